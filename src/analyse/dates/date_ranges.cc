// Ranges, nights between two days, and dates with a modifier.
#include <algorithm>
#include <cmath>

#include "analyse/dates/date_parser.h"

namespace riscontro {

// One end of a range: any of year, month and day, at least one.
bool DateParser::ReadPoint(size_t i, Point* p) const {
  i = Skip(i, DateWord::kArticle);
  size_t at = i;
  if (Year(i, &p->year, &p->end)) return true;
  if (Day(i, &p->day, &at)) {
    p->end = at;
    bool bare = !Month(Skip(at, DateWord::kOf), true, &p->month, &p->end);
    // "May 3-5, 2024": the year of a bare day.
    if (bare && !(tables_.month_first() && words_.IsMark(at, ','))) return true;
  } else if (Month(i, true, &p->month, &at)) {
    p->end = at;
    if (tables_.month_first() && words_.IsNumber(at) && Day(at, &p->day, &at)) p->end = at;
  } else {
    return false;
  }
  at = p->end;
  if (tables_.month_first() && words_.IsMark(at, ',') && words_.IsNumber(at + 1) &&
      words_[at + 1].folded.size() == 4) {
    ++at;
  }
  Year(Skip(at, DateWord::kOf), &p->year, &p->end);
  return true;
}

// The two ends as one expression, if they fit: what one leaves out the other gives.
bool DateParser::Join(const Point& from, const Point& to, FoundDate* out) const {
  Point a = from, b = to;
  if (a.month == 0 && a.day != 0) a.month = b.month;
  if (b.month == 0 && b.day != 0) b.month = a.month;
  if ((a.day == 0) != (b.day == 0) || (a.month == 0) != (b.month == 0)) return false;
  if (a.day == 0 && a.month == 0 && (a.year == 0 || b.year <= a.year)) return false;
  if (a.day != 0 && a.month == 0) return false;
  // "24 décembre 2024 à 18h30": no year is told of a day alone.
  if (from.year != 0 && to.year == 0 && to.month == 0) return false;
  if (a.year == 0) a.year = b.year;
  if (a.month != 0 && a.day != 0 &&
      (!IsValidDate(2000, a.month, a.day) || !IsValidDate(2000, b.month, b.day))) {
    return false;
  }
  TimeExpression& e = out->expression;
  e.anchor = a.year != 0 ? Anchor::kAbsolute : Anchor::kPublication;
  e.year = int16_t(a.year);
  e.month = int8_t(a.month);
  e.day = int8_t(a.day);
  e.end_year = int16_t(b.year);
  e.end_month = int8_t(b.month);
  e.end_day = int8_t(b.day);
  // "from November to February 2020" begins the year before.
  if (from.year == 0 && b.year != 0 &&
      (a.month > b.month || (a.month == b.month && a.day > b.day))) {
    e.year = int16_t(b.year - 1);
  }
  if (a.year == 0) {
    e.direction = Direction::kPast;
    out->tense_decides = true;
  }
  out->end = b.end;
  return true;
}

// "dal 3 al 5 giugno", "between 1994 and 1998", "September 5-17, 1978", "3-5 giugno".
bool DateParser::Range(size_t i, FoundDate* out) const {
  size_t at = i;
  DateWord connector = DateWord::kTo;
  bool cued = true;
  if (size_t after = Skip(i, DateWord::kBetween); after != i) {
    Point a, b;
    size_t middle = 0;
    if (ReadPoint(after, &a) && (middle = Skip(a.end, DateWord::kAnd)) != a.end &&
        ReadPoint(middle, &b) && Join(a, b, out)) {
      return true;
    }
  }
  if (size_t after = Skip(i, DateWord::kFrom); after != i) {
    at = after;
  } else if (words_.IsNumber(i) || Find(i, DateWord::kMonth) != nullptr ||
             Find(i, DateWord::kMonthShort) != nullptr) {
    cued = false;
  } else {
    return false;
  }
  Point a, b;
  if (!ReadPoint(at, &a)) return false;
  size_t middle = words_.IsDash(a.end) ? a.end + 1 : Skip(a.end, connector);
  if (middle == a.end || !ReadPoint(middle, &b)) return false;
  if (!cued) {
    // Without "from" only what cannot be a span of other numbers: a month inside, or two years
    // joined by a dash after a cue.
    bool years = a.month == 0 && b.month == 0 && a.day == 0 && b.day == 0;
    if (years && (!words_.IsDash(a.end) || !(YearIsCued(i, a.end) || Before(i, DateWord::kOf))))
      return false;
    if (!years && a.day == 0 && b.day == 0 && !words_.IsDash(a.end)) return false;
  }
  if (Find(b.end, DateWord::kUnit) != nullptr && b.month == 0) return false;
  // "24 décembre à 18h30"
  if (b.month == 0 && words_.Glued(b.end) && words_.IsWord(b.end)) return false;
  return Join(a, b, out);
}

// "nella notte tra il 14 e il 15 aprile", "the evening of 3 May".
bool DateParser::NightBetween(size_t i, FoundDate* out) const {
  const TablePhrase* part = Find(i, DateWord::kPart);
  if (part == nullptr) return false;
  size_t at = i + part->length();
  DayPart day_part = DayPart(int(part->a));
  if (day_part == DayPart::kNight) {
    for (size_t start : {at, Skip(at, DateWord::kOf)}) {
      FoundDate range = *out;
      TimeExpression& e = range.expression;
      if (!Range(start, &range) || e.day == 0) continue;
      bool next = e.end_month == e.month ? e.end_day == e.day + 1 : e.end_day == 1;
      if (!next) continue;
      *out = range;
      out->expression.end_year = 0;
      out->expression.end_month = out->expression.end_day = 0;
      out->expression.part = day_part;
      return true;
    }
  }
  size_t after = Skip(at, DateWord::kOf);
  if (after == at) return false;
  after = Skip(after, DateWord::kArticle);
  FoundDate date = *out;
  if (!Simple(after, &date) || date.expression.anchor == Anchor::kNone) return false;
  bool day = date.expression.day != 0 || date.expression.weekday != 0 ||
             date.expression.unit == TimeUnit::kDay;
  if (!day || date.expression.end_day != 0) return false;
  *out = date;
  out->expression.part = day_part;
  return true;
}

// "inizio giugno", "by Friday", "dal 2022", "in late 2023".
bool DateParser::Modified(size_t i, FoundDate* out) const {
  if (size_t at = Skip(i, DateWord::kSince); at != i) {
    FoundDate date = *out;
    if (Simple(Skip(at, DateWord::kArticle), &date) && date.expression.end_year == 0 &&
        date.expression.end_day == 0) {
      *out = date;
      out->expression.open_end = true;
      if (!date.expression.strict) out->expression.direction = Direction::kPast;
      out->tense_decides = false;
      return true;
    }
  }
  const TablePhrase* modifier = Find(i, DateWord::kModifier);
  if (modifier == nullptr) return false;
  // "avant-hier" is a day of its own, not what was before yesterday.
  const TablePhrase* day = Find(i, DateWord::kDeictic);
  if (day != nullptr && day->length() > modifier->length()) return false;
  size_t at = i + modifier->length();
  if (words_.IsDash(at)) ++at;  // "mid-June"
  at = Skip(Skip(at, DateWord::kOf), DateWord::kArticle);
  FoundDate date = *out;
  if (!Simple(at, &date)) return false;
  TimexModifier value = TimexModifier(int(modifier->a));
  if (value == TimexModifier::kBefore || value == TimexModifier::kAfter) {
    if (date.expression.anchor == Anchor::kNarrative) return false;
  }
  // Codes of dates.txt follow the order before, after, about, start, mid, end, by, from.
  *out = date;
  out->modifier = value;
  if (value == TimexModifier::kOnOrBefore) out->expression.direction = Direction::kFuture;
  return true;
}

}  // namespace riscontro
