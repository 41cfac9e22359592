// Points: calendar fields, nth units, clock times, shifts. All seen from 5 June 2025, a Thursday,
// where nothing else is said.
#include <gtest/gtest.h>

#include "document/timex_test_util.h"

namespace riscontro {
namespace {

const TimeInterval kToday = DayInterval(2025, 6, 5);

using Change = std::function<void(TimePoint&)>;

std::string Shown(const TimeExpression& e, TimexModifier modifier = TimexModifier::kNone) {
  return Show(e, kToday, modifier);
}
// Value and the interval to the second.
std::string Exactly(const TimeExpression& e, const TimeInterval& published = kToday,
                    const TimeInterval& narrative = {}) {
  Resolution r = Resolve(e, TimexModifier::kNone, published, narrative);
  if (!r.resolved) return r.value + " -";
  auto instant = [](Instant t) {
    CivilDate d = CivilFromDays(DayOf(t));
    char out[64];
    int second = int(t - DayOf(t) * kSecondsPerDay);
    std::snprintf(out, sizeof out, "%02d-%02d %02d:%02d:%02d", d.month, d.day, second / 3600,
                  second / 60 % 60, second % 60);
    return std::string(out);
  };
  return r.value + " " + instant(r.interval.begin) + " to " + instant(r.interval.end);
}
TimeExpression At(int year, int month, int day, const Change& change) {
  return With(Fields(year, month, day), change);
}
TimeExpression Step(int step, TimeUnit unit, const Change& change) {
  return With(Relative(step, unit), change);
}
TimeExpression Nth(TimeExpression e, int nth, TimeUnit unit, int weekday = 0) {
  e.start.nth = int8_t(nth);
  e.start.nth_unit = unit;
  e.start.weekday = int8_t(weekday);
  return e;
}

// ---- Fields ---------------------------------------------------------------------------------

TEST(Points, WeeksQuartersAndHalves) {
  EXPECT_EQ(Shown(At(2024, 0, 0, [](auto& p) { p.week = 25; })), "2024-W25 2024-06-17/2024-06-23");
  EXPECT_EQ(Shown(At(2020, 0, 0, [](auto& p) { p.week = 53; })), "2020-W53 2020-12-28/2021-01-03");
  EXPECT_EQ(Shown(At(2024, 0, 0, [](auto& p) { p.week = 53; })), " -");
  EXPECT_EQ(Shown(At(2024, 0, 0, [](auto& p) { p.week = 25, p.weekday = 3; })),
            "2024-06-19 2024-06-19");
  EXPECT_EQ(Shown(At(2024, 0, 0, [](auto& p) { p.week = 25, p.weekend = true; })),
            "2024-W25-WE 2024-06-22/2024-06-23");
  EXPECT_EQ(Shown(At(2024, 0, 0, [](auto& p) { p.quarter = 3; })), "2024-Q3 2024-07-01/2024-09-30");
  EXPECT_EQ(Shown(At(2024, 0, 0, [](auto& p) { p.half = 1; })), "2024-H1 2024-01-01/2024-06-30");
  EXPECT_EQ(Shown(At(0, 0, 0, [](auto& p) { p.quarter = 4; })), "2024-Q4 2024-10-01/2024-12-31");
  EXPECT_EQ(Shown(Step(-1, TimeUnit::kYear, [](auto& p) { p.quarter = 2; })),
            "2024-Q2 2024-04-01/2024-06-30");
  EXPECT_EQ(Shown(At(1990, 0, 0, [](auto& p) { p.unit = TimeUnit::kDecade, p.half = 2; })),
            "199X 1995/1999");
}

TEST(Points, FieldsWithinTheUnitSomeStepsAway) {
  EXPECT_EQ(Shown(Step(-1, TimeUnit::kWeek, [](auto& p) { p.weekday = 3; })),
            "2025-05-28 2025-05-28");
  EXPECT_EQ(Shown(Step(1, TimeUnit::kWeek, [](auto& p) { p.weekend = true; })),
            "2025-W24-WE 2025-06-14/2025-06-15");
  EXPECT_EQ(Shown(Step(1, TimeUnit::kMonth, [](auto& p) { p.day = 15; })), "2025-07-15 2025-07-15");
  EXPECT_EQ(Shown(Step(1, TimeUnit::kMonth, [](auto& p) { p.day = 31; })), "2025-07-31 2025-07-31");
  EXPECT_EQ(Shown(Step(0, TimeUnit::kMonth, [](auto& p) { p.day = 31; })), "XXXX-XX-31 -");
  EXPECT_EQ(Shown(Step(-1, TimeUnit::kYear, [](auto& p) { p.month = 6; })), "2024-06 2024-06");
  EXPECT_EQ(Shown(Step(-1, TimeUnit::kYear, [](auto& p) { p.month = 6, p.day = 19; })),
            "2024-06-19 2024-06-19");
  EXPECT_EQ(Shown(Step(-1, TimeUnit::kYear, [](auto& p) { p.season = Season::kAutumn; })),
            "2024-FA 2024-09-01/2024-12-22");
}

TEST(Points, StepsOfEveryUnit) {
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kWeekend)), "2025-W22-WE 2025-05-31/2025-06-01");
  EXPECT_EQ(Shown(Relative(0, TimeUnit::kWeekend)), "2025-W23-WE 2025-06-07/2025-06-08");
  EXPECT_EQ(Shown(Relative(1, TimeUnit::kHalfYear)), "2025-H2 2025-07-01/2025-12-31");
  EXPECT_EQ(Shown(Relative(2, TimeUnit::kBusinessDay)), "2025-06-09 2025-06-09");
  EXPECT_EQ(Shown(Relative(-4, TimeUnit::kBusinessDay)), "2025-05-30 2025-05-30");
  EXPECT_EQ(Shown(Relative(0, TimeUnit::kDecade)), "202X 2020/2029");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kCentury)), "19XX 1900/2000");
  EXPECT_EQ(Shown(Relative(0, TimeUnit::kMillennium)), "2XXX 2000/3000");
  EXPECT_EQ(Shown(Relative(1, TimeUnit::kFortnight)), "2025-W25/2025-W26 2025-06-16/2025-06-29");
}

