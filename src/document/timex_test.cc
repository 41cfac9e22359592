#include "document/timex.h"

#include <gtest/gtest.h>

#include "document/timex_test_util.h"

namespace riscontro {
namespace {

// 5 June 2025, a Thursday.
const TimeInterval kToday = DayInterval(2025, 6, 5);

std::string Shown(const TimeExpression& e, const TimeInterval& published = kToday,
                  TimexModifier modifier = TimexModifier::kNone,
                  const TimeInterval& narrative = {}) {
  return Show(e, published, modifier, narrative);
}

// ---- Values and intervals ---------------------------------------------------------------

TEST(Resolve, DatesThatCarryTheirYear) {
  EXPECT_EQ(Shown(Fields(2024, 6, 19)), "2024-06-19 2024-06-19");
  EXPECT_EQ(Shown(Fields(2023, 9, 0)), "2023-09 2023-09");
  EXPECT_EQ(Shown(Fields(2023, 0, 0)), "2023 2023");
  EXPECT_EQ(Shown(Fields(2023, 0, 0), {}), "2023 2023");
  EXPECT_EQ(Shown(Fields(2023, 2, 29)), " -");
  TimeExpression summer = With(Fields(2023, 0, 0), [](auto& e) { e.season = Season::kSummer; });
  EXPECT_EQ(Shown(summer), "2023-SU 2023-06-01/2023-09-23");
  TimeExpression winter = With(Fields(2023, 0, 0), [](auto& e) { e.season = Season::kWinter; });
  EXPECT_EQ(Shown(winter), "2023-WI 2023-12-01/2024-03-21");
  TimeExpression nineties = With(Fields(1990, 0, 0), [](auto& e) { e.unit = TimeUnit::kDecade; });
  EXPECT_EQ(Shown(nineties), "199X 1990/1999");
  TimeExpression century = With(Fields(1901, 0, 0), [](auto& e) { e.unit = TimeUnit::kCentury; });
  EXPECT_EQ(Shown(century), "19XX 1900/2000");
}

TEST(Resolve, TimesAndPartsOfTheDay) {
  TimeExpression e = With(Fields(1912, 4, 15), [](auto& x) { x.hour = 2, x.minute = 20; });
  EXPECT_EQ(Shown(e), "1912-04-15T02:20 1912-04-15T02:20:00Z");
  e = With(Fields(1912, 4, 14), [](auto& x) { x.part = DayPart::kNight; });
  Resolution r = Resolve(e, TimexModifier::kNone, kToday, {});
  EXPECT_EQ(r.value, "1912-04-14TNI");
  EXPECT_TRUE(r.interval.Contains(DayInterval(1912, 4, 15).begin));  // it lasts past midnight
  e = With(Weekday(3, Direction::kPast), [](auto& x) { x.part = DayPart::kEvening; });
  EXPECT_EQ(Resolve(e, TimexModifier::kNone, kToday, {}).value, "2025-06-04TEV");
  EXPECT_EQ(Resolve(e, TimexModifier::kNone, {}, {}).value, "XXXX-WXX-3TEV");
}

TEST(Resolve, CountedFromPublication) {
  EXPECT_EQ(Shown(Relative(0, TimeUnit::kDay)), "2025-06-05 2025-06-05");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kDay)), "2025-06-04 2025-06-04");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kYear)), "2024 2024");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kMonth)), "2025-05 2025-05");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kMonth), DayInterval(2025, 1, 31)), "2024-12 2024-12");
  EXPECT_EQ(Shown(Relative(0, TimeUnit::kWeek)), "2025-W23 2025-06-02/2025-06-08");
  EXPECT_EQ(Shown(Relative(1, TimeUnit::kQuarter)), "2025-Q3 2025-07-01/2025-09-30");
  EXPECT_EQ(Shown(Shifted(-3, TimeUnit::kDay)), "2025-06-02 2025-06-02");
  EXPECT_EQ(Shown(Shifted(-2, TimeUnit::kWeek)), "2025-W21 2025-05-19/2025-05-25");
  // "a year ago" is about that day, whatever the year's number
  Resolution r = Resolve(Shifted(-1, TimeUnit::kYear), TimexModifier::kNone, kToday, {});
  EXPECT_EQ(r.value, "2024");
  EXPECT_TRUE(r.interval.Contains(DayInterval(2024, 6, 5)));
}

