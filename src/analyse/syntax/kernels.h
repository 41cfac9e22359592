// The arithmetic of the network: products of quantised matrices, activations, an LSTM's step.
//
// The idea: a weight is an int8 with one scale per row, an activation a fixed-point int16 with 11
// bits after the point (Q4.11: 2048 is 1.0), and a sum an int32, which cannot overflow since a row
// has at most kMaxColumns columns: 128 · 32767 · 512 < 2^31. Sums of integers do not depend on
// their order, and the float parts use only + − × ÷ in a fixed order, never fused, so every
// machine, with or without AVX2, gives the same bits. No libm.
//
//   Result<Matrix> weights = Matrix::Read(reader);
//   Quantise(x, weights->columns(), x_fixed);
//   weights->Multiply(x_fixed, 1, 0, y, 0);  // y[r] = Σ weight[r][c] · x[c] + bias[r]
//
// Nothing here takes memory but Matrix::Read. All is thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analyse/syntax/model_file.h"
#include "base/result.h"

namespace riscontro {

inline constexpr float kFixedOne = 2048;     // 1.0 as an activation
inline constexpr size_t kMaxColumns = 512;   // of a Matrix
inline constexpr size_t kMaxRows = 1 << 20;  // of a Matrix

// What products are computed by; the results are the same.
enum class Instructions { kPlain, kAvx2, kVnni };

// Weights of one layer, with a bias per row. Immutable once read.
class Matrix {
 public:
  Matrix() = default;  // no rows, no columns

  // What Write put. Errors: kMalformed (too large, cut short, rows without columns, a scale
  // that is no number).
  static Result<Matrix> Read(SectionReader& reader);
  // Quantises: scale of a row = max|w| / 127, weights rounded to the nearest. weights is
  // row-major, rows × columns; bias has a value per row, or is nullptr for none.
  // REQUIRES rows ≤ kMaxRows, columns ≤ kMaxColumns, both or neither 0, finite values.
  static void Write(SectionWriter& writer, const float* weights, size_t rows, size_t columns,
                    const float* bias);

  size_t rows() const { return rows_; }
  size_t columns() const { return columns_; }

  // y = W x + bias for a batch of vectors: vector v is columns() values from x + v · x_stride, and
  // its product rows() values from y + v · y_stride. Values of x within ±32767. The more vectors
  // at once (4 or more), the faster; the results are the same.
  void Multiply(const int16_t* x, size_t batch, size_t x_stride, float* y, size_t y_stride) const;
  // y += W x + bias: for what is the sum of several products.
  void MultiplyAdd(const int16_t* x, size_t batch, size_t x_stride, float* y,
                   size_t y_stride) const;
  // Multiply by the given instructions, or by the best ones of the machine if those are beyond it:
  // for the tests, which hold all to the plain loop.
  void MultiplyBy(Instructions instructions, const int16_t* x, size_t batch, size_t x_stride,
                  float* y, size_t y_stride) const;

 private:
  void Run(const int16_t* x, size_t batch, size_t x_stride, float* y, size_t y_stride, bool add,
           Instructions instructions) const;

  size_t rows_ = 0;
  size_t columns_ = 0;
  // Blocks of 8 rows; in a block, for each pair of columns, the pair of each row in turn. What
  // is missing at the last rows and the last column is zero.
  std::vector<int16_t> weights_;
  std::vector<float> scales_;  // per row, padded to blocks; what one unit of a sum is worth
  std::vector<float> biases_;  // per row, padded to blocks
};

// One value of the functions below. Rational approximations: Lambert's continued fraction of tanh
// to x^7, cut off at ±1; |error| < 1e-4 (Tanh), < 5e-5 (Sigmoid = ½ + ½ tanh ½x).
float TanhOf(float x);
float SigmoidOf(float x);

// In place, over an array.
void Tanh(float* x, size_t size);
void Sigmoid(float* x, size_t size);
void Relu(float* x, size_t size);

// Fixed point: x · 2048 rounded to the nearest (ties to even), cut off at ±32767; NaN gives −32767.
void Quantise(const float* x, size_t size, int16_t* out);

// One step of an LSTM (Hochreiter & Schmidhuber 1997, with a forget gate). gates: the sums before
// activation of the input gate, forget gate, candidate and output gate, `size` floats each.
//   c = σ(f) c + σ(i) tanh(g);  h = σ(o) tanh(c)
// c is updated in place; h is written as floats and as fixed point.
void LstmStep(const float* gates, size_t size, float* c, float* h, int16_t* h_fixed);

// sums += scale · row.
void AddRow(const int8_t* row, float scale, size_t size, float* sums);

// What one dependent gives with every head of a sentence: scores[h] = bias[h] + Σ dependent[i] ·
// heads[i][h]. heads: `width` rows of `stride` values, then the row of biases. REQUIRES stride to
// be a multiple of kHeadBlock; so many scores are written.
inline constexpr size_t kHeadBlock = 16;
void ScoreHeads(const float* dependent, size_t width, const float* heads, size_t stride,
                float* scores);

}  // namespace riscontro
