// Expressions to results: modifiers, durations, sets, references.
//
// Conventions learnt from the files: "before" ends where its time begins, "after" begins where a
// period ends but where a day begins, "since" at the beginning; the beginning, middle and end of
// a year are thirds of four months, of a "this year" halves; of a month halves but for its ten
// days in the middle; of a part of the day its two hours on either side.
#include "eval/recognizers_dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "eval/recognizers_calendar.h"
#include "eval/recognizers_models.h"
#include "eval/recognizers_places.h"

namespace riscontro {
namespace {

constexpr int64_t kHour = 3600;
const char* const kNotResolved = "not resolved";

enum class Side { kNone, kBefore, kAfter, kSince, kUntil };

struct Modified {
  Side side = Side::kNone;
  TimexModifier part = TimexModifier::kNone;  // kStart, kMid, kEnd
  bool approx = false;
  bool undefined = false;  // of no time told
  bool rest = false;       // "later today": hours, not its last second

  void Add(TimexModifier modifier) {
    switch (modifier) {
      case TimexModifier::kBefore:
      case TimexModifier::kOnOrBefore:
        side = Side::kBefore;
        break;
      case TimexModifier::kAfter:
        side = Side::kAfter;
        break;
      case TimexModifier::kOnOrAfter:
        side = Side::kSince;
        break;
      case TimexModifier::kApprox:
        approx = true;
        break;
      case TimexModifier::kStart:
      case TimexModifier::kMid:
      case TimexModifier::kEnd:
        part = modifier;
        break;
      default:
        break;
    }
  }

  std::string Name() const {
    constexpr const char* kSides[] = {"", "before", "after", "since", "until"};
    std::string name = kSides[int(side)];
    auto add = [&](const char* word) { name += (name.empty() ? "" : "-") + std::string(word); };
    if (part == TimexModifier::kStart) add("start");
    if (part == TimexModifier::kMid) add("mid");
    if (part == TimexModifier::kEnd) add("end");
    if (approx) add("approx");
    if (undefined) add("ref_undef");
    return name;
  }
};

// The months or days from `first` to `last` of the interval.
SpecTime Months(const SpecTime& t, int first, int last) {
  return {t.timex, Step(t.begin, first, TimeUnit::kMonth), Step(t.begin, last, TimeUnit::kMonth)};
}

SpecTime Days(const SpecTime& t, int64_t first, int64_t last) {
  return {t.timex, t.begin + first * kSecondsPerDay,
          std::min(t.end, t.begin + last * kSecondsPerDay)};
}

SpecTime Hours(const SpecTime& t, int64_t first, int64_t last) {
  return {t.timex, t.begin + first * kHour, std::min(t.end, t.begin + last * kHour)};
}

// The beginning, middle or end of the time.
SpecTime PieceOf(const SpecTime& t, const SpecTimes& times, TimexModifier part) {
  const int which = part == TimexModifier::kStart ? 0 : part == TimexModifier::kMid ? 1 : 2;
  const int64_t day = kSecondsPerDay;
  if (times.clock) {
    const int64_t half = (t.end + 1 - t.begin) / kHour / 2;
    return which == 0 ? Hours(t, 0, half) : which == 2 ? Hours(t, half, 2 * half) : t;
  }
  const int64_t days = (t.end - t.begin) / day;
  switch (times.grain) {
    case TimeUnit::kYear:
      if (times.relative && which != 1) return Months(t, which == 0 ? 0 : 6, which == 0 ? 6 : 12);
      return Months(t, 4 * which, 4 * which + 4);
    case TimeUnit::kMonth:
      return which == 0 ? Days(t, 0, 15) : which == 1 ? Days(t, 9, 20) : Days(t, 15, days);
    case TimeUnit::kWeek:
      return which == 0 ? Days(t, 0, 3) : which == 1 ? Days(t, 2, 4) : Days(t, 3, 7);
    case TimeUnit::kDay:
      return which == 0 ? Hours(t, 0, 12) : which == 1 ? Hours(t, 10, 14) : Hours(t, 12, 24);
    default:
      return which == 0 ? Days(t, 0, days / 2) : which == 2 ? Days(t, days / 2, days) : t;
  }
}

std::string Written(Instant t, const SpecTimes& times) {
  if (!times.day) return ClockText(t);
  return times.clock ? InstantText(t) : DayText(t);
}

// The fields of one of the times, with what the modifiers make of it.
SpecFields FieldsOf(const SpecTime& time, const SpecTimes& times, const Modified& modified) {
  SpecFields fields{{"timex", time.timex}};
  if (std::string name = modified.Name(); !name.empty()) fields["Mod"] = name;
  const bool whole = modified.part == TimexModifier::kNone;
  const SpecTime part = whole ? time : PieceOf(time, times, modified.part);
  switch (modified.side) {
    case Side::kBefore:
    case Side::kUntil:
      fields["end"] = Written(modified.part == TimexModifier::kEnd ? time.end : part.begin, times);
      return fields;
    case Side::kAfter: {
      const bool begins = !times.range || modified.part == TimexModifier::kStart;
      fields["start"] = Written(begins ? time.begin : part.end, times);
      return fields;
    }
    case Side::kSince:
      fields["start"] = Written(part.begin, times);
      return fields;
    case Side::kNone:
      break;
  }
  if (!times.range && whole) {
    fields["value"] = Written(time.begin, times);
  } else {
    fields["start"] = Written(part.begin, times);
    fields["end"] = Written(part.end, times);
  }
  return fields;
}

SpecResult ResultOf(SpecTimes times, const Modified& modified) {
  SpecResult result;
  const bool on_day = times.grain == TimeUnit::kDay && !times.clock && times.day && !times.range;
  if (on_day && modified.side == Side::kNone && modified.part != TimexModifier::kNone) {
    // "the end of tomorrow" is its last second, its beginning and middle are hours of it.
    times.clock = true;
    if (modified.part == TimexModifier::kEnd && !modified.rest) {
      for (SpecTime& t : times.list) t = {t.timex + "T23:59:59", t.end - 1, t.end - 1};
      result.type = times.Type();
      for (const SpecTime& t : times.list) result.values.push_back(FieldsOf(t, times, {}));
      return result;
    }
    times.range = true;
    result.type = times.Type();
    times.clock = false;
    for (const SpecTime& t : times.list) {
      SpecFields fields = FieldsOf(t, times, modified);
      const SpecTime part = PieceOf(t, times, modified.part);
      fields["start"] = InstantText(part.begin);
      fields["end"] = InstantText(part.end);
      result.values.push_back(std::move(fields));
    }
    return result;
  }
  for (const SpecTime& t : times.list) result.values.push_back(FieldsOf(t, times, modified));
  if (times.list.empty())
    result.values.push_back({{"timex", times.timex}, {"value", kNotResolved}});
  if (modified.side != Side::kNone || modified.part != TimexModifier::kNone) times.range = true;
  result.type = times.Type();
  return result;
}

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

SpecResult PointResult(const TimePoint& p, Modified modified, const SpecHints& hints,
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
  if (times.day && times.clock && hints.exact) modified.approx = false;
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
  Modified modified;
  modified.Add(date.modifier);
  if (hints.until && modified.side == Side::kBefore) modified.side = Side::kUntil;
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
  modified.side = !e.open_end ? Side::kBefore : hints.after ? Side::kAfter : Side::kSince;
  return ResultOf(TimesOfPoint(told, reference), modified);
}

}  // namespace riscontro
