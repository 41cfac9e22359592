// Candidates are days on which the report may have been written, each with the evidence for it;
// the best supported one wins if it is clearly ahead and nothing in the report speaks against it.
#include "collate/dating/dating.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/parallel.h"
#include "collate/dating/calibration.h"
#include "collate/dating/evidence.h"
#include "collate/dating/near_reports.h"
#include "language/language.h"
#include "language/local_time.h"

namespace riscontro {
namespace {

// A report on a happening "of Wednesday" or "today" appears within these days of it.
constexpr int64_t kReportDelayDays = 4;
// Least support for a date, and the lead it needs over the next one that contradicts it. Chosen
// on examples/ and on hand-dated reports: below, the day is a guess.
constexpr double kLeastSupport = 1.2;
constexpr double kLeastLead = 0.4;
// A deed is the same one only where the two reports are at least so much alike.
constexpr double kNearLikeness = 0.1;
// Most reports of a happening appear from one day before to two after those that are like them.
constexpr int64_t kDaysBeforeCompany = 1, kDaysAfterCompany = 2;

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

// When the report appeared, by one kind of evidence.
struct Proposal {
  TimeInterval published;
  double confidence = 0;
  std::string reason;
  std::vector<Span> evidence;
};

std::string JoinReasons(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

// By what the report tells and by who else tells of it.
std::optional<Proposal> ByDeeds(const std::vector<DateEvidence>& evidence,
                                const ReportBounds& bounds, LanguageCode ui) {
  const Verdict verdict = Weigh(evidence, bounds);
  if (!verdict.found) return std::nullopt;
  Proposal p;
  p.published = PublicationAround(verdict.published, bounds);
  p.confidence = ConfidenceByDeeds(std::any_of(verdict.evidence.begin(), verdict.evidence.end(),
                                               [](const DateEvidence* e) { return e->own; }));
  std::vector<std::string> parts;
  for (const DateEvidence* e : verdict.evidence) {
    if (parts.size() < 3 && std::find(parts.begin(), parts.end(), e->reason) == parts.end()) {
      parts.push_back(e->reason);
    }
    if (!e->span.empty()) p.evidence.push_back(e->span);
  }
  for (std::string& check : bounds.Checks(verdict.published, ui)) parts.push_back(check);
  p.reason = JoinReasons(parts);
  std::sort(p.evidence.begin(), p.evidence.end());
  p.evidence.erase(std::unique(p.evidence.begin(), p.evidence.end()), p.evidence.end());
  return p;
}

// By the reports most like it, which appeared in the same days.
std::optional<Proposal> ByLikeness(const std::vector<Article>& articles,
                                   const std::optional<NearCompany>& company,
                                   const ReportBounds& bounds, LanguageCode ui) {
  if (!company) return std::nullopt;
  Proposal p;
  p.confidence = ConfidenceByLikeness(company->reports.size(), company->likeness, company->share);
  p.published = {company->when.begin - kDaysBeforeCompany * kSecondsPerDay,
                 company->when.end + kDaysAfterCompany * kSecondsPerDay};
  if (p.confidence == 0 || !bounds.Allows(p.published)) return std::nullopt;
  const Article& nearest = articles[company->reports.front()];
  p.reason =
      Message(ui, "dating.likeness",
              {nearest.outlet.empty() ? nearest.path : nearest.outlet,
               FormatDays(nearest.published.interval), std::to_string(company->reports.size())});
  return p;
}

// Both together; nothing where they contradict each other.
std::optional<Proposal> Agree(std::optional<Proposal> deeds, std::optional<Proposal> likeness) {
  if (!deeds || !likeness) return deeds ? deeds : likeness;
  const TimeInterval common = deeds->published.Intersect(likeness->published);
  if (common.empty()) return std::nullopt;
  Proposal p = *deeds;
  p.published = common;
  p.confidence = ConfidenceOfBoth(deeds->confidence, likeness->confidence);
  p.reason = JoinReasons({deeds->reason, likeness->reason});
  return p;
}

}  // namespace

void InferDates(std::vector<Article>& articles, const EntityTable& entities, LanguageCode ui,
                int jobs) {
  std::vector<ArticleIndex> undated;
  for (ArticleIndex i = 0; i < articles.size(); ++i) {
    if (articles[i].published.from == PublishedFrom::kUnknown) undated.push_back(i);
  }
  if (undated.empty()) return;
  const CompanyIndex deeds(articles, entities);
  const NearReports near(articles, entities, undated, jobs);
  std::vector<std::optional<NearCompany>> companies(undated.size());
  ParallelFor(undated.size(), jobs, [&](size_t u) { companies[u] = near.Find(undated[u]); });
  std::map<ArticleIndex, Proposal> inferred;
  for (size_t u = 0; u < undated.size(); ++u) {
    const ArticleIndex i = undated[u];
    const ReportBounds bounds = FindBounds(articles[i], ui);
    std::vector<DateEvidence> evidence = OwnEvidence(articles[i], ui);
    auto is_near = [&](ArticleIndex other) { return near.Likeness(i, other) >= kNearLikeness; };
    deeds.AddEvidence(i, ui, is_near, &evidence);
    Arrange(&evidence);
    std::optional<Proposal> p =
        Agree(ByDeeds(evidence, bounds, ui), ByLikeness(articles, companies[u], bounds, ui));
    if (p) inferred[i] = std::move(*p);
  }
  for (auto& [i, p] : inferred) {
    articles[i].published = {p.published, PublishedFrom::kInferred, p.confidence,
                             std::move(p.reason), std::move(p.evidence)};
    ResolveDates(&articles[i].dates, articles[i].published.interval);
    WidenToLocalTime(&articles[i]);
  }
}

}  // namespace riscontro
