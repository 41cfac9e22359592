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

// Heaviest first, in an order that depends on nothing but what the evidence says; of what one key
// tells of one time, the heaviest is kept.
void Arrange(std::vector<DateEvidence>* evidence) {
  std::sort(evidence->begin(), evidence->end(), [](const DateEvidence& a, const DateEvidence& b) {
    return std::tie(b.weight, a.when, a.key, a.reason, a.span) <
           std::tie(a.weight, b.when, b.key, b.reason, b.span);
  });
  std::set<std::pair<std::string, TimeInterval>> seen;
  std::erase_if(*evidence, [&](const DateEvidence& e) {
    return !seen.insert({e.key, e.when}).second;
  });
}

// The support of one day (or longer span): all evidence that goes with it, spans that hold the
// day included. One event told twice supports once.
Verdict SupportOf(const DateEvidence& candidate, const std::vector<DateEvidence>& evidence,
                  const ReportBounds& bounds) {
  Verdict verdict{true, candidate.when, 0, {}};
  std::set<std::string> told;
  for (const DateEvidence& other : evidence) {
    bool agrees =
        other.when.Contains(candidate.when) ||
        (other.when.Overlaps(candidate.when) && other.when.Length() <= 40 * kSecondsPerDay);
    if (!agrees || !told.insert(other.key).second) continue;
    verdict.support += other.weight;
    verdict.evidence.push_back(&other);
  }
  verdict.support += bounds.Support(candidate.when);
  return verdict;
}

// The best supported time, where it is clearly ahead of every time that contradicts it. Of times
// with the same support the shortest, then the earliest.
Verdict Weigh(const std::vector<DateEvidence>& evidence, const ReportBounds& bounds) {
  std::vector<Verdict> verdicts;
  for (const DateEvidence& candidate : evidence) {
    if (bounds.Allows(candidate.when)) {
      verdicts.push_back(SupportOf(candidate, evidence, bounds));
    }
  }
  auto best = std::min_element(verdicts.begin(), verdicts.end(), [](auto& a, auto& b) {
    return std::tuple(-a.support, a.published.Length(), a.published) <
           std::tuple(-b.support, b.published.Length(), b.published);
  });
  if (best == verdicts.end() || best->support < kLeastSupport) return {};
  for (const Verdict& other : verdicts) {
    bool contradicts = !other.published.Overlaps(best->published);
    if (contradicts && best->support - other.support < kLeastLead) return {};
  }
  return *best;
}

// From the day of the happening to the days on which the report may have appeared.
TimeInterval PublicationAround(TimeInterval when, const ReportBounds& bounds) {
  if (when.Length() > 2 * kSecondsPerDay) return when;
  int64_t days = bounds.told_today ? 1 : kReportDelayDays;
  Instant day = DayOf(when.begin) * kSecondsPerDay;
  TimeInterval published{day, day + days * kSecondsPerDay};
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
    Arrange(&evidence);
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
