// The labels a model knows: attributes of words (UPOS and each feature) with their values, the
// bundles of them that were seen together, relations and lemma rules.
//
// A word's tag is predicted attribute by attribute and then read as the best bundle: a model
// never gives a combination that its treebanks do not have.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/model_file.h"
#include "base/result.h"

namespace riscontro {

struct Attribute {
  std::string name;                 // "UPOS", "Case"
  std::vector<std::string> values;  // of a feature, the first is "": the word has none
};

struct Bundle {
  std::string feats;            // "Case=Acc|Number=Sing", sorted; "" = none
  std::vector<uint8_t> values;  // one per attribute; the first is UPOS
};

struct TagSet {
  std::vector<Attribute> attributes;  // the first is UPOS
  std::vector<Bundle> bundles;        // by UPOS, then the more frequent first
  std::vector<std::string> relations;
  std::vector<std::string> lemma_rules;

  // One output of the network per value of each attribute.
  uint32_t outputs() const;
  // The first output of an attribute.
  uint32_t FirstOutput(size_t attribute) const;

  std::string Write() const;
  // Error kMalformed: indices outside their lists, or a section that ends too soon.
  static Result<TagSet> Read(std::string_view section);
};

}  // namespace riscontro
