// Calendar units: days, weeks (ISO 8601), months, years and longer, each to its interval and
// TIMEX3 value.
//
// Conventions: the 20th century is 1901–2000, in popular use 1900–1999, so both are in. A fiscal
// year is named after the year in which it ends (India, Australia, the United States) or begins
// (Japan, shops): all that may be meant is in, from April before it to March after it.
#include <cstdio>

#include "document/timex_reading.h"

namespace riscontro {
namespace {

int64_t FloorDivide(int64_t a, int64_t b) {
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}

int FloorTo(int year, int step) {
  return int(FloorDivide(year, step)) * step;
}

int64_t Monday(int64_t day) {
  return day - (WeekdayFromDays(day) - 1);
}

TimeReading ReadYears(int first, int last, std::string value, TimeUnit grain) {
  return ReadDays(DaysFromCivil(first, 1, 1), DaysFromCivil(last + 1, 1, 1), std::move(value),
                  grain);
}

// "2024-W25"; the week's Thursday tells its year.
std::string WeekName(int64_t monday) {
  int year = CivilFromDays(monday + 3).year;
  int64_t first = Monday(DaysFromCivil(year, 1, 4));
  return YearName(year) + Format("-W%02d", int((monday - first) / 7) + 1);
}

TimeReading ReadWeek(int64_t day) {
  int64_t monday = Monday(day);
  return ReadDays(monday, monday + 7, WeekName(monday), TimeUnit::kWeek);
}

TimeReading ReadMonths(CivilDate date, int months, char letter, TimeUnit grain) {
  int part = (date.month - 1) / months;
  int64_t first = DaysFromCivil(date.year, part * months + 1, 1);
  return ReadDays(first, AddMonths(first, months),
                  YearName(date.year) + Format("-%c%d", letter, part + 1), grain);
}

TimeReading ReadShortUnit(TimeUnit unit, int64_t day, int step) {
  switch (unit) {
    case TimeUnit::kWeek:
      return ReadWeek(day + 7 * int64_t(step));
    case TimeUnit::kFortnight: {
      TimeReading week = ReadWeek(day + 14 * int64_t(step));
      week.interval.end = week.said.end += 7 * kSecondsPerDay;
      week.value += "/" + ReadWeek(DayOf(week.said.end) - 1).value;
      return week;
    }
    case TimeUnit::kWeekend: {
      int64_t monday = Monday(day + 7 * int64_t(step));
      return ReadDays(monday + 5, monday + 7, WeekName(monday) + "-WE", TimeUnit::kWeekend);
    }
    case TimeUnit::kBusinessDay:
      return ReadDay(AddBusinessDays(day, step));
    case TimeUnit::kDay:
      return ReadDay(day + step);
    default:
      return ReadDay(day);
  }
}

}  // namespace

TimeInterval Hull(const TimeInterval& a, const TimeInterval& b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

int64_t AddMonths(int64_t day, int64_t months) {
  CivilDate date = CivilFromDays(day);
  int64_t month = int64_t(date.year) * 12 + date.month - 1 + months;
  int year = int(FloorDivide(month, 12));
  int in_year = int(month - int64_t(year) * 12) + 1;
  int length = DaysInMonth(year, in_year);
  return DaysFromCivil(year, in_year, date.day < length ? date.day : length);
}

int64_t AddBusinessDays(int64_t day, int64_t days) {
  int step = days < 0 ? -1 : 1;
  for (int64_t left = days * step; left > 0;) {
    day += step;
    if (WeekdayFromDays(day) <= 5) --left;
  }
  return day;
}

std::string Format(const char* format, int a, int b, int c) {
  char out[48];
  std::snprintf(out, sizeof out, format, a, b, c);
  return out;
}

std::string YearName(int year) {
  return year > 0 ? Format("%04d", year) : Format("BC%04d", 1 - year);
}

TimeReading ReadDays(int64_t first, int64_t end, std::string value, TimeUnit grain) {
  TimeInterval days = DaysInterval(first, end);
  return {days, days, std::move(value), grain, true};
}

TimeReading ReadDay(int64_t day) {
  CivilDate date = CivilFromDays(day);
  return ReadDays(day, day + 1, YearName(date.year) + Format("-%02d-%02d", date.month, date.day),
                  TimeUnit::kDay);
}

TimeReading ReadMonth(int year, int month) {
  int64_t first = DaysFromCivil(year, month, 1);
  return ReadDays(first, first + DaysInMonth(year, month), YearName(year) + Format("-%02d", month),
                  TimeUnit::kMonth);
}

TimeReading ReadYear(int year) {
  return ReadYears(year, year, YearName(year), TimeUnit::kYear);
}

TimeReading ReadDecade(int year, bool before_christ) {
  int first = FloorTo(year, 10);
  if (!before_christ) {
    return ReadYears(first, first + 9, Format("%03dX", first / 10), TimeUnit::kDecade);
  }
  return ReadYears(1 - (first + 9), 1 - first, Format("BC%03dX", first / 10), TimeUnit::kDecade);
}

TimeReading ReadCentury(int year, bool before_christ) {
  int first = FloorTo(year - 1, 100);
  if (!before_christ) {
    return ReadYears(first, first + 100, Format("%02dXX", first / 100), TimeUnit::kCentury);
  }
  return ReadYears(1 - (first + 100), 1 - first, Format("BC%02dXX", first / 100),
                   TimeUnit::kCentury);
}

TimeReading ReadMillennium(int year, bool before_christ) {
  int first = FloorTo(year - 1, 1000);
  if (!before_christ) {
    return ReadYears(first, first + 1000, Format("%dXXX", first / 1000), TimeUnit::kMillennium);
  }
  return ReadYears(1 - (first + 1000), 1 - first, Format("BC%dXXX", first / 1000),
                   TimeUnit::kMillennium);
}

TimeReading ReadFiscalYear(int year) {
  TimeReading reading = ReadYear(year);
  reading.grain = TimeUnit::kFiscalYear;
  reading.value = "FY" + reading.value;
  reading.interval = DaysInterval(DaysFromCivil(year - 1, 4, 1), DaysFromCivil(year + 1, 4, 1));
  return reading;
}

int MonthsOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kMonth:
      return 1;
    case TimeUnit::kQuarter:
      return 3;
    case TimeUnit::kHalfYear:
      return 6;
    case TimeUnit::kYear:
    case TimeUnit::kFiscalYear:
      return 12;
    case TimeUnit::kDecade:
      return 120;
    case TimeUnit::kCentury:
      return 1200;
    case TimeUnit::kMillennium:
      return 12000;
    default:
      return 0;
  }
}

