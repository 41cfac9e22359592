// Lemmas: a dictionary of what the treebanks say of a word, and the rules for the rest.
//
// A key is a word in lower case with its UPOS; it stands in the dictionary when the treebanks give
// it one lemma only, itself in lower case. The rule for other words is chosen by the network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/lemma_rules.h"
#include "analyse/syntax/tag_set.h"
#include "base/result.h"

namespace riscontro {

// Immutable once read, thread-safe.
class LemmaModel {
 public:
  struct Entry {
    uint32_t key = 0;
    uint32_t rule = 0;
  };

  static uint32_t Key(std::string_view lower, std::string_view upos);
  static std::string Write(std::vector<Entry> entries);
  // The rules are those of the tag set.
  static Result<LemmaModel> Read(std::string_view section, const TagSet& tags);

  // The rule of a word in lower case (text/fold.h LowerWord); -1 = not in the dictionary.
  int32_t Find(std::string_view lower, std::string_view upos) const;
  // The lemma that a rule (-1 = none) gives to a form, one from the dictionary to its lower case.
  // A rule that does not fit gives the form in lower case. A form with digits is its own lemma.
  void Apply(int32_t rule, bool from_dictionary, std::string_view form, std::string* lemma) const;

 private:
  std::vector<Entry> entries_;  // sorted by key
  std::vector<LemmaRule> rules_;
};

}  // namespace riscontro
