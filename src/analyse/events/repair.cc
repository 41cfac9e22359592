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
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) StolenSubject(p);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) VerbAsModifier(v);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) VerbAsConjunct(v);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) SecondSubject(p);
    for (uint32_t p = 1; p < s_.phrases.size(); ++p) TwinSubjects(p);
    for (Verb& verb : s_.verbs) SettleForm(&verb);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) Speaker(v);
  }

 private:
  bool VerbLike(const NounGroup& p) const;
  int32_t Clause(const Link& link) const;
  void NameAsVerb(uint32_t p);
  void Adopt(uint32_t index, int32_t host);
  void VerbAsConjunct(uint32_t v);
  void TwinSubjects(uint32_t p);
  void StolenSubject(uint32_t p);
  void VerbAsModifier(uint32_t v);
  void SecondSubject(uint32_t p);
  void SettleForm(Verb* verb);
  bool Says(const Verb& verb) const;
  void Speaker(uint32_t v);
  bool Has(uint32_t v, Rel rel) const;
  uint32_t IndexOf(const Verb& verb) const { return uint32_t(&verb - s_.verbs.data()); }

  Structure& s_;
};

bool Repairer::Has(uint32_t v, Rel rel) const {
  return std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& p) {
    return p.link.verb == int32_t(v) && p.link.relation.rel == rel;
  });
}

// A name with a word that is tagged as a verb.
bool Repairer::VerbLike(const NounGroup& p) const {
  if (p.names.empty()) return false;
  for (uint32_t t = p.first; t < p.last; ++t) {
    if (s_.At(t).upos == Upos::kVerb || s_.At(t).upos == Upos::kAux) return true;
  }
  return false;
}

// The verb of the clause that the link leads to, through phrases; -1 when it leads to none.
int32_t Repairer::Clause(const Link& link) const {
  Link at = link;
  for (size_t steps = s_.phrases.size(); at.verb < 0 && at.phrase >= 0 && steps-- > 0;) {
    at = s_.phrases[size_t(at.phrase)].link;
  }
  return at.verb;
}

// "Menachem Begin promised": what hangs on the name as on a verb moves to the verb it belongs to;
// the name is an argument of that.
void Repairer::NameAsVerb(uint32_t index) {
  NounGroup& name = s_.phrases[index];
  const Upos top = s_.At(name.link.top).upos;
  const bool placed = top != Upos::kVerb && top != Upos::kAux;  // by another word of it
  int32_t host = placed ? Clause(name.link) : -1;
  for (uint32_t v = 0; v < s_.verbs.size() && host < 0; ++v) {
    const Verb& verb = s_.verbs[v];
    bool child = verb.link.phrase == int32_t(index) && verb.predicate != int32_t(index);
    if (child && verb.link.relation.rel != Rel::kAcl) host = int32_t(v);
  }
  const Rel rel = name.link.relation.rel;
  if (name.link.verb >= 0 && host < 0) {
    if (rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kObl || rel == Rel::kNmod) return;
    host = name.link.verb;
  }
  if (host < 0) return;
  Verb& verb = s_.verbs[size_t(host)];
  const bool taken = verb.link.phrase == int32_t(index);
  if (taken) verb.link = placed ? Link{} : name.link;
  if (taken && verb.link.phrase < 0 && verb.link.verb < 0) verb.link.relation = {Rel::kRoot, 0};
  if (!placed) {
    Rel role = name.item < verb.item ? Rel::kNsubj : Rel::kObj;
    if (!name.adposition.empty()) role = Rel::kObl;
    if (role != Rel::kObl && Has(uint32_t(host), role)) role = Rel::kDep;
    name.link = {-1, host, {role, 0}, name.head};
  }
  Adopt(index, host);
}

// What hangs on the name hangs on the verb.
void Repairer::Adopt(uint32_t index, int32_t host) {
  for (uint32_t p = 0; p < s_.phrases.size(); ++p) {
    Link& link = s_.phrases[p].link;
    Rel rel = link.relation.rel;
    bool argument = rel == Rel::kObl || rel == Rel::kObj || rel == Rel::kIobj || rel == Rel::kNsubj;
    bool genitive = s_.lexicon->Is(Function::kGenitive, s_.phrases[p].adposition);
    if (link.phrase != int32_t(index) || !argument) continue;
    if (genitive && s_.phrases[p].item == s_.phrases[index].item + 1) {  // "Begin of Israel"
      link.relation = {Rel::kNmod, 0};
      continue;
    }
    link.phrase = -1;
    link.verb = host;
    Link& main = s_.verbs[size_t(host)].link;
    if (main.phrase == int32_t(p)) main = {-1, -1, {Rel::kRoot, 0}, main.top};
  }
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {
    Link& link = s_.verbs[v].link;
    bool child = link.phrase == int32_t(index) && link.relation.rel != Rel::kAcl;
    if (!child || int32_t(v) == host) continue;
    link.phrase = -1;
    link.verb = host;
  }
}