TEST(Resolve, WeekdaysPastFutureStrict) {
  EXPECT_EQ(Shown(Weekday(4, Direction::kPast)), "2025-06-05 2025-06-05");
  EXPECT_EQ(Shown(Weekday(4, Direction::kPast, true)), "2025-05-29 2025-05-29");
  EXPECT_EQ(Shown(Weekday(4, Direction::kFuture)), "2025-06-05 2025-06-05");
  EXPECT_EQ(Shown(Weekday(4, Direction::kFuture, true)), "2025-06-12 2025-06-12");
  EXPECT_EQ(Shown(Weekday(3, Direction::kPast)), "2025-06-04 2025-06-04");
  EXPECT_EQ(Shown(Weekday(5, Direction::kPast)), "2025-05-30 2025-05-30");
  EXPECT_EQ(Shown(Weekday(5, Direction::kFuture)), "2025-06-06 2025-06-06");
  EXPECT_EQ(Shown(Weekday(3, Direction::kPast), {}), "XXXX-WXX-3 -");
}

TEST(Resolve, MonthAndDayWithoutYear) {
  EXPECT_EQ(Shown(Fields(0, 5, 9)), "2025-05-09 2025-05-09");
  EXPECT_EQ(Shown(Fields(0, 6, 9)), "2024-06-09 2024-06-09");
  EXPECT_EQ(Shown(Fields(0, 6, 9, Direction::kFuture)), "2025-06-09 2025-06-09");
  EXPECT_EQ(Shown(Fields(0, 6, 9, Direction::kNearest)), "2025-06-09 2025-06-09");
  EXPECT_EQ(Shown(Fields(0, 6, 0)), "2025-06 2025-06");
  EXPECT_EQ(Shown(Fields(0, 3, 0), {}), "XXXX-03 -");
  EXPECT_EQ(Shown(Fields(0, 6, 9), {}), "XXXX-06-09 -");
  EXPECT_EQ(Shown(Fields(0, 2, 29)), "2024-02-29 2024-02-29");
  TimeExpression last_year =
      With(Fields(0, 3, 0), [](auto& e) { e.unit = TimeUnit::kYear, e.step = -1; });
  EXPECT_EQ(Shown(last_year), "2024-03 2024-03");
}

TEST(Resolve, Ranges) {
  TimeExpression days = RangeOf(Fields(1978, 9, 5), Fields(0, 9, 17));
  EXPECT_EQ(Shown(days), "1978-09-05/1978-09-17 1978-09-05/1978-09-17");
  TimeExpression years = RangeOf(Fields(1994, 0, 0), Fields(1998, 0, 0));
  EXPECT_EQ(Shown(years), "1994/1998 1994/1998");
  TimeExpression turn = RangeOf(Fields(2019, 12, 28), Fields(0, 1, 3));
  EXPECT_EQ(Shown(turn), "2019-12-28/2020-01-03 2019-12-28/2020-01-03");
  TimeExpression yearless = RangeOf(Fields(0, 5, 3), Fields(0, 5, 5));
  EXPECT_EQ(Shown(yearless), "2025-05-03/2025-05-05 2025-05-03/2025-05-05");
  TimeExpression backwards = RangeOf(Fields(1998, 0, 0), Fields(1994, 0, 0));
  EXPECT_EQ(Shown(backwards), " -");
}

