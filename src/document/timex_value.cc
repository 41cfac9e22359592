// TIMEX3 values of what has no day: open expressions and durations.
#include <cstdio>

#include "document/timex_reading.h"

namespace riscontro {
namespace {

std::string Format(const char* format, int a, int b = 0, int c = 0) {
  char out[48];
  std::snprintf(out, sizeof out, format, a, b, c);
  return out;
}

}  // namespace

std::string OpenTimexValue(const TimeExpression& e) {
  std::string value;
  if (e.weekday != 0 && e.month == 0) {
    value = Format("XXXX-WXX-%d", e.weekday);
  } else if (e.season != Season::kNone) {
    constexpr const char* kNames[] = {"", "SP", "SU", "FA", "WI"};
    value = std::string("XXXX-") + kNames[int(e.season)];
  } else if (e.month != 0) {
    value = e.day != 0 ? Format("XXXX-%02d-%02d", e.month, e.day) : Format("XXXX-%02d", e.month);
  } else if (e.unit == TimeUnit::kWeek) {
    value = "XXXX-WXX";
  } else if (e.unit == TimeUnit::kMonth) {
    value = "XXXX-XX";
  } else if (e.unit == TimeUnit::kYear || e.unit == TimeUnit::kDecade ||
             e.unit == TimeUnit::kCentury) {
    value = "XXXX";
  } else {
    value = "XXXX-XX-XX";
  }
  if (e.hour >= 0) value += Format(e.minute >= 0 ? "T%02d:%02d" : "T%02d", e.hour, e.minute);
  constexpr const char* kParts[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI"};
  return e.hour >= 0 ? value : value + kParts[int(e.part)];
}

namespace {

struct UnitLetter {
  TimeUnit unit;
  bool time;  // after the T
  char letter;
  double factor;  // how many of the letter's unit
};
constexpr UnitLetter kLetters[] = {
    {TimeUnit::kSecond, true, 'S', 1},     {TimeUnit::kMinute, true, 'M', 1},
    {TimeUnit::kHour, true, 'H', 1},       {TimeUnit::kWeek, false, 'W', 1},
    {TimeUnit::kMonth, false, 'M', 1},     {TimeUnit::kQuarter, false, 'M', 3},
    {TimeUnit::kYear, false, 'Y', 1},      {TimeUnit::kDecade, false, 'Y', 10},
    {TimeUnit::kCentury, false, 'Y', 100},
};

}  // namespace

std::string DurationTimexValue(const TimeExpression& e) {
  UnitLetter found{TimeUnit::kDay, false, 'D', 1};
  for (const UnitLetter& row : kLetters) {
    if (row.unit == e.unit) found = row;
  }
  char out[48];
  std::snprintf(out, sizeof out, "P%s%.10g%c", found.time ? "T" : "", e.offset * found.factor,
                found.letter);
  return out;
}

}  // namespace riscontro