TEST(Points, DayAloneAndWeekdayWithIt) {
  TimeExpression fourth = Fields(0, 0, 4);
  EXPECT_EQ(Shown(fourth), "2025-06-04 2025-06-04");
  EXPECT_EQ(Shown(Fields(0, 0, 6)), "2025-05-06 2025-05-06");
  EXPECT_EQ(Shown(Fields(0, 0, 4, Direction::kFuture)), "2025-07-04 2025-07-04");
  EXPECT_EQ(Shown(Fields(0, 0, 31, Direction::kFuture)), "2025-07-31 2025-07-31");
  EXPECT_EQ(Show(fourth, {}), "XXXX-XX-04 -");
  EXPECT_EQ(Shown(Step(0, TimeUnit::kYear, [](auto& p) { p.day = 7; })), "2025-06-07 2025-06-07");
  // Monday the 12th was in May; June's is a Thursday.
  auto monday = [](TimePoint& p) { p.weekday = 1, p.direction = Direction::kNearest; };
  EXPECT_EQ(Shown(At(0, 0, 12, monday)), "2025-05-12 2025-05-12");
  EXPECT_EQ(Shown(At(0, 6, 10, monday)), "2024-06-10 2024-06-10");
  // No 20 June of these years is a Tuesday: the writer took the wrong weekday.
  EXPECT_EQ(Shown(At(0, 6, 20, [](auto& p) { p.weekday = 2, p.direction = Direction::kNearest; })),
            "2025-06-20 2025-06-20");
}

TEST(Points, WeekendsAreThePastOnesUnlessToldOtherwise) {
  TimeExpression weekend = Fields(0, 0, 0, Direction::kNearest);
  weekend.start.weekend = true;
  EXPECT_EQ(Shown(weekend), "2025-W22-WE 2025-05-31/2025-06-01");
  weekend.start.direction = Direction::kFuture;
  EXPECT_EQ(Shown(weekend), "2025-W23-WE 2025-06-07/2025-06-08");
  EXPECT_EQ(Show(weekend, {}), "XXXX-WXX-WE -");
}

// Where a fiscal year begins is not told: no date that may be in it is outside.
TEST(Points, FiscalYearsAreWide) {
  TimeExpression year = At(2024, 0, 0, [](auto& p) { p.fiscal = true; });
  EXPECT_EQ(Shown(year), "FY2024 2023-04-01/2025-03-31");
  EXPECT_EQ(Shown(At(2024, 0, 0, [](auto& p) { p.fiscal = true, p.quarter = 1; })),
            "2024-Q1 2023-04-01/2025-03-31");
  EXPECT_EQ(Shown(Relative(-1, TimeUnit::kFiscalYear)), "FY2024 2023-04-01/2025-09-30");
  EXPECT_EQ(Shown(Step(-1, TimeUnit::kQuarter, [](auto& p) { p.fiscal = true; })),
            "2025-Q1 2024-10-01/2025-06-30");
}

