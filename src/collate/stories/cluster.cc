#include "collate/stories/cluster.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riscontro {
namespace {

struct Edge {
  double similarity;
  uint32_t a, b;
};

double DaysBetween(const TimeInterval& a, const TimeInterval& b) {
  if (a.Overlaps(b)) return 0;
  int64_t gap = a.begin >= b.end ? a.begin - b.end : b.begin - a.end;
  return double(gap) / double(kSecondsPerDay);
}

class Clusters {
 public:
  Clusters(const std::vector<ClusterItem>& items, const ClusterOptions& options)
      : options_(options), parent_(items.size()), groups_(items.size()) {
    std::iota(parent_.begin(), parent_.end(), 0u);
    for (uint32_t i = 0; i < items.size(); ++i) {
      groups_[i] = {*items[i].vector, items[i].time, 1};
    }
  }

  uint32_t Find(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  double Similarity(uint32_t a, uint32_t b) const {
    const Group& x = groups_[a];
    const Group& y = groups_[b];
    double mean = Dot(x.sum, y.sum) / (double(x.size) * double(y.size));
    if (!x.time.bounded() || !y.time.bounded()) return mean * options_.unknown_time_factor;
    return mean * std::exp(-DaysBetween(x.time, y.time) / options_.decay_days);
  }

  void Join(uint32_t a, uint32_t b) {
    a = Find(a);
    b = Find(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    Group& into = groups_[a];
    Group& from = groups_[b];
    into.sum.Add(from.sum);
    into.sum.Truncate(kGroupTerms);
    if (!into.time.bounded()) into.time = from.time;
    else if (from.time.bounded()) {
      into.time = {std::min(into.time.begin, from.time.begin), std::max(into.time.end, from.time.end)};
    }
    into.size += from.size;
    from = {};
    parent_[b] = a;
  }

 private:
  static constexpr size_t kGroupTerms = 600;
  struct Group {
    SparseVector sum;
    TimeInterval time;
    uint32_t size = 0;
  };
  const ClusterOptions& options_;
  std::vector<uint32_t> parent_;
  std::vector<Group> groups_;
};

// Pairs that share one of their heaviest terms, where few items have it. A long list pairs
// neighbours in time order alone: items are given in that order.
std::vector<std::pair<uint32_t, uint32_t>> CandidatePairs(const std::vector<ClusterItem>& items,
                                                          const ClusterOptions& options) {
  std::vector<std::pair<TermId, uint32_t>> postings;
  for (uint32_t i = 0; i < items.size(); ++i) {
    SparseVector top = *items[i].vector;
    top.Truncate(options.candidate_terms);
    for (auto& [term, weight] : top.terms) postings.push_back({term, i});
  }
  std::sort(postings.begin(), postings.end());
  constexpr size_t kNeighbours = 24;
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (size_t begin = 0, end; begin < postings.size(); begin = end) {
    for (end = begin + 1; end < postings.size() && postings[end].first == postings[begin].first;) ++end;
    if (end - begin > options.longest_list) continue;
    for (size_t i = begin; i < end; ++i) {
      for (size_t j = i + 1; j < std::min(end, i + 1 + kNeighbours); ++j) {
        pairs.push_back({postings[i].second, postings[j].second});
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

std::vector<uint32_t> Cluster(const std::vector<ClusterItem>& items, const ClusterOptions& options,
                              const std::vector<std::pair<uint32_t, uint32_t>>& joined) {
  Clusters clusters(items, options);
  std::vector<Edge> edges;
  for (auto [a, b] : CandidatePairs(items, options)) {
    double similarity = clusters.Similarity(a, b);
    if (similarity >= options.threshold) edges.push_back({similarity, a, b});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
    if (x.similarity != y.similarity) return x.similarity > y.similarity;
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  for (auto [a, b] : joined) clusters.Join(a, b);
  // A second pass lets pairs that were refused early meet as parts of grown groups.
  for (int pass = 0; pass < 2; ++pass) {
    for (const Edge& edge : edges) {
      uint32_t a = clusters.Find(edge.a), b = clusters.Find(edge.b);
      if (a != b && clusters.Similarity(a, b) >= options.threshold) clusters.Join(a, b);
    }
  }
  std::vector<uint32_t> root(items.size());
  for (uint32_t i = 0; i < items.size(); ++i) root[i] = clusters.Find(i);
  return root;
}

}  // namespace riscontro
