// Products of an int8 matrix with int16 vectors, by AVX2 or AVX512-VNNI where the machine has them.
//
// The idea: one instruction (vpmaddwd) multiplies 16 pairs of int16 and adds neighbours; that of
// VNNI (vpdpwssd) adds the result to the sums too. Weights lie so that the neighbours are two
// columns of one row, and eight rows fill a register: sums of eight rows grow in one register and
// are never added across. A tile of some blocks of rows by some vectors keeps all its sums in
// registers, so that each weight that is loaded serves all vectors of the tile and each pair of x
// all its rows.
#include "analyse/syntax/kernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define RISCONTRO_AVX2 1
#include <immintrin.h>
#endif

namespace riscontro {
namespace {

constexpr size_t kBlock = 8;  // rows

// A product to be done: the matrix as Matrix keeps it and the vectors.
struct Product {
  const int16_t* weights;
  const float* scales;
  const float* biases;
  size_t rows;
  size_t columns;
  const int16_t* x;
  size_t x_stride;
  float* y;
  size_t y_stride;
  bool add;

  size_t blocks() const { return (rows + kBlock - 1) / kBlock; }
  size_t block_size() const { return (columns + 1) / 2 * 2 * kBlock; }  // in weights_
};

void PlainProduct(const Product& p, size_t v, size_t r) {
  const int16_t* row = p.weights + r / kBlock * p.block_size() + r % kBlock * 2;
  const int16_t* x = p.x + v * p.x_stride;
  int32_t sum = 0;
  for (size_t c = 0; c < p.columns; ++c) sum += row[c / 2 * 2 * kBlock + c % 2] * x[c];
  const float value = float(sum) * p.scales[r] + p.biases[r];
  float* y = p.y + v * p.y_stride + r;
  *y = p.add ? *y + value : value;
}

void MultiplyAllPlainly(const Product& p, size_t batch) {
  for (size_t v = 0; v < batch; ++v) {
    for (size_t r = 0; r < p.rows; ++r) PlainProduct(p, v, r);
  }
}

#ifdef RISCONTRO_AVX2

#define RISCONTRO_TARGET __attribute__((target("avx2")))

// Turns the sums of a block of rows into values of y.
RISCONTRO_TARGET inline void Finish(const Product& p, __m256i sums, size_t block, float* y) {
  const size_t r = block * kBlock;
  __m256 value = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), _mm256_loadu_ps(p.scales + r));
  value = _mm256_add_ps(value, _mm256_loadu_ps(p.biases + r));
  if (r + kBlock <= p.rows) {
    if (p.add) value = _mm256_add_ps(_mm256_loadu_ps(y + r), value);
    _mm256_storeu_ps(y + r, value);
    return;
  }
  float values[kBlock];
  _mm256_storeu_ps(values, value);
  for (size_t i = 0; r + i < p.rows; ++i) y[r + i] = p.add ? y[r + i] + values[i] : values[i];
}

// Adds the products of two columns, c and c + 1, to the sums of a tile. kWhole: whether there is a
// column c + 1; if not, its weights are zero.
template <bool kVnni, int kRows, int kVectors, bool kWhole>
RISCONTRO_TARGET inline __attribute__((always_inline)) void Step(const Product& p,
                                                                 const int16_t* weights,
                                                                 const int16_t* x,
                                                                 __m256i (&sums)[kRows][kVectors]) {
  __m256i w[kRows];
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
    w[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + r * p.block_size()));
  }
#pragma GCC unroll 8
  for (int i = 0; i < kVectors; ++i) {
    int32_t two = 0;
    std::memcpy(&two, x + i * p.x_stride, kWhole ? 4 : 2);
    const __m256i pair = _mm256_set1_epi32(two);
#pragma GCC unroll 8
    for (int r = 0; r < kRows; ++r) {
      __m256i& sum = sums[r][i];
      if constexpr (kVnni) {  // as assembly, since the rest needs no more than AVX2
        asm volatile("%{evex%} vpdpwssd %2, %1, %0" : "+x"(sum) : "x"(pair), "x"(w[r]));
      } else {
        sum = _mm256_add_epi32(sum, _mm256_madd_epi16(w[r], pair));
        // Keeps g++ from making all the products first, for which there are not enough registers.
        asm volatile("" : "+x"(sum));
      }
    }
  }
}

// kRows blocks of rows from `block` on by kVectors vectors from v on.
template <bool kVnni, int kRows, int kVectors>
RISCONTRO_TARGET void Tile(const Product& p, size_t block, size_t v) {
  const int16_t* weights = p.weights + block * p.block_size();
  const int16_t* x = p.x + v * p.x_stride;
  __m256i sums[kRows][kVectors];
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 8
    for (int i = 0; i < kVectors; ++i) sums[r][i] = _mm256_setzero_si256();
  }
  size_t c = 0;
  for (; c + 2 <= p.columns; c += 2) {
    Step<kVnni, kRows, kVectors, true>(p, weights + c * kBlock, x + c, sums);
  }
  if (c < p.columns) Step<kVnni, kRows, kVectors, false>(p, weights + c * kBlock, x + c, sums);
#pragma GCC unroll 8
  for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 8
    for (int i = 0; i < kVectors; ++i) {
      Finish(p, sums[r][i], block + r, p.y + (v + i) * p.y_stride);
    }
  }
}

// All rows by kVectors vectors, kRows blocks at a time.
template <bool kVnni, int kRows, int kVectors>
void Stripe(const Product& p, size_t v) {
  size_t block = 0;
  for (; block + kRows <= p.blocks(); block += kRows) Tile<kVnni, kRows, kVectors>(p, block, v);
  for (; block < p.blocks(); ++block) Tile<kVnni, 1, kVectors>(p, block, v);
}

