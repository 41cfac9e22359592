// Points: where an expression with fields stands, seen from one anchor day.
//
// What recurs (a weekday each week, a day each month, a month or feast each year) is read in the
// cycles around the anchor, and the one chosen that the direction asks for. A weekday told with a
// day chooses among them too; where both fit nowhere near, the weekday was wrong.
#include "document/timex_reading.h"

namespace riscontro {
namespace {

constexpr int kYearsAround = 2;
constexpr int kLeapYearsAround = 8;  // for 29 February
constexpr int kMonthsAround = 3;
constexpr int kWeeksAround = 2;
constexpr int64_t kSoonDays = 60;

// Distance in days between the day and the interval; 0 inside.
int64_t Distance(const TimeInterval& interval, int64_t day) {
  int64_t first = DayOf(interval.begin), last = DayOf(interval.end - 1);
  return day < first ? first - day : day > last ? day - last : 0;
}

// Candidates come in order of time.
class Choice {
 public:
  Choice(const TimePoint& p, int64_t day, Direction direction)
      : day_(day),
        direction_(direction),
        strict_(p.strict),
        last_day_(day + (p.or_soon && p.month != 0 ? kSoonDays : 0)) {}

  void Offer(TimeReading&& reading) {
    if (!reading.ok) return;
    int64_t first = DayOf(reading.said.begin), last = DayOf(reading.said.end - 1);
    bool better = false;
    switch (direction_) {
      case Direction::kPast:
        better = strict_ ? last < day_ : first <= last_day_;
        break;
      case Direction::kFuture:
        better = !best_.ok && (strict_ ? first > day_ : last >= day_);
        break;
      case Direction::kNearest:
        better = !best_.ok || Distance(reading.said, day_) < Distance(best_.said, day_);
        break;
    }
    if (better) best_ = std::move(reading);
  }
  TimeReading Take() { return std::move(best_); }

