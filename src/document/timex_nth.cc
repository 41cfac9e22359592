// The nth unit within a longer one: "third Monday of May", "last week of July", "the 100th day".
//
// Weeks and weekends belong to the month or year of their Thursday and Saturday. Since "the first
// week of July" may also be its first seven days, these are in the interval too.
#include "document/timex_reading.h"

namespace riscontro {
namespace {

// The days in [first, end) that begin such a unit are one `stride` apart from `start`.
struct Series {
  int64_t start = 0;
  int64_t stride = 1;
};

// -1 is the last; false where there are not so many.
bool Pick(const Series& s, int64_t end, int nth, int64_t* day) {
  int64_t count = s.start < end ? (end - s.start + s.stride - 1) / s.stride : 0;
  int64_t index = nth > 0 ? nth - 1 : count + nth;
  if (index < 0 || index >= count) return false;
  *day = s.start + index * s.stride;
  return true;
}

int64_t FirstWeekday(int64_t from, int weekday) {
  return from + (weekday - WeekdayFromDays(from) + 7) % 7;
}

TimeReading NthWeek(int64_t first, int64_t end, int nth) {
  int64_t thursday = 0;
  if (!Pick({FirstWeekday(first, 4), 7}, end, nth, &thursday)) return {};
  TimeReading week = ReadUnit(TimeUnit::kWeek, thursday, 0);
  int64_t seven = nth > 0 ? first + 7 * int64_t(nth - 1) : end + 7 * int64_t(nth);
  if (seven >= first && seven < end) {
    int64_t seven_end = seven + 7 < end ? seven + 7 : end;
    week.interval = Hull(week.interval, DaysInterval(seven, seven_end));
  }
  return week;
}

// Months, quarters and longer: those that begin within the container.
TimeReading NthMonths(TimeUnit unit, int64_t first, int64_t end, int nth) {
  TimeReading at = ReadUnit(unit, first, 0);
  if (DayOf(at.said.begin) < first) at = ReadUnit(unit, DayOf(at.said.begin), 1);
  if (nth > 0) {
    at = ReadUnit(unit, DayOf(at.said.begin), nth - 1);
  } else {
    at = ReadUnit(unit, end - 1, nth + 1);
  }
  int64_t begin = DayOf(at.said.begin);
  at.ok = begin >= first && begin < end;
  return at;
}

TimeReading NthBusinessDay(int64_t first, int64_t end, int nth) {
  int64_t day = nth > 0 ? AddBusinessDays(first - 1, nth) : AddBusinessDays(end, nth);
  TimeReading reading = ReadDay(day);
  reading.ok = day >= first && day < end;
  return reading;
}

// "The second Sunday before Christmas"; the day itself is not counted.
TimeReading WeekdayFrom(int64_t day, int weekday, int nth) {
  if (nth > 0) return ReadDay(FirstWeekday(day + 1, weekday) + 7 * int64_t(nth - 1));
  return ReadDay(FirstWeekday(day - 7, weekday) + 7 * int64_t(nth + 1));
}

// Hours, minutes and seconds from the container's begin or end.
TimeReading NthOfDay(const TimeReading& container, int64_t seconds, int nth) {
  TimeReading r = container;
  Instant begin = nth > 0 ? r.said.begin + seconds * (nth - 1) : r.said.end + seconds * nth;
  if (begin < r.said.begin || begin + seconds > r.said.end) return {};
  r.interval = r.said = {begin, begin + seconds};
  int64_t second = begin - DayOf(begin) * kSecondsPerDay;
  r.value = ReadDay(DayOf(begin)).value;
  r.value += Format("T%02d", int(second / 3600));
  if (seconds < 3600) r.value += Format(":%02d", int(second / 60 % 60));
  if (seconds < 60) r.value += Format(":%02d", int(second % 60));
  r.grain = seconds < 60 ? TimeUnit::kSecond : seconds < 3600 ? TimeUnit::kMinute : TimeUnit::kHour;
  return r;
}

}  // namespace

TimeReading ReadNth(const TimePoint& p, const TimeReading& container) {
  int64_t first = DayOf(container.said.begin), end = DayOf(container.said.end - 1) + 1;
  // A century's interval has both its first years in it; its parts are counted in one hundred.
  if (container.grain == TimeUnit::kCentury || container.grain == TimeUnit::kMillennium) {
    end = AddMonths(end, -12);
  }
  int64_t day = 0;
  if (p.weekday != 0 && container.grain == TimeUnit::kDay) {
    return WeekdayFrom(first, p.weekday, p.nth);
  }
  if (p.weekday != 0 && (p.nth_unit == TimeUnit::kDay || p.nth_unit == TimeUnit::kNone)) {
    return Pick({FirstWeekday(first, p.weekday), 7}, end, p.nth, &day) ? ReadDay(day)
                                                                       : TimeReading{};
  }
  TimeUnit unit = p.weekend ? TimeUnit::kWeekend : p.nth_unit;
  switch (unit) {
    case TimeUnit::kNone:
    case TimeUnit::kDay:
      return Pick({first, 1}, end, p.nth, &day) ? ReadDay(day) : TimeReading{};
    case TimeUnit::kBusinessDay:
      return NthBusinessDay(first, end, p.nth);
    case TimeUnit::kWeek:
      if (container.grain == TimeUnit::kDay) return ReadUnit(TimeUnit::kWeek, first, 0);
      return NthWeek(first, end, p.nth);
    case TimeUnit::kWeekend:
      if (!Pick({FirstWeekday(first, 6), 7}, end, p.nth, &day)) return {};
      return ReadUnit(TimeUnit::kWeekend, day, 0);
    case TimeUnit::kFortnight:
      if (!Pick({first, 14}, end, p.nth, &day)) return {};
      return ReadUnit(TimeUnit::kFortnight, day, 0);
    case TimeUnit::kHour:
      return NthOfDay(container, 3600, p.nth);
    case TimeUnit::kMinute:
      return NthOfDay(container, 60, p.nth);
    case TimeUnit::kSecond:
      return NthOfDay(container, 1, p.nth);
    default:
      return NthMonths(unit, first, end, p.nth);
  }
}

}  // namespace riscontro
