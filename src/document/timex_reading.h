// One expression read for one anchor: the inner steps of resolving (document/timex.h).
//
// A point is read from the outside in: a calendar unit (timex_units.cc), fields within it
// (timex_fields.cc, timex_feasts.cc), the nth unit of that (timex_nth.cc), a shift from there
// (timex_steps.cc), the clock (timex_clock.cc). timex_point.cc puts these together, timex_range.cc
// joins two points.
#pragma once

#include <string>
#include <vector>

#include "document/timex.h"

namespace riscontro {

struct TimeReading {
  TimeInterval interval;             // all that may be meant
  TimeInterval said;                 // what the value says; within `interval`
  std::string value;                 // TIMEX3
  TimeUnit grain = TimeUnit::kNone;  // of the value
  bool ok = false;                   // false: no such day, as 31 April
};

// The days that relative expressions are counted from: one day, or an hour or minute of it;
// unbounded where it is not known.
struct TimeAnchors {
  TimeInterval published, narrative;
  TimeInterval hour;  // of clock times: the last day told, else the publication
};

// "A few", told as a number n: n/4 to 4n.
inline constexpr double kVagueLeast = 0.25, kVagueMost = 4;

// ---- Days ---------------------------------------------------------------------------------

// [first, end) in days → in instants.
inline TimeInterval DaysInterval(int64_t first, int64_t end) {
  return {first * kSecondsPerDay, end * kSecondsPerDay};
}
TimeInterval Hull(const TimeInterval& a, const TimeInterval& b);
// A day so many months on, the last of its month where that is shorter.
int64_t AddMonths(int64_t day, int64_t months);
// Monday to Friday; a weekend counts as the Friday before it (later) or the Monday after (earlier).
int64_t AddBusinessDays(int64_t day, int64_t days);

// "%04d"-like; years up to 0 (1 BC) as TimeML's "BC0001".
std::string Format(const char* format, int a, int b = 0, int c = 0);
std::string YearName(int year);

// ---- Calendar units -----------------------------------------------------------------------

TimeReading ReadDays(int64_t first, int64_t end, std::string value, TimeUnit grain);
TimeReading ReadDay(int64_t day);
TimeReading ReadMonth(int year, int month);
TimeReading ReadYear(int year);
// By the year told, which is the last one of the unit before Christ.
TimeReading ReadDecade(int year, bool before_christ);
TimeReading ReadCentury(int year, bool before_christ);
TimeReading ReadMillennium(int year, bool before_christ);
TimeReading ReadFiscalYear(int year);
// The unit that the day is in, so many of them away.
TimeReading ReadUnit(TimeUnit unit, int64_t day, int step);
// Months in the unit; 0 for weeks and shorter.
int MonthsOf(TimeUnit unit);
// Longer than the calendar: "65 million years ago" is no date.
bool IsTooLong(const TimeLength& length);
// So much later (sign 1) or earlier (-1); `times` the length.
Instant MoveBy(Instant at, const TimeLength& length, int sign, double times = 1);

// ---- Fields -------------------------------------------------------------------------------

// All fields but the clock, in the astronomical year (0 is 1 BC). A feast by another calendar may
// fall twice in a year: the readings in order.
std::vector<TimeReading> ReadInYear(const TimePoint& p, int year);
std::vector<TimeReading> ReadFeast(const TimePoint& p, int year);
// Half, quarter, day, weekday, weekend and nth unit within the container.
TimeReading ReadWithin(const TimePoint& p, TimeReading container);
TimeReading ReadNth(const TimePoint& p, const TimeReading& container);
// Sets the hour or part of the day where the reading is of one day.
void AddClock(const TimePoint& p, TimeReading* reading);
// "T15:00", "TMO"; empty without a clock.
std::string ClockValue(const TimePoint& p);
// The base moved by p.shift.
TimeReading ReadShift(const TimePoint& p, const TimeReading& base);

// ---- Expressions --------------------------------------------------------------------------

// The point counted from an anchor of one day or less; event: for Anchor::kEvent.
TimeReading ReadPoint(const TimePoint& p, const TimeInterval& anchor, const TimeInterval& event);
// No more than an hour or part of the day is said.
bool IsClockOnly(const TimePoint& p);
// The anchor that the point is counted from; unbounded when it is not known.
TimeInterval AnchorOf(const TimePoint& p, const TimeAnchors& anchors);
TimeReading ReadRange(const TimeExpression& e, const TimeAnchors& anchors);
TimeReading ReadSpan(const TimeExpression& e, const TimeAnchors& anchors);
TimeReading ReadEitherShift(const TimeExpression& e, const TimeAnchors& anchors);
// Start, middle, end of the interval, or more than it.
TimeInterval PartOf(const TimeInterval& whole, TimexModifier modifier);

// ---- Values -------------------------------------------------------------------------------

// The value of a point whose anchor is not known, or not closely enough: "XXXX-06-19".
std::string OpenValue(const TimePoint& p);
std::string OpenValue(const TimeExpression& e);
// "P24Y", "PT2H", "PXM".
std::string LengthValue(const TimeLength& length);

}  // namespace riscontro
