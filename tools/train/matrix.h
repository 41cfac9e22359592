// The trainer's matrices: rows are words, Eigen multiplies.
//
// Products must come out the same to the last bit on every machine: cache sizes, which Eigen
// asks the machine for and which decide the order of its sums, are fixed by PrepareArithmetic,
// and the instruction set by the build (tools/train/CMakeLists.txt).
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>

#include "base/split_mix.h"

namespace riscontro::train {

using Values = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// To be called once, before the first product. Also takes values below 2^-126 as 0: Adam's second
// moments are full of them, and they are ten times as slow as others.
void PrepareArithmetic();

// The one source of chance in training.
class Random : public SplitMix64 {
 public:
  using SplitMix64::SplitMix64;
  uint32_t Below(uint32_t limit) { return uint32_t(((Next() >> 32) * limit) >> 32); }
  float Unit() { return float(Next() >> 40) * 0x1p-24F; }  // [0, 1)
};

// A learned matrix with its gradient and Adam's two moments.
struct Parameter {
  Values value, gradient, first, second;

  // Uniform in ±limit; 0 = Glorot's sqrt(6 / (rows + columns)).
  void Init(int rows, int columns, Random& random, float limit = 0);
};

// Adam (Kingma & Ba 2015) with bias correction.
struct Adam {
  float rate = 0.002F;
  float beta1 = 0.9F;
  float beta2 = 0.99F;
  int64_t step = 0;

  // One update of the rows [begin, end) of the parameter; clears their gradient.
  void Update(Parameter& parameter, Eigen::Index begin, Eigen::Index end) const;
  void Update(Parameter& parameter) const { Update(parameter, 0, parameter.value.rows()); }
};

}  // namespace riscontro::train
