// How well every word goes with every head: the products of one sentence's dependents and heads.
#pragma once

#include <cstddef>
#include <vector>

namespace riscontro {

// Fills scores[d * stride() + h] for dependents d and heads h, 0 being the root. The memory is the
// caller's and kept between sentences. Same bits on every machine (kernels.h).
class ArcTable {
 public:
  // width: values of a dependent; a head has one more, its bias.
  ArcTable(size_t words, size_t width, std::vector<float>* heads, std::vector<float>* scores);
  void SetHead(size_t head, const float* values);
  // REQUIRES all heads to be set.
  void Score(size_t dependent, const float* values);
  size_t stride() const { return stride_; }

 private:
  size_t stride_;
  size_t width_;
  float* heads_;   // (width + 1) × stride: column by column, one value of all heads after another
  float* scores_;  // words × stride
};

}  // namespace riscontro
