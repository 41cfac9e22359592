// Resolving against slow and plain ways of finding the same: day-by-day searches over four
// centuries, Easter by the church's tables, and a reader of TIMEX3 values.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "document/timex_test_util.h"

namespace riscontro {
namespace {

constexpr int kFirstYear = 1700, kLastYear = 2100;

Resolution Read(const TimeExpression& e, const TimeInterval& published = {}) {
  return Resolve(e, TimexModifier::kNone, published, {});
}

TEST(TimexOracle, NthWeekdaysOfMonthsByCounting) {
  std::map<int, std::vector<int64_t>> of_weekday;  // the days of the month so far
  auto check = [&](int year, int month) {
    for (const auto& [weekday, days] : of_weekday) {
      for (int nth = 1; nth <= 5; ++nth) {
        TimeExpression e = Fields(year, month, 0);
        e.start.weekday = int8_t(weekday), e.start.nth_unit = TimeUnit::kDay;
        e.start.nth = int8_t(nth);
        Resolution from_first = Read(e);
        e.start.nth = int8_t(-nth);
        Resolution from_last = Read(e);
        bool there = size_t(nth) <= days.size();
        ASSERT_EQ(from_first.resolved, there);
        ASSERT_EQ(from_last.resolved, there);
        if (!there) continue;
        ASSERT_EQ(from_first.interval, OneDay(days[size_t(nth) - 1]));
        ASSERT_EQ(from_last.interval, OneDay(days[days.size() - size_t(nth)]));
      }
    }
    of_weekday.clear();
  };
  CivilDate last = CivilFromDays(DaysFromCivil(kFirstYear, 1, 1));
  for (int64_t day = DaysFromCivil(kFirstYear, 1, 1); last.year <= kLastYear; ++day) {
    CivilDate date = CivilFromDays(day);
    if (date.month != last.month) check(last.year, last.month);
    of_weekday[WeekdayFromDays(day)].push_back(day);
    last = date;
  }
}

// A year's first week is the one with its first Thursday.
TEST(TimexOracle, WeeksOfTheYearByCountingThursdays) {
  int year = kFirstYear, week = 0;
  for (int64_t day = DaysFromCivil(kFirstYear, 1, 1);; ++day) {
    if (WeekdayFromDays(day) != 4) continue;
    if (CivilFromDays(day).year != year) {
      TimeExpression none = Fields(year, 0, 0);
      none.start.week = int8_t(week + 1);
      ASSERT_FALSE(Read(none).resolved) << year;
      week = 0;
      if (++year > kLastYear) break;
    }
    TimeExpression e = Fields(year, 0, 0);
    e.start.week = int8_t(++week);
    Resolution r = Read(e);
    ASSERT_TRUE(r.resolved);
    ASSERT_EQ(r.interval.begin, (day - 3) * kSecondsPerDay);
    ASSERT_EQ(r.interval.end, (day + 4) * kSecondsPerDay);
  }
}

TEST(TimexOracle, QuartersHalvesAndDaysOfTheYearByCounting) {
  for (int year = kFirstYear; year <= kLastYear; year += 7) {
    int64_t first = DaysFromCivil(year, 1, 1);
    for (int64_t day = first; CivilFromDays(day).year == year; ++day) {
      int month = CivilFromDays(day).month;
      TimeExpression quarter = Fields(year, 0, 0), half = quarter, nth = quarter;
      quarter.start.quarter = int8_t((month + 2) / 3);
      half.start.half = int8_t(month <= 6 ? 1 : 2);
      ASSERT_TRUE(Read(quarter).interval.Contains(OneDay(day)));
      ASSERT_TRUE(Read(half).interval.Contains(OneDay(day)));
      if (day - first >= 100) continue;
      nth.start.nth = int8_t(day - first + 1), nth.start.nth_unit = TimeUnit::kDay;
      ASSERT_EQ(Read(nth).interval, OneDay(day));
    }
  }
}

TEST(TimexOracle, BusinessDaysByWalking) {
  for (int64_t day = DaysFromCivil(2024, 2, 20); day < DaysFromCivil(2024, 3, 12); ++day) {
    int64_t ahead = day, back = day;
    for (int n = 1; n <= 12; ++n) {
      do ++ahead;
      while (WeekdayFromDays(ahead) > 5);
      do --back;
      while (WeekdayFromDays(back) > 5);
      ASSERT_EQ(Read(Relative(n, TimeUnit::kBusinessDay), OneDay(day)).interval, OneDay(ahead));
      ASSERT_EQ(Read(Relative(-n, TimeUnit::kBusinessDay), OneDay(day)).interval, OneDay(back));
      ASSERT_EQ(Read(Shifted(n, TimeUnit::kBusinessDay), OneDay(day)).interval, OneDay(ahead));
    }
  }
}

// ---- Easter ---------------------------------------------------------------------------------

// The Sunday after the church's full moon, by golden number and epact (Clavius's tables as rules).
int64_t SundayAfter(int64_t moon) {
  do ++moon;
  while (WeekdayFromDays(moon) != 7);
  return moon;
}
int64_t EasterByEpact(int year) {
  int golden = year % 19 + 1, century = year / 100 + 1;
  int solar = 3 * century / 4 - 12, lunar = (8 * century + 5) / 25 - 5;
  int epact = ((11 * golden + 20 + lunar - solar) % 30 + 30) % 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int moon = 44 - epact;  // of March
  if (moon < 21) moon += 30;
  return SundayAfter(DaysFromCivil(year, 3, 1) + moon - 1);
}
// Nineteen full moons by the Julian calendar, one for each golden number: days of March.
int64_t OrthodoxEasterByTable(int year) {
  constexpr int kMoons[] = {36, 25, 44, 33, 22, 41, 30, 49, 38, 27,
                            46, 35, 24, 43, 32, 21, 40, 29, 48};
  int behind = year / 100 - year / 400 - 2;  // days that the Julian calendar is behind
  return SundayAfter(DaysFromCivil(year, 3, 1) + behind + kMoons[year % 19] - 1);
}

TEST(TimexOracle, EasterByTheTablesOfTheChurch) {
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    TimeExpression e = Fields(year, 0, 0);
    e.start.feast = FeastCalendar::kEaster;
    ASSERT_EQ(Read(e).interval, OneDay(EasterByEpact(year))) << year;
    e.start.feast_offset = -46;
    ASSERT_EQ(Read(e).interval, OneDay(EasterByEpact(year) - 46)) << year;
    e.start.feast_offset = 0;
    e.start.feast = FeastCalendar::kOrthodoxEaster;
    ASSERT_EQ(Read(e).interval, OneDay(OrthodoxEasterByTable(year))) << year;
  }
}

TEST(Feasts, WithoutAYearAreTheOnesBeforeOrAfter) {
  TimeExpression easter = Fields(0, 0, 0);
  easter.start.feast = FeastCalendar::kEaster;
  for (int64_t day = DaysFromCivil(2023, 1, 1); day < DaysFromCivil(2026, 1, 1); ++day) {
    int64_t back = day, ahead = day;
    while (back != EasterByEpact(CivilFromDays(back).year)) --back;
    while (ahead != EasterByEpact(CivilFromDays(ahead).year)) ++ahead;
    easter.start.direction = Direction::kPast;
    ASSERT_EQ(Read(easter, OneDay(day)).interval, OneDay(back));
    easter.start.direction = Direction::kFuture;
    ASSERT_EQ(Read(easter, OneDay(day)).interval, OneDay(ahead));
  }
}

// Whose day begins on the evening before, or with the moon: the interval says so.
TEST(Feasts, OfOtherCalendarsKeepTheirDoubt) {
  TimeExpression eid = Fields(0, 10, 1);
  eid.start.feast = FeastCalendar::kIslamic;
  Resolution r = Read(eid, DayInterval(2024, 6, 1));
  EXPECT_EQ(r.value, "2024-04-10");
  EXPECT_EQ(FormatInterval(r.interval), "2024-04-09/2024-04-11");
  eid.start.year = 2000;  // two in one year: the first
  eid.start.anchor = Anchor::kAbsolute;
  EXPECT_EQ(Read(eid).value, "2000-01-08");
  TimeExpression both = Fields(0, 10, 1, Direction::kFuture);
  both.start.feast = FeastCalendar::kIslamic;
  EXPECT_EQ(Read(both, DayInterval(2000, 6, 1)).value, "2000-12-27");
  TimeExpression passover = Fields(2024, 1, 15);
  passover.start.feast = FeastCalendar::kHebrew;
  EXPECT_EQ(FormatInterval(Read(passover).interval), "2024-04-22/2024-04-23");
  TimeExpression new_year = Fields(2024, 1, 1);
  new_year.start.feast = FeastCalendar::kChinese;
  EXPECT_EQ(FormatInterval(Read(new_year).interval), "2024-02-10");
}

// ---- Properties of all expressions ----------------------------------------------------------

// What a TIMEX3 value of the calendar says; unbounded for values that are not of the calendar.
TimeInterval ReadValue(const std::string& value) {
  if (size_t slash = value.find('/'); slash != std::string::npos) {
    return {ReadValue(value.substr(0, slash)).begin, ReadValue(value.substr(slash + 1)).end};
  }
  if (value.size() < 4 || value.find('X') != std::string::npos || value[0] == 'P') return {};
  int year = std::atoi(value.c_str());
  if (value.size() == 4) return YearInterval(year);
  if (value[5] == 'W' && value[6] <= '9') {
    int64_t fourth = DaysFromCivil(year, 1, 4);
    int64_t monday =
        fourth - (WeekdayFromDays(fourth) - 1) + 7 * (std::atoi(value.c_str() + 6) - 1);
    bool weekend = value.size() > 8;
    return {(monday + (weekend ? 5 : 0)) * kSecondsPerDay, (monday + 7) * kSecondsPerDay};
  }
  if (value[5] == 'Q' || value[5] == 'H') {
    int months = value[5] == 'Q' ? 3 : 6, last = (value[6] - '0') * months;
    return {MonthInterval(year, last - months + 1).begin, MonthInterval(year, last).end};
  }
  if (value[5] > '9') return {};  // seasons
  int month = std::atoi(value.c_str() + 5);
  if (value.size() == 7) return MonthInterval(year, month);
  TimeInterval day = DayInterval(year, month, std::atoi(value.c_str() + 8));
  if (value.size() == 10) return day;
  if (value[11] == 'N') return {day.begin + 20 * 3600, day.begin + 30 * 3600};
  if (value[11] > '9') return {day.begin + 12 * 3600, day.begin + 12 * 3600 + 1};
  Instant hour = day.begin + std::atoi(value.c_str() + 11) * 3600;
  return {hour, hour + 60};
}

std::vector<TimeExpression> Relatives() {
  std::vector<TimeExpression> all;
  for (TimeUnit unit : {TimeUnit::kDay, TimeUnit::kWeek, TimeUnit::kMonth, TimeUnit::kQuarter,
                        TimeUnit::kYear, TimeUnit::kDecade, TimeUnit::kHalfYear, TimeUnit::kWeekend,
                        TimeUnit::kBusinessDay, TimeUnit::kFortnight}) {
    for (int n : {-2, -1, 0, 1, 3}) {
      all.push_back(Relative(n, unit));
      if (n != 0) all.push_back(Shifted(n, unit));
    }
    all.push_back(SpanOf(Length(2, unit), Direction::kPast));
    all.push_back(SpanOf(Length(2, unit), Direction::kFuture));
  }
  all.push_back(Shifted(-5, TimeUnit::kHour));
  all.push_back(Shifted(1.5, TimeUnit::kDay));
  for (Direction d : {Direction::kPast, Direction::kNearest, Direction::kFuture}) {
    TimeExpression plain = Fields(0, 0, 0, d);
    for (bool strict : {false, true}) {
      all.push_back(Weekday(3, d, strict));
      for (auto [month, day] : {std::pair{2, 29}, {6, 9}, {12, 31}, {7, 0}, {0, 4}, {0, 31}}) {
        all.push_back(Fields(0, month, day, d));
        all.back().start.strict = strict;
      }
    }
    all.push_back(With(plain, [](auto& p) { p.quarter = 2; }));
    all.push_back(With(plain, [](auto& p) { p.half = 2; }));
    all.push_back(With(plain, [](auto& p) { p.week = 25; }));
    all.push_back(With(plain, [](auto& p) { p.weekend = true; }));
    all.push_back(With(plain, [](auto& p) { p.season = Season::kWinter; }));
    all.push_back(With(plain, [](auto& p) { p.feast = FeastCalendar::kEaster; }));
    all.push_back(With(plain, [](auto& p) { p.feast = FeastCalendar::kOrthodoxEaster; }));
    all.push_back(With(Fields(0, 9, 1, d), [](auto& p) { p.feast = FeastCalendar::kIslamic; }));
    all.push_back(With(Fields(0, 5, 0, d),
                       [](auto& p) { p.weekday = 7, p.nth = -1, p.nth_unit = TimeUnit::kDay; }));
    all.push_back(With(Weekday(5, d), [](auto& p) { p.hour = 5, p.half_day_open = true; }));
    all.push_back(With(Weekday(5, d), [](auto& p) { p.part = DayPart::kNight; }));
    all.push_back(RangeOf(Fields(0, 0, 3, d), Fields(0, 5, 5, d)));
    all.push_back(RangeOf(Weekday(5, d), Weekday(2, d)));
    all.push_back(RangeOf(Fields(0, 12, 0, d), Fields(0, 2, 0, d)));
  }
  return all;
}

TEST(TimexProperties, ALaterDayNeverGivesAnEarlierReading) {
  for (const TimeExpression& e : Relatives()) {
    TimeInterval last{kUnknownPast, kUnknownPast};
    for (int64_t day = DaysFromCivil(2023, 6, 1); day < DaysFromCivil(2025, 3, 1); day += 3) {
      Resolution r = Read(e, OneDay(day));
      ASSERT_TRUE(r.resolved) << r.value;
      ASSERT_GE(r.interval.begin, last.begin) << r.value;
      ASSERT_GE(r.interval.end, last.end) << r.value;
      last = r.interval;
    }
  }
}

TEST(TimexProperties, TheIntervalHoldsWhatTheValueSays) {
  int read = 0;
  for (const TimeExpression& e : Relatives()) {
    for (int64_t day = DaysFromCivil(2023, 12, 20); day < DaysFromCivil(2025, 1, 10); day += 11) {
      Resolution r = Read(e, OneDay(day));
      ASSERT_FALSE(r.interval.empty()) << r.value;
      TimeInterval said = ReadValue(r.value);
      if (!said.bounded()) continue;
      ASSERT_TRUE(r.interval.Contains(said)) << r.value << " " << FormatInterval(r.interval);
      ++read;
    }
  }
  EXPECT_GT(read, 3000);  // most values are of the calendar
}

TEST(TimexProperties, AnUnknownDayIsTheHullOfItsReadings) {
  for (const TimeExpression& e : Relatives()) {
    for (int64_t first : {DaysFromCivil(2024, 2, 20), DaysFromCivil(2024, 12, 25)}) {
      Resolution hull = Read(e, {first * kSecondsPerDay, (first + 20) * kSecondsPerDay});
      ASSERT_TRUE(hull.resolved) << hull.value;
      for (int64_t day = first; day < first + 20; ++day) {
        ASSERT_TRUE(hull.interval.Contains(Read(e, OneDay(day)).interval)) << hull.value;
      }
    }
  }
}

// Without a publication day nothing relative is placed, and the value keeps its X's.
TEST(TimexProperties, NothingIsPlacedWithoutAnAnchor) {
  for (const TimeExpression& e : Relatives()) {
    Resolution r = Read(e);
    EXPECT_FALSE(r.resolved);
    EXPECT_FALSE(r.interval.known());
    EXPECT_FALSE(r.value.empty());
    EXPECT_FALSE(ReadValue(r.value).bounded()) << r.value;
  }
}

}  // namespace
}  // namespace riscontro
