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
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) Coordinate(p);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) LeadList(p);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) CloseList(p);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) Appose(p);
  }

 private:
  uint32_t At(uint32_t token) const { return token - s_.sentence->first_token; }
  Link LinkOf(uint32_t first, uint32_t last, uint32_t head) const;
  void FindLinks();
  void AdoptAuxiliary(uint32_t v);
  void ShareAuxiliary(uint32_t v);
  bool HasSubject(uint32_t v) const;
  bool Hangs(uint32_t low, uint32_t high) const;
  void HangGenitive(uint32_t p);
  void Coordinate(uint32_t p);
  void LeadList(uint32_t p);
  void CloseList(uint32_t p);
  void MoveList(uint32_t first, uint32_t second);
  void Join(uint32_t first, uint32_t second);
  void Appose(uint32_t p);
  bool Named(const NounGroup& p) const;
  EntityType TypeOf(const NounGroup& p) const;
  bool Apposition(const NounGroup& first, const NounGroup& second) const;

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
      p.link.verb = host.link.verb;
      p.link.phrase = host.link.phrase;
    }
  }
  for (Verb& v : s_.verbs) {
    v.link = LinkOf(v.first, v.last, v.token);
    if (v.link.relation.rel != Rel::kCop) continue;
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

bool Attacher::HasSubject(uint32_t v) const {
  return std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& p) {
    return p.link.verb == int32_t(v) && p.link.relation.rel == Rel::kNsubj;
  });
}

