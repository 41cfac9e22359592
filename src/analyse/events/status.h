// The status of an event: affirmed or denied, happened, planned, promised, possible …, first or
// later, and who says so.
//
// The idea: an event's own verb gives tense, mood and negation; every verb or noun that takes it
// as its content ("denied", "accused … of", "the promise to") changes that status and adds an
// attribution. A noun can stand under several verbs, each a status of its own: "a deployment,
// at first denied, was confirmed".
#pragma once

#include <vector>

#include "analyse/events/roles.h"

namespace riscontro {

struct EventStatus {
  Polarity polarity = Polarity::kAffirmed;
  Modality modality = Modality::kHappened;
  Phase phase = Phase::kNone;
  bool future = false;
  bool disputed = false;                 // stands under a denial or a confirmation
  std::vector<Attribution> attribution;  // from the inside out
  std::vector<uint32_t> hosts;           // Structure::verbs that it stands under
  int32_t light_verb = -1;               // "made a visit", "was his first visit"
};

class StatusReader {
 public:
  StatusReader(const Structure& structure, const std::vector<Arguments>& arguments,
               const Roles& roles)
      : s_(structure), arguments_(arguments), roles_(roles) {}

  EventStatus OfVerb(uint32_t verb) const;
  // At least one.
  std::vector<EventStatus> OfNoun(uint32_t phrase) const;

 private:
  EventStatus Own(uint32_t verb) const;
  void Govern(uint32_t governor, const Embedding& embedding, const EventStatus& of_governor,
              EventStatus* status) const;
  void GovernByNoun(uint32_t phrase, EventStatus* status) const;
  void ApplyGovernors(uint32_t verb, int depth, EventStatus* status) const;
  const Embedding* EmbeddingOf(uint32_t verb) const;
  void TakeHost(uint32_t verb, uint32_t phrase, bool subject, bool carries, EventStatus* own) const;
  bool Content(uint32_t verb, uint32_t root) const;
  Phase PhaseOf(uint32_t verb) const;
  bool Conditional(uint32_t verb) const;
  bool ConditionBefore(uint32_t token) const;
  void Trailing(uint32_t token, EventStatus* status) const;
  void Adverbs(uint32_t first, uint32_t last, EventStatus* status) const;

  const Structure& s_;
  const std::vector<Arguments>& arguments_;
  const Roles& roles_;
};

// Adds what the article's quotes say about an event at the span: the source of the content it
// stands in, when that is not among its attributions.
void AddQuotes(const Article& article, Span trigger, EventStatus* status);

}  // namespace riscontro
