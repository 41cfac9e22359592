// The idea: heads are kept column by column, so that one value of a dependent is multiplied with
// all heads at once: vector code without sums across a vector, whose order would matter.
#include "analyse/syntax/arc_scores.h"

#define RISCONTRO_INLINE inline __attribute__((always_inline))

namespace riscontro {
namespace {

RISCONTRO_INLINE void AddBody(float factor, const float* values, size_t size, float* sums) {
  for (size_t i = 0; i < size; ++i) sums[i] += factor * values[i];
}

void AddAnywhere(float factor, const float* values, size_t size, float* sums) {
  AddBody(factor, values, size, sums);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) void AddAvx2(float factor, const float* values, size_t size,
                                             float* sums) {
  AddBody(factor, values, size, sums);
}
#endif

void AddScaled(float factor, const float* values, size_t size, float* sums) {
#if defined(__x86_64__)
  static const bool has_avx2 = __builtin_cpu_supports("avx2");
  if (has_avx2) return AddAvx2(factor, values, size, sums);
#endif
  AddAnywhere(factor, values, size, sums);
}

}  // namespace

ArcTable::ArcTable(size_t words, size_t width, std::vector<float>* heads,
                   std::vector<float>* scores)
    : heads_count_(words + 1), width_(width) {
  heads->resize((width + 1) * heads_count_);
  scores->resize(words * heads_count_);
  heads_ = heads->data();
  scores_ = scores->data();
}

void ArcTable::SetHead(size_t head, const float* values) {
  for (size_t i = 0; i <= width_; ++i) heads_[i * heads_count_ + head] = values[i];
}

void ArcTable::Score(size_t dependent, const float* values) {
  float* scores = scores_ + dependent * heads_count_;
  const float* bias = heads_ + width_ * heads_count_;
  for (size_t h = 0; h < heads_count_; ++h) scores[h] = bias[h];
  for (size_t i = 0; i < width_; ++i) {
    if (values[i] != 0) AddScaled(values[i], heads_ + i * heads_count_, heads_count_, scores);
  }
}

}  // namespace riscontro
