// The concepts of public affairs (data/concepts/concepts.txt): what an event can be, whatever
// language tells it, and what that says about its arguments.
//
//   FindConcept("sign-agreement")->symmetric        // true: all signers are agents
//   IsA("shell", "attack")                          // true
//   ConceptLabel(it, "sign-agreement")              // "firma di un accordo"
//
// PLOVER types and modes after Halterman et al. 2023, CAMEO codes after Schrodt's codebook
// 1.1b3; "" where a concept has none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/language_code.h"

namespace riscontro {

struct Concept {
  std::string_view id;
  std::string_view parent;                      // a concept or a family; "" = none
  std::string_view plover_type;                 // "CONSULT"
  std::string_view plover_mode;                 // "visit"
  std::string_view cameo;                       // "042"
  std::vector<std::string_view> roles;          // names of Role
  // Arguments of which one happening has only one value: "date", "place", "toll", "duration",
  // "ordinal", "amount", "agent", "patient". Two values of one of these conflict.
  std::vector<std::string_view> functional;
  bool symmetric = false;                       // the participants stand on one side
  std::string_view converse;                    // the same happening from the other side
  std::vector<std::string_view> implies;        // what is true as well when this happened
  bool family = false;                          // holds others together, has no words itself

  bool IsFunctional(std::string_view argument) const;
};

// Every concept, families included, in the file's order. Thread-safe; lives for ever.
const std::vector<Concept>& AllConcepts();

// nullptr when there is no such concept.
const Concept* FindConcept(std::string_view id);

// True when id is the ancestor or stands below it.
bool IsA(std::string_view id, std::string_view ancestor);

// True when what happened under `id` also happened under `other`: the same concept, a concept
// below it, or one that it implies (directly or through others).
bool Implies(std::string_view id, std::string_view other);

// What a reader calls it, a short noun phrase from the [label] rows of the language's
// concepts.txt; where the language has none, English's, else the id.
std::string ConceptLabel(LanguageCode ui, std::string_view id);

}  // namespace riscontro
