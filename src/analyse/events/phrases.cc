// Noun phrases: where one ends, what its head is, which names stand in it.
#include <algorithm>

#include "analyse/events/chunking.h"
#include "text/utf8.h"

namespace riscontro {

// The end of the noun phrase that begins at t.
uint32_t Chunker::PhraseEnd(uint32_t t) const {
  uint32_t at = t;
  bool noun = false;
  while (at < end_ && (at == t || !IsTemporal(at))) {
    Upos p = Pos(at);
    if (in_name_[at - begin_] || quantity_[at - begin_]) {
      if (quantity_[at - begin_] && noun) break;
      noun |= in_name_[at - begin_] != 0;
      ++at;
      continue;
    }
    if (p == Upos::kDet && noun) {  // "canto suo": a possessive may follow
      bool ends = at + 1 >= end_ || !Nominal(at + 1);
      if (!ends || !s_.Is(Function::kPossessive, at)) break;
    }
    if (p == Upos::kCconj && JoinsAdjectives(at)) {  // "pieno e incondizionato"
      at += 2;
      continue;
    }
    if (p == Upos::kAdv) {
      uint32_t next = at + 1;
      bool modifies = next < end_ && (Pos(next) == Upos::kAdj || Pos(next) == Upos::kNum);
      if (!modifies) break;
    } else if (p == Upos::kPart || (p == Upos::kPunct && s_.Form(at) == "-")) {
      if (!noun || (p == Upos::kPart && lex_.IsNegation(s_.Lemma(at)))) break;
      if (s_.Is(Function::kInfinitiveMark, at) || IsDash(at)) break;
    } else if (p == Upos::kPunct) {
      char32_t c = CharAt(s_.Form(at), 0);  // quotation marks inside a phrase: l'"alleanza"
      bool quote = c == U'"' || c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB;
      if (!quote || at + 1 >= end_ || noun || !Nominal(at + 1)) break;
    } else if (!Nominal(at) && !(at == t && s_.Is(Function::kPair, at))) {
      break;
    }
    noun |= p == Upos::kNoun || p == Upos::kPropn;
    ++at;
  }
  return at;
}

bool Chunker::JoinsAdjectives(uint32_t t) const {
  if (t == begin_ || t + 1 >= end_ || !s_.Is(Function::kCoordination, t)) return false;
  bool named = in_name_[t - 1 - begin_] || in_name_[t + 1 - begin_];
  if (Pos(t - 1) != Upos::kAdj || named) return false;
  bool participle = Pos(t + 1) == Upos::kVerb && t + 2 < end_ && Pos(t + 2) == Upos::kNoun &&
                    s_.At(t + 1).features.verb_form == VerbForm::kParticiple;
  if (Pos(t + 1) != Upos::kAdj && !participle) return false;
  // "funzionari statunitensi e sudcoreani": two groups, not one.
  for (const Name& name : s_.article->names) {
    if (name.span.Overlaps(s_.At(t + 1).span)) return false;
  }
  return true;
}

// The topmost word of the stretch above the token.
uint32_t Chunker::TopIn(uint32_t t, uint32_t first, uint32_t last) const {
  uint32_t steps = last - first;
  for (int32_t h = s_.HeadOf(t); h >= int32_t(first) && h < int32_t(last) && steps-- > 0;) {
    t = uint32_t(h);
    h = s_.HeadOf(t);
  }
  return t;
}

// "told Egypt | missiles": the end of the phrase where a second one follows without a mark, each
// an argument of its own.
uint32_t Chunker::Cut(uint32_t first, uint32_t last) const {
  auto argument = [&](uint32_t t) {
    Rel rel = s_.At(t).relation.rel;
    return rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj || rel == Rel::kObl;
  };
  auto named = [&](uint32_t t) { return in_name_[t - begin_]; };
  uint32_t start = first;
  while (start < last && Pos(start) != Upos::kNoun && Pos(start) != Upos::kPropn) ++start;
  if (start == last) return last;
  const uint32_t top = TopIn(start, first, last);
  for (uint32_t t = start + 1; t < last; ++t) {
    uint32_t other = TopIn(t, first, last);
    bool inside = named(t) != 0 && named(t) == named(t - 1);
    bool title = named(t) != 0 && s_.Is(Function::kTitleNoun, t - 1);  // "President Sadat"
    if (title && t == start + 1) return last;
    if (other != top && other > top && !inside && argument(top) && argument(other)) return t;
  }
  return last;
}

// "because of": no genitive.
std::string_view Chunker::Adposition(uint32_t t) const {
  int32_t head = s_.HeadOf(t);
  bool fixed = s_.At(t).relation.rel == Rel::kFixed && head >= int32_t(begin_) &&
               s_.Is(Function::kGenitive, t);
  return s_.Lemma(fixed ? uint32_t(head) : t);
}

// The topmost noun of the phrase where the parse has one, else the first or last by rule.
uint32_t Chunker::HeadOf(uint32_t first, uint32_t last) const {
  uint32_t head = last - 1;
  if (!lex_.head_last()) {  // "i militari nordcoreani": adjectives that stand for a noun
    for (uint32_t t = last; t-- > first;) {
      if (Pos(t) == Upos::kAdj && !number_[t - begin_]) head = t;
    }
  }
  for (uint32_t t = first; t < last; ++t) {
    bool noun = Pos(t) == Upos::kNoun || Pos(t) == Upos::kPropn || in_name_[t - begin_];
    if (!noun || (number_[t - begin_] && t + 1 < last)) continue;
    head = t;
    if (!lex_.head_last()) break;
  }
  uint32_t top = TopIn(head, first, last);
  return Pos(top) == Upos::kNoun || Pos(top) == Upos::kPropn ? top : head;
}

// Names inside the phrase: a person first (an apposition names its title's bearer), then other
// names by form (name, role, metonym, demonym), the longer before the shorter.
void Chunker::ReadNames(NounGroup* phrase) {
  Span span = s_.SpanOf(phrase->first, phrase->last);
  const std::vector<Name>& names = s_.article->names;
  for (uint32_t i = FirstFrom(names, span.begin);
       i < names.size() && names[i].span.begin < span.end; ++i) {
    if (names[i].entity != kNoIndex && span.Contains(names[i].span)) phrase->names.push_back(i);
  }
  auto rank = [&](uint32_t i) {
    const Name& name = s_.article->names[i];
    int form = name.form == MentionForm::kName      ? 0
               : name.form == MentionForm::kPronoun ? 1
               : name.form == MentionForm::kRole    ? 2
               : name.form == MentionForm::kMetonym ? 3
                                                    : 4;
    bool person = name.type == EntityType::kPerson;
    return form * 2 + (person ? 0 : 1);
  };
  std::stable_sort(phrase->names.begin(), phrase->names.end(),
                   [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
}

uint32_t Chunker::NounPhrase(uint32_t t, uint32_t adposition) {
  NounGroup phrase;
  phrase.first = t;
  const uint32_t start = adposition != t ? adposition : t;
  bool both = s_.Is(Function::kPair, t) && t + 1 < end_ && Pos(t + 1) == Upos::kDet;
  phrase.pronoun = Pos(t) == Upos::kPron && !in_name_[t - begin_] && !both && !Owner(t);
  if (phrase.pronoun && s_.Is(Function::kReflexive, t)) return t + 1;
  phrase.last = phrase.pronoun ? t + 1 : Cut(t, PhraseEnd(t));
  if (phrase.last == t) phrase.last = t + 1;
  phrase.head = HeadOf(phrase.first, phrase.last);
  if (adposition != t) phrase.adposition = Adposition(adposition);
  bool pair = false, foreign = false;
  for (uint32_t k = phrase.first; k < phrase.last; ++k) {
    pair |= s_.Is(Function::kPair, k);
    phrase.negative |= s_.Is(Function::kNegativeDeterminer, k) && Pos(k) == Upos::kDet;
    foreign |= Pos(k) == Upos::kNoun && !s_.Is(Function::kPairNoun, k);
  }
  ReadNames(&phrase);
  bool many = false;  // "le autorità": the article shows it
  for (uint32_t k = phrase.first; k < phrase.head; ++k) {
    many |= Pos(k) == Upos::kDet && s_.At(k).features.number == Number::kPlural;
  }
  bool definite = both || s_.Is(Function::kBoth, phrase.first) ||
                  (Pos(phrase.first) == Upos::kDet && !s_.Is(Function::kPair, phrase.first));
  phrase.pair = pair && definite && !foreign && phrase.names.empty();
  phrase.plural = phrase.pair || many || s_.At(phrase.head).features.number == Number::kPlural;
  phrase.temporal =
      phrase.names.empty() && phrase.adposition.empty() && s_.Is(Function::kTimeNoun, phrase.head);
  uint32_t last = phrase.last;
  AddPhrase(std::move(phrase), start);
  return last;
}

}  // namespace riscontro
