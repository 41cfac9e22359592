#include "eval/recognizers_places.h"

#include <fmt/format.h>

#include "document/timex_reading.h"
#include "eval/recognizers_calendar.h"

namespace riscontro {
namespace {

bool IsShifted(const TimePoint& p) {
  return p.shift_sign != 0;
}

// No year, no word such as "last": which one is meant is not told.
bool IsOpen(const TimePoint& p) {
  return p.year == 0 && p.unit == TimeUnit::kNone && !p.direction_told && p.HasFields() &&
         p.week == 0;
}

bool IsMovable(const TimePoint& p) {
  return p.feast != FeastCalendar::kNone;
}

TimeInterval Read(const TimePoint& p, Instant reference, TimeUnit* grain) {
  const int64_t day = DayOf(reference);
  const TimeReading reading =
      ReadPoint(p, {day * kSecondsPerDay, (day + 1) * kSecondsPerDay}, TimeInterval());
  *grain = reading.grain;
  // A feast's weekend has its day in it.
  const bool weekend = reading.grain == TimeUnit::kWeekend;
  return !reading.ok ? TimeInterval{0, 0} : weekend ? reading.interval : reading.said;
}

// The day before and after the reference, in which the engine knows days alone.
std::vector<TimeInterval> ReadBoth(TimePoint p, Instant reference, TimeUnit* grain) {
  *grain = TimeUnit::kDay;
  auto days = [](const SpecReadings& r) {
    return std::vector<TimeInterval>{{r.past, r.past + kSecondsPerDay},
                                     {r.future, r.future + kSecondsPerDay}};
  };
  const bool plain = p.nth == 0 && !IsMovable(p) && p.season == Season::kNone && !p.weekend;
  if (plain && p.weekday != 0 && p.day != 0 && p.month == 0) {
    auto readings = DayAndWeekdayReadings(p.day, p.weekday, reference);
    return readings ? days(*readings) : std::vector<TimeInterval>{};
  }
  if (plain && p.month != 0 && p.day != 0) {
    auto readings = YearlyReadings(p.month, p.day, reference);
    return readings ? days(*readings) : std::vector<TimeInterval>{};
  }
  if (plain && p.day != 0 && p.weekday == 0) {
    auto readings = MonthlyReadings(p.day, reference);
    return readings ? days(*readings) : std::vector<TimeInterval>{};
  }
  if (plain && p.weekday != 0 && p.day == 0 && p.month == 0) {
    return days(WeekdayReadings(p.weekday, reference));
  }
  std::vector<TimeInterval> out;
  for (Direction direction : {Direction::kPast, Direction::kFuture}) {
    p.direction = direction;
    // The past one is over, the other may have begun.
    p.strict = direction == Direction::kPast;
    const TimeInterval one = Read(p, reference, grain);
    if (one.empty()) return {};
    out.push_back(one);
  }
  return out;
}

const char* SeasonName(Season season) {
  constexpr const char* kNames[] = {"", "SP", "SU", "FA", "WI"};
  return kNames[int(season)];
}

// "XXXX-07-W05", "XXXX-09-WXX-1-#1": the nth week or weekday of the month; the last week is its
// fifth. "" for what is written otherwise.
std::string NthTimex(const TimePoint& p, const std::string& month) {
  if (month.empty()) return "";
  if (p.nth_unit == TimeUnit::kWeek) return fmt::format("{}-W{:02}", month, p.nth < 0 ? 5 : p.nth);
  // A feast on the Sunday before a day.
  if (p.year == 0 && p.weekday != 0 && p.day != 0) return "XXXX";
  const bool dated = p.year != 0 || p.weekday == 0 || p.nth < 0;
  if (!dated) return fmt::format("{}-WXX-{}-#{}", month, p.weekday, p.nth);
  return "";
}

// "The week of the 18th" is written as its day.
bool IsWeekOfDay(const TimePoint& p) {
  return p.nth_unit == TimeUnit::kWeek && p.day != 0;
}

// "XXXX-10-02", "XXXX-WXX-5", "XXXX-XX-18", "XXXX-10"; "" where the readings must tell.
std::string OpenTimex(const TimePoint& p) {
  if (p.season != Season::kNone) return SeasonName(p.season);
  if (p.weekend && (p.day != 0 || p.nth != 0 || IsMovable(p))) return "";
  if (IsMovable(p)) return "XXXX";
  if (IsWeekOfDay(p)) {
    TimePoint day = p;
    day.nth = 0;
    day.nth_unit = TimeUnit::kNone;
    return OpenTimex(day);
  }
  if (p.nth != 0) return NthTimex(p, p.month != 0 ? fmt::format("XXXX-{:02}", p.month) : "");
  if (p.month != 0 && p.day != 0) return fmt::format("XXXX-{:02}-{:02}", p.month, p.day);
  if (p.month != 0) return fmt::format("XXXX-{:02}", p.month);
  if (p.weekday != 0) return fmt::format("XXXX-WXX-{}", p.weekday);
  if (p.day != 0) return fmt::format("XXXX-XX-{:02}", p.day);
  return "";
}

// "(1990-01-01,2000-01-01,P10Y)": quarters, halves, decades and centuries are ranges there.
std::string RangeTimex(const std::string& from, const std::string& to, const char* length) {
  return fmt::format("({},{},{})", from, to, length);
}

// "XXXX" for the year of a day.
std::string WithoutYear(Instant t) {
  return "XXXX" + DayText(t).substr(4);
}

std::string ClosedTimex(const SpecPlace& place, const TimePoint& p) {
  const TimeInterval& i = place.readings.front();
  auto range = [&](const char* length) {
    return place.open ? RangeTimex(WithoutYear(i.begin), WithoutYear(i.end), length)
                      : RangeTimex(DayText(i.begin), DayText(i.end), length);
  };
  if (p.season != Season::kNone) return DayText(i.begin).substr(0, 5) + SeasonName(p.season);
  if (p.nth != 0 && !p.weekend && (p.month != 0 || p.unit == TimeUnit::kMonth)) {
    // A week is of the month that its Thursday is in.
    const bool week = p.nth_unit == TimeUnit::kWeek;
    std::string month = DayText(i.begin + (week ? 3 * kSecondsPerDay : 0)).substr(0, 7);
    if (!week) month = "XXXX" + month.substr(4);
    if (std::string timex = NthTimex(p, month); !timex.empty()) return timex;
  }
  switch (place.grain) {
    case TimeUnit::kWeek:
      if (i.end - i.begin > 7 * kSecondsPerDay) return range("P2W");
      return WeekTimex(i.begin);
    case TimeUnit::kWeekend:
      return WeekTimex(i.begin) + "-WE";
    case TimeUnit::kMonth:
      return DayText(i.begin).substr(0, 7);
    case TimeUnit::kQuarter:
      return range("P3M");
    case TimeUnit::kHalfYear:
      return range("P6M");
    case TimeUnit::kYear:
      return DayText(i.begin).substr(0, 4);
    case TimeUnit::kFiscalYear:
      return "FY" + DayText(i.end - 1).substr(0, 4);
    case TimeUnit::kDecade:
      return range("P10Y");
    case TimeUnit::kCentury:
      return range("P100Y");
    default:
      break;
  }
  return DayText(i.begin);
}

// Its "next Friday" is of the next week, its "last June" of the last year.
void CountAsThere(TimePoint* p) {
  p->anchor = p->year != 0 ? p->anchor : Anchor::kPublication;
  // "the 15th day of June"
  if (p->nth > 0 && p->nth_unit == TimeUnit::kDay && p->weekday == 0 && p->day == 0) {
    p->day = p->nth;
    p->nth = 0;
    p->nth_unit = TimeUnit::kNone;
  }
  // A weekend of no week in particular is of this one.
  TimePoint rest = *p;
  rest.weekend = false;
  if (p->weekend && !rest.HasFields() && p->unit == TimeUnit::kNone && !p->direction_told) {
    p->unit = TimeUnit::kWeek;
    p->step = 0;
    p->direction_told = true;
    return;
  }
  // A week or half of no year in particular is of this one.
  const bool this_year = (p->week != 0 || p->half != 0) && p->year == 0;
  if (this_year && p->unit == TimeUnit::kNone && !p->direction_told) {
    p->unit = TimeUnit::kYear;
    p->step = 0;
    p->direction_told = true;
    return;
  }
  if (!p->direction_told || p->unit != TimeUnit::kNone || p->year != 0) return;
  const bool weekly = (p->weekday != 0 || p->weekend) && p->month == 0 && p->day == 0;
  const bool monthly = p->month != 0 && p->day == 0 && !IsMovable(*p) && p->nth == 0;
  if ((!weekly && !monthly) || p->direction == Direction::kNearest) return;
  p->step = int16_t(p->direction);
  p->unit = weekly ? TimeUnit::kWeek : TimeUnit::kYear;
}

// The years of two digits that may be of either century: days of 30 to 39, and decades.
void SetCenturies(const TimePoint& p, SpecPlace* place) {
  const int year = p.year % 100;
  const bool decade = place->grain == TimeUnit::kDecade;
  if (!decade && (!place->IsDay() || year < 30 || year > 39)) return;
  const TimeInterval told = place->readings.front();
  const int64_t years = p.year < 2000 ? 100 : -100;
  const TimeInterval other{Step(told.begin, years, TimeUnit::kYear),
                           Step(told.end, years, TimeUnit::kYear)};
  place->readings = {std::min(told, other), std::max(told, other)};
  auto without = [](Instant t) { return "XX" + DayText(t).substr(2); };
  place->timex =
      decade ? RangeTimex(without(told.begin), without(told.end), "P10Y") : without(told.begin);
}

// The readings of a point that tells its day, or by "last", "next" which one is meant.
void ReadClosed(const TimePoint& p, bool with_weekday, Instant reference, SpecPlace* place) {
  const TimeInterval one = Read(p, reference, &place->grain);
  if (!one.empty()) place->readings.push_back(one);
  // "next 12 May", "this Friday, 6 July": without its year all the same.
  const bool plain = p.month != 0 && p.day != 0 && p.nth == 0 && !IsMovable(p) && p.year == 0;
  if (plain && (p.unit == TimeUnit::kNone || with_weekday)) place->timex = OpenTimex(p);
}

// "Monday 21" on that day is no other.
void SettleToday(const TimePoint& p, Instant reference, SpecPlace* place) {
  const bool both = place->open && p.weekday != 0 && p.day != 0 && place->readings.size() == 2;
  if (!both) return;
  auto today = [&](const TimeInterval& i) { return DayOf(i.begin) == DayOf(reference); };
  if (!today(place->readings[0]) && !today(place->readings[1])) return;
  std::erase_if(place->readings, [&](const TimeInterval& i) { return !today(i); });
  place->timex = DayText(reference);
  place->open = false;
}

}  // namespace

std::string WeekTimex(Instant monday) {
  TimePoint week;
  week.anchor = Anchor::kPublication;
  week.unit = TimeUnit::kWeek;
  return ReadPoint(week, {monday, monday + kSecondsPerDay}, TimeInterval()).value;
}

SpecPlace PlaceOf(TimePoint p, Instant reference) {
  SpecPlace place;
  p.hour = p.minute = p.second = -1;
  p.part = DayPart::kNone;
  p.modifier = TimexModifier::kNone;
  const bool with_weekday = p.weekday != 0 && p.unit == TimeUnit::kWeek;
  if (with_weekday && p.month != 0 && p.day != 0) p.unit = TimeUnit::kYear;
  // "Tuesday, 9 May": the day counts, whatever weekday it is.
  if (p.day != 0 && p.month != 0 && p.nth == 0 && !IsMovable(p)) p.weekday = 0;
  place.told = p.HasFields() || p.unit != TimeUnit::kNone || IsShifted(p);
  if (!place.told) return place;
  CountAsThere(&p);
  place.open = IsOpen(p) && !IsShifted(p);
  if (place.open) {
    place.readings = ReadBoth(p, reference, &place.grain);
    place.timex = OpenTimex(p);
  } else {
    ReadClosed(p, with_weekday, reference, &place);
  }
  if (place.readings.empty()) {
    // "30 February" is written as it stands.
    if (place.timex.empty() && p.year != 0 && p.month != 0 && p.day != 0 && p.nth == 0) {
      place.timex = fmt::format("{:04}-{:02}-{:02}", p.year, p.month, p.day);
    }
    if (p.month != 0 && p.day != 0) place.grain = TimeUnit::kDay;
    return place;
  }
  if (p.two_digit_year && p.year != 0) SetCenturies(p, &place);
  SettleToday(p, reference, &place);
  if (place.grain == TimeUnit::kCentury) {
    // There a century is its hundred years, not one more.
    TimeInterval& i = place.readings.front();
    i.end = Step(i.begin, 1, TimeUnit::kCentury);
  }
  if (place.timex.empty()) place.timex = ClosedTimex(place, p);
  return place;
}

}  // namespace riscontro
