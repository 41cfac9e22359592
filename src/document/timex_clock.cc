// Hours and parts of the day.
//
// A time without a zone is taken as UTC, as days are (document/time_interval.h); one with its zone
// is put where it was. "At 5" of whom nobody says whether it was morning is both, with all between;
// its value tells the hour as it was told.
#include "document/timex_reading.h"

namespace riscontro {
namespace {

struct Part {
  int begin, end;  // hours
  const char* name;
};
// TIMEX3 has no dawn: it is of the morning.
constexpr Part kParts[] = {{0, 24, ""},     {4, 12, "TMO"},  {11, 14, "TMI"}, {12, 18, "TAF"},
                           {17, 24, "TEV"}, {20, 30, "TNI"}, {3, 9, "TMO"},   {6, 20, "TDT"}};

bool IsLate(DayPart part) {
  return part == DayPart::kAfternoon || part == DayPart::kEvening || part == DayPart::kNight;
}

// "5 in the afternoon", "11 at night".
int HourOf(const TimePoint& p) {
  if (!p.half_day_open || p.part == DayPart::kNone || p.hour > 12) return p.hour;
  if (p.part == DayPart::kNight) return p.hour == 12 ? 24 : p.hour >= 7 ? p.hour + 12 : p.hour;
  if (IsLate(p.part)) return p.hour == 12 ? 12 : p.hour + 12;
  return p.part != DayPart::kNoon && p.hour == 12 ? 0 : p.hour;
}

TimeInterval Widen(const TimeInterval& said, const TimeReading& day) {
  return {said.begin - (day.said.begin - day.interval.begin),
          said.end + (day.interval.end - day.said.end)};
}

}  // namespace

std::string ClockValue(const TimePoint& p) {
  if (p.hour < 0) return kParts[int(p.part)].name;
  std::string value = Format("T%02d", HourOf(p));
  // "T17-05:00" would read as a range: a zone stands after minutes.
  if (p.minute >= 0 || p.zone != kNoZone) value += Format(":%02d", p.minute > 0 ? p.minute : 0);
  if (p.minute >= 0 && p.second >= 0) value += Format(":%02d", p.second);
  if (p.zone == 0) return value + "Z";
  if (p.zone == kNoZone) return value;
  int minutes = p.zone < 0 ? -p.zone : p.zone;
  return value + (p.zone < 0 ? "-" : "+") + Format("%02d:%02d", minutes / 60, minutes % 60);
}

void AddClock(const TimePoint& p, TimeReading* reading) {
  if (!p.HasClock() || reading->said.Length() != kSecondsPerDay) return;
  TimeReading day = *reading;
  reading->value += ClockValue(p);
  if (p.hour < 0) {
    const Part& part = kParts[int(p.part)];
    reading->said = {day.said.begin + part.begin * 3600, day.said.begin + part.end * 3600};
    reading->interval = Widen(reading->said, day);
    reading->grain = TimeUnit::kNone;
    return;
  }
  bool minutes = p.minute >= 0, seconds = minutes && p.second >= 0;
  reading->grain = seconds ? TimeUnit::kSecond : minutes ? TimeUnit::kMinute : TimeUnit::kHour;
  Instant begin =
      day.said.begin + HourOf(p) * 3600 + (minutes ? p.minute * 60 : 0) + (seconds ? p.second : 0);
  if (p.zone != kNoZone) begin -= p.zone * 60;
  reading->said = {begin, begin + (seconds ? 1 : minutes ? 60 : 3600)};
  reading->interval = Widen(reading->said, day);
  bool open = p.half_day_open && p.part == DayPart::kNone && p.hour <= 12;
  if (!open) return;
  if (p.hour == 12) {
    reading->interval.begin -= 12 * 3600;  // noon or the midnight before
  } else {
    reading->interval.end += 12 * 3600;
  }
}

}  // namespace riscontro
