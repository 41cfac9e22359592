// Readings of dates without a year, against a walk over the days; lengths of time.
#include "eval/recognizers_calendar.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

Instant At(int year, int month, int day, int hour = 0, int minute = 0) {
  return DaysFromCivil(year, month, day) * kSecondsPerDay + hour * 3600 + minute * 60;
}

// The nearest midnights before, and at or after, the reference that fit, day by day.
template <typename Fits>
std::optional<SpecReadings> Walk(Instant reference, const Fits& fits) {
  SpecReadings out;
  constexpr int kNineYears = 9 * 366;
  const int64_t today = DayOf(reference);
  bool past = false, future = false;
  for (int i = 0; i < kNineYears && !(past && future); ++i) {
    const int64_t after = today + i, before = today - i + 1;
    if (!future && after * kSecondsPerDay >= reference && fits(after)) {
      out.future = after * kSecondsPerDay;
      future = true;
    }
    if (!past && before * kSecondsPerDay < reference && fits(before)) {
      out.past = before * kSecondsPerDay;
      past = true;
    }
  }
  return past && future ? std::optional(out) : std::nullopt;
}

void ExpectSame(const std::optional<SpecReadings>& a, const std::optional<SpecReadings>& b,
                const std::string& what) {
  ASSERT_EQ(a.has_value(), b.has_value()) << what;
  if (!a) return;
  EXPECT_EQ(InstantText(a->past), InstantText(b->past)) << what;
  EXPECT_EQ(InstantText(a->future), InstantText(b->future)) << what;
}

TEST(Calendar, YearlyAndMonthlyReadingsAreTheNearestDays) {
  for (Instant reference : {At(2016, 11, 7), At(2019, 3, 22, 18), At(2020, 2, 29, 12),
                            At(2024, 12, 31, 23), At(2001, 1, 1), At(1999, 3, 1)}) {
    for (int month = 1; month <= 12; ++month) {
      for (int day : {1, 2, 15, 28, 29, 30, 31, 32}) {
        auto fits = [&](int64_t d) {
          return CivilFromDays(d).month == month && CivilFromDays(d).day == day;
        };
        ExpectSame(
            YearlyReadings(month, day, reference), Walk(reference, fits),
            InstantText(reference) + " " + std::to_string(month) + "/" + std::to_string(day));
      }
    }
    for (int day = 1; day <= 32; ++day) {
      auto fits = [&](int64_t d) { return CivilFromDays(d).day == day; };
      ExpectSame(MonthlyReadings(day, reference), Walk(reference, fits),
                 InstantText(reference) + " " + std::to_string(day));
    }
  }
}

TEST(Calendar, TheReferencesOwnDayIsStillToComeAtMidnightAlone) {
  auto midnight = YearlyReadings(7, 6, At(2018, 7, 6));
  ASSERT_TRUE(midnight);
  EXPECT_EQ(DayText(midnight->past), "2017-07-06");
  EXPECT_EQ(DayText(midnight->future), "2018-07-06");
  auto noon = YearlyReadings(7, 6, At(2018, 7, 6, 12));
  ASSERT_TRUE(noon);
  EXPECT_EQ(DayText(noon->past), "2018-07-06");
  EXPECT_EQ(DayText(noon->future), "2019-07-06");
  // A weekday is to come all day long.
  SpecReadings friday = WeekdayReadings(5, At(2018, 7, 6, 12));
  EXPECT_EQ(DayText(friday.past), "2018-06-29");
  EXPECT_EQ(DayText(friday.future), "2018-07-06");
}

TEST(Calendar, ADayOnItsWeekdayIsTheNearestMonthInWhichTheyMeet) {
  for (Instant reference : {At(2019, 1, 25), At(2019, 1, 21), At(2022, 4, 20, 12)}) {
    for (int day : {1, 13, 29, 31}) {
      for (int weekday = 1; weekday <= 7; ++weekday) {
        auto fits = [&](int64_t d) {
          return CivilFromDays(d).day == day && WeekdayFromDays(d) == weekday;
        };
        ExpectSame(DayAndWeekdayReadings(day, weekday, reference), Walk(reference, fits),
                   InstantText(reference) + " " + std::to_string(day));
      }
    }
  }
}

