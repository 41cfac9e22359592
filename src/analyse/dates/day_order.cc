#include "analyse/dates/day_order.h"

#include <optional>

#include "analyse/dates/date_language.h"
#include "language/outlets.h"

namespace riscontro {
namespace {

bool IsDigitAt(std::string_view text, size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// A number of one or two digits; 0 when there is none or it is longer.
int ShortNumber(std::string_view text, size_t* at) {
  int value = 0;
  size_t end = *at;
  while (IsDigitAt(text, end)) {
    value = 10 * value + (text[end++] - '0');
    if (end - *at > 2) return 0;
  }
  *at = end;
  return value;
}

// The two numbers of a day in digits that come before its year, if it has one.
struct DayDigits {
  int first = 0, second = 0;

  bool CouldSwap() const { return first <= 12 && second <= 12 && first != second; }
  bool Are(const TimePoint& p) const {
    return (p.day == first && p.month == second) || (p.day == second && p.month == first);
  }
};

std::optional<DayDigits> NextDigits(std::string_view text, size_t* from) {
  for (size_t at = *from; at < text.size(); ++at) {
    // "2024-04-03": behind a mark goes on what began before.
    const char before = at > 0 ? text[at - 1] : ' ';
    const bool begins = !(before >= '0' && before <= '9') && before != '/' && before != '-';
    if (!IsDigitAt(text, at) || !begins) continue;
    size_t end = at;
    DayDigits d;
    d.first = ShortNumber(text, &end);
    const char mark = end < text.size() ? text[end] : ' ';
    if (d.first == 0 || (mark != '/' && mark != '-')) continue;
    ++end;
    d.second = ShortNumber(text, &end);
    if (d.second == 0) continue;
    // "May 3-5": a range of days; with dashes a day has its year behind it.
    if (mark == '-' && (end >= text.size() || text[end] != '-')) continue;
    *from = end;
    return d;
  }
  return std::nullopt;
}

// A point of a date with the digits it was read from.
struct Written {
  Date* date;
  TimePoint* point;
  DayDigits digits;
  bool open_language;  // whose countries do not write alike
};

// Whether the digits of a year stand in it: "3/4/24", "3/4 to 5/4/2024". A year without them comes
// from the day's name: "9/11 attacks" is of 2001 wherever it is written.
bool HasYearDigits(std::string_view text) {
  size_t numbers = 0, digits = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    digits = IsDigitAt(text, at) ? digits + 1 : 0;
    numbers += digits == 1;
    if (digits == 4) return true;
  }
  return numbers % 2 == 1;
}

bool IsOpenLanguage(const Article& article, const Date& date) {
  const auto s = article.SentenceAt(date.span.begin);
  return s && DateLanguageFor(article.sentences[*s].language).month_first();
}

DayOrder ByOutlet(const Article& article) {
  const DayOrder order = DayOrderOf(CountryOfOutlet(article.url));
  return order != DayOrder::kUnknown ? order : DayOrderOf(CountryOfOutlet(article.outlet));
}

std::vector<Written> WrittenInDigits(Article* article) {
  std::vector<Written> written;
  for (Date& date : article->dates) {
    const std::string_view text = article->Text(date.span);
    size_t at = 0;
    for (TimePoint* p : {&date.expression.start, &date.expression.end}) {
      if (p->month == 0 || p->day == 0 || p->feast != FeastCalendar::kNone) continue;
      const auto digits = NextDigits(text, &at);
      if (!digits || !digits->Are(*p) || (p->year != 0 && !HasYearDigits(text))) break;
      written.push_back({&date, p, *digits, IsOpenLanguage(*article, date)});
    }
  }
  return written;
}

void Apply(DayOrder order, const DayDigits& digits, TimePoint* p) {
  const bool month_first = order == DayOrder::kMonthFirst;
  p->month = int8_t(month_first ? digits.first : digits.second);
  p->day = int8_t(month_first ? digits.second : digits.first);
}

// Of the two readings the one with the weekday told.
DayOrder ByWeekday(const Written& w) {
  if (w.point->weekday == 0 || w.point->year == 0) return DayOrder::kUnknown;
  auto fits = [&](int month, int day) {
    return WeekdayFromDays(DaysFromCivil(w.point->year, month, day)) == w.point->weekday;
  };
  const bool day_first = fits(w.digits.second, w.digits.first),
             month_first = fits(w.digits.first, w.digits.second);
  if (day_first == month_first) return DayOrder::kUnknown;
  return day_first ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
}

// What those that can be read one way only have in common.
DayOrder ByOthers(const std::vector<Written>& written) {
  bool day_first = false, month_first = false;
  for (const Written& w : written) {
    const DayOrder told = w.digits.CouldSwap() ? ByWeekday(w) : DayOrder::kUnknown;
    day_first |= w.digits.first > 12 || told == DayOrder::kDayFirst;
    month_first |= w.digits.second > 12 || told == DayOrder::kMonthFirst;
  }
  if (day_first == month_first) return DayOrder::kUnknown;
  return day_first ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
}

TimePoint ReadAs(DayOrder order, const Written& w) {
  TimePoint p = *w.point;
  Apply(order, w.digits, &p);
  return p;
}

// From the earlier reading to the later one; of a range, each end as far out as it may be.
void KeepBoth(const Written& w) {
  TimeExpression& e = w.date->expression;
  TimePoint early = ReadAs(DayOrder::kDayFirst, w), late = ReadAs(DayOrder::kMonthFirst, w);
  if (late.month < early.month) std::swap(early, late);
  if (e.shape != TimeShape::kPoint) {
    *w.point = w.point == &e.end ? late : early;
    return;
  }
  e.start = early;
  e.end = late;
  e.shape = TimeShape::kRange;
  for (TimePoint* p : {&e.start, &e.end}) {
    p->weekday = 0;
    p->hour = p->minute = p->second = -1;
    p->part = DayPart::kNone;
  }
  w.date->type = TimexType::kDate;
}

}  // namespace

void SettleDayOrder(Article* article) {
  const std::vector<Written> written = WrittenInDigits(article);
  if (written.empty()) return;
  const DayOrder others = ByOthers(written), outlet = ByOutlet(*article);
  for (const Written& w : written) {
    // "9/11" is the name of a day: no digits told its year.
    const bool named = w.point->year != 0 && w.point->direction_told;
    if (!w.digits.CouldSwap() || named) continue;
    DayOrder order = ByWeekday(w);
    if (order == DayOrder::kUnknown) order = others;
    if (order == DayOrder::kUnknown && !w.open_language) order = DayOrder::kDayFirst;
    if (order == DayOrder::kUnknown) order = outlet;
    if (order == DayOrder::kUnknown)
      KeepBoth(w);
    else
      Apply(order, w.digits, w.point);
  }
}

}  // namespace riscontro
