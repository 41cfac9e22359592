// Dates as TIMEX3 (TimeML 1.2.1) with the interval of instants that they denote.
//
// A Date keeps its *expression*, so that it can be resolved again once its article is dated:
// "mercoledì" is {weekday 3, relative to publication, before it} until the day of the report is
// known. Resolve() is the only place where an expression becomes an interval.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "document/time_interval.h"

namespace riscontro {

enum class TimexType : uint8_t { kDate, kTime, kDuration, kSet };
enum class TimexModifier : uint8_t {
  kNone,
  kBefore,
  kAfter,
  kApprox,
  kStart,
  kMid,
  kEnd,
  kOnOrBefore,
  kOnOrAfter,
  kMoreThan,
  kLessThan,
};
enum class TimeUnit : uint8_t {
  kNone,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
};
// What an expression is counted from.
enum class Anchor : uint8_t {
  kAbsolute,     // carries its own year: "19 giugno 2024", "2023"
  kPublication,  // "ieri", "mercoledì", "l'anno scorso", "9 giugno" without a year
  kNarrative,    // "il giorno dopo", "two days earlier": the last date told before it
  kEvent,        // counted from an event of known date: "80º anniversario della fine …"
  kNone,         // durations and sets: no place on the calendar
};
// Which of several fitting days is meant, for expressions that do not say.
enum class Direction : int8_t { kPast = -1, kNearest = 0, kFuture = 1 };
// Night is the one that begins on the day's evening: 20:00 to 06:00.
enum class DayPart : uint8_t { kNone, kMorning, kNoon, kAfternoon, kEvening, kNight };
enum class Season : uint8_t { kNone, kSpring, kSummer, kAutumn, kWinter };

struct TimeExpression {
  Anchor anchor = Anchor::kNone;
  // Calendar fields; 0 = not said.
  int16_t year = 0;
  int8_t month = 0;
  int8_t day = 0;
  int8_t weekday = 0;  // 1 = Monday … 7
  int8_t hour = -1;    // 0–23, -1 = not said
  int8_t minute = -1;
  DayPart part = DayPart::kNone;  // "mercoledì sera"
  Season season = Season::kNone;  // "estate 2023"; winter 2023 begins in December 2023
  // Step from the anchor: offset units, e.g. {-1, kDay} "ieri", {-1, kYear} "l'anno scorso".
  // For durations: how long; for event anchors: how many years after the event.
  double offset = 0;
  TimeUnit unit = TimeUnit::kNone;
  Direction direction = Direction::kNearest;
  // The anchor's own day is out: "lunedì scorso" told on a Monday is a week before.
  bool strict = false;
  // A range's other end: "from 3 to 5 June", "tra il 1994 e il 1998"; 0 = no range.
  int16_t end_year = 0;
  int8_t end_month = 0;
  int8_t end_day = 0;
  bool open_end = false;   // "dal 2022", "since 2000": runs on to the anchor
  bool whole_unit = true;  // {-1, kMonth, whole}: "last month"; not whole: "a month ago"
  // For Anchor::kEvent: the known event's interval.
  TimeInterval event;
};

struct Date {
  Span span;
  TimexType type = TimexType::kDate;
  TimexModifier modifier = TimexModifier::kNone;
  TimeExpression expression;
  // Filled by resolving; for a value still relative: unknown interval, value "XXXX-…".
  std::string value;      // TIMEX3 value: "2024-06-19", "2024-W25-3", "P24Y", "XXXX-WXX-3"
  TimeInterval interval;  // for durations: unknown
  bool resolved = false;  // interval is known
};

// How expressions are read:
//   year, decade (year 1990, unit kDecade) and century (year 1901, unit kCentury) as they stand;
//   weekday: the last (kPast) or next (kFuture) one, the anchor's day included unless strict;
//     kNearest is the past;  with unit kWeek: that weekday of the week `offset` weeks away;
//   month, month and day, season without a year: kPast and kFuture as for weekdays, kNearest the
//     one within half a year; with unit kYear: that of the year `offset` years away;
//   offset and unit: whole_unit gives the calendar unit ("last month"), else the day (or month,
//     year) so many units from the anchor ("three days ago", "two months ago");
//   an anchor longer than a day gives every day it may be: the interval is the hull of all
//     readings, and the value keeps its X's. Longer than about a year: unresolved, unless all
//     readings are one.
// Modifiers: kBefore and kAfter leave the interval out and run to an unknown side; kOnOrBefore
// and kOnOrAfter keep it; kStart, kMid, kEnd are its first, middle, last two fifths, in whole
// days; kApprox adds a unit on both sides (three days for a day).
//
// The interval and TIMEX3 value of the expression, given when the report was published and the
// last date told before it (either may be unknown). Never asks what day it is today.
struct Resolution {
  TimeInterval interval;
  std::string value;
  bool resolved = false;
};
Resolution Resolve(const TimeExpression& expression, TimexModifier modifier,
                   const TimeInterval& published, const TimeInterval& narrative);

// Resolves every date of one article, in text order, given when it was published (unknown
// sides where it is not known); the narrative anchor of each is the last bounded date before it.
// To be called again whenever the publication interval changes.
void ResolveDates(std::vector<Date>* dates, const TimeInterval& published);

}  // namespace riscontro
