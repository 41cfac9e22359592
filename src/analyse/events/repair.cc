// Links that cannot be right, and what stands there in their place.
//
// A parser that takes a name for a verb ("Menachem Begin"), a verb for an adjective or half a
// list for something else does so against what the names, the lexicon and the order of words
// say. Each rule here names such a case; all else is left as parsed.
#include <algorithm>

#include "analyse/events/attachment.h"

namespace riscontro {
namespace {

class Repairer {
 public:
  explicit Repairer(Structure* s) : s_(*s) {}

  void Run() {
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) {
      if (VerbLike(s_.phrases[p])) NameAsVerb(p);
    }
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) VerbAsModifier(v);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) SecondSubject(p);
    for (Verb& verb : s_.verbs) SettleForm(&verb);
  }

 private:
  bool VerbLike(const NounGroup& p) const;
  void NameAsVerb(uint32_t p);
  void VerbAsModifier(uint32_t v);
  void SecondSubject(uint32_t p);
  void SettleForm(Verb* verb);
  bool Has(uint32_t v, Rel rel) const;
  uint32_t IndexOf(const Verb& verb) const { return uint32_t(&verb - s_.verbs.data()); }

  Structure& s_;
};

bool Repairer::Has(uint32_t v, Rel rel) const {
  return std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& p) {
    return p.link.verb == int32_t(v) && p.link.relation.rel == rel;
  });
}

bool IsClausal(Rel rel) {
  return rel == Rel::kAux || rel == Rel::kCop || rel == Rel::kCcomp || rel == Rel::kXcomp ||
         rel == Rel::kAdvcl || rel == Rel::kAcl || rel == Rel::kCsubj || rel == Rel::kMark;
}

// A name with a word that is tagged as a verb.
bool Repairer::VerbLike(const NounGroup& p) const {
  if (p.names.empty()) return false;
  for (uint32_t t = p.first; t < p.last; ++t) {
    if (s_.At(t).upos == Upos::kVerb || s_.At(t).upos == Upos::kAux) return true;
  }
  return false;
}

// "Menachem Begin promised": what hangs on the name as on a verb moves to the verb; the name is
// an argument of it.
void Repairer::NameAsVerb(uint32_t index) {
  NounGroup& name = s_.phrases[index];
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    Verb& verb = s_.verbs[v];
    bool odd = verb.link.phrase == int32_t(index) && verb.link.relation.rel != Rel::kAcl &&
               verb.predicate != int32_t(index);
    if (!odd || name.link.verb == int32_t(v)) continue;
    verb.link = name.link;
    name.link = {-1, int32_t(v), {name.item < verb.item ? Rel::kNsubj : Rel::kObj, 0}, name.head};
    break;
  }
  if (name.link.verb >= 0 && IsClausal(name.link.relation.rel)) {
    const uint32_t v = uint32_t(name.link.verb);
    bool before = name.item < s_.verbs[v].item;
    Rel rel = !name.adposition.empty() ? Rel::kObl : before ? Rel::kNsubj : Rel::kObj;
    name.link.relation = {rel == Rel::kObl || !Has(v, rel) ? rel : Rel::kDep, 0};
  }
  for (NounGroup& p : s_.phrases) {
    Rel rel = p.link.relation.rel;
    bool child = p.link.phrase == int32_t(index) &&
                 (rel == Rel::kObl || rel == Rel::kObj || rel == Rel::kIobj);
    if (!child || name.link.verb < 0) continue;
    p.link.phrase = -1;
    p.link.verb = name.link.verb;
  }
}

// "Egypt and Israel normalised relations": a finite verb modifies nothing.
void Repairer::VerbAsModifier(uint32_t v) {
  Verb& verb = s_.verbs[v];
  Relation relation = verb.link.relation;
  bool modifier = relation.rel == Rel::kAmod ||
                  (relation.rel == Rel::kAcl && relation.subtype != kRelativeClause);
  if (!modifier || verb.link.phrase < 0 || verb.copula || Has(v, Rel::kNsubj)) return;
  NounGroup& phrase = s_.phrases[size_t(verb.link.phrase)];
  bool root = phrase.link.verb < 0 && phrase.link.phrase < 0 && phrase.adposition.empty();
  bool active =
      verb.finite || (verb.participle && Has(v, Rel::kObj) && s_.lexicon->past_like_participle());
  bool marked = verb.item > 0 && s_.items[verb.item - 1].kind != ItemKind::kPhrase;
  if (!root || !active || marked || phrase.item > verb.item) return;
  verb.finite = true;
  verb.participle = false;
  verb.link = phrase.link;
  phrase.link = {-1, int32_t(v), {Rel::kNsubj, 0}, phrase.link.top};
}

// "affondata nella notte e 300 passeggeri sono morti": a second phrase, without the adposition
// of the first, right before a verb without a subject, is that subject.
void Repairer::SecondSubject(uint32_t index) {
  NounGroup& p = s_.phrases[index];
  if (p.link.relation.rel != Rel::kConj || p.link.phrase < 0 || !p.adposition.empty()) return;
  const NounGroup& first = s_.phrases[size_t(p.link.phrase)];
  const int32_t clause = first.link.verb;
  if (clause < 0 || s_.verbs[size_t(clause)].item > first.item) return;
  size_t next = p.item + 1;
  while (next < s_.items.size() && s_.items[next].kind == ItemKind::kPhrase) ++next;
  if (next >= s_.items.size() || s_.items[next].kind != ItemKind::kVerb) return;
  const uint32_t v = s_.items[next].index;
  if (!s_.verbs[v].finite || Has(v, Rel::kNsubj)) return;
  p.link = {-1, int32_t(v), {Rel::kNsubj, 0}, p.link.top};
}

// Where past and participle look alike: a participle with a subject and an object, or one of a
// verb that takes none, at the head of a clause, is a past; a bare past that modifies a noun is a
// participle.
void Repairer::SettleForm(Verb* verb) {
  if (!s_.lexicon->past_like_participle() || verb->first != verb->token || verb->copula) return;
  const uint32_t v = IndexOf(*verb);
  const Rel rel = verb->link.relation.rel;
  const bool relative = verb->link.relation.subtype == kRelativeClause;
  const bool subject = Has(v, Rel::kNsubj);
  if (verb->finite && !verb->future && rel == Rel::kAcl && !subject && !relative) {
    verb->finite = false;
    verb->participle = true;
    return;
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
  if (!Has(v, Rel::kObj) && (takes || frames == nullptr) && passive) return;
  verb->participle = false;
  verb->finite = true;
}

}  // namespace

void RepairLinks(Structure* structure) {
  Repairer(structure).Run();
}

}  // namespace riscontro