 private:
  int64_t day_;
  Direction direction_;
  bool strict_;
  int64_t last_day_;  // the past reaches so far
  TimeReading best_;
};

bool IsYearly(const TimePoint& p) {
  return p.month != 0 || p.season != Season::kNone || p.feast != FeastCalendar::kNone ||
         p.quarter != 0 || p.half != 0 || p.week != 0;
}

bool IsWeekly(const TimePoint& p) {
  return p.nth == 0 && p.day == 0 && (p.weekday != 0 || p.weekend);
}

// A weekday told beside a day of the month.
bool HasBoth(const TimePoint& p) {
  return p.weekday != 0 && p.day != 0 && p.nth == 0 && p.feast == FeastCalendar::kNone;
}

bool Fits(const TimePoint& p, const TimeReading& reading) {
  return !HasBoth(p) || (reading.ok && WeekdayFromDays(DayOf(reading.said.begin)) == p.weekday);
}

TimeReading ReadWeekly(const TimePoint& p, int64_t day) {
  Choice choice(p, day, p.direction == Direction::kNearest ? Direction::kPast : p.direction);
  for (int step = -kWeeksAround; step <= kWeeksAround; ++step) {
    choice.Offer(ReadWithin(p, ReadUnit(TimeUnit::kWeek, day, step)));
  }
  return choice.Take();
}

TimeReading ReadMonthly(const TimePoint& p, int64_t day) {
  Choice choice(p, day, p.direction);
  int64_t first = day - (CivilFromDays(day).day - 1);
  for (int step = -kMonthsAround; step <= kMonthsAround; ++step) {
    TimeReading reading = ReadWithin(p, ReadUnit(TimeUnit::kMonth, first, step));
    if (Fits(p, reading)) choice.Offer(std::move(reading));
  }
  return choice.Take();
}

TimeReading ReadYearly(const TimePoint& p, int64_t day) {
  Choice choice(p, day, p.direction);
  bool leap_day = p.month == 2 && p.day == 29;
  int year = CivilFromDays(day).year;
  int around = HasBoth(p) ? 1 : leap_day ? kLeapYearsAround : kYearsAround;
  for (int y = year - around; y <= year + around; ++y) {
    for (TimeReading& reading : ReadInYear(p, y)) {
      if (Fits(p, reading)) choice.Offer(std::move(reading));
    }
  }
  return choice.Take();
}

TimeReading ReadRecurring(const TimePoint& p, int64_t day) {
  if (IsWeekly(p) && !IsYearly(p)) return ReadWeekly(p, day);
  bool longer =
      p.nth_unit == TimeUnit::kMonth || p.nth_unit == TimeUnit::kQuarter || p.nth < -5 || p.nth > 5;
  bool monthly = !IsYearly(p) && (p.day != 0 || !longer);
  TimeReading reading = monthly ? ReadMonthly(p, day) : ReadYearly(p, day);
  if (reading.ok || !HasBoth(p)) return reading;
  TimePoint without = p;
  without.weekday = 0;
  return monthly ? ReadMonthly(without, day) : ReadYearly(without, day);
}

TimeReading ReadGivenYear(const TimePoint& p, int year) {
  std::vector<TimeReading> readings = ReadInYear(p, year);
  return readings.empty() ? TimeReading{} : std::move(readings.front());
}

// The fields, or the anchor itself where there are none.
TimeReading ReadPlace(const TimePoint& p, const TimeInterval& anchor) {
  if (p.year != 0) return ReadGivenYear(p, p.before_christ ? 1 - p.year : p.year);
  if (!anchor.bounded() || anchor.empty()) return {};
  int64_t day = DayOf(anchor.begin);
  // "This 4th" is a day of some month all the same.
  bool day_alone = p.day != 0 && p.month == 0 && p.unit == TimeUnit::kYear;
  if (day_alone) return ReadRecurring(p, day);
  if (p.unit == TimeUnit::kYear || (p.unit == TimeUnit::kFiscalYear && IsYearly(p))) {
    return ReadGivenYear(p, CivilFromDays(day).year + p.step);
  }
  if (p.unit != TimeUnit::kNone) {
    TimeReading unit = ReadUnit(p.unit, day, p.step);
    // A fiscal quarter may end in any month.
    bool shifted = p.fiscal && MonthsOf(p.unit) > 1 && MonthsOf(p.unit) < 12;
    unit = ReadWithin(p, std::move(unit));
    if (shifted && unit.ok) {
      unit.interval = {MoveBy(unit.interval.begin, {.months = 3}, -1),
                       MoveBy(unit.interval.end, {.months = 3}, 1)};
    }
    return unit;
  }
  if (p.HasFields()) return ReadRecurring(p, day);
  TimeReading now = ReadDay(day);
  bool hours = p.shift.hours != 0 || p.shift.minutes != 0 || p.shift.seconds != 0;
  if (hours && !p.HasClock()) now.said = now.interval = anchor;
  return now;
}

bool IsShift(const TimePoint& p) {
  return p.shift_sign != 0 || !p.shift.empty();
}

}  // namespace

bool TimePoint::HasFields() const {
  return year != 0 || month != 0 || day != 0 || weekday != 0 || week != 0 || quarter != 0 ||
         half != 0 || weekend || nth != 0 || season != Season::kNone ||
         feast != FeastCalendar::kNone;
}

TimeUnit TimeLength::Smallest() const {
  if (vague != TimeUnit::kNone) return vague;
  if (told != TimeUnit::kNone) return told;
  if (seconds != 0) return TimeUnit::kSecond;
  if (minutes != 0) return TimeUnit::kMinute;
  if (hours != 0) return TimeUnit::kHour;
  if (days != 0) return TimeUnit::kDay;
  if (weeks != 0) return TimeUnit::kWeek;
  if (months != 0) return TimeUnit::kMonth;
  return years != 0 ? TimeUnit::kYear : TimeUnit::kNone;
}

bool IsClockOnly(const TimePoint& p) {
  bool same_day = p.unit == TimeUnit::kNone ||
                  (p.anchor == Anchor::kNarrative && p.unit == TimeUnit::kDay && p.step == 0);
  return p.HasClock() && !p.HasFields() && same_day && !IsShift(p) && p.anchor != Anchor::kEvent;
}

TimeInterval AnchorOf(const TimePoint& p, const TimeAnchors& anchors) {
  if (p.anchor == Anchor::kPublication) return anchors.published;
  // "from 2020 to June": an end without its year in a range that has one.
  if (p.anchor == Anchor::kAbsolute && p.year == 0) return anchors.published;
  if (p.anchor != Anchor::kNarrative) return {};
  return IsClockOnly(p) ? anchors.hour : anchors.narrative;
}

TimeReading ReadPoint(const TimePoint& p, const TimeInterval& anchor, const TimeInterval& event) {
  TimeReading reading;
  if (p.anchor == Anchor::kEvent) {
    if (!event.bounded()) return {};
    reading = {event, event, FormatInterval(event), TimeUnit::kNone, true};
  } else {
    reading = ReadPlace(p, anchor);
  }
  if (!reading.ok) return reading;
  bool by_hours = p.shift.hours != 0 || p.shift.minutes != 0 || p.shift.seconds != 0;
  if (by_hours) AddClock(p, &reading);
  if (IsShift(p)) reading = ReadShift(p, reading);
  if (reading.ok && !by_hours) AddClock(p, &reading);
  return reading;
}

}  // namespace riscontro
