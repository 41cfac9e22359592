// Expressions to intervals.
//
// Idea: an expression is read for one anchor day (ReadExpression), and a longer anchor by its first
// and its last day: every reading moves forward with the anchor, so the hull of the two holds all
// readings between. Left out: time zones, holidays, "working days", other calendars.
#include "document/timex.h"

#include "document/timex_reading.h"

namespace riscontro {
namespace {

// An anchor longer than this leaves relative expressions open.
constexpr int64_t kLongestAnchorDays = 400;
// The same for what is counted from the last date told.
constexpr int64_t kLongestNarrativeDays = 62;

// A part of a bounded interval, or more than it: start, middle, end, about.
void TakePart(const TimeExpression& e, TimexModifier modifier, TimeInterval* whole) {
  TimeInterval& i = *whole;
  int64_t first = DayOf(i.begin), end = DayOf(i.end - 1) + 1, length = end - first;
  int64_t part = (length * 2 + 4) / 5;
  switch (modifier) {
    case TimexModifier::kStart:
      if (length > 1) i = DaysInterval(first, first + part);
      break;
    case TimexModifier::kEnd:
      if (length > 1) i = DaysInterval(end - part, end);
      break;
    case TimexModifier::kMid:
      if (length > 1) i = DaysInterval(first + length * 3 / 10, end - length * 3 / 10);
      break;
    case TimexModifier::kApprox:
      if (e.hour >= 0)
        i = {i.begin - 3600, i.end + 3600};
      else
        i = length == 1 ? DaysInterval(first - 3, end + 3)
                        : DaysInterval(first - length, end + length);
      break;
    default:
      break;
  }
}

Resolution Modify(Resolution r, const TimeExpression& e, TimexModifier modifier) {
  if (!r.resolved) return r;
  TimeInterval& i = r.interval;
  switch (modifier) {
    case TimexModifier::kBefore:
      i = {kUnknownPast, i.begin};
      break;
    case TimexModifier::kAfter:
      i = {i.end, kUnknownFuture};
      break;
    case TimexModifier::kOnOrBefore:
      i.begin = kUnknownPast;
      break;
    case TimexModifier::kOnOrAfter:
      i.end = kUnknownFuture;
      break;
    default:
      break;
  }
  if (i.bounded()) TakePart(e, modifier, &i);
  return r;
}

// Years added to a day; 29 February goes to the 28th.
int64_t AddYears(int64_t day, int years) {
  return AddMonths(day, int64_t(years) * 12);
}

Resolution ResolveEvent(const TimeExpression& e) {
  if (!e.event.bounded()) return {{}, "XXXX", false};
  int years = int(e.offset);
  int64_t first = AddYears(DayOf(e.event.begin), years);
  int64_t last = AddYears(DayOf(e.event.end - 1), years);
  TimeInterval interval = DaysInterval(first, last + 1);
  return {interval, FormatInterval(interval), true};
}

Resolution ResolveRelative(const TimeExpression& e, const TimeInterval& anchor, int64_t longest) {
  Resolution open{{}, OpenTimexValue(e), false};
  if (!anchor.bounded() || anchor.empty()) return open;
  int64_t first = DayOf(anchor.begin), last = DayOf(anchor.end - 1);
  TimeReading from = ReadExpression(e, first);
  if (!from.ok) return open;
  if (first == last) return {from.interval, from.value, true};
  TimeReading to = ReadExpression(e, last);
  if (!to.ok) return open;
  if (from.value == to.value && from.interval == to.interval)
    return {from.interval, from.value, true};
  if (last - first > longest) return open;
  return {{from.interval.begin, to.interval.end},
          from.value == to.value ? from.value : open.value,
          true};
}

}  // namespace

Resolution Resolve(const TimeExpression& e, TimexModifier modifier, const TimeInterval& published,
                   const TimeInterval& narrative) {
  Resolution r;
  switch (e.anchor) {
    case Anchor::kNone:
      return {{}, e.weekday != 0 ? OpenTimexValue(e) : DurationTimexValue(e), false};
    case Anchor::kAbsolute: {
      TimeReading reading = ReadExpression(e, 0);
      r = {reading.interval, reading.ok ? reading.value : "", reading.ok};
      break;
    }
    case Anchor::kPublication:
      r = ResolveRelative(e, published, kLongestAnchorDays);
      break;
    case Anchor::kNarrative:
      r = ResolveRelative(e, narrative, kLongestNarrativeDays);
      break;
    case Anchor::kEvent:
      r = ResolveEvent(e);
      break;
  }
  if (!r.resolved) r.interval = {};
  if (e.open_end && r.resolved) {
    r.interval.end =
        published.bounded() && published.end > r.interval.begin ? published.end : kUnknownFuture;
    r.value += "/..";
  }
  return Modify(std::move(r), e, modifier);
}

void ResolveDates(std::vector<Date>* dates, const TimeInterval& published) {
  TimeInterval narrative;
  for (Date& date : *dates) {
    Resolution r = Resolve(date.expression, date.modifier, published, narrative);
    date.value = std::move(r.value);
    date.interval = r.interval;
    date.resolved = r.resolved;
    if (r.resolved && r.interval.bounded()) narrative = r.interval;
  }
}

}  // namespace riscontro
