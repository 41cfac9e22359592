// Dates in the convention of Recognizers-Text: what its results for one expression are.
#pragma once

#include <string>
#include <vector>

#include "document/language_code.h"
#include "document/timex.h"
#include "eval/recognizers_models.h"
#include "eval/recognizers_places.h"
#include "eval/recognizers_spec.h"

namespace riscontro {

// One of the times that an expression may mean.
struct SpecTime {
  std::string timex;
  Instant begin = 0, end = 0;  // instants; without a day, seconds of the day
};

// All of them, with how they are written.
struct SpecTimes {
  bool day = false;                  // they stand on a day
  bool clock = false;                // they tell hours
  bool range = false;                // they have a beginning and an end
  TimeUnit grain = TimeUnit::kNone;  // of the days
  bool relative = false;             // "this month", not "May 2020"
  std::vector<SpecTime> list;        // empty: there is no such time ("30 February")
  std::string timex;                 // of what cannot be resolved

  std::string Type() const;
};

// What the words of an expression tell beyond its meaning.
struct SpecHints {
  bool within = false;          // "within": from now until then
  bool nearest = false;         // "this past Friday": not of the last week
  bool late_afternoon = false;  // the afternoon is an evening
  bool definite = false;        // "Monday the 21st": of this month
  bool short_decade = false;    // "the nineties": of this century or the last
  bool undefined = false;       // "the same week": of a time not told
  bool until = false;           // "as late as": that is an "until"
  bool after = false;           // "from 3 May on": that is an "after"
  bool for_so_long = false;     // "for three weeks now": a length, not a range
  bool school = false;          // a fiscal year of schools
  bool workdays = false;        // a week of working days
  bool weekdays = false;        // working days are told as such
  bool later = false;           // "later today": no end of the day
  bool once = false;            // "11ish": one of the hours that it may be
  bool week_of = false;         // the week that begins on a day is the one with the day in it
  bool exact = false;           // what is about an hour of a day is at it
  SpecClock hours;              // of a part of the day that has hours of its own: meals
};

SpecTimes TimesOfPoint(const TimePoint& point, Instant reference);
// Of a range with two ends.
SpecTimes TimesOfRange(const TimeExpression& expression, Instant reference);
// "The last three months", "within two days".
SpecTimes TimesOfSpan(const TimeExpression& expression, bool within, Instant reference);

// "P3M2W", "PT1.5H"; "several days" are three there.
std::string SpecLengthOf(TimeLength length);
// A vague length as that program takes it.
TimeLength Settled(TimeLength length);

// The result, without its span, for one date of ours.
SpecResult SpecDate(Date date, const SpecHints& hints, Instant reference);

}  // namespace riscontro
