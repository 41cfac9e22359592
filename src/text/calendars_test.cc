#include "text/calendars.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace riscontro {
namespace {

// Days since 1970-01-01, counted from the years' lengths.
int64_t Day(int year, int month, int day) {
  constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  auto leap = [](int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; };
  int64_t days = day - 1;
  for (int y = 1970; y < year; ++y) days += 365 + leap(y);
  for (int m = 1; m < month; ++m) days += kLengths[m - 1] + (m == 2 && leap(year));
  return days;
}

std::vector<int64_t> In(OtherCalendar calendar, int month, int day, int year) {
  std::vector<int64_t> days;
  for (const OtherDay& d : DaysInGregorianYear(calendar, month, day, year)) days.push_back(d.day);
  return days;
}
using Days = std::vector<int64_t>;

TEST(OtherCalendars, KnownDays) {
  EXPECT_EQ(In(OtherCalendar::kIslamic, 10, 1, 2024), Days{Day(2024, 4, 10)});
  EXPECT_EQ(In(OtherCalendar::kHebrew, 7, 10, 1973), Days{Day(1973, 10, 6)});
  EXPECT_EQ(In(OtherCalendar::kHebrew, 5, 9, 2024), Days{Day(2024, 8, 13)});
  EXPECT_EQ(In(OtherCalendar::kHebrew, 11, 15, 2024), Days{Day(2024, 1, 25)});
  EXPECT_EQ(In(OtherCalendar::kChinese, 1, 1, 2023), Days{Day(2023, 1, 22)});
}

TEST(OtherCalendars, AnIslamicDayMayComeTwiceInAYear) {
  EXPECT_EQ(In(OtherCalendar::kIslamic, 10, 1, 2000), (Days{Day(2000, 1, 8), Day(2000, 12, 27)}));
}

// The last Adar: 14 Adar is always thirty days before 15 Nisan's eve, with a leap month or not.
TEST(OtherCalendars, PurimIsThirtyDaysBeforePassover) {
  for (int year = 1990; year <= 2050; ++year) {
    Days purim = In(OtherCalendar::kHebrew, 12, 14, year);
    Days passover = In(OtherCalendar::kHebrew, 1, 15, year);
    ASSERT_EQ(purim.size(), 1u) << year;
    ASSERT_EQ(passover.size(), 1u) << year;
    EXPECT_EQ(passover[0] - purim[0], 30) << year;
    // Rosh Hashanah is 163 days after the first day of Passover.
    EXPECT_EQ(In(OtherCalendar::kHebrew, 7, 1, year), Days{passover[0] + 163}) << year;
  }
}

// Every lunar year has its twelve months in order, of 29 or 30 days, without a gap.
TEST(OtherCalendars, IslamicMonthsFollowEachOther) {
  int64_t next = 0;
  for (int year = 2000; year <= 2040; ++year) {
    Days firsts;
    int64_t end = 0;
    for (int month = 1; month <= 12; ++month) {
      for (const OtherDay& d : DaysInGregorianYear(OtherCalendar::kIslamic, month, 0, year)) {
        EXPECT_TRUE(d.length == 29 || d.length == 30);
        firsts.push_back(d.day);
        end = std::max(end, d.day + d.length);
      }
    }
    std::sort(firsts.begin(), firsts.end());
    if (next != 0) {
      EXPECT_EQ(firsts[0], next) << year;
    }
    for (size_t i = 1; i < firsts.size(); ++i) {
      EXPECT_LE(firsts[i] - firsts[i - 1], 30);
      EXPECT_GE(firsts[i] - firsts[i - 1], 29);
    }
    next = end;
  }
}

TEST(OtherCalendars, ChineseNewYearIsInJanuaryOrFebruary) {
  for (int year = 1970; year <= 2050; ++year) {
    Days days = In(OtherCalendar::kChinese, 1, 1, year);
    ASSERT_EQ(days.size(), 1u) << year;
    EXPECT_GE(days[0], Day(year, 1, 20));
    EXPECT_LE(days[0], Day(year, 2, 21));
  }
}

}  // namespace
}  // namespace riscontro
