#include "analyse/events/arguments.h"

#include <algorithm>

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

// What the words of the group say, if the lexicon has a passive for it.
bool ArgumentReader::Passive(uint32_t v) const {
  const Verb& verb = s_.verbs[v];
  if (verb.reflexive || verb.copula || !Transitive(verb)) return false;
  return verb.participle || verb.passive_form;
}

// The phrase is an argument of the verb; of a copula, what hangs on its predicate as on a clause.
bool ArgumentReader::Belongs(const NounGroup& p, uint32_t v) const {
  const Verb& verb = s_.verbs[v];
  if (p.link.verb == int32_t(v)) return true;
  if (verb.predicate < 0 || p.link.phrase != verb.predicate) return false;
  Rel rel = p.link.relation.rel;
  return rel == Rel::kNsubj || rel == Rel::kObl || rel == Rel::kAdvmod;
}

// Pronouns stand for somebody only where they can: "he" as a subject, or one that is resolved.
bool ArgumentReader::Stands(const NounGroup& p, bool subject) const {
  if (!p.pronoun || !p.names.empty()) return true;
  return subject && s_.Is(Function::kSubjectPronoun, p.first);
}

// "Ha incontrato Putin": behind a verb that takes an object and has none, a subject is hardly one.
bool ArgumentReader::ObjectAfter(uint32_t v, const NounGroup& p) const {
  const Verb& verb = s_.verbs[v];
  if (s_.lexicon->head_last() || p.item < verb.item || all_[v].passive || verb.copula) return false;
  if (verb.reflexive || all_[v].object >= 0 || !Stands(p, false)) return false;
  if (s_.lexicon->VerbEmbedding(verb.lemma) != nullptr) return false;
  return s_.lexicon->Verb(verb.lemma) != nullptr && Transitive(verb) && !Ergative(verb);
}

// "sent Sadat a letter", where the parse sees but the first of the two.
bool ArgumentReader::SecondObject(uint32_t v, const NounGroup& p) {
  if (!p.adposition.empty() || p.item == 0 || s_.items[p.item - 1].kind != ItemKind::kPhrase) {
    return false;
  }
  const uint32_t before = s_.items[p.item - 1].index;
  bool next = all_[v].object == int32_t(before) && all_[v].second_object < 0 &&
              s_.phrases[before].link.relation.rel == Rel::kIobj;
  if (next) all_[v].second_object = int32_t(s_.items[p.item].index);
  return next;
}

// A bare phrase before a verb without a subject, whatever the parse calls it.
bool ArgumentReader::LeftSubject(uint32_t v, const NounGroup& p) const {
  const Verb& verb = s_.verbs[v];
  if (!p.adposition.empty() || p.item > verb.item || !Stands(p, true) || !verb.finite) return false;
  Rel rel = p.link.relation.rel;
  bool likely = rel == Rel::kDislocated || rel == Rel::kCompound || !p.names.empty();
  bool has = std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& q) {
    return q.link.relation.rel == Rel::kNsubj && Belongs(q, v);
  });
  return likely && !has && Agrees(uint32_t(&p - s_.phrases.data()), verb);
}

// A name right behind a verb that takes an object.
bool ArgumentReader::NextObject(uint32_t v, const NounGroup& p) const {
  const Verb& verb = s_.verbs[v];
  bool likely = !p.names.empty() || p.link.relation.rel == Rel::kAppos;
  bool next = p.item == verb.item + 1 && p.adposition.empty() && likely;
  return next && !all_[v].passive && all_[v].object < 0 && !verb.copula && !verb.reflexive &&
         s_.lexicon->Verb(verb.lemma) != nullptr && Transitive(verb);
}

bool ArgumentReader::Ergative(const Verb& verb) const {
  const std::vector<Frame>* frames = s_.lexicon->Verb(verb.lemma);
  return frames != nullptr &&
         std::any_of(frames->begin(), frames->end(), [](const Frame& f) { return f.ergative; });
}

void ArgumentReader::ReadSubject(uint32_t v, const NounGroup& p, bool* unclear) {
  const int32_t index = int32_t(s_.items[p.item].index);
  if (ObjectAfter(v, p)) {
    all_[v].object = index;
  } else if (!Stands(p, true)) {
    *unclear = true;
  } else if (p.adposition.empty() && SurfaceSubject(v) < 0) {
    SetSurfaceSubject(v, index);
  }
}

// A bare phrase with another relation, where its place tells what it is: names are taken for many
// things ("bombardato Damasco").
bool ArgumentReader::ReadUnlabelled(uint32_t v, const NounGroup& p) {
  const int32_t index = int32_t(s_.items[p.item].index);
  switch (p.link.relation.rel) {
    case Rel::kObl:
    case Rel::kCompound:
    case Rel::kDislocated:
      if (SecondObject(v, p)) return true;
      break;
    case Rel::kMark:
    case Rel::kAppos:
    case Rel::kAdvmod:
    case Rel::kXcomp:
    case Rel::kDep:
      break;
    default:
      return false;
  }
  if (NextObject(v, p)) {
    all_[v].object = index;
    return true;
  }
  const Rel rel = p.link.relation.rel;
  bool free = rel == Rel::kObl || rel == Rel::kCompound || rel == Rel::kDislocated;
  if (!free && p.item + 1 != s_.verbs[v].item) return false;
  if (!LeftSubject(v, p)) return false;
  SetSurfaceSubject(v, index);
  return true;
}

