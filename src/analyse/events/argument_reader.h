// The state of the reading of arguments, shared by arguments.cc (finite verbs) and governors.cc
// (participles, infinitives, gerunds, and what governs a verb).
#pragma once

#include <vector>

#include "analyse/events/arguments.h"

namespace riscontro {

class ArgumentReader {
 public:
  explicit ArgumentReader(const Structure& s) : s_(s), all_(s.verbs.size()) {}

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
  int32_t FromGovernor(uint32_t governor, bool* context) const;
  int32_t FromNoun(uint32_t noun) const;
  void ReadRight(uint32_t v, bool subject_known);
  void FindGovernor(uint32_t v);
  void SetGovernor(uint32_t v, int item, bool subordinate, bool comma);
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

}  // namespace riscontro
