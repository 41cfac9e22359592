#include "analyse/quantities/quantity_parser.h"

#include <algorithm>
#include <cmath>

#include "analyse/quantities/widths.h"
#include "text/utf8.h"

namespace riscontro {
QuantityParser::QuantityParser(const QuantityTables& tables, const ScannedWords& words,
                               const Article& article)
    : tables_(tables), words_(words), article_(article), numbers_(tables, words, lookups_) {
  lookups_.Reset(tables.phrases(), words);
}

void QuantityParser::Parse(std::vector<Quantity>* found) {
  for (size_t i = 0; i < words_.size();) {
    Draft draft;
    draft.begin = i;
    counted_class_ = CountedClass::kThing;
    bool ok = !Reserved(i) && (Zero(i, &draft) || (At(i, &draft) && Plausible(draft)));
    if (!ok || draft.end <= i) {
      ++i;
      continue;
    }
    draft.quantity.span = SpanOf(draft.begin, draft.end);
    if (draft.counted_end > draft.counted_begin) {
      draft.quantity.counted = SpanOf(draft.counted_begin, draft.counted_end);
    }
    found->push_back(std::move(draft.quantity));
    i = draft.end;
  }
}

size_t QuantityParser::Skip(size_t i, QuantityWord kind) const {
  const TablePhrase* phrase = Find(i, kind);
  return phrase == nullptr ? i : i + phrase->length();
}

const TablePhrase* QuantityParser::Before(size_t i, QuantityWord kind) const {
  for (size_t back = std::min<size_t>(5, i); back >= 1; --back) {
    const TablePhrase* phrase = Find(i - back, kind);
    if (phrase != nullptr && phrase->length() == back) return phrase;
  }
  return nullptr;
}

Span QuantityParser::SpanOf(size_t begin, size_t end) const {
  return {words_[begin].span.begin, words_[end - 1].span.end};
}

const Date* QuantityParser::DateAt(size_t i) const {
  Span span = words_[i].span;
  auto at = std::partition_point(article_.dates.begin(), article_.dates.end(),
                                 [&](const Date& date) { return date.span.end <= span.begin; });
  return at != article_.dates.end() && at->span.Overlaps(span) ? &*at : nullptr;
}

bool QuantityParser::Reserved(size_t i) const {
  const Date* date = DateAt(i);
  return date != nullptr && date->type != TimexType::kDuration &&
         date->expression.anchor != Anchor::kEvent;
}

// ---- Number, range, unit ----------------------------------------------------------------

bool QuantityParser::ReadNumber(size_t at, Draft* d) const {
  if (Reserved(at)) return false;
  if (ReadRange(at, d)) return true;
  d->number = numbers_.At(at);
  if (!d->number.found() || numbers_.InsideOther(at)) return false;
  d->end = d->number.end;
  Quantity& q = d->quantity;
  q.value = d->number.value;
  q.low = d->number.low;
  q.high = d->number.high;
  q.modifier = d->number.modifier;
  return true;
}

bool QuantityParser::At(size_t i, Draft* d) const {
  size_t at = i;
  QuantityModifier modifier = QuantityModifier::kNone;
  if (const TablePhrase* phrase = Find(i, QuantityWord::kModifier)) {
    modifier = QuantityModifier(int(phrase->a));
    at += phrase->length();
  }
  d->number_begin = at;
  if (at >= words_.size()) return false;
  if (!ReadMoneyBefore(at, d) && !ReadNumber(at, d)) return false;
  Quantity& q = d->quantity;
  q.number = SpanOf(d->number_begin, d->end);
  if (d->number.ordinal) q.kind = QuantityKind::kOrdinal;
  ReadUnit(d);
  if (const TablePhrase* after = Find(d->end, QuantityWord::kAfterModifier);
      after != nullptr && modifier == QuantityModifier::kNone) {
    modifier = QuantityModifier(int(after->a));
    d->end += after->length();
    if (q.unit.empty()) ReadUnit(d);  // "500 circa euro"
  }
  if (modifier != QuantityModifier::kNone && !d->number.ordinal) {
    bool own = q.modifier != QuantityModifier::kNone;  // "about two dozen", "almost hundreds"
    if (!own || modifier != QuantityModifier::kAbout) ApplyModifier(modifier, &q);
    if (!own || q.modifier == QuantityModifier::kAbout) q.modifier = modifier;
  }
  if (q.kind == QuantityKind::kCardinal || q.kind == QuantityKind::kOrdinal) {
    ReadCounted(d);
    ReadConcept(d);
    if (q.kind == QuantityKind::kCardinal) ReadParticiple(d);
  }
  return true;
}

// "tra 1.500 e 1.600", "from 200 to 300", "two or three", "5-6".
bool QuantityParser::ReadRange(size_t i, Draft* d) const {
  size_t between = Skip(i, QuantityWord::kBetween), from = Skip(i, QuantityWord::kFrom);
  size_t start = between != i ? between : from;
  bool bare = start == i;
  if (start >= words_.size() || Reserved(start) || numbers_.InsideOther(start)) return false;
  ParsedNumber a = numbers_.At(start);
  if (!a.found() || a.ordinal || a.article || a.end >= words_.size()) return false;
  size_t middle = a.end;
  if (between != i)
    middle = Skip(a.end, QuantityWord::kAnd);
  else if (words_.IsDash(a.end))
    middle = a.end + 1;
  else if (!bare)
    middle = Skip(a.end, QuantityWord::kTo);
  else
    middle = std::max(Skip(a.end, QuantityWord::kOr), Skip(a.end, QuantityWord::kTo));
  if (middle == a.end || middle >= words_.size() || Reserved(middle)) return false;
  ParsedNumber b = numbers_.At(middle);
  if (!b.found() || b.ordinal || b.article) return false;
  // "2-3 million"
  if (a.multiplier == 1 && b.multiplier > 1 && a.value < b.value / b.multiplier) {
    a.value *= b.multiplier, a.low *= b.multiplier;
  }
  if (b.value <= a.value) return false;
  // Far apart without "between" it is two numbers: "1912-2012", "one to ten thousand".
  if (bare && b.value > 2 * a.value && b.value > a.value + 3) return false;
  d->number = b;
  d->number.value = a.value;
  d->number.grouped = a.grouped || b.grouped || !bare;
  d->end = b.end;
  Quantity& q = d->quantity;
  q.value = q.low = a.low;
  q.high = b.high;
  q.modifier = QuantityModifier::kBetween;
  return true;
}

// "$2.5 billion", "€ 200", "US$3m".
bool QuantityParser::ReadMoneyBefore(size_t i, Draft* d) const {
  const TablePhrase* sign = Find(i, QuantityWord::kMoney);
  if (sign == nullptr || !words_.IsNumber(i + sign->length())) return false;
  ParsedNumber number = numbers_.At(i + sign->length());
  if (!number.found() || number.ordinal) return false;
  d->number = number;
  d->number_begin = i + sign->length();
  d->end = number.end;
  Quantity& q = d->quantity;
  q.kind = QuantityKind::kMoney;
  q.unit = sign->text;
  q.value = number.value;
  q.low = number.low;
  q.high = number.high;
  return true;
}

void QuantityParser::ReadUnit(Draft* d) const {
  Quantity& q = d->quantity;
  if (q.kind != QuantityKind::kCardinal) return;
  size_t at = d->end;
  if (words_.IsDash(at) && words_.Glued(at)) ++at;
  constexpr std::pair<QuantityWord, QuantityKind> kUnits[] = {
      {QuantityWord::kPercent, QuantityKind::kPercent},
      {QuantityWord::kMoney, QuantityKind::kMoney},
      {QuantityWord::kDuration, QuantityKind::kDuration},
      {QuantityWord::kMeasure, QuantityKind::kMeasure}};
  for (size_t start : {at, Skip(at, QuantityWord::kOf)}) {
    for (auto [kind, quantity_kind] : kUnits) {
      const TablePhrase* unit = Find(start, kind);
      if (unit == nullptr || Reserved(start)) continue;
      q.kind = quantity_kind;
      q.unit = unit->text;
      d->end = start + unit->length();
      return;
    }
    if (!d->number.grouped) return;  // "of" only as in "milioni di euro"
  }
}

// ---- Precision --------------------------------------------------------------------------

bool QuantityParser::PlausibleOrdinal(const Draft& d) const {
  if (d.number.digits) return true;
  bool determined = Before(d.begin, QuantityWord::kOrdinalBefore) != nullptr;
  bool counted = d.counted_end > d.counted_begin;
  if (d.begin > 0 && words_[d.begin].capital) return false;  // "Second World War"
  return counted && (determined || !d.quantity.concept_id.empty());
}

bool QuantityParser::Plausible(const Draft& d) const {
  const Quantity& q = d.quantity;
  const ParsedNumber& n = d.number;
  bool counted = d.counted_end > d.counted_begin;
  if (q.kind == QuantityKind::kOrdinal) return PlausibleOrdinal(d);
  // The years of a person's life are no duration here: dates/ has told ages apart.
  if (q.kind == QuantityKind::kDuration && q.unit == "a" && !n.grouped) {
    const Date* date = DateAt(d.end - 1);
    return date != nullptr;
  }
  if (q.kind == QuantityKind::kMeasure || q.kind == QuantityKind::kDuration) {
    return !n.article || q.modifier != QuantityModifier::kNone;
  }
  if (q.kind != QuantityKind::kCardinal) return !n.article;
  bool concept_known = !q.concept_id.empty();
  // "killing a soldier", but not "a single passenger"
  if (n.article && Find(d.counted_begin, QuantityWord::kNoun) == nullptr) return false;
  if (n.article)
    return q.modifier != QuantityModifier::kNone ? concept_known
                                                 : counted_class_ == CountedClass::kToll;
  if (n.weak) return concept_known;
  bool modified = q.modifier != QuantityModifier::kNone;
  if (n.digits) {
    const size_t i = d.number_begin;
    bool next_capital = counted && words_[d.counted_begin].capital && !tables_.noun_capitals();
    bool name_before =
        i > 0 && words_[i - 1].capital && words_.IsWord(i - 1) && !lookups_.Any(i - 1);
    if (Before(i, QuantityWord::kNotAfter)) return false;
    if ((next_capital || name_before) && !concept_known && !n.grouped && !modified) return false;
    if (name_before && !counted && !n.grouped) return false;
    // A year that no cue tells from a number.
    if (!n.grouped && !concept_known && !modified && n.value >= 1800 && n.value <= 2060)
      return false;
    if (!counted && !concept_known && !n.grouped && !modified && n.value < 100) return false;
    if (words_.IsNumber(d.end) && !n.grouped) return false;
    bool glued_word = words_.Glued(d.end) && (words_.IsWord(d.end) || words_.IsMark(d.end, '/'));
    return !glued_word;
  }
  return counted || concept_known || (n.grouped && modified);
}

}  // namespace riscontro