TEST(Resolve, OpenEndsAndModifiers) {
  TimeExpression since = Fields(2000, 0, 0);
  since.open_end = true;
  EXPECT_EQ(Shown(since), "2000/.. 2000-01-01/2025-06-05");
  EXPECT_EQ(Shown(since, {}), "2000/.. 2000-01-01/..");
  EXPECT_EQ(Shown(Fields(1912, 0, 0), kToday, TimexModifier::kBefore), "1912 ../1911-12-31");
  EXPECT_EQ(Shown(Fields(1912, 0, 0), kToday, TimexModifier::kAfter), "1912 1913-01-01/..");
  EXPECT_EQ(Shown(Fields(2025, 6, 9), kToday, TimexModifier::kOnOrBefore),
            "2025-06-09 ../2025-06-09");
  EXPECT_EQ(Shown(Fields(2025, 6, 0), kToday, TimexModifier::kStart),
            "2025-06 2025-06-01/2025-06-12");
  EXPECT_EQ(Shown(Fields(2025, 6, 0), kToday, TimexModifier::kMid),
            "2025-06 2025-06-10/2025-06-21");
  EXPECT_EQ(Shown(Fields(2025, 6, 0), kToday, TimexModifier::kEnd),
            "2025-06 2025-06-19/2025-06-30");
  EXPECT_EQ(Shown(Fields(2025, 6, 9), kToday, TimexModifier::kApprox),
            "2025-06-09 2025-06-06/2025-06-12");
}

TEST(Resolve, NarrativeNeedsTheLastDate) {
  TimeExpression e =
      With(Relative(1, TimeUnit::kDay), [](auto& x) { x.anchor = Anchor::kNarrative; });
  EXPECT_EQ(Shown(e), "XXXX-XX-XX -");
  EXPECT_EQ(Shown(e, kToday, TimexModifier::kNone, DayInterval(1912, 4, 15)),
            "1912-04-16 1912-04-16");
  EXPECT_EQ(Shown(e, kToday, TimexModifier::kNone, YearInterval(1912)), "XXXX-XX-XX -");
}

TEST(Resolve, Anniversaries) {
  TimeExpression e;
  e.start.anchor = Anchor::kEvent;
  e.start.shift = Length(80, TimeUnit::kYear);
  e.start.shift_sign = 1;
  e.event = DayInterval(1945, 9, 3);
  EXPECT_EQ(Shown(e, {}), "2025-09-03 2025-09-03");
  e.event = YearInterval(1945);
  EXPECT_EQ(Shown(e, {}), "2025 2025");
  e.event = {};
  EXPECT_EQ(Shown(e), "XXXX -");
  e.event = DayInterval(1940, 2, 29);
  e.start.shift = Length(1, TimeUnit::kYear);
  EXPECT_EQ(Shown(e), "1941-02-28 1941-02-28");
}

TEST(Resolve, DurationsHaveNoPlaceOnTheCalendar) {
  auto duration = [](double n, TimeUnit unit) { return Shown(Lasting(Length(n, unit))); };
  EXPECT_EQ(duration(24, TimeUnit::kYear), "P24Y -");
  EXPECT_EQ(duration(2, TimeUnit::kHour), "PT2H -");
  EXPECT_EQ(duration(30, TimeUnit::kMinute), "PT30M -");
  EXPECT_EQ(duration(3, TimeUnit::kMonth), "P3M -");
  EXPECT_EQ(duration(2, TimeUnit::kDecade), "P2DE -");
  EXPECT_EQ(duration(1.5, TimeUnit::kHour), "PT1.5H -");
}

TEST(Resolve, ALongPublicationGivesEveryDayItMayBe) {
  TimeInterval june = MonthInterval(2024, 6);
  EXPECT_EQ(Shown(Weekday(3, Direction::kPast), june), "XXXX-WXX-3 2024-05-29/2024-06-26");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kYear), june), "2023 2023");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kYear), YearInterval(2025)), "2024 2024");
  EXPECT_EQ(Shown(Fields(0, 6, 9), june), "XXXX-06-09 2023-06-09/2024-06-09");
  EXPECT_EQ(Shown(Weekday(3, Direction::kPast), YearsInterval(2020, 2024)), "XXXX-WXX-3 -");
  EXPECT_EQ(Shown(Weekday(3, Direction::kPast), {kUnknownPast, june.end}), "XXXX-WXX-3 -");
}

// ---- Properties, against the calendar ---------------------------------------------------

