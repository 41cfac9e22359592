// Ranges, spans, lengths, sets and references. Seen from 5 June 2025, a Thursday.
#include <gtest/gtest.h>

#include "document/timex_test_util.h"

namespace riscontro {
namespace {

const TimeInterval kToday = DayInterval(2025, 6, 5);

std::string Shown(const TimeExpression& e, TimexModifier modifier = TimexModifier::kNone) {
  return Show(e, kToday, modifier);
}

TimeExpression Clock(int hour, int minute, bool open = false) {
  TimeExpression e;
  e.start.anchor = Anchor::kNarrative;
  e.start.hour = int8_t(hour), e.start.minute = int8_t(minute);
  e.start.half_day_open = open;
  return e;
}
TimeExpression On(TimeExpression day, const TimeExpression& clock) {
  day.start.hour = clock.start.hour, day.start.minute = clock.start.minute;
  day.start.half_day_open = clock.start.half_day_open;
  return day;
}

// ---- Ranges ---------------------------------------------------------------------------------

TEST(Ranges, TheFirstEndTakesWhatTheSecondTells) {
  EXPECT_EQ(Shown(RangeOf(Fields(0, 0, 3), Fields(2024, 6, 5))),
            "2024-06-03/2024-06-05 2024-06-03/2024-06-05");
  EXPECT_EQ(Shown(RangeOf(Fields(0, 0, 30), Fields(2024, 7, 2))),
            "2024-06-30/2024-07-02 2024-06-30/2024-07-02");
  EXPECT_EQ(Shown(RangeOf(Fields(0, 11, 0), Fields(2020, 2, 0))),
            "2019-11/2020-02 2019-11-01/2020-02-29");
  EXPECT_EQ(Shown(RangeOf(Fields(0, 0, 3), Fields(0, 5, 5))),
            "2025-05-03/2025-05-05 2025-05-03/2025-05-05");
  TimeExpression march = With(Relative(-1, TimeUnit::kYear), [](auto& p) { p.month = 3; });
  EXPECT_EQ(Shown(RangeOf(Fields(0, 1, 0), march)), "2024-01/2024-03 2024-01-01/2024-03-31");
  TimeExpression friday = With(Relative(1, TimeUnit::kWeek), [](auto& p) { p.weekday = 5; });
  EXPECT_EQ(Shown(RangeOf(Weekday(1, Direction::kPast), friday)),
            "2025-06-09/2025-06-13 2025-06-09/2025-06-13");
  TimeExpression third = With(Fields(2024, 0, 0), [](auto& p) { p.quarter = 3; });
  TimeExpression first = With(Fields(0, 0, 0), [](auto& p) { p.quarter = 1; });
  EXPECT_EQ(Shown(RangeOf(first, third)), "2024-Q1/2024-Q3 2024-01-01/2024-09-30");
}

TEST(Ranges, TheSecondEndTakesWhatTheFirstTells) {
  EXPECT_EQ(Shown(RangeOf(Fields(2019, 12, 0), Fields(0, 2, 0))),
            "2019-12/2020-02 2019-12-01/2020-02-29");
  EXPECT_EQ(Shown(RangeOf(Fields(2024, 6, 3), Fields(0, 0, 5))),
            "2024-06-03/2024-06-05 2024-06-03/2024-06-05");
  EXPECT_EQ(Shown(RangeOf(Fields(0, 6, 3), Fields(2024, 0, 5))),
            "2024-06-03/2024-06-05 2024-06-03/2024-06-05");
  TimeExpression january = With(Relative(-1, TimeUnit::kYear), [](auto& p) { p.month = 1; });
  EXPECT_EQ(Shown(RangeOf(january, Fields(0, 3, 0))), "2024-01/2024-03 2024-01-01/2024-03-31");
}

TEST(Ranges, Weekdays) {
  EXPECT_EQ(Shown(RangeOf(Weekday(1, Direction::kPast), Weekday(3, Direction::kPast))),
            "2025-06-02/2025-06-04 2025-06-02/2025-06-04");
  EXPECT_EQ(Shown(RangeOf(Weekday(5, Direction::kFuture), Weekday(1, Direction::kFuture))),
            "2025-06-06/2025-06-09 2025-06-06/2025-06-09");
  EXPECT_EQ(Shown(RangeOf(Weekday(1, Direction::kPast), Weekday(1, Direction::kPast))),
            "2025-06-02/2025-06-09 2025-06-02/2025-06-09");
  EXPECT_EQ(Shown(RangeOf(Relative(1, TimeUnit::kDay), Weekday(2, Direction::kPast))),
            "2025-06-06/2025-06-10 2025-06-06/2025-06-10");
}

TEST(Ranges, OfHours) {
  TimeExpression tomorrow = Relative(1, TimeUnit::kDay);
  TimeExpression ten = Clock(10, -1), half = Clock(11, 30);
  Resolution r = Resolve(RangeOf(ten, On(tomorrow, half)), TimexModifier::kNone, kToday, {});
  EXPECT_EQ(r.value, "2025-06-06T10/2025-06-06T11:30");
  EXPECT_EQ(r.interval.begin, DayInterval(2025, 6, 6).begin + 10 * 3600);
  EXPECT_EQ(r.interval.end, DayInterval(2025, 6, 6).begin + 11 * 3600 + 31 * 60);
  auto value = [](const TimeExpression& e) {
    return Resolve(e, TimexModifier::kNone, kToday, {}).value;
  };
  EXPECT_EQ(value(RangeOf(On(tomorrow, ten), half)), "2025-06-06T10/2025-06-06T11:30");
  EXPECT_EQ(value(RangeOf(On(tomorrow, Clock(22, 0)), Clock(6, 0))),
            "2025-06-06T22:00/2025-06-07T06:00");
  EXPECT_EQ(value(RangeOf(Clock(22, 0), On(tomorrow, Clock(6, 0)))),
            "2025-06-05T22:00/2025-06-06T06:00");
  EXPECT_EQ(value(RangeOf(Clock(10, 0), Clock(12, 0))), "2025-06-05T10:00/2025-06-05T12:00");
  // "from yesterday at 10 to this evening"
  TimeExpression evening =
      With(Relative(0, TimeUnit::kDay), [](auto& p) { p.part = DayPart::kEvening; });
  EXPECT_EQ(value(RangeOf(On(Relative(-1, TimeUnit::kDay), ten), evening)),
            "2025-06-04T10/2025-06-05TEV");
  // "from 2 to 4 pm", "from 9 am to 5"
  EXPECT_EQ(value(RangeOf(Clock(2, -1, true), On(tomorrow, Clock(16, -1)))),
            "2025-06-06T14/2025-06-06T16");
  EXPECT_EQ(value(RangeOf(On(tomorrow, Clock(9, -1)), Clock(5, -1, true))),
            "2025-06-06T09/2025-06-06T17");
}

TEST(Ranges, YearsWithTwoDigits) {
  auto year = [](int y, bool two = false) {
    return With(Fields(y, 0, 0), [&](auto& p) { p.two_digit_year = two; });
  };
  EXPECT_EQ(Shown(RangeOf(year(1994), year(1998, true))), "1994/1998 1994/1998");
  EXPECT_EQ(Shown(RangeOf(year(1914), year(2018, true))), "1914/1918 1914/1918");
  EXPECT_EQ(Shown(RangeOf(year(1898), year(2002, true))), "1898/1902 1898/1902");
  TimeExpression bc = With(year(30), [](auto& p) { p.before_christ = true; });
  EXPECT_EQ(Resolve(RangeOf(year(44), bc), TimexModifier::kNone, {}, {}).value, "BC0044/BC0030");
}

TEST(Ranges, EndsMayBeOfDifferentKinds) {
  EXPECT_EQ(Shown(RangeOf(Fields(2022, 0, 0), Relative(0, TimeUnit::kDay))),
            "2022/2025-06-05 2022-01-01/2025-06-05");
  TimeExpression late = Fields(1989, 0, 0);
  late.start.modifier = TimexModifier::kEnd;
  EXPECT_EQ(Shown(RangeOf(late, Fields(1991, 0, 0))), "1989/1991 1989-08-08/1991-12-31");
  TimeExpression christmas = Fields(0, 12, 25), epiphany = Fields(0, 1, 6);
  EXPECT_EQ(Shown(RangeOf(christmas, epiphany)), "2024-12-25/2025-01-06 2024-12-25/2025-01-06");
  EXPECT_EQ(Show(RangeOf(christmas, epiphany), {}), "XXXX-12-25/XXXX-01-06 -");
  TimeExpression from_event = RangeOf(Fields(1939, 9, 1), {});
  from_event.end.anchor = Anchor::kEvent;
  from_event.event = DayInterval(1945, 5, 8);
  EXPECT_EQ(Shown(from_event), "1939-09-01/1945-05-08 1939-09-01/1945-05-08");
}

TEST(Ranges, BackwardsIsNone) {
  EXPECT_EQ(Shown(RangeOf(Fields(2024, 6, 5), Fields(2024, 6, 3))), " -");
  EXPECT_EQ(Shown(RangeOf(Relative(1, TimeUnit::kDay), Relative(-1, TimeUnit::kDay))),
            "XXXX-XX-XX/XXXX-XX-XX -");
}

TEST(Ranges, OpenOnOneSide) {
  TimeExpression since = Weekday(1, Direction::kPast);
  since.shape = TimeShape::kRange;
  since.open_end = true;
  EXPECT_EQ(Shown(since), "2025-06-02/.. 2025-06-02/2025-06-05");
  TimeExpression until;
  until.shape = TimeShape::kRange;
  until.end = Fields(2022, 0, 0).start;
  until.open_begin = true;
  EXPECT_EQ(Shown(until), "../2022 ../2022-12-31");
  TimeExpression early = Fields(2020, 0, 0);
  early.open_end = true;
  EXPECT_EQ(Shown(early, TimexModifier::kStart), "2020/.. 2020-01-01/2025-06-05");
  EXPECT_EQ(Shown(early, TimexModifier::kEnd), "2020/.. 2020-08-07/2025-06-05");
  early.start.year = 2030;  // nothing has run on to today yet
  EXPECT_EQ(Shown(early), "2030/.. 2030-01-01/..");
}

// ---- Spans, lengths, sets, references -------------------------------------------------------

TEST(Spans, TouchTheirAnchor) {
  EXPECT_EQ(Shown(SpanOf(Length(3, TimeUnit::kYear), Direction::kPast)),
            "P3Y 2022-06-05/2025-06-05");
  EXPECT_EQ(Shown(SpanOf(Length(2, TimeUnit::kWeek), Direction::kFuture)),
            "P2W 2025-06-05/2025-06-19");
  EXPECT_EQ(Shown(SpanOf(Length(2, TimeUnit::kDay), Direction::kNearest)),
            "P2D 2025-06-03/2025-06-07");
  EXPECT_EQ(Shown(SpanOf(Length(3, TimeUnit::kBusinessDay), Direction::kFuture)),
            "P3D 2025-06-05/2025-06-10");
  TimeExpression last = SpanOf(Length(2, TimeUnit::kWeek), Direction::kPast);
  last.longest = Length(3, TimeUnit::kWeek);
  EXPECT_EQ(Shown(last), "P2W/P3W 2025-05-15/2025-06-05");
  EXPECT_EQ(Show(last, {}), "P2W/P3W -");
}

TEST(Spans, FromAPointOrWithinIt) {
  TimeExpression two = SpanOf(Length(2, TimeUnit::kYear), Direction::kPast);
  two.start = Fields(1994, 0, 0).start;
  EXPECT_EQ(Shown(two), "P2Y 1992/1993");
  two.direction = Direction::kFuture;
  EXPECT_EQ(Shown(two), "P2Y 1995/1996");
  TimeExpression days = SpanOf(Length(3, TimeUnit::kDay), Direction::kPast);
  days.start = Fields(2024, 6, 0).start;
  days.start.nth = 1;
  EXPECT_EQ(Shown(days), "P3D 2024-06-01/2024-06-03");
  days.start.nth = -1;
  EXPECT_EQ(Shown(days), "P3D 2024-06-28/2024-06-30");
}

TEST(Spans, OfAFew) {
  TimeLength few = Length(3, TimeUnit::kDay);
  few.vague = TimeUnit::kDay;
  EXPECT_EQ(Shown(SpanOf(few, Direction::kPast)), "PXD 2025-05-24/2025-06-05");
  TimeLength years;
  years.vague = TimeUnit::kYear;
  EXPECT_EQ(Shown(SpanOf(years, Direction::kPast)), "PXY -");
}

TEST(Lengths, AreToldInTheUnitsOfTimex3) {
  TimeLength l;
  l.years = 2, l.months = 3;
  EXPECT_EQ(Shown(Lasting(l)), "P2Y3M -");
  l.hours = 4, l.minutes = 30;
  EXPECT_EQ(Shown(Lasting(l)), "P2Y3MT4H30M -");
  EXPECT_EQ(Shown(Lasting(Length(3, TimeUnit::kWeekend))), "P3WE -");
  EXPECT_EQ(Shown(Lasting(Length(5, TimeUnit::kBusinessDay))), "P5D -");
  EXPECT_EQ(Shown(Lasting(Length(1, TimeUnit::kFortnight))), "P2W -");
  for (auto [unit, value] : {std::pair{TimeUnit::kYear, "PXY -"},
                             {TimeUnit::kHour, "PTXH -"},
                             {TimeUnit::kDecade, "PXDE -"},
                             {TimeUnit::kDay, "PXD -"}}) {
    TimeLength vague;
    vague.vague = unit;
    EXPECT_EQ(Shown(Lasting(vague)), value);
  }
}

TEST(Sets, ByLengthOrByPoint) {
  TimeExpression e;
  e.shape = TimeShape::kSet;
  e.length = Length(1, TimeUnit::kWeek);
  e.frequency = 2;  // twice a week: the value tells the week only
  EXPECT_EQ(Shown(e), "P1W -");
  e.length = {};
  e.start.weekday = 1;
  EXPECT_EQ(Shown(e), "XXXX-WXX-1 -");
  e.start.part = DayPart::kEvening;
  EXPECT_EQ(Shown(e), "XXXX-WXX-1TEV -");
  e.start = {};
  e.start.month = 7, e.start.day = 4;
  EXPECT_EQ(Shown(e), "XXXX-07-04 -");
  e.start = {};
  e.start.season = Season::kSummer;
  EXPECT_EQ(Shown(e), "XXXX-SU -");
  e.start = {};
  e.start.weekend = true;
  EXPECT_EQ(Shown(e), "XXXX-WXX-WE -");
}

TEST(References, HaveNoInterval) {
  TimeExpression e;
  e.shape = TimeShape::kReference;
  EXPECT_EQ(Shown(e), "PRESENT_REF -");
  e.direction = Direction::kPast;
  EXPECT_EQ(Shown(e), "PAST_REF -");
  e.direction = Direction::kFuture;
  EXPECT_EQ(Shown(e), "FUTURE_REF -");
}

TEST(ResolveDates, AnHourIsOfTheLastDayTold) {
  std::vector<Date> dates(3);
  dates[0].expression = Fields(2024, 6, 19);
  dates[1].expression = Fields(2003, 0, 0);
  dates[2].expression = Clock(6, 5);
  ResolveDates(&dates, kToday);
  EXPECT_EQ(dates[2].value, "2024-06-19T06:05");
  dates[0].expression = Fields(2024, 6, 0);
  ResolveDates(&dates, kToday);
  EXPECT_EQ(dates[2].value, "2025-06-05T06:05");
}

// A span is no day that "the next day" could be counted from.
TEST(ResolveDates, SpansAreNoAnchors) {
  std::vector<Date> dates(3);
  dates[0].expression = Fields(2024, 6, 19);
  dates[1].expression = SpanOf(Length(2, TimeUnit::kWeek), Direction::kPast);
  dates[2].expression = Relative(1, TimeUnit::kDay);
  dates[2].expression.start.anchor = Anchor::kNarrative;
  ResolveDates(&dates, kToday);
  EXPECT_EQ(dates[1].value, "P2W");
  EXPECT_TRUE(dates[1].resolved);
  EXPECT_EQ(dates[2].value, "2024-06-20");
}

}  // namespace
}  // namespace riscontro
