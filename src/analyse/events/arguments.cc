#include "analyse/events/arguments.h"

namespace riscontro {
namespace {

class Reader {
 public:
  explicit Reader(const Structure& s) : s_(s), all_(s.verbs.size()) {}

  std::vector<Arguments> Run() {
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) ReadVerb(v);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) ReadDeferred(v);
    return std::move(all_);
  }

 private:
  const Item& At(int i) const { return s_.items[size_t(i)]; }
  bool Is(int i, ItemKind kind) const {
    return i >= 0 && i < int(s_.items.size()) && At(i).kind == kind;
  }
  const NounGroup& PhraseOf(int i) const { return s_.phrases[At(i).index]; }
  bool Bare(const NounGroup& p) const {
    return p.adposition.empty() && !p.temporal && p.attached < 0;
  }
  bool CanBeSubject(const NounGroup& p) const {
    return Bare(p) && (!p.pronoun || s_.Is(Function::kSubjectPronoun, p.first));
  }
  int32_t FirstOfJoin(uint32_t p) const {
    return s_.phrases[p].joined >= 0 ? s_.phrases[p].joined : int32_t(p);
  }

  bool Transitive(const Verb& verb) const;
  bool Passive(const Verb& verb) const;
  void ReadVerb(uint32_t v);
  void ReadDeferred(uint32_t v);
  void ReadFinite(uint32_t v);
  void ReadParticiple(uint32_t v);
  void ReadControlled(uint32_t v);
  void ReadRight(uint32_t v, bool subject_known);
  void FindGovernor(uint32_t v);
  int NounGovernor(int item) const;
  int BeforeClause(int item) const;
  bool Inherit(uint32_t v, uint32_t from);
  bool FindSubject(uint32_t v);
  bool Antecedent(uint32_t v, int relative);
  int32_t Apposed(int item) const;
  int32_t Agreeing(int item, const Verb& verb) const;
  void SetSurfaceSubject(uint32_t v, int32_t phrase);
  int32_t SurfaceSubject(uint32_t v) const {
    return all_[v].passive ? all_[v].object : all_[v].subject;
  }

  const Structure& s_;
  std::vector<Arguments> all_;
};

