// Days of the calendars by which moving feasts are kept, as days since 1970-01-01.
//
// Islamic: Umm al-Qura (tables, 1882 to 2174; before and after, the civil calendar by arithmetic);
// a country that watches for the moon may keep the feast a day earlier or later. Hebrew and
// Chinese: by their own rules; a Hebrew day begins on the evening before the day given.
// Thread-safe.
#pragma once

#include <cstdint>
#include <vector>

namespace riscontro {

enum class OtherCalendar : uint8_t { kIslamic, kHebrew, kChinese };

// A month's first day and its length.
struct OtherDay {
  int64_t day = 0;
  int length = 1;  // days: 1, or those of the month where no day of it was asked for
};

// When that day of that month falls within the Gregorian year, in order; an Islamic day may do so
// twice, or a Chinese or Islamic one not at all. `day` 0 is the whole month, by its first day.
// Months: Islamic 1 Muharram … 9 Ramadan … 12; Hebrew 1 Nisan … 7 Tishri … 12 Adar (the second in
// a leap year; the first is never meant); Chinese 1 to 12, never the leap month.
std::vector<OtherDay> DaysInGregorianYear(OtherCalendar calendar, int month, int day, int year);

}  // namespace riscontro
