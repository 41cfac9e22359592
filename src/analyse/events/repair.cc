// Links that cannot be right, and what stands there in their place.
//
// A parser that takes a verb for an adjective, the subject of one clause for that of another or
// half a list for something else does so against what the names, the lexicon and the order of
// words say. Each rule here names such a case; all else is left as parsed.
#include <algorithm>

#include "analyse/events/attachment.h"

namespace riscontro {
namespace {

class Repairer {
 public:
  explicit Repairer(Structure* s) : s_(*s) {}

  void Run() {
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) StolenSubject(p);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) BeforeObject(v);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) AfterSubject(v);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) VerbAsConjunct(v);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) SecondSubject(p);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) WrongSubject(p);
    for (Verb& verb : s_.verbs) SettleForm(&verb);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) Speaker(v);
  }

 private:
  void VerbAsConjunct(uint32_t v);
  bool Subjective(const NounGroup& p) const {
    Rel rel = p.link.relation.rel;
    return p.link.verb >= 0 && (rel == Rel::kNsubj || rel == Rel::kDislocated);
  }
  void WrongSubject(uint32_t p);
  void Crossed(NounGroup& p);
  void StolenSubject(uint32_t p);
  void BeforeObject(uint32_t v);
  bool Acts(uint32_t v) const;
  void AfterSubject(uint32_t v);
  void SecondSubject(uint32_t p);
  void SettleForm(Verb* verb);
  bool Says(const Verb& verb) const;
  void Speaker(uint32_t v);
  uint32_t IndexOf(const Verb& verb) const { return uint32_t(&verb - s_.verbs.data()); }

  Structure& s_;
};

// "Germany supplied tanks": a past that was taken for a modifier of what is its object. Behind it
// a determiner or a number shows that, before it a phrase that belongs to no verb.
void Repairer::BeforeObject(uint32_t v) {
  Verb& verb = s_.verbs[v];
  if (verb.link.relation.rel != Rel::kAmod || verb.link.phrase < 0 || verb.item == 0) return;
  NounGroup& object = s_.phrases[size_t(verb.link.phrase)];
  if (object.item != verb.item + 1 || !object.adposition.empty()) return;
  const Link outward = object.link;
  const Item& left = s_.items[verb.item - 1];
  if (verb.infinitive) {
    verb.link = {outward.phrase, outward.verb, {Rel::kXcomp, 0}, verb.link.top};
  } else if (left.kind == ItemKind::kPhrase && outward.verb < 0) {
    uint32_t first = left.index;  // "Egypt and Israel normalised relations"
    const Link& list = s_.phrases[first].link;
    if (list.relation.rel == Rel::kConj && list.phrase >= 0) first = uint32_t(list.phrase);
    NounGroup& subject = s_.phrases[first];
    const bool below = subject.link.phrase == verb.link.phrase || subject.link.verb == int32_t(v);
    const bool above = outward.phrase == int32_t(first);
    if (!subject.adposition.empty() || subject.temporal || (!below && !above)) return;
    verb.link = below ? outward : subject.link;
    subject.link = {-1, int32_t(v), {Rel::kNsubj, 0}, subject.link.top};
  } else if (left.kind == ItemKind::kCoordination && !s_.lexicon->past_like_participle()) {
    return;
  } else if (left.kind == ItemKind::kCoordination) {
    const Upos first = s_.PosOf(object.first);
    int32_t before = int32_t(v) - 1;
    while (before >= 0 && !s_.verbs[size_t(before)].finite) --before;
    if (before < 0 || (first != Upos::kDet && first != Upos::kNum)) return;
    verb.link = {-1, before, {Rel::kConj, 0}, verb.link.top};
  } else {
    return;
  }
  object.link = {-1, int32_t(v), {Rel::kObj, 0}, object.link.top};
  verb.finite = !verb.infinitive;
  verb.participle = false;
}

// A complement that only somebody who acts has: "negotiated with France".
bool Repairer::Acts(uint32_t v) const {
  const std::vector<Frame>* frames = s_.lexicon->Verb(s_.verbs[v].lemma);
  for (const NounGroup& p : s_.phrases) {
    if (p.link.verb != int32_t(v) || frames == nullptr) continue;
    for (const Frame& frame : *frames) {
      for (const FrameSlot& slot : frame.slots) {
        bool fits = slot.kind == SlotKind::kPreposition && slot.preposition == p.adposition;
        if (fits && slot.role == Role::kAgent) return true;
      }
    }
  }
  return false;
}