TEST(Calendar, WeekdaysAreWithinAWeek) {
  for (int day = 1; day <= 14; ++day) {
    const Instant reference = At(2016, 11, day, 9);
    for (int weekday = 1; weekday <= 7; ++weekday) {
      const SpecReadings r = WeekdayReadings(weekday, reference);
      EXPECT_EQ(WeekdayFromDays(DayOf(r.past)), weekday);
      EXPECT_EQ(r.future - r.past, 7 * kSecondsPerDay);
      EXPECT_LT(DayOf(r.past), DayOf(reference));
      EXPECT_GE(DayOf(r.future), DayOf(reference));
    }
  }
}

TEST(Calendar, AMonthIsToComeUntilItIsOver) {
  EXPECT_EQ(DayText(MonthReadings(11, At(2016, 11, 30)).future), "2016-11-01");
  EXPECT_EQ(DayText(MonthReadings(11, At(2016, 11, 30)).past), "2015-11-01");
  EXPECT_EQ(DayText(MonthReadings(10, At(2016, 11, 1)).future), "2017-10-01");
  EXPECT_EQ(DayText(MonthReadings(10, At(2016, 11, 1)).past), "2016-10-01");
}

TEST(Calendar, StepsKeepTheDayOrTheMonthsEnd) {
  EXPECT_EQ(InstantText(Step(At(2016, 11, 7, 16, 12), -3, TimeUnit::kMonth)),
            "2016-08-07 16:12:00");
  EXPECT_EQ(DayText(Step(At(2016, 3, 31), -1, TimeUnit::kMonth)), "2016-02-29");
  EXPECT_EQ(DayText(Step(At(2016, 1, 15), -1, TimeUnit::kMonth)), "2015-12-15");
  EXPECT_EQ(DayText(Step(At(2018, 8, 12), 3, TimeUnit::kYear)), "2021-08-12");
  EXPECT_EQ(InstantText(Step(At(2016, 12, 31, 23, 30), 2, TimeUnit::kHour)), "2017-01-01 01:30:00");
}

TEST(Calendar, LengthsAreWrittenInTheirUnit) {
  EXPECT_EQ(SpecLength(3.5, TimeUnit::kYear), "P3.5Y");
  EXPECT_EQ(SpecLength(1, TimeUnit::kQuarter), "P3M");
  EXPECT_EQ(SpecLength(2, TimeUnit::kDecade), "P20Y");
  EXPECT_EQ(SpecLength(123.45, TimeUnit::kSecond), "PT123.45S");
  EXPECT_EQ(SpecSeconds(3.5, TimeUnit::kYear), 110376000);
  EXPECT_EQ(SpecSeconds(1, TimeUnit::kMonth), 2592000);
  EXPECT_EQ(SpecSeconds(3, TimeUnit::kWeek), 1814400);
  EXPECT_EQ(SpecSeconds(0.5, TimeUnit::kHour), 1800);
  EXPECT_EQ(SpecLengthBetween(At(2014, 1, 1), At(2018, 5, 1), TimeUnit::kMonth), "P52M");
  EXPECT_EQ(SpecLengthBetween(At(2014, 1, 1), At(2018, 5, 2), TimeUnit::kDay), "P1582D");
  EXPECT_EQ(SpecLengthBetween(At(2007, 1, 1), At(2009, 1, 1), TimeUnit::kYear), "P2Y");
  EXPECT_EQ(SpecLengthBetween(At(2018, 5, 31, 10), At(2018, 5, 31, 11, 30), TimeUnit::kMinute),
            "PT1H30M");
}

}  // namespace
}  // namespace riscontro
