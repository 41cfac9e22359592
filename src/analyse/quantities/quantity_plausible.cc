// Whether what was read is a quantity: precision first.
#include "analyse/quantities/quantity_parser.h"

namespace riscontro {

bool QuantityParser::PlausibleOrdinal(const QuantityDraft& d) const {
  if (d.figure.range) return d.bounded;
  if (d.bounded && d.quantity.modifier != QuantityModifier::kNone) return true;
  const size_t end = d.end;
  const bool named =
      end < words_.size() && words_[end].capital && words_.IsWord(end) && !tables_.noun_capitals();
  if (named && d.quantity.concept_id.empty()) return false;  // "the 6th Fleet"
  // The first of anything unknown is mostly just new.
  if (d.quantity.value == 1 &&
      (d.quantity.concept_id.empty() || d.counted_class != CountedClass::kThing)) {
    return false;
  }
  if (d.figure.number.digits) return true;
  const bool determined = scan_.Before(d.begin, QuantityWord::kOrdinalBefore) != nullptr;
  if (d.begin > 0 && words_[d.begin].capital) return false;  // "Second World War"
  return d.counted() && (determined || !d.quantity.concept_id.empty());
}

bool QuantityParser::Plausible(const QuantityDraft& d) const {
  const Quantity& q = d.quantity;
  const ReadNumber& n = d.figure.number;
  if (d.age) return true;
  if (q.kind == QuantityKind::kOrdinal) return PlausibleOrdinal(d);
  if (n.negative && q.unit.empty() && !d.bounded) return false;
  switch (q.kind) {
    case QuantityKind::kDuration:
      // "2242 год" is a year.
      if (q.unit == "a" && n.digits && !n.grouped && !n.decimal && n.value >= 1000) return false;
      return !n.article || n.multiplier > 1 || q.modifier != QuantityModifier::kNone;
    case QuantityKind::kRatio:
      return d.bounded || n.ratio || d.of_end > d.of_begin ||
             scan_.Find(d.end, QuantityWord::kOf) != nullptr;
    case QuantityKind::kCardinal:
      return PlausibleCardinal(d);
    default:
      return !n.article || n.multiplier > 1 || d.bounded || tables_.article_is_one();
  }
}

bool QuantityParser::PlausibleCardinal(const QuantityDraft& d) const {
  const Quantity& q = d.quantity;
  const ReadNumber& n = d.figure.number;
  const bool concept_known = !q.concept_id.empty();
  const bool noun = d.counted() && NounAt(d.counted_begin) != nullptr;
  // "killing a soldier", but not "a single passenger"
  if (n.article && !noun) return false;
  if (n.article)
    return q.modifier != QuantityModifier::kNone ? concept_known
                                                 : d.counted_class == CountedClass::kToll;
  if (n.weak) return concept_known;
  const size_t i = d.figure.number_begin;
  if (scan_.Find(d.end, QuantityWord::kNotBefore) != nullptr) return false;  // "79 d.C."
  const bool named = i > 0 && words_[i].capital && (n.vague || words_[i - 1].capital);
  if (!n.digits && named && !d.bounded && !concept_known) {
    return false;  // "Category Two", "Небесної Сотні"
  }
  // "one" is mostly no count; "one dead" is.
  if (!n.digits && n.value == 1 && !d.bounded) return d.counted_class == CountedClass::kToll;
  if (n.digits) return PlausibleDigits(d);
  const bool bounded = d.bounded || q.modifier != QuantityModifier::kNone;
  if (d.bounded && q.value >= 2) return true;
  return d.counted() || concept_known || (n.grouped && bounded);
}

bool QuantityParser::PlausibleDigits(const QuantityDraft& d) const {
  const Quantity& q = d.quantity;
  const ReadNumber& n = d.figure.number;
  const size_t i = d.figure.number_begin;
  const bool concept_known = !q.concept_id.empty();
  const bool bounded = d.bounded || q.modifier != QuantityModifier::kNone;
  const bool next_capital =
      d.counted() && words_[d.counted_begin].capital && !tables_.noun_capitals();
  const bool name_before =
      i > 0 && words_[i - 1].capital && words_.IsWord(i - 1) && !scan_.AnyPhrase(i - 1);
  if (scan_.Before(i, QuantityWord::kNotAfter)) return false;
  if ((next_capital || name_before) && !concept_known && !n.grouped && !bounded) return false;
  if (name_before && !d.counted() && !n.grouped) return false;
  // A year that no cue tells from a number.
  const bool year = !n.grouped && !n.decimal && n.value >= 1800 && n.value <= 2060;
  const bool told = bounded || (concept_known && d.counted_class != CountedClass::kThing);
  if (year && !told && words_[i].folded.size() == 4) return false;
  const bool lonely = !d.counted() && !concept_known;
  if (lonely && !n.grouped && !bounded && n.value < 100 && !ToldAsChange(scan_, d.begin)) {
    return false;
  }
  // A range by a dash with nothing counted is more often a score or a list.
  if (d.figure.tight && lonely && q.high < 100) return false;
  if (words_.IsNumber(d.end) && !n.grouped) return false;
  const bool glued = words_.Glued(d.end) && (words_.IsWord(d.end) || words_.IsMark(d.end, '/'));
  return !glued;
}

}  // namespace riscontro
