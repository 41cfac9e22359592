// A yes-or-no classifier over hashed features, small enough to ship with every language.
//
// The idea: a feature is a 64-bit hash; its low bits choose one of 2^n weights of a byte each, and
// the answer is the sign of their sum (the hashing trick, Weinberger et al. 2009,
// arXiv:0902.2206). Collisions are part of the model: it was trained with them. The training is
// in tools/train/segment_learner.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "analyse/syntax/model_file.h"
#include "base/hash.h"

namespace riscontro {

// The features of one question. What comes after the last that fits is dropped.
class FeatureList {
 public:
  static constexpr size_t kMost = 32;

  void Clear() { size_ = 0; }
  // The kind keeps features with equal values apart.
  void Add(uint32_t kind, uint64_t value) {
    if (size_ < kMost) hashes_[size_++] = CombineHash(value, kind);
  }
  const uint64_t* begin() const { return hashes_.data(); }
  const uint64_t* end() const { return hashes_.data() + size_; }
  size_t size() const { return size_; }

 private:
  std::array<uint64_t, kMost> hashes_;
  size_t size_ = 0;
};

// A view into the bytes it was read from, which must outlive it. Thread-safe.
//
//   bytes of a section: u32 n, then 2^n weights as signed bytes
class FeatureClassifier {
 public:
  static constexpr uint32_t kMostBits = 20;

  FeatureClassifier() = default;
  // Takes its part of the section. A part that breaks the format makes the reader fail.
  explicit FeatureClassifier(SectionReader* reader);

  bool empty() const { return weights_.empty(); }
  // In units of the weights; above 0 = yes. 0 when the classifier is empty.
  int32_t Score(const FeatureList& features) const {
    int32_t sum = 0;
    if (weights_.empty()) return sum;
    for (uint64_t hash : features) sum += static_cast<int8_t>(weights_[hash & mask_]);
    return sum;
  }

 private:
  std::string_view weights_;
  uint64_t mask_ = 0;
};

}  // namespace riscontro