// Subject and objects. False when the phrase is neither. *unclear: it has a subject of its own,
// which stands for nobody known.
bool ArgumentReader::ReadCore(uint32_t v, uint32_t index, bool* unclear) {
  const NounGroup& p = s_.phrases[index];
  Arguments& a = all_[v];
  switch (p.link.relation.rel) {
    case Rel::kNsubj:
      ReadSubject(v, p, unclear);
      return true;
    case Rel::kObj:
      if (!p.adposition.empty()) return false;  // "sank off Newfoundland"
      if (!Stands(p, false)) return true;
      if (a.object < 0 && !a.passive)
        a.object = int32_t(index);
      else if (a.second_object < 0)
        a.second_object = int32_t(index);
      return true;
    case Rel::kIobj:  // "gave Sadat a letter"
      if (!Stands(p, false) || !p.adposition.empty()) return p.adposition.empty();
      if (!a.passive) {
        a.second_object = a.object;
        a.object = int32_t(index);
      }
      return true;
    default:
      return ReadUnlabelled(v, p);
  }
}

void ArgumentReader::ReadComplement(uint32_t v, uint32_t index) {
  const NounGroup& p = s_.phrases[index];
  Arguments& a = all_[v];
  if (p.adposition.empty() || !Stands(p, false)) return;
  bool agent = a.passive && a.subject < 0 && !IsByNoun(s_, p) &&
               s_.lexicon->Is(Function::kPassiveAgent, p.adposition);
  if (agent)
    a.subject = int32_t(index);
  else
    a.complements.push_back(index);
}

// "sent missiles to Ukraine", "protested against the law in Warsaw": what the parse hangs on an
// argument can belong to the verb; its frame decides. What somebody says keeps its own.
void ArgumentReader::ReadBehind(uint32_t v) {
  Arguments& a = all_[v];
  const Verb& verb = s_.verbs[v];
  const size_t own = a.complements.size();
  for (uint32_t index = 0; index < s_.phrases.size(); ++index) {
    const NounGroup& p = s_.phrases[index];
    if (p.link.phrase < 0 || p.temporal || p.joined >= 0 || p.item < verb.item) continue;
    if (p.adposition.empty() || p.attached >= 0 || !Stands(p, false)) continue;
    int32_t host = FirstOfJoin(uint32_t(p.link.phrase));
    auto end = a.complements.begin() + std::ptrdiff_t(own);
    bool argument = host == a.object || host == a.second_object ||
                    std::find(a.complements.begin(), end, uint32_t(host)) != end;
    if (!argument || host == verb.predicate) continue;
    bool event = s_.lexicon->Noun(s_.Lemma(s_.phrases[size_t(host)].head)) != nullptr;
    bool says = s_.lexicon->VerbEmbedding(verb.lemma) != nullptr &&
                s_.lexicon->VerbPhrase(verb.lemma) == nullptr;
    if (!event || !says) a.complements.push_back(index);
  }
}

void ArgumentReader::ReadOwn(uint32_t v, bool* unclear) {
  Arguments& a = all_[v];
  for (uint32_t index = 0; index < s_.phrases.size(); ++index) {
    const NounGroup& p = s_.phrases[index];
    if (p.temporal || p.joined >= 0 || !Belongs(p, v)) continue;
    Rel rel = p.link.relation.rel;
    bool clausal = rel == Rel::kConj || rel == Rel::kParataxis || rel == Rel::kCcomp ||
                   rel == Rel::kAdvcl || rel == Rel::kVocative || rel == Rel::kExpl;
    if (clausal || ReadCore(v, index, unclear)) continue;
    ReadComplement(v, index);
  }
  int32_t predicate = s_.verbs[v].predicate;
  bool has = std::count(a.complements.begin(), a.complements.end(), uint32_t(predicate)) > 0;
  if (predicate >= 0 && !has && !s_.phrases[size_t(predicate)].temporal) {
    if (!s_.phrases[size_t(predicate)].adposition.empty())
      a.complements.push_back(uint32_t(predicate));
    else if (a.object < 0)
      a.object = predicate;
  }
  ReadBehind(v);
  const uint32_t item = s_.verbs[v].item;  // "A Pechino ha preso parte alla cerimonia"
  std::sort(a.complements.begin(), a.complements.end(), [&](uint32_t x, uint32_t y) {
    bool x_before = s_.phrases[x].item < item, y_before = s_.phrases[y].item < item;
    return x_before == y_before ? x < y : y_before;
  });
}

// "signed and ratified the treaty"
void ArgumentReader::ShareObject(uint32_t v, uint32_t from) {
  int32_t object = all_[from].object;
  if (all_[v].object >= 0 || all_[v].passive || all_[from].passive || object < 0) return;
  if (s_.phrases[size_t(object)].item > s_.verbs[v].item) all_[v].object = object;
}

void ArgumentReader::Read(uint32_t v) {
  if (read_[v]) return;
  read_[v] = true;
  all_[v].passive = Passive(v);
  bool unclear = false;
  ReadOwn(v, &unclear);
  FindGovernor(v);
  if (SurfaceSubject(v) >= 0 || !unclear) FindSubject(v);
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

}  // namespace riscontro