TEST(Points, BeforeChrist) {
  auto bc = [](TimePoint& p) { p.before_christ = true; };
  Resolution r = Resolve(At(44, 3, 15, bc), TimexModifier::kNone, kToday, {});
  EXPECT_EQ(r.value, "BC0044-03-15");
  EXPECT_EQ(r.interval.begin, DaysFromCivil(-43, 3, 15) * kSecondsPerDay);
  r = Resolve(At(1, 0, 0, bc), TimexModifier::kNone, kToday, {});
  EXPECT_EQ(r.value, "BC0001");
  EXPECT_EQ(r.interval.end, YearInterval(1).begin);  // there was no year 0
  r = Resolve(At(401, 0, 0, [](auto& p) { p.before_christ = true, p.unit = TimeUnit::kCentury; }),
              TimexModifier::kNone, kToday, {});
  EXPECT_EQ(r.value, "BC04XX");
  EXPECT_TRUE(r.interval.Contains(YearInterval(1 - 500).begin));
  EXPECT_TRUE(r.interval.Contains(YearInterval(1 - 401).begin));
  EXPECT_FALSE(r.interval.Contains(YearInterval(1 - 399).begin));
}

// ---- The nth unit ---------------------------------------------------------------------------

TEST(NthUnit, OfMonthsYearsAndLonger) {
  EXPECT_EQ(Shown(Nth(Fields(2024, 5, 0), 3, TimeUnit::kDay, 1)), "2024-05-20 2024-05-20");
  EXPECT_EQ(Shown(Nth(Fields(2024, 5, 0), -1, TimeUnit::kDay, 5)), "2024-05-31 2024-05-31");
  EXPECT_EQ(Shown(Nth(Fields(2024, 5, 0), 5, TimeUnit::kDay, 1)), " -");
  EXPECT_EQ(Shown(Nth(Relative(1, TimeUnit::kMonth), 1, TimeUnit::kDay, 1)),
            "2025-07-07 2025-07-07");
  EXPECT_EQ(Shown(Nth(Fields(2024, 0, 0), 100, TimeUnit::kDay)), "2024-04-09 2024-04-09");
  EXPECT_EQ(Shown(Nth(Fields(2024, 0, 0), -1, TimeUnit::kMonth)), "2024-12 2024-12");
  EXPECT_EQ(Shown(Nth(Fields(2024, 0, 0), 2, TimeUnit::kQuarter)), "2024-Q2 2024-04-01/2024-06-30");
  TimeExpression century = At(2001, 0, 0, [](auto& p) { p.unit = TimeUnit::kCentury; });
  EXPECT_EQ(Shown(Nth(century, 1, TimeUnit::kDecade)), "200X 2000/2009");
  EXPECT_EQ(Shown(Nth(century, -1, TimeUnit::kDecade)), "209X 2090/2099");
  EXPECT_EQ(Shown(Nth(Fields(2024, 6, 0), 2, TimeUnit::kWeekend)),
            "2024-W23-WE 2024-06-08/2024-06-09");
  EXPECT_EQ(Shown(Nth(Fields(2024, 6, 0), -1, TimeUnit::kBusinessDay)), "2024-06-28 2024-06-28");
  EXPECT_EQ(Exactly(Nth(Fields(2024, 12, 31), -1, TimeUnit::kHour)),
            "2024-12-31T23 12-31 23:00:00 to 01-01 00:00:00");
}

// The ISO week, and the first or last seven days, which people mean as well.
TEST(NthUnit, WeeksAreGivenTheirDoubt) {
  EXPECT_EQ(Shown(Nth(Fields(2021, 0, 0), 1, TimeUnit::kWeek)), "2021-W01 2021-01-01/2021-01-10");
  EXPECT_EQ(Shown(Nth(Fields(2024, 7, 0), 1, TimeUnit::kWeek)), "2024-W27 2024-07-01/2024-07-07");
  EXPECT_EQ(Shown(Nth(Fields(2024, 7, 0), -1, TimeUnit::kWeek)), "2024-W30 2024-07-22/2024-07-31");
}

