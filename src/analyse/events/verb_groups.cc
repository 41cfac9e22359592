// Verb groups: auxiliaries, modals and negations up to the verb with the meaning.
#include "analyse/events/chunking.h"

namespace riscontro {

// Takes the features of one auxiliary, modal or verb into the group.
void Chunker::CountVerb(uint32_t t, Verb* verb, bool* be) {
  const Features& f = s_.At(t).features;
  if (f.verb_form == VerbForm::kFinite) verb->finite = true;
  if (f.tense == Tense::kFuture) verb->future = true;
  if (f.mood == Mood::kConditional) verb->conditional = true;
  if (f.number != Number::kNone && !verb->known_number) {
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

// The verb whose auxiliary a participle after "and" shares; nullptr when there is none.
const Verb* Chunker::SharedAuxiliary() const {
  if (s_.items.empty() || s_.items.back().kind != ItemKind::kCoordination) return nullptr;
  if (s_.verbs.empty()) return nullptr;
  const Verb& last = s_.verbs.back();
  bool helped = last.finite && last.token > last.first &&
                s_.At(last.token).features.verb_form == VerbForm::kParticiple;
  return helped ? &last : nullptr;
}

uint32_t Chunker::VerbGroup(uint32_t t) {
  Verb verb;
  verb.first = verb.token = t;
  bool be = false, helped = false;
  for (uint32_t b = t; b-- > begin_ && b + 4 > t;) {   // negation and clitics before it
    if (lex_.IsNegation(s_.Lemma(b)) || lex_.IsNegation(s_.Form(b))) verb.negated = true;
    else if (s_.Is(Function::kReflexive, b) && Pos(b) == Upos::kPron) verb.reflexive = true;
    else if (Pos(b) != Upos::kAdv && Pos(b) != Upos::kPron) break;
  }
  uint32_t at = t;
  while (true) {
    std::string_view lemma = s_.Lemma(at);
    auto modal = lex_.Modal(lemma);
    bool helper = lex_.Auxiliary(lemma).has_value() || modal.has_value();
    uint32_t next = at + 1;
    bool mark = false;
    while (next < end_ && !IsTemporal(next) &&
           ((Pos(next) == Upos::kAdv) || Pos(next) == Upos::kPart ||
            s_.Is(Function::kBoth, next) ||
            lex_.IsNegation(s_.Lemma(next)) || lex_.IsNegation(s_.Form(next)))) {
      mark |= s_.Is(Function::kInfinitiveMark, next);
      ++next;
    }
    bool follows = helper && next < end_ && Verbal(next) && !IsTemporal(next) &&
                   (modal || !mark);
    bool was_be = be;
    CountVerb(at, &verb, &be);
    if (!follows) {
      bool participle = s_.At(at).features.verb_form == VerbForm::kParticiple;
      verb.token = at;
      verb.passive_form = helped && was_be &&
                          s_.At(at).features.verb_form != VerbForm::kGerund &&
                          !lex_.Auxiliary(lemma);
      const Verb* shared = participle && !helped ? SharedAuxiliary() : nullptr;
      if (shared != nullptr) {   // "ha visitato la Russia e incontrato Putin"
        verb.finite = true;
        verb.passive_form = shared->passive_form;
        verb.negated |= shared->negated;
        verb.plural = shared->plural;
        verb.known_number = shared->known_number;
      }
      verb.participle = participle && !helped && shared == nullptr;
      // "aver firmato", "having signed": the first word of the group says what it is.
      VerbForm form = s_.At(t).features.verb_form;
      if (form == VerbForm::kNone && helped && verb.perfect) form = VerbForm::kInfinitive;
      verb.infinitive = form == VerbForm::kInfinitive && !verb.finite;
      verb.gerund = form == VerbForm::kGerund && !verb.finite;
      verb.copula = lex_.Auxiliary(lemma).has_value();
      break;
    }
    if (modal) {
      bool past = helped || s_.At(at).features.tense == Tense::kPast;
      if (!past) verb.modal = modal;
    }
    for (uint32_t k = at + 1; k < next; ++k) {
      if (lex_.IsNegation(s_.Lemma(k)) || lex_.IsNegation(s_.Form(k))) verb.negated = true;
    }
    helped = true;
    at = next;
  }
  verb.lemma = s_.Lemma(verb.token);
  for (std::string_view clitic : lex_.WordsOf(Function::kEncliticReflexive)) {   // "recarsi"
    const std::string& form = s_.Form(verb.token);
    bool enclitic = !verb.finite && form.size() > clitic.size() + 3 && form.ends_with(clitic);
    if (enclitic && form != verb.lemma) verb.reflexive = true;
  }
  verb.last = verb.token + 1;
  if (!verb.finite && !verb.infinitive && !verb.participle && !verb.gerund) verb.finite = true;
  verb.item = uint32_t(s_.items.size());
  s_.verbs.push_back(verb);
  AddItem(ItemKind::kVerb, uint32_t(s_.verbs.size() - 1), t);
  return verb.last;
}

}  // namespace riscontro
