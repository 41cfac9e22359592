#include "eval/recognizers_calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "eval/recognizers_models.h"

namespace riscontro {
namespace {

constexpr int64_t kHour = 3600;

Instant Midnight(int year, int month, int day) {
  return DaysFromCivil(year, month, day) * kSecondsPerDay;
}

int64_t SecondOfDay(Instant t) {
  return t - DayOf(t) * kSecondsPerDay;
}

// Years or months that the unit is; 0 for shorter ones.
int64_t MonthsOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kMonth:
      return 1;
    case TimeUnit::kQuarter:
      return 3;
    case TimeUnit::kYear:
      return 12;
    case TimeUnit::kDecade:
      return 120;
    case TimeUnit::kCentury:
      return 1200;
    default:
      return 0;
  }
}

int64_t SecondsOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
      return 1;
    case TimeUnit::kMinute:
      return 60;
    case TimeUnit::kHour:
      return kHour;
    case TimeUnit::kWeek:
      return 7 * kSecondsPerDay;
    default:
      return kSecondsPerDay;
  }
}

// "2H30M" of a time shorter than a day.
std::string ClockLength(int64_t seconds) {
  std::string out;
  const int64_t hours = seconds / kHour, minutes = seconds / 60 % 60, rest = seconds % 60;
  if (hours > 0) out += fmt::format("{}H", hours);
  if (minutes > 0) out += fmt::format("{}M", minutes);
  if (rest > 0 || out.empty()) out += fmt::format("{}S", rest);
  return out;
}

}  // namespace

std::optional<SpecReadings> YearlyReadings(int month, int day, Instant reference) {
  // A leap day comes every eighth year at the latest.
  constexpr int kReach = 8;
  const int year = CivilFromDays(DayOf(reference)).year;
  std::optional<Instant> past, future;
  for (int y = year - kReach; y <= year + kReach; ++y) {
    if (!IsValidDate(y, month, day)) continue;
    const Instant t = Midnight(y, month, day);
    if (t < reference) past = t;
    if (t >= reference && !future) future = t;
  }
  if (!past || !future) return std::nullopt;
  return SpecReadings{*past, *future};
}

std::optional<SpecReadings> MonthlyReadings(int day, Instant reference) {
  return DayAndWeekdayReadings(day, 0, reference);
}

std::optional<SpecReadings> DayAndWeekdayReadings(int day, int weekday, Instant reference) {
  // A month with 31 days is at most two away, one with that day on a weekday under four years.
  const int reach = weekday == 0 ? 3 : 48;
  const CivilDate today = CivilFromDays(DayOf(reference));
  std::optional<Instant> past, future;
  for (int i = -reach; i <= reach; ++i) {
    const int months = today.year * 12 + today.month - 1 + i;
    if (!IsValidDate(months / 12, months % 12 + 1, day)) continue;
    const Instant t = Midnight(months / 12, months % 12 + 1, day);
    if (weekday != 0 && WeekdayFromDays(DayOf(t)) != weekday) continue;
    if (t < reference) past = t;
    if (t >= reference && !future) future = t;
  }
  if (!past || !future) return std::nullopt;
  return SpecReadings{*past, *future};
}

SpecReadings WeekdayReadings(int weekday, Instant reference) {
  const int64_t today = DayOf(reference);
  const int64_t ahead = (weekday - WeekdayFromDays(today) + 7) % 7;
  return {(today + ahead - 7) * kSecondsPerDay, (today + ahead) * kSecondsPerDay};
}

SpecReadings MonthReadings(int month, Instant reference) {
  const CivilDate today = CivilFromDays(DayOf(reference));
  const bool to_come = month >= today.month;
  return {Midnight(today.year - to_come, month, 1), Midnight(today.year + !to_come, month, 1)};
}

Instant Step(Instant from, int64_t count, TimeUnit unit) {
  const int64_t each = MonthsOf(unit);
  if (each == 0) return from + count * SecondsOf(unit);
  const CivilDate day = CivilFromDays(DayOf(from));
  const int64_t months = day.year * int64_t{12} + day.month - 1 + count * each;
  const int year = int(months / 12), month = int(months % 12) + 1;
  return Midnight(year, month, std::min(day.day, DaysInMonth(year, month))) + SecondOfDay(from);
}

std::string DayText(Instant t) {
  const CivilDate day = CivilFromDays(DayOf(t));
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::string ClockText(Instant t) {
  const int64_t second = SecondOfDay(t);
  return fmt::format("{:02}:{:02}:{:02}", second / kHour, second / 60 % 60, second % 60);
}

std::string InstantText(Instant t) {
  return DayText(t) + " " + ClockText(t);
}

std::string SpecLength(double count, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
      return fmt::format("PT{}S", SpecNumber(count));
    case TimeUnit::kMinute:
      return fmt::format("PT{}M", SpecNumber(count));
    case TimeUnit::kHour:
      return fmt::format("PT{}H", SpecNumber(count));
    case TimeUnit::kWeek:
      return fmt::format("P{}W", SpecNumber(count));
    case TimeUnit::kMonth:
    case TimeUnit::kQuarter:
      return fmt::format("P{}M", SpecNumber(count * double(MonthsOf(unit))));
    case TimeUnit::kYear:
    case TimeUnit::kDecade:
    case TimeUnit::kCentury:
      return fmt::format("P{}Y", SpecNumber(count * double(MonthsOf(unit)) / 12));
    default:
      return fmt::format("P{}D", SpecNumber(count));
  }
}

double SpecSeconds(double count, TimeUnit unit) {
  const int64_t months = MonthsOf(unit);
  const int64_t days = months % 12 == 0 ? months / 12 * 365 : months * 30;
  return count * double(months > 0 ? days * kSecondsPerDay : SecondsOf(unit));
}

std::string SpecLengthBetween(Instant from, Instant to, TimeUnit unit) {
  if (const int64_t each = MonthsOf(unit); each > 0) {
    const CivilDate a = CivilFromDays(DayOf(from)), b = CivilFromDays(DayOf(to));
    const int64_t months = (b.year - a.year) * int64_t{12} + b.month - a.month;
    return SpecLength(double(months / each), unit);
  }
  const int64_t seconds = to - from;
  if (SecondsOf(unit) >= kSecondsPerDay) {
    return SpecLength(double(seconds / SecondsOf(unit)), unit);
  }
  return "PT" + ClockLength(seconds);
}

}  // namespace riscontro
