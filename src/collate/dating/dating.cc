// Candidates are days on which the report may have been written, each with the evidence for it;
// the best supported one wins if it is clearly ahead and nothing in the report speaks against it.
#include "collate/dating/dating.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "collate/dating/evidence.h"
#include "language/language.h"

namespace riscontro {
namespace {

// A report on a happening "of Wednesday" or "today" appears within these days of it.
constexpr int64_t kReportDelayDays = 4;
// Least support for a date, and the lead it needs over the next one that contradicts it. Chosen
// on examples/ and on hand-dated reports: below, the day is a guess.
constexpr double kLeastSupport = 1.2;
constexpr double kLeastLead = 0.4;

struct Verdict {
  bool found = false;
  TimeInterval published;
  double support = 0;
  std::vector<const DateEvidence*> evidence;
};

// The support of each day (or longer span) that evidence names; spans that hold a day support
// it too, less.
Verdict Weigh(const std::vector<DateEvidence>& evidence, const ReportBounds& bounds) {
  Verdict best;
  double second = 0;
  for (const DateEvidence& candidate : evidence) {
    if (!bounds.Allows(candidate.when)) continue;
    Verdict verdict{true, candidate.when, 0, {}};
    std::set<std::string> told;  // one event told twice supports once
    for (const DateEvidence& other : evidence) {
      bool agrees = other.when.Contains(candidate.when) ||
                    (other.when.Overlaps(candidate.when) && other.when.Length() <= 40 * kSecondsPerDay);
      if (!agrees || !told.insert(other.key).second) continue;
      verdict.support += other.weight;
      verdict.evidence.push_back(&other);
    }
    verdict.support += bounds.Support(candidate.when);
    bool better = verdict.support > best.support ||
                  (verdict.support == best.support && best.found &&
                   verdict.published.Length() < best.published.Length());
    if (better) std::swap(verdict, best);
    if (verdict.found && !verdict.published.Overlaps(best.published)) {
      second = std::max(second, verdict.support);
    }
  }
  if (best.support < kLeastSupport || best.support - second < kLeastLead) return {};
  return best;
}

// From the day of the happening to the days on which the report may have appeared.
TimeInterval PublicationAround(TimeInterval when, const ReportBounds& bounds) {
  if (when.Length() > 2 * kSecondsPerDay) return when;
  int64_t days = bounds.told_today ? 1 : kReportDelayDays;
  TimeInterval published{when.begin, when.begin + days * kSecondsPerDay};
  return published;
}

std::string ReasonText(const Verdict& verdict, const ReportBounds& bounds, LanguageCode ui) {
  std::vector<std::string> parts;
  for (const DateEvidence* e : verdict.evidence) {
    if (parts.size() < 3 && std::find(parts.begin(), parts.end(), e->reason) == parts.end()) {
      parts.push_back(e->reason);
    }
  }
  for (const std::string& check : bounds.Checks(verdict.published, ui)) parts.push_back(check);
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

}  // namespace

void InferDates(std::vector<Article>& articles, const EntityTable& entities, LanguageCode ui) {
  std::vector<ArticleIndex> undated;
  for (ArticleIndex i = 0; i < articles.size(); ++i) {
    if (articles[i].published.from == PublishedFrom::kUnknown) undated.push_back(i);
  }
  if (undated.empty()) return;
  CompanyIndex company(articles, entities);
  std::map<ArticleIndex, Published> inferred;
  for (ArticleIndex i : undated) {
    ReportBounds bounds = FindBounds(articles[i], ui);
    std::vector<DateEvidence> evidence = OwnEvidence(articles[i], ui);
    company.AddEvidence(i, ui, &evidence);
    Verdict verdict = Weigh(evidence, bounds);
    if (!verdict.found) continue;
    Published published;
    published.interval = PublicationAround(verdict.published, bounds);
    published.from = PublishedFrom::kInferred;
    published.confidence = std::round(100 * (1 - std::exp(-verdict.support))) / 100;
    published.reason = ReasonText(verdict, bounds, ui);
    for (const DateEvidence* e : verdict.evidence) {
      if (!e->span.empty()) published.evidence.push_back(e->span);
    }
    std::sort(published.evidence.begin(), published.evidence.end());
    auto last = std::unique(published.evidence.begin(), published.evidence.end());
    published.evidence.erase(last, published.evidence.end());
    inferred[i] = std::move(published);
  }
  for (auto& [i, published] : inferred) {
    articles[i].published = std::move(published);
    ResolveDates(&articles[i].dates, articles[i].published.interval);
  }
}

}  // namespace riscontro
