#include "collate/dating/evidence.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "document/timex.h"
#include "language/concepts.h"
#include "language/language.h"

namespace riscontro {
namespace {

constexpr double kAnniversaryWeight = 1.5, kAnniversaryYearWeight = 1.2;
constexpr double kDayWeight = 1.0, kMonthWeight = 0.4, kHeadBonus = 0.3, kSameDayBonus = 0.5;
constexpr double kWeekdaySupport = 0.3, kMonthDaySupport = 0.15, kSpanSupport = 0.3;
constexpr int64_t kMonthDays = 31;
// "Now" in a report: the first sentences tell what it is about.
constexpr uint32_t kHeadSentences = 4;
// Passing years are told in round numbers when they are few; only long spans date a report.
constexpr double kShortestSpan = 5;

bool IsFutureSentence(const Article& article, uint32_t offset) {
  auto s = article.SentenceAt(offset);
  if (!s) return false;
  const Sentence& sentence = article.sentences[*s];
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    if (article.tokens[t].features.tense == Tense::kFuture) return true;
  }
  return false;
}

// Of a range the first end; sets and lengths have no place.
bool CountsFromReport(const TimeExpression& e) {
  return (e.shape == TimeShape::kPoint || e.shape == TimeShape::kRange) &&
         e.start.anchor == Anchor::kPublication;
}

bool IsToday(const TimeExpression& e) {
  return CountsFromReport(e) && e.start.unit == TimeUnit::kDay && e.start.step == 0 &&
         e.start.shift.empty() && !e.start.HasFields();
}

bool IsBareWeekday(const TimeExpression& e) {
  return CountsFromReport(e) && e.start.weekday != 0 && e.start.unit == TimeUnit::kNone &&
         e.start.nth == 0 && e.start.shift.empty();
}

bool IsBareMonthDay(const TimeExpression& e) {
  const TimePoint& p = e.start;
  return CountsFromReport(e) && p.month != 0 && p.day != 0 && p.year == 0 &&
         p.unit == TimeUnit::kNone && p.feast == FeastCalendar::kNone && p.shift.empty();
}

// The day, or its month or year where the interval is longer, as shown to a reader.
std::string Show(const TimeInterval& when) {
  return FormatDays(when);
}

bool WeekdayFits(int weekday, const TimeInterval& when) {
  return when.Length() <= kSecondsPerDay && WeekdayFromDays(DayOf(when.begin)) == weekday;
}

// A day without a year is the last such day before the report, by half a year at most.
bool MonthDayFits(std::pair<int, int> day, const TimeInterval& when) {
  if (when.Length() > kMonthDays * kSecondsPerDay) return false;
  int64_t end = DayOf(when.end - 1);
  CivilDate date = CivilFromDays(end);
  for (int year : {date.year, date.year - 1}) {
    if (!IsValidDate(year, day.first, day.second)) continue;
    int64_t gap = end - DaysFromCivil(year, day.first, day.second);
    if (gap >= 0 && gap <= 183) return true;
  }
  return false;
}

bool SpanFits(std::pair<int, int> span, const TimeInterval& when) {
  return CivilFromDays(DayOf(when.begin)).year == span.first + span.second;
}

// "yesterday" 1, "three days ago" 3, of the last week; 0 for all else.
int64_t DaysAgo(const TimeExpression& e) {
  const TimePoint& p = e.start;
  if (!CountsFromReport(e) || p.HasFields()) return 0;
  if (p.unit == TimeUnit::kDay && p.shift.empty()) return p.step < 0 && p.step >= -7 ? -p.step : 0;
  bool days = p.unit == TimeUnit::kNone && p.shift_sign < 0 &&
              p.shift.Smallest() == TimeUnit::kDay && p.shift.vague == TimeUnit::kNone;
  if (!days || p.shift.years + p.shift.months + p.shift.weeks != 0) return 0;
  return p.shift.days <= 7 ? int64_t(p.shift.days) : 0;
}

// How an event of the report is dated by words that count from the day of the report.
struct ToldAsNow {
  bool holds = false;      // not yet to come, and dated by a day near the report or by nothing
  int64_t days_after = 0;  // "yesterday": the report is of the day after
  std::pair<int, int> month_day = {};  // "17 September"; 0 = not told
  int weekday = 0;
};

ToldAsNow HowTold(const Article& article, const Event& event) {
  ToldAsNow told;
  if (event.future || event.polarity == Polarity::kDenied || event.modality != Modality::kHappened)
    return told;
  for (uint32_t d : event.dates) {
    const TimeExpression& e = article.dates[d].expression;
    if (article.dates[d].type == TimexType::kDuration) continue;
    bool recent = IsToday(e) || IsBareWeekday(e) || DaysAgo(e) != 0 || IsBareMonthDay(e);
    if (!recent) return told;
    if (DaysAgo(e) != 0) told.days_after = DaysAgo(e);
    if (IsBareMonthDay(e)) told.month_day = {e.start.month, e.start.day};
    if (e.start.weekday != 0) told.weekday = e.start.weekday;
  }
  told.holds = true;
  return told;
}

// False where the event's own words name another day than `when`.
bool FitsWords(const ToldAsNow& told, const TimeInterval& when) {
  if (when.Length() > 2 * kSecondsPerDay) return true;
  CivilDate day = CivilFromDays(DayOf(when.begin));
  bool same_day = told.month_day.first == 0 ||
                  (day.month == told.month_day.first && day.day == told.month_day.second);
  return same_day && (told.weekday == 0 || WeekdayFromDays(DayOf(when.begin)) == told.weekday);
}

// What the actors of a deed are found by: themselves, and the states by which MatchActors() lets
// one stand for another (one of the two being the state itself). `offered` keys are those under
// which a deed is kept, the others those under which it looks.
std::vector<uint64_t> ActorKeys(const Deed& deed, bool offered) {
  std::vector<uint64_t> keys;
  for (const auto* side : {&deed.doers, &deed.others}) {
    for (const Actor& actor : *side) {
      keys.push_back(actor.entity);
      if (actor.country.empty()) continue;
      uint64_t anybody = Hash64(actor.country, 1), state = Hash64(actor.country, 2);
      bool is_state = actor.type == EntityType::kState;
      if (offered || is_state) keys.push_back(anybody);
      if (!offered || is_state) keys.push_back(state);
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

bool ReportBounds::Allows(const TimeInterval& when) const {
  return when.end > not_before && when.begin < not_after;
}

double ReportBounds::Support(const TimeInterval& when) const {
  double support = 0;
  for (int weekday : weekdays)
    support = std::max(support, WeekdayFits(weekday, when) ? kWeekdaySupport : 0);
  for (auto day : month_days) support += MonthDayFits(day, when) ? kMonthDaySupport : 0;
  if (std::any_of(spans.begin(), spans.end(), [&](auto s) { return SpanFits(s, when); }))
    support += kSpanSupport;
  return support;
}

std::vector<std::string> ReportBounds::Checks(const TimeInterval& when, LanguageCode ui) const {
  std::vector<std::string> checks;
  TimeInterval day{when.begin, when.begin + kSecondsPerDay};
  bool precise = when.Length() <= kMonthDays * kSecondsPerDay;
  if (precise &&
      std::any_of(weekdays.begin(), weekdays.end(), [&](int w) { return WeekdayFits(w, day); })) {
    checks.push_back(Message(ui, "dating.weekday", {Show(day)}));
  }
  for (auto [month, number] : month_days) {
    if (!MonthDayFits({month, number}, when)) continue;
    int year = CivilFromDays(DayOf(when.begin)).year;
    checks.push_back(Message(ui, "dating.month-day", {Show(DayInterval(year, month, number))}));
    break;
  }
  for (auto [year, passed] : spans) {
    if (!SpanFits({year, passed}, when)) continue;
    checks.push_back(Message(ui, "dating.span", {std::to_string(passed), std::to_string(year)}));
    break;
  }
  return checks;
}

ReportBounds FindBounds(const Article& article, LanguageCode) {
  ReportBounds bounds;
  std::vector<int> years, durations;
  std::vector<Instant> expected;
  for (const Date& date : article.dates) {
    const TimeExpression& e = date.expression;
    if (date.type == TimexType::kDuration && e.length.Smallest() == TimeUnit::kYear &&
        e.length.years >= kShortestSpan) {
      durations.push_back(int(e.length.years));
    }
    if (IsFutureSentence(article, date.span.begin)) {
      const bool placed = e.shape == TimeShape::kPoint && e.start.year != 0 && date.resolved;
      if (placed) expected.push_back(date.interval.end);
      continue;
    }
    if (IsToday(e)) bounds.told_today = true;
    if (IsBareWeekday(e)) bounds.weekdays.push_back(e.start.weekday);
    if (IsBareMonthDay(e)) bounds.month_days.push_back({e.start.month, e.start.day});
    if (e.start.anchor == Anchor::kAbsolute && date.resolved &&
        date.interval.begin != kUnknownPast) {
      bounds.not_before = std::max(bounds.not_before, date.interval.begin);
      if (e.start.year != 0) years.push_back(e.start.year);
    }
  }
  // "The treaty of 1961 will …": no date before another told as past is still to come.
  for (Instant end : expected) {
    if (end > bounds.not_before) bounds.not_after = std::min(bounds.not_after, end);
  }
  for (int year : years) {
    for (int passed : durations) bounds.spans.push_back({year, passed});
  }
  return bounds;
}

std::vector<DateEvidence> OwnEvidence(const Article& article, LanguageCode ui) {
  std::vector<DateEvidence> evidence;
  for (const Date& date : article.dates) {
    if (date.expression.start.anchor != Anchor::kEvent || !date.resolved ||
        !date.interval.bounded())
      continue;
    bool day = date.interval.Length() <= 3 * kSecondsPerDay;
    evidence.push_back({date.interval, day ? kAnniversaryWeight : kAnniversaryYearWeight,
                        "anniversary " + date.value,
                        Message(ui, "dating.anniversary",
                                {std::string(article.Text(date.span)), Show(date.interval)}),
                        date.span, true});
  }
  return evidence;
}

CompanyIndex::CompanyIndex(const std::vector<Article>& articles, const EntityTable& entities)
    : articles_(articles),
      deeds_(CollectDeeds(articles, entities, false)),
      of_article_(articles.size()) {
  for (uint32_t d = 0; d < deeds_.size(); ++d) {
    auto& range = of_article_[deeds_[d].article];
    if (range.second == 0) range.first = d;
    range.second = d + 1;
    const Deed& deed = deeds_[d];
    const Event& event = articles[deed.article].events[deed.event];
    bool happened = event.polarity == Polarity::kAffirmed && event.modality == Modality::kHappened;
    if (deed.dated && happened && deed.time.Length() <= kMonthDays * kSecondsPerDay) {
      for (uint64_t key : ActorKeys(deed, true)) dated_[{deed.root, key}].push_back(d);
    }
  }
}

std::vector<uint32_t> CompanyIndex::Company(const Deed& deed) const {
  std::vector<uint32_t> company;
  for (uint64_t key : ActorKeys(deed, false)) {
    auto it = dated_.find({deed.root, key});
    if (it != dated_.end()) company.insert(company.end(), it->second.begin(), it->second.end());
  }
  std::sort(company.begin(), company.end());
  company.erase(std::unique(company.begin(), company.end()), company.end());
  return company;
}

void CompanyIndex::AddEvidence(ArticleIndex a, LanguageCode ui, const IsNear& is_near,
                               std::vector<DateEvidence>* evidence) const {
  const Article& article = articles_[a];
  for (uint32_t d = of_article_[a].first; d < of_article_[a].second; ++d) {
    const Deed& deed = deeds_[d];
    const Event& event = article.events[deed.event];
    ToldAsNow told = HowTold(article, event);
    if (!told.holds) continue;
    for (uint32_t other_index : Company(deed)) {
      const Deed& other = deeds_[other_index];
      if (other.article == a || MatchActors(deed, other) != ActorMatch::kStrong) continue;
      bool elsewhere = !deed.place_country.empty() && !other.place_country.empty() &&
                       deed.place_country != other.place_country;
      if (elsewhere || !FitsWords(told, other.time) || !is_near(other.article)) continue;
      bool day = other.time.Length() <= 2 * kSecondsPerDay;
      double weight = (day ? kDayWeight : kMonthWeight) +
                      (event.sentence < kHeadSentences ? kHeadBonus : 0) +
                      (day && told.month_day.first != 0 ? kSameDayBonus : 0);
      TimeInterval when = other.time;
      if (day) {
        when.begin += told.days_after * kSecondsPerDay;
        when.end += told.days_after * kSecondsPerDay;
      }
      const Article& source = articles_[other.article];
      std::string name = source.outlet.empty() ? source.path : source.outlet;
      evidence->push_back({when, weight, std::string(deed.root),
                           Message(ui, "dating.company",
                                   {ConceptLabel(ui, deed.concept_id), name, Show(other.time)}),
                           event.trigger, false});
    }
  }
}

}  // namespace riscontro
