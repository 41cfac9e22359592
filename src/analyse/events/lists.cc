// Phrases that are joined: "Egypt, Jordan and Israel".
//
// The parse's coordinations are taken where the phrases look alike. It is weakest where names
// stand in a row, so that a row of names with an "and" is a list whatever it says, unless the last
// of them may open a clause of its own.
#include <algorithm>

#include "analyse/events/attachment.h"

namespace riscontro {

namespace {

// "Moscow" for its government is as good as a name.
bool Proper(const Name& name) {
  return name.form == MentionForm::kName || name.form == MentionForm::kMetonym;
}

}  // namespace

bool IsNamed(const Structure& s, const NounGroup& p) {
  return std::any_of(p.names.begin(), p.names.end(),
                     [&](uint32_t n) { return Proper(s.article->names[n]); });
}

EntityType NamedType(const Structure& s, const NounGroup& p) {
  for (uint32_t n : p.names) {
    const Name& name = s.article->names[n];
    if (Proper(name)) return s.article->entities[size_t(name.entity)].type;
  }
  return EntityType::kOther;
}

bool IsApposition(const Structure& s, const NounGroup& first, const NounGroup& second) {
  bool comma = second.item == first.item + 2 && s.items[first.item + 1].kind == ItemKind::kComma;
  bool person = NamedType(s, second) == EntityType::kPerson;
  return comma && person && IsNamed(s, first) && NamedType(s, first) != EntityType::kPerson;
}

bool HangsOn(const Structure& s, uint32_t low, uint32_t high) {
  for (int32_t up = int32_t(low); up >= 0; up = s.phrases[size_t(up)].attached) {
    if (up == int32_t(high)) return true;
  }
  return false;
}

namespace {

class Lists {
 public:
  explicit Lists(Structure* s) : s_(*s) {}

  void Run() {
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) Coordinate(p);
    for (size_t i = 1; i + 1 < s_.items.size(); ++i) JoinNames(i);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) LeadList(p);
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) Hang(p);
  }

 private:
  bool IsPhrase(size_t item) const { return s_.items[item].kind == ItemKind::kPhrase; }
  uint32_t FirstOf(uint32_t p) const {
    return s_.phrases[p].joined >= 0 ? uint32_t(s_.phrases[p].joined) : p;
  }
  void Coordinate(uint32_t p);
  bool OpensClause(const NounGroup& first, const NounGroup& second) const;
  void JoinNames(size_t item);
  void LeadList(uint32_t p);
  void Join(uint32_t first, uint32_t second);
  void Hang(uint32_t first);

  Structure& s_;
};

// "La Turchia e il Pakistan": joined to the first.
void Lists::Coordinate(uint32_t p) {
  const NounGroup& second = s_.phrases[p];
  if (second.link.relation.rel != Rel::kConj || second.link.phrase < 0) return;
  const uint32_t first = FirstOf(uint32_t(second.link.phrase));
  const NounGroup& host = s_.phrases[first];
  bool alike = host.temporal == second.temporal && host.pronoun == second.pronoun &&
               (second.adposition.empty() || second.adposition == host.adposition);
  bool clause = std::any_of(s_.verbs.begin(), s_.verbs.end(),
                            [&](const Verb& v) { return v.predicate == int32_t(p); });
  if (!alike || clause || first >= p || IsApposition(s_, host, second)) return;
  Join(first, p);
}

// "… met Kim and Xi said": a verb follows the second, and the first has its verb already.
bool Lists::OpensClause(const NounGroup& first, const NounGroup& second) const {
  size_t next = second.item + 1;
  while (next < s_.items.size() && IsPhrase(next)) ++next;
  auto finite = [&](size_t i) {
    return s_.items[i].kind == ItemKind::kVerb && s_.verbs[s_.items[i].index].finite;
  };
  if (next >= s_.items.size() || !finite(next)) return false;
  for (size_t i = first.item; i-- > 0;) {
    if (finite(i)) return true;
    ItemKind kind = s_.items[i].kind;
    if (kind != ItemKind::kPhrase && kind != ItemKind::kCoordination && kind != ItemKind::kVerb) {
      return false;
    }
  }
  return false;
}