TEST(NthUnit, AWeekdayCountedFromADay) {
  EXPECT_EQ(Shown(Nth(Fields(2023, 12, 25), -4, TimeUnit::kDay, 7)), "2023-12-03 2023-12-03");
  EXPECT_EQ(Shown(Nth(Fields(2023, 12, 24), -1, TimeUnit::kDay, 7)), "2023-12-17 2023-12-17");
  EXPECT_EQ(Shown(Nth(Fields(2023, 12, 25), 1, TimeUnit::kDay, 1)), "2024-01-01 2024-01-01");
}

// ---- The clock ------------------------------------------------------------------------------

TimeExpression Clock(
    int hour, int minute, const Change& change = [](TimePoint&) {}) {
  TimeExpression e =
      With(Fields(2024, 6, 19), [&](auto& p) { p.hour = int8_t(hour), p.minute = int8_t(minute); });
  change(e.start);
  return e;
}

TEST(ClockTimes, HoursMinutesSecondsZones) {
  EXPECT_EQ(Exactly(Clock(15, -1)), "2024-06-19T15 06-19 15:00:00 to 06-19 16:00:00");
  EXPECT_EQ(Exactly(Clock(15, 0)), "2024-06-19T15:00 06-19 15:00:00 to 06-19 15:01:00");
  EXPECT_EQ(Exactly(Clock(15, 0, [](auto& p) { p.second = 30; })),
            "2024-06-19T15:00:30 06-19 15:00:30 to 06-19 15:00:31");
  EXPECT_EQ(Exactly(Clock(15, 0, [](auto& p) { p.zone = 0; })),
            "2024-06-19T15:00Z 06-19 15:00:00 to 06-19 15:01:00");
  EXPECT_EQ(Exactly(Clock(1, 30, [](auto& p) { p.zone = 120; })),
            "2024-06-19T01:30+02:00 06-18 23:30:00 to 06-18 23:31:00");
  EXPECT_EQ(Exactly(Clock(20, 0, [](auto& p) { p.zone = -330; })),
            "2024-06-19T20:00-05:30 06-20 01:30:00 to 06-20 01:31:00");
  EXPECT_EQ(Exactly(Clock(17, -1, [](auto& p) { p.zone = -300; })),
            "2024-06-19T17:00-05:00 06-19 22:00:00 to 06-19 23:00:00");
  EXPECT_EQ(Exactly(Clock(24, 0)), "2024-06-19T24:00 06-20 00:00:00 to 06-20 00:01:00");
}

TEST(ClockTimes, AnOpenHalfOfTheDayIsBothAndAllBetween) {
  auto open = [](TimePoint& p) { p.half_day_open = true; };
  EXPECT_EQ(Exactly(Clock(5, -1, open)), "2024-06-19T05 06-19 05:00:00 to 06-19 18:00:00");
  EXPECT_EQ(Exactly(Clock(5, 30, open)), "2024-06-19T05:30 06-19 05:30:00 to 06-19 17:31:00");
  EXPECT_EQ(Exactly(Clock(12, -1, open)), "2024-06-19T12 06-19 00:00:00 to 06-19 13:00:00");
  auto evening = [](TimePoint& p) { p.half_day_open = true, p.part = DayPart::kEvening; };
  EXPECT_EQ(Exactly(Clock(8, 15, evening)), "2024-06-19T20:15 06-19 20:15:00 to 06-19 20:16:00");
  auto night = [](TimePoint& p) { p.half_day_open = true, p.part = DayPart::kNight; };
  EXPECT_EQ(Exactly(Clock(2, 0, night)), "2024-06-19T02:00 06-19 02:00:00 to 06-19 02:01:00");
  EXPECT_EQ(Exactly(Clock(11, 0, night)), "2024-06-19T23:00 06-19 23:00:00 to 06-19 23:01:00");
}

TEST(ClockTimes, PartsOfTheDay) {
  auto part = [](DayPart which) {
    return Exactly(At(2024, 6, 19, [&](auto& p) { p.part = which; }));
  };
  EXPECT_EQ(part(DayPart::kMorning), "2024-06-19TMO 06-19 04:00:00 to 06-19 12:00:00");
  EXPECT_EQ(part(DayPart::kDawn), "2024-06-19TMO 06-19 03:00:00 to 06-19 09:00:00");
  EXPECT_EQ(part(DayPart::kDay), "2024-06-19TDT 06-19 06:00:00 to 06-19 20:00:00");
  EXPECT_EQ(part(DayPart::kNight), "2024-06-19TNI 06-19 20:00:00 to 06-20 06:00:00");
}

