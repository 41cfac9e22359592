// Calendar fields within a year, and halves, quarters, weekdays and weekends within any unit.
#include "document/timex_reading.h"

namespace riscontro {
namespace {

constexpr const char* kSeasonNames[] = {"", "SP", "SU", "FA", "WI"};

// Northern seasons as people use them: from the first of the month or the solstice.
TimeReading ReadSeason(int year, Season season) {
  struct Bounds {
    int month, end_month, end_day;
  };
  constexpr Bounds kSeasons[] = {{3, 6, 22}, {6, 9, 24}, {9, 12, 23}, {12, 15, 22}};
  const Bounds& s = kSeasons[int(season) - 1];
  bool next_year = s.end_month > 12;
  int64_t end = DaysFromCivil(next_year ? year + 1 : year,
                              next_year ? s.end_month - 12 : s.end_month, s.end_day);
  return ReadDays(DaysFromCivil(year, s.month, 1), end,
                  YearName(year) + "-" + kSeasonNames[int(season)], TimeUnit::kMonth);
}

TimeReading ReadWeekOfYear(int year, int week) {
  TimeReading reading = ReadUnit(TimeUnit::kWeek, DaysFromCivil(year, 1, 4), 0);
  reading = ReadUnit(TimeUnit::kWeek, DayOf(reading.said.begin), week - 1);
  // The week's Thursday is of its year.
  reading.ok = CivilFromDays(DayOf(reading.said.begin) + 3).year == year;
  return reading;
}

TimeReading ReadDayOfMonth(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > DaysInMonth(year, month)) return {};
  return ReadDay(DaysFromCivil(year, month, day));
}

// The year alone, or the unit of years that it begins.
TimeReading ReadBareYear(const TimePoint& p, int year) {
  int told = p.before_christ ? 1 - year : year;
  switch (p.unit) {
    case TimeUnit::kDecade:
      return ReadDecade(told, p.before_christ);
    case TimeUnit::kCentury:
      return ReadCentury(told, p.before_christ);
    case TimeUnit::kMillennium:
      return ReadMillennium(told, p.before_christ);
    default:
      return p.fiscal || p.unit == TimeUnit::kFiscalYear ? ReadFiscalYear(year) : ReadYear(year);
  }
}

// One of so many equal parts of the container: a quarter or half of its months, or of its days.
TimeReading ReadShare(const TimeReading& whole, int share, int of) {
  if (share < 1 || share > of) return {};
  int64_t first = DayOf(whole.said.begin), end = DayOf(whole.said.end);
  CivilDate begin = CivilFromDays(first);
  bool year = whole.grain == TimeUnit::kYear || whole.grain == TimeUnit::kFiscalYear;
  if (year) {
    TimeReading part = ReadUnit(of == 2 ? TimeUnit::kHalfYear : TimeUnit::kQuarter,
                                DaysFromCivil(begin.year, (share - 1) * 12 / of + 1, 1), 0);
    // Where a fiscal year begins is not known.
    if (whole.grain == TimeUnit::kFiscalYear) part.interval = whole.interval;
    return part;
  }
  TimeReading part = whole;
  part.interval = part.said = DaysInterval(first + (end - first) * (share - 1) / of,
                                           first + ((end - first) * share + of - 1) / of);
  return part;
}

// Of a week or of a day; with the day itself where it is not of it: "Labor Day weekend".
TimeReading ReadWeekend(const TimeReading& container) {
  if (container.grain != TimeUnit::kDay && container.grain != TimeUnit::kWeek) return container;
  const int64_t day = DayOf(container.said.begin);
  const bool after = container.grain == TimeUnit::kDay && WeekdayFromDays(day) <= 2;
  TimeReading weekend = ReadUnit(TimeUnit::kWeekend, after ? day - 7 : day, 0);
  if (container.grain == TimeUnit::kDay) {
    weekend.interval = Hull(weekend.interval, container.interval);
  }
  return weekend;
}

}  // namespace

std::vector<TimeReading> ReadInYear(const TimePoint& p, int year) {
  std::vector<TimeReading> readings;
  if (p.feast != FeastCalendar::kNone) {
    readings = ReadFeast(p, year);
  } else if (p.season != Season::kNone) {
    readings.push_back(ReadSeason(year, p.season));
  } else if (p.week != 0) {
    readings.push_back(ReadWeekOfYear(year, p.week));
  } else if (p.month != 0) {
    readings.push_back(p.day != 0 ? ReadDayOfMonth(year, p.month, p.day)
                                  : ReadMonth(year, p.month));
  } else {
    readings.push_back(ReadBareYear(p, year));
  }
  for (TimeReading& reading : readings) {
    if (reading.ok) reading = ReadWithin(p, std::move(reading));
  }
  return readings;
}

TimeReading ReadWithin(const TimePoint& p, TimeReading r) {
  bool in_month = r.grain == TimeUnit::kMonth && p.season == Season::kNone;
  if (in_month && p.day != 0) {
    CivilDate month = CivilFromDays(DayOf(r.said.begin));
    r = ReadDayOfMonth(month.year, month.month, p.day);
  }
  if (r.ok && p.half != 0) r = ReadShare(r, p.half, 2);
  if (r.ok && p.quarter != 0) r = ReadShare(r, p.quarter, 4);
  if (!r.ok) return r;
  const bool nth_weekend = p.nth_unit == TimeUnit::kWeekend || p.weekday == 0;
  if (p.nth != 0 && p.weekend && !nth_weekend) {
    TimePoint day = p;
    day.weekend = false;
    r = ReadNth(day, r);
    return r.ok ? ReadWeekend(r) : r;
  }
  if (p.nth != 0) return ReadNth(p, r);
  if (p.weekday != 0 && r.grain == TimeUnit::kWeek) {
    return ReadDay(DayOf(r.said.begin) + p.weekday - 1);
  }
  return p.weekend ? ReadWeekend(r) : r;
}

}  // namespace riscontro
