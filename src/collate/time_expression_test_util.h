// Time expressions as analyse/dates would read them, for the tests of collate/.
#pragma once

#include "document/timex.h"

namespace riscontro {

inline TimeExpression Day(int year, int month, int day) {
  TimeExpression e;
  e.anchor = Anchor::kAbsolute;
  e.year = int16_t(year), e.month = int8_t(month), e.day = int8_t(day);
  return e;
}
inline TimeExpression Year(int year) {
  return Day(year, 0, 0);
}
// A day of the month without its year.
inline TimeExpression MonthDay(int month, int day) {
  TimeExpression e = Day(0, month, day);
  e.anchor = Anchor::kPublication;
  return e;
}
inline TimeExpression Weekday(int weekday) {
  TimeExpression e;
  e.anchor = Anchor::kPublication;
  e.weekday = int8_t(weekday);
  e.direction = Direction::kPast;
  return e;
}
// {0, kDay} today, {-1, kDay} yesterday, {-1, kYear} last year.
inline TimeExpression Step(double offset, TimeUnit unit) {
  TimeExpression e;
  e.anchor = Anchor::kPublication;
  e.offset = offset;
  e.unit = unit;
  return e;
}
// The n-th anniversary of an event of known date.
inline TimeExpression Anniversary(const TimeInterval& event, double years) {
  TimeExpression e;
  e.anchor = Anchor::kEvent;
  e.event = event;
  e.offset = years;
  e.unit = TimeUnit::kYear;
  return e;
}

}  // namespace riscontro
