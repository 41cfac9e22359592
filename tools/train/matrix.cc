#include "matrix.h"

#include <immintrin.h>

#include <cmath>

namespace riscontro::train {

void PrepareArithmetic() {
  Eigen::setCpuCacheSizes(32 << 10, 512 << 10, 4 << 20);
  _mm_setcsr(_mm_getcsr() | 0x8040);  // flush to zero, denormals are zero
}

void Parameter::Init(int rows, int columns, Random& random, float limit) {
  if (limit == 0) limit = std::sqrt(6.0F / float(rows + columns));
  value.resize(rows, columns);
  for (Eigen::Index i = 0; i < value.size(); ++i) {
    value.data()[i] = (2 * random.Unit() - 1) * limit;
  }
  gradient.setZero(rows, columns);
  first.setZero(rows, columns);
  second.setZero(rows, columns);
}

void Adam::Update(Parameter& p, Eigen::Index begin, Eigen::Index end) const {
  const auto size = (end - begin) * p.value.cols();
  using Flat = Eigen::Map<Eigen::ArrayXf>;
  const Eigen::Index at = begin * p.value.cols();
  Flat value(p.value.data() + at, size), gradient(p.gradient.data() + at, size);
  Flat first(p.first.data() + at, size), second(p.second.data() + at, size);
  first = beta1 * first + (1 - beta1) * gradient;
  second = beta2 * second + (1 - beta2) * gradient.square();
  const float correction =
      std::sqrt(1 - std::pow(beta2, float(step))) / (1 - std::pow(beta1, float(step)));
  value -= rate * correction * first / (second.sqrt() + 1e-8F);
  gradient.setZero();
}

}  // namespace riscontro::train