// All days around the anchor, one by one: the wanted one is the first that fits.
TEST(ResolveOracle, WeekdaysByLookingAtEveryDay) {
  int64_t from = DaysFromCivil(2023, 12, 20), to = DaysFromCivil(2024, 3, 5);
  for (int64_t today = from; today < to; ++today) {
    TimeInterval published{today * kSecondsPerDay, (today + 1) * kSecondsPerDay};
    for (int weekday = 1; weekday <= 7; ++weekday) {
      for (bool strict : {false, true}) {
        int64_t back = today - strict, ahead = today + strict;
        while (WeekdayFromDays(back) != weekday) --back;
        while (WeekdayFromDays(ahead) != weekday) ++ahead;
        Resolution past = Resolve(Weekday(weekday, Direction::kPast, strict), TimexModifier::kNone,
                                  published, {});
        Resolution future = Resolve(Weekday(weekday, Direction::kFuture, strict),
                                    TimexModifier::kNone, published, {});
        ASSERT_EQ(DayOf(past.interval.begin), back);
        ASSERT_EQ(DayOf(future.interval.begin), ahead);
      }
    }
  }
}

TEST(ResolveOracle, MonthAndDayByLookingAtEveryDay) {
  for (int64_t today = DaysFromCivil(2023, 11, 1); today < DaysFromCivil(2025, 4, 1); today += 3) {
    TimeInterval published{today * kSecondsPerDay, (today + 1) * kSecondsPerDay};
    for (auto [month, day] : {std::pair{1, 1}, {2, 29}, {6, 9}, {12, 31}}) {
      auto fits = [&](int64_t d) {
        CivilDate c = CivilFromDays(d);
        return c.month == month && c.day == day;
      };
      int64_t back = today, ahead = today;
      while (!fits(back)) --back;
      while (!fits(ahead)) ++ahead;
      auto at = [&](Direction direction) {
        return DayOf(Resolve(Fields(0, month, day, direction), TimexModifier::kNone, published, {})
                         .interval.begin);
      };
      ASSERT_EQ(at(Direction::kPast), back);
      ASSERT_EQ(at(Direction::kFuture), ahead);
      int64_t nearest = today - back <= ahead - today ? back : ahead;
      ASSERT_EQ(std::abs(at(Direction::kNearest) - today), std::abs(nearest - today));
    }
  }
}

// An uncertain publication: the interval holds the reading of every day it may have been.
TEST(ResolveOracle, LongAnchorsHoldEveryReading) {
  const TimeExpression expressions[] = {Weekday(3, Direction::kPast),
                                        Weekday(1, Direction::kFuture, true),
                                        Fields(0, 6, 9),
                                        Fields(0, 3, 0),
                                        Fields(0, 12, 25, Direction::kFuture),
                                        Fields(0, 9, 1, Direction::kNearest),
                                        Relative(-1, TimeUnit::kDay),
                                        Relative(-1, TimeUnit::kWeek),
                                        Relative(-1, TimeUnit::kMonth),
                                        Relative(-1, TimeUnit::kYear),
                                        Shifted(-2, TimeUnit::kMonth),
                                        Shifted(-3, TimeUnit::kWeek),
                                        Shifted(5, TimeUnit::kDay)};
  for (int length : {2, 9, 30, 200}) {
    for (int64_t first = DaysFromCivil(2024, 1, 1); first < DaysFromCivil(2025, 1, 1);
         first += 37) {
      TimeInterval whole{first * kSecondsPerDay, (first + length) * kSecondsPerDay};
      for (const TimeExpression& e : expressions) {
        Resolution hull = Resolve(e, TimexModifier::kNone, whole, {});
        ASSERT_TRUE(hull.resolved);
        TimeInterval seen{kUnknownFuture, kUnknownPast};
        for (int64_t day = first; day < first + length; ++day) {
          Resolution one = Resolve(e, TimexModifier::kNone,
                                   {day * kSecondsPerDay, (day + 1) * kSecondsPerDay}, {});
          ASSERT_TRUE(hull.interval.Contains(one.interval));
          seen = {std::min(seen.begin, one.interval.begin), std::max(seen.end, one.interval.end)};
        }
        ASSERT_EQ(hull.interval, seen);  // and nothing more
      }
    }
  }
}

