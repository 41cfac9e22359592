#include "analyse/events/arguments.h"

#include "analyse/events/argument_reader.h"

namespace riscontro {

bool ArgumentReader::Transitive(const Verb& verb) const {
  const std::vector<Frame>* frames = s_.lexicon->Verb(verb.lemma);
  bool known = false;
  for (const std::vector<Frame>* list : {frames, s_.lexicon->VerbPhrase(verb.lemma)}) {
    if (list == nullptr) continue;
    for (const Frame& frame : *list) {
      known |= list == frames;
      if (frame.Find(SlotKind::kObject) != nullptr) return true;
    }
  }
  return !known || s_.lexicon->VerbEmbedding(verb.lemma) != nullptr;
}

bool ArgumentReader::Passive(const Verb& verb) const {
  return verb.passive_form && !verb.reflexive && Transitive(verb);
}

void ArgumentReader::SetSurfaceSubject(uint32_t v, int32_t phrase) {
  if (all_[v].passive)
    all_[v].object = phrase;
  else
    all_[v].subject = phrase;
}

void ArgumentReader::ReadVerb(uint32_t v) {
  const Verb& verb = s_.verbs[v];
  all_[v].passive = Passive(verb) || (verb.participle && Transitive(verb));
  FindGovernor(v);
  if (verb.finite)
    ReadFinite(v);
  else if (verb.participle)
    ReadParticiple(v);
  else
    ReadControlled(v);
}

// Subject and object of clauses that come before what they take them from: "Sebbene negato, il
// dispiegamento è stato confermato"; "Parlando ieri, Putin ha detto".
void ArgumentReader::ReadDeferred(uint32_t v) {
  const Verb& verb = s_.verbs[v];
  if (verb.finite || SurfaceSubject(v) >= 0) return;
  if (all_[v].governor_verb >= 0) return;
  for (uint32_t next = v + 1; next < s_.verbs.size(); ++next) {
    if (!s_.verbs[next].finite) continue;
    int32_t subject = SurfaceSubject(next);
    bool own = subject >= 0 && s_.phrases[size_t(subject)].item > verb.item;
    if (own) SetSurfaceSubject(v, subject);
    if (own) all_[v].from_context = false;
    return;
  }
}

// "Kim, leader della Corea del Nord, ha visitato": the phrase before the apposition.
int32_t ArgumentReader::Apposed(int item) const {
  int32_t phrase = FirstOfJoin(At(item).index);
  int end = item;
  while (Is(end + 1, ItemKind::kPhrase)) ++end;
  if (!Is(end + 1, ItemKind::kComma) || !Is(item - 1, ItemKind::kComma)) return phrase;
  int before = item - 2;  // "General Motors (GM), a carmaker,"
  if (Is(before, ItemKind::kStop) && Is(before - 1, ItemKind::kPhrase) &&
      Is(before - 2, ItemKind::kStop)) {
    before -= 3;
  }
  for (int i = before; Is(i, ItemKind::kPhrase); --i) {
    if (!Bare(PhraseOf(i))) continue;
    // The one with the name: "il ministro, Mario Rossi," or "Kim, leader del paese,".
    const NounGroup& first = PhraseOf(i);
    bool named = s_.phrases[size_t(phrase)].names.empty() || !first.names.empty();
    return named ? FirstOfJoin(At(i).index) : phrase;
  }
  return phrase;
}

// The item before the mark (relative, conjunction) that opens the clause of the verb at the
// item; -1 when it stands in a main clause.
int ArgumentReader::BeforeClause(int item) const {
  for (int i = item - 1; i >= 0; --i) {
    ItemKind kind = At(i).kind;
    if (kind == ItemKind::kRelative || kind == ItemKind::kSubordinate) return i - 1;
    if (kind == ItemKind::kVerb && s_.verbs[At(i).index].finite) return -1;
    if (kind == ItemKind::kStop) return -1;
  }
  return -1;
}

// The verb shares the subject of the one before, or of one farther back that agrees in number.
bool ArgumentReader::Inherit(uint32_t v, uint32_t from) {
  const Verb& verb = s_.verbs[v];
  for (uint32_t back = from + 1; back-- > 0 && verb.known_number;) {
    const Verb& other = s_.verbs[back];
    int32_t phrase = SurfaceSubject(back);
    if (!other.finite || !other.known_number || phrase < 0) continue;
    bool plural = other.plural || s_.phrases[size_t(phrase)].plural;
    if (plural != verb.plural) continue;
    from = back;
    break;
  }
  int32_t subject = SurfaceSubject(from);
  if (subject < 0) {
    all_[v].from_context = true;
    all_[v].same_as = int32_t(from);
    return true;
  }
  SetSurfaceSubject(v, subject);
  return true;
}

// "che ha promesso", "which denied", "che Putin ha firmato": the phrase before the relative.
bool ArgumentReader::Antecedent(uint32_t v, int relative) {
  uint32_t token = At(relative).token;
  if (token > s_.sentence->first_token && s_.PosOf(token - 1) == Upos::kAdp) {
    all_[v].from_context = true;
    return true;
  }
  int i = relative - 1;
  if (Is(i, ItemKind::kComma)) --i;
  int32_t nearest = -1;
  for (; Is(i, ItemKind::kPhrase); --i) {
    const NounGroup& p = PhraseOf(i);
    if (p.temporal) continue;
    if (nearest < 0) nearest = FirstOfJoin(At(i).index);
    if (p.plural == s_.verbs[v].plural || !s_.verbs[v].known_number) {
      nearest = FirstOfJoin(At(i).index);
      break;
    }
    if (p.attached < 0) break;
  }
  if (nearest < 0) return false;
  SetSurfaceSubject(v, nearest);
  return true;
}

// The subject to the left of a finite verb. False when there is none.
bool ArgumentReader::FindSubject(uint32_t v) {
  bool comma = false;
  int i = int(s_.verbs[v].item) - 1;
  bool coordinated = Is(i, ItemKind::kCoordination);
  for (; i >= 0; --i) {
    switch (At(i).kind) {
      case ItemKind::kComma:
      case ItemKind::kCoordination:
        comma = true;
        break;
      case ItemKind::kStop:
      case ItemKind::kSubordinate:
        return false;
      case ItemKind::kRelative:
        return Antecedent(v, i);
      case ItemKind::kVerb: {
        const Verb& other = s_.verbs[At(i).index];
        if (!other.finite) break;
        int before = coordinated ? -1 : BeforeClause(i);
        if (before < 0) return comma ? Inherit(v, At(i).index) : false;
        i = before + 1;
        break;
      }
      case ItemKind::kPhrase: {
        const NounGroup& p = PhraseOf(i);
        if (!CanBeSubject(p) || !Bare(s_.phrases[size_t(FirstOfJoin(At(i).index))])) break;
        int k = i - 1;
        while (Is(k, ItemKind::kPhrase)) --k;
        bool after_verb = Is(k, ItemKind::kVerb);
        if (after_verb && comma) i = k + 1;  // its object: on to that verb
        if (coordinated || (after_verb && comma)) break;
        SetSurfaceSubject(v, Apposed(i));
        return true;
      }
    }
  }
  return false;
}

void ArgumentReader::ReadFinite(uint32_t v) {
  bool found = FindSubject(v);
  // "che Putin ha firmato": a subject between the relative and the verb makes the antecedent
  // the object.
  int32_t surface = SurfaceSubject(v);
  if (found && surface >= 0 && !all_[v].passive) {
    int item = int(s_.phrases[size_t(surface)].item);
    if (item < int(s_.verbs[v].item) && Is(item - 1, ItemKind::kRelative)) {
      int32_t subject = surface;
      all_[v].subject = -1;
      if (Antecedent(v, item - 1) && all_[v].subject >= 0) all_[v].object = all_[v].subject;
      all_[v].subject = subject;
      all_[v].from_context = false;
    }
  }
  ReadRight(v, found);
  if (SurfaceSubject(v) < 0) all_[v].from_context = true;
}

// Object and complements; for a verb without a subject to its left, also the subject that
// follows ("è giunto l'invito", "è stato firmato un accordo").
void ArgumentReader::ReadRight(uint32_t v, bool subject_known) {
  const Verb& verb = s_.verbs[v];
  Arguments& a = all_[v];
  bool follows = !subject_known && verb.finite &&
                 (a.passive || (!Transitive(verb)) || (verb.reflexive && !verb.plural));
  for (int i = int(verb.item) + 1; i < int(s_.items.size()); ++i) {
    ItemKind kind = At(i).kind;
    if (kind == ItemKind::kCoordination && Is(i + 1, ItemKind::kPhrase) &&
        PhraseOf(i + 1).joined >= 0) {
      ++i;
      continue;
    }
    if (kind == ItemKind::kComma && Is(i + 1, ItemKind::kPhrase) && PhraseOf(i + 1).joined >= 0) {
      ++i;
      continue;
    }
    if (kind != ItemKind::kPhrase) break;
    const NounGroup& p = PhraseOf(i);
    if (p.temporal || p.attached >= 0 || p.joined >= 0) continue;
    if (!p.adposition.empty()) {
      bool agent =
          a.passive && s_.lexicon->Is(Function::kPassiveAgent, p.adposition) && !IsByNoun(s_, p);
      if (agent && a.subject < 0)
        a.subject = int32_t(At(i).index);
      else
        a.complements.push_back(At(i).index);
      // What comes after "during the meeting" belongs to the meeting.
      if (s_.lexicon->Is(Function::kSimultaneous, p.adposition)) break;
    } else if (follows) {
      SetSurfaceSubject(v, int32_t(At(i).index));
      follows = false;
    } else if (a.object < 0 && !a.passive) {
      a.object = int32_t(At(i).index);
    } else if (a.second_object < 0) {
      a.second_object = int32_t(At(i).index);
    }
  }
}

bool IsByNoun(const Structure& s, const NounGroup& phrase) {
  if (phrase.item >= s.items.size()) return false;
  uint32_t token = s.items[phrase.item].token;
  for (const WordSequence& words : s.lexicon->by_noun()) {
    if (s.MatchWords(token, s.sentence->last_token, words, 0) > 0) return true;
  }
  return false;
}

std::vector<Arguments> ReadArguments(const Structure& structure) {
  return ArgumentReader(structure).Run();
}

Arguments NounArguments(const Structure& s, uint32_t phrase) {
  Arguments a;
  for (size_t i = s.phrases[phrase].item + 1; i < s.items.size(); ++i) {
    const Item& item = s.items[i];
    bool next_joined = i + 1 < s.items.size() && s.items[i + 1].kind == ItemKind::kPhrase &&
                       s.phrases[s.items[i + 1].index].joined >= 0;
    if ((item.kind == ItemKind::kCoordination || item.kind == ItemKind::kComma) && next_joined) {
      ++i;
      continue;
    }
    bool next_by = item.kind == ItemKind::kComma && i + 1 < s.items.size() &&
                   s.items[i + 1].kind == ItemKind::kPhrase &&
                   IsByNoun(s, s.phrases[s.items[i + 1].index]);
    if (next_by) continue;  // "l'invasione del Kuwait, da parte dell'Iraq"
    if (item.kind != ItemKind::kPhrase) break;
    const NounGroup& p = s.phrases[item.index];
    if (p.temporal || p.joined >= 0) continue;
    if (p.adposition.empty()) break;
    a.complements.push_back(item.index);
  }
  return a;
}

}  // namespace riscontro
