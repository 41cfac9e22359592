// What a number counts: the noun phrase after it, and the participle that tells what befell it.
#include <algorithm>

#include "analyse/quantities/quantity_parser.h"

namespace riscontro {
namespace {

constexpr size_t kMaxCounted = 4;       // words of a counted phrase
constexpr size_t kParticipleReach = 5;  // words between what is counted and its participle

}  // namespace

bool QuantityParser::EndsCounted(size_t i) const {
  if (i >= words_.size() || !words_.IsWord(i) || Find(i, QuantityWord::kStop) != nullptr)
    return true;
  if (Reserved(i) || Find(i, QuantityWord::kHelper) != nullptr) return true;
  if (Find(i, QuantityWord::kNoun) != nullptr) return false;
  if (Find(i, QuantityWord::kDone) != nullptr || Find(i, QuantityWord::kDoing) != nullptr)
    return true;
  uint32_t token = article_.TokenAt(words_[i].span.begin);
  if (token >= article_.tokens.size() || !article_.tokens[token].span.Overlaps(words_[i].span))
    return false;
  switch (article_.tokens[token].upos) {
    case Upos::kVerb:
      // "four trained dogs", but "due dozzine di missili diretti …"
      return !tables_.head_last() ||
             article_.tokens[token].features.verb_form != VerbForm::kParticiple;
    case Upos::kAux:
    case Upos::kAdp:
    case Upos::kAdv:
    case Upos::kDet:
    case Upos::kPron:
    case Upos::kSconj:
    case Upos::kCconj:
    case Upos::kNum:
    case Upos::kPart:
      return true;
    default:
      return false;
  }
}

void QuantityParser::ReadCounted(Draft* d) const {
  size_t at = d->end;
  if (words_.IsDash(at) && words_.Glued(at) && words_.Glued(at + 1)) return;
  at = Skip(at, QuantityWord::kOf);
  if (at != d->end && !d->number.grouped && d->number.modifier == QuantityModifier::kNone) return;
  if (at < words_.size() && Find(at, QuantityWord::kOrdinalBefore) != nullptr && at != d->end) {
    ++at;  // "hundreds of the passengers"
  }
  size_t end = at;
  while (end - at < kMaxCounted && !EndsCounted(end)) {
    // Two names in a row are more likely names than a phrase; so is a jump over a hyphen.
    ++end;
    if (words_.IsDash(end) && words_.Glued(end) && words_.IsWord(end + 1) && words_.Glued(end + 1))
      ++end;
  }
  while (end > at && !words_.IsWord(end - 1)) --end;
  if (end == at) return;
  d->counted_begin = at;
  d->counted_end = end;
}

// The concept of the head: the last noun known in "four railway workers", the first in Italian.
void QuantityParser::ReadConcept(Draft* d) const {
  size_t head_end = 0;
  for (size_t i = d->counted_begin; i < d->counted_end; ++i) {
    const TablePhrase* noun = Find(i, QuantityWord::kNoun);
    if (noun == nullptr) continue;
    d->quantity.concept_id = noun->text;
    counted_class_ = CountedClass(int(noun->a));
    d->counted_end = std::max(d->counted_end, i + noun->length());
    if (!tables_.head_last()) return;
    head_end = i + noun->length();
  }
  if (head_end != 0) d->counted_end = head_end;  // "300 drones flew"
}

// "1,500 people were lost", "668 saved", "sono morte 1.500 persone", "killing 12".
void QuantityParser::ReadParticiple(Draft* d) const {
  bool bare = d->counted_end == d->counted_begin;
  if (counted_class_ == CountedClass::kToll) return;
  bool person = counted_class_ == CountedClass::kPerson,
       anyone = counted_class_ == CountedClass::kAnyone;
  if (!bare && !person && !anyone) return;
  Quantity& q = d->quantity;
  size_t at = bare ? d->end : d->counted_end;
  for (size_t steps = 0; steps < kParticipleReach && at < words_.size(); ++steps) {
    if (const TablePhrase* done = Find(at, QuantityWord::kDone)) {
      if (done->a != 0 && person) return;
      q.concept_id = done->text;
      counted_class_ = CountedClass::kToll;
      return;
    }
    size_t next = Skip(at, QuantityWord::kHelper);
    if (next == at) break;
    at = next;
  }
  size_t begin = d->begin;
  for (size_t back = 0; back < 2; ++back) {
    if (const TablePhrase* doing = Before(begin, QuantityWord::kDoing)) {
      if (doing->a != 0 && person) return;
      q.concept_id = doing->text;
      counted_class_ = CountedClass::kToll;
      return;
    }
    if (begin == 0 || Find(begin - 1, QuantityWord::kOrdinalBefore) == nullptr) break;
    --begin;
  }
}

// "nessuna vittima", "no lives were lost": only of people, and only with what befell them.
bool QuantityParser::Zero(size_t i, Draft* d) const {
  const TablePhrase* zero = Find(i, QuantityWord::kZero);
  if (zero == nullptr) return false;
  d->number_begin = i;
  d->end = i + zero->length();
  d->quantity.number = SpanOf(i, d->end);
  ReadCounted(d);
  ReadConcept(d);
  ReadParticiple(d);
  return counted_class_ == CountedClass::kToll;
}

}  // namespace riscontro
