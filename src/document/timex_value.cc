// TIMEX3 values of what has no day: open expressions, lengths and sets.
//
// Decades and centuries are DE and CE, as TIMEX2 had them: five decades are P5DE. Other units that
// TIMEX3 has no letter for are told in years, months and days: a quarter is P3M. How many is not
// said: PXY, PXD, PTXH; PXDE decades, PXCE centuries, PXML millennia.
#include <cmath>
#include <cstdio>

#include "document/timex_reading.h"

namespace riscontro {
namespace {

std::string VagueValue(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
      return "PTXS";
    case TimeUnit::kMinute:
      return "PTXM";
    case TimeUnit::kHour:
      return "PTXH";
    case TimeUnit::kWeek:
    case TimeUnit::kFortnight:
      return "PXW";
    case TimeUnit::kWeekend:
      return "PXWE";
    case TimeUnit::kMonth:
    case TimeUnit::kHalfYear:
      return "PXM";
    case TimeUnit::kQuarter:
      return "PXQ";
    case TimeUnit::kYear:
    case TimeUnit::kFiscalYear:
      return "PXY";
    case TimeUnit::kDecade:
      return "PXDE";
    case TimeUnit::kCentury:
      return "PXCE";
    case TimeUnit::kMillennium:
      return "PXML";
    default:
      return "PXD";
  }
}

void Append(std::string* out, double amount, const char* unit) {
  char text[48];
  if (amount == 0) return;
  std::snprintf(text, sizeof text, "%.10g%s", amount, unit);
  *out += text;
}

// What stands in the place of the day: "XXXX-06-19", "XXXX-WXX-3".
std::string OpenDay(const TimePoint& p) {
  std::string year = p.year == 0 ? "XXXX" : YearName(p.before_christ ? 1 - p.year : p.year);
  constexpr const char* kSeasons[] = {"", "-SP", "-SU", "-FA", "-WI"};
  if (p.feast != FeastCalendar::kNone) return year;
  if (p.season != Season::kNone) return year + kSeasons[int(p.season)];
  if (p.week != 0) return year + Format("-W%02d", p.week);
  if (p.month != 0 || p.day != 0) {
    std::string month = p.month != 0 ? Format("-%02d", p.month) : "-XX";
    return year + month + (p.day != 0 ? Format("-%02d", p.day) : "");
  }
  if (p.quarter != 0) return year + Format("-Q%d", p.quarter);
  if (p.half != 0) return year + Format("-H%d", p.half);
  if (p.weekday != 0 && p.nth == 0) return year + Format("-WXX-%d", p.weekday);
  if (p.weekend) return year + "-WXX-WE";
  return "";
}

std::string OpenUnit(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kWeek:
    case TimeUnit::kFortnight:
      return "XXXX-WXX";
    case TimeUnit::kWeekend:
      return "XXXX-WXX-WE";
    case TimeUnit::kMonth:
      return "XXXX-XX";
    case TimeUnit::kQuarter:
      return "XXXX-QX";
    case TimeUnit::kHalfYear:
      return "XXXX-HX";
    default:
      return MonthsOf(unit) >= 12 ? "XXXX" : "XXXX-XX-XX";
  }
}

}  // namespace

std::string OpenValue(const TimePoint& p) {
  if (p.anchor == Anchor::kEvent) return "XXXX";
  if (p.shift.vague != TimeUnit::kNone) return p.shift_sign < 0 ? "PAST_REF" : "FUTURE_REF";
  std::string value = p.shift.empty() ? OpenDay(p) : OpenUnit(p.shift.Smallest());
  if (value.empty()) {
    value = OpenUnit(p.nth != 0 && p.nth_unit != TimeUnit::kNone ? p.nth_unit : p.unit);
  }
  return value + ClockValue(p);
}

std::string LengthValue(const TimeLength& l) {
  if (l.vague != TimeUnit::kNone) return VagueValue(l.vague);
  std::string value = "P";
  // Units that TIMEX3 has of its own.
  const double months = l.years * 12 + l.months, days = l.weeks * 7 + l.days;
  const bool clock = l.hours != 0 || l.minutes != 0 || l.seconds != 0;
  auto told = [&](TimeUnit unit, double amount, double size, const char* code) {
    const bool whole = l.told == unit && amount > 0 && amount == std::floor(amount / size) * size;
    if (whole) Append(&value, amount / size, code);
    return whole;
  };
  if (days == 0 && !clock &&
      (told(TimeUnit::kDecade, months, 120, "DE") ||
       told(TimeUnit::kCentury, months, 1200, "CE"))) {
    return value;
  }
  if (l.told == TimeUnit::kWeekend) {
    Append(&value, l.days / 2, "WE");
    return value;
  }
  Append(&value, l.years, "Y");
  Append(&value, l.months, "M");
  Append(&value, l.weeks, "W");
  Append(&value, l.days, "D");
  if (clock) value += "T";
  Append(&value, l.hours, "H");
  Append(&value, l.minutes, "M");
  Append(&value, l.seconds, "S");
  return value == "P" ? "PX" : value;
}

std::string OpenValue(const TimeExpression& e) {
  switch (e.shape) {
    case TimeShape::kReference:
      return e.direction == Direction::kPast     ? "PAST_REF"
             : e.direction == Direction::kFuture ? "FUTURE_REF"
                                                 : "PRESENT_REF";
    case TimeShape::kSet:
      if (e.length.empty()) return OpenValue(e.start);
      [[fallthrough]];
    case TimeShape::kLength:
    case TimeShape::kSpan:
      return LengthValue(e.length) + (e.longest.empty() ? "" : "/" + LengthValue(e.longest));
    case TimeShape::kRange: {
      if (e.open_end) return OpenValue(e.start);
      if (e.open_begin) return OpenValue(e.end);
      TimePoint start = e.start, end = e.end;
      if (start.month == 0 && start.day != 0) start.month = end.month;
      if (end.month == 0 && end.day != 0) end.month = start.month;
      return OpenValue(start) + "/" + OpenValue(end);
    }
    case TimeShape::kPoint:
      break;
  }
  return OpenValue(e.start);
}

}  // namespace riscontro
