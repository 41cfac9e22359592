// Verb groups: auxiliaries, modals and negations up to the verb with the meaning.
#include "analyse/events/chunking.h"

namespace riscontro {

// Takes the features of one auxiliary, modal or verb into the group.
void Chunker::CountVerb(uint32_t t, Verb* verb, bool* be) {
  const Features& f = s_.At(t).features;
  if (f.verb_form == VerbForm::kFinite) verb->finite = true;
  if (f.tense == Tense::kFuture) verb->future = true;
  if (f.mood == Mood::kConditional) verb->conditional = true;
  // "met", "signed": no number shows.
  bool shows = f.tense != Tense::kPast || !lex_.past_like_participle() ||
               lex_.Auxiliary(s_.Lemma(t)) == AuxiliaryKind::kBe;
  if (f.number != Number::kNone && shows && !verb->known_number) {
    verb->plural = f.number == Number::kPlural;
    verb->known_number = true;
  }
  auto auxiliary = lex_.Auxiliary(s_.Lemma(t));
  if (!auxiliary) return;
  if (*auxiliary == AuxiliaryKind::kFuture) verb->finite = verb->future = true;
  if (*auxiliary == AuxiliaryKind::kConditional) verb->finite = verb->conditional = true;
  if (*auxiliary == AuxiliaryKind::kPerfect) verb->perfect = true;
  *be = *auxiliary == AuxiliaryKind::kBe || *auxiliary == AuxiliaryKind::kPassive;
}

bool Chunker::Negates(uint32_t t) const {
  return lex_.IsNegation(s_.Lemma(t)) || lex_.IsNegation(s_.Form(t));
}

// Negation and clitics before the group.
void Chunker::ReadClitics(uint32_t t, Verb* verb) const {
  for (uint32_t b = t; b-- > begin_ && b + 4 > t;) {
    if (Negates(b))
      verb->negated = true;
    else if (s_.Is(Function::kReflexive, b) && Pos(b) == Upos::kPron)
      verb->reflexive = true;
    else if (Pos(b) != Upos::kAdv && Pos(b) != Upos::kPron)
      break;
  }
}

// The word after the one at the token and what may stand between the parts of a group; *mark:
// "to" is among it.
uint32_t Chunker::NextPart(uint32_t at, bool* mark) const {
  uint32_t next = at + 1;
  *mark = false;
  while (next < end_ && !IsTemporal(next) &&
         (Pos(next) == Upos::kAdv || Pos(next) == Upos::kPart || s_.Is(Function::kBoth, next) ||
          Negates(next))) {
    *mark |= s_.Is(Function::kInfinitiveMark, next);
    ++next;
  }
  return next;
}

// The word with the meaning, at the token, says what the group is. helped: an auxiliary or modal
// stands before it; be: the last of them was "be".
void Chunker::ReadMeaning(uint32_t at, bool helped, bool be, Verb* verb) const {
  bool participle = s_.FormOf(at) == VerbForm::kParticiple;
  verb->token = at;
  verb->lemma = s_.Lemma(at);
  verb->copula = lex_.Auxiliary(verb->lemma).has_value();
  verb->passive_form = helped && be && s_.FormOf(at) != VerbForm::kGerund && !verb->copula;
  verb->participle = participle && !helped;
  // "aver firmato", "having signed": the first word of the group says what it is.
  VerbForm form = s_.FormOf(verb->first);
  if (form == VerbForm::kNone && helped && verb->perfect) form = VerbForm::kInfinitive;
  bool past = form == VerbForm::kInfinitive && !helped && lex_.past_like_participle() &&
              s_.Form(at) != verb->lemma;  // "met" is no base form
  if (past) verb->finite = true;
  verb->infinitive = form == VerbForm::kInfinitive && !verb->finite;
  verb->gerund = form == VerbForm::kGerund && !verb->finite;
}

// The word at the token is an auxiliary or modal of the next part of the group.
bool Chunker::Helps(uint32_t at, uint32_t next, bool mark) const {
  if (next >= end_ || !Verbal(next) || IsTemporal(next)) return false;
  const Rel rel = s_.At(at).relation.rel;
  if (lex_.Modal(s_.Lemma(at))) {
    return rel == Rel::kAux || s_.HeadOf(next) == int32_t(at) || rel == Rel::kNone;
  }
  auto auxiliary = lex_.Auxiliary(s_.Lemma(at));
  bool helper = auxiliary.has_value() && !mark;
  bool perfect = auxiliary == AuxiliaryKind::kPerfect && s_.HeadOf(next) == int32_t(at) &&
                 s_.FormOf(next) == VerbForm::kParticiple;
  if (perfect && !mark) return true;
  bool cop = rel == Rel::kCop && s_.HeadOf(at) == int32_t(next);  // of an adjective mended
  return helper && (rel == Rel::kAux || rel == Rel::kNone || cop);
}

uint32_t Chunker::VerbGroup(uint32_t t) {
  Verb verb;
  verb.first = t;
  ReadClitics(t, &verb);
  bool be = false, helped = false;
  for (uint32_t at = t;;) {
    auto modal = lex_.Modal(s_.Lemma(at));
    bool mark = false, was_be = be;
    uint32_t next = NextPart(at, &mark);
    CountVerb(at, &verb, &be);
    if (!Helps(at, next, mark)) {
      ReadMeaning(at, helped, was_be, &verb);
      break;
    }
    bool past = helped || s_.At(at).features.tense == Tense::kPast;
    if (modal && !past) verb.modal = modal;
    for (uint32_t k = at + 1; k < next; ++k) verb.negated |= Negates(k);
    helped = true;
    at = next;
  }
  verb.last = verb.token + 1;
  while (verb.last < end_ && s_.At(verb.last).IsPart() &&  // "recarsi"
         s_.At(verb.last).span == s_.At(verb.token).span) {
    verb.reflexive |= s_.Is(Function::kReflexive, verb.last);
    ++verb.last;
  }
  if (!verb.finite && !verb.infinitive && !verb.participle && !verb.gerund) verb.finite = true;
  verb.item = uint32_t(s_.items.size());
  for (uint32_t k = t; k < verb.last; ++k) s_.verb_of[k - begin_] = int32_t(s_.verbs.size());
  s_.verbs.push_back(verb);
  AddItem(ItemKind::kVerb, uint32_t(s_.verbs.size() - 1), t);
  return verb.last;
}

}  // namespace riscontro
