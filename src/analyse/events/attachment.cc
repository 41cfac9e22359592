// What phrases and verbs hang on, from the parse.
//
// A group's link is found by climbing from its head word until a head lies outside the group,
// then on until one lies in another group. Parsers err most where prepositional phrases hang,
// and in coordinations: two phrases are joined only when they look alike (both times or neither,
// the same adposition), and a link that would close a circle of groups is dropped.
#include "analyse/events/attachment.h"

#include <algorithm>

#include "analyse/events/arguments.h"

namespace riscontro {
namespace {

// A relation that noun phrases have to what they hang on.
bool IsNominal(Rel rel) {
  return rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj || rel == Rel::kObl ||
         rel == Rel::kNmod || rel == Rel::kConj || rel == Rel::kAppos;
}

class Attacher {
 public:
  explicit Attacher(Structure* s) : s_(*s) {}

  void Run() {
    FindLinks();
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) AdoptAuxiliary(v);
    RepairNames(&s_);
    RepairLinks(&s_);
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) ShareAuxiliary(v);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) HangGenitive(p);
    JoinLists(&s_);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) Appose(p);
  }

 private:
  uint32_t At(uint32_t token) const { return token - s_.sentence->first_token; }
  Link LinkOf(uint32_t first, uint32_t last, uint32_t head) const;
  void FindLinks();
  void AdoptAuxiliary(uint32_t v);
  void ShareAuxiliary(uint32_t v);
  void HangGenitive(uint32_t p);
  void Appose(uint32_t p);

  Structure& s_;
};

Link Attacher::LinkOf(uint32_t first, uint32_t last, uint32_t head) const {
  Link link;
  auto inside = [&](int32_t t) { return t >= int32_t(first) && t < int32_t(last); };
  uint32_t steps = 2 * (s_.sentence->last_token - s_.sentence->first_token);
  link.top = head;
  for (int32_t h = s_.HeadOf(head); inside(h) && steps-- > 0; h = s_.HeadOf(link.top)) {
    link.top = uint32_t(h);
  }
  auto nominal = [&](uint32_t t) {
    return IsNominal(s_.At(t).relation.rel) && s_.At(t).upos != Upos::kVerb &&
           s_.At(t).upos != Upos::kAux;
  };
  bool name = s_.verb_of[At(head)] < 0;
  for (uint32_t t = first; t < last && name && !nominal(link.top); ++t) {
    if (!inside(s_.HeadOf(t)) && nominal(t)) link.top = t;
  }
  link.relation = s_.At(link.top).relation;
  for (int32_t h = s_.HeadOf(link.top); h >= 0 && steps-- > 0; h = s_.HeadOf(uint32_t(h))) {
    if (inside(h)) continue;
    link.phrase = s_.phrase_of[At(uint32_t(h))];
    link.verb = s_.verb_of[At(uint32_t(h))];
    if (link.phrase >= 0 || link.verb >= 0) break;
  }
  return link;
}

// Phrases first: a copula's clause is that of its predicate.
void Attacher::FindLinks() {
  for (uint32_t v = 0; v < s_.verbs.size(); ++v) {  // "is against": a predicate in no phrase
    const Verb& verb = s_.verbs[v];
    int32_t head = s_.HeadOf(verb.token);
    bool alone = s_.At(verb.token).relation.rel == Rel::kCop && head >= 0 &&
                 s_.phrase_of[At(uint32_t(head))] < 0 && s_.verb_of[At(uint32_t(head))] < 0;
    if (alone) s_.verb_of[At(uint32_t(head))] = int32_t(v);
  }
  for (NounGroup& p : s_.phrases) p.link = LinkOf(s_.items[p.item].token, p.last, p.head);
  for (NounGroup& p : s_.phrases) {  // nothing hangs on a time
    for (int steps = 4; p.link.phrase >= 0 && steps-- > 0;) {
      const NounGroup& host = s_.phrases[size_t(p.link.phrase)];
      bool time = host.temporal && (host.link.phrase >= 0 || host.link.verb >= 0);
      if (!time || p.temporal) break;
      // "affondata nella notte e 300 passeggeri …": no second part of a time (RepairLinks).
      const bool apart = p.adposition.empty() && host.link.relation.rel == Rel::kObl &&
                         host.link.verb >= 0 && s_.verbs[size_t(host.link.verb)].item < p.item;
      if (p.link.relation.rel == Rel::kConj && !apart) p.link.relation = host.link.relation;
      p.link.verb = host.link.verb;
      p.link.phrase = host.link.phrase;
    }
  }
  for (Verb& v : s_.verbs) {
    v.link = LinkOf(v.first, v.last, v.token);
    if (v.link.relation.rel != Rel::kCop || s_.HeadOf(v.link.top) < 0) continue;
    uint32_t head = uint32_t(s_.HeadOf(v.link.top));
    v.predicate = s_.phrase_of[At(head)];
    v.link = v.predicate >= 0 ? s_.phrases[size_t(v.predicate)].link : LinkOf(head, head + 1, head);
  }
}

