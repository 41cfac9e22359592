// Dates as TIMEX3 (TimeML 1.2.1) with the interval of instants that they denote.
//
// A Date keeps its *expression*, so that it can be resolved again once its article is dated:
// "mercoledì" is {weekday 3, counted from the publication, before it} until the day of the report
// is known. Resolve() is the only place where an expression becomes an interval. The pieces of
// an expression (container, fields in it, a shift from there) follow SCATE (Bethard and Parker
// 2016), flattened: news nests no deeper.
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
  kEqualOrMore,
  kEqualOrLess,
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
  kHalfYear,
  kWeekend,
  kBusinessDay,
  kFiscalYear,
  kFortnight,
  kMillennium,
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
// Night is the one that begins on the day's evening: 20:00 to 06:00; kDawn is before the morning.
enum class DayPart : uint8_t { kNone, kMorning, kNoon, kAfternoon, kEvening, kNight, kDawn, kDay };
enum class Season : uint8_t { kNone, kSpring, kSummer, kAutumn, kWinter };
// How a day and its month were told by digits and marks alone: "5/6".
enum class InDigits : uint8_t { kNo, kDayFirst, kMonthFirst };
// Feasts that move by another calendar than the Gregorian.
enum class FeastCalendar : uint8_t {
  kNone,
  kEaster,
  kOrthodoxEaster,
  kIslamic,
  kHebrew,
  kChinese,
};

// A length of time as told: "2 anni e 3 mesi", "1.5 hours". TIMEX3: P2Y3M, PT1.5H.
struct TimeLength {
  double years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0;
  // "years", "several days": of this unit, how many is not told (PXY); kNone = told.
  TimeUnit vague = TimeUnit::kNone;
  // kDecade, kCentury, kQuarter, kWeekend, kBusinessDay, …: the unit as told, for the value; the
  // fields hold it in years, months, days.
  TimeUnit told = TimeUnit::kNone;

  bool empty() const {
    return years == 0 && months == 0 && weeks == 0 && days == 0 && hours == 0 && minutes == 0 &&
           seconds == 0 && vague == TimeUnit::kNone;
  }
  // The smallest unit in it; kNone when empty.
  TimeUnit Smallest() const;
};

inline constexpr int16_t kNoZone = INT16_MIN;

// A place on the calendar. It is read in this order:
//   1. the anchor, and from it the calendar unit so many units away (step, unit): {-1, kMonth}
//      is "last month", {0, kDay} today; unit kNone: no step;
//   2. the fields, within that unit ("mercoledì della settimana scorsa": {-1, kWeek}, weekday 3;
//      "June last year": {-1, kYear}, month 6), or within the year they carry, else the one before
//      or after the anchor that `direction` chooses;
//   3. the shift from there ("two days after Christmas", "three weeks ago" has no field).
struct TimePoint {
  Anchor anchor = Anchor::kNone;
  int16_t step = 0;
  TimeUnit unit = TimeUnit::kNone;
  // Calendar fields; 0 = not said.
  int16_t year = 0;  // with unit kDecade or kCentury and no step: the first year of that unit
  bool two_digit_year = false;  // "'98", "12/12/30": `year` is the likeliest one
  int8_t month = 0;
  int8_t day = 0;
  InDigits in_digits = InDigits::kNo;  // as `month` and `day` were read from them
  int8_t weekday = 0;                  // 1 = Monday … 7
  int8_t week = 0;                     // ISO week of the year
  int8_t quarter = 0;                  // 1–4
  int8_t half = 0;                     // of the year, 1–2
  bool weekend = false;
  // The nth unit within what the fields above give: "the last week of July" {month 7, -1, kWeek},
  // "the week of April 10" {month 4, day 10, 1, kWeek}: the one with the day in it,
  // "first Monday of next month" {1, kMonth, weekday 1, nth 1, kDay}; 0 = none. A weekday of a day
  // is counted from it: "second Sunday before Christmas" {month 12, day 25, weekday 7, nth -2}. In
  // a span, the length within them: "the last three days of June" {month 6, nth -1}.
  int8_t nth = 0;
  TimeUnit nth_unit = TimeUnit::kNone;
  Season season = Season::kNone;  // "estate 2023"; winter 2023 begins in December 2023
  DayPart part = DayPart::kNone;  // "mercoledì sera"
  int8_t hour = -1;               // 0–24, -1 = not said
  int8_t minute = -1;
  int8_t second = -1;
  bool half_day_open = false;  // "at 5": morning or afternoon is not said
  int16_t zone = kNoZone;      // minutes east of UTC, as told: "15:00 GMT"
  // A feast by another calendar: days from Easter, or its month and day (in `month`, `day`) there.
  FeastCalendar feast = FeastCalendar::kNone;
  int16_t feast_offset = 0;
  Direction direction = Direction::kNearest;
  bool direction_told = false;  // by a word ("last", "next"), not guessed from tense
  // kPast is a guess: a month or day of a month that comes within weeks is the one meant, since
  // the last one would be told with its year.
  bool or_soon = false;
  // The anchor's own day is out: "lunedì scorso" told on a Monday is a week before.
  bool strict = false;
  TimeLength shift;
  int8_t shift_sign = 0;  // +1 later, -1 earlier, 0 no shift
  // Only what of it lies before (−1) or after (+1) the anchor: "later this year"; 0 = all of it.
  int8_t side = 0;
  bool fiscal = false;  // of the fiscal year: the calendar year is not exactly meant
  bool before_christ = false;
  TimexModifier modifier = TimexModifier::kNone;  // of this end of a range: "from late 1989"

