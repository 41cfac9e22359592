// The trainer's matrices: rows are words, Eigen multiplies.
//
// Products must come out the same to the last bit on every machine: cache sizes, which Eigen
// asks the machine for and which decide the order of its sums, are fixed by PrepareArithmetic,
// and the instruction set by the build (tools/train/CMakeLists.txt).
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>

namespace riscontro::train {

using Values = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// To be called once, before the first product. Also takes values below 2^-126 as 0: Adam's second
// moments are full of them, and they are ten times as slow as others.
void PrepareArithmetic();

// SplitMix64 (Steele et al. 2014): the one source of chance in training.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t Next() {
    uint64_t z = (state_ += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
  }
  uint32_t Below(uint32_t limit) { return uint32_t(((Next() >> 32) * limit) >> 32); }
  float Unit() { return float(Next() >> 40) * 0x1p-24F; }  // [0, 1)

 private:
  uint64_t state_;
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
