#include "analyse/events/structure.h"

#include <algorithm>

#include "analyse/events/chunker.h"
#include "analyse/events/words.h"

namespace riscontro {
namespace {

bool Genitive(const Structure& s, const NounGroup& phrase) {
  return s.lexicon->Is(Function::kGenitive, phrase.adposition);
}

// "killed a woman named X": the phrase before it is the object of the verb before.
bool InObject(const Structure& s, const Verb& verb) {
  if (verb.item < 2 || s.items[verb.item - 1].kind != ItemKind::kPhrase ||
      s.items[verb.item - 2].kind != ItemKind::kVerb) {
    return false;
  }
  const NounGroup& object = s.phrases[s.items[verb.item - 1].index];
  if (!object.adposition.empty() || object.pronoun || object.temporal) return false;
  const Verb& before = s.verbs[s.items[verb.item - 2].index];
  const std::vector<Frame>* frames = s.lexicon->Verb(before.lemma);
  bool takes = false;
  for (size_t f = 0; frames != nullptr && f < frames->size(); ++f) {
    takes |= (*frames)[f].Find(SlotKind::kObject) != nullptr;
  }
  return before.finite && takes && s.lexicon->VerbEmbedding(before.lemma) == nullptr;
}

// What follows the verb shows that it is finite: its object, its clause or its infinitive.
bool HasObject(const Structure& s, const Verb& verb) {
  if (verb.item + 1 >= s.items.size()) return false;
  const Item& item = s.items[verb.item + 1];
  if (item.kind == ItemKind::kVerb) return s.verbs[item.index].infinitive;
  if (item.kind != ItemKind::kPhrase) return item.kind == ItemKind::kSubordinate;
  return s.phrases[item.index].adposition.empty() && !s.phrases[item.index].temporal;
}

// A verb that takes no object, without another finite verb behind it in the clause.
bool StandsAlone(const Structure& s, const Verb& verb) {
  const std::vector<Frame>* frames = s.lexicon->Verb(verb.lemma);
  if (frames == nullptr) return false;
  for (const Frame& frame : *frames) {
    if (!frame.ergative && frame.Find(SlotKind::kObject) != nullptr) return false;
  }
  for (size_t i = verb.item + 1; i < s.items.size(); ++i) {
    ItemKind kind = s.items[i].kind;
    if (kind == ItemKind::kComma || kind == ItemKind::kSubordinate || kind == ItemKind::kStop) {
      break;
    }
    if (kind == ItemKind::kVerb && s.verbs[s.items[i].index].finite) return false;
  }
  return true;
}

// "the treaty signed by both was ratified"
bool ByFollows(const Structure& s, const Verb& verb) {
  size_t after = verb.item + 1;
  return after < s.items.size() && s.items[after].kind == ItemKind::kPhrase &&
         s.lexicon->Is(Function::kPassiveAgent, s.phrases[s.items[after].index].adposition);
}

// A subject stands before the verb, or it continues a clause.
bool HasSubject(const Structure& s, const Verb& verb) {
  for (size_t i = verb.item; i-- > 0 && s.items[i].kind == ItemKind::kPhrase;) {
    if (s.phrases[s.items[i].index].adposition.empty()) return true;
  }
  ItemKind before = s.items[verb.item - 1].kind;
  return before == ItemKind::kCoordination || before == ItemKind::kRelative ||
         before == ItemKind::kComma;
}

// Where past and participle look alike: a past with its object, its clause or its infinitive
// behind it, or of a verb that takes no object, when no other verb follows in the clause.
void FixParticiples(Structure* s) {
  if (!s->lexicon->past_like_participle()) return;
  for (Verb& verb : s->verbs) {
    bool bare = verb.finite && verb.first == verb.token && !verb.copula;
    bool past = bare && s->At(verb.token).features.tense == Tense::kPast;
    bool inside = past && InObject(*s, verb);
    if (inside || (bare && !verb.future && ByFollows(*s, verb))) {
      verb.finite = false;
      verb.participle = true;
    }
    if (inside || !verb.participle || verb.item == 0 || !HasSubject(*s, verb)) continue;
    if (!HasObject(*s, verb) && !StandsAlone(*s, verb)) continue;
    verb.participle = false;
    verb.finite = true;
  }
}

// "la visita all'estero di Kim": the genitive of a person belongs to the event before.
bool EventOfPerson(const Structure& s, const NounGroup& phrase, const NounGroup& host) {
  if (phrase.names.empty() || host.adposition.empty() || phrase.item < 2) return false;
  const Name& name = s.article->names[phrase.names[0]];
  const Item& before = s.items[phrase.item - 2];
  if (name.type != EntityType::kPerson || before.kind != ItemKind::kPhrase) return false;
  bool event = s.lexicon->Noun(s.Lemma(s.phrases[before.index].head)) != nullptr;
  return event && s.lexicon->Noun(s.Lemma(host.head)) == nullptr &&
         !s.lexicon->IsActor(s.Lemma(host.head)) && !s.Is(Function::kTitleNoun, host.head);
}

// "il trattato di cooperazione della Russia": each genitive hangs on the phrase before it.
void AttachGenitives(Structure* s) {
  for (NounGroup& phrase : s->phrases) {
    if (!Genitive(*s, phrase) || phrase.item == 0 || phrase.temporal) continue;
    const Item& before = s->items[phrase.item - 1];
    if (before.kind != ItemKind::kPhrase || s->phrases[before.index].temporal) continue;
    // "la visita in Russia di Kim": a name is no head of another name.
    const NounGroup& host = s->phrases[before.index];
    bool names = !host.names.empty() && !phrase.names.empty() && !host.adposition.empty() &&
                 s->article->names[host.names[0]].form != MentionForm::kDemonym;
    names = names || EventOfPerson(*s, phrase, host);
    bool farther = names && phrase.item >= 2 &&
                   s->items[phrase.item - 2].kind == ItemKind::kPhrase && !Genitive(*s, host);
    phrase.attached = int32_t(farther ? s->items[phrase.item - 2].index : before.index);
  }
}

uint32_t Root(const Structure& s, uint32_t index) {
  while (s.phrases[index].attached >= 0) index = uint32_t(s.phrases[index].attached);
  return index;
}

bool FiniteVerbAt(const Structure& s, size_t item) {
  return item < s.items.size() && s.items[item].kind == ItemKind::kVerb &&
         s.verbs[s.items[item].index].finite;
}

// Whether the bare phrase `second` may open a clause of its own: "… ha incontrato Kim e Xi ha
// detto": a verb follows it, and the phrase before has its verb already.
bool OpensClause(const Structure& s, const NounGroup& first, const NounGroup& second) {
  if (!second.adposition.empty()) return false;
  size_t next = second.item + 1;
  while (next < s.items.size() && s.items[next].kind == ItemKind::kPhrase) ++next;
  if (!FiniteVerbAt(s, next)) return false;
  for (size_t i = first.item; i-- > 0;) {
    ItemKind kind = s.items[i].kind;
    if (kind == ItemKind::kRelative || kind == ItemKind::kSubordinate || kind == ItemKind::kStop ||
        kind == ItemKind::kComma) {
      return false;
    }
    if (FiniteVerbAt(s, i)) return true;
  }
  return false;
}

void Join(Structure* s, uint32_t first, uint32_t second) {
  while (s->phrases[first].joined >= 0) first = uint32_t(s->phrases[first].joined);
  if (first == second || s->phrases[second].joined >= 0) return;
  s->phrases[second].joined = int32_t(first);
  s->phrases[first].joins.push_back(second);
  s->phrases[first].plural = true;
}

// "La Turchia e il Pakistan": phrases on both sides of "and".
void JoinCoordinated(Structure* s) {
  for (size_t i = 1; i + 1 < s->items.size(); ++i) {
    if (s->items[i].kind != ItemKind::kCoordination) continue;
    size_t left = i - 1;
    if (s->items[left].kind == ItemKind::kComma && left > 0) --left;
    if (s->items[left].kind != ItemKind::kPhrase || s->items[i + 1].kind != ItemKind::kPhrase) {
      continue;
    }
    uint32_t a = s->items[left].index, b = s->items[i + 1].index;
    NounGroup &first = s->phrases[a], &second = s->phrases[b];
    if (first.temporal != second.temporal) continue;
    if (OpensClause(*s, s->phrases[Root(*s, a)], second)) continue;
    if (second.adposition.empty() && first.attached >= 0 && s->PosOf(second.first) == Upos::kDet) {
      Join(s, Root(*s, a), b);
    } else if (second.adposition.empty() || second.adposition == first.adposition) {
      Join(s, a, b);
      if (second.attached < 0) second.attached = first.attached;
    }
  }
}

// "Stati Uniti, Israele ed Egitto", "missili, granate e soldati": a list before its "and".
void JoinLists(Structure* s) {
  for (size_t i = s->items.size(); i-- > 2;) {
    if (s->items[i - 1].kind != ItemKind::kComma) continue;
    if (s->items[i].kind != ItemKind::kPhrase || s->items[i - 2].kind != ItemKind::kPhrase) {
      continue;
    }
    uint32_t index = s->items[i].index, last = s->items[i - 2].index, before = Root(*s, last);
    NounGroup& second = s->phrases[index];
    // "the delegations of Egypt, Jordan and Israel": names beside a genitive with a name.
    bool names = !s->phrases[last].names.empty() && !second.names.empty();
    if (names && s->phrases[before].names.empty()) before = last;
    const NounGroup& first = s->phrases[before];
    bool list = !second.joins.empty() && second.adposition.empty() && !first.temporal;
    bool alike = first.names.empty() == second.names.empty();
    if (!list || !alike) continue;
    std::vector<uint32_t> others = std::move(second.joins);
    second.joins.clear();
    Join(s, before, index);
    for (uint32_t other : others) {
      s->phrases[other].joined = -1;
      Join(s, before, other);
    }
  }
}

}  // namespace

uint32_t Structure::MatchWords(uint32_t token, uint32_t end, const WordSequence& words,
                               int gaps) const {
  uint32_t at = token;
  for (size_t w = 0; w < words.size(); ++w) {
    int skipped = 0;
    while (at < end && w > 0 && !IsWord(at, words[w])) {
      Upos pos = PosOf(at);
      bool filler = pos == Upos::kDet || pos == Upos::kAdv || pos == Upos::kAdj ||
                    pos == Upos::kNum || pos == Upos::kPron || pos == Upos::kPart ||
                    pos == Upos::kAdp || pos == Upos::kNoun || pos == Upos::kPropn;
      if (!filler || ++skipped > gaps) return 0;
      ++at;
    }
    if (at >= end || !IsWord(at, words[w])) return 0;
    ++at;
  }
  return at - token;
}

Span Structure::SpanOf(uint32_t first, uint32_t last) const {
  return {article->tokens[first].span.begin, article->tokens[last - 1].span.end};
}

int32_t Structure::PhraseAt(uint32_t token) const {
  for (size_t i = 0; i < phrases.size(); ++i) {
    if (phrases[i].first <= token && token < phrases[i].last) return int32_t(i);
  }
  return -1;
}

int32_t Structure::VerbAt(uint32_t token) const {
  for (size_t i = 0; i < verbs.size(); ++i) {
    if (verbs[i].token == token) return int32_t(i);
  }
  return -1;
}

Structure ReadStructure(const Article& article, const Sentence& sentence,
                        const EventLexicon& lexicon) {
  Structure s;
  s.article = &article;
  s.sentence = &sentence;
  s.lexicon = &lexicon;
  ReadWords(&s);
  Chunk(&s);
  FixParticiples(&s);
  AttachGenitives(&s);
  JoinCoordinated(&s);
  JoinLists(&s);
  return s;
}

}  // namespace riscontro
