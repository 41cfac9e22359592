// The calendar of Recognizers-Text: which days it takes a date without a year or a weekday for,
// and how it writes days, hours and lengths of time.
//
// A date that does not say its year has two readings, the last one before the reference and the
// next one, the reference itself being the next: `past` and `future`. Instants are those of
// document/time_interval.h, without zones.
#pragma once

#include <optional>
#include <string>

#include "document/time_interval.h"
#include "document/timex.h"

namespace riscontro {

struct SpecReadings {
  Instant past = 0;
  Instant future = 0;
};

// The midnights of the day of each year; a leap day where it exists. nullopt for 30 February.
std::optional<SpecReadings> YearlyReadings(int month, int day, Instant reference);
// Of the day of each month.
std::optional<SpecReadings> MonthlyReadings(int day, Instant reference);
// Of the day of the month where it is that weekday.
std::optional<SpecReadings> DayAndWeekdayReadings(int day, int weekday, Instant reference);
// 1 = Monday … 7.
SpecReadings WeekdayReadings(int weekday, Instant reference);
// The first days of the month of each year; the reference's own month is the next one.
SpecReadings MonthReadings(int month, Instant reference);

// The instant so many units away; of months and years the same day, or the month's last.
Instant Step(Instant from, int64_t count, TimeUnit unit);

std::string DayText(Instant t);      // "2016-10-02"
std::string ClockText(Instant t);    // "08:00:31"
std::string InstantText(Instant t);  // "2016-10-02 08:00:31"

// "P3.5Y", "PT3H"; a decade is ten years, a century a hundred, a quarter three months.
std::string SpecLength(double count, TimeUnit unit);
// Its seconds, with months of 30 days and years of 365.
double SpecSeconds(double count, TimeUnit unit);
// The length from one instant to another in whole units: "P19D", "PT2H30M".
std::string SpecLengthBetween(Instant from, Instant to, TimeUnit unit);

}  // namespace riscontro
