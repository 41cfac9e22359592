// Trains the classifier of analyse/syntax/segmentation_classifier.h: logistic regression over
// hashed features, by AdaGrad (Duchi et al. 2011), then rounded to bytes.
//
//   SegmentLearner learner(16);
//   learner.Add(features, true); …
//   learner.Train(8, &section);
//
// The same examples in the same order give the same bytes: the order of the visits comes from a
// generator of its own.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/syntax/model_file.h"
#include "analyse/syntax/segmentation_classifier.h"

namespace riscontro::train {

class SegmentLearner {
 public:
  // 2^bits weights. REQUIRES bits <= FeatureClassifier::kMostBits.
  explicit SegmentLearner(uint32_t bits) : bits_(bits) {}

  // An example counts by its weight.
  void Add(const FeatureList& features, bool yes, float weight = 1.0f);
  size_t size() const { return examples_.size(); }
  // Visits all examples `rounds` times and writes the classifier's part of a section. Features
  // seen only once in all examples are left out.
  void Train(int rounds, SectionWriter* out);

 private:
  struct Example {
    uint32_t first = 0;  // into slots_
    uint32_t last = 0;
    bool yes = false;
    float weight = 1.0f;
  };

  void DropSingles();
  void Visit(const Example& example);

  uint32_t bits_;
  std::vector<uint64_t> hashes_;  // of all examples, one after another
  std::vector<uint32_t> slots_;
  std::vector<Example> examples_;
  std::vector<float> weights_;
  std::vector<float> squares_;  // of gradients
};

}  // namespace riscontro::train
