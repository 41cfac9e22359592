// What governs a verb, and who its subject is when it has none of its own.
#include "analyse/events/argument_reader.h"

namespace riscontro {

// The nearest phrase to the left that agrees with the participle in number and gender.
int32_t ArgumentReader::Agreeing(int item, const Verb& verb) const {
  const Features& f = s_.At(verb.token).features;
  int32_t nearest = -1;
  for (int i = item; Is(i, ItemKind::kPhrase); --i) {
    const NounGroup& p = PhraseOf(i);
    if (p.temporal) continue;
    if (nearest < 0) nearest = FirstOfJoin(At(i).index);
    const Features& h = s_.At(p.head).features;
    bool number = f.number == Number::kNone || h.number == Number::kNone || h.number == f.number ||
                  (p.plural && f.number == Number::kPlural);
    bool gender = f.gender == Gender::kNone || h.gender == Gender::kNone || h.gender == f.gender;
    bool known = h.number != Number::kNone || f.number == Number::kNone;
    if (number && gender && known) return FirstOfJoin(At(i).index);
  }
  return nearest;
}

void ArgumentReader::ReadParticiple(uint32_t v) {
  const Verb& verb = s_.verbs[v];
  int i = int(verb.item) - 1;
  int32_t antecedent = -1;
  if (Is(i, ItemKind::kCoordination) && Is(i - 1, ItemKind::kVerb)) {
    antecedent = SurfaceSubject(At(i - 1).index);
  } else {
    if (Is(i, ItemKind::kComma)) --i;
    antecedent = Agreeing(i, verb);
  }
  SetSurfaceSubject(v, antecedent);
  ReadRight(v, true);
}

// The embedding noun whose content an infinitive at the item is: "la promessa di ritirare".
int ArgumentReader::NounGovernor(int item) const {
  for (int i = item - 1; Is(i, ItemKind::kPhrase); --i) {
    const NounGroup& p = PhraseOf(i);
    if (s_.lexicon->NounEmbedding(s_.Lemma(p.head)) != nullptr) return int(At(i).index);
  }
  return -1;
}

// What the verb is the content of: for infinitives the verb or noun before; for finite verbs
// the verb before their "that", or right before them ("said it would").
void ArgumentReader::FindGovernor(uint32_t v) {
  const Verb& verb = s_.verbs[v];
  if (verb.participle) return;
  uint32_t before = verb.first > s_.sentence->first_token ? verb.first - 1 : verb.first;
  if (verb.infinitive && s_.Is(Function::kPurpose, before)) return;
  if (!verb.finite) all_[v].governor_noun = NounGovernor(int(verb.item));
  if (all_[v].governor_noun >= 0) return;
  bool subordinate = !verb.finite, comma = false;
  for (int i = int(verb.item) - 1; i >= 0; --i) {
    ItemKind kind = At(i).kind;
    if (kind == ItemKind::kStop || kind == ItemKind::kRelative) return;
    if (kind == ItemKind::kComma) comma = true;
    if (kind == ItemKind::kCoordination && !verb.finite && Is(i - 1, ItemKind::kVerb)) continue;
    if (kind == ItemKind::kSubordinate) {
      if (subordinate || !s_.Is(Function::kComplement, At(i).token)) return;
      subordinate = true;
      all_[v].governor_noun = NounGovernor(i);
      if (all_[v].governor_noun >= 0) return;
    }
    if (kind != ItemKind::kVerb) continue;
    SetGovernor(v, i, subordinate, comma);
    return;
  }
}

// Whether the verb at the item governs the verb v, or shares its governor with it. subordinate:
// v is its clause's; comma: one stands between.
void ArgumentReader::SetGovernor(uint32_t v, int item, bool subordinate, bool comma) {
  const Verb& verb = s_.verbs[v];
  const Verb& other = s_.verbs[At(item).index];
  uint32_t before = verb.first > s_.sentence->first_token ? verb.first - 1 : verb.first;
  bool embeds = s_.lexicon->VerbEmbedding(other.lemma) != nullptr;
  // "denied supplying", "accused of supplying"; other gerunds say how or when.
  bool content = item + 1 == int(verb.item) && other.last == verb.first;
  content = content || (before != verb.first && s_.PosOf(before) == Upos::kAdp);
  if (verb.gerund && (!embeds || !content)) return;
  bool joined = Is(int(verb.item) - 1, ItemKind::kCoordination);
  bool near = subordinate || (!comma && !joined && s_.lexicon->head_last());
  int32_t shared = all_[At(item).index].governor_verb;
  if (embeds && (!verb.finite || near)) {
    all_[v].governor_verb = int32_t(At(item).index);
  } else if (!verb.finite && verb.infinitive && other.infinitive) {  // "a visitare e firmare"
    all_[v].governor_verb = shared;
  } else if (verb.finite && joined && !subordinate) {
    // "ha detto che A ha firmato e B ha negato": the second clause shares the governor.
    all_[v].governor_verb = shared;
  }
}

// The subject of the content of a verb: the governor's object or its subject.
int32_t ArgumentReader::FromGovernor(uint32_t governor, bool* context) const {
  const Arguments& g = all_[governor];
  const Embedding* e = s_.lexicon->VerbEmbedding(s_.verbs[governor].lemma);
  if (e == nullptr || !e->object_controls) {
    *context = g.from_context;
    return g.passive ? g.object : g.subject;
  }
  int32_t subject = g.object;
  for (uint32_t c : g.complements) {
    bool to = s_.lexicon->Is(Function::kTo, s_.phrases[c].adposition);
    if (subject < 0 && to) subject = int32_t(c);
  }
  return subject;
}

// "the promise of Sadat to", "the invitation to Kim to".
int32_t ArgumentReader::FromNoun(uint32_t noun) const {
  const Embedding* e = s_.lexicon->NounEmbedding(s_.Lemma(s_.phrases[noun].head));
  for (uint32_t c : NounArguments(s_, noun).complements) {
    bool to = s_.lexicon->Is(Function::kTo, s_.phrases[c].adposition);
    if (e != nullptr && to == e->object_controls) return int32_t(c);
  }
  return -1;
}

// Infinitives and gerunds.
void ArgumentReader::ReadControlled(uint32_t v) {
  Arguments& a = all_[v];
  int32_t subject = -1;
  bool context = false;
  if (a.governor_verb >= 0) {
    const Embedding* e = s_.lexicon->VerbEmbedding(s_.verbs[size_t(a.governor_verb)].lemma);
    if (e == nullptr || !e->object_controls) a.same_as = a.governor_verb;
    subject = FromGovernor(uint32_t(a.governor_verb), &context);
  } else if (a.governor_noun >= 0) {
    subject = FromNoun(uint32_t(a.governor_noun));
  } else {
    for (int i = int(s_.verbs[v].item) - 1; i >= 0; --i) {
      if (!Is(i, ItemKind::kVerb)) continue;
      const Arguments& other = all_[At(i).index];
      bool participle = s_.verbs[At(i).index].participle;
      if (participle && other.subject < 0) continue;
      subject = participle ? other.subject : SurfaceSubject(At(i).index);
      context = other.from_context;
      a.same_as = int32_t(At(i).index);
      break;
    }
  }
  SetSurfaceSubject(v, subject);
  a.from_context = context && subject < 0;
  ReadRight(v, true);
}

}  // namespace riscontro
