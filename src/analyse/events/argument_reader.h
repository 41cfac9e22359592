// The state of the reading of arguments, shared by arguments.cc (a verb's own subject, object and
// complements) and governors.cc (what governs it, and whose subject it shares).
#pragma once

#include <vector>

#include "analyse/events/arguments.h"

namespace riscontro {

class ArgumentReader {
 public:
  explicit ArgumentReader(const Structure& s)
      : s_(s), all_(s.verbs.size()), read_(s.verbs.size(), false) {}

  std::vector<Arguments> Run() {
    for (uint32_t v = 0; v < s_.verbs.size(); ++v) Read(v);
    return std::move(all_);
  }

 private:
  int32_t FirstOfJoin(uint32_t p) const {
    return s_.phrases[p].joined >= 0 ? s_.phrases[p].joined : int32_t(p);
  }
  int32_t SurfaceSubject(uint32_t v) const {
    return all_[v].passive ? all_[v].object : all_[v].subject;
  }
  void SetSurfaceSubject(uint32_t v, int32_t phrase) {
    (all_[v].passive ? all_[v].object : all_[v].subject) = phrase;
  }

  // Once per verb; the verbs that it takes its subject from are read first.
  void Read(uint32_t v);
  bool Transitive(const Verb& verb) const;
  bool Passive(uint32_t v) const;
  bool Belongs(const NounGroup& phrase, uint32_t v) const;
  bool Stands(const NounGroup& phrase, bool subject) const;
  void ReadOwn(uint32_t v, bool* unclear);
  void ReadSubject(uint32_t v, const NounGroup& phrase, bool* unclear);
  bool ReadUnlabelled(uint32_t v, const NounGroup& phrase);
  bool ReadCore(uint32_t v, uint32_t phrase, bool* unclear);
  bool ObjectAfter(uint32_t v, const NounGroup& phrase) const;
  bool SecondObject(uint32_t v, const NounGroup& phrase);
  bool LeftSubject(uint32_t v, const NounGroup& phrase) const;
  bool NextObject(uint32_t v, const NounGroup& phrase) const;
  bool Ergative(const Verb& verb) const;
  void ReadComplement(uint32_t v, uint32_t phrase);
  void ReadBehind(uint32_t v);
  void ShareObject(uint32_t v, uint32_t from);

  void FindGovernor(uint32_t v);
  bool Complementizer(uint32_t v) const;
  bool ComplementClause(uint32_t v) const;
  bool GovernedByNoun(uint32_t v, int32_t noun);
  bool Content(uint32_t v, uint32_t governor) const;
  void FindSubject(uint32_t v);
  void Inherit(uint32_t v, uint32_t from);
  void FromAntecedent(uint32_t v, uint32_t noun);
  void FromControl(uint32_t v, int32_t host);
  int32_t FromGovernor(uint32_t governor, bool* context) const;
  int32_t FromNoun(uint32_t noun) const;
  int32_t RelativePronoun(uint32_t v) const;
  int32_t Agreeing(uint32_t noun, const Verb& verb) const;
  int32_t Nearest(uint32_t pronoun, int32_t antecedent, const Verb& verb) const;
  bool Agrees(uint32_t phrase, const Verb& verb) const;

  const Structure& s_;
  std::vector<Arguments> all_;
  std::vector<bool> read_;  // or being read
};

}  // namespace riscontro
