// Feasts that move by another calendar: Easter by computus, the others by text/calendars.h.
#include "document/timex_reading.h"
#include "text/calendars.h"

namespace riscontro {
namespace {

// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
int64_t Easter(int year) {
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return DaysFromCivil(year, month, day);
}

// Meeus's Julian computus; the Julian day is put into the Gregorian calendar.
int64_t OrthodoxEaster(int year) {
  int a = year % 4, b = year % 7, c = year % 19;
  int d = (19 * c + 15) % 30;
  int e = (2 * a + 4 * b - d + 34) % 7;
  int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  return DaysFromCivil(year, month, day) + year / 100 - year / 400 - 2;
}

TimeReading ReadOther(const OtherDay& when, FeastCalendar calendar) {
  TimeReading reading = ReadDay(when.day);
  if (when.length > 1) {
    reading =
        ReadDays(when.day, when.day + when.length,
                 reading.value + "/" + ReadDay(when.day + when.length - 1).value, TimeUnit::kNone);
  }
  // The day begins on the evening before; the Islamic one is seen or not seen in the sky.
  if (calendar != FeastCalendar::kChinese) reading.interval.begin -= kSecondsPerDay;
  if (calendar == FeastCalendar::kIslamic) reading.interval.end += kSecondsPerDay;
  return reading;
}

}  // namespace

std::vector<TimeReading> ReadFeast(const TimePoint& p, int year) {
  if (year < 1) return {};
  switch (p.feast) {
    case FeastCalendar::kNone:
      return {};
    case FeastCalendar::kEaster:
      return {ReadDay(Easter(year) + p.feast_offset)};
    case FeastCalendar::kOrthodoxEaster:
      return {ReadDay(OrthodoxEaster(year) + p.feast_offset)};
    default:
      break;
  }
  OtherCalendar calendar = p.feast == FeastCalendar::kIslamic  ? OtherCalendar::kIslamic
                           : p.feast == FeastCalendar::kHebrew ? OtherCalendar::kHebrew
                                                               : OtherCalendar::kChinese;
  std::vector<TimeReading> readings;
  for (OtherDay when : DaysInGregorianYear(calendar, p.month, p.day, year)) {
    when.day += p.feast_offset;
    readings.push_back(ReadOther(when, p.feast));
  }
  return readings;
}

}  // namespace riscontro