TEST(ClockTimes, WithoutADayAreOfTheLastOneTold) {
  TimeExpression e;
  e.start.anchor = Anchor::kNarrative;
  e.start.hour = 2, e.start.minute = 20;
  EXPECT_EQ(Exactly(e, kToday, DayInterval(2024, 6, 19)),
            "2024-06-19T02:20 06-19 02:20:00 to 06-19 02:21:00");
  EXPECT_EQ(Exactly(e), "2025-06-05T02:20 06-05 02:20:00 to 06-05 02:21:00");
  EXPECT_EQ(Exactly(e, {}), "XXXX-XX-XXT02:20 -");
  // Of a year it is some day's.
  EXPECT_EQ(Exactly(e, kToday, YearInterval(2024)),
            "XXXX-XX-XXT02:20 01-01 02:20:00 to 12-31 02:21:00");
  // After "the night of the 19th" it is the 20th's.
  Instant evening = DayInterval(2024, 6, 19).begin + 20 * 3600;
  TimeInterval night = {evening, evening + 10 * 3600};
  EXPECT_EQ(Exactly(e, kToday, night), "2024-06-20T02:20 06-20 02:20:00 to 06-20 02:21:00");
  e.start.hour = 23;
  EXPECT_EQ(Exactly(e, kToday, night), "2024-06-19T23:20 06-19 23:20:00 to 06-19 23:21:00");
}

// ---- Shifts ---------------------------------------------------------------------------------

TimeExpression Shift(TimeExpression e, int sign, const TimeLength& length) {
  e.start.shift = length;
  e.start.shift_sign = int8_t(sign);
  return e;
}

TEST(Shifts, TheirIntervalHoldsTheUnitAndAsMuchAroundTheDay) {
  EXPECT_EQ(Shown(Shifted(-2, TimeUnit::kMonth)), "2025-04 2025-03-21/2025-04-30");
  EXPECT_EQ(Shown(Shifted(-1, TimeUnit::kYear)), "2024 2023-12-05/2024-12-31");
  EXPECT_EQ(Shown(Shifted(3, TimeUnit::kWeek)), "2025-W26 2025-06-23/2025-06-29");
  EXPECT_EQ(Shown(Shifted(-1, TimeUnit::kFortnight)), "2025-W21 2025-05-19/2025-05-25");
  EXPECT_EQ(Shown(Shifted(-1, TimeUnit::kDecade)), "201X 2010/2019");
  EXPECT_EQ(Shown(Shifted(-3, TimeUnit::kBusinessDay)), "2025-06-02 2025-06-02");
  TimeLength mixed;
  mixed.years = 2, mixed.months = 3;
  EXPECT_EQ(Shown(Shift(Shifted(0, TimeUnit::kDay), -1, mixed)), "2023-03 2023-02-18/2023-03-31");
}

TEST(Shifts, LongerThanTheCalendarAreNoDate) {
  EXPECT_EQ(Shown(Shifted(-2000, TimeUnit::kYear)), "0025 0024-12-04/0025-12-31");
  EXPECT_EQ(Shown(Shifted(-65e6, TimeUnit::kYear)), "XXXX -");
  EXPECT_EQ(Shown(Shifted(1e9, TimeUnit::kDay)), "XXXX-XX-XX -");
  EXPECT_EQ(Shown(SpanOf(Length(1e6, TimeUnit::kCentury), Direction::kPast)), "P1000000CE -");
}

