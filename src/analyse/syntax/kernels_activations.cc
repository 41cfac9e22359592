// The float part of kernels.h: activations, fixed point, the LSTM's step.
//
// The idea: every function is a loop over arrays without branches or calls, which the compiler
// turns into vector code; it is compiled twice, for AVX2 and for any machine, from one body. Both
// give the same bits: each element takes the same operations in the same order, and this file is
// compiled without contraction into fused multiply-adds.
#include <bit>

#include "analyse/syntax/kernels.h"

#define RISCONTRO_INLINE inline __attribute__((always_inline))

namespace riscontro {
namespace {

// Where Lambert's fraction reaches 1 (4.9718); NaN counts as the lower end.
constexpr float kTanhEnd = 4.97F;

RISCONTRO_INLINE float Clamp(float x, float low, float high) {
  x = x > low ? x : low;
  return x < high ? x : high;
}

// tanh(x) ≈ top / bottom. Both stay below 5e6, so products of a few do not overflow.
struct Fraction {
  float top, bottom;
};

RISCONTRO_INLINE Fraction TanhFraction(float x) {
  x = Clamp(x, -kTanhEnd, kTanhEnd);
  const float s = x * x;
  return {x * (135135 + s * (17325 + s * (378 + s))), 135135 + s * (62370 + s * (3150 + s * 28))};
}

// σ(x) = (1 + tanh ½x) / 2.
RISCONTRO_INLINE Fraction SigmoidFraction(float x) {
  const Fraction half = TanhFraction(x * 0.5F);
  return {half.bottom + half.top, half.bottom + half.bottom};
}

// Adding 1.5 · 2^23 leaves no bits after the point: the sum is rounded to the nearest, ties to
// even, and its low bits are the number.
RISCONTRO_INLINE int16_t Fixed(float x) {
  const float sum = Clamp(x * kFixedOne, -32767, 32767) + 12582912.0F;
  return int16_t(uint16_t(std::bit_cast<uint32_t>(sum)));
}

RISCONTRO_INLINE void TanhBody(float* x, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    const Fraction value = TanhFraction(x[i]);
    x[i] = value.top / value.bottom;
  }
}

RISCONTRO_INLINE void SigmoidBody(float* x, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    const Fraction value = SigmoidFraction(x[i]);
    x[i] = value.top / value.bottom;
  }
}

RISCONTRO_INLINE void ReluBody(float* x, size_t size) {
  for (size_t i = 0; i < size; ++i) x[i] = x[i] > 0 ? x[i] : 0;
}

RISCONTRO_INLINE void QuantiseBody(const float* __restrict x, size_t size,
                                   int16_t* __restrict out) {
  for (size_t i = 0; i < size; ++i) out[i] = Fixed(x[i]);
}

// Two divisions instead of five: the fractions of a sum and of a product are brought together.
RISCONTRO_INLINE void LstmBody(const float* __restrict gates, size_t size, float* __restrict c,
                               float* __restrict h, int16_t* __restrict h_fixed) {
  for (size_t k = 0; k < size; ++k) {
    const Fraction i = SigmoidFraction(gates[k]);
    const Fraction f = SigmoidFraction(gates[size + k]);
    const Fraction g = TanhFraction(gates[2 * size + k]);
    const Fraction o = SigmoidFraction(gates[3 * size + k]);
    const float ig = i.bottom * g.bottom;
    c[k] = (f.top * c[k] * ig + i.top * g.top * f.bottom) / (f.bottom * ig);
    const Fraction t = TanhFraction(c[k]);
    h[k] = o.top * t.top / (o.bottom * t.bottom);
    h_fixed[k] = Fixed(h[k]);
  }
}

RISCONTRO_INLINE void AddRowBody(const int8_t* __restrict row, float scale, size_t size,
                                 float* __restrict sums) {
  for (size_t i = 0; i < size; ++i) sums[i] += scale * float(row[i]);
}

// Sums stay in registers for the width of a block.
RISCONTRO_INLINE void ScoreHeadsBody(const float* __restrict dependent, size_t width,
                                     const float* __restrict heads, size_t stride,
                                     float* __restrict scores) {
  for (size_t first = 0; first < stride; first += kHeadBlock) {
    float sums[kHeadBlock];
    const float* bias = heads + width * stride + first;
    for (size_t h = 0; h < kHeadBlock; ++h) sums[h] = bias[h];
    for (size_t i = 0; i < width; ++i) {
      const float* column = heads + i * stride + first;
      for (size_t h = 0; h < kHeadBlock; ++h) sums[h] += dependent[i] * column[h];
    }
    for (size_t h = 0; h < kHeadBlock; ++h) scores[first + h] = sums[h];
  }
}

#if defined(__x86_64__) && defined(__GNUC__)

template <auto kBody, typename... T>
__attribute__((target("avx2"))) void OnAvx2(T... arguments) {
  kBody(arguments...);
}

template <auto kBody, typename... T>
void Run(T... arguments) {
  static const bool has_avx2 = __builtin_cpu_supports("avx2");
  if (has_avx2) {
    OnAvx2<kBody>(arguments...);
  } else {
    kBody(arguments...);
  }
}

#else

template <auto kBody, typename... T>
void Run(T... arguments) {
  kBody(arguments...);
}

#endif

}  // namespace

float TanhOf(float x) {
  const Fraction value = TanhFraction(x);
  return value.top / value.bottom;
}

float SigmoidOf(float x) {
  const Fraction value = SigmoidFraction(x);
  return value.top / value.bottom;
}

void Tanh(float* x, size_t size) {
  Run<TanhBody>(x, size);
}

void Sigmoid(float* x, size_t size) {
  Run<SigmoidBody>(x, size);
}

void Relu(float* x, size_t size) {
  Run<ReluBody>(x, size);
}

void Quantise(const float* x, size_t size, int16_t* out) {
  Run<QuantiseBody>(x, size, out);
}

void AddRow(const int8_t* row, float scale, size_t size, float* sums) {
  Run<AddRowBody>(row, scale, size, sums);
}

void ScoreHeads(const float* dependent, size_t width, const float* heads, size_t stride,
                float* scores) {
  Run<ScoreHeadsBody>(dependent, width, heads, stride, scores);
}

void LstmStep(const float* gates, size_t size, float* c, float* h, int16_t* h_fixed) {
  Run<LstmBody>(gates, size, c, h, h_fixed);
}

}  // namespace riscontro
