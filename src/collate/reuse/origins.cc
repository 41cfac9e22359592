// Origins: the independent sources behind the reports.
//
// Articles joined by reuse come from one origin, and so do articles that credit one and the same
// agency and no other: its several dispatches are one voice. An article that credits two is its
// own. A shared quotation joins nothing: two reporters may hear the same words.
#include <algorithm>
#include <map>
#include <numeric>

#include "collate/reuse/reuse.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// Union-find whose root is the smallest index, so that results do not depend on the order.
class Components {
 public:
  explicit Components(size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }
  uint32_t Find(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void Join(uint32_t a, uint32_t b) {
    a = Find(a);
    b = Find(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<uint32_t> parent_;
};

// The agency that most of the articles credit, else the outlet of the source.
std::string NameOf(const std::vector<Article>& articles, const Origin& origin) {
  std::map<std::string, std::pair<int, std::string>> credits;
  for (ArticleIndex i : origin.articles) {
    for (const std::string& credit : articles[i].credits) {
      auto& entry = credits[Fold(credit)];
      ++entry.first;
      if (entry.second.empty()) entry.second = credit;
    }
  }
  const std::pair<int, std::string>* best = nullptr;
  for (const auto& [key, entry] : credits) {
    if (best == nullptr || entry.first > best->first) best = &entry;
  }
  if (best != nullptr) return best->second;
  ArticleIndex first = origin.articles.front();
  for (ArticleIndex i : origin.articles) {
    const TimeInterval& time = articles[i].published.interval;
    if (time.begin != kUnknownPast && (articles[first].published.interval.begin == kUnknownPast ||
                                       time.begin < articles[first].published.interval.begin)) {
      first = i;
    }
  }
  return articles[first].outlet;
}

}  // namespace

std::vector<Origin> FindOrigins(const std::vector<Article>& articles,
                                const std::vector<Reuse>& reuse) {
  Components components(articles.size());
  for (const Reuse& r : reuse) {
    if (r.kind != ReuseKind::kSharedQuotation) components.Join(r.from, r.to);
  }
  std::map<std::string, uint32_t> agencies;  // folded credit → first article that has it
  for (uint32_t i = 0; i < articles.size(); ++i) {
    if (articles[i].credits.size() != 1) continue;
    auto [it, first] = agencies.emplace(Fold(articles[i].credits.front()), i);
    if (!first) components.Join(it->second, i);
  }
  std::map<uint32_t, Origin> by_root;
  for (uint32_t i = 0; i < articles.size(); ++i) by_root[components.Find(i)].articles.push_back(i);
  std::vector<Origin> origins;
  for (auto& [root, origin] : by_root) {
    origin.id = "o-" + articles[root].id.ToString().substr(0, 12);
    origin.name = NameOf(articles, origin);
    origins.push_back(std::move(origin));
  }
  return origins;
}

}  // namespace riscontro