// "Egypt and Israel normalised relations": a finite verb modifies nothing.
void Repairer::VerbAsModifier(uint32_t v) {
  Verb& verb = s_.verbs[v];
  Relation relation = verb.link.relation;
  const bool mended = s_.At(verb.token).upos != Upos::kVerb;  // taken for another word
  bool modifier = relation.rel == Rel::kAmod || mended ||
                  (relation.rel == Rel::kAcl && relation.subtype != kRelativeClause);
  if (!modifier || verb.link.phrase < 0 || verb.copula || Has(v, Rel::kNsubj)) return;
  const int32_t subject = verb.link.phrase;
  NounGroup& phrase = s_.phrases[size_t(subject)];
  if (verb.infinitive && phrase.item == verb.item + 1 && relation.rel == Rel::kAmod) {
    verb.link = {phrase.link.phrase, phrase.link.verb, {Rel::kXcomp, 0}, verb.link.top};
    phrase.link = {-1, int32_t(v), {Rel::kObj, 0}, phrase.link.top};
    return;
  }
  bool root = phrase.link.verb < 0 && phrase.link.phrase < 0 && phrase.adposition.empty();
  bool active = verb.finite || mended ||
                (verb.participle && Has(v, Rel::kObj) && s_.lexicon->past_like_participle());
  const ItemKind before = verb.item > 0 ? s_.items[verb.item - 1].kind : ItemKind::kStop;
  bool marked = before != ItemKind::kPhrase && before != ItemKind::kVerb;
  if (!root || !active || marked || phrase.item > verb.item) return;
  verb.finite = true;
  verb.participle = false;
  verb.link = phrase.link;
  phrase.link = {-1, int32_t(v), {Rel::kNsubj, 0}, phrase.link.top};
  if (verb.item + 1 >= s_.items.size()) return;
  const Item& next = s_.items[verb.item + 1];
  if (!mended || next.kind != ItemKind::kPhrase) return;
  NounGroup& object = s_.phrases[next.index];
  bool free = object.link.phrase == subject && object.adposition.empty();
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

// "sia l'Egitto sia Israele": two subjects with nothing but "and" between.
void Repairer::TwinSubjects(uint32_t index) {
  NounGroup& second = s_.phrases[index];
  NounGroup& first = s_.phrases[index - 1];
  bool twins = first.link.relation.rel == Rel::kNsubj && first.link.verb >= 0 &&
               second.link.relation.rel == Rel::kNsubj && first.link.verb == second.link.verb;
  bool joined =
      second.item == first.item + 2 && s_.items[first.item + 1].kind == ItemKind::kCoordination;
  if (twins && joined) second.link = {int32_t(index - 1), -1, {Rel::kConj, 0}, second.link.top};
}

// "The minister of Egypt resigned, members of his party said": the first of two subjects of a verb
// is that of the verb behind it, which has none.
void Repairer::StolenSubject(uint32_t index) {
  NounGroup& p = s_.phrases[index];
  if (p.link.relation.rel != Rel::kNsubj || p.link.verb < 0 || p.joined >= 0) return;
  const Verb& owner = s_.verbs[size_t(p.link.verb)];
  size_t next = p.item + 1;
  while (next < s_.items.size() && s_.items[next].kind == ItemKind::kPhrase) ++next;
  if (next >= owner.item || s_.items[next].kind != ItemKind::kVerb) return;
  const uint32_t v = s_.items[next].index;
  if (!s_.verbs[v].finite || s_.verbs[v].copula || Has(v, Rel::kNsubj)) return;
  bool helped = s_.verbs[v].first != s_.verbs[v].token;  // "that the Titanic had sunk reached"
  bool another = std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& q) {
    return q.link.verb == p.link.verb && q.link.relation.rel == Rel::kNsubj && q.item > next;
  });
  if (another || helped) p.link.verb = int32_t(v);
}

// "affondata nella notte e 300 passeggeri sono morti": a second phrase, without the adposition
// of the first, right before a verb without a subject, is that subject.
void Repairer::SecondSubject(uint32_t index) {
  NounGroup& p = s_.phrases[index];
  if (p.link.relation.rel != Rel::kConj || p.link.phrase < 0 || !p.adposition.empty()) return;
  const NounGroup& first = s_.phrases[size_t(p.link.phrase)];
  const int32_t clause = first.link.verb;
  if (clause < 0 || s_.verbs[size_t(clause)].item > first.item) return;
  if (s_.lexicon->Is(Function::kBetween, first.adposition)) return;
  size_t next = p.item + 1;
  while (next < s_.items.size() && s_.items[next].kind == ItemKind::kPhrase) ++next;
  if (next >= s_.items.size() || s_.items[next].kind != ItemKind::kVerb) return;
  const uint32_t v = s_.items[next].index;
  if (!s_.verbs[v].finite || s_.verbs[v].copula || Has(v, Rel::kNsubj)) return;
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
  if (!Has(v, Rel::kObj) && (takes || frames == nullptr) && passive) return;
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
  if (!verb.finite || !Says(verb) || Has(v, Rel::kNsubj)) return;
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