// "Egypt and Israel normalised relations": a finite verb modifies nothing, nor does one with an
// object; the root before it is its subject.
void Repairer::AfterSubject(uint32_t v) {
  Verb& verb = s_.verbs[v];
  const Relation relation = verb.link.relation;
  const bool mended = s_.At(verb.token).upos != Upos::kVerb;  // taken for another word
  bool modifier = relation.rel == Rel::kAmod || mended ||
                  (relation.rel == Rel::kAcl && relation.subtype != kRelativeClause);
  const int32_t index = verb.link.phrase;
  if (!modifier || index < 0 || verb.copula || s_.Has(v, Rel::kNsubj)) return;
  NounGroup& phrase = s_.phrases[size_t(index)];
  bool root = phrase.link.verb < 0 && phrase.link.phrase < 0 && phrase.adposition.empty();
  bool past = verb.participle && s_.lexicon->past_like_participle();
  bool active = verb.finite || mended || (past && (s_.Has(v, Rel::kObj) || Acts(v)));
  const ItemKind before = verb.item > 0 ? s_.items[verb.item - 1].kind : ItemKind::kStop;
  bool marked = before != ItemKind::kPhrase && before != ItemKind::kVerb;
  if (!root || !active || marked || phrase.item > verb.item) return;
  verb.finite = true;
  verb.participle = false;
  verb.link = phrase.link;
  phrase.link = {-1, int32_t(v), {Rel::kNsubj, 0}, phrase.link.top};
  if (!mended || verb.item + 1 >= s_.items.size()) return;
  const Item& next = s_.items[verb.item + 1];
  if (next.kind != ItemKind::kPhrase) return;
  NounGroup& object = s_.phrases[next.index];
  bool free = object.link.phrase == index && object.adposition.empty();
  if (free) object.link = {-1, int32_t(v), {Rel::kObj, 0}, object.link.top};
}

// "killed a woman named Heather and injured nineteen others": verbs are joined to verbs.
void Repairer::VerbAsConjunct(uint32_t v) {
  Verb& verb = s_.verbs[v];
  if (verb.link.relation.rel != Rel::kConj || verb.link.phrase < 0) return;
  if (s_.ClauseOf(verb.link) >= 0 || verb.copula) return;
  for (uint32_t before = v; before-- > 0;) {
    if (!s_.verbs[before].finite || s_.verbs[before].copula) continue;
    for (NounGroup& p : s_.phrases) {
      bool object = p.item == verb.item + 1 && p.link.phrase == verb.link.phrase &&
                    p.link.relation.rel == Rel::kConj && p.adposition.empty();
      if (object) p.link = {-1, int32_t(v), {Rel::kObj, 0}, p.link.top};
    }
    verb.link.phrase = -1;
    verb.link.verb = int32_t(before);
    return;
  }
}

// "I due leader si sono stretti la mano": of two that could be the subject, the one behind the
// verb is not when it does not agree. "General Motors, a carmaker, signed": nor is an apposition.
void Repairer::WrongSubject(uint32_t index) {
  NounGroup& p = s_.phrases[index];
  if (p.link.relation.rel != Rel::kNsubj || p.link.verb < 0 || !p.adposition.empty()) return;
  const Verb& verb = s_.verbs[size_t(p.link.verb)];
  bool disagrees = p.item > verb.item && verb.known_number && verb.plural && !p.plural;
  bool commas = p.names.empty() && p.item > 1 && p.item + 1 < s_.items.size() &&
                s_.items[p.item - 1].kind == ItemKind::kComma &&
                s_.items[p.item + 1].kind == ItemKind::kComma;
  if (!disagrees && !commas) return;
  for (uint32_t q = index; q-- > 0;) {
    NounGroup& other = s_.phrases[q];
    Rel rel = other.link.relation.rel;
    bool free = other.link.verb == p.link.verb && other.adposition.empty() && !other.temporal &&
                other.item < verb.item && (rel == Rel::kDislocated || rel == Rel::kObl);
    bool named = !other.names.empty() || s_.PosOf(other.head) == Upos::kPropn;
    if (!free || (commas && !named)) continue;
    other.link.relation = {Rel::kNsubj, 0};
    p.link.relation = {disagrees ? Rel::kObj : Rel::kAppos, 0};
    return;
  }
}

// "Japan scrambled fighters": a phrase right before the verb that hangs on the object right behind
// it is the subject.
void Repairer::Crossed(NounGroup& p) {
  const bool bare = p.adposition.empty() && !p.temporal && p.link.phrase >= 0;
  if (!bare || p.item + 2 >= s_.items.size()) return;
  const Item& item = s_.items[p.item + 1];
  const NounGroup& object = s_.phrases[size_t(p.link.phrase)];
  if (item.kind != ItemKind::kVerb || object.item != p.item + 2) return;
  const bool takes = object.link.verb == int32_t(item.index) &&
                     object.link.relation.rel == Rel::kObj && s_.verbs[item.index].finite;
  if (takes && !s_.Has(item.index, Rel::kNsubj)) {
    p.link = {-1, int32_t(item.index), {Rel::kNsubj, 0}, p.link.top};
  }
}