// A participle that shares the auxiliary of the verb before: "ha visitato la Russia e incontrato
// Putin".
void Attacher::ShareAuxiliary(uint32_t v) {
  Verb& verb = s_.verbs[v];
  Rel rel = verb.link.relation.rel;
  if (!verb.participle || rel != Rel::kConj || verb.link.verb < 0) return;
  const Verb& before = s_.verbs[size_t(verb.link.verb)];
  if (!before.finite || HasSubject(v)) return;
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

// The phrase hangs on the other, through genitives.
bool Attacher::Hangs(uint32_t low, uint32_t high) const {
  for (int32_t up = int32_t(low); up >= 0; up = s_.phrases[size_t(up)].attached) {
    if (up == int32_t(high)) return true;
  }
  return false;
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
  if (s_.phrases[size_t(host)].temporal || Hangs(uint32_t(host), p)) return;
  phrase.attached = host;
}

// "La Turchia e il Pakistan": joined to the first.
void Attacher::Coordinate(uint32_t p) {
  NounGroup& second = s_.phrases[p];
  if (second.link.relation.rel != Rel::kConj || second.link.phrase < 0) return;
  uint32_t first = uint32_t(second.link.phrase);
  uint32_t steps = uint32_t(s_.phrases.size());
  while (s_.phrases[first].joined >= 0 && steps-- > 0) first = uint32_t(s_.phrases[first].joined);
  NounGroup& host = s_.phrases[first];
  bool alike = host.temporal == second.temporal && host.pronoun == second.pronoun &&
               (second.adposition.empty() || second.adposition == host.adposition);
  bool clause = std::any_of(s_.verbs.begin(), s_.verbs.end(),
                            [&](const Verb& v) { return v.predicate == int32_t(p); });
  if (!alike || clause || first >= p || !second.joins.empty() || Apposition(host, second)) return;
  Join(first, p);
}

EntityType Attacher::TypeOf(const NounGroup& p) const {
  for (uint32_t n : p.names) {
    const Name& name = s_.article->names[n];
    if (name.form == MentionForm::kName) return s_.article->entities[size_t(name.entity)].type;
  }
  return EntityType::kOther;
}

// "il presidente dell'Egitto, Anwar Sadat,": a person behind a comma is not listed with a state.
bool Attacher::Apposition(const NounGroup& first, const NounGroup& second) const {
  bool comma = second.item == first.item + 2 && s_.items[first.item + 1].kind == ItemKind::kComma;
  bool person = TypeOf(second) == EntityType::kPerson;
  return comma && person && Named(first) && TypeOf(first) != EntityType::kPerson;
}

// "Egypt, Jordan and Israel": a phrase before a comma and a list of its kind, where the parse
// makes nothing else of it.
void Attacher::LeadList(uint32_t p) {
  const NounGroup& list = s_.phrases[p];
  if (list.joins.empty() || list.item < 2 || !list.adposition.empty() || list.joined >= 0) return;
  const Item& before = s_.items[list.item - 2];
  if (s_.items[list.item - 1].kind != ItemKind::kComma || before.kind != ItemKind::kPhrase) return;
  const NounGroup& lead = s_.phrases[before.index];
  Rel rel = lead.link.relation.rel;
  bool open = rel != Rel::kNmod && rel != Rel::kObj && lead.joined < 0 && lead.adposition.empty();
  bool alike = lead.names.empty() == list.names.empty() && lead.temporal == list.temporal;
  if (open && alike) MoveList(before.index, p);
}

// "Carter, Sadat and Begin signed": a list at the head of a sentence whose last part alone was
// taken for the subject.
void Attacher::CloseList(uint32_t p) {
  const NounGroup& last = s_.phrases[p];
  bool subject = last.link.relation.rel == Rel::kNsubj && last.link.verb >= 0;
  if (!subject || last.item < 2 || last.joined >= 0 || !last.adposition.empty()) return;
  const Item& before = s_.items[last.item - 2];
  bool joined =
      s_.items[last.item - 1].kind == ItemKind::kCoordination && before.kind == ItemKind::kPhrase;
  if (!joined) return;
  uint32_t first = before.index;
  if (s_.phrases[first].joined >= 0) first = uint32_t(s_.phrases[first].joined);
  const NounGroup& lead = s_.phrases[first];
  if (last.names.empty() || lead.names.empty() || !lead.adposition.empty()) return;
  for (uint32_t i = 0; i < lead.item; ++i) {
    if (s_.items[i].kind != ItemKind::kStop && s_.items[i].kind != ItemKind::kPhrase) return;
  }
  MoveList(first, p);
}

// The list that the second leads is led by the first, which hangs where it hung.
void Attacher::MoveList(uint32_t first, uint32_t second) {
  std::vector<uint32_t> others = std::move(s_.phrases[second].joins);
  s_.phrases[second].joins.clear();
  Link& link = s_.phrases[second].link;
  if (link.phrase != int32_t(first)) s_.phrases[first].link = link;
  link = {int32_t(first), -1, {Rel::kConj, 0}, link.top};
  Join(first, second);
  for (uint32_t other : others) Join(first, other);
}

void Attacher::Join(uint32_t first, uint32_t p) {
  NounGroup &host = s_.phrases[first], &second = s_.phrases[p];
  second.joined = int32_t(first);
  host.joins.push_back(p);
  host.plural = true;
  if (second.attached < 0 && !(host.attached >= 0 && Hangs(uint32_t(host.attached), p))) {
    second.attached = host.attached;
  }
}

bool Attacher::Named(const NounGroup& p) const {
  return std::any_of(p.names.begin(), p.names.end(),
                     [&](uint32_t n) { return s_.article->names[n].form == MentionForm::kName; });
}

// "the minister, Mohamed Kamel,"
void Attacher::Appose(uint32_t p) {
  const NounGroup& name = s_.phrases[p];
  Rel rel = name.link.relation.rel;
  if (name.link.phrase < 0 || name.link.phrase == int32_t(p) || name.temporal) return;
  if (!name.adposition.empty() || !Named(name)) return;
  NounGroup* host = &s_.phrases[size_t(name.link.phrase)];
  bool listed = rel == Rel::kConj && name.joined < 0 && Apposition(*host, name);
  bool beside = rel == Rel::kAppos || rel == Rel::kFlat || rel == Rel::kNmod || listed;
  if (!beside) return;
  bool person = TypeOf(name) == EntityType::kPerson;
  while (person && Named(*host) && TypeOf(*host) != EntityType::kPerson && host->attached >= 0) {
    host = &s_.phrases[size_t(host->attached)];
  }
  if (!Named(*host) && host->apposed < 0 && name.apposed < 0) host->apposed = int32_t(p);
}

}  // namespace

void Attach(Structure* structure) {
  Attacher(structure).Run();
}

}  // namespace riscontro
