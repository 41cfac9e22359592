// Calendar fields, weekdays, seasons and steps, each to its interval and TIMEX3 value.
#include "document/timex_reading.h"

#include <cmath>
#include <cstdio>

namespace riscontro {
namespace {

std::string Format(const char* format, int a, int b = 0, int c = 0) {
  char out[48];
  std::snprintf(out, sizeof out, format, a, b, c);
  return out;
}

TimeReading ReadDay(int64_t day) {
  CivilDate date = CivilFromDays(day);
  return {DaysInterval(day, day + 1), Format("%04d-%02d-%02d", date.year, date.month, date.day),
          true};
}

TimeReading ReadMonth(int year, int month) {
  return {MonthInterval(year, month), Format("%04d-%02d", year, month), true};
}

TimeReading ReadYear(int year) {
  return {YearInterval(year), Format("%04d", year), true};
}

int FloorTo(int year, int step) {
  return (year >= 0 ? year / step : (year - step + 1) / step) * step;
}

TimeReading ReadDecade(int year) {
  int first = FloorTo(year, 10);
  return {YearsInterval(first, first + 9), Format("%03dX", first / 10), true};
}

// The century of the year 1901 is 1901–2000; popular use takes 1900–1999, so both are in.
TimeReading ReadCentury(int year) {
  int first = FloorTo(year - 1, 100);
  return {YearsInterval(first, first + 100), Format("%02dXX", first / 100), true};
}

// Northern seasons as people use them: from the first of the month or the solstice.
TimeReading ReadSeason(int year, Season season) {
  struct Bounds {
    int month, end_month, end_day;
    const char* name;
  };
  constexpr Bounds kSeasons[] = {
      {3, 6, 22, "SP"}, {6, 9, 24, "SU"}, {9, 12, 23, "FA"}, {12, 15, 22, "WI"}};
  const Bounds& s = kSeasons[int(season) - 1];
  bool next_year = s.end_month > 12;
  int64_t end = DaysFromCivil(next_year ? year + 1 : year,
                              next_year ? s.end_month - 12 : s.end_month, s.end_day);
  return {DaysInterval(DaysFromCivil(year, s.month, 1), end), Format("%04d-", year) + s.name, true};
}

TimeReading ReadWeek(int64_t day) {
  int64_t monday = day - (WeekdayFromDays(day) - 1);
  int year = CivilFromDays(monday + 3).year;  // the week's Thursday tells its year
  int64_t jan4 = DaysFromCivil(year, 1, 4);
  int64_t first = jan4 - (WeekdayFromDays(jan4) - 1);
  return {DaysInterval(monday, monday + 7),
          Format("%04d-W%02d", year, int((monday - first) / 7) + 1), true};
}

// Calendar fields with the given year.
TimeReading ReadFields(const TimeExpression& e, int year) {
  if (e.season != Season::kNone) return ReadSeason(year, e.season);
  if (e.month == 0) {
    if (e.unit == TimeUnit::kDecade) return ReadDecade(year);
    if (e.unit == TimeUnit::kCentury) return ReadCentury(year);
    return ReadYear(year);
  }
  if (e.day == 0) return ReadMonth(year, e.month);
  if (!IsValidDate(year, e.month, e.day)) return {};
  return ReadDay(DaysFromCivil(year, e.month, e.day));
}

TimeReading ReadWeekday(const TimeExpression& e, int64_t day) {
  int today = WeekdayFromDays(day);
  if (e.unit == TimeUnit::kWeek) {
    return ReadDay(day - (today - 1) + 7 * int64_t(e.offset) + e.weekday - 1);
  }
  if (e.direction == Direction::kFuture) {
    int64_t ahead = (e.weekday - today + 7) % 7;
    return ReadDay(day + (ahead == 0 && e.strict ? 7 : ahead));
  }
  int64_t back = (today - e.weekday + 7) % 7;
  return ReadDay(day - (back == 0 && e.strict ? 7 : back));
}

// Distance in days between the day and the interval; 0 inside.
int64_t Distance(const TimeInterval& interval, int64_t day) {
  int64_t first = DayOf(interval.begin), last = DayOf(interval.end - 1);
  return day < first ? first - day : day > last ? day - last : 0;
}

// A month, day of a month or season without its year. Years are tried outward for 29 February.
TimeReading ReadYearless(const TimeExpression& e, int64_t day) {
  int year = CivilFromDays(day).year;
  if (e.unit == TimeUnit::kYear) return ReadFields(e, year + int(e.offset));
  TimeReading best;
  for (int y = year - 8; y <= year + 8; ++y) {
    TimeReading reading = ReadFields(e, y);
    if (!reading.ok) continue;
    int64_t first = DayOf(reading.interval.begin), last = DayOf(reading.interval.end - 1);
    if (e.direction == Direction::kPast && (e.strict ? last < day : first <= day)) best = reading;
    if (e.direction == Direction::kFuture && !best.ok && (e.strict ? first > day : last >= day)) {
      best = reading;
    }
    if (e.direction == Direction::kNearest &&
        (!best.ok || Distance(reading.interval, day) < Distance(best.interval, day))) {
      best = reading;
    }
  }
  return best;
}

// So many months from the day, whole or not; not whole: about that day.
TimeReading ReadMonthStep(const TimeExpression& e, int64_t day, int months, int slack_days) {
  int64_t target = AddMonths(day, int64_t(std::lround(e.offset * months)));
  CivilDate date = CivilFromDays(target);
  TimeReading reading;
  if (months == 1) reading = ReadMonth(date.year, date.month);
  if (months == 3) {
    int quarter = (date.month - 1) / 3;
    reading = {ReadMonth(date.year, quarter * 3 + 1).interval,
               Format("%04d-Q%d", date.year, quarter + 1), true};
    reading.interval.end = MonthInterval(date.year, quarter * 3 + 3).end;
  }
  if (months == 12) reading = ReadYear(date.year);
  if (months == 120) reading = ReadDecade(date.year);
  if (months == 1200) reading = ReadCentury(date.year);
  if (!e.whole_unit) reading.interval = DaysInterval(target - slack_days, target + slack_days + 1);
  return reading;
}

TimeReading ReadStep(const TimeExpression& e, int64_t day) {
  switch (e.unit) {
    case TimeUnit::kWeek: {
      int64_t target = day + int64_t(std::lround(e.offset * 7));
      TimeReading reading = ReadWeek(target);
      if (!e.whole_unit) reading.interval = DaysInterval(target - 3, target + 4);
      return reading;
    }
    case TimeUnit::kMonth:
      return ReadMonthStep(e, day, 1, 15);
    case TimeUnit::kQuarter:
      return ReadMonthStep(e, day, 3, 30);
    case TimeUnit::kYear:
      return ReadMonthStep(e, day, 12, 183);
    case TimeUnit::kDecade:
      return ReadMonthStep(e, day, 120, 730);
    case TimeUnit::kCentury:
      return ReadMonthStep(e, day, 1200, 7300);
    case TimeUnit::kHour:
    case TimeUnit::kMinute:
    case TimeUnit::kSecond: {
      double scale = e.unit == TimeUnit::kHour ? 24 : e.unit == TimeUnit::kMinute ? 1440 : 86400;
      double days = e.offset / scale;  // the hour of the anchor is not known
      TimeReading reading = ReadDay(day + int64_t(std::floor(days)));
      reading.interval.end = (day + int64_t(std::ceil(days)) + 1) * kSecondsPerDay;
      return reading;
    }
    default:
      return ReadDay(day + int64_t(std::lround(e.offset)));
  }
}

// The other end of a range, as an expression of its own.
TimeExpression EndOf(const TimeExpression& e, int start_year) {
  TimeExpression end = e;
  end.year = e.end_year != 0 ? e.end_year : int16_t(start_year);
  end.month = e.end_month != 0 ? e.end_month : e.end_day != 0 ? e.month : int8_t(0);
  end.day = e.end_day;
  end.season = Season::kNone;
  return end;
}

TimeReading ReadPlain(const TimeExpression& e, int64_t day) {
  if (e.year != 0) return ReadFields(e, e.year);
  if (e.weekday != 0 && e.month == 0) return ReadWeekday(e, day);
  if (e.month != 0 || e.season != Season::kNone) return ReadYearless(e, day);
  return ReadStep(e, day);
}

// The first character of the hour part: sets the reading to a part of its (single) day.
void AddHour(const TimeExpression& e, TimeReading* reading) {
  if (reading->interval.Length() != kSecondsPerDay) return;
  Instant day = reading->interval.begin;
  if (e.hour >= 0) {
    Instant begin = day + e.hour * 3600 + (e.minute > 0 ? e.minute * 60 : 0);
    reading->interval = {begin, begin + (e.minute >= 0 ? 60 : 3600)};
    reading->value += Format(e.minute >= 0 ? "T%02d:%02d" : "T%02d", e.hour, e.minute);
    return;
  }
  struct Part {
    int begin, end;
    const char* name;
  };
  constexpr Part kParts[] = {{0, 24, ""},     {4, 12, "TMO"},  {11, 14, "TMI"},
                             {12, 18, "TAF"}, {17, 24, "TEV"}, {20, 30, "TNI"}};
  const Part& part = kParts[int(e.part)];
  reading->interval = {day + part.begin * 3600, day + part.end * 3600};
  reading->value += part.name;
}

}  // namespace

int64_t AddMonths(int64_t day, int64_t months) {
  CivilDate date = CivilFromDays(day);
  int64_t month = int64_t(date.year) * 12 + date.month - 1 + months;
  int year = int(month >= 0 ? month / 12 : (month - 11) / 12);
  int in_year = int(month - int64_t(year) * 12) + 1;
  int length = DaysInMonth(year, in_year);
  return DaysFromCivil(year, in_year, date.day < length ? date.day : length);
}

TimeReading ReadExpression(const TimeExpression& e, int64_t day) {
  TimeReading reading = ReadPlain(e, day);
  if (!reading.ok) return reading;
  AddHour(e, &reading);
  if (e.end_year == 0 && e.end_month == 0 && e.end_day == 0) return reading;
  int year = e.year != 0 ? e.year : CivilFromDays(DayOf(reading.interval.begin)).year;
  TimeReading end = ReadFields(EndOf(e, year), EndOf(e, year).year);
  if (end.ok && end.interval.end <= reading.interval.begin && e.end_year == 0) {
    end = ReadFields(EndOf(e, year + 1), year + 1);  // "from December to February"
  }
  if (!end.ok || end.interval.end <= reading.interval.begin) return {};
  return {{reading.interval.begin, end.interval.end}, reading.value + "/" + end.value, true};
}

}  // namespace riscontro
