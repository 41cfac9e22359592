#include "collate/dating/near_reports.h"

#include <algorithm>
#include <tuple>

namespace riscontro {
namespace {

// Less alike, two reports share a topic rather than a happening; those a little less alike still
// have a vote, since they may tell of the same affair at another time.
constexpr double kLeastLikeness = 0.25, kLeastVote = 0.2;
// Shorter reports are like too many others.
constexpr size_t kLeastTerms = 40;
// The reports of one company appear within so many days.
constexpr int64_t kCompanyDays = 5;
// An undated report's rarest terms find its neighbours; its commonest would find everything.
constexpr size_t kAskedTerms = 60;
// A term of more reports than this finds no company: it would cost ever more as the archive grows.
constexpr size_t kMostReports = 2000;
// Those that share less than this by the rarest terms are not like it by all.
constexpr double kLeastByAsked = 0.1;

bool IsDatedToAWeek(const Article& article) {
  const Published& p = article.published;
  return p.from != PublishedFrom::kUnknown && p.from != PublishedFrom::kInferred &&
         p.interval.bounded() && !p.interval.empty() && p.interval.Length() <= 7 * kSecondsPerDay;
}

SparseVector AskedTerms(const SparseVector& vector) {
  SparseVector asked = vector;
  asked.Truncate(kAskedTerms);
  return asked;
}

}  // namespace

NearReports::NearReports(const std::vector<Article>& articles, const EntityTable& entities,
                         const std::vector<ArticleIndex>& undated, int jobs)
    : articles_(articles), vectors_(MakeVectors(articles, entities, jobs, nullptr)) {
  for (ArticleIndex u : undated) {
    for (auto [term, weight] : AskedTerms(vectors_.all[u]).terms) dated_[term];
  }
  for (ArticleIndex a = 0; a < articles.size(); ++a) {
    if (!IsDatedToAWeek(articles[a])) continue;
    for (auto [term, weight] : vectors_.all[a].terms) {
      const auto it = dated_.find(term);
      if (it != dated_.end() && it->second.size() <= kMostReports)
        it->second.push_back({a, weight});
    }
  }
}

double NearReports::Likeness(ArticleIndex a, ArticleIndex b) const {
  return Dot(vectors_.all[a], vectors_.all[b]);
}

// By day, then position.
std::vector<NearReports::Neighbour> NearReports::Neighbours(ArticleIndex undated) const {
  std::unordered_map<ArticleIndex, double> shared;
  for (auto [term, weight] : AskedTerms(vectors_.all[undated]).terms) {
    const auto it = dated_.find(term);
    if (it == dated_.end() || it->second.size() > kMostReports) continue;
    for (auto [other, there] : it->second) shared[other] += double(weight) * there;
  }
  std::vector<Neighbour> neighbours;
  for (auto [other, by_asked] : shared) {
    if (other == undated || by_asked < kLeastByAsked) continue;
    const double likeness = Likeness(undated, other);
    if (likeness < kLeastVote) continue;
    const TimeInterval& published = articles_[other].published.interval;
    neighbours.push_back({other, likeness, DayOf(published.begin), DayOf(published.end - 1)});
  }
  std::sort(neighbours.begin(), neighbours.end(), [](const Neighbour& a, const Neighbour& b) {
    return std::tie(a.first, a.last, a.article) < std::tie(b.first, b.last, b.article);
  });
  return neighbours;
}

// The votes of the neighbours from `begin` on that appeared within the days; `company` gets those
// that are like enough to belong to it.
double NearReports::Votes(const std::vector<Neighbour>& all, size_t begin,
                          std::vector<Neighbour>* company) {
  double votes = 0;
  company->clear();
  for (size_t i = begin; i < all.size(); ++i) {
    if (all[i].last > all[begin].first + kCompanyDays) continue;
    votes += all[i].likeness * all[i].likeness;
    if (all[i].likeness >= kLeastLikeness) company->push_back(all[i]);
  }
  return votes;
}

std::optional<NearCompany> NearReports::Find(ArticleIndex undated) const {
  if (vectors_.all[undated].terms.size() < kLeastTerms) return std::nullopt;
  const std::vector<Neighbour> all = Neighbours(undated);
  double total = 0, best_votes = 0;
  std::vector<Neighbour> company, best;
  for (size_t begin = 0; begin < all.size(); ++begin) {
    total += all[begin].likeness * all[begin].likeness;
    const double votes = Votes(all, begin, &company);
    if (votes > best_votes) best_votes = votes, best = company;
  }
  if (best.empty()) return std::nullopt;
  NearCompany found;
  found.when = {kUnknownFuture, kUnknownPast};
  std::sort(best.begin(), best.end(), [](const Neighbour& a, const Neighbour& b) {
    return std::tie(b.likeness, a.article) < std::tie(a.likeness, b.article);
  });
  for (const Neighbour& n : best) {
    found.reports.push_back(n.article);
    found.when.begin = std::min(found.when.begin, n.first * kSecondsPerDay);
    found.when.end = std::max(found.when.end, (n.last + 1) * kSecondsPerDay);
  }
  found.likeness = best.front().likeness;
  found.share = best_votes / total;
  return found;
}

}  // namespace riscontro
