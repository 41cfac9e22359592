// Expressions to results: points, durations, sets, references, and what the words around them add.
#include "eval/recognizers_dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "eval/recognizers_calendar.h"
#include "eval/recognizers_date_modifiers.h"
#include "eval/recognizers_models.h"
#include "eval/recognizers_places.h"

namespace riscontro {
namespace {

constexpr int64_t kHour = 3600;
SpecResult LengthResult(const Date& date) {
  const TimeLength length = Settled(date.expression.length);
  SpecFields fields{{"timex", SpecLengthOf(length)}};
  const double seconds =
      SpecSeconds(length.years, TimeUnit::kYear) + SpecSeconds(length.months, TimeUnit::kMonth) +
      SpecSeconds(length.weeks, TimeUnit::kWeek) + SpecSeconds(length.days, TimeUnit::kDay) +
      length.hours * kHour + length.minutes * 60 + length.seconds;
  fields["value"] = SpecNumber(seconds);
  if (date.modifier == TimexModifier::kMoreThan) fields["Mod"] = "more";
  if (date.modifier == TimexModifier::kLessThan) fields["Mod"] = "less";
  return {{}, "duration", {fields}};
}

// "P1D", "XXXX-WXX-1", "T15": what recurs; every day is not told beside an hour.
SpecResult SetResult(const TimeExpression& e, const SpecHints& hints) {
  const TimeUnit told = e.length.told;
  std::string timex = told == TimeUnit::kHalfYear                        ? "P0.5Y"
                      : told == TimeUnit::kBusinessDay && hints.weekdays ? "P1WD"
                                                                         : "";
  TimePoint p = e.start;
  const SpecPlace place = PlaceOf(p, 0);
  if (place.told) timex = place.timex;
  if (p.HasClock()) {
    const auto clocks = ClocksOf(p);
    timex += clocks.empty() ? HoursOf(p.part).timex : clocks.front().timex;
  } else if (timex.empty()) {
    timex = SpecLengthOf(e.length);
  }
  return {{}, "set", {{{"timex", timex}, {"value", kNotResolved}}}};
}

// "To date".
SpecResult UntilNow(Instant reference) {
  return {{},
          "daterange",
          {{{"timex", "PRESENT_REF"}, {"Mod", "before"}, {"end", DayText(reference)}}}};
}

SpecResult ReferenceResult(Direction direction, Instant reference) {
  const char* timex = direction == Direction::kPast     ? "PAST_REF"
                      : direction == Direction::kFuture ? "FUTURE_REF"
                                                        : "PRESENT_REF";
  return {{}, "datetime", {{{"timex", timex}, {"value", InstantText(reference)}}}};
}

}  // namespace

std::string SpecTimes::Type() const {
  const std::string name = !day ? "time" : clock ? "datetime" : "date";
  return name + (range ? "range" : "");
}

namespace {

void ApplyHints(const SpecHints& hints, TimePoint* p) {
  if (hints.late_afternoon && p->part == DayPart::kAfternoon) p->part = DayPart::kEvening;
  const bool decade = p->unit == TimeUnit::kDecade && p->step == 0 && p->year != 0;
  if (hints.short_decade && decade) p->two_digit_year = true;
  // Its weekday is then chosen by the direction alone.
  if (hints.nearest && p->unit == TimeUnit::kNone) p->direction_told = false;
}

// "FY2018" is "SY2018".
std::string SchoolYear(std::string timex) {
  if (timex.starts_with("FY")) timex[0] = 'S';
  return timex;
}

// What "the same week" is written as.
std::string UndefinedTimex(TimeUnit grain) {
  switch (grain) {
    case TimeUnit::kWeek:
      return "XXXX-WXX";
    case TimeUnit::kWeekend:
      return "XXXX-WXX-WE";
    case TimeUnit::kMonth:
      return "XXXX-XX";
    case TimeUnit::kYear:
      return "XXXX";
    default:
      return "";
  }
}

// The parts of the day that have hours of their own, half-told hours, weeks of working days.
void ApplyToTimes(const SpecHints& hints, bool part, SpecTimes* times) {
  for (SpecTime& t : times->list) {
    if (hints.hours.timex.empty() || !part) continue;
    const Instant day = DayOf(t.begin) * kSecondsPerDay;
    t = {t.timex.substr(0, t.timex.find('T')) + hints.hours.timex, day + hints.hours.begin,
         day + hints.hours.end - (hints.hours.end == kSecondsPerDay)};  // 23:59:59
    times->range = true;
  }
  if (hints.school) {
    for (SpecTime& t : times->list) t.timex = SchoolYear(t.timex);
    times->timex = SchoolYear(times->timex);
  }
  if (hints.once && times->clock && !times->list.empty()) times->list.resize(1);
  if (!hints.workdays || times->grain != TimeUnit::kWeek) return;
  for (SpecTime& t : times->list) t.end -= 2 * kSecondsPerDay;
}

// "Earlier this year": its first half or what of it is over; "later": what comes after both; "the
// year to date": until the reference.
void Clip(TimexModifier part, int side, Instant reference, SpecTimes* times) {
  const Instant today = DayOf(reference) * kSecondsPerDay;
  for (SpecTime& t : times->list) {
    SpecTime piece = part == TimexModifier::kNone ? t : PieceOf(t, *times, part);
    const bool inside = today > t.begin && today < t.end;
    if (inside && side < 0) piece.end = std::min(piece.end, today);
    if (inside && side > 0) piece.begin = std::max(piece.begin, today);
    t = piece;
  }
}

// Of the days on their weekday the one in the reference's month, if there is one.
void ChooseMonth(Instant reference, SpecTimes* times) {
  auto other = [&](const SpecTime& t) {
    return DayText(t.begin).substr(0, 7) != DayText(reference).substr(0, 7);
  };
  std::vector<SpecTime> here = times->list;
  std::erase_if(here, other);
  if (here.empty()) return;
  constexpr std::string_view kOpen = "XXXX-WXX-1";
  for (SpecTime& t : here) {
    if (t.timex.starts_with(kOpen.substr(0, 9))) {
      t.timex = DayText(t.begin) + t.timex.substr(kOpen.size());
    }
  }
  times->list = std::move(here);
}

SpecResult PointResult(const TimePoint& p, SpecModifiers modified, const SpecHints& hints,
                       Instant reference) {
  if (hints.within && p.shift_sign > 0 && !p.HasFields()) {
    TimeExpression span;
    span.length = p.shift;
    span.direction = Direction::kFuture;
    return ResultOf(TimesOfSpan(span, true, reference), modified);
  }
  modified.Add(p.modifier);
  // "early morning at 8": the hour says more.
  if (p.hour >= 0) modified.part = TimexModifier::kNone;
  SpecTimes times = TimesOfPoint(p, reference);
  const bool counted = times.clock || p.shift_sign != 0;
  if (times.day && counted && hints.exact) modified.approx = false;
  ApplyToTimes(hints, p.hour < 0 && p.part != DayPart::kNone, &times);
  modified.rest = (p.side != 0 || hints.later) && times.grain == TimeUnit::kDay && !times.clock;
  if (p.side != 0 && !times.clock && !modified.rest) {
    Clip(modified.part, p.side, reference, &times);
    modified.part = TimexModifier::kNone;
  }
  const bool day_of_month = p.day != 0 && p.weekday != 0 && p.month == 0;
  if (hints.definite && day_of_month) ChooseMonth(reference, &times);
  const bool same = p.anchor == Anchor::kNarrative && p.step == 0 && p.shift_sign == 0;
  if (std::string timex = UndefinedTimex(times.grain); hints.undefined && same && !timex.empty()) {
    for (SpecTime& t : times.list) t.timex = timex;
    modified.undefined = true;
  }
  if (hints.nearest && times.list.size() == 2) {
    times.list = {times.list[p.direction == Direction::kPast ? 0 : 1]};
    if (times.day && !times.clock) times.list.front().timex = DayText(times.list[0].begin);
  }
  return ResultOf(std::move(times), modified);
}

}  // namespace

SpecResult SpecDate(Date date, const SpecHints& hints, Instant reference) {
  TimeExpression& e = date.expression;
  for (TimePoint* p : {&e.start, &e.end}) ApplyHints(hints, p);
  SpecModifiers modified;
  modified.Add(date.modifier);
  if (hints.until && modified.side == SpecSide::kBefore) modified.side = SpecSide::kUntil;
  switch (e.shape) {
    case TimeShape::kLength:
      return LengthResult(date);
    case TimeShape::kSet:
      return SetResult(e, hints);
    case TimeShape::kReference:
      return hints.until ? UntilNow(reference) : ReferenceResult(e.direction, reference);
    case TimeShape::kSpan:
      if (hints.for_so_long && e.direction == Direction::kPast) {
        SpecResult result = LengthResult(date);
        for (SpecFields& fields : result.values) fields["Mod"] = "since";
        return result;
      }
      if (hints.week_of && e.start.day != 0) {
        e.start.nth = 1;
        e.start.nth_unit = TimeUnit::kWeek;
        return PointResult(e.start, modified, hints, reference);
      }
      return ResultOf(TimesOfSpan(e, hints.within, reference), modified);
    case TimeShape::kPoint:
      return PointResult(e.start, modified, hints, reference);
    case TimeShape::kRange:
      break;
  }
  if (!e.open_end && !e.open_begin) return ResultOf(TimesOfRange(e, reference), modified);
  const TimePoint& told = e.open_end ? e.start : e.end;
  modified.Add(told.modifier);
  modified.side = !e.open_end   ? SpecSide::kBefore
                  : hints.after ? SpecSide::kAfter
                                : SpecSide::kSince;
  return ResultOf(TimesOfPoint(told, reference), modified);
}

}  // namespace riscontro
