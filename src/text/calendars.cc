// By ICU's calendars: a month and day is looked up in each of their years that touch the
// Gregorian one.
#include "text/calendars.h"

#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <cmath>
#include <memory>

namespace riscontro {
namespace {

constexpr double kMillisecondsPerDay = 86400000.0;

const char* LocaleOf(OtherCalendar calendar) {
  switch (calendar) {
    case OtherCalendar::kIslamic:
      return "@calendar=islamic-umalqura";
    case OtherCalendar::kHebrew:
      return "@calendar=hebrew";
    case OtherCalendar::kChinese:
      return "@calendar=chinese";
  }
  return "";
}

// ICU counts Hebrew months from Tishri and has a place for the first Adar in every year.
int MonthIndex(OtherCalendar calendar, int month) {
  if (calendar != OtherCalendar::kHebrew) return month - 1;
  return month >= 7 && month <= 11 ? month - 7 : month == 12 ? 6 : month + 6;
}

double MillisecondsOfNewYear(int year) {
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar gregorian(*icu::TimeZone::getGMT(), status);
  gregorian.setGregorianChange(-1e17, status);  // proleptic
  gregorian.clear();
  gregorian.set(UCAL_EXTENDED_YEAR, year);
  gregorian.set(UCAL_MONTH, UCAL_JANUARY);
  gregorian.set(UCAL_DAY_OF_MONTH, 1);
  return gregorian.getTime(status);
}

}  // namespace

std::vector<OtherDay> DaysInGregorianYear(OtherCalendar calendar, int month, int day, int year) {
  std::vector<OtherDay> found;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> days(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale(LocaleOf(calendar)), status));
  if (U_FAILURE(status)) return found;
  double begin = MillisecondsOfNewYear(year), end = MillisecondsOfNewYear(year + 1);
  days->setTime(begin, status);
  int first = days->get(UCAL_EXTENDED_YEAR, status);
  for (int y = first; y <= first + 2; ++y) {
    days->clear();
    days->set(UCAL_EXTENDED_YEAR, y);
    days->set(UCAL_MONTH, MonthIndex(calendar, month));
    days->set(UCAL_IS_LEAP_MONTH, 0);
    days->set(UCAL_DAY_OF_MONTH, day == 0 ? 1 : day);
    double at = days->getTime(status);
    if (U_FAILURE(status)) return found;
    if (at < begin || at >= end) continue;
    OtherDay when{int64_t(std::floor(at / kMillisecondsPerDay)), 1};
    if (day == 0) when.length = days->getActualMaximum(UCAL_DAY_OF_MONTH, status);
    found.push_back(when);
  }
  return found;
}

}  // namespace riscontro
