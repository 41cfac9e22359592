// Actions that make lengths, shifts, spans, ranges and sets.
#include <algorithm>

#include "analyse/dates/actions.h"

namespace riscontro::actions {

bool LengthOfUnit(PartsJoined& in) {
  if (!in.has_unit) return false;
  TimeLength length;
  if (in.all.vague || !(in.has_number || in.has_ordinal)) {
    length.vague = in.all.unit;
    if (in.all.number > 0) AddLength(&length, LengthOf(in.all.number, in.all.unit));
  } else {
    if (in.all.number <= 0 || in.all.number > 1e6) return false;
    length = LengthOf(in.all.number, in.all.unit);
  }
  AddLength(&in.all.expression.length, length);
  in.all.expression.shape = TimeShape::kLength;
  return in.has_length = true;
}

// "two or three days", "30-40 days": two numbers of the one unit.
bool EitherLength(PartsJoined& in) {
  if (!in.has_unit || in.numbers != 2 || in.all.number <= 0 || in.second_number <= in.all.number)
    return false;
  TimeExpression& e = in.all.expression;
  e.length = LengthOf(in.all.number, in.all.unit);
  e.longest = LengthOf(in.second_number, in.all.unit);
  e.shape = TimeShape::kLength;
  return in.has_length = true;
}

// From the point told, or from the anchor.
bool Shift(PartsJoined& in, int sign, Anchor anchor) {
  if (!in.has_length) return false;
  TimeExpression& e = in.all.expression;
  if (in.point_count == 0) e.start.anchor = anchor;
  e.start.shift = e.length;
  e.start.shift_sign = int8_t(sign);
  e.start.direction_told = true;
  e.length = {};
  e.shape = TimeShape::kPoint;
  in.has_length = false;
  ++in.point_count;
  return true;
}

bool SpanAt(PartsJoined& in, Direction direction) {
  if (!in.has_length) return false;
  TimeExpression& e = in.all.expression;
  e.shape = TimeShape::kSpan;
  e.direction = direction;
  if (in.point_count == 0) e.start.anchor = Anchor::kPublication;
  return in.has_whole = true;
}

bool RangeOf(PartsJoined& in) {
  if (in.point_count != 2) return false;
  const int16_t first = in.points[0].expression.start.year,
                second = in.points[1].expression.start.year;
  if (first != 0 && second != 0 && second < first) return false;
  // "pleaded not guilty on Tuesday to seven counts"
  const TimePoint &from = in.points[0].expression.start, &to = in.points[1].expression.start;
  if (from.weekday != 0 && from.day == 0 && to.day != 0 && to.month == 0 && to.weekday == 0) {
    return false;
  }
  TimeExpression& e = in.all.expression;
  e.shape = TimeShape::kRange;
  e.start = in.points[0].expression.start;
  e.end = in.points[1].expression.start;
  e.start.modifier = in.points[0].modifier;
  e.end.modifier = in.points[1].modifier;
  // "from 5 to 6 p.m.", but not "from 9 to 5 p.m."
  if (e.start.half_day_open && e.end.hour >= 0 && !e.end.half_day_open) {
    const auto minutes = [](const TimePoint& p) {
      return p.hour * 60 + std::max(0, int(p.minute));
    };
    if (e.start.hour < 12 && minutes(e.start) + 12 * 60 <= minutes(e.end))
      e.start.hour += int8_t(12);
    e.start.half_day_open = e.start.hour < e.end.hour ? false : e.start.half_day_open;
  }
  in.all.modifier = TimexModifier::kNone;
  in.all.first_begin = in.points[0].first_begin, in.all.first_end = in.points[0].first_end;
  in.all.second_begin = in.points[1].first_begin, in.all.second_end = in.points[1].first_end;
  return in.has_whole = true;
}

// "the night between 14 and 15 April": a part of the day, its day's number, the day after it;
// "die Nacht zum Dienstag": without the day's number.
bool NightBetween(PartsJoined& in) {
  if (in.point_count != 2 && in.point_count != 3) return false;
  const Meaning& after = in.points[in.point_count - 1];
  TimePoint& p = in.all.expression.start;
  p = after.expression.start;
  in.all.first_begin = after.first_begin, in.all.first_end = after.first_end;
  p.shift = LengthOf(1, TimeUnit::kDay);
  p.shift_sign = -1;
  return JoinPoints(&p, in.points[0].expression.start);
}

// "September 5-17, 1978": a month, two days of it, perhaps a year.
bool MonthRange(PartsJoined& in) {
  if (in.point_count < 3) return false;
  TimeExpression& e = in.all.expression;
  e.shape = TimeShape::kRange;
  e.start = in.points[1].expression.start;
  e.end = in.points[2].expression.start;
  in.all.first_begin = in.points[0].first_begin, in.all.first_end = in.points[1].first_end;
  in.all.second_begin = in.points[2].first_begin;
  in.all.second_end = in.points[in.point_count - 1].first_end;
  in.has_whole = true;
  for (TimePoint* p : {&e.start, &e.end}) {
    if (!JoinPoints(p, in.points[0].expression.start)) return false;
    if (in.point_count == 4 && !JoinPoints(p, in.points[3].expression.start)) return false;
  }
  if (e.end.day < e.start.day) {  // "April 27 to the third": of the next month
    e.end.month = int8_t(e.end.month % 12 + 1);
    if (e.end.month == 1 && e.start.year != 0) --e.start.year;
  }
  return true;
}

bool OpenRange(PartsJoined& in, bool end) {
  TimeExpression& e = in.all.expression;
  if (in.point_count == 0 && !in.has_whole) return false;
  if (!in.has_whole) e.shape = TimeShape::kRange;
  (end ? e.open_end : e.open_begin) = true;
  if (!end && !in.has_whole) {
    e.end = e.start;
    e.start = {};
  }
  return in.has_whole = true;
}

bool Every(PartsJoined& in) {
  TimeExpression& e = in.all.expression;
  if (!in.has_length && in.has_unit && in.point_count == 0) {
    double n = in.has_number || in.has_ordinal ? in.all.number : 1;
    AddLength(&e.length, LengthOf(n, in.all.unit));
  }
  e.shape = TimeShape::kSet;
  e.start.anchor = Anchor::kNone;
  in.has_whole = true;
  return in.point_count > 0 || !e.length.empty();
}

}  // namespace riscontro::actions
