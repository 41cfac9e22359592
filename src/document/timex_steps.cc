// Shifts: "two months ago", "three days after Christmas", "80th anniversary of …".
//
// The value is the unit that the shift ends in, by its smallest unit: "two months ago" names a
// month. Who speaks so does not count days: the interval is the unit and as much on both sides
// of the exact day. From a day that was named, weeks are counted by days; from a unit as long as
// the shift's own, or longer, by units. What was named finer than whole years stays: "June two
// years ago" is a June.
#include <cmath>

#include "document/timex_reading.h"

namespace riscontro {
namespace {

struct Amount {
  int64_t months = 0, days = 0, seconds = 0;
  double part_of_day = 0;  // of a broken number of days
};

Amount AmountOf(const TimeLength& l, int sign) {
  Amount a;
  a.months = sign * int64_t(std::lround(l.years * 12 + l.months));
  double days = l.weeks * 7 + l.days, whole = std::trunc(days);
  if (l.weeks != 0 && l.days == 0) whole = double(std::lround(days));
  a.days = sign * int64_t(whole);
  a.part_of_day = l.weeks != 0 && l.days == 0 ? 0 : sign * (days - whole);
  a.seconds = sign * int64_t(std::llround(l.hours * 3600 + l.minutes * 60 + l.seconds));
  return a;
}

int64_t Move(int64_t day, const Amount& a, TimeUnit unit) {
  day = AddMonths(day, a.months);
  return unit == TimeUnit::kBusinessDay ? AddBusinessDays(day, a.days) : day + a.days;
}

// Days on both sides of the exact one.
int64_t SlackOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kWeek:
    case TimeUnit::kFortnight:
      return 3;
    case TimeUnit::kMonth:
      return 15;
    case TimeUnit::kQuarter:
      return 30;
    case TimeUnit::kHalfYear:
      return 90;
    case TimeUnit::kYear:
    case TimeUnit::kFiscalYear:
      return 183;
    case TimeUnit::kDecade:
      return 730;
    case TimeUnit::kCentury:
      return 7300;
    case TimeUnit::kMillennium:
      return 73000;
    default:
      return 0;
  }
}

bool IsClockUnit(TimeUnit unit) {
  return unit == TimeUnit::kHour || unit == TimeUnit::kMinute || unit == TimeUnit::kSecond;
}

int64_t SecondsOf(TimeUnit unit) {
  return unit == TimeUnit::kHour ? 3600 : unit == TimeUnit::kMinute ? 60 : 1;
}

// "two hours after 15:00"; from a whole day the hour is not known.
TimeReading ShiftHours(const TimePoint& p, const TimeReading& base, const Amount& a,
                       TimeUnit unit) {
  int64_t move =
      a.seconds + (Move(DayOf(base.said.begin), a, unit) - DayOf(base.said.begin)) * kSecondsPerDay;
  TimeInterval moved = {base.said.begin + move, base.said.end + move};
  if (base.said.Length() >= kSecondsPerDay) {
    TimeReading day = ReadDay(DayOf(moved.begin));
    day.interval = DaysInterval(DayOf(moved.begin), DayOf(moved.end - 1) + 1);
    return day;
  }
  TimePoint clock;
  int64_t second = moved.begin - DayOf(moved.begin) * kSecondsPerDay;
  if (p.zone != kNoZone) second += p.zone * 60;
  int64_t day = DayOf(moved.begin) + DayOf(second);
  second -= DayOf(second) * kSecondsPerDay;
  clock.zone = p.zone;
  clock.hour = int8_t(second / 3600);
  TimeUnit fine =
      IsClockUnit(base.grain) && SecondsOf(base.grain) < SecondsOf(unit) ? base.grain : unit;
  if (fine != TimeUnit::kHour) clock.minute = int8_t(second / 60 % 60);
  if (fine == TimeUnit::kSecond) clock.second = int8_t(second % 60);
  TimeReading reading = ReadDay(day);
  AddClock(clock, &reading);
  // "about two hours ago": from now, an hour more or less.
  int64_t slack = p.HasClock() ? 0 : SecondsOf(unit);
  TimeInterval from = {base.interval.begin + move - slack, base.interval.end + move + slack};
  reading.interval = Hull(reading.said, from);
  return reading;
}

bool IsNamedDay(const TimePoint& p, const TimeReading& base) {
  return base.said.Length() == kSecondsPerDay && (p.HasFields() || p.unit != TimeUnit::kNone);
}

// "A few days ago"; how many years "years ago" are nobody knows.
TimeReading ShiftVaguely(const TimePoint& p, const TimeReading& base, int sign) {
  if (MoveBy(0, p.shift, 1) == 0) return {};
  TimeInterval near = {MoveBy(base.interval.begin, p.shift, sign, kVagueLeast),
                       MoveBy(base.interval.end, p.shift, sign, kVagueLeast)};
  TimeInterval far = {MoveBy(base.interval.begin, p.shift, sign, kVagueMost),
                      MoveBy(base.interval.end, p.shift, sign, kVagueMost)};
  TimeInterval all = Hull(near, far);
  return {all, all, OpenValue(p), TimeUnit::kNone, true};
}

