// Expressions to intervals.
//
// Idea: an expression is read for one anchor day (timex_reading.h), and a longer anchor by its
// first and its last day: every reading moves forward with the anchor, so the hull of the two
// holds all readings between. Left out: time zones of places, holidays among business days.
#include "document/timex.h"

#include "document/narrative.h"
#include "document/timex_reading.h"
#include "document/told_year.h"

namespace riscontro {
namespace {

// An anchor longer than this leaves relative expressions open.
constexpr int64_t kLongestAnchorDays = 400;
// The same for what is counted from the last date told.
constexpr int64_t kLongestNarrativeDays = 62;
// A night, with the hours on both sides of it.
constexpr int64_t kNightSeconds = 36 * 3600;

bool IsOpen(const TimeExpression& e) {
  return e.open_end || e.open_begin;
}

bool IsTold(const TimePoint& p) {
  return p.anchor != Anchor::kNone || p.HasFields() || p.HasClock();
}

// Of an open range the end that is told.
const TimePoint& ToldEnd(const TimeExpression& e) {
  return IsTold(e.start) ? e.start : e.end;
}

bool HasTwoEnds(const TimeExpression& e) {
  return e.shape == TimeShape::kRange && (!IsOpen(e) || (IsTold(e.start) && IsTold(e.end)));
}

TimeReading ReadShape(const TimeExpression& e, const TimeAnchors& anchors) {
  if (e.shape == TimeShape::kSpan) return ReadSpan(e, anchors);
  if (HasTwoEnds(e)) return ReadRange(e, anchors);
  const TimePoint& p = e.shape == TimeShape::kRange ? ToldEnd(e) : e.start;
  if (!e.longest.empty() && !p.shift.empty()) return ReadEitherShift(e, anchors);
  return ReadPoint(p, AnchorOf(p, anchors), e.event);
}

// The anchors an expression needs.
struct Needs {
  bool published = false, narrative = false, hour = false;