TEST(ResolveOracle, ALaterAnchorNeverGivesAnEarlierDay) {
  const TimeExpression expressions[] = {Relative(-1, TimeUnit::kDay),
                                        Relative(-1, TimeUnit::kMonth),
                                        Shifted(-6, TimeUnit::kMonth),
                                        Weekday(2, Direction::kPast),
                                        Weekday(2, Direction::kFuture),
                                        Fields(0, 2, 29),
                                        Fields(0, 7, 0)};
  for (const TimeExpression& e : expressions) {
    Instant last = kUnknownPast;
    for (int64_t today = DaysFromCivil(2022, 1, 1); today < DaysFromCivil(2026, 1, 1); ++today) {
      Resolution r = Resolve(e, TimexModifier::kNone,
                             {today * kSecondsPerDay, (today + 1) * kSecondsPerDay}, {});
      ASSERT_TRUE(r.resolved);
      ASSERT_GE(r.interval.begin, last);
      last = r.interval.begin;
    }
  }
}

TEST(ResolveDates, FollowsTheStoryAndCanBeRepeated) {
  std::vector<Date> dates(3);
  dates[0].expression = Fields(0, 4, 15);
  dates[1].expression = Lasting(Length(2, TimeUnit::kHour));  // a duration is no anchor
  dates[2].expression =
      With(Relative(1, TimeUnit::kDay), [](auto& e) { e.anchor = Anchor::kNarrative; });
  ResolveDates(&dates, {});
  EXPECT_FALSE(dates[0].resolved);
  EXPECT_FALSE(dates[2].resolved);
  EXPECT_EQ(dates[0].value, "XXXX-04-15");
  ResolveDates(&dates, DayInterval(1912, 4, 20));
  EXPECT_EQ(dates[0].value, "1912-04-15");
  EXPECT_EQ(dates[1].value, "PT2H");
  EXPECT_EQ(dates[2].value, "1912-04-16");
  ResolveDates(&dates, {});
  EXPECT_FALSE(dates[2].resolved);
  EXPECT_FALSE(dates[2].interval.known());
}

// ---- What a text tells at a stretch -------------------------------------------------------

Date Told(uint32_t at, const TimePoint& point) {
  Date date;
  date.span = {at, at + 10};
  date.expression.start = point;
  return date;
}

TimePoint DayOfYear(int year, int month, int day) {
  TimePoint p;
  p.anchor = year != 0 ? Anchor::kAbsolute : Anchor::kPublication;
  p.year = int16_t(year), p.month = int8_t(month), p.day = int8_t(day);
  p.direction = Direction::kPast;
  return p;
}

TEST(ResolveDates, ADayBehindAnOldYearIsOfThatYear) {
  std::vector<Date> dates = {Told(0, DayOfYear(1912, 4, 10)), Told(100, DayOfYear(0, 4, 14)),
                             Told(200, DayOfYear(0, 4, 15)), Told(5000, DayOfYear(0, 4, 16))};
  ResolveDates(&dates, kToday);
  EXPECT_EQ(dates[1].value, "1912-04-14");
  EXPECT_EQ(dates[2].value, "1912-04-15");
  EXPECT_EQ(dates[3].value, "2025-04-16");  // far behind
}

TEST(ResolveDates, ADayBehindARecentYearIsThePublications) {
  std::vector<Date> dates = {Told(0, DayOfYear(2023, 4, 10)), Told(100, DayOfYear(0, 4, 14))};
  ResolveDates(&dates, kToday);
  EXPECT_EQ(dates[1].value, "2025-04-14");
}

TEST(ResolveDates, WithoutAPublicationTheTextsYearHolds) {
  std::vector<Date> dates = {Told(0, DayOfYear(2023, 4, 10)), Told(100, DayOfYear(0, 4, 14))};
  ResolveDates(&dates, {});
  EXPECT_EQ(dates[1].value, "2023-04-14");
}

TEST(Resolve, LaterThisYearBeginsWithThePublication) {
  TimeExpression e;
  e.start.anchor = Anchor::kPublication;
  e.start.unit = TimeUnit::kYear;
  e.start.side = 1;
  Resolution r = Resolve(e, TimexModifier::kEnd, kToday, {});
  EXPECT_EQ(r.value, "2025");
  EXPECT_EQ(FormatInterval(r.interval), "2025-06-05/2025-12-31");
  e.start.side = -1;
  EXPECT_EQ(FormatInterval(Resolve(e, TimexModifier::kStart, kToday, {}).interval),
            "2025-01-01/2025-06-05");
}

}  // namespace
}  // namespace riscontro
