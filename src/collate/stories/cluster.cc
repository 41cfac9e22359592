#include "collate/stories/cluster.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/parallel.h"

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
      groups_[i] = {items[i].vector, {}, items[i].time, 1};
    }
  }

  uint32_t Find(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  double Similarity(uint32_t a, uint32_t b) const {
    const Group& x = groups_[a];
    const Group& y = groups_[b];
    double mean = Dot(x.vector(), y.vector()) / (double(x.size) * double(y.size));
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
    if (into.single != nullptr) into.sum = *into.single, into.single = nullptr;
    into.sum.Add(from.vector());
    into.sum.Truncate(kGroupTerms);
    if (!into.time.bounded())
      into.time = from.time;
    else if (from.time.bounded()) {
      into.time = {std::min(into.time.begin, from.time.begin),
                   std::max(into.time.end, from.time.end)};
    }
    into.size += from.size;
    from = {};
    parent_[b] = a;
  }

 private:
  static constexpr size_t kGroupTerms = 600;
  struct Group {
    const SparseVector* single = nullptr;  // the item's own while it is alone
    SparseVector sum;                      // of several
    TimeInterval time;
    uint32_t size = 0;
    const SparseVector& vector() const { return single != nullptr ? *single : sum; }
  };
  const ClusterOptions& options_;
  std::vector<uint32_t> parent_;
  std::vector<Group> groups_;
};

// The items met through shared terms: those that share one of their heaviest terms, where few
// items have it. A list pairs neighbours in time order alone: items are given in that order.
class Candidates {
 public:
  Candidates(const std::vector<ClusterItem>& items, const ClusterOptions& options)
      : places_(items.size()) {
    for (uint32_t i = 0; i < items.size(); ++i) {
      SparseVector top = *items[i].vector;
      top.Truncate(options.candidate_terms);
      for (auto& [term, weight] : top.terms) postings_.push_back({term, i});
    }
    std::sort(postings_.begin(), postings_.end());
    for (size_t begin = 0, end; begin < postings_.size(); begin = end) {
      for (end = begin + 1; SameTerm(begin, end);) ++end;
      if (end - begin > options.longest_list) continue;
      for (size_t i = begin; i < end; ++i) places_[postings_[i].second].push_back(uint32_t(i));
    }
  }

  // Those after item i, ascending.
  void Of(uint32_t i, std::vector<uint32_t>* out) const {
    constexpr size_t kNeighbours = 24;
    out->clear();
    for (uint32_t place : places_[i]) {
      for (size_t next = place + 1; next <= place + kNeighbours && SameTerm(place, next); ++next) {
        out->push_back(postings_[next].second);
      }
    }
    std::sort(out->begin(), out->end());
    out->erase(std::unique(out->begin(), out->end()), out->end());
  }

 private:
  bool SameTerm(size_t a, size_t b) const {
    return b < postings_.size() && postings_[a].first == postings_[b].first;
  }

  std::vector<std::pair<TermId, uint32_t>> postings_;  // by term, then item
  std::vector<std::vector<uint32_t>> places_;          // of each item in postings_
};

// The candidate pairs that reach the threshold, most alike first.
std::vector<Edge> FindEdges(const std::vector<ClusterItem>& items, const ClusterOptions& options,
                            const Clusters& clusters) {
  Candidates candidates(items, options);
  std::vector<std::vector<Edge>> of_item(items.size());
  ParallelFor(items.size(), options.jobs, [&](size_t i) {
    static thread_local std::vector<uint32_t> others;
    uint32_t a = uint32_t(i);
    candidates.Of(a, &others);
    for (uint32_t b : others) {
      double similarity = clusters.Similarity(a, b);
      if (similarity >= options.threshold) of_item[i].push_back({similarity, a, b});
    }
  });
  std::vector<Edge> edges;
  for (auto& some : of_item) {
    edges.insert(edges.end(), some.begin(), some.end());
    some = {};
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
    if (x.similarity != y.similarity) return x.similarity > y.similarity;
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  return edges;
}

}  // namespace

std::vector<uint32_t> Cluster(const std::vector<ClusterItem>& items, const ClusterOptions& options,
                              const std::vector<std::pair<uint32_t, uint32_t>>& joined) {
  Clusters clusters(items, options);
  std::vector<Edge> edges = FindEdges(items, options, clusters);
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
