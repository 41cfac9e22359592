#include "document/time_interval.h"

#include <cstdio>

namespace riscontro {

// Days are counted in eras of 400 years from 1 March of year 0, so that the leap day ends a year.
int64_t DaysFromCivil(int year, int month, int day) {
  int64_t y = month <= 2 ? int64_t(year) - 1 : year;
  int64_t era = (y >= 0 ? y : y - 399) / 400;
  int64_t year_of_era = y - era * 400;
  int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate CivilFromDays(int64_t days) {
  days += 719468;
  int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  int64_t day_of_era = days - era * 146097;
  int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted_month = (5 * day_of_year + 2) / 153;
  int month = int(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  return {int(year_of_era + era * 400 + (month <= 2)), month,
          int(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

int DaysInMonth(int year, int month) {
  return int(DaysFromCivil(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) -
             DaysFromCivil(year, month, 1));
}

bool IsValidDate(int year, int month, int day) {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         day <= DaysInMonth(year, month);
}

int WeekdayFromDays(int64_t days) {
  int64_t from_monday = (days + 3) % 7;  // 1970-01-01 was a Thursday
  return int(from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

int64_t DayOf(Instant t) {
  return t >= 0 ? t / kSecondsPerDay : -((-t + kSecondsPerDay - 1) / kSecondsPerDay);
}

TimeInterval DayInterval(int year, int month, int day) {
  Instant begin = DaysFromCivil(year, month, day) * kSecondsPerDay;
  return {begin, begin + kSecondsPerDay};
}

TimeInterval MonthInterval(int year, int month) {
  Instant begin = DaysFromCivil(year, month, 1) * kSecondsPerDay;
  return {begin, begin + DaysInMonth(year, month) * kSecondsPerDay};
}

TimeInterval YearInterval(int year) {
  return YearsInterval(year, year);
}

TimeInterval YearsInterval(int first, int last) {
  return {DaysFromCivil(first, 1, 1) * kSecondsPerDay,
          DaysFromCivil(last + 1, 1, 1) * kSecondsPerDay};
}

std::string FormatInstant(Instant t) {
  if (t == kUnknownPast || t == kUnknownFuture) return "";
  int64_t days = DayOf(t);
  CivilDate date = CivilFromDays(days);
  int64_t second = t - days * kSecondsPerDay;
  char out[48];
  if (second == 0) {
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", date.year, date.month, date.day);
  } else {
    std::snprintf(out, sizeof out, "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year, date.month,
                  date.day, int(second / 3600), int(second / 60 % 60), int(second % 60));
  }
  return out;
}

std::string FormatInterval(const TimeInterval& interval) {
  if (!interval.known()) return "";
  auto is_midnight = [](Instant t) { return DayOf(t) * kSecondsPerDay == t; };
  std::string begin = interval.begin == kUnknownPast ? ".." : FormatInstant(interval.begin);
  if (interval.end == kUnknownFuture) return begin + "/..";
  if (!is_midnight(interval.end) || interval.end <= interval.begin) {
    return interval.end - interval.begin <= 60 && interval.begin != kUnknownPast
               ? begin
               : begin + "/" + FormatInstant(interval.end);
  }
  int64_t last_day = DayOf(interval.end) - 1;
  std::string last = FormatInstant(last_day * kSecondsPerDay);
  if (interval.begin == kUnknownPast) return "../" + last;
  CivilDate b = CivilFromDays(DayOf(interval.begin));
  CivilDate e = CivilFromDays(last_day);
  if (is_midnight(interval.begin)) {
    if (interval == DayInterval(b.year, b.month, b.day)) return begin;
    if (interval == MonthInterval(b.year, b.month)) return begin.substr(0, 7);
    if (interval == YearInterval(b.year)) return begin.substr(0, 4);
    if (interval == YearsInterval(b.year, e.year))
      return begin.substr(0, 4) + "/" + last.substr(0, 4);
  }
  return begin + "/" + last;
}

std::string FormatDays(const TimeInterval& interval) {
  constexpr int64_t kNight = 36 * 3600;
  if (!interval.bounded()) return FormatInterval(interval);
  int64_t first = DayOf(interval.begin), last = DayOf(interval.end - 1);
  if (interval.Length() <= kNight) last = first;
  return FormatInterval({first * kSecondsPerDay, (last + 1) * kSecondsPerDay});
}

}  // namespace riscontro
