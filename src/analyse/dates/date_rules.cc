// Dates counted from another: weekdays, "last year", "three days ago", anniversaries.
#include <algorithm>
#include <cmath>

#include "analyse/dates/date_parser.h"

namespace riscontro {

size_t DateParser::FutureMarker(size_t i) const {
  if (const TablePhrase* phrase = Find(i, DateWord::kFuture)) return phrase->length();
  return words_.IsWord(i) && tables_.EndsLikeFuture(words_[i].span.In(words_.text())) ? 1 : 0;
}

// ---- Relative dates ---------------------------------------------------------------------

bool DateParser::Weekday(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  size_t at = i;
  Direction direction = Direction::kPast;
  bool said = false;
  if (size_t last = Skip(i, DateWord::kLast); last != i) at = last, said = true;
  if (size_t next = Skip(i, DateWord::kNext); next != i)
    at = next, said = true, direction = Direction::kFuture;
  if (at == i) at = Skip(i, DateWord::kThis);
  if (at >= words_.size() || (tables_.capitals() && !words_[at].capital)) return false;
  const TablePhrase* day = Find(at, DateWord::kWeekday);
  const TablePhrase* brief = day == nullptr ? Find(at, DateWord::kWeekdayShort) : day;
  if (brief == nullptr) return false;
  out->end = at + brief->length();
  if (!said && DateAfterWeekday(day == nullptr, out)) {
    // Beside a day without a year it is kept: it tells which years fit.
    if (e.year == 0) e.weekday = int8_t(brief->a);
    return true;
  }
  if (day == nullptr) return false;
  if (Before(i, DateWord::kEach)) {
    out->type = TimexType::kSet;
    e.anchor = Anchor::kNone;
    e.weekday = int8_t(day->a);
    return true;
  }
  size_t after = Skip(out->end, DateWord::kLast);
  if (after != out->end) said = true, out->end = after;
  after = Skip(out->end, DateWord::kNext);
  if (after != out->end) said = true, direction = Direction::kFuture, out->end = after;
  if (tables_.habitual_article() && !said && at == i && Before(i, DateWord::kArticle)) return false;
  e.anchor = Anchor::kPublication;
  e.weekday = int8_t(day->a);
  e.direction = direction;
  e.strict = said;
  out->tense_decides = !said;
  return true;
}

// "mercoledì 19 giugno 2024", "Wed., June 19": the date says it all.
bool DateParser::DateAfterWeekday(bool brief, FoundDate* out) const {
  size_t next = out->end;
  if (brief && words_.IsMark(next, '.')) ++next;
  if (words_.IsMark(next, ',')) ++next;
  next = Skip(next, DateWord::kArticle);
  FoundDate full = *out;
  if (!DayMonth(next, &full) && !MonthDay(next, &full) && !Numeric(next, &full)) return false;
  *out = full;
  return true;
}

bool DateParser::Deictic(size_t i, FoundDate* out) const {
  const TablePhrase* phrase = Find(i, DateWord::kDeictic);
  bool narrative = phrase == nullptr;
  if (narrative) phrase = Find(i, DateWord::kNarrative);
  if (phrase == nullptr) return false;
  TimeExpression& e = out->expression;
  e.anchor = narrative ? Anchor::kNarrative : Anchor::kPublication;
  e.offset = phrase->a;
  e.unit = TimeUnit(int(phrase->b) % 100);
  e.part = DayPart(int(phrase->b) / 100);
  out->end = i + phrase->length();
  // "il giorno dopo l'attacco" is counted from the attack, not from the last date.
  if (narrative && e.offset != 0 &&
      (Find(out->end, DateWord::kArticle) != nullptr || Find(out->end, DateWord::kOf) != nullptr)) {
    return false;
  }
  return true;
}

// "l'anno scorso", "last month", "questa settimana".
bool DateParser::RelativeUnit(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  constexpr std::pair<DateWord, int> kWhich[] = {
      {DateWord::kLast, -1}, {DateWord::kNext, 1}, {DateWord::kThis, 0}};
  for (auto [kind, offset] : kWhich) {
    const TablePhrase* unit = nullptr;
    if (size_t at = Skip(i, kind); at != i) {
      unit = Find(at, DateWord::kUnit);
      if (unit != nullptr) out->end = at + unit->length();
    } else if ((unit = Find(i, DateWord::kUnit)) != nullptr) {
      size_t after = Skip(i + unit->length(), kind);
      if (after == i + unit->length()) unit = nullptr;
      out->end = after;
    }
    if (unit == nullptr || unit->b != 0) continue;
    e.unit = TimeUnit(int(unit->a));
    if (e.unit < TimeUnit::kWeek) continue;
    e.anchor = Anchor::kPublication;
    e.offset = offset;
    return true;
  }
  e.unit = TimeUnit::kNone;
  return false;
}

// "three days ago", "two days later", "fra tre giorni", "hace dos años".
bool DateParser::Step(size_t i, FoundDate* out) const {
  TimeExpression& e = out->expression;
  size_t before = Skip(i, DateWord::kAgoBefore);
  size_t ahead = Skip(i, DateWord::kAhead);
  size_t start = before != i ? before : ahead;
  size_t at = start;
  double amount = double(Number(start, &at));
  if (amount < 0 && Find(start, DateWord::kHalf) != nullptr) {
    amount = 0.5;
    at = Skip(start, DateWord::kHalf);
  }
  if (amount <= 0 || amount > 10000) return false;
  const TablePhrase* unit = Find(at, DateWord::kUnit);
  if (unit == nullptr) return false;
  at += unit->length();
  if (size_t half = Skip(at, DateWord::kAndHalf); half != at) amount += 0.5, at = half;
  e.unit = TimeUnit(int(unit->a));
  e.whole_unit = false;
  e.anchor = Anchor::kPublication;
  out->end = at;
  if (before != i) {
    e.offset = -amount;
    return true;
  }
  if (ahead != i) {
    e.offset = amount;
    return true;
  }
  return StepAfter(at, amount, out);
}

// The words that say which way so many units go: "ago", "later".
bool DateParser::StepAfter(size_t at, double amount, FoundDate* out) const {
  TimeExpression& e = out->expression;
  constexpr std::pair<DateWord, int> kSteps[] = {{DateWord::kAgo, -1},
                                                 {DateWord::kLater, 1},
                                                 {DateWord::kEarlier, -1},
                                                 {DateWord::kLaterWeak, 1},
                                                 {DateWord::kEarlierWeak, -1}};
  for (auto [kind, sign] : kSteps) {
    size_t end = Skip(at, kind);
    if (end == at) continue;
    bool closed = end >= words_.size() || words_[end].kind == ScanKind::kMark;
    bool weak = kind == DateWord::kLaterWeak || kind == DateWord::kEarlierWeak;
    bool verb = tables_.later_before_verb() && Lower(end);  // "due giorni dopo arrivarono"
    if (weak && !closed && !verb) continue;
    e.offset = sign * amount;
    if (kind != DateWord::kAgo) e.anchor = Anchor::kNarrative;
    out->end = end;
    return true;
  }
  return false;
}

// ---- Anniversaries ----------------------------------------------------------------------

// "80º anniversario della fine …", "the tenth anniversary of …", "gli 80 anni dalla vittoria …".
bool DateParser::Anniversary(size_t i, FoundDate* out) const {
  NumberMatch number = tables_.numbers().MatchAny(words_, i);
  if (number.length == 0 || number.value < 1 || number.value > 1000) return false;
  size_t at = i + number.length;
  if (words_.IsDash(at)) ++at;
  const TablePhrase* word = Find(at, DateWord::kAnniversary);
  if (word != nullptr) {
    at += word->length();
  } else {
    const TablePhrase* unit = Find(at, DateWord::kUnit);
    if (unit == nullptr || TimeUnit(int(unit->a)) != TimeUnit::kYear || number.ordinal)
      return false;
    at += unit->length();
    size_t from = Skip(at, DateWord::kAnniversaryFrom);
    if (from == at) return false;
    at = from;
  }
  for (size_t slack = 0; slack <= 4; ++slack) {
    EventMatch event = events_.FindAt(words_, at + slack);
    if (!event.found) continue;
    out->expression.anchor = Anchor::kEvent;
    out->expression.event = event.interval;
    out->expression.offset = double(number.value);
    out->expression.unit = TimeUnit::kYear;
    out->end = event.end;
    return true;
  }
  return false;
}

}  // namespace riscontro