// A month or day that stays itself in another year.
bool KeepsFields(const TimePoint& p, const TimeReading& base, TimeUnit unit) {
  bool fine = base.grain == TimeUnit::kDay || base.grain == TimeUnit::kMonth ||
              base.grain == TimeUnit::kQuarter || base.grain == TimeUnit::kHalfYear;
  return fine && MonthsOf(unit) >= 12 && p.HasFields() && p.weekday == 0 && !p.weekend &&
         p.season == Season::kNone && p.feast == FeastCalendar::kNone;
}

// An event of known date moves as it is.
TimeReading ShiftEvent(const TimeReading& base, const Amount& a, TimeUnit unit) {
  int64_t first = Move(DayOf(base.interval.begin), a, unit);
  int64_t last = Move(DayOf(base.interval.end - 1), a, unit);
  TimeInterval moved = DaysInterval(first, last + 1);
  return {moved, moved, FormatInterval(moved), TimeUnit::kNone, true};
}

}  // namespace

bool IsTooLong(const TimeLength& l) {
  constexpr double kMostYears = 9000, kDaysPerYear = 365.25;
  double days = l.weeks * 7 + l.days + (l.hours + l.minutes / 60 + l.seconds / 3600) / 24;
  return l.years + l.months / 12 + days / kDaysPerYear > kMostYears;
}

Instant MoveBy(Instant at, const TimeLength& l, int sign, double times) {
  int64_t day = DayOf(at), months = std::llround((l.years * 12 + l.months) * times);
  double days = (l.weeks * 7 + l.days) * times, whole = std::trunc(days);
  double seconds = (l.hours * 3600 + l.minutes * 60 + l.seconds) * times +
                   (days - whole) * double(kSecondsPerDay);
  int64_t moved = AddMonths(day, sign * months);
  moved = l.told == TimeUnit::kBusinessDay ? AddBusinessDays(moved, sign * int64_t(whole))
                                           : moved + sign * int64_t(whole);
  return at + (moved - day) * kSecondsPerDay + sign * std::llround(seconds);
}

TimeReading ReadShift(const TimePoint& p, const TimeReading& base) {
  if (IsTooLong(p.shift)) return {};
  int sign = p.shift_sign < 0 ? -1 : 1;
  if (p.shift.vague != TimeUnit::kNone) return ShiftVaguely(p, base, sign);
  Amount a = AmountOf(p.shift, sign);
  TimeUnit unit = p.shift.Smallest();
  if (p.anchor == Anchor::kEvent) return ShiftEvent(base, a, unit);
  if (IsClockUnit(unit)) return ShiftHours(p, base, a, unit);
  int64_t first = DayOf(base.said.begin), last = DayOf(base.said.end - 1);
  if (base.said.Length() <= kSecondsPerDay) last = first;
  int64_t from = Move(first, a, unit), to = Move(last, a, unit), at = sign > 0 ? to : from;
  TimeReading reading;
  if (SlackOf(unit) == 0) {
    reading = ReadDay(at);
    reading.interval = Hull(reading.said, DaysInterval(from, to + 1));
    if (a.part_of_day < 0) reading.interval.begin -= kSecondsPerDay;
    if (a.part_of_day > 0) reading.interval.end += kSecondsPerDay;
  } else if (KeepsFields(p, base, unit)) {
    reading = ReadUnit(base.grain, from, 0);
    // Two years after a day of a known year is no anniversary.
    int64_t slack = p.year != 0 ? SlackOf(unit) : 0;
    reading.interval = Hull(reading.said, DaysInterval(from - slack, to + slack + 1));
  } else if (MonthsOf(unit) > 0 && MonthsOf(base.grain) >= MonthsOf(unit)) {
    reading = ReadUnit(unit, at, 0);
    reading.interval = Hull(ReadUnit(unit, from, 0).said, ReadUnit(unit, to, 0).said);
  } else {
    bool by_days = MonthsOf(unit) == 0 && IsNamedDay(p, base);
    reading = by_days ? ReadDay(at)
                      : ReadUnit(unit == TimeUnit::kFortnight ? TimeUnit::kWeek : unit, at, 0);
    bool exact = by_days && (p.weekday != 0 || p.unit == TimeUnit::kDay);
    int64_t slack = exact ? 0 : SlackOf(unit);
    reading.interval = Hull(reading.said, DaysInterval(from - slack, to + slack + 1));
  }
  // What was unsure of the base is so of what is counted from it.
  reading.interval.begin -= base.said.begin - base.interval.begin;
  reading.interval.end += base.interval.end - base.said.end;
  return reading;
}

}  // namespace riscontro
