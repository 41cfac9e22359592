// Points of an expression on the calendar of Recognizers-Text: the day (or week, month, year) and
// the hour, each with all its readings and as its timex writes them.
//
// What a TimePoint tells is read by the engine (document/timex_reading.h), but twice where it
// does not say which one is meant: before and after the reference. What is counted from the last
// date told is counted from the reference: that program knows no other.
#pragma once

#include <string>
#include <vector>

#include "document/timex.h"

namespace riscontro {

// The day part of a point.
struct SpecPlace {
  bool told = false;                   // the point has a day part
  bool open = false;                   // two readings, of no year in particular
  TimeUnit grain = TimeUnit::kNone;    // of the readings
  std::vector<TimeInterval> readings;  // past and future, or one; empty = there is no such day
  std::string timex;                   // "2016-10-02", "XXXX-10-02", "2016-W45"

  bool IsDay() const { return grain == TimeUnit::kDay; }
};

SpecPlace PlaceOf(TimePoint point, Instant reference);

// The hour of a point: seconds of the day, with the timex "T08:30".
struct SpecClock {
  int64_t begin = 0, end = 0;  // of an hour the same
  std::string timex;
};

// The hours that may be meant: two where neither morning nor afternoon is told. Empty where the
// point has no hour.
std::vector<SpecClock> ClocksOf(const TimePoint& point);
// The part of the day of a point without an hour, by that program's clock; empty timex = none.
SpecClock HoursOf(DayPart part);

// "2016-W45"
std::string WeekTimex(Instant day);
std::string ClockTimex(int64_t second_of_day, bool minutes, bool seconds);

}  // namespace riscontro