// Two names of a kind with "and" between.
void Lists::JoinNames(size_t item) {
  if (s_.items[item].kind != ItemKind::kCoordination || !IsPhrase(item + 1)) return;
  size_t left = item - 1;
  if (s_.items[left].kind == ItemKind::kComma && left > 0) --left;
  if (!IsPhrase(left)) return;
  const uint32_t a = s_.items[left].index, b = s_.items[item + 1].index;
  const NounGroup &first = s_.phrases[a], &second = s_.phrases[b];
  if (second.joined >= 0 || !second.adposition.empty() || FirstOf(a) == b) return;
  bool person = NamedType(s_, first) == EntityType::kPerson;
  bool kind = IsNamed(s_, first) && IsNamed(s_, second) &&
              person == (NamedType(s_, second) == EntityType::kPerson);
  if (!kind || OpensClause(s_.phrases[FirstOf(a)], second)) return;
  const Rel rel = second.link.relation.rel;
  bool placed = rel == Rel::kConj || rel == Rel::kNsubj || rel == Rel::kObj;
  bool between = s_.lexicon->Is(Function::kBetween, first.adposition);
  if (!first.adposition.empty() && placed && !between) return;
  Join(FirstOf(a), b);
}

// The phrase before a comma and a list of its kind, where the parse makes nothing else of it.
void Lists::LeadList(uint32_t p) {
  const NounGroup& list = s_.phrases[p];
  if (list.joins.empty() || list.item < 2 || !list.adposition.empty() || list.joined >= 0) return;
  if (s_.items[list.item - 1].kind != ItemKind::kComma || !IsPhrase(list.item - 2)) return;
  const uint32_t before = s_.items[list.item - 2].index;
  const NounGroup& lead = s_.phrases[before];
  Rel rel = lead.link.relation.rel;
  bool names = IsNamed(s_, lead) && IsNamed(s_, list);
  bool open = rel != Rel::kNmod && rel != Rel::kObj && lead.joined < 0 &&
              (lead.adposition.empty() || names);
  bool alike = lead.names.empty() == list.names.empty() && lead.temporal == list.temporal;
  if (open && alike && !IsApposition(s_, lead, list)) Join(before, p);
}

// Joins the second, with its own list, to the first.
void Lists::Join(uint32_t first, uint32_t second) {
  std::vector<uint32_t> all = std::move(s_.phrases[second].joins);
  s_.phrases[second].joins.clear();
  all.insert(all.begin(), second);
  NounGroup& host = s_.phrases[first];
  for (uint32_t p : all) {
    NounGroup& other = s_.phrases[p];
    other.joined = int32_t(first);
    host.joins.push_back(p);
    if (other.attached < 0 && !(host.attached >= 0 && HangsOn(s_, uint32_t(host.attached), p))) {
      other.attached = host.attached;
    }
  }
  host.plural = true;
}

// A list hangs where its first part does; where the parse has that nowhere, where another does.
void Lists::Hang(uint32_t first) {
  NounGroup& lead = s_.phrases[first];
  if (lead.joins.empty()) return;
  auto argument = [&](const Link& link) {
    Rel rel = link.relation.rel;
    return link.verb >= 0 && (rel == Rel::kNsubj || rel == Rel::kObj || rel == Rel::kIobj);
  };
  bool hangs = argument(lead.link) || !lead.adposition.empty();
  for (size_t i = 0; i < lead.joins.size() && !hangs; ++i) {
    const Link& link = s_.phrases[lead.joins[i]].link;
    if (!argument(link)) continue;
    lead.link = link;
    hangs = true;
  }
  for (uint32_t p : lead.joins) {
    s_.phrases[p].link = {int32_t(first), -1, {Rel::kConj, 0}, s_.phrases[p].link.top};
  }
  for (Verb& verb : s_.verbs) {  // "Sadat [and Begin] signed", where the verb hangs on the names
    bool below = verb.link.phrase >= 0 && FirstOf(uint32_t(verb.link.phrase)) == first &&
                 verb.link.relation.rel == Rel::kConj && verb.predicate < 0;
    if (below) verb.link = {-1, -1, {Rel::kRoot, 0}, verb.link.top};
  }
}

}  // namespace

void JoinLists(Structure* structure) {
  Lists(structure).Run();
}

}  // namespace riscontro
