#include "analyse/dates/day_order.h"

#include <utility>

#include "analyse/dates/date_language.h"
#include "language/outlets.h"

namespace riscontro {
namespace {

// A point of a date whose day and month were told in digits.
struct Written {
  Date* date;
  TimePoint* point;
  bool open_language;  // whose countries do not write alike

  bool CouldSwap() const {
    return point->day <= 12 && point->month <= 12 && point->day != point->month;
  }
  DayOrder AsRead() const {
    return point->in_digits == InDigits::kMonthFirst ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
  }
};

bool IsOpenLanguage(const Article& article, const Date& date) {
  return DateLanguageFor(article.sentences[date.sentence].language).month_first();
}

DayOrder ByOutlet(const Article& article) {
  const DayOrder order = DayOrderOf(CountryOfOutlet(article.url));
  return order != DayOrder::kUnknown ? order : DayOrderOf(CountryOfOutlet(article.outlet));
}

std::vector<Written> WrittenInDigits(Article* article) {
  std::vector<Written> written;
  for (Date& date : article->dates) {
    for (TimePoint* p : {&date.expression.start, &date.expression.end}) {
      if (p->in_digits == InDigits::kNo) continue;
      written.push_back({&date, p, IsOpenLanguage(*article, date)});
    }
  }
  return written;
}

TimePoint ReadAs(DayOrder order, const Written& w) {
  TimePoint p = *w.point;
  if (order != w.AsRead()) std::swap(p.month, p.day);
  p.in_digits = order == DayOrder::kMonthFirst ? InDigits::kMonthFirst : InDigits::kDayFirst;
  return p;
}

// Of the two readings the one with the weekday told.
DayOrder ByWeekday(const Written& w) {
  if (w.point->weekday == 0 || w.point->year == 0) return DayOrder::kUnknown;
  auto fits = [&](DayOrder order) {
    const TimePoint p = ReadAs(order, w);
    return WeekdayFromDays(DaysFromCivil(p.year, p.month, p.day)) == p.weekday;
  };
  const bool day_first = fits(DayOrder::kDayFirst), month_first = fits(DayOrder::kMonthFirst);
  if (day_first == month_first) return DayOrder::kUnknown;
  return day_first ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
}

// What those that can be read one way only have in common.
DayOrder ByOthers(const std::vector<Written>& written) {
  bool day_first = false, month_first = false;
  for (const Written& w : written) {
    if (w.point->day == w.point->month) continue;  // 5/5 tells nothing
    const DayOrder told = w.CouldSwap() ? ByWeekday(w) : w.AsRead();
    day_first |= told == DayOrder::kDayFirst;
    month_first |= told == DayOrder::kMonthFirst;
  }
  if (day_first == month_first) return DayOrder::kUnknown;
  return day_first ? DayOrder::kDayFirst : DayOrder::kMonthFirst;
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
    if (!w.CouldSwap()) continue;
    DayOrder order = ByWeekday(w);
    if (order == DayOrder::kUnknown) order = others;
    if (order == DayOrder::kUnknown && !w.open_language) order = DayOrder::kDayFirst;
    if (order == DayOrder::kUnknown) order = outlet;
    if (order == DayOrder::kUnknown) {
      KeepBoth(w);
    } else {
      *w.point = ReadAs(order, w);
    }
  }
}

}  // namespace riscontro
