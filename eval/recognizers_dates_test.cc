// Expressions made by hand, and what they are in the convention of Recognizers-Text. The
// reference is Monday, 7 November 2016, 16:12.
#include "eval/recognizers_dates.h"

#include <gtest/gtest.h>

#include "eval/recognizers_calendar.h"

namespace riscontro {
namespace {

const Instant kReference = DaysFromCivil(2016, 11, 7) * kSecondsPerDay + 16 * 3600 + 12 * 60;

// "date: XXXX-10-02 = 2016-10-02; …", "daterange: 2016 since [2016-01-01,)"
std::string Show(const SpecResult& result) {
  std::string out = result.type + ":";
  for (const SpecFields& value : result.values) {
    auto field = [&](const char* key) {
      auto found = value.find(key);
      return found == value.end() ? std::string() : found->second;
    };
    out += (&value == result.values.data() ? " " : "; ") + field("timex");
    if (value.contains("Mod")) out += " " + field("Mod");
    if (value.contains("value")) out += " = " + field("value");
    if (value.contains("start") || value.contains("end"))
      out += " [" + field("start") + "," + field("end") + ")";
  }
  return out;
}

std::string Show(const TimeExpression& e, TimexModifier modifier = TimexModifier::kNone,
                 const SpecHints& hints = {}) {
  Date date;
  date.expression = e;
  date.modifier = modifier;
  return Show(SpecDate(date, hints, kReference));
}

std::string Show(const TimePoint& p, TimexModifier modifier = TimexModifier::kNone,
                 const SpecHints& hints = {}) {
  TimeExpression e;
  e.start = p;
  return Show(e, modifier, hints);
}

std::string Show(const TimePoint& a, const TimePoint& b) {
  TimeExpression e;
  e.shape = TimeShape::kRange;
  e.start = a;
  e.end = b;
  return Show(e);
}

TimePoint Open() {
  TimePoint p;
  p.anchor = Anchor::kPublication;
  return p;
}

TimePoint MonthDay(int month, int day) {
  TimePoint p = Open();
  p.month = int8_t(month);
  p.day = int8_t(day);
  return p;
}

TimePoint Weekday(int weekday) {
  TimePoint p = Open();
  p.weekday = int8_t(weekday);
  return p;
}

TimePoint Year(int year, int month = 0, int day = 0) {
  TimePoint p = MonthDay(month, day);
  p.anchor = Anchor::kAbsolute;
  p.year = int16_t(year);
  return p;
}

TimePoint StepOf(int step, TimeUnit unit) {
  TimePoint p = Open();
  p.step = int16_t(step);
  p.unit = unit;
  p.direction_told = true;
  return p;
}

TimePoint Hour(TimePoint p, int hour, int minute = -1, bool open = false) {
  p.hour = int8_t(hour);
  p.minute = int8_t(minute);
  p.half_day_open = open;
  return p;
}

TimeLength Length(double years, double months, double weeks, double days, double hours = 0,
                  double minutes = 0) {
  TimeLength l;
  l.years = years, l.months = months, l.weeks = weeks, l.days = days, l.hours = hours,
  l.minutes = minutes;
  return l;
}

TimePoint Shift(const TimeLength& length, int sign, TimePoint p = Open()) {
  p.shift = length;
  p.shift_sign = int8_t(sign);
  p.direction_told = true;
  return p;
}

TEST(SpecDates, DaysWithoutTheirYearHaveTwoReadings) {
  EXPECT_EQ(Show(MonthDay(10, 2)), "date: XXXX-10-02 = 2016-10-02; XXXX-10-02 = 2017-10-02");
  EXPECT_EQ(Show(MonthDay(2, 29)), "date: XXXX-02-29 = 2016-02-29; XXXX-02-29 = 2020-02-29");
  EXPECT_EQ(Show(MonthDay(2, 30)), "date: XXXX-02-30 = not resolved");
  EXPECT_EQ(Show(Weekday(5)), "date: XXXX-WXX-5 = 2016-11-04; XXXX-WXX-5 = 2016-11-11");
  EXPECT_EQ(Show(MonthDay(0, 18)), "date: XXXX-XX-18 = 2016-10-18; XXXX-XX-18 = 2016-11-18");
  TimePoint both = MonthDay(5, 9);
  both.weekday = 2;  // whatever weekday it is
  EXPECT_EQ(Show(both), "date: XXXX-05-09 = 2016-05-09; XXXX-05-09 = 2017-05-09");
}

TEST(SpecDates, WhatTellsItsYearOrAWordHasOne) {
  EXPECT_EQ(Show(Year(1994, 12, 31)), "date: 1994-12-31 = 1994-12-31");
  EXPECT_EQ(Show(StepOf(-1, TimeUnit::kDay)), "date: 2016-11-06 = 2016-11-06");
  TimePoint next = Weekday(5);
  next.direction = Direction::kFuture;
  next.direction_told = next.strict = true;
  EXPECT_EQ(Show(next), "date: 2016-11-18 = 2016-11-18") << "of the next week";
  SpecHints near;
  near.nearest = true;
  EXPECT_EQ(Show(next, TimexModifier::kNone, near), "date: 2016-11-11 = 2016-11-11");
  TimePoint of_week = StepOf(1, TimeUnit::kWeek);
  of_week.weekday = 1;
  EXPECT_EQ(Show(of_week), "date: 2016-11-14 = 2016-11-14");
}

TEST(SpecDates, ADayOfTheMonthOnItsWeekday) {
  TimePoint p = MonthDay(0, 22);
  p.weekday = 2;
  EXPECT_EQ(Show(p), "date: XXXX-WXX-2 = 2016-03-22; XXXX-WXX-2 = 2016-11-22");
  SpecHints the;
  the.definite = true;
  EXPECT_EQ(Show(p, TimexModifier::kNone, the), "date: 2016-11-22 = 2016-11-22");
  EXPECT_EQ(Show(Hour(p, 19), TimexModifier::kNone, the),
            "datetime: 2016-11-22T19 = 2016-11-22 19:00:00");
}

TEST(SpecDates, LongerUnitsAreRanges) {
  EXPECT_EQ(Show(Year(2018)), "daterange: 2018 [2018-01-01,2019-01-01)");
  EXPECT_EQ(Show(MonthDay(5, 0)),
            "daterange: XXXX-05 [2016-05-01,2016-06-01); XXXX-05 [2017-05-01,2017-06-01)");
  EXPECT_EQ(Show(StepOf(-1, TimeUnit::kWeek)), "daterange: 2016-W44 [2016-10-31,2016-11-07)");
  EXPECT_EQ(Show(StepOf(0, TimeUnit::kQuarter)),
            "daterange: (2016-10-01,2017-01-01,P3M) [2016-10-01,2017-01-01)");
  EXPECT_EQ(Show(StepOf(0, TimeUnit::kWeekend)), "daterange: 2016-W45-WE [2016-11-12,2016-11-14)");
  TimePoint decade = Year(1990);
  decade.unit = TimeUnit::kDecade;
  EXPECT_EQ(Show(decade), "daterange: (1990-01-01,2000-01-01,P10Y) [1990-01-01,2000-01-01)");
  SpecHints digits;
  digits.short_decade = true;
  EXPECT_EQ(Show(decade, TimexModifier::kNone, digits),
            "daterange: (XX90-01-01,XX00-01-01,P10Y) [1990-01-01,2000-01-01); "
            "(XX90-01-01,XX00-01-01,P10Y) [2090-01-01,2100-01-01)");
  TimePoint century = Year(1901);
  century.unit = TimeUnit::kCentury;
  EXPECT_EQ(Show(century), "daterange: (1900-01-01,2000-01-01,P100Y) [1900-01-01,2000-01-01)");
  TimePoint summer = StepOf(0, TimeUnit::kYear);
  summer.season = Season::kSummer;
  EXPECT_EQ(Show(summer), "daterange: 2016-SU = not resolved");
}

TEST(SpecDates, TheNthWeekOfAMonth) {
  TimePoint last = MonthDay(7, 0);
  last.nth = -1;
  last.nth_unit = TimeUnit::kWeek;
  EXPECT_EQ(Show(last),
            "daterange: XXXX-07-W05 [2016-07-25,2016-08-01); "
            "XXXX-07-W05 [2017-07-24,2017-07-31)");
  TimePoint third = Year(2018, 1);
  third.nth = 3;
  third.nth_unit = TimeUnit::kWeek;
  EXPECT_EQ(Show(third), "daterange: 2018-01-W03 [2018-01-15,2018-01-22)");
}

TEST(SpecDates, HoursOfWhichTheHalfOfTheDayIsNotTold) {
  EXPECT_EQ(Show(Hour({}, 7, 30, true)), "time: T07:30 = 07:30:00; T19:30 = 19:30:00");
  EXPECT_EQ(Show(Hour({}, 12, -1, true)), "time: T12 = 12:00:00; T00 = 00:00:00");
  EXPECT_EQ(Show(Hour({}, 19, 56)), "time: T19:56 = 19:56:00");
  EXPECT_EQ(Show(Hour(StepOf(1, TimeUnit::kDay), 8)),
            "datetime: 2016-11-08T08 = 2016-11-08 08:00:00");
  EXPECT_EQ(Show(Hour(Weekday(6), 5, -1, true)),
            "datetime: XXXX-WXX-6T05 = 2016-11-05 05:00:00; XXXX-WXX-6T05 = 2016-11-12 05:00:00; "
            "XXXX-WXX-6T17 = 2016-11-05 17:00:00; XXXX-WXX-6T17 = 2016-11-12 17:00:00");
}

TEST(SpecDates, PartsOfTheDay) {
  TimePoint p = StepOf(1, TimeUnit::kDay);
  p.part = DayPart::kNight;
  EXPECT_EQ(Show(p), "datetimerange: 2016-11-08TNI [2016-11-08 20:00:00,2016-11-08 23:59:59)");
  TimePoint alone;
  alone.part = DayPart::kAfternoon;
  EXPECT_EQ(Show(alone), "timerange: TAF [12:00:00,16:00:00)");
  EXPECT_EQ(Show(alone, TimexModifier::kEnd), "timerange: TAF end [14:00:00,16:00:00)");
  SpecHints late;
  late.late_afternoon = true;
  EXPECT_EQ(Show(alone, TimexModifier::kNone, late), "timerange: TEV [16:00:00,20:00:00)");
}

TEST(SpecDates, ModifiersOpenASideOrTakeAPart) {
  EXPECT_EQ(Show(Year(2018), TimexModifier::kBefore), "daterange: 2018 before [,2018-01-01)");
  EXPECT_EQ(Show(Year(2018), TimexModifier::kAfter), "daterange: 2018 after [2019-01-01,)");
  EXPECT_EQ(Show(Year(2007, 1, 1), TimexModifier::kAfter),
            "daterange: 2007-01-01 after [2007-01-01,)");
  EXPECT_EQ(Show(Year(2018), TimexModifier::kOnOrAfter), "daterange: 2018 since [2018-01-01,)");
  EXPECT_EQ(Show(Hour({}, 18), TimexModifier::kAfter), "timerange: T18 after [18:00:00,)");
  EXPECT_EQ(Show(Year(2000), TimexModifier::kMid), "daterange: 2000 mid [2000-05-01,2000-09-01)");
  EXPECT_EQ(Show(StepOf(0, TimeUnit::kYear), TimexModifier::kEnd),
            "daterange: 2016 end [2016-07-01,2017-01-01)");
  EXPECT_EQ(Show(StepOf(1, TimeUnit::kDay), TimexModifier::kEnd),
            "datetime: 2016-11-08T23:59:59 = 2016-11-08 23:59:59");
  EXPECT_EQ(Show(Hour({}, 13), TimexModifier::kApprox), "time: T13 approx = 13:00:00");
  TimePoint mid_may = MonthDay(5, 0);
  mid_may.modifier = TimexModifier::kMid;
  EXPECT_EQ(Show(mid_may, TimexModifier::kAfter),
            "daterange: XXXX-05 after-mid [2016-05-21,); XXXX-05 after-mid [2017-05-21,)");
  TimeExpression since;
  since.shape = TimeShape::kRange;
  since.open_end = true;
  since.start = MonthDay(8, 0);
  EXPECT_EQ(Show(since), "daterange: XXXX-08 since [2016-08-01,); XXXX-08 since [2017-08-01,)");
}

TEST(SpecDates, RangesPairTheirEnds) {
  EXPECT_EQ(Show(Year(2007), Year(2009)),
            "daterange: (2007-01-01,2009-01-01,P2Y) [2007-01-01,2009-01-01)");
  EXPECT_EQ(Show(Year(2014), Year(2018, 5)),
            "daterange: (2014-01-01,2018-05-01,P52M) [2014-01-01,2018-05-01)");
  EXPECT_EQ(Show(MonthDay(0, 3), MonthDay(9, 12)),
            "daterange: (XXXX-09-03,XXXX-09-12,P9D) [2016-09-03,2016-09-12); "
            "(XXXX-09-03,XXXX-09-12,P9D) [2017-09-03,2017-09-12)");
  EXPECT_EQ(Show(MonthDay(11, 0), Year(2017, 2)),
            "daterange: (2016-11-01,2017-02-01,P3M) [2016-11-01,2017-02-01)");
  EXPECT_EQ(Show(MonthDay(10, 25), MonthDay(1, 25)),
            "daterange: (XXXX-10-25,XXXX-01-25,P92D) [2016-10-25,2017-01-25)")
      << "the last beginning, the next end";
  TimePoint end = Year(2008);
  end.modifier = TimexModifier::kEnd;
  EXPECT_EQ(Show(Year(2007), end),
            "daterange: (2007-01-01,2009-01-01,P24M) [2007-01-01,2009-01-01)");
  TimePoint monday = Weekday(1);
  monday.direction = Direction::kFuture;
  monday.direction_told = true;
  EXPECT_EQ(Show(monday, Weekday(5)),
            "daterange: (2016-11-14,2016-11-18,P4D) [2016-11-14,2016-11-18)");
}

TEST(SpecDates, RangesOfHours) {
  EXPECT_EQ(Show(Hour({}, 5, -1, true), Hour({}, 18)),
            "timerange: (T17,T18,PT1H) [17:00:00,18:00:00)");
  EXPECT_EQ(Show(Hour({}, 4, 0, true), Hour({}, 7, -1, true)),
            "timerange: (T04:00,T07,PT3H) [04:00:00,07:00:00); (T16:00,T19,PT3H) "
            "[16:00:00,19:00:00)");
  EXPECT_EQ(Show(Hour(Weekday(1), 11, -1, true), Hour(Weekday(1), 4, -1, true)),
            "datetimerange: "
            "(XXXX-WXX-1T11,XXXX-WXX-1T16,PT5H) [2016-10-31 11:00:00,2016-10-31 16:00:00); "
            "(XXXX-WXX-1T11,XXXX-WXX-1T16,PT5H) [2016-11-07 11:00:00,2016-11-07 16:00:00); "
            "(XXXX-WXX-1T23,XXXX-WXX-2T04,PT5H) [2016-10-31 23:00:00,2016-11-01 04:00:00); "
            "(XXXX-WXX-1T23,XXXX-WXX-2T04,PT5H) [2016-11-07 23:00:00,2016-11-08 04:00:00)");
}

TEST(SpecDates, WhatIsCountedFromNow) {
  EXPECT_EQ(Show(Shift(Length(0, 0, 2, 0), 1)), "date: 2016-11-21 = 2016-11-21");
  EXPECT_EQ(Show(Shift(Length(0, 2, 0, 0), -1)), "date: 2016-09-07 = 2016-09-07");
  EXPECT_EQ(Show(Shift(Length(0, 0, 0, 0, 1), 1)),
            "datetime: 2016-11-07T17:12:00 = 2016-11-07 17:12:00");
  EXPECT_EQ(Show(Shift(Length(0, 0, 0, 3), 1, Weekday(2))), "date: 2016-11-11 = 2016-11-11")
      << "from the next Tuesday";
  SpecHints within;
  within.within = true;
  EXPECT_EQ(Show(Shift(Length(0, 9, 0, 0), 1), TimexModifier::kNone, within),
            "daterange: (2016-11-07,2017-08-07,P9M) [2016-11-07,2017-08-07)");
  EXPECT_EQ(Show(StepOf(1, TimeUnit::kHour)),
            "datetimerange: (2016-11-07T16:12:00,2016-11-07T17:12:00,PT1H) "
            "[2016-11-07 16:12:00,2016-11-07 17:12:00)");
}

TEST(SpecDates, SpansTouchTheDay) {
  TimeExpression e;
  e.shape = TimeShape::kSpan;
  e.start = Open();
  e.length = Length(0, 3, 0, 0);
  e.direction = Direction::kPast;
  EXPECT_EQ(Show(e), "daterange: (2016-08-07,2016-11-07,P3M) [2016-08-07,2016-11-07)");
  e.direction = Direction::kFuture;
  e.length = Length(0, 0, 0, 3);
  EXPECT_EQ(Show(e), "daterange: (2016-11-08,2016-11-11,P3D) [2016-11-08,2016-11-11)");
  e.length.told = TimeUnit::kBusinessDay;
  EXPECT_EQ(Show(e), "daterange: (2016-11-08,2016-11-11,P3BD) [2016-11-08,2016-11-11)");
  e.length = Length(0, 0, 2, 0);
  e.start = Year(2021);
  e.start.nth = 1;
  EXPECT_EQ(Show(e), "daterange: (2021-01-04,2021-01-18,P2W) [2021-01-04,2021-01-18)");
}

TEST(SpecDates, DurationsSetsAndReferences) {
  TimeExpression e;
  e.shape = TimeShape::kLength;
  e.length = Length(3.5, 0, 0, 0);
  EXPECT_EQ(Show(e), "duration: P3.5Y = 110376000");
  e.length = Length(0, 0, 0, 0, 1, 30);
  EXPECT_EQ(Show(e, TimexModifier::kMoreThan), "duration: PT1H30M more = 5400");
  e.length = {};
  e.length.vague = TimeUnit::kWeek;
  EXPECT_EQ(Show(e), "duration: P3W = 1814400") << "several are three";
  e.shape = TimeShape::kSet;
  e.length = Length(0, 0, 0, 2);
  EXPECT_EQ(Show(e), "set: P2D = not resolved");
  e.start = Hour(Weekday(1), 16);
  EXPECT_EQ(Show(e), "set: XXXX-WXX-1T16 = not resolved");
  e.shape = TimeShape::kReference;
  EXPECT_EQ(Show(e), "datetime: PRESENT_REF = 2016-11-07 16:12:00");
}

// ---- What words around an expression add ------------------------------------------------------

SpecHints With(bool SpecHints::*flag) {
  SpecHints hints;
  hints.*flag = true;
  return hints;
}

std::string Hinted(const TimePoint& p, bool SpecHints::*flag) {
  return Show(p, TimexModifier::kNone, With(flag));
}

TEST(SpecDates, MealsHaveHoursOfTheirOwn) {
  SpecHints lunch;
  lunch.hours = {11 * 3600, 13 * 3600, "TMEL"};
  TimePoint noon = Open();
  noon.part = DayPart::kNoon;
  EXPECT_EQ(Show(noon), "time: T12 = 12:00:00");
  EXPECT_EQ(Show(noon, TimexModifier::kNone, lunch), "timerange: TMEL [11:00:00,13:00:00)");
  EXPECT_EQ(Show(noon, TimexModifier::kBefore, lunch), "timerange: TMEL before [,11:00:00)");
  TimePoint tomorrow = StepOf(1, TimeUnit::kDay);
  tomorrow.part = DayPart::kNoon;
  EXPECT_EQ(Show(tomorrow, TimexModifier::kNone, lunch),
            "datetimerange: 2016-11-08TMEL [2016-11-08 11:00:00,2016-11-08 13:00:00)");
}

TEST(SpecDates, WordsThatChangeHowAPointIsWritten) {
  TimePoint same = StepOf(0, TimeUnit::kWeek);
  EXPECT_EQ(Hinted(same, &SpecHints::undefined), Show(same)) << "\"that\" of the calendar's own";
  same.anchor = Anchor::kNarrative;
  EXPECT_EQ(Hinted(same, &SpecHints::undefined),
            "daterange: XXXX-WXX ref_undef [2016-11-07,2016-11-14)");
  TimePoint year = StepOf(0, TimeUnit::kFiscalYear);
  EXPECT_TRUE(Hinted(year, &SpecHints::school).starts_with("daterange: SY2016"));
  EXPECT_EQ(Hinted(StepOf(0, TimeUnit::kWeek), &SpecHints::workdays),
            "daterange: 2016-W45 [2016-11-07,2016-11-12)");
  EXPECT_EQ(Hinted(Hour(Open(), 11, -1, true), &SpecHints::once), "time: T11 = 11:00:00");
  EXPECT_EQ(Show(MonthDay(5, 3), TimexModifier::kOnOrBefore, With(&SpecHints::until)),
            "daterange: XXXX-05-03 until [,2016-05-03); XXXX-05-03 until [,2017-05-03)");
}

TEST(SpecDates, AboutAnHourOfADayIsAtItWhereTheWordStandsInside) {
  const TimePoint p = Hour(StepOf(0, TimeUnit::kDay), 19);
  EXPECT_EQ(Show(p, TimexModifier::kApprox),
            "datetime: 2016-11-07T19 approx = 2016-11-07 19:00:00");
  EXPECT_EQ(Show(p, TimexModifier::kApprox, With(&SpecHints::exact)),
            "datetime: 2016-11-07T19 = 2016-11-07 19:00:00");
}

TEST(SpecDates, WhatIsOverOrYetToComeEndsAtTheReference) {
  TimePoint year = StepOf(0, TimeUnit::kYear);
  year.side = -1;
  EXPECT_EQ(Show(year), "daterange: 2016 [2016-01-01,2016-11-07)") << "the year to date";
  EXPECT_EQ(Show(year, TimexModifier::kStart), "daterange: 2016 [2016-01-01,2016-07-01)");
  year.side = 1;
  EXPECT_EQ(Show(year, TimexModifier::kEnd), "daterange: 2016 [2016-11-07,2017-01-01)");
}

TEST(SpecDates, ALengthFromItsHourOn) {
  TimeExpression e;
  e.shape = TimeShape::kSpan;
  e.direction = Direction::kFuture;
  e.start = Hour(Open(), 9, 30);
  e.length = Length(0, 0, 0, 0, 7);
  EXPECT_EQ(Show(e), "timerange: (T09:30,T16:30:00,PT7H) [09:30:00,16:30:00)");
  e.start = Hour(StepOf(1, TimeUnit::kDay), 9);
  EXPECT_EQ(Show(e),
            "datetimerange: (2016-11-08T09,2016-11-08T16:00:00,PT7H) [2016-11-08 09:00:00,"
            "2016-11-08 16:00:00)");
}

TEST(SpecDates, TheWeekThatBeginsOnADayIsTheOneWithTheDay) {
  TimeExpression e;
  e.shape = TimeShape::kSpan;
  e.direction = Direction::kFuture;
  e.start = MonthDay(11, 9);
  e.length = Length(0, 0, 1, 0);
  TimeExpression week = e;
  const SpecResult result = [&] {
    Date date;
    date.expression = week;
    return SpecDate(date, With(&SpecHints::week_of), kReference);
  }();
  EXPECT_EQ(Show(result),
            "daterange: XXXX-11-09 [2015-11-09,2015-11-16); XXXX-11-09 [2016-11-07,2016-11-14)");
  EXPECT_EQ(Show(e), "daterange: (2016-11-09,2016-11-16,P1W) [2016-11-09,2016-11-16)");
}

TEST(SpecDates, AFeastsWeekendHasItsDay) {
  TimePoint monday = MonthDay(9, 0);  // the first Monday of September
  monday.weekday = 1, monday.nth = 1, monday.nth_unit = TimeUnit::kDay;
  monday.weekend = true;
  EXPECT_EQ(Show(monday),
            "daterange: 2016-W35-WE [2016-09-03,2016-09-06); 2017-W35-WE [2017-09-02,2017-09-05)");
}

// ---- The model ------------------------------------------------------------------------------

const SpecModel& Model() {
  static const SpecModel model = DateSpecModel(ParseTable(
      "[dropped]\nit | il, l', alle, il giorno #\n"
      "[kept]\nit | il giorno, il #esimo, il mese$, l'ultima * di\n[within]\nit | entro\n"
      "[joined]\nit | in | serata\n[dropped_end]\nit | gmt\n"));
  return model;
}

TEST(SpecDates, ArticlesAreLeftOutOfSpansButWhereTheyAreKept) {
  auto found = [](const std::string& text, Span span, Span determiner) {
    Article article;
    article.language = LanguageCode("it");
    article.text = text;
    article.published.interval = {kReference, kReference + 1};
    Date date;
    date.span = span;
    date.determiner = determiner;
    date.expression.start = Year(2018, 6, 3);
    article.dates.push_back(date);
    return std::string(Model().find(article).at(0).span.In(article.text));
  };
  EXPECT_EQ(found("il 3 giugno", {0, 11}, {}), "3 giugno");
  EXPECT_EQ(found("l'8 giugno", {0, 10}, {}), "8 giugno");
  EXPECT_EQ(found("il 3 giugno", {3, 11}, {0, 2}), "3 giugno");
  EXPECT_EQ(found("il giorno dopo", {3, 14}, {0, 2}), "il giorno dopo");
  EXPECT_EQ(found("il giorno 3", {3, 11}, {0, 2}), "giorno 3") << "the longest phrase tells";
  EXPECT_EQ(found("il mese", {3, 7}, {0, 2}), "il mese");
  EXPECT_EQ(found("il mese scorso", {3, 14}, {0, 2}), "mese scorso") << "there it is not all";
  EXPECT_EQ(found("l'ultima settimana di maggio", {2, 28}, {0, 2}), "l'ultima settimana di maggio");
  EXPECT_EQ(found("l'ultima settimana", {2, 18}, {0, 2}), "ultima settimana");
  EXPECT_EQ(found("le 15 GMT", {3, 9}, {}), "15");
  EXPECT_EQ(found("gmt", {0, 3}, {}), "gmt") << "something must be left";
  EXPECT_EQ(found("il 15esimo", {3, 10}, {0, 2}), "il 15esimo");
  EXPECT_EQ(found("il 15mo", {3, 7}, {0, 2}), "15mo");
  EXPECT_EQ(found("in serata", {3, 9}, {}), "in serata");
  EXPECT_EQ(found("magazzin serata", {9, 15}, {}), "serata") << "\"in\" is no word there";
  EXPECT_EQ(found("ilare", {0, 5}, {}), "ilare") << "no word of the list";
}

TEST(SpecDates, ValuesMustBeTheSame) {
  const SpecResult right{{},
                         "date",
                         {{{"timex", "XXXX-05-03"}, {"value", "2016-05-03"}},
                          {{"timex", "XXXX-05-03"}, {"value", "2017-05-03"}}}};
  auto same = [&](SpecResult found) { return Model().same(right, found); };
  EXPECT_TRUE(same(right));
  SpecResult other = right;
  std::swap(other.values[0], other.values[1]);
  EXPECT_TRUE(same(other)) << "in any order";
  other.values[0]["sourceEntity"] = "datetimepoint";
  EXPECT_TRUE(same(other)) << "a field that tells no time";
  other.values[0]["value"] = "2018-05-03";
  EXPECT_FALSE(same(other));
  other = right;
  other.values.pop_back();
  EXPECT_FALSE(same(other)) << "one reading is missing";
  other = right;
  other.values[1]["timex"] = "2017-05-03";
  EXPECT_FALSE(same(other));
  other = right;
  other.type = "daterange";
  EXPECT_FALSE(same(other));
  other = right;
  for (SpecFields& value : other.values) value["Mod"] = "approx";
  EXPECT_FALSE(same(other));
}

TEST(SpecDates, AFullHourIsTheSameWithItsMinutes) {
  auto one = [](const char* timex) {
    return SpecResult{{}, "time", {{{"timex", timex}, {"value", "08:00:00"}}}};
  };
  EXPECT_TRUE(Model().same(one("T08:00"), one("T08")));
  EXPECT_TRUE(Model().same(one("(T08:00,T09:30,PT1H30M)"), one("(T08,T09:30,PT1H30M)")));
  EXPECT_FALSE(Model().same(one("T08:30"), one("T08")));
  EXPECT_FALSE(Model().same(one("T08:00:31"), one("T08:31")));
}

}  // namespace
}  // namespace riscontro
