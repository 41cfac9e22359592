// Fills the frames of a verb or a noun with the participants that the sentence offers.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/events/arguments.h"
#include "analyse/events/discourse.h"

namespace riscontro {

// A frame that applies, and what fills it.
struct Filled {
  const Frame* frame = nullptr;
  std::vector<Participant> participants;
  int32_t place = kNoIndex;    // Article::entities
  bool by_noun = false;        // filled for a noun: "by" names who acts
  int strict = 0;              // slots with a condition that were met
  int32_t strict_phrase = -1;  // the phrase that met the first of them
};

class Roles {
 public:
  Roles(const Structure& structure, const std::vector<Arguments>& arguments,
        const Discourse& discourse)
      : s_(structure), arguments_(arguments), discourse_(discourse) {}

  // Those of the phrase and of the phrases joined to it.
  std::vector<Doer> ActorsOf(uint32_t phrase) const;
  // The subject of a verb, from the discourse where it is left out.
  std::vector<Doer> SubjectOf(uint32_t verb) const;
  // What the clause's own subject is: before the passive was undone.
  std::vector<Doer> SurfaceSubjectOf(uint32_t verb) const;
  // The entity that the phrase stands for; kNoIndex for common nouns.
  int32_t EntityOf(const NounGroup& phrase) const;

  // The best frames of the list for the verb: none when no frame applies, several when
  // different objects call for different concepts ("sent shells and soldiers").
  std::vector<Filled> FillVerb(const std::vector<Frame>& frames, uint32_t verb,
                               int32_t skipped_phrase = -1) const;
  std::vector<Filled> FillNoun(const std::vector<Frame>& frames, uint32_t phrase,
                               uint32_t trigger) const;
  // Gives the actors the role of the frame's agent when nobody has it yet.
  void AddAgents(const std::vector<Doer>& actors, Filled* filled) const;

 private:
  bool Meets(const FrameSlot& slot, uint32_t phrase, int32_t* by) const;
  bool HasClassWord(const FrameSlot& slot, const NounGroup& phrase) const;
  void Add(const FrameSlot& slot, const std::vector<Doer>& actors, Filled* filled) const;
  bool FillSlot(const FrameSlot& slot, const std::vector<uint32_t>& candidates,
                Filled* filled) const;
  bool FillVerbFrame(const Frame& frame, uint32_t verb, int32_t skipped, Filled* filled) const;
  bool FillNounFrame(const Frame& frame, uint32_t phrase, uint32_t trigger, Filled* filled) const;
  void FillBetween(const std::vector<uint32_t>& complements, Filled* filled) const;
  std::vector<Doer> OwnersOf(uint32_t token, uint32_t phrase) const;
  void FillInside(const Frame& frame, uint32_t phrase, uint32_t trigger, Filled* filled) const;
  void FillPredicate(uint32_t phrase, Filled* filled) const;
  std::vector<Filled> Best(std::vector<Filled> all) const;
  std::vector<Doer> FromContext(uint32_t verb) const;
  std::vector<int32_t> NamedOwners(uint32_t phrase) const;
  int32_t PersonOf(const Name& demonym) const;
  int32_t OwnState(const NounGroup& phrase) const;
  int32_t TitledPerson(uint32_t phrase) const;
  bool IsSomebody(Span span) const;
  bool HasNoun(Span span) const;
  void PromoteTheme(Filled* filled) const;
  int32_t EntityForRole(uint32_t phrase, Role role) const;

  const Structure& s_;
  const std::vector<Arguments>& arguments_;
  const Discourse& discourse_;
};

}  // namespace riscontro
