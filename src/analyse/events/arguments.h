// Who does what: the phrases that are subject, object and complements of a verb or of a noun.
//
// The passive is undone: the object is always what is acted on, the subject who acts ("by"
// phrases are subjects). Subjects that are left out, shared ("A met B and signed"), relative
// ("Kim, who promised") or controlled ("invited Kim to visit") are found where the sentence says
// who they are; else from_context is set and the discourse decides.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/events/structure.h"

namespace riscontro {

struct Arguments {
  int32_t subject = -1;  // Structure::phrases
  int32_t object = -1;
  int32_t second_object = -1;         // "gave Sadat a letter": object Sadat, second a letter
  bool from_context = false;          // the subject is left out and not in the sentence
  int32_t same_as = -1;               // from_context, but as for this verb
  bool passive = false;               // the surface subject became the object
  std::vector<uint32_t> complements;  // with an adposition, those behind the verb first
  // What governs it: an embedding verb or noun whose content it is.
  int32_t governor_verb = -1;  // Structure::verbs
  int32_t governor_noun = -1;  // Structure::phrases
};

// One per verb of the structure.
std::vector<Arguments> ReadArguments(const Structure& structure);

// The complements of a noun: object = nothing, subject = nothing, complements = the phrases
// after it that can belong to it, its genitives among them.
Arguments NounArguments(const Structure& structure, uint32_t phrase);

// The phrase is "da parte (di)": what follows in the genitive acts.
bool IsByNoun(const Structure& structure, const NounGroup& phrase);

}  // namespace riscontro