TEST(Shifts, FromANamedDayOrUnit) {
  EXPECT_EQ(Shown(Shift(Fields(2024, 12, 25), 1, Length(2, TimeUnit::kDay))),
            "2024-12-27 2024-12-27");
  EXPECT_EQ(Shown(Shift(Weekday(1, Direction::kFuture), 1, Length(1, TimeUnit::kWeek))),
            "2025-06-16 2025-06-16");
  EXPECT_EQ(Shown(Shift(Fields(2024, 6, 5), 1, Length(2, TimeUnit::kWeek))),
            "2024-06-19 2024-06-16/2024-06-22");
  EXPECT_EQ(Shown(Shift(Relative(1, TimeUnit::kDay), 1, Length(1, TimeUnit::kDay))),
            "2025-06-07 2025-06-07");
  EXPECT_EQ(Shown(Shift(Fields(1945, 0, 0), 1, Length(2, TimeUnit::kYear))), "1947 1947");
  EXPECT_EQ(Shown(Shift(Fields(0, 6, 0), -1, Length(2, TimeUnit::kYear))), "2023-06 2023-06");
  EXPECT_EQ(Shown(Shift(Fields(0, 5, 9), -1, Length(2, TimeUnit::kYear))), "2023-05-09 2023-05-09");
  EXPECT_EQ(Shown(Shift(Fields(2020, 5, 9), 1, Length(2, TimeUnit::kYear))),
            "2022-05-09 2021-11-07/2022-11-08");
  EXPECT_EQ(Shown(Shift(Fields(2024, 6, 0), -1, Length(2, TimeUnit::kMonth))), "2024-04 2024-04");
  // The night between 14 and 15 April
  EXPECT_EQ(Exactly(Shift(At(1912, 4, 15, [](auto& p) { p.part = DayPart::kNight; }), -1,
                          Length(1, TimeUnit::kDay))),
            "1912-04-14TNI 04-14 20:00:00 to 04-15 06:00:00");
}

TEST(Shifts, YearsMayBeCountedFromAYearToldLast) {
  TimeExpression later = Shifted(3, TimeUnit::kYear);
  later.start.anchor = Anchor::kNarrative;
  EXPECT_EQ(Show(later, kToday, TimexModifier::kNone, YearInterval(2010)),
            "2013 2012-07-02/2014-07-02");
  later.start.shift = Length(3, TimeUnit::kDay);
  EXPECT_EQ(Show(later, kToday, TimexModifier::kNone, YearInterval(2010)), "XXXX-XX-XX -");
}

TEST(Shifts, OfHours) {
  EXPECT_EQ(Exactly(Shift(Clock(15, 0), 1, Length(2, TimeUnit::kHour))),
            "2024-06-19T17:00 06-19 17:00:00 to 06-19 17:01:00");
  EXPECT_EQ(
      Exactly(Shift(Clock(23, 30, [](auto& p) { p.zone = 60; }), 1, Length(90, TimeUnit::kMinute))),
      "2024-06-20T01:00+01:00 06-20 00:00:00 to 06-20 00:01:00");
  // The hour of the report is not known: today, or yesterday.
  EXPECT_EQ(Exactly(Shifted(-2, TimeUnit::kHour)), "2025-06-04 06-04 00:00:00 to 06-06 00:00:00");
  Instant noon = kToday.begin + 12 * 3600;
  EXPECT_EQ(Exactly(Shifted(-2, TimeUnit::kHour), {noon, noon + 60}),
            "2025-06-05T10 06-05 09:00:00 to 06-05 11:01:00");
}

TEST(Shifts, HowManyIsNotTold) {
  TimeExpression years = Shifted(-1, TimeUnit::kYear);
  years.start.shift = {};
  years.start.shift.vague = TimeUnit::kYear;
  EXPECT_EQ(Shown(years), "PAST_REF -");
  TimeExpression few = Shifted(-3, TimeUnit::kDay);  // "a few", told as three
  few.start.shift.vague = TimeUnit::kDay;
  Resolution r = Resolve(few, TimexModifier::kNone, kToday, {});
  EXPECT_EQ(r.value, "PAST_REF");
  for (int days : {1, 2, 3, 5, 9}) {
    EXPECT_TRUE(r.interval.Contains(kToday.begin - days * kSecondsPerDay));
  }
  EXPECT_FALSE(r.interval.Contains(kToday.end));
}

TEST(Shifts, MoreOrLessThanSoLong) {
  TimeExpression e = Shifted(-2, TimeUnit::kDay);
  EXPECT_EQ(Shown(e, TimexModifier::kMoreThan), "2025-06-03 ../2025-06-03");
  EXPECT_EQ(Shown(e, TimexModifier::kLessThan), "2025-06-03 2025-06-03/2025-06-05");
  EXPECT_EQ(Shown(Shifted(2, TimeUnit::kDay), TimexModifier::kMoreThan),
            "2025-06-07 2025-06-07/..");
  e.longest = Length(4, TimeUnit::kDay);  // "two to four days ago"
  EXPECT_EQ(Shown(e), "2025-06-01/2025-06-03 2025-06-01/2025-06-03");
}

}  // namespace
}  // namespace riscontro
