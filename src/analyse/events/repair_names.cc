// Names with a word that is a verb elsewhere: "Menachem Begin", "Theresa May". Where the parse took
// it for one, what hangs on the name as on a verb moves to the verb it belongs to.
#include <algorithm>

#include "analyse/events/attachment.h"

namespace riscontro {
namespace {

class NameRepairer {
 public:
  explicit NameRepairer(Structure* s) : s_(*s) {}

  void Run() {
    for (uint32_t p = 0; p < s_.phrases.size(); ++p) {
      if (VerbLike(s_.phrases[p])) NameAsVerb(p);
    }
  }

 private:
  bool VerbLike(const NounGroup& p) const;
  int32_t Clause(const Link& link) const;
  void NameAsVerb(uint32_t p);
  void Adopt(uint32_t index, int32_t host);
  bool Has(uint32_t v, Rel rel) const;

  Structure& s_;
};

bool NameRepairer::Has(uint32_t v, Rel rel) const {
  return std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const NounGroup& p) {
    return p.link.verb == int32_t(v) && p.link.relation.rel == rel;
  });
}

// A name with a word that is tagged as a verb.
bool NameRepairer::VerbLike(const NounGroup& p) const {
  if (p.names.empty()) return false;
  for (uint32_t t = p.first; t < p.last; ++t) {
    if (s_.At(t).upos == Upos::kVerb || s_.At(t).upos == Upos::kAux) return true;
  }
  return false;
}

// The verb of the clause that the link leads to, through phrases; -1 when it leads to none.
int32_t NameRepairer::Clause(const Link& link) const {
  Link at = link;
  for (size_t steps = s_.phrases.size(); at.verb < 0 && at.phrase >= 0 && steps-- > 0;) {
    at = s_.phrases[size_t(at.phrase)].link;
  }
  return at.verb;
}

// "Menachem Begin promised": what hangs on the name as on a verb moves to the verb it belongs to;
// the name is an argument of that.
void NameRepairer::NameAsVerb(uint32_t index) {
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
void NameRepairer::Adopt(uint32_t index, int32_t host) {
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

}  // namespace

void RepairNames(Structure* structure) {
  NameRepairer(structure).Run();
}

}  // namespace riscontro
