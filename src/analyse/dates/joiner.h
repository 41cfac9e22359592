// Puts the meanings of a rule's parts together and runs the rule's actions on them.
#pragma once

#include "analyse/dates/actions.h"

namespace riscontro {

// The parts of a rule in their order, one call each.
class MeaningJoiner {
 public:
  // False when the part contradicts the others.
  bool Add(const Meaning& part, uint32_t begin_word, uint32_t end_word);
  // Whether what stands after the rule's words lends them what they lack; then, of what stands
  // there. To be called after all parts are added.
  static bool Lends(const GrammarRule& rule);
  void Lend(const Meaning& lender);
  // Runs the rule's actions; false when one does not apply.
  bool Finish(const GrammarRule& rule, Meaning* out);

 private:
  bool JoinFlowing();
  MeaningKind Kind() const;

  PartsJoined in_;
};

}  // namespace riscontro
