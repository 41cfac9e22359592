// The calendar day by day over four centuries, and time expressions against a plain search among
// the days around the anchor.
#include <gtest/gtest.h>

#include <cstdio>

#include "document/timex_test_util.h"

namespace riscontro {
namespace {

bool IsLeap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int LengthOf(int year, int month) {
  const int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeap(year) ? 29 : kLengths[month - 1];
}

TEST(CalendarOracle, EveryDayFrom1700To2100) {
  int64_t day = DaysFromCivil(1700, 1, 1);
  int weekday = 5;  // a Friday
  for (int year = 1700; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      ASSERT_EQ(DaysInMonth(year, month), LengthOf(year, month));
      for (int d = 1; d <= LengthOf(year, month); ++d, ++day) {
        ASSERT_EQ(DaysFromCivil(year, month, d), day);
        ASSERT_EQ(CivilFromDays(day), (CivilDate{year, month, d}));
        ASSERT_EQ(WeekdayFromDays(day), weekday);
        ASSERT_TRUE(IsValidDate(year, month, d));
        weekday = weekday % 7 + 1;
      }
      ASSERT_FALSE(IsValidDate(year, month, LengthOf(year, month) + 1));
    }
  }
}

TEST(CalendarOracle, InstantsRoundDown) {
  for (int64_t day : {-2, -1, 0, 1, 20000}) {
    EXPECT_EQ(DayOf(day * kSecondsPerDay), day);
    EXPECT_EQ(DayOf(day * kSecondsPerDay + kSecondsPerDay - 1), day);
    EXPECT_EQ(DayOf(day * kSecondsPerDay - 1), day - 1);
  }
}

TEST(CalendarOracle, MonthsAndYearsAreTheirDays) {
  for (int year : {1900, 1912, 1999, 2000, 2023, 2024}) {
    TimeInterval all = YearInterval(year);
    Instant at = all.begin;
    for (int month = 1; month <= 12; ++month) {
      TimeInterval m = MonthInterval(year, month);
      ASSERT_EQ(m.begin, at);
      ASSERT_EQ(m.end - m.begin, LengthOf(year, month) * kSecondsPerDay);
      at = m.end;
    }
    ASSERT_EQ(at, all.end);
  }
}

Resolution ReadOn(TimeExpression e, int64_t day) {
  e.start.anchor = Anchor::kPublication;
  return Resolve(e, TimexModifier::kNone, OneDay(day), {});
}

// The nearest day of the weekday in the direction; the anchor's own day unless strict.
int64_t SearchWeekday(int weekday, int step, bool strict, int64_t day) {
  for (int64_t at = strict ? day + step : day;; at += step) {
    if (WeekdayFromDays(at) == weekday) return at;
  }
}

TEST(TimexOracle, Weekdays) {
  for (int64_t day = DaysFromCivil(2024, 12, 20); day < DaysFromCivil(2025, 1, 12); ++day) {
    for (int weekday = 1; weekday <= 7; ++weekday) {
      for (bool strict : {false, true}) {
        for (Direction direction : {Direction::kPast, Direction::kFuture}) {
          TimeExpression e;
          e.start.weekday = int8_t(weekday);
          e.start.direction = direction;
          e.start.strict = strict;
          Resolution r = ReadOn(e, day);
          int step = direction == Direction::kPast ? -1 : 1;
          ASSERT_TRUE(r.resolved);
          ASSERT_EQ(DayOf(r.interval.begin), SearchWeekday(weekday, step, strict, day));
          ASSERT_EQ(r.interval.Length(), kSecondsPerDay);
        }
      }
    }
  }
}

// The nearest such day in the direction, searched day by day.
int64_t SearchMonthDay(int month, int d, int step, int64_t day) {
  for (int64_t at = day;; at += step) {
    CivilDate date = CivilFromDays(at);
    if (date.month == month && date.day == d) return at;
  }
}

TEST(TimexOracle, DaysOfAMonthWithoutAYear) {
  for (int64_t day : {DaysFromCivil(2024, 2, 29), DaysFromCivil(2025, 1, 1),
                      DaysFromCivil(2025, 6, 5), DaysFromCivil(2025, 12, 31)}) {
    for (int month = 1; month <= 12; ++month) {
      for (int d : {1, 15, 28, 29, 30}) {
        if (d > LengthOf(2024, month)) continue;
        TimeExpression e;
        e.start.month = int8_t(month), e.start.day = int8_t(d);
        e.start.direction = Direction::kPast;
        ASSERT_EQ(DayOf(ReadOn(e, day).interval.begin), SearchMonthDay(month, d, -1, day));
        e.start.direction = Direction::kFuture;
        ASSERT_EQ(DayOf(ReadOn(e, day).interval.begin), SearchMonthDay(month, d, 1, day));
      }
    }
  }
}

TEST(TimexOracle, StepsOfDaysAndMonths) {
  for (int64_t day : {DaysFromCivil(2024, 2, 29), DaysFromCivil(2025, 1, 31)}) {
    for (int offset = -30; offset <= 30; ++offset) {
      TimeExpression e;
      e.start.unit = TimeUnit::kDay;
      e.start.step = int16_t(offset);
      ASSERT_EQ(DayOf(ReadOn(e, day).interval.begin), day + offset);
      e.start.unit = TimeUnit::kMonth;
      CivilDate date = CivilFromDays(day);
      int months = date.year * 12 + date.month - 1 + offset;
      ASSERT_EQ(ReadOn(e, day).interval, MonthInterval(months / 12, months % 12 + 1));
      e.start.unit = TimeUnit::kYear;
      ASSERT_EQ(ReadOn(e, day).interval, YearInterval(date.year + offset));
    }
  }
}

TEST(TimexOracle, WeeksBeginOnMonday) {
  for (int64_t day = DaysFromCivil(2024, 12, 16); day < DaysFromCivil(2025, 1, 20); ++day) {
    TimeExpression e;
    e.start.unit = TimeUnit::kWeek;
    Resolution r = ReadOn(e, day);
    ASSERT_EQ(WeekdayFromDays(DayOf(r.interval.begin)), 1);
    ASSERT_EQ(r.interval.Length(), 7 * kSecondsPerDay);
    ASSERT_TRUE(r.interval.Contains(day * kSecondsPerDay));
    // The week's number is that of its Thursday among the Thursdays of the year.
    CivilDate thursday = CivilFromDays(DayOf(r.interval.begin) + 3);
    int64_t first = DaysFromCivil(thursday.year, 1, 1);
    int week = int(DayOf(r.interval.begin) + 3 - first) / 7 + 1;
    char value[24];
    std::snprintf(value, sizeof value, "%04d-W%02d", thursday.year, week);
    ASSERT_EQ(r.value, value);
  }
}

TEST(TimexOracle, DurationsByUnit) {
  const std::pair<TimeUnit, const char*> cases[] = {
      {TimeUnit::kSecond, "PT3S"},  {TimeUnit::kMinute, "PT3M"}, {TimeUnit::kHour, "PT3H"},
      {TimeUnit::kDay, "P3D"},      {TimeUnit::kWeek, "P3W"},    {TimeUnit::kMonth, "P3M"},
      {TimeUnit::kQuarter, "P9M"},  {TimeUnit::kYear, "P3Y"},    {TimeUnit::kDecade, "P3DE"},
      {TimeUnit::kCentury, "P3CE"},
  };
  for (auto [unit, expected] : cases) {
    EXPECT_EQ(Resolve(Lasting(Length(3, unit)), TimexModifier::kNone, {}, {}).value, expected);
  }
}

// A longer anchor gives the hull of what each of its days gives.
TEST(TimexOracle, AnAnchorOfSomeDaysIsTheHullOfThem) {
  int64_t first = DaysFromCivil(2025, 5, 28), last = DaysFromCivil(2025, 6, 6);
  for (int weekday = 1; weekday <= 7; ++weekday) {
    TimeExpression e;
    e.start.anchor = Anchor::kPublication;
    e.start.weekday = int8_t(weekday);
    e.start.direction = Direction::kPast;
    TimeInterval anchor{first * kSecondsPerDay, (last + 1) * kSecondsPerDay};
    Resolution all = Resolve(e, TimexModifier::kNone, anchor, {});
    ASSERT_TRUE(all.resolved);
    for (int64_t day = first; day <= last; ++day) {
      EXPECT_TRUE(all.interval.Contains(ReadOn(e, day).interval));
    }
    EXPECT_EQ(all.interval.begin, ReadOn(e, first).interval.begin);
    EXPECT_EQ(all.interval.end, ReadOn(e, last).interval.end);
  }
}

}  // namespace
}  // namespace riscontro