  bool HasFields() const;  // any calendar field or feast; not the hour
  bool HasClock() const { return hour >= 0 || part != DayPart::kNone; }
};

enum class TimeShape : uint8_t {
  kPoint,      // start
  kRange,      // start to end, both in: "from 3 to 5 June", "tra il 1994 e il 1998"
  kSpan,       // a length that touches its anchor: "the last three years", "within two days"
  kLength,     // a duration and no more: "three years"
  kSet,        // every `length`, or every `start` ("ogni lunedì"), `frequency` times
  kReference,  // PAST_REF, PRESENT_REF, FUTURE_REF by `direction`: "recently", "now", "soon"
};

struct TimeExpression {
  TimeShape shape = TimeShape::kPoint;
  TimePoint start;
  TimePoint end;
  TimeLength length;
  TimeLength longest;  // "two to three weeks": length is the shorter one; empty = one length
  Direction direction = Direction::kNearest;  // kSpan, kReference
  bool open_end = false;                      // "dal 2022", "since 2000": runs on to the anchor
  bool open_begin = false;                    // "until 2022": no start is told
  int16_t frequency = 0;                      // sets: "twice a week"
  // For Anchor::kEvent: the known event's interval; start.shift counts from it.
  TimeInterval event;
};

inline constexpr uint32_t kNoSentence = UINT32_MAX;

struct Date {
  // Without articles; with the preposition only where it changes the time: "19 June 2024", "from
  // 3 to 5 June", "since 2000", "before May".
  Span span;
  Span determiner;                  // the article before it, which TIMEX3 counts in; empty = none
  Span first, second;               // of a range: its two ends; else empty
  uint32_t sentence = kNoSentence;  // whose; dates of one sentence follow one another
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
//     kNearest is the past;  with unit kWeek: that weekday of the week `step` weeks away;
//     with a day of the month: of the months around, the nearest in which both fit;
//   month, month and day, season, feast, quarter without a year: kPast and kFuture as for
//     weekdays, kNearest the one within half a year; with unit kYear: that of the year `step` away;
//   day alone ("the 4th"): of the anchor's month, or the month before or after;
//   a shift gives the day (or month, year: its smallest unit) so far from where the rest is: its
//     interval is wider than the value ("two months ago": fifteen days on both sides); a day or
//     month that was named stays one when years are counted from it ("June two years ago"); from
//     a day, weeks are counted in days; "a few" gives a quarter of the number to four times it;
//   a range's ends are given as told: the one that tells more is read first, the other is the
//     nearest place after or before it;
//   spans: from the anchor back or forward; the value is the duration's, the interval is known;
//   a clock time without a day: the anchor's (last narrative date, else publication) day;
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