TimeReading ReadUnit(TimeUnit unit, int64_t day, int step) {
  if (MonthsOf(unit) == 0) return ReadShortUnit(unit, day, step);
  CivilDate date = CivilFromDays(AddMonths(day, int64_t(MonthsOf(unit)) * step));
  switch (unit) {
    case TimeUnit::kMonth:
      return ReadMonth(date.year, date.month);
    case TimeUnit::kQuarter:
      return ReadMonths(date, 3, 'Q', unit);
    case TimeUnit::kHalfYear:
      return ReadMonths(date, 6, 'H', unit);
    case TimeUnit::kFiscalYear: {
      // "the last fiscal year", told in November, may have ended in September of the same year.
      TimeReading year = ReadFiscalYear(date.year);
      year.interval.end = DaysFromCivil(date.year + 1, 10, 1) * kSecondsPerDay;
      return year;
    }
    case TimeUnit::kDecade:
      return date.year > 0 ? ReadDecade(date.year, false) : ReadDecade(1 - date.year, true);
    case TimeUnit::kCentury:
      return date.year > 0 ? ReadCentury(date.year, false) : ReadCentury(1 - date.year, true);
    case TimeUnit::kMillennium:
      return date.year > 0 ? ReadMillennium(date.year, false) : ReadMillennium(1 - date.year, true);
    default:
      return ReadYear(date.year);
  }
}

}  // namespace riscontro