// The tiles: as many sums as fit into 16 registers beside the weights and one pair. Of those tried
// on Zen 4 with AVX2, 2 × 4 came to 30 products a cycle of 32 possible, 3 × 4 (spills) to 22, 3 × 3
// to 27. VNNI comes to 33, and on a shared core to 26 where AVX2 comes to 22.
template <bool kVnni>
void MultiplyAllFast(const Product& p, size_t batch) {
  size_t v = 0;
  for (; v + 4 <= batch; v += 4) Stripe<kVnni, 2, 4>(p, v);
  switch (batch - v) {
    case 3:
      return Stripe<kVnni, 3, 3>(p, v);
    case 2:
      return Stripe<kVnni, 4, 2>(p, v);
    case 1:
      return Stripe<kVnni, 8, 1>(p, v);
    default:
      return;
  }
}

Instructions BestInstructions() {
  static const Instructions best = [] {
    const bool vnni = __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512vl");
    if (!__builtin_cpu_supports("avx2")) return Instructions::kPlain;
    return vnni ? Instructions::kVnni : Instructions::kAvx2;
  }();
  return best;
}

#else

template <bool kVnni>
void MultiplyAllFast(const Product& p, size_t batch) {
  MultiplyAllPlainly(p, batch);
}

Instructions BestInstructions() {
  return Instructions::kPlain;
}

#endif

}  // namespace

Result<Matrix> Matrix::Read(SectionReader& reader) {
  auto wrong = [](const char* message) { return Error{ErrorKind::kMalformed, message, "", ""}; };
  Matrix out;
  out.rows_ = reader.Number();
  out.columns_ = reader.Number();
  const bool has_bias = reader.Number() != 0;
  if (out.rows_ > kMaxRows || out.columns_ > kMaxColumns) {
    return wrong("the model is damaged: a matrix is too large");
  }
  if ((out.rows_ == 0) != (out.columns_ == 0)) {
    return wrong("the model is damaged: a matrix is empty on one side");
  }
  if (out.rows_ * (out.columns_ + (has_bias ? 8 : 4)) > reader.left()) {
    return wrong("the model is damaged: a matrix ends too soon");
  }
  const size_t padded = (out.rows_ + kBlock - 1) / kBlock * kBlock;
  out.scales_.resize(padded);
  out.biases_.resize(padded);
  bool finite = true;
  for (size_t r = 0; r < out.rows_; ++r) {
    out.scales_[r] = reader.Real() / kFixedOne;
    finite = finite && std::isfinite(out.scales_[r]);
  }
  for (size_t r = 0; has_bias && r < out.rows_; ++r) {
    out.biases_[r] = reader.Real();
    finite = finite && std::isfinite(out.biases_[r]);
  }
  if (!finite) return wrong("the model is damaged: a scale is not a number");
  std::string_view bytes = reader.Bytes(out.rows_ * out.columns_);
  const size_t pairs = (out.columns_ + 1) / 2;
  out.weights_.resize(padded * pairs * 2);
  for (size_t r = 0; r < out.rows_; ++r) {
    for (size_t c = 0; c < out.columns_; ++c) {
      const size_t pair = r / kBlock * pairs + c / 2;
      out.weights_[(pair * kBlock + r % kBlock) * 2 + c % 2] = int8_t(bytes[r * out.columns_ + c]);
    }
  }
  return out;
}

void Matrix::Write(SectionWriter& writer, const float* weights, size_t rows, size_t columns,
                   const float* bias) {
  writer.Number(uint32_t(rows));
  writer.Number(uint32_t(columns));
  writer.Number(bias != nullptr);
  std::vector<int8_t> rounded(rows * columns);
  for (size_t r = 0; r < rows; ++r) {
    const float* row = weights + r * columns;
    float top = 0;
    for (size_t c = 0; c < columns; ++c) top = std::max(top, std::fabs(row[c]));
    const float scale = top / 127;
    writer.Real(scale);
    for (size_t c = 0; scale > 0 && c < columns; ++c) {
      rounded[r * columns + c] = int8_t(std::lrint(std::clamp(row[c] / scale, -127.0F, 127.0F)));
    }
  }
  for (size_t r = 0; bias != nullptr && r < rows; ++r) writer.Real(bias[r]);
  writer.Bytes(rounded.data(), rounded.size());
}

void Matrix::Run(const int16_t* x, size_t batch, size_t x_stride, float* y, size_t y_stride,
                 bool add, Instructions instructions) const {
  const Product product{weights_.data(), scales_.data(),
                        biases_.data(),  rows_,
                        columns_,        x,
                        x_stride,        y,
                        y_stride,        add};
  switch (instructions) {
    case Instructions::kPlain:
      return MultiplyAllPlainly(product, batch);
    case Instructions::kAvx2:
      return MultiplyAllFast<false>(product, batch);
    case Instructions::kVnni:
      return MultiplyAllFast<true>(product, batch);
  }
}

void Matrix::Multiply(const int16_t* x, size_t batch, size_t x_stride, float* y,
                      size_t y_stride) const {
  Run(x, batch, x_stride, y, y_stride, false, BestInstructions());
}

void Matrix::MultiplyAdd(const int16_t* x, size_t batch, size_t x_stride, float* y,
                         size_t y_stride) const {
  Run(x, batch, x_stride, y, y_stride, true, BestInstructions());
}

void Matrix::MultiplyBy(Instructions instructions, const int16_t* x, size_t batch, size_t x_stride,
                        float* y, size_t y_stride) const {
  Run(x, batch, x_stride, y, y_stride, false, std::min(instructions, BestInstructions()));
}

}  // namespace riscontro
