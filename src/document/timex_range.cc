// Ranges and spans.
//
// The ends of a range come as they were told: of "3–5 June 2024" the first has a day only, of
// "from December 2019 to February" the second has no year. The end that tells more is read first,
// and the other is the nearest that fits after it, or before it.
#include <algorithm>

#include "document/timex_reading.h"

namespace riscontro {
namespace {

// How coarse what was told begins, and how fine it ends.
enum Level { kYearLevel, kMonthLevel, kDayLevel, kClockLevel };

Level Coarsest(const TimePoint& p) {
  if (IsClockOnly(p)) return kClockLevel;
  bool complete = p.year != 0 || p.unit != TimeUnit::kNone || p.anchor == Anchor::kEvent;
  if (complete || !p.HasFields()) return kYearLevel;
  bool monthly = p.month != 0 || p.quarter != 0 || p.half != 0 || p.week != 0 ||
                 p.season != Season::kNone || p.feast != FeastCalendar::kNone;
  return monthly ? kMonthLevel : kDayLevel;
}

Level Finest(const TimePoint& p) {
  if (p.HasClock()) return kClockLevel;
  if (p.day != 0 || p.weekday != 0 || p.weekend || p.nth != 0 || p.unit == TimeUnit::kDay ||
      p.feast != FeastCalendar::kNone || p.anchor == Anchor::kEvent || !p.HasFields())
    return kDayLevel;
  bool year = p.year != 0 && p.month == 0 && p.quarter == 0 && p.half == 0 && p.week == 0 &&
              p.season == Season::kNone;
  return year ? kYearLevel : kMonthLevel;
}

// What the two ends share without saying it twice.
void Share(TimePoint* start, TimePoint* end) {
  // "100–44 BC"
  if (end->before_christ && start->year != 0) start->before_christ = true;
  // "1994–98", "1898–02"
  if (end->two_digit_year && start->year != 0 && !start->two_digit_year) {
    int year = start->year / 100 * 100 + end->year % 100;
    end->year = int16_t(year < start->year ? year + 100 : year);
  }
  // "June 3 to 5, 2024"
  if (end->year != 0 && end->day != 0 && end->month == 0) end->month = start->month;
  // "10 to 11:30 GMT"
  if (start->hour >= 0 && start->zone == kNoZone) start->zone = end->zone;
  if (end->hour >= 0 && end->zone == kNoZone) end->zone = start->zone;
}

TimeInterval Anchored(int64_t day) {
  return DaysInterval(day, day + 1);
}

// "Monday from 10 to 12": two hours of one day.
bool IsSameDay(const TimePoint& a, const TimePoint& b) {
  return a.HasClock() && b.HasClock() && a.anchor == b.anchor && a.step == b.step &&
         a.unit == b.unit && a.year == b.year && a.month == b.month && a.day == b.day &&
         a.weekday == b.weekday && a.nth == b.nth && a.feast == b.feast &&
         a.feast_offset == b.feast_offset && a.season == b.season && a.shift_sign == b.shift_sign &&
         a.direction == b.direction;
}

// Its hour alone.
TimePoint ClockOf(const TimePoint& p) {
  TimePoint clock;
  clock.part = p.part;
  clock.hour = p.hour, clock.minute = p.minute, clock.second = p.second;
  clock.half_day_open = p.half_day_open;
  clock.zone = p.zone;
  return clock;
}

// The first hour of the two that an open half of the day leaves, or the second.
TimePoint Half(TimePoint p, bool late) {
  if (!p.half_day_open || p.hour > 12) return p;
  p.half_day_open = false;
  p.hour = int8_t(p.hour % 12 + (late ? 12 : 0));
  return p;
}

// A clock time on the day of the other end or the day beside it: the first one after `other`, or
// the last one before it.
TimeReading ReadClockBeside(const TimePoint& p, const TimeReading& other, bool after) {
  int64_t day = DayOf(other.said.begin);
  int step = after ? 1 : -1;
  for (int64_t at : {day, day + step}) {
    for (bool late : {!after, after}) {
      TimeReading r = ReadPoint(Half(p, late), Anchored(at), {});
      bool fits = after ? r.said.begin > other.said.begin : r.said.begin < other.said.begin;
      if (r.ok && fits) return r;
    }
  }
  return {};
}

// The point's first place after the other end, or its last one before it.
TimeReading ReadBeside(TimePoint p, const TimePoint& other, const TimeReading& read, bool after) {
  p.anchor = Anchor::kPublication;
  if (IsClockOnly(p)) return ReadClockBeside(p, read, after);
  p.direction = after ? Direction::kFuture : Direction::kPast;
  // "from Monday to Monday"
  p.strict = p.weekday != 0 && p.day == 0 && p.month == 0 && p.weekday == other.weekday;
  bool night = read.said.Length() <= 36 * 3600;
  int64_t day = after || night ? DayOf(read.said.begin) : DayOf(read.said.end - 1);
  return ReadPoint(p, Anchored(day), {});
}

TimeReading WithPart(TimeReading reading, TimexModifier modifier) {
  if (modifier == TimexModifier::kNone || !reading.ok) return reading;
  reading.interval = PartOf(reading.interval, modifier);
  if (!reading.interval.Contains(reading.said)) reading.said = reading.interval;
  return reading;
}

// "the first three days of June" {month 6, nth 1}, "the last hour of the year" {nth -1}.
TimeInterval SpanWithin(const TimeInterval& whole, const TimeLength& length, bool first) {
  TimeInterval span = whole;
  if (first) {
    span.end = std::min(whole.end, MoveBy(whole.begin, length, 1));
  } else {
    span.begin = std::max(whole.begin, MoveBy(whole.end, length, -1));
  }
  return span;
}

}  // namespace

TimeReading ReadRange(const TimeExpression& e, const TimeAnchors& anchors) {
  TimePoint start = e.start, end = e.end;
  Share(&start, &end);
  Level from = Coarsest(start), to = Coarsest(end);
  TimeReading a, b;
  if (IsSameDay(start, end) && !IsClockOnly(start)) {
    a = ReadPoint(start, AnchorOf(start, anchors), e.event);
    if (a.ok && DayOf(a.said.end) <= DayOf(a.said.begin) + 1) {
      b = ReadClockBeside(ClockOf(end), a, true);
    }
  } else if (from > to && Finest(end) >= from) {
    b = ReadPoint(end, AnchorOf(end, anchors), e.event);
    if (b.ok) a = ReadBeside(start, end, b, false);
  } else {
    a = ReadPoint(start, AnchorOf(start, anchors), e.event);
    bool beside = to > kYearLevel && Finest(start) >= to;
    if (beside && a.ok) b = ReadBeside(end, start, a, true);
    if (!beside) b = ReadPoint(end, AnchorOf(end, anchors), e.event);
  }
  if (!a.ok || !b.ok) return {};
  // "two or three years ago"
  bool shifts = !start.shift.empty() && !end.shift.empty();
  if (shifts && b.said.begin < a.said.begin) std::swap(a, b);
  a = WithPart(std::move(a), start.modifier);
  b = WithPart(std::move(b), end.modifier);
  if (b.said.end <= a.said.begin) return {};
  TimeReading range;
  range.interval = Hull(a.interval, b.interval);
  range.said = {a.said.begin, b.said.end};
  range.value = a.value + "/" + b.value;
  range.ok = true;
  return range;
}

TimeReading ReadSpan(const TimeExpression& e, const TimeAnchors& anchors) {
  const TimeLength& length = e.longest.empty() ? e.length : e.longest;
  // "The last few days" are as many as the words suggest, or more.
  bool vague = length.vague != TimeUnit::kNone;
  bool told = !length.empty() && !IsTooLong(length);
  if (!told || (vague && MoveBy(0, length, 1) == 0)) return {};
  double times = vague ? kVagueMost : 1;
  TimePoint from = e.start;
  from.nth = 0;
  TimeReading base = ReadPoint(from, AnchorOf(from, anchors), e.event);
  if (!base.ok) return {};
  TimeInterval whole = base.interval, span = whole;
  bool within_day = whole.Length() <= kSecondsPerDay;
  if (e.start.nth != 0) {
    span = SpanWithin(whole, length, e.start.nth > 0);
  } else if (e.direction == Direction::kPast) {
    span = {MoveBy(whole.begin, length, -1, times), within_day ? whole.end : whole.begin};
  } else if (e.direction == Direction::kFuture) {
    span = {within_day ? whole.begin : whole.end, MoveBy(whole.end, length, 1, times)};
  } else {
    span = {MoveBy(whole.begin, length, -1, times), MoveBy(whole.end, length, 1, times)};
  }
  return {span, span, OpenValue(e), TimeUnit::kNone, true};
}

// "two to three weeks ago": from the farther to the nearer.
TimeReading ReadEitherShift(const TimeExpression& e, const TimeAnchors& anchors) {
  TimePoint farther = e.start;
  farther.shift = e.longest;
  TimeReading a = ReadPoint(e.start, AnchorOf(e.start, anchors), e.event);
  TimeReading b = ReadPoint(farther, AnchorOf(farther, anchors), e.event);
  if (!a.ok || !b.ok) return {};
  if (b.said.begin < a.said.begin) std::swap(a, b);
  std::string value = a.value == b.value ? a.value : a.value + "/" + b.value;
  return {Hull(a.interval, b.interval), {a.said.begin, b.said.end}, value, a.grain, true};
}

}  // namespace riscontro
