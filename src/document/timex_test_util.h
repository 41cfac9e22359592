// Time expressions made by hand, for the tests of resolving.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "document/timex.h"

namespace riscontro {

inline TimeInterval OneDay(int64_t day) {
  return {day * kSecondsPerDay, (day + 1) * kSecondsPerDay};
}

inline TimeLength Length(double n, TimeUnit unit) {
  TimeLength l;
  switch (unit) {
    case TimeUnit::kSecond:
      l.seconds = n;
      break;
    case TimeUnit::kMinute:
      l.minutes = n;
      break;
    case TimeUnit::kHour:
      l.hours = n;
      break;
    case TimeUnit::kWeek:
      l.weeks = n;
      break;
    case TimeUnit::kMonth:
      l.months = n;
      break;
    case TimeUnit::kQuarter:
      l.months = 3 * n, l.told = unit;
      break;
    case TimeUnit::kYear:
      l.years = n;
      break;
    case TimeUnit::kDecade:
      l.years = 10 * n, l.told = unit;
      break;
    case TimeUnit::kCentury:
      l.years = 100 * n, l.told = unit;
      break;
    case TimeUnit::kWeekend:
      l.days = 2 * n, l.told = unit;
      break;
    case TimeUnit::kBusinessDay:
      l.days = n, l.told = unit;
      break;
    case TimeUnit::kFortnight:
      l.weeks = 2 * n, l.told = unit;
      break;
    default:
      l.days = n;
      break;
  }
  return l;
}

// {-1, kDay} yesterday, {0, kWeek} this week.
inline TimeExpression Relative(int step, TimeUnit unit) {
  TimeExpression e;
  e.start.anchor = Anchor::kPublication;
  e.start.step = int16_t(step);
  e.start.unit = unit;
  return e;
}

// {-2, kMonth} two months ago.
inline TimeExpression Shifted(double n, TimeUnit unit) {
  TimeExpression e;
  e.start.anchor = Anchor::kPublication;
  e.start.shift = Length(n < 0 ? -n : n, unit);
  e.start.shift_sign = n < 0 ? -1 : 1;
  return e;
}

inline TimeExpression Weekday(int day, Direction direction, bool strict = false) {
  TimeExpression e;
  e.start.anchor = Anchor::kPublication;
  e.start.weekday = int8_t(day);
  e.start.direction = direction;
  e.start.strict = strict;
  return e;
}

inline TimeExpression Fields(int year, int month, int day, Direction direction = Direction::kPast) {
  TimeExpression e;
  e.start.anchor = year != 0 ? Anchor::kAbsolute : Anchor::kPublication;
  e.start.year = int16_t(year);
  e.start.month = int8_t(month);
  e.start.day = int8_t(day);
  e.start.direction = direction;
  return e;
}

inline TimeExpression With(TimeExpression e, const std::function<void(TimePoint&)>& change) {
  change(e.start);
  return e;
}

inline TimeExpression RangeOf(const TimeExpression& from, const TimeExpression& to) {
  TimeExpression e = from;
  e.shape = TimeShape::kRange;
  e.end = to.start;
  return e;
}

inline TimeExpression Lasting(const TimeLength& length) {
  TimeExpression e;
  e.shape = TimeShape::kLength;
  e.length = length;
  return e;
}

// "the last three years", "the next two weeks".
inline TimeExpression SpanOf(const TimeLength& length, Direction direction) {
  TimeExpression e;
  e.shape = TimeShape::kSpan;
  e.start.anchor = Anchor::kPublication;
  e.length = length;
  e.direction = direction;
  return e;
}

// "2024-06-19 2024-06-19": value and interval; "-" where it is not resolved.
inline std::string Show(const TimeExpression& e, const TimeInterval& published,
                        TimexModifier modifier = TimexModifier::kNone,
                        const TimeInterval& narrative = {}) {
  Resolution r = Resolve(e, modifier, published, narrative);
  return r.value + " " + (r.resolved ? FormatInterval(r.interval) : "-");
}

}  // namespace riscontro
