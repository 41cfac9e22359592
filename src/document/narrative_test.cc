// What is counted from the dates told before: the cares that document/narrative.h names.
#include "document/narrative.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

const TimeInterval kFriday = DayInterval(2019, 10, 25);

Date At(uint32_t sentence, TimePoint point) {
  Date date;
  date.sentence = sentence;
  date.expression.start = point;
  if (date.expression.start.anchor == Anchor::kNone) {
    date.expression.start.anchor = point.HasFields() ? Anchor::kPublication : Anchor::kNarrative;
  }
  return date;
}

Date Day(uint32_t sentence, int month, int day) {
  TimePoint p;
  p.month = int8_t(month);
  p.day = int8_t(day);
  return At(sentence, p);
}

Date Hour(uint32_t sentence, int hour, int minute) {
  TimePoint p;
  p.hour = int8_t(hour);
  p.minute = int8_t(minute);
  return At(sentence, p);
}

Date Later(uint32_t sentence, double days, double hours) {
  TimePoint p;
  p.shift.days = days;
  p.shift.hours = hours;
  p.shift_sign = 1;
  return At(sentence, p);
}

std::string Last(std::vector<Date> dates) {
  ResolveDates(&dates, kFriday);
  return dates.back().value;
}

TEST(Narrative, CountsFromTheLastDateTold) {
  EXPECT_EQ(Last({Day(0, 10, 7), Day(1, 10, 12), Later(2, 1, 0)}), "2019-10-13");
}

TEST(Narrative, APastTaleDoesNotCountFromWhatIsToCome) {
  // The rules take effect on 10 December; they were released on the same day as the letter.
  EXPECT_EQ(Last({Day(0, 10, 21), Day(1, 12, 10), Later(2, 1, 0)}), "2019-10-22");
  Date ahead = Later(2, 1, 0);
  ahead.expression.start.direction = Direction::kFuture;
  EXPECT_EQ(Last({Day(0, 10, 21), Day(1, 12, 10), ahead}), "2019-12-11");
}

TEST(Narrative, TheDayAfterANightIsTheDayAfterItsEvening) {
  TimePoint night;
  night.month = 10, night.day = 21;
  night.part = DayPart::kNight;
  EXPECT_EQ(Last({At(0, night), Later(1, 1, 0)}), "2019-10-22");
}

TEST(Narrative, AnHourStaysWhenItsDayIsToldBehindIt) {
  EXPECT_EQ(Last({Day(0, 10, 21), Hour(1, 19, 37), Day(1, 10, 21), Later(2, 0, 1)}),
            "2019-10-21T20");
}

TEST(Narrative, AnHourAfterASentenceOfTwoDaysIsOfEither) {
  std::vector<Date> dates = {Day(0, 10, 19), Day(0, 10, 21), Hour(1, 10, 39)};
  ResolveDates(&dates, kFriday);
  EXPECT_EQ(dates[2].value, "XXXX-XX-XXT10:39");
  EXPECT_LE(dates[2].interval.begin, DayInterval(2019, 10, 19).end);
  EXPECT_GE(dates[2].interval.end, DayInterval(2019, 10, 21).begin);
  // In the same sentence it is of the day told last.
  EXPECT_EQ(Last({Day(0, 10, 19), Day(1, 10, 21), Hour(1, 10, 39)}), "2019-10-21T10:39");
}

TEST(Narrative, AnEveningHourAfterANightIsOfTheNightsFirstDay) {
  TimePoint night;
  night.month = 10, night.day = 22;
  night.part = DayPart::kNight;
  EXPECT_EQ(Last({At(0, night), Hour(1, 17, 52)}), "2019-10-22T17:52");
  EXPECT_EQ(Last({At(0, night), Hour(1, 2, 20)}), "2019-10-23T02:20");
}

TEST(Narrative, AMorningOfAYearIsNotTheReports) {
  TimePoint year, morning;
  year.year = 2012;
  year.anchor = Anchor::kAbsolute;
  morning.part = DayPart::kMorning;
  EXPECT_EQ(Last({At(0, year), At(0, morning)}), "XXXX-XX-XXTMO");
  // In another sentence it is.
  EXPECT_EQ(Last({At(0, year), At(1, morning)}), "2019-10-25TMO");
}

TEST(Narrative, WhatLongAgoStartedIsStillCountedFrom) {
  EXPECT_EQ(Last({At(0,
                     [] {
                       TimePoint p;
                       p.year = 2012;
                       p.anchor = Anchor::kAbsolute;
                       return p;
                     }()),
                  Day(1, 10, 21), Hour(2, 9, 0)}),
            "2019-10-21T09:00");
}

}  // namespace
}  // namespace riscontro
