// Joining points field by field, lengths, and the codes of the data files.
#include <initializer_list>

#include "analyse/dates/meaning.h"

namespace riscontro {
namespace {

int IndexIn(std::initializer_list<std::string_view> names, std::string_view name) {
  int i = 0;
  for (std::string_view known : names) {
    if (known == name) return i;
    ++i;
  }
  return 0;
}

template <typename T>
bool JoinField(T* into, T from, T unset) {
  if (from == unset) return true;
  if (*into != unset && *into != from) return false;
  *into = from;
  return true;
}

bool JoinFlags(TimePoint* a, const TimePoint& b) {
  a->two_digit_year |= b.two_digit_year;
  if (a->in_digits == InDigits::kNo) a->in_digits = b.in_digits;
  a->weekend |= b.weekend;
  a->half_day_open |= b.half_day_open;
  a->strict |= b.strict;
  a->fiscal |= b.fiscal;
  a->before_christ |= b.before_christ;
  if (b.direction_told) a->direction = b.direction, a->direction_told = true;
  return true;
}

bool JoinAnchors(TimePoint* a, const TimePoint& b) {
  if (b.unit != TimeUnit::kNone) {
    if (a->unit != TimeUnit::kNone && (a->unit != b.unit || a->step != b.step)) return false;
    a->unit = b.unit;
    a->step = b.step;
  }
  if (b.anchor == Anchor::kNone) return true;
  bool stronger =
      a->anchor == Anchor::kNone || b.anchor == Anchor::kAbsolute || b.unit != TimeUnit::kNone;
  if (stronger) a->anchor = b.anchor;
  return true;
}

// "7 in the evening" is 19:00; an hour that does not fit its part of the day is none.
void PartToHalfDay(TimePoint* p) {
  if (p->hour < 0 || p->part == DayPart::kNone) return;
  if (!p->half_day_open && p->hour > 0 && p->hour < 12 && p->minute < 0) {
    p->part = DayPart::kNone;  // "tonight at 1 am"
    return;
  }
  bool late = p->part == DayPart::kAfternoon || p->part == DayPart::kEvening ||
              (p->part == DayPart::kNight && p->hour >= 6 && p->hour < 12);
  if (late && p->hour < 12) p->hour = int8_t(p->hour + 12);
  bool night_twelve = (p->part == DayPart::kNight || p->part == DayPart::kEvening) &&
                      p->hour == 12 && p->half_day_open;
  if (night_twelve) p->hour = 0;
  p->half_day_open = false;
  p->part = DayPart::kNone;
}

}  // namespace

TimeUnit UnitOfCode(std::string_view code) {
  return TimeUnit(IndexIn({"", "s", "min", "h", "d", "w", "mo", "q", "y", "dec", "cen", "hy", "we",
                           "bd", "fy", "fn", "mil"},
                          code));
}
DayPart PartOfCode(std::string_view code) {
  return DayPart(IndexIn({"", "MO", "MI", "AF", "EV", "NI", "DA", "DT"}, code));
}
Season SeasonOfCode(std::string_view code) {
  return Season(IndexIn({"", "SP", "SU", "FA", "WI"}, code));
}
TimexModifier ModifierOfCode(std::string_view code) {
  return TimexModifier(IndexIn({"", "before", "after", "about", "start", "mid", "end", "by", "from",
                                "more", "less", "at_least", "at_most"},
                               code));
}

namespace {

// "Monday two weeks from now" is the Monday of that week; "Saturday, three days ago" says one day
// twice. A weekday in a month so many away stays to be counted from.
bool JoinWeekdayAndShift(TimePoint* a, TimePoint* b) {
  TimePoint bare = *a;
  bare.weekday = 0;
  const bool weekday = a->weekday != 0 && !bare.HasFields() && a->unit == TimeUnit::kNone;
  if (!weekday || b->shift_sign == 0 || b->HasFields() || b->HasClock() || a->direction_told)
    return false;
  TimeLength rest = b->shift;
  rest.weeks = rest.days = 0;
  const double days = b->shift.weeks * 7 + b->shift.days;
  if (!rest.empty() || b->shift.told != TimeUnit::kNone || days > 7 * 1000) return false;
  if (b->shift.days == 0) {
    a->unit = TimeUnit::kWeek;
    a->step = int16_t(b->shift_sign * b->shift.weeks);
    a->anchor = b->anchor;
    a->direction_told = true;
    b->shift = {};
    b->shift_sign = 0;
  } else {
    a->weekday = 0;
  }
  return true;
}

}  // namespace

bool JoinPoints(TimePoint* a, const TimePoint& other) {
  TimePoint b = other;
  JoinWeekdayAndShift(a, &b);
  bool fits =
      JoinField(&a->year, b.year, int16_t(0)) && JoinField(&a->month, b.month, int8_t(0)) &&
      JoinField(&a->day, b.day, int8_t(0)) && JoinField(&a->weekday, b.weekday, int8_t(0)) &&
      JoinField(&a->week, b.week, int8_t(0)) && JoinField(&a->quarter, b.quarter, int8_t(0)) &&
      JoinField(&a->half, b.half, int8_t(0)) && JoinField(&a->nth, b.nth, int8_t(0)) &&
      JoinField(&a->nth_unit, b.nth_unit, TimeUnit::kNone) &&
      JoinField(&a->season, b.season, Season::kNone) &&
      JoinField(&a->part, b.part, DayPart::kNone) && JoinField(&a->hour, b.hour, int8_t(-1)) &&
      JoinField(&a->minute, b.minute, int8_t(-1)) && JoinField(&a->second, b.second, int8_t(-1)) &&
      JoinField(&a->zone, b.zone, kNoZone) && JoinField(&a->feast, b.feast, FeastCalendar::kNone) &&
      JoinField(&a->feast_offset, b.feast_offset, int16_t(0)) &&
      JoinField(&a->side, b.side, int8_t(0)) &&
      JoinField(&a->modifier, b.modifier, TimexModifier::kNone);
  if (!fits || !JoinAnchors(a, b) || !JoinFlags(a, b)) return false;
  if (b.shift_sign != 0) {
    if (a->shift_sign != 0) return false;
    a->shift = b.shift;
    a->shift_sign = b.shift_sign;
  }
  PartToHalfDay(a);
  return true;
}

void AddLength(TimeLength* into, const TimeLength& from, double factor) {
  into->years += from.years * factor;
  into->months += from.months * factor;
  into->weeks += from.weeks * factor;
  into->days += from.days * factor;
  into->hours += from.hours * factor;
  into->minutes += from.minutes * factor;
  into->seconds += from.seconds * factor;
  if (from.vague != TimeUnit::kNone) into->vague = from.vague;
  if (from.told != TimeUnit::kNone) into->told = from.told;
}

namespace {

// Units that are so many of another; they are kept as told.
struct Multiple {
  TimeUnit unit;
  double times;
  double TimeLength::*of;
};
constexpr Multiple kMultiples[] = {
    {TimeUnit::kQuarter, 3, &TimeLength::months},
    {TimeUnit::kHalfYear, 6, &TimeLength::months},
    {TimeUnit::kFiscalYear, 1, &TimeLength::years},
    {TimeUnit::kDecade, 10, &TimeLength::years},
    {TimeUnit::kCentury, 100, &TimeLength::years},
    {TimeUnit::kMillennium, 1000, &TimeLength::years},
    {TimeUnit::kFortnight, 2, &TimeLength::weeks},
    {TimeUnit::kWeekend, 2, &TimeLength::days},
    {TimeUnit::kBusinessDay, 1, &TimeLength::days},
};
constexpr std::pair<TimeUnit, double TimeLength::*> kOwn[] = {
    {TimeUnit::kSecond, &TimeLength::seconds}, {TimeUnit::kMinute, &TimeLength::minutes},
    {TimeUnit::kHour, &TimeLength::hours},     {TimeUnit::kDay, &TimeLength::days},
    {TimeUnit::kWeek, &TimeLength::weeks},     {TimeUnit::kMonth, &TimeLength::months},
    {TimeUnit::kYear, &TimeLength::years},
};

}  // namespace

TimeLength LengthOf(double n, TimeUnit unit) {
  TimeLength length;
  for (auto [own, field] : kOwn) {
    if (own != unit) continue;
    length.*field = n;
    return length;
  }
  for (const Multiple& m : kMultiples) {
    if (m.unit == unit) length.*m.of = m.times * n;
  }
  length.told = unit;
  return length;
}

}  // namespace riscontro
