// Time expressions as analyse/dates would read them, for the tests of collate/.
#pragma once

#include "document/timex.h"

namespace riscontro {

inline TimeExpression Day(int year, int month, int day) {
  TimeExpression e;
  e.start.anchor = Anchor::kAbsolute;
  e.start.year = int16_t(year), e.start.month = int8_t(month), e.start.day = int8_t(day);
  return e;
}
inline TimeExpression Year(int year) {
  return Day(year, 0, 0);
}
// A day of the month without its year.
inline TimeExpression MonthDay(int month, int day) {
  TimeExpression e = Day(0, month, day);
  e.start.anchor = Anchor::kPublication;
  return e;
}
inline TimeExpression Weekday(int weekday) {
  TimeExpression e;
  e.start.anchor = Anchor::kPublication;
  e.start.weekday = int8_t(weekday);
  e.start.direction = Direction::kPast;
  return e;
}
// {0, kDay} today, {-1, kDay} yesterday, {-1, kYear} last year.
inline TimeExpression Step(int step, TimeUnit unit) {
  TimeExpression e;
  e.start.anchor = Anchor::kPublication;
  e.start.step = int16_t(step);
  e.start.unit = unit;
  return e;
}
// "three days ago"
inline TimeExpression DaysBefore(double days) {
  TimeExpression e;
  e.start.anchor = Anchor::kPublication;
  e.start.shift.days = days;
  e.start.shift_sign = -1;
  return e;
}
// The n-th anniversary of an event of known date.
inline TimeExpression Anniversary(const TimeInterval& event, double years) {
  TimeExpression e;
  e.start.anchor = Anchor::kEvent;
  e.event = event;
  e.start.shift.years = years;
  e.start.shift_sign = 1;
  return e;
}

}  // namespace riscontro
