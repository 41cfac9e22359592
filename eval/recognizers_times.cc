// Points and spans: all times that they may mean; lengths.
#include <fmt/format.h>

#include <algorithm>

#include "document/timex_reading.h"
#include "eval/recognizers_calendar.h"
#include "eval/recognizers_dates.h"
#include "eval/recognizers_models.h"
#include "eval/recognizers_places.h"

namespace riscontro {
namespace {

constexpr int64_t kDay = kSecondsPerDay;

bool HasHours(const TimeLength& l) {
  return l.hours != 0 || l.minutes != 0 || l.seconds != 0;
}

SpecTime At(const std::string& timex, Instant t) {
  return {timex, t, t};
}

// "2016-11-07T16:12:00"
std::string FullTimex(Instant t) {
  return DayText(t) + ClockTimex(t - DayOf(t) * kDay, true, true);
}

// So long after or before what the rest of the point tells.
SpecTimes Shifted(TimePoint p, Instant reference) {
  const TimeLength shift = Settled(p.shift);
  const int sign = p.shift_sign;
  p.shift = {};
  p.shift_sign = 0;
  // Told by the shift, unless "last" or "next" said it.
  if (!p.strict && p.unit == TimeUnit::kNone) p.direction_told = false;
  SpecTimes times;
  times.day = true;
  times.grain = TimeUnit::kDay;
  const SpecTimes base = TimesOfPoint(p, reference);
  Instant from = reference;
  if (!base.list.empty() && base.day) from = base.list.back().begin;
  Instant to = MoveBy(from, shift, sign);
  times.clock = HasHours(shift) || (base.clock && base.day);
  if (!times.clock) to = DayOf(to) * kDay;
  times.list.push_back(At(times.clock ? FullTimex(to) : DayText(to), to));
  return times;
}

SpecTimes WithClock(const TimePoint& p, const SpecPlace& place, SpecTimes times) {
  std::vector<SpecClock> clocks = ClocksOf(p);
  const bool part = clocks.empty();
  if (part) clocks.push_back(HoursOf(p.part));
  times.clock = true;
  times.range = clocks.front().end > clocks.front().begin;
  if (!place.told) {
    for (const SpecClock& c : clocks) times.list.push_back({c.timex, c.begin, c.end});
    return times;
  }
  for (const SpecClock& c : clocks) {
    for (const TimeInterval& day : place.readings) {
      times.list.push_back({place.timex + c.timex, day.begin + c.begin, day.begin + c.end});
    }
  }
  times.timex = place.timex + clocks.front().timex;
  return times;
}

bool IsRelative(const TimePoint& p) {
  return p.year == 0 && p.unit != TimeUnit::kNone;
}

// "The next hour", "last minute".
SpecTimes HourStep(const TimePoint& p, Instant reference) {
  SpecTimes times;
  times.day = times.clock = times.range = true;
  const int64_t n = p.step == 0 ? 1 : p.step;
  const Instant to = Step(reference, n, p.unit);
  const Instant begin = std::min(reference, to), end = std::max(reference, to);
  times.list.push_back({fmt::format("({},{},{})", FullTimex(begin), FullTimex(end),
                                    SpecLength(double(std::abs(n)), p.unit)),
                        begin, end});
  return times;
}

// "The first two weeks of 2021": whole weeks by their Thursdays.
TimeInterval Within(TimeInterval whole, const TimeLength& length, bool first) {
  if (length.weeks != 0) {
    auto monday = [](Instant t) { return (DayOf(t) - (WeekdayFromDays(DayOf(t)) - 1)) * kDay; };
    whole = {monday(whole.begin + 3 * kDay), monday(whole.end + 3 * kDay)};
  }
  return first ? TimeInterval{whole.begin, MoveBy(whole.begin, length, 1)}
               : TimeInterval{MoveBy(whole.end, length, -1), whole.end};
}

// Where a span of units begins or ends: the next days begin tomorrow, the last ones ended today;
// quarters, decades and centuries begin with one of their own.
Instant FirstEdge(const TimeLength& length, int sign, Instant today) {
  const TimeUnit unit = length.told;
  if (unit != TimeUnit::kQuarter && unit != TimeUnit::kDecade && unit != TimeUnit::kCentury) {
    return sign > 0 ? today + kDay : today;
  }
  TimePoint p;
  p.anchor = Anchor::kPublication;
  p.unit = unit;
  p.step = sign > 0 ? 1 : 0;
  const SpecPlace place = PlaceOf(p, today);
  return place.readings.empty() ? today : place.readings.front().begin;
}

}  // namespace

TimeLength Settled(TimeLength length) {
  if (length.vague == TimeUnit::kNone) return length;
  const TimeUnit unit = length.vague;
  length.vague = TimeUnit::kNone;
  if (!length.empty()) return length;
  constexpr double kSeveral = 3;
  switch (unit) {
    case TimeUnit::kSecond:
      length.seconds = kSeveral;
      break;
    case TimeUnit::kMinute:
      length.minutes = kSeveral;
      break;
    case TimeUnit::kHour:
      length.hours = kSeveral;
      break;
    case TimeUnit::kWeek:
      length.weeks = kSeveral;
      break;
    case TimeUnit::kMonth:
      length.months = kSeveral;
      break;
    case TimeUnit::kYear:
      length.years = kSeveral;
      break;
    default:
      length.days = kSeveral;
      break;
  }
  return length;
}

std::string SpecLengthOf(TimeLength length) {
  length = Settled(length);
  std::string date, time;
  auto add = [](double n, const char* unit, std::string* to) {
    if (n != 0) *to += SpecNumber(n) + unit;
  };
  if (length.told == TimeUnit::kWeekend) {
    add(length.days / 2, "WE", &date);
    length.days = 0;
  }
  if (length.told == TimeUnit::kBusinessDay) {
    add(length.days, "BD", &date);
    length.days = 0;
  }
  add(length.years, "Y", &date);
  add(length.months, "M", &date);
  add(length.weeks, "W", &date);
  add(length.days, "D", &date);
  add(length.hours, "H", &time);
  add(length.minutes, "M", &time);
  add(length.seconds, "S", &time);
  return "P" + date + (time.empty() ? "" : "T" + time);
}

SpecTimes TimesOfPoint(const TimePoint& p, Instant reference) {
  if (p.shift_sign != 0) return Shifted(p, reference);
  const bool short_unit =
      p.unit == TimeUnit::kHour || p.unit == TimeUnit::kMinute || p.unit == TimeUnit::kSecond;
  if (short_unit) return HourStep(p, reference);
  SpecTimes times;
  const SpecPlace place = PlaceOf(p, reference);
  times.day = place.told;
  times.grain = place.grain;
  times.relative = IsRelative(p);
  times.timex = place.timex;
  if (p.HasClock()) return WithClock(p, place, std::move(times));
  times.range = !place.IsDay();
  // Never resolved there.
  if (p.season != Season::kNone || place.grain == TimeUnit::kFiscalYear) return times;
  for (const TimeInterval& i : place.readings) {
    const bool dated = place.grain == TimeUnit::kDay && place.timex.empty();
    // Of a feast's weekend each reading is of a week of its own.
    const bool weekend = place.grain == TimeUnit::kWeekend && place.open;
    times.list.push_back({dated     ? DayText(i.begin)
                          : weekend ? WeekTimex(i.begin) + "-WE"
                                    : place.timex,
                          i.begin, i.end});
  }
  return times;
}

namespace {

// "From 2 pm for two hours", "a day starting on Friday at 5 pm".
SpecTimes FromHour(const TimePoint& start, const TimeLength& length, Instant reference) {
  SpecTimes times = TimesOfPoint(start, reference);
  times.range = true;
  if (ClocksOf(start).size() > 1) times.list.resize((times.list.size() + 1) / 2);
  for (SpecTime& t : times.list) {
    const Instant end = MoveBy(t.begin, length, 1);
    const std::string day = t.timex.substr(0, t.timex.find('T'));
    if (HasHours(length)) {
      t.timex =
          fmt::format("({},{}{},{})", t.timex, day, ClockTimex(end - DayOf(end) * kDay, true, true),
                      SpecLengthBetween(t.begin, end, TimeUnit::kMinute));
    } else {
      t.timex = fmt::format("({},{},{})", FullTimex(t.begin), FullTimex(end), SpecLengthOf(length));
    }
    t.end = end;
  }
  return times;
}

// Of two readings that of the reference's year.
Instant ThisYear(const SpecPlace& place, Instant reference) {
  const bool both = place.open && place.readings.size() == 2;
  const Instant past = place.readings.front().begin;
  const bool same = DayText(past).substr(0, 4) == DayText(reference).substr(0, 4);
  return both && same ? past : place.readings.back().begin;
}

}  // namespace

SpecTimes TimesOfSpan(const TimeExpression& e, bool within, Instant reference) {
  const TimeLength length = Settled(e.length);
  if (e.start.hour >= 0 && e.start.nth == 0) return FromHour(e.start, length, reference);
  SpecTimes times;
  times.day = times.range = true;
  times.clock = HasHours(length);
  TimePoint start = e.start;
  start.nth = 0;
  const SpecPlace place = PlaceOf(start, reference);
  TimeInterval span;
  if (place.told && place.readings.empty()) return times;
  if (place.told && e.start.nth != 0) {
    span = Within(place.readings.back(), length, e.start.nth > 0);
  } else {
    const int sign = e.direction == Direction::kPast ? -1 : 1;
    Instant from = times.clock ? reference : DayOf(reference) * kDay;
    const bool plain = !times.clock && !within && !place.told;
    if (place.told) from = ThisYear(place, reference);
    if (plain) from = FirstEdge(length, sign, from);
    const bool business = length.told == TimeUnit::kBusinessDay;
    // The working days that follow end with the last of them.
    Instant to =
        business && sign > 0 ? MoveBy(from - kDay, length, 1) + kDay : MoveBy(from, length, sign);
    span = {std::min(from, to), std::max(from, to)};
  }
  auto timex = [&](Instant t) { return times.clock ? FullTimex(t) : DayText(t); };
  times.list.push_back(
      {fmt::format("({},{},{})", timex(span.begin), timex(span.end), SpecLengthOf(length)),
       span.begin, span.end});
  return times;
}

}  // namespace riscontro
