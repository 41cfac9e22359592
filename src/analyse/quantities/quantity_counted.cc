// What a number counts: the noun phrase after it, and what befell it, told by a participle, by a
// verb before or after, or by the verb that the parse gives it.
#include <algorithm>

#include "analyse/quantities/quantity_parser.h"

namespace riscontro {
namespace {

constexpr size_t kMaxCounted = 4;       // words of a counted phrase
constexpr size_t kParticipleReach = 5;  // words between what is counted and its participle
constexpr size_t kVerbReach = 12;       // words between a figure and its verb by the parse

}  // namespace

// The counted noun at word i, by its form, else by its lemma.
const TablePhrase* QuantityParser::NounAt(size_t i) const {
  if (i >= words_.size() || !words_.IsWord(i)) return nullptr;
  const Token* token = scan_.TokenAt(i);
  if (const TablePhrase* noun = scan_.Find(i, QuantityWord::kNoun)) {
    // "військових частин": an adjective before the noun that it belongs to.
    const Token* next = i + 1 < words_.size() ? scan_.TokenAt(i + 1) : nullptr;
    const bool adjective = token != nullptr && token->upos == Upos::kAdj && next != nullptr &&
                           next->upos == Upos::kNoun && noun->length() == 1;
    if (!adjective || !tables_.head_last() || scan_.Find(i + 1, QuantityWord::kNoun) != nullptr) {
      return noun;
    }
    return nullptr;
  }
  if (token == nullptr || token->upos != Upos::kNoun || token->lemma.empty()) return nullptr;
  return tables_.NounOfLemma(scan_.article().Lemma(*token));
}

bool QuantityParser::EndsCounted(size_t i) const {
  if (i >= words_.size() || !words_.IsWord(i) || scan_.Find(i, QuantityWord::kStop) != nullptr)
    return true;
  if (scan_.Reserved(i) || scan_.Find(i, QuantityWord::kHelper) != nullptr) return true;
  if (NounAt(i) != nullptr) return false;
  if (scan_.Find(i, QuantityWord::kDone) != nullptr ||
      scan_.Find(i, QuantityWord::kDoing) != nullptr)
    return true;
  const Token* token = scan_.TokenAt(i);
  if (token == nullptr) return false;
  switch (token->upos) {
    case Upos::kVerb:
      // "four trained dogs", but "due dozzine di missili diretti …"
      return !tables_.head_last() || token->features.verb_form != VerbForm::kParticiple;
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

// "two thirds of the voters", "20 % der Wähler", "12 of the passengers".
void QuantityParser::ReadOf(QuantityDraft* d) const {
  size_t at =
      std::max(scan_.Skip(d->end, QuantityWord::kOf), scan_.Skip(d->end, QuantityWord::kPartOf));
  const bool of = at != d->end;
  while (at < words_.size() && scan_.Find(at, QuantityWord::kOrdinalBefore) != nullptr) ++at;
  if (!of && at == d->end && d->quantity.kind != QuantityKind::kRatio) return;
  size_t end = at;
  while (end - at < kMaxCounted && !EndsCounted(end)) ++end;
  if (end == at) return;
  d->of_begin = at;
  d->of_end = end;
}

// "six of the 13 victims", "two of them", "sei dei suoi aerei": some of several.
bool QuantityParser::ReadPart(QuantityDraft* d) const {
  if (const TablePhrase* them = scan_.Find(d->end, QuantityWord::kPartOfThem)) {
    d->of_begin = d->end;
    d->of_end = d->end + them->length();
    return d->part = true;
  }
  size_t at = scan_.Skip(d->end, QuantityWord::kPartOf);
  const bool several = at != d->end;
  if (!several) at = scan_.Skip(at, QuantityWord::kOf);  // only of a number: "20 of 71 laps"
  if (at == d->end) return false;
  while (several && scan_.Find(at, QuantityWord::kOrdinalBefore) != nullptr) ++at;
  if (at >= words_.size() || scan_.Reserved(at)) return false;
  const ReadNumber whole = scan_.numbers().At(at);
  const bool total = whole.found() && !whole.ordinal() && whole.value > d->quantity.value;
  if (!several && !total) return false;
  const size_t noun = total ? whole.end : at;
  // "due di Palazzo Chigi"
  if (noun < words_.size() && words_[noun].capital && !tables_.noun_capitals()) return false;
  size_t end = noun;
  while (end - noun < kMaxCounted && !EndsCounted(end)) ++end;
  if (end == noun) return false;
  d->of_begin = at;
  d->of_end = end;
  return d->part = true;
}

void QuantityParser::ReadCounted(QuantityDraft* d) const {
  size_t at = d->end;
  const ReadNumber& n = d->figure.number;
  if (words_.IsDash(at) && words_.Glued(at) && words_.Glued(at + 1)) return;
  if (d->quantity.kind == QuantityKind::kCardinal && ReadPart(d)) return;
  at = scan_.Skip(at, QuantityWord::kOf);
  const bool collective = n.grouped || n.multiplier > 1 || n.vague || n.about || n.dozen;
  if (at != d->end && !collective) {
    ReadOf(d);
    return;
  }
  if (at != d->end && at < words_.size() && scan_.Find(at, QuantityWord::kOrdinalBefore)) {
    ++at;  // "hundreds of the passengers"
  }
  at = scan_.Skip(at, QuantityWord::kOthers);
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
void QuantityParser::ReadConcept(QuantityDraft* d) const {
  size_t head_end = 0;
  for (size_t i = d->counted_begin; i < d->counted_end; ++i) {
    const TablePhrase* noun = NounAt(i);
    if (noun == nullptr) continue;
    const auto counted_class = CountedClass(int(noun->a));
    const bool first = d->quantity.concept_id.empty();
    // "ragazzi uccisi": what befell the head.
    const bool befell =
        counted_class == CountedClass::kToll && d->counted_class != CountedClass::kThing;
    if (!first && !tables_.head_last() && !befell) continue;
    d->quantity.concept_id = noun->text;
    d->counted_class = counted_class;
    d->counted_end = std::max(d->counted_end, i + noun->length());
    head_end = i + noun->length();
  }
  if (!tables_.head_last()) return;
  if (head_end != 0) d->counted_end = head_end;  // "300 drones flew"
}

// "1,500 people were lost", "668 saved", "sono morte 1.500 persone", "killing 12".
void QuantityParser::ReadParticiple(QuantityDraft* d) const {
  const bool bare = !d->counted();
  if (d->counted_class == CountedClass::kToll) return;
  const bool person = d->counted_class == CountedClass::kPerson;
  if (!bare && !person && d->counted_class != CountedClass::kAnyone) return;
  bool stop = false;  // something befell others
  const TablePhrase* told = DoneAfter(*d, &stop);
  if (told == nullptr && !stop && d->quantity.kind == QuantityKind::kCardinal) {
    told = DoneBefore(*d);
    if (told == nullptr) {
      bare ? ReadTollBeside(d) : ReadVerb(d);
      return;
    }
  }
  if (told == nullptr || (told->a != 0 && person)) return;
  d->quantity.concept_id = told->text;
  d->counted_class = CountedClass::kToll;
}

// The participle behind what is counted, helpers between.
const TablePhrase* QuantityParser::DoneAfter(const QuantityDraft& d, bool* stop) const {
  size_t at = std::max({d.end, d.counted_end, d.of_end});
  for (size_t steps = 0; steps < kParticipleReach && at < words_.size(); ++steps) {
    if (const TablePhrase* done = scan_.Find(at, QuantityWord::kDone)) {
      // "nobody lost their insurance": what somebody did to something.
      const size_t end = at + done->length();
      const bool article = scan_.Find(end, QuantityWord::kOrdinalBefore) != nullptr &&
                           scan_.Find(end, QuantityWord::kAnd) == nullptr && tables_.head_last();
      // "houses lost power", as the parse has it.
      const Token* behind = end < words_.size() ? scan_.TokenAt(end) : nullptr;
      const bool object = behind != nullptr && behind->upos == Upos::kNoun &&
                          behind->relation.rel == Rel::kObj && NounAt(end) == nullptr;
      *stop =
          end < words_.size() && done->rest.empty() && !scan_.Reserved(end) && (article || object);
      return *stop ? nullptr : done;
    }
    const size_t next = scan_.Skip(at, QuantityWord::kHelper);
    if (next == at) break;
    at = next;
  }
  return nullptr;
}

// The verb or participle before the figure: "killing 12", "были ранены ещё 13 человек".
const TablePhrase* QuantityParser::DoneBefore(const QuantityDraft& d) const {
  size_t begin = d.begin;
  for (size_t back = 0; back < 3; ++back) {
    const TablePhrase* doing = scan_.Before(begin, QuantityWord::kDoing);
    if (doing == nullptr && d.counted()) doing = scan_.Before(begin, QuantityWord::kDone);
    if (doing != nullptr || begin == 0) return doing;
    if (scan_.Find(begin - 1, QuantityWord::kOrdinalBefore) == nullptr &&
        scan_.Find(begin - 1, QuantityWord::kHelper) == nullptr) {
      return nullptr;
    }
    --begin;
  }
  return nullptr;
}

// "i morti sono 80", "dead: 12", "circa 100 i morti", "число погибших выросло до 45": a toll told
// before or after its figure.
bool QuantityParser::ReadTollBeside(QuantityDraft* d) const {
  const auto toll = [&](const TablePhrase* noun) {
    if (noun == nullptr || CountedClass(int(noun->a)) != CountedClass::kToll) return false;
    d->quantity.concept_id = noun->text;
    d->counted_class = CountedClass::kToll;
    return true;
  };
  const size_t end = d->end;
  if (end + 1 < words_.size() && scan_.Find(end, QuantityWord::kOrdinalBefore) != nullptr &&
      scan_.Find(end, QuantityWord::kStop) != nullptr && !tables_.head_last() &&
      toll(NounAt(end + 1))) {
    d->counted_begin = end + 1;
    d->counted_end = end + 2;
    return true;
  }
  size_t at = d->begin;
  for (size_t steps = 0; steps < kParticipleReach && at > free_; ++steps) {
    if (toll(scan_.Before(at, QuantityWord::kNoun)) || toll(NounAt(at - 1))) return true;
    const bool between = words_.IsMark(at - 1, ':') || words_.IsDash(at - 1) ||
                         scan_.Before(at, QuantityWord::kTo) != nullptr ||
                         scan_.Before(at, QuantityWord::kBy) != nullptr ||
                         scan_.Before(at, QuantityWord::kRise) != nullptr ||
                         scan_.Before(at, QuantityWord::kFall) != nullptr ||
                         scan_.Before(at, QuantityWord::kChange) != nullptr ||
                         scan_.Before(at, QuantityWord::kHelper) != nullptr;
    if (!between) return false;
    const TablePhrase* helper = scan_.Before(at, QuantityWord::kHelper);
    at -= helper != nullptr ? helper->length() : 1;
  }
  return false;
}

// "12 Menschen sind bei dem Unfall ums Leben gekommen", "12 people, three of them children, were
// killed": the verb whose subject is counted, by the parse.
bool QuantityParser::ReadVerb(QuantityDraft* d) const {
  const Article& article = scan_.article();
  size_t head = tables_.head_last() ? d->counted_end - 1 : d->counted_begin;
  const Token* token = scan_.TokenAt(head);
  const auto sentence = article.SentenceAt(words_[head].span.begin);
  if (token == nullptr || token->head <= 0 || !sentence) return false;
  const bool subject = token->relation.rel == Rel::kNsubj;
  if (!subject) return false;
  const Token& verb =
      article.tokens[article.sentences[*sentence].first_token + uint32_t(token->head) - 1];
  const size_t last = std::min(words_.size(), d->counted_end + kVerbReach);
  for (size_t i = d->counted_end; i < last; ++i) {
    if (scan_.EndsClause(i)) return false;
    if (words_.IsNumber(i)) return false;  // what is told of another figure
    const TablePhrase* done = scan_.Find(i, QuantityWord::kDone);
    if (done == nullptr) continue;
    const Span phrase = scan_.SpanOf(i, i + done->length());
    if (!phrase.Overlaps(verb.span)) continue;
    if (done->a != 0 && d->counted_class == CountedClass::kPerson) return false;
    d->quantity.concept_id = done->text;
    d->counted_class = CountedClass::kToll;
    return true;
  }
  return false;
}

// "nessuna vittima", "no lives were lost", "nobody was hurt": only of people, and only with what
// befell them.
bool QuantityParser::Zero(size_t i, QuantityDraft* d) const {
  const TablePhrase* zero = scan_.Find(i, QuantityWord::kZero);
  const TablePhrase* nobody = scan_.Find(i, QuantityWord::kNobody);
  const TablePhrase* phrase =
      nobody == nullptr || (zero != nullptr && zero->length() > nobody->length()) ? zero : nobody;
  if (phrase == nullptr || scan_.Reserved(i)) return false;
  d->end = i + phrase->length();
  d->quantity.number = d->quantity.amount = scan_.SpanOf(i, d->end);
  if (phrase == zero) ReadCounted(d);
  ReadConcept(d);
  ReadParticiple(d);
  return d->counted_class == CountedClass::kToll;
}

}  // namespace riscontro