bool Reader::Transitive(const Verb& verb) const {
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

bool Reader::Passive(const Verb& verb) const {
  return verb.passive_form && !verb.reflexive && Transitive(verb);
}

void Reader::SetSurfaceSubject(uint32_t v, int32_t phrase) {
  if (all_[v].passive) all_[v].object = phrase;
  else all_[v].subject = phrase;
}

void Reader::ReadVerb(uint32_t v) {
  const Verb& verb = s_.verbs[v];
  all_[v].passive = Passive(verb) || (verb.participle && Transitive(verb));
  FindGovernor(v);
  if (verb.finite) ReadFinite(v);
  else if (verb.participle) ReadParticiple(v);
  else ReadControlled(v);
}

// Subject and object of clauses that come before what they take them from: "Sebbene negato, il
// dispiegamento è stato confermato"; "Parlando ieri, Putin ha detto".
void Reader::ReadDeferred(uint32_t v) {
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
int32_t Reader::Apposed(int item) const {
  int32_t phrase = FirstOfJoin(At(item).index);
  int end = item;
  while (Is(end + 1, ItemKind::kPhrase)) ++end;
  if (!Is(end + 1, ItemKind::kComma) || !Is(item - 1, ItemKind::kComma)) return phrase;
  int before = item - 2;   // "General Motors (GM), a carmaker,"
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
int Reader::BeforeClause(int item) const {
  for (int i = item - 1; i >= 0; --i) {
    ItemKind kind = At(i).kind;
    if (kind == ItemKind::kRelative || kind == ItemKind::kSubordinate) return i - 1;
    if (kind == ItemKind::kVerb && s_.verbs[At(i).index].finite) return -1;
    if (kind == ItemKind::kStop) return -1;
  }
  return -1;
}

// The verb shares the subject of the one before, or of one farther back that agrees in number.
bool Reader::Inherit(uint32_t v, uint32_t from) {
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
bool Reader::Antecedent(uint32_t v, int relative) {
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
bool Reader::FindSubject(uint32_t v) {
  bool comma = false;
  int i = int(s_.verbs[v].item) - 1;
  bool coordinated = Is(i, ItemKind::kCoordination);
  for (; i >= 0; --i) {
    switch (At(i).kind) {
      case ItemKind::kComma:
      case ItemKind::kCoordination: comma = true; break;
      case ItemKind::kStop:
      case ItemKind::kSubordinate: return false;
      case ItemKind::kRelative: return Antecedent(v, i);
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
        if (after_verb && comma) {
          const Verb& other = s_.verbs[At(k).index];
          if (!other.finite) {
            i = k;
            break;
          }
          int before = coordinated ? -1 : BeforeClause(k);
          if (before < 0) return Inherit(v, At(k).index);
          i = before + 1;
          break;
        }
        if (coordinated) break;
        SetSurfaceSubject(v, Apposed(i));
        return true;
      }
    }
  }
  return false;
}

void Reader::ReadFinite(uint32_t v) {
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
void Reader::ReadRight(uint32_t v, bool subject_known) {
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
      bool agent = a.passive && s_.lexicon->Is(Function::kPassiveAgent, p.adposition) &&
                   !IsByNoun(s_, p);
      if (agent && a.subject < 0) a.subject = int32_t(At(i).index);
      else a.complements.push_back(At(i).index);
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

// The nearest phrase to the left that agrees with the participle in number and gender.
int32_t Reader::Agreeing(int item, const Verb& verb) const {
  const Features& f = s_.At(verb.token).features;
  int32_t nearest = -1;
  for (int i = item; Is(i, ItemKind::kPhrase); --i) {
    const NounGroup& p = PhraseOf(i);
    if (p.temporal) continue;
    if (nearest < 0) nearest = FirstOfJoin(At(i).index);
    const Features& h = s_.At(p.head).features;
    bool number = f.number == Number::kNone || h.number == Number::kNone ||
                  h.number == f.number || (p.plural && f.number == Number::kPlural);
    bool gender = f.gender == Gender::kNone || h.gender == Gender::kNone || h.gender == f.gender;
    bool known = h.number != Number::kNone || f.number == Number::kNone;
    if (number && gender && known) return FirstOfJoin(At(i).index);
  }
  return nearest;
}

void Reader::ReadParticiple(uint32_t v) {
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
int Reader::NounGovernor(int item) const {
  for (int i = item - 1; Is(i, ItemKind::kPhrase); --i) {
    const NounGroup& p = PhraseOf(i);
    if (s_.lexicon->NounEmbedding(s_.Lemma(p.head)) != nullptr) return int(At(i).index);
  }
  return -1;
}

// What the verb is the content of: for infinitives the verb or noun before; for finite verbs
// the verb before their "that", or right before them ("said it would").
void Reader::FindGovernor(uint32_t v) {
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
    const Verb& other = s_.verbs[At(i).index];
    bool embeds = s_.lexicon->VerbEmbedding(other.lemma) != nullptr;
    // "denied supplying", "accused of supplying"; other gerunds say how or when.
    bool content = i + 1 == int(verb.item) && other.last == verb.first;
    content = content || (before != verb.first && s_.PosOf(before) == Upos::kAdp);
    if (verb.gerund && (!embeds || !content)) return;
    if (!verb.finite && embeds) {
      all_[v].governor_verb = int32_t(At(i).index);
      return;
    }
    if (!verb.finite && verb.infinitive && other.infinitive) {   // "a visitare e firmare"
      all_[v].governor_verb = all_[At(i).index].governor_verb;
      return;
    }
    bool joined_to_it = Is(int(verb.item) - 1, ItemKind::kCoordination);
    if (embeds && (subordinate || (!comma && !joined_to_it && s_.lexicon->head_last()))) {
      all_[v].governor_verb = int32_t(At(i).index);
      return;
    }
    // "ha detto che A ha firmato e B ha negato": the second clause shares the governor.
    int32_t shared = all_[At(i).index].governor_verb;
    bool joined = Is(int(verb.item) - 1, ItemKind::kCoordination);
    if (verb.finite && joined && !subordinate) all_[v].governor_verb = shared;
    return;
  }
}

// Infinitives and gerunds.
void Reader::ReadControlled(uint32_t v) {
  const Verb& verb = s_.verbs[v];
  Arguments& a = all_[v];
  int32_t subject = -1;
  bool context = false;
  if (a.governor_verb >= 0) {
    const Arguments& g = all_[size_t(a.governor_verb)];
    const Embedding* e = s_.lexicon->VerbEmbedding(s_.verbs[size_t(a.governor_verb)].lemma);
    if (e != nullptr && e->object_controls) {
      subject = g.object;
      for (uint32_t c : g.complements) {
        if (subject < 0 && s_.lexicon->Is(Function::kTo, s_.phrases[c].adposition)) {
          subject = int32_t(c);
        }
      }
    } else {
      subject = g.passive ? g.object : g.subject;
      context = g.from_context;
      a.same_as = a.governor_verb;
    }
  } else if (a.governor_noun >= 0) {
    Arguments n = NounArguments(s_, uint32_t(a.governor_noun));
    const Embedding* e =
        s_.lexicon->NounEmbedding(s_.Lemma(s_.phrases[size_t(a.governor_noun)].head));
    for (uint32_t c : n.complements) {
      bool to = s_.lexicon->Is(Function::kTo, s_.phrases[c].adposition);
      if (subject < 0 && e != nullptr && to == e->object_controls) subject = int32_t(c);
    }
  } else {
    for (int i = int(verb.item) - 1; i >= 0; --i) {
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

}  // namespace

bool IsByNoun(const Structure& s, const NounGroup& phrase) {
  if (phrase.item >= s.items.size()) return false;
  uint32_t token = s.items[phrase.item].token;
  for (const WordSequence& words : s.lexicon->by_noun()) {
    if (s.MatchWords(token, s.sentence->last_token, words, 0) > 0) return true;
  }
  return false;
}

std::vector<Arguments> ReadArguments(const Structure& structure) {
  return Reader(structure).Run();
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
    if (next_by) continue;   // "l'invasione dell'Ucraina, da parte della Russia"
    if (item.kind != ItemKind::kPhrase) break;
    const NounGroup& p = s.phrases[item.index];
    if (p.temporal || p.joined >= 0) continue;
    if (p.adposition.empty()) break;
    a.complements.push_back(item.index);
  }
  return a;
}

}  // namespace riscontro
