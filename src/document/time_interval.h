// Instants and intervals of time.
//
// An instant is a count of seconds since 1970-01-01T00:00:00 UTC in the proleptic Gregorian
// calendar; days without a stated zone are taken as UTC days. An interval is half-open,
// [begin, end); a side that is not known is kUnknownPast or kUnknownFuture.
//   2024-06-19        [2024-06-19T00:00, 2024-06-20T00:00)
//   "since 2000"      [2000-01-01T00:00, kUnknownFuture)
#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace riscontro {

using Instant = int64_t;
inline constexpr Instant kUnknownPast = std::numeric_limits<int64_t>::min();
inline constexpr Instant kUnknownFuture = std::numeric_limits<int64_t>::max();
inline constexpr int64_t kSecondsPerDay = 86400;

struct TimeInterval {
  Instant begin = kUnknownPast;
  Instant end = kUnknownFuture;

  bool known() const { return begin != kUnknownPast || end != kUnknownFuture; }
  bool bounded() const { return begin != kUnknownPast && end != kUnknownFuture; }
  bool empty() const { return begin >= end; }
  bool Contains(Instant t) const { return begin <= t && t < end; }
  bool Contains(const TimeInterval& o) const { return begin <= o.begin && o.end <= end; }
  bool Overlaps(const TimeInterval& o) const { return begin < o.end && o.begin < end; }
  TimeInterval Intersect(const TimeInterval& o) const {
    return {begin > o.begin ? begin : o.begin, end < o.end ? end : o.end};
  }
  // Seconds; the largest int64 where a side is not known.
  int64_t Length() const { return bounded() ? end - begin : kUnknownFuture; }

  auto operator<=>(const TimeInterval&) const = default;
};

struct CivilDate {
  int year = 1970;
  int month = 1;  // 1–12
  int day = 1;    // 1–31
  auto operator<=>(const CivilDate&) const = default;
};

// Days since 1970-01-01. Any day number is taken: (2024, 1, 32) is 1 February.
int64_t DaysFromCivil(int year, int month, int day);
CivilDate CivilFromDays(int64_t days);
bool IsValidDate(int year, int month, int day);
int DaysInMonth(int year, int month);
// 1 = Monday … 7 = Sunday (ISO 8601).
int WeekdayFromDays(int64_t days);
// The day number of an instant, rounding down.
int64_t DayOf(Instant t);

TimeInterval DayInterval(int year, int month, int day);
TimeInterval MonthInterval(int year, int month);
TimeInterval YearInterval(int year);
// Years [first, last], both inclusive.
TimeInterval YearsInterval(int first, int last);

// ISO 8601, as short as it can be: "2024-06-19" at midnight, else "2024-06-19T06:50:00Z".
// Unknown sides give "".
std::string FormatInstant(Instant t);
// "2024-06-19", "2024-06", "2024", "2024-06-19/2024-06-21", "../2024", "2000/.."
// (both ends inclusive, ISO 8601-2 open sides).
std::string FormatInterval(const TimeInterval& interval);
// For readers: the same, without times of day; a night or an hour is the day it begins on.
std::string FormatDays(const TimeInterval& interval);

}  // namespace riscontro
