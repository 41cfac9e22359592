// Ranges: all times that they may mean.
//
// Two ends that do not tell their year are paired so that the first comes before the last: the
// next beginning with the next end, the last with the last, and where these cross, the last
// beginning with the next end.
#include <fmt/format.h>

#include <algorithm>

#include "document/timex_reading.h"
#include "eval/recognizers_calendar.h"
#include "eval/recognizers_dates.h"
#include "eval/recognizers_places.h"

namespace riscontro {
namespace {

constexpr int64_t kDay = kSecondsPerDay;

bool IsComplete(const TimePoint& p) {
  return p.year != 0 || p.unit != TimeUnit::kNone || p.direction_told || p.shift_sign != 0;
}

// What one end leaves to the other: "from 3 to 5 June 2024", "Nov–Feb 2017".
void Share(TimePoint* a, TimePoint* b) {
  if (b->two_digit_year && a->year != 0) b->year = int16_t(a->year / 100 * 100 + b->year % 100);
  if (a->month == 0 && a->day != 0 && a->weekday == 0) a->month = b->month;
  if (b->month == 0 && b->day != 0 && b->weekday == 0 && a->month != 0) {
    // "from April 27th to the 3rd": of the next month.
    b->month = int8_t(b->day < a->day ? a->month % 12 + 1 : a->month);
    b->year = int16_t(a->year == 0 ? b->year : a->year + (b->month < a->month));
  }
  auto key = [](const TimePoint& p) { return p.month * 100 + p.day; };
  const bool both = a->HasFields() && b->HasFields() && a->month != 0 && b->month != 0;
  if (both && !IsComplete(*a) && b->year != 0) {
    a->year = int16_t(b->year - (key(*a) > key(*b)));
  } else if (both && !IsComplete(*b) && a->year != 0) {
    b->year = int16_t(a->year + (key(*b) < key(*a)));
  }
  auto contain = [](const TimePoint& from, TimePoint* to) {
    if (from.unit == TimeUnit::kNone || IsComplete(*to) || !to->HasFields()) return;
    const bool month = from.unit == TimeUnit::kMonth && to->month == 0 && to->day != 0;
    const bool week = from.unit == TimeUnit::kWeek && to->weekday != 0 && from.step != 0 &&
                      to->day == 0 && from.weekday == 0;
    if (!month && !week) return;
    to->unit = from.unit;
    to->step = from.step;
    to->anchor = from.anchor;
  };
  contain(*a, b);
  contain(*b, a);
}

// A range's end as that program has it: where a period begins, or where the part of it lies.
Instant Edge(const TimeInterval& i, TimexModifier modifier) {
  if (modifier == TimexModifier::kEnd) return i.end;
  if (modifier == TimexModifier::kMid) return i.begin + (i.end - i.begin) / kDay / 2 * kDay;
  return i.begin;
}

// A day of a month: it is written without its year even where the other end tells it.
bool IsYearly(const TimePoint& p) {
  return p.month != 0 && p.day != 0;
}

struct DayPair {
  Instant begin = 0, end = 0;
};

// The readings of both ends, paired.
std::vector<DayPair> Pair(const TimePoint& a, const TimePoint& b, SpecPlace* from, SpecPlace* to) {
  if (from->open && !to->open && !to->readings.empty()) {
    *from = PlaceOf(a, to->readings.front().begin);
    if (from->readings.size() > 1) from->readings.pop_back();
    from->open = IsYearly(a);
  } else if (to->open && !from->open && !from->readings.empty()) {
    *to = PlaceOf(b, from->readings.front().begin);
    if (to->readings.size() > 1) to->readings.erase(to->readings.begin());
    to->open = IsYearly(b);
  }
  if (from->readings.empty() || to->readings.empty()) return {};
  auto begin = [&](const TimeInterval& i) { return Edge(i, a.modifier); };
  auto end = [&](const TimeInterval& i) { return Edge(i, b.modifier); };
  DayPair past{begin(from->readings.front()), end(to->readings.front())};
  DayPair future{begin(from->readings.back()), end(to->readings.back())};
  if (future.begin > future.end) future.begin = past.begin;
  if (past.end < past.begin) past.end = future.end;
  // 29 February is years back.
  constexpr int64_t kYear = 366 * kDay;
  if (past.end - past.begin > kYear && to->open) {
    past.end = end(PlaceOf(b, past.begin).readings.back());
  }
  if (past.begin == future.begin && past.end == future.end) return {past};
  return {past, future};
}

// The unit in which the length of a range of days is told.
TimeUnit LengthUnit(const SpecPlace& a, const SpecPlace& b, bool modified) {
  auto months = [](TimeUnit grain) { return MonthsOf(grain); };
  const int least = std::min(months(a.grain), months(b.grain));
  if (least >= 12 && !modified) return TimeUnit::kYear;
  return least > 0 ? TimeUnit::kMonth : TimeUnit::kDay;
}

std::string EdgeTimex(const SpecPlace& place, Instant t) {
  if (!place.open) return DayText(t);
  const bool weekly = place.timex.starts_with("XXXX-W");
  return weekly ? place.timex : "XXXX" + DayText(t).substr(4);
}

SpecTimes DayRange(const TimePoint& a, const TimePoint& b, Instant reference) {
  SpecTimes times;
  times.day = times.range = true;
  SpecPlace from = PlaceOf(a, reference), to = PlaceOf(b, reference);
  const bool modified = a.modifier != TimexModifier::kNone || b.modifier != TimexModifier::kNone;
  const std::vector<DayPair> pairs = Pair(a, b, &from, &to);
  if (pairs.empty()) times.timex = fmt::format("({},{},PXD)", from.timex, to.timex);
  for (const DayPair& pair : pairs) {
    const std::string length =
        SpecLengthBetween(pair.begin, pair.end, LengthUnit(from, to, modified));
    times.list.push_back(
        {fmt::format("({},{},{})", EdgeTimex(from, pair.begin), EdgeTimex(to, pair.end), length),
         pair.begin, pair.end});
  }
  return times;
}

// The hours of both ends, the second after the first; past midnight it is of the next day.
std::vector<std::pair<SpecClock, SpecClock>> ClockPairs(const std::vector<SpecClock>& from,
                                                        const std::vector<SpecClock>& to) {
  std::vector<std::pair<SpecClock, SpecClock>> pairs;
  auto first_after = [&](const SpecClock& a) {
    const SpecClock* best = nullptr;
    const SpecClock* least = &to.front();
    for (const SpecClock& b : to) {
      if (b.begin < least->begin) least = &b;
      if (b.begin > a.begin && (best == nullptr || b.begin < best->begin)) best = &b;
    }
    SpecClock out = best != nullptr ? *best : *least;
    if (best == nullptr) out.begin += kDay;
    return out;
  };
  for (const SpecClock& a : from) pairs.emplace_back(a, first_after(a));
  if (to.size() > 1 || pairs.size() < 2) return pairs;
  // "5 to 6 pm": the nearest one before the end.
  auto shorter = [](const auto& x, const auto& y) {
    return x.second.begin - x.first.begin < y.second.begin - y.first.begin;
  };
  return {*std::min_element(pairs.begin(), pairs.end(), shorter)};
}

// The timex of a day or of the one after it: "XXXX-WXX-2" after "XXXX-WXX-1".
std::string DayTimex(const SpecPlace& place, Instant day, bool next) {
  if (!place.open) return DayText(day + (next ? kDay : 0));
  if (!next) return place.timex;
  if (place.timex.starts_with("XXXX-W"))
    return fmt::format("XXXX-WXX-{}", WeekdayFromDays(DayOf(day) + 1));
  return "XXXX" + DayText(day + kDay).substr(4);
}

SpecTimes ClockRange(const TimePoint& a, const TimePoint& b, Instant reference) {
  SpecTimes times;
  times.clock = times.range = true;
  SpecPlace from = PlaceOf(a, reference), to = PlaceOf(b, reference);
  times.day = from.told || to.told;
  const bool apart = from.told && to.told && from.timex != to.timex;
  if (!from.told) from = to;
  const std::vector<SpecClock> begins = ClocksOf(a), ends = ClocksOf(b);
  if (begins.empty() || ends.empty()) return times;
  std::vector<DayPair> days = {{0, 0}};
  if (apart) days = Pair(a, b, &from, &to);
  if (times.day && !apart) {
    days.clear();
    for (const TimeInterval& i : from.readings) days.push_back({i.begin, i.begin});
  }
  for (auto [x, y] : ClockPairs(begins, ends)) {
    for (const DayPair& day : days) {
      const bool next = !apart && y.begin >= kDay;
      if (apart) y.begin %= kDay;
      const Instant begin = day.begin + x.begin, end = day.end + y.begin;
      std::string first = x.timex, last = y.timex;
      if (times.day) {
        first = DayTimex(from, day.begin, false) + first;
        last = DayTimex(apart ? to : from, day.end, next) + last;
      }
      times.list.push_back(
          {fmt::format("({},{},{})", first, last, SpecLengthBetween(begin, end, TimeUnit::kMinute)),
           begin, end});
    }
  }
  return times;
}

}  // namespace

SpecTimes TimesOfRange(const TimeExpression& e, Instant reference) {
  TimePoint a = e.start, b = e.end;
  Share(&a, &b);
  if (a.HasClock() || b.HasClock()) return ClockRange(a, b, reference);
  return DayRange(a, b, reference);
}

}  // namespace riscontro
