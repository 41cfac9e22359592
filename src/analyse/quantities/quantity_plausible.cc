// Whether what was read is a quantity: precision first.
#include <algorithm>

#include "analyse/quantities/quantity_parser.h"
#include "text/fold.h"

namespace riscontro {
namespace {

constexpr size_t kNameReach = 1 << 14;  // bytes of an article searched for a number as a name
constexpr size_t kShortestName = 3;     // digits: "787"
constexpr double kLastOfNames = 4;      // "third countries"
constexpr double kHighestRank = 31;     // without what is ranked: "finished 12th", but "the 666th"
constexpr double kMillion = 1e6;
constexpr double kMostThousands = 20e3;

// What happens again and again, so that the first one is a count: "his first visit".
bool Repeats(std::string_view concept_id) {
  constexpr std::string_view kRepeated[] = {"visits", "meetings", "anniversary"};
  return std::find(std::begin(kRepeated), std::end(kRepeated), concept_id) != std::end(kRepeated);
}

// Units that are things as well: with an article alone they are no measures ("un bar", "um pé").
bool IsThingToo(std::string_view unit) {
  constexpr std::string_view kThings[] = {"bar",  "[ft_i]", "[in_i]", "[cup_us]",
                                          "circ", "deg",    "°"};
  return std::find(std::begin(kThings), std::end(kThings), unit) != std::end(kThings);
}

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

// Whether the number is a name elsewhere in the report: "the 787" where "Boeing 787" is told.
bool QuantityParser::NameElsewhere(size_t i) const {
  const std::string_view digits = scan_.Raw(i);
  if (digits.size() < kShortestName) return false;
  const std::string_view text = std::string_view(scan_.article().text).substr(0, kNameReach);
  for (size_t at = text.find(digits); at != text.npos; at = text.find(digits, at + 1)) {
    const size_t end = at + digits.size();
    if (at < 2 || (text[at - 1] != ' ' && text[at - 1] != '-')) continue;
    if (end < text.size() && IsDigit(text[end])) continue;
    const size_t space = text.substr(0, at - 1).find_last_of(" \n");
    const size_t begin = space == text.npos ? 0 : space + 1;
    const PhraseTable::List* list =
        tables_.phrases().Lookup(Fold(text.substr(begin, at - 1 - begin)));
    if (list == nullptr) continue;
    const bool named = std::any_of(list->begin(), list->end(), [](const TablePhrase& p) {
      return p.kind == uint8_t(QuantityWord::kNotAfter) && p.rest.empty();
    });
    if (named) return true;
  }
  return false;
}

bool QuantityParser::PlausibleOrdinal(const QuantityDraft& d) const {
  if (d.figure.range) return d.bounded;
  if (d.bounded && d.quantity.modifier != QuantityModifier::kNone) return true;
  const size_t end = d.end;
  const TablePhrase* name = scan_.Find(end, QuantityWord::kOrdinalNames);
  if (name != nullptr && (d.quantity.value <= kLastOfNames || name->length() > 1)) return false;
  const bool named =
      end < words_.size() && words_[end].capital && words_.IsWord(end) && !tables_.noun_capitals();
  if (named && d.quantity.concept_id.empty()) return false;  // "the 6th Fleet"
  // The first of anything is mostly just new.
  if (d.quantity.value == 1 && !Repeats(d.quantity.concept_id)) return false;
  if (d.figure.number.digits) {
    const bool rank = tables_.articles() && d.quantity.value <= kHighestRank;
    return d.counted() || d.of_end > d.of_begin || rank;
  }
  const bool bare = !tables_.articles() && d.quantity.value >= 3;  // "second" is often "another"
  const bool determined = bare || scan_.Before(d.begin, QuantityWord::kOrdinalBefore) != nullptr;
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
      // "200 million years ago" is a date.
      if (!d.figure.range && scan_.Find(d.end, QuantityWord::kNotBefore)) return false;
      return !n.article || n.multiplier > 1 || q.modifier != QuantityModifier::kNone;
    case QuantityKind::kRatio:
      return d.bounded || n.ratio || d.of_end > d.of_begin ||
             scan_.Find(d.end, QuantityWord::kOf) != nullptr;
    case QuantityKind::kCardinal:
      return PlausibleCardinal(d);
    case QuantityKind::kMeasure:
      if (n.article && n.multiplier == 1 && !d.bounded && IsThingToo(q.unit)) return false;
      return !n.article || n.multiplier > 1 || d.bounded || tables_.article_is_one();
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
  if (scan_.Find(d.figure.number_begin, QuantityWord::kNoCount) != nullptr) return false;
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
  const bool millions = n.multiplier >= kMillion && n.value > n.multiplier;
  return d.counted() || d.part || concept_known || millions || (n.grouped && bounded);
}

// Digits that name something: "gate 5B", "Section 8", "the 787", "a 4K television".
bool QuantityParser::NamesSomething(const QuantityDraft& d) const {
  const ReadNumber& n = d.figure.number;
  const size_t i = d.figure.number_begin, last = d.figure.number_end - 1;
  const bool concept_known = !d.quantity.concept_id.empty();
  const bool bounded = d.bounded || d.quantity.modifier != QuantityModifier::kNone;
  const bool suffix = last > i && words_.Glued(last) && words_.IsWord(last);
  if ((!n.grouped || suffix) && scan_.Before(i, QuantityWord::kNotAfter)) return true;
  const bool next_capital =
      d.counted() && words_[d.counted_begin].capital && !tables_.noun_capitals();
  const bool name_before =
      i > 0 && words_[i - 1].capital && words_.IsWord(i - 1) && !scan_.AnyPhrase(i - 1);
  if ((next_capital || name_before) && !concept_known && !n.grouped && !bounded) return true;
  if (name_before && !d.counted() && !n.grouped) return true;
  const bool letter = suffix && (words_[last].folded == "k" || words_[last].folded == "к");
  if (letter && !concept_known && !bounded && d.quantity.value <= kMostThousands) return true;
  return PlainDigits(d) && scan_.Before(i, QuantityWord::kOneBefore) != nullptr;
}

// Digits without anything that tells a count from a name.
bool QuantityParser::PlainDigits(const QuantityDraft& d) {
  const ReadNumber& n = d.figure.number;
  return !d.bounded && d.quantity.concept_id.empty() && !n.grouped && !n.decimal;
}

bool QuantityParser::PlausibleDigits(const QuantityDraft& d) const {
  if (NamesSomething(d)) return false;
  const Quantity& q = d.quantity;
  const ReadNumber& n = d.figure.number;
  const bool concept_known = !q.concept_id.empty();
  const bool bounded = d.bounded || q.modifier != QuantityModifier::kNone;
  // A year that no cue tells from a number.
  const bool year = !n.grouped && !n.decimal && n.value >= 1800 && n.value <= 2060;
  const bool told = bounded || (concept_known && d.counted_class != CountedClass::kThing);
  if (year && !told && words_[d.figure.number_begin].folded.size() == 4) return false;
  const bool lonely = !d.counted() && !concept_known && !d.part;
  if (lonely && !n.grouped && !bounded && n.value < 100 && !ToldAsChange(scan_, d.begin)) {
    return false;
  }
  // A range by a dash with nothing counted is more often a score or a list.
  if (d.figure.tight && lonely && q.high < 100) return false;
  if (words_.IsNumber(d.end) && !n.grouped) return false;
  const bool glued = words_.Glued(d.end) && (words_.IsWord(d.end) || words_.IsMark(d.end, '/'));
  return !glued && !(PlainDigits(d) && NameElsewhere(d.figure.number_begin));
}

}  // namespace riscontro