// "ha ieri firmato": an auxiliary that words stand behind.
void Attacher::AdoptAuxiliary(uint32_t v) {
  const Verb& helper = s_.verbs[v];
  if (helper.link.relation.rel != Rel::kAux || helper.link.verb < 0) return;
  Verb& verb = s_.verbs[size_t(helper.link.verb)];
  verb.passive_form |= helper.link.relation.subtype == kPass;
  verb.finite |= helper.finite;
  if (helper.finite) verb.participle = verb.infinitive = verb.gerund = false;
  verb.negated |= helper.negated;
  verb.future |= helper.future;
  verb.conditional |= helper.conditional;
  verb.perfect |= helper.perfect;
  verb.plural = helper.plural;
  verb.known_number = helper.known_number;
  auto modal = s_.lexicon->Modal(helper.lemma);
  if (modal) verb.modal = modal;
}

// A participle that shares the auxiliary of the verb before: "ha visitato la Russia e incontrato
// Putin".
void Attacher::ShareAuxiliary(uint32_t v) {
  Verb& verb = s_.verbs[v];
  Rel rel = verb.link.relation.rel;
  if (!verb.participle || rel != Rel::kConj || verb.link.verb < 0) return;
  const Verb& before = s_.verbs[size_t(verb.link.verb)];
  if (!before.finite || s_.Has(v, Rel::kNsubj)) return;
  verb.participle = false;
  verb.finite = true;
  verb.passive_form = before.passive_form;
  verb.negated |= before.negated;
  verb.plural = before.plural;
  verb.known_number = before.known_number;
  verb.modal = before.modal;
  verb.future = before.future;
  verb.conditional = before.conditional;
}

// "il trattato di cooperazione della Russia"; "da parte dell'Iraq" hangs on "parte".
void Attacher::HangGenitive(uint32_t p) {
  NounGroup& phrase = s_.phrases[p];
  if (!s_.lexicon->Is(Function::kGenitive, phrase.adposition) || phrase.temporal) return;
  int32_t host = phrase.link.phrase;
  const Item* before = phrase.item > 0 ? &s_.items[phrase.item - 1] : nullptr;
  if (before != nullptr && before->kind == ItemKind::kPhrase &&
      IsByNoun(s_, s_.phrases[before->index])) {
    NounGroup& by = s_.phrases[before->index];
    host = int32_t(before->index);
    if (by.link.phrase == int32_t(p)) by.link = phrase.link;
  }
  bool modifies = phrase.link.relation.rel != Rel::kConj && phrase.link.verb < 0;
  if (host < 0 || (!modifies && host == phrase.link.phrase)) return;
  if (s_.phrases[size_t(host)].temporal || HangsOn(s_, uint32_t(host), p)) return;
  phrase.attached = host;
}

// "the minister, Mohamed Kamel,"
void Attacher::Appose(uint32_t p) {
  const NounGroup& name = s_.phrases[p];
  Rel rel = name.link.relation.rel;
  if (name.link.phrase < 0 || name.link.phrase == int32_t(p) || name.temporal) return;
  if (!name.adposition.empty() || !IsNamed(s_, name)) return;
  NounGroup* host = &s_.phrases[size_t(name.link.phrase)];
  bool listed = rel == Rel::kConj && name.joined < 0 && IsApposition(s_, *host, name);
  bool beside = rel == Rel::kAppos || rel == Rel::kFlat || rel == Rel::kNmod || listed;
  if (!beside) return;
  bool person = NamedType(s_, name) == EntityType::kPerson;
  while (person && IsNamed(s_, *host) && NamedType(s_, *host) != EntityType::kPerson &&
         host->attached >= 0) {
    host = &s_.phrases[size_t(host->attached)];
  }
  if (!IsNamed(s_, *host) && host->apposed < 0 && name.apposed < 0) host->apposed = int32_t(p);
}

}  // namespace

void Attach(Structure* structure) {
  Attacher(structure).Run();
}

}  // namespace riscontro
