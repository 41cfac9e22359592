// All that reads the syntax of one language: segmentation, network, and the network's labels in
// the terms of document/token.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/network.h"
#include "analyse/syntax/segmentation.h"
#include "document/token.h"

namespace riscontro {

// What a bundle of the tag set says of a token.
struct TagMeaning {
  Upos upos = Upos::kUnknown;
  Features features;
};

// The features the later stages ask for, of "Case=Acc|Number=Sing".
Features FeaturesFromFeats(std::string_view feats);

// Immutable once made, thread-safe. The pack and the model's bytes must outlive it.
class LanguageModel {
 public:
  // model: the bytes of a trained model; "" = none: rules make the words and sentences, and there
  // are no tags and no parse. Errors: those of ModelFile::Read, kMalformed.
  static Result<LanguageModel> Make(const LanguagePack& pack, std::string_view model);

  const Segmentation& segmentation() const { return segmentation_; }
  bool has_network() const { return has_network_; }
  const Network& network() const { return network_; }
  const TagMeaning& Tag(uint32_t bundle) const { return tags_[bundle]; }
  Relation RelationOf(uint32_t label) const { return relations_[label]; }

 private:
  explicit LanguageModel(Segmentation segmentation) : segmentation_(std::move(segmentation)) {}

  Segmentation segmentation_;
  Network network_;
  bool has_network_ = false;
  std::vector<TagMeaning> tags_;
  std::vector<Relation> relations_;
};

}  // namespace riscontro