// "The minister of Egypt resigned, members of his party said": the first of two subjects of a verb
// is that of the verb behind it, which has none.
void Repairer::StolenSubject(uint32_t index) {
  NounGroup& p = s_.phrases[index];
  Crossed(p);
  if (!Subjective(p) || p.joined >= 0 || !p.adposition.empty()) return;
  const Verb& owner = s_.verbs[size_t(p.link.verb)];
  const int32_t v = s_.OpenVerbBehind(p);
  if (v < 0 || s_.verbs[size_t(v)].item >= owner.item) return;
  const Verb& verb = s_.verbs[size_t(v)];
  bool helped = verb.first != verb.token;  // "that the Titanic had sunk reached"
  bool another = std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& q) {
    return q.link.verb == p.link.verb && q.link.relation.rel == Rel::kNsubj && q.item > verb.item;
  });
  if (!another && !helped) return;
  p.link.verb = v;
  p.link.relation = {Rel::kNsubj, 0};
}

// "affondata nella notte e 300 passeggeri sono morti": a second phrase, without the adposition
// of the first, right before a verb without a subject, is that subject. Where the first is a time
// the second hangs on its verb.
void Repairer::SecondSubject(uint32_t index) {
  NounGroup& p = s_.phrases[index];
  if (p.link.relation.rel != Rel::kConj || !p.adposition.empty()) return;
  int32_t clause = p.link.verb;
  uint32_t before = p.item;
  if (p.link.phrase >= 0) {
    const NounGroup& first = s_.phrases[size_t(p.link.phrase)];
    if (s_.lexicon->Is(Function::kBetween, first.adposition)) return;
    clause = first.link.verb;
    before = first.item;
  }
  if (clause < 0 || s_.verbs[size_t(clause)].item > before) return;
  const int32_t v = s_.OpenVerbBehind(p);
  if (v >= 0) p.link = {-1, v, {Rel::kNsubj, 0}, p.link.top};
}

// Where past and participle look alike: a participle with a subject and an object, or one of a
// verb that takes none, at the head of a clause, is a past; a bare past that modifies a noun is a
// participle.
void Repairer::SettleForm(Verb* verb) {
  if (!s_.lexicon->past_like_participle() || verb->first != verb->token || verb->copula) return;
  const uint32_t v = IndexOf(*verb);
  const Rel rel = verb->link.relation.rel;
  const bool relative = verb->link.relation.subtype == kRelativeClause;
  const bool subject = s_.Has(v, Rel::kNsubj);
  if (verb->finite && !verb->future && rel == Rel::kAcl && !subject && !relative) {
    verb->finite = false;
    verb->participle = true;
    return;
  }
  if (verb->participle && Says(*verb) && rel != Rel::kAcl && rel != Rel::kAmod) {
    verb->participle = false;
    verb->finite = true;
  }
  if (!verb->participle || (!subject && !relative)) return;
  bool takes = false;
  const std::vector<Frame>* frames = s_.lexicon->Verb(verb->lemma);
  for (size_t f = 0; frames != nullptr && f < frames->size(); ++f) {
    takes |= !(*frames)[f].ergative && (*frames)[f].Find(SlotKind::kObject) != nullptr;
  }
  bool passive = std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& p) {
    return p.link.verb == int32_t(v) && p.link.relation == Relation{Rel::kNsubj, kPass};
  });
  bool next =
      verb->item + 1 < s_.items.size() && s_.items[verb->item + 1].kind == ItemKind::kPhrase;
  if (next) {  // "Spain recognised Kosovo"
    const NounGroup& p = s_.phrases[s_.items[verb->item + 1].index];
    next = p.link.verb == int32_t(v) && p.adposition.empty() && !p.temporal;
  }
  bool active = next || Acts(v) || s_.Has(v, Rel::kObj);
  if (!active && (takes || frames == nullptr) && passive) return;
  verb->participle = false;
  verb->finite = true;
}

bool Repairer::Says(const Verb& verb) const {
  const Embedding* e = s_.lexicon->VerbEmbedding(verb.lemma);
  return e != nullptr && (e->stance == Stance::kSay || e->stance == Stance::kClaim);
}

// "…, an official who asked not to be named said on Friday.": the phrase behind the last comma,
// with or without its relative clause, speaks.
void Repairer::Speaker(uint32_t v) {
  Verb& verb = s_.verbs[v];
  if (!verb.finite || !Says(verb) || s_.Has(v, Rel::kNsubj)) return;
  for (size_t i = verb.item; i-- > 1;) {
    const Item& item = s_.items[i];
    if (item.kind == ItemKind::kStop || item.kind == ItemKind::kComma) return;
    if (item.kind != ItemKind::kPhrase || s_.items[i - 1].kind != ItemKind::kComma) continue;
    NounGroup& p = s_.phrases[item.index];
    bool next = i + 1 == verb.item || s_.items[i + 1].kind == ItemKind::kRelative;
    if (!next || !p.adposition.empty() || p.temporal || p.pronoun) return;
    p.link = {-1, int32_t(v), {Rel::kNsubj, 0}, p.link.top};
    verb.link.relation = {Rel::kParataxis, 0};
    return;
  }
}

}  // namespace

void RepairLinks(Structure* structure) {
  Repairer(structure).Run();
}

}  // namespace riscontro
