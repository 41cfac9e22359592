#include "document/time_interval.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

// The oracle: days counted one by one with the calendar's rule of leap years.
struct Counter {
  int year = 1600, month = 1, day = 1;
  int weekday = 6;  // 1 January 1600 was a Saturday

  static int Length(int y, int m) {
    constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    return m == 2 && leap ? 29 : kLengths[m - 1];
  }
  void Next() {
    weekday = weekday % 7 + 1;
    if (++day <= Length(year, month)) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
};

TEST(Calendar, AgreesWithCountingDaysOneByOne) {
  int64_t first = DaysFromCivil(1600, 1, 1);
  Counter counter;
  for (int64_t i = 0; counter.year < 2101; ++i, counter.Next()) {
    ASSERT_EQ(DaysFromCivil(counter.year, counter.month, counter.day), first + i);
    ASSERT_EQ(CivilFromDays(first + i), (CivilDate{counter.year, counter.month, counter.day}));
    ASSERT_EQ(WeekdayFromDays(first + i), counter.weekday) << counter.year << "-" << counter.month;
    ASSERT_EQ(DaysInMonth(counter.year, counter.month),
              Counter::Length(counter.year, counter.month));
    ASSERT_TRUE(IsValidDate(counter.year, counter.month, counter.day));
  }
}

TEST(Calendar, EpochAndKnownDays) {
  EXPECT_EQ(DaysFromCivil(1970, 1, 1), 0);
  EXPECT_EQ(WeekdayFromDays(0), 4);
  EXPECT_EQ(WeekdayFromDays(DaysFromCivil(1912, 4, 14)), 7);
  EXPECT_EQ(WeekdayFromDays(DaysFromCivil(1978, 9, 17)), 7);
  EXPECT_EQ(DayOf(-1), -1);
  EXPECT_EQ(DayOf(0), 0);
  EXPECT_EQ(DayOf(kSecondsPerDay - 1), 0);
  EXPECT_EQ(DayOf(-kSecondsPerDay), -1);
}

TEST(Calendar, RefusesDaysThatAreNot) {
  EXPECT_FALSE(IsValidDate(2023, 2, 29));
  EXPECT_TRUE(IsValidDate(2024, 2, 29));
  EXPECT_FALSE(IsValidDate(1900, 2, 29));
  EXPECT_FALSE(IsValidDate(2024, 13, 1));
  EXPECT_FALSE(IsValidDate(2024, 4, 31));
  EXPECT_FALSE(IsValidDate(2024, 0, 1));
  EXPECT_FALSE(IsValidDate(0, 1, 1));
}

TEST(TimeInterval, SetOperations) {
  TimeInterval year = YearInterval(2024), month = MonthInterval(2024, 6),
               day = DayInterval(2024, 6, 19);
  EXPECT_TRUE(year.Contains(month));
  EXPECT_TRUE(month.Contains(day));
  EXPECT_FALSE(day.Contains(month));
  EXPECT_TRUE(day.Overlaps(month));
  EXPECT_FALSE(day.Overlaps(DayInterval(2024, 6, 20)));
  EXPECT_EQ(year.Intersect(month), month);
  EXPECT_TRUE(day.Intersect(DayInterval(2024, 6, 20)).empty());
  EXPECT_EQ(day.Length(), kSecondsPerDay);
  EXPECT_TRUE(day.Contains(day.begin));
  EXPECT_FALSE(day.Contains(day.end));
}

TEST(TimeInterval, UnknownSides) {
  TimeInterval unknown;
  EXPECT_FALSE(unknown.known());
  EXPECT_TRUE(unknown.Contains(DayInterval(1500, 1, 1)));
  EXPECT_EQ(unknown.Length(), kUnknownFuture);
  TimeInterval since{YearInterval(2000).begin, kUnknownFuture};
  EXPECT_TRUE(since.known());
  EXPECT_FALSE(since.bounded());
  EXPECT_TRUE(since.Overlaps(DayInterval(2024, 1, 1)));
  EXPECT_FALSE(since.Overlaps(DayInterval(1999, 12, 31)));
}

struct FormatCase {
  TimeInterval interval;
  const char* expected;
};

TEST(TimeInterval, FormatsAsShortAsItCan) {
  const FormatCase cases[] = {
      {DayInterval(2024, 6, 19), "2024-06-19"},
      {MonthInterval(2024, 12), "2024-12"},
      {YearInterval(2023), "2023"},
      {YearsInterval(1994, 1998), "1994/1998"},
      {{DayInterval(2024, 6, 19).begin, DayInterval(2024, 6, 21).end}, "2024-06-19/2024-06-21"},
      {{YearInterval(2000).begin, kUnknownFuture}, "2000-01-01/.."},
      {{kUnknownPast, YearInterval(2024).end}, "../2024-12-31"},
      {{}, ""},
  };
  for (const FormatCase& c : cases) EXPECT_EQ(FormatInterval(c.interval), c.expected);
  EXPECT_EQ(FormatInstant(DayInterval(2025, 6, 5).begin + 6 * 3600 + 50 * 60),
            "2025-06-05T06:50:00Z");
  EXPECT_EQ(FormatInstant(DayInterval(1912, 4, 15).begin), "1912-04-15");
  EXPECT_EQ(FormatInstant(kUnknownPast), "");
}

TEST(FormatDays, ShowsDaysToReaders) {
  Instant evening = DayInterval(2024, 6, 19).begin + 20 * 3600;
  EXPECT_EQ(FormatDays({evening, evening + 10 * 3600}), "2024-06-19");  // a night
  EXPECT_EQ(FormatDays({evening, evening + 60}), "2024-06-19");
  EXPECT_EQ(FormatDays(DayInterval(2024, 6, 19)), "2024-06-19");
  EXPECT_EQ(FormatDays(MonthInterval(2024, 6)), "2024-06");
  EXPECT_EQ(FormatDays(YearInterval(2024)), "2024");
  EXPECT_EQ(FormatDays({evening, evening + 3 * kSecondsPerDay}), "2024-06-19/2024-06-22");
  EXPECT_EQ(FormatDays({}), "");
}

}  // namespace
}  // namespace riscontro
