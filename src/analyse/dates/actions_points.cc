// Actions that make or change a point of the calendar.
#include <cmath>

#include "analyse/dates/actions.h"

namespace riscontro::actions {
namespace {

// What follows "field=".
enum Fields {
  kDayField,
  kWeekdayField,
  kWeekField,
  kMonthField,
  kQuarterField,
  kHalfField,
  kYearField,
  kHourField,
  kMinuteField,
  kSecondField,
  kShortYearField
};

}  // namespace

int FieldOfName(std::string_view name) {
  constexpr std::string_view kNames[] = {"day",  "weekday", "week",   "month",  "quarter",   "half",
                                         "year", "hour",    "minute", "second", "short_year"};
  for (int i = 0; i < int(std::size(kNames)); ++i) {
    if (kNames[i] == name) return i;
  }
  return -1;
}

bool Step(PartsJoined& in) {
  if (!in.has_which || !in.has_unit) return false;
  TimePoint& p = in.all.expression.start;
  p.anchor = Anchor::kPublication;
  p.step = int16_t(in.all.which);
  p.unit = in.all.unit;
  p.direction_told = true;
  ++in.point_count;
  return true;
}

// "last March", "next Friday", "this summer".
bool Which(PartsJoined& in) {
  TimePoint& p = in.all.expression.start;
  if (!in.has_which || in.point_count == 0 || p.year != 0) return false;
  p.anchor = Anchor::kPublication;
  p.direction_told = true;
  if (in.all.which == 0) {
    if (p.month != 0 && p.day != 0) return true;  // "this 3 June": the nearest
    p.step = 0;
    p.unit = p.weekday != 0 || p.weekend ? TimeUnit::kWeek : TimeUnit::kYear;
    if (p.HasClock() && !p.HasFields()) p.unit = TimeUnit::kDay;
    return true;
  }
  p.direction = in.all.which < 0 ? Direction::kPast : Direction::kFuture;
  p.strict = true;
  return true;
}

bool Nth(PartsJoined& in) {
  TimePoint& p = in.all.expression.start;
  double n = in.has_ordinal || in.has_number ? in.all.number : in.all.which;
  if (n == 0 || n > 100 || n < -100) return false;
  bool weekday = !in.has_unit && p.weekday != 0;
  if (!weekday && !in.has_unit) return false;
  p.nth = int8_t(n);
  p.nth_unit = weekday ? TimeUnit::kDay : in.all.unit;
  if (in.point_count == 0) in.point_count = 1;
  return true;
}

namespace {

TimePoint PointOfField(int field, int n) {
  constexpr int8_t TimePoint::*kSmall[] = {
      &TimePoint::day,     &TimePoint::weekday, &TimePoint::week, &TimePoint::month,
      &TimePoint::quarter, &TimePoint::half,    nullptr,          &TimePoint::hour,
      &TimePoint::minute,  &TimePoint::second};
  TimePoint one;
  if (field == kYearField) {
    one.year = int16_t(n);
  } else if (field < int(std::size(kSmall))) {
    one.*kSmall[field] = int8_t(n);
  } else {
    one.year = int16_t(n < 40 ? 2000 + n : 1900 + n);
    one.two_digit_year = true;
  }
  return one;
}

}  // namespace

bool Field(PartsJoined& in, int field) {
  TimePoint& p = in.all.expression.start;
  if (!in.has_number && !in.has_ordinal) return false;
  const double n = in.all.number;
  constexpr double kLast[] = {31, 7, 53, 12, 4, 2, 9999, 24, 59, 59, 99};
  if (n != std::floor(n) || n < (field >= kHourField ? 0 : 1) || n > kLast[field]) return false;
  TimePoint one = PointOfField(field, int(n));
  if (one.year != 0) one.anchor = Anchor::kAbsolute;
  ++in.point_count;
  // "9/11": the rule knows which is the month.
  if (one.day != 0 || one.month != 0) p.in_digits = InDigits::kNo;
  return JoinPoints(&p, one);
}

// "anni Novanta", "1980s": number 1980 or 80; centuries: ordinal 20.
bool Century(PartsJoined& in, int years) {
  TimePoint& p = in.all.expression.start;
  if (!in.has_number && !in.has_ordinal && p.year == 0) return false;
  int n = in.has_number || in.has_ordinal ? int(in.all.number) : p.year;
  if (years == 10) {
    if (n % 10 != 0 || n < 0 || n > 2100) return false;
    if (n < 100) n += 1900;
    if (n < 1000) return false;  // the Airbus A300s
    p.unit = TimeUnit::kDecade;
  } else {
    if (n < 1 || n > (years == 100 ? 30 : 4)) return false;
    n = (n - 1) * years + 1;
    p.unit = years == 100 ? TimeUnit::kCentury : TimeUnit::kMillennium;
  }
  p.year = int16_t(n);
  p.anchor = Anchor::kAbsolute;
  ++in.point_count;
  return true;
}

bool HalfDay(PartsJoined& in, bool afternoon) {
  TimePoint& p = in.all.expression.start;
  if (p.hour < 0) {
    p.part = afternoon ? DayPart::kAfternoon : DayPart::kMorning;
    return in.point_count > 0;
  }
  if (p.hour > 12) return afternoon;
  if (afternoon && p.hour < 12) p.hour = int8_t(p.hour + 12);
  if (!afternoon && p.hour == 12) p.hour = 0;
  p.half_day_open = false;
  return true;
}

bool Minutes(PartsJoined& in, int sign) {
  TimePoint& p = in.all.expression.start;
  double minutes = in.has_length   ? in.all.expression.length.minutes
                   : in.has_number ? in.all.number
                                   : p.minute;
  if (p.hour < 0 || minutes < 0 || minutes > 59) return false;
  if (sign < 0) {
    p.hour = int8_t(p.hour == 0 ? 23 : p.hour - 1);
    minutes = minutes == 0 ? 0 : 60 - minutes;
    if (p.hour == 0 && p.half_day_open) p.hour = 12;
  }
  p.minute = int8_t(minutes);
  in.all.expression.length = {};
  in.has_length = false;
  in.all.expression.shape = TimeShape::kPoint;
  return true;
}

// "0730", "1430".
bool ClockDigits(PartsJoined& in) {
  const double n = in.all.number;
  if (!in.has_number || n != std::floor(n) || n < 100 || n > 2400) return false;
  TimePoint clock;
  clock.hour = int8_t(n / 100);
  clock.minute = int8_t(int(n) % 100);
  if (clock.minute > 59) return false;
  ++in.point_count;
  return JoinPoints(&in.all.expression.start, clock);
}

bool Anniversary(PartsJoined& in) {
  if (!in.has_event || !(in.has_number || in.has_ordinal) || in.all.number < 1 ||
      in.all.number > 1000)
    return false;
  TimePoint& p = in.all.expression.start;
  p.anchor = Anchor::kEvent;
  p.shift = LengthOf(in.all.number, TimeUnit::kYear);
  p.shift_sign = 1;
  p.direction_told = true;
  in.point_count = 1;
  return true;
}

}  // namespace riscontro::actions