  void Add(const TimePoint& p) {
    if (p.year != 0) return;
    published |= p.anchor == Anchor::kPublication;
    hour |= p.anchor == Anchor::kNarrative && IsClockOnly(p);
    narrative |= p.anchor == Anchor::kNarrative && !IsClockOnly(p);
  }
  bool Any() const { return published || narrative || hour; }
};

Needs NeedsOf(const TimeExpression& e) {
  Needs needs;
  if (e.shape == TimeShape::kRange && !HasTwoEnds(e)) {
    needs.Add(ToldEnd(e));
    return needs;
  }
  needs.Add(e.start);
  if (e.shape == TimeShape::kRange) needs.Add(e.end);
  return needs;
}

// The first or last day of an anchor; an anchor within one day as it is.
TimeInterval OneDayOf(const TimeInterval& anchor, bool last) {
  if (!anchor.bounded() || anchor.empty()) return anchor;
  int64_t first = DayOf(anchor.begin), final = DayOf(anchor.end - 1);
  if (first == final) return anchor;
  return last ? DaysInterval(final, final + 1) : DaysInterval(first, first + 1);
}

int64_t DaysBetween(const TimeInterval& anchor) {
  return DayOf(anchor.end - 1) - DayOf(anchor.begin);
}

Resolution Open(const TimeExpression& e) {
  return {{}, OpenValue(e), false};
}

// "At 2:20" after "the night of 14 April": the one of the two days on which the hour was night.
bool InNight(const TimeExpression& e, const TimeInterval& night, const TimeReading& reading) {
  return e.shape == TimeShape::kPoint && IsClockOnly(e.start) && night.Length() <= kNightSeconds &&
         night.Contains(reading.said);
}

// Some hours that begin on one day and end on the next.
bool IsNight(const TimeInterval& i) {
  return i.bounded() && i.Length() < kSecondsPerDay && DayOf(i.begin) != DayOf(i.end - 1);
}

bool CountsYears(const TimePoint& p) {
  return !p.HasFields() && MonthsOf(p.shift.empty() ? p.unit : p.shift.Smallest()) >= 12;
}

Resolution ResolvePlaced(const TimeExpression& e, const TimeAnchors& anchors) {
  Needs needs = NeedsOf(e);
  auto fits = [](bool needed, const TimeInterval& anchor, int64_t longest) {
    return !needed || (anchor.bounded() && !anchor.empty() && DaysBetween(anchor) <= longest);
  };
  auto all_fit = [&](int64_t longest, int64_t longest_narrative) {
    return fits(needs.published, anchors.published, longest) &&
           fits(needs.hour, anchors.hour, longest) &&
           fits(needs.narrative, anchors.narrative, longest_narrative);
  };
  if (!all_fit(INT64_MAX, INT64_MAX)) return Open(e);
  auto read = [&](bool last) {
    return ReadShape(e, {OneDayOf(anchors.published, last), OneDayOf(anchors.narrative, last),
                         OneDayOf(anchors.hour, last)});
  };
  TimeReading from = read(false), to = all_fit(0, 0) ? from : read(true);
  bool own = !needs.Any() && e.start.anchor != Anchor::kEvent;
  if (!from.ok || !to.ok) return own ? Resolution{} : Open(e);  // 31 April
  if (from.value == to.value && from.interval == to.interval)
    return {from.interval, from.value, true};
  if (needs.hour) {
    bool first = InNight(e, anchors.hour, from), second = InNight(e, anchors.hour, to);
    const TimeReading& night = first ? from : to;
    if (first != second) return {night.interval, night.value, true};
    // "At 6 p.m." after "Tuesday night": of the day that the night began on.
    const bool evening = e.start.hour >= 12 && IsNight(anchors.hour);
    if (evening) return {from.interval, from.value, true};
  }
  // "Three years later" may be counted from a year.
  bool years = CountsYears(e.start);
  if (!all_fit(kLongestAnchorDays, years ? kLongestAnchorDays : kLongestNarrativeDays))
    return Open(e);
  return {Hull(from.interval, to.interval), from.value == to.value ? from.value : OpenValue(e),
          true};
}

// "More than two years ago", "less than a week ago": beyond the day, or between it and now.
void ModifyShift(const TimePoint& p, TimexModifier modifier, const TimeInterval& anchor,
                 TimeInterval* i) {
  if (p.shift.empty() || p.HasFields() || !i->bounded()) return;
  bool more = modifier == TimexModifier::kMoreThan || modifier == TimexModifier::kEqualOrMore;
  bool less = modifier == TimexModifier::kLessThan || modifier == TimexModifier::kEqualOrLess;
  bool past = p.shift_sign < 0;
  if (more && past) i->begin = kUnknownPast;
  if (more && !past) i->end = kUnknownFuture;
  if (less && anchor.bounded()) *i = Hull(*i, anchor);
}

void Modify(TimexModifier modifier, TimeInterval* i) {
  switch (modifier) {
    case TimexModifier::kBefore:
      *i = {kUnknownPast, i->begin};
      break;
    case TimexModifier::kAfter:
      *i = {i->end, kUnknownFuture};
      break;
    case TimexModifier::kOnOrBefore:
      i->begin = kUnknownPast;
      break;
    case TimexModifier::kOnOrAfter:
      i->end = kUnknownFuture;
      break;
    default:
      if (i->bounded()) *i = PartOf(*i, modifier);
      break;
  }
}

void OpenSides(const TimeExpression& e, const TimeInterval& published, Resolution* r) {
  if (e.open_end) {
    r->interval.end =
        published.bounded() && published.end > r->interval.begin ? published.end : kUnknownFuture;
    r->value += "/..";
  }
  if (e.open_begin) {
    r->interval.begin = kUnknownPast;
    r->value = "../" + r->value;
  }
}

}  // namespace

TimeInterval PartOf(const TimeInterval& whole, TimexModifier modifier) {
  int64_t first = DayOf(whole.begin), end = DayOf(whole.end - 1) + 1, length = end - first;
  int64_t part = (length * 2 + 4) / 5;
  switch (modifier) {
    case TimexModifier::kStart:
      return length > 1 ? DaysInterval(first, first + part) : whole;
    case TimexModifier::kEnd:
      return length > 1 ? DaysInterval(end - part, end) : whole;
    case TimexModifier::kMid:
      return length > 1 ? DaysInterval(first + length * 3 / 10, end - length * 3 / 10) : whole;
    case TimexModifier::kApprox:
      if (whole.Length() <= 3600) return {whole.begin - 3600, whole.end + 3600};
      return length == 1 ? DaysInterval(first - 3, end + 3)
                         : DaysInterval(first - length, end + length);
    default:
      return whole;
  }
}

namespace {

// "later this year", told in March, is from that day of March to the year's end.
TimeInterval SideOf(const TimeInterval& whole, int side, const TimeInterval& published) {
  const TimeInterval open = side < 0 ? TimeInterval{kUnknownPast, published.end}
                                     : TimeInterval{published.begin, kUnknownFuture};
  const TimeInterval part = whole.Intersect(open);
  return part.empty() ? whole : part;
}

}  // namespace

Resolution Resolve(const TimeExpression& e, TimexModifier modifier, const TimeInterval& published,
                   const TimeInterval& narrative) {
  bool placed =
      e.shape == TimeShape::kPoint || e.shape == TimeShape::kRange || e.shape == TimeShape::kSpan;
  if (!placed) return Open(e);
  TimeAnchors anchors = {published, narrative, narrative.bounded() ? narrative : published};
  Resolution r = ResolvePlaced(e, anchors);
  if (!r.resolved || e.shape == TimeShape::kSpan) return r;
  if (e.shape == TimeShape::kPoint) {
    ModifyShift(e.start, modifier, AnchorOf(e.start, anchors), &r.interval);
  }
  if (e.start.side != 0) {  // the modifier is TIMEX3's word for it, no part of so many fifths
    if (published.bounded()) r.interval = SideOf(r.interval, e.start.side, published);
    return r;
  }
  // A point keeps its modifier in the date, or in itself where a range was begun with it.
  const TimexModifier own = HasTwoEnds(e) ? TimexModifier::kNone : ToldEnd(e).modifier;
  if (modifier == TimexModifier::kNone) {
    modifier = own;
  } else if (own != TimexModifier::kNone) {
    Modify(own, &r.interval);  // "by the end of May": the end first
  }
  Modify(modifier, &r.interval);
  OpenSides(e, published, &r);
  return r;
}

void ResolveDates(std::vector<Date>* dates, const TimeInterval& published) {
  Narrative narrative(published);
  ToldYear told(published);
  for (Date& date : *dates) {
    Resolution r = Resolve(told.Lend(date), date.modifier, published, narrative.AnchorOf(date));
    told.Read(date);
    narrative.Read(date, r);
    date.value = std::move(r.value);
    date.interval = r.interval;
    date.resolved = r.resolved;
  }
}

}  // namespace riscontro
