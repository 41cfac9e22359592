#include "analyse/syntax/kernels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "base/hash.h"

namespace riscontro {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

// Numbers that are the same with every standard library.
class Dice {
 public:
  explicit Dice(uint32_t seed) : engine_(seed) {}
  int32_t Between(int32_t low, int32_t high) {
    return low + int32_t(engine_() % uint32_t(high - low + 1));
  }
  float Real(float limit) { return limit * float(Between(-100000, 100000)) / 100000; }
  std::vector<float> Reals(size_t size, float limit) {
    std::vector<float> out(size);
    for (float& value : out) value = Real(limit);
    return out;
  }

 private:
  std::mt19937 engine_;
};

Matrix Make(const std::vector<float>& weights, size_t rows, size_t columns,
            const std::vector<float>& bias = {}) {
  SectionWriter writer;
  Matrix::Write(writer, weights.data(), rows, columns, bias.empty() ? nullptr : bias.data());
  SectionReader reader(writer.bytes());
  Result<Matrix> matrix = Matrix::Read(reader);
  EXPECT_TRUE(matrix);
  EXPECT_TRUE(reader.ok());
  EXPECT_EQ(reader.left(), 0U);
  return matrix ? *matrix : Matrix();
}

TEST(Matrix, ComputesWeightsTimesVectorPlusBias) {
  // 127 and -127 are the row's largest, so nothing is rounded.
  const Matrix matrix = Make({127, 2, -3, 0, -127, 5}, 2, 3, {10, -0.5F});
  const int16_t x[] = {2048, 1024, -4096};
  float y[2] = {};
  matrix.Multiply(x, 1, 0, y, 0);
  EXPECT_EQ(y[0], 127 + 1 + 6 + 10);
  EXPECT_EQ(y[1], -63.5F - 10 - 0.5F);
  matrix.MultiplyAdd(x, 1, 0, y, 0);
  EXPECT_EQ(y[0], 2 * 144);
}

TEST(Matrix, QuantisesARowWithinHalfAStepOfItsScale) {
  Dice dice(1);
  const size_t columns = 40;
  for (float limit : {1e-6F, 0.3F, 50.0F}) {
    const std::vector<float> weights = dice.Reals(columns, limit);
    float top = 0;
    for (float w : weights) top = std::max(top, std::fabs(w));
    const Matrix matrix = Make(weights, 1, columns);
    for (size_t c = 0; c < columns; ++c) {
      std::vector<int16_t> x(columns);
      x[c] = 2048;
      float y = 0;
      matrix.Multiply(x.data(), 1, 0, &y, 0);
      EXPECT_NEAR(y, weights[c], top / 127 * 0.501F);
    }
  }
}

TEST(Matrix, RowsOfZerosStayZero) {
  const Matrix matrix = Make(std::vector<float>(9 * 4), 9, 4);
  const int16_t x[] = {32767, -32767, 5, 1};
  std::vector<float> y(9, 1);
  matrix.Multiply(x, 1, 0, y.data(), 0);
  EXPECT_EQ(y, std::vector<float>(9));
}

// The oracle: the sum as it is defined, in 64 bits, from the numbers that were put in.
TEST(Matrix, AllInstructionsGiveTheSameBitsForAllShapes) {
  Dice dice(2);
  for (int round = 0; round < 300; ++round) {
    const size_t rows = size_t(dice.Between(1, 70)), columns = size_t(dice.Between(1, 67));
    const size_t batch = size_t(dice.Between(1, 11));
    const size_t x_stride = columns + size_t(dice.Between(0, 3));
    const size_t y_stride = rows + size_t(dice.Between(0, 3));
    std::vector<float> weights(rows * columns);
    for (float& w : weights) w = float(dice.Between(-127, 127));
    for (size_t r = 0; r < rows; ++r) weights[r * columns] = 127;  // scale 1
    const std::vector<float> bias = dice.Reals(round % 2 == 0 ? rows : 0, 4);
    const Matrix matrix = Make(weights, rows, columns, bias);
    std::vector<int16_t> x(x_stride * batch);
    for (int16_t& value : x) value = int16_t(dice.Between(-32767, 32767));
    x.resize(x_stride * (batch - 1) + columns);  // nothing may be read behind the last column
    std::vector<float> fast(y_stride * batch, -1);
    matrix.Multiply(x.data(), batch, x_stride, fast.data(), y_stride);
    for (Instructions by : {Instructions::kPlain, Instructions::kAvx2, Instructions::kVnni}) {
      std::vector<float> other(y_stride * batch, -1);
      matrix.MultiplyBy(by, x.data(), batch, x_stride, other.data(), y_stride);
      ASSERT_EQ(fast, other) << rows << " x " << columns << " by " << batch;
    }
    for (size_t v = 0; v < batch; ++v) {
      for (size_t r = 0; r < rows; ++r) {
        int64_t sum = 0;
        for (size_t c = 0; c < columns; ++c) {
          sum += int64_t(weights[r * columns + c]) * x[v * x_stride + c];
        }
        const float expected = float(sum) / kFixedOne + (bias.empty() ? 0 : bias[r]);
        ASSERT_EQ(fast[v * y_stride + r], expected);
      }
      for (size_t r = rows; r < y_stride; ++r) ASSERT_EQ(fast[v * y_stride + r], -1);
    }
  }
}

TEST(Matrix, AddsToWhatIsThere) {
  Dice dice(3);
  const size_t rows = 21, columns = 10, batch = 7;
  const Matrix matrix = Make(dice.Reals(rows * columns, 1), rows, columns, dice.Reals(rows, 1));
  std::vector<int16_t> x(columns * batch);
  for (int16_t& value : x) value = int16_t(dice.Between(-3000, 3000));
  std::vector<float> product(rows * batch), sum = dice.Reals(rows * batch, 1);
  std::vector<float> expected = sum;
  matrix.Multiply(x.data(), batch, columns, product.data(), rows);
  for (size_t i = 0; i < expected.size(); ++i) expected[i] += product[i];
  matrix.MultiplyAdd(x.data(), batch, columns, sum.data(), rows);
  EXPECT_EQ(sum, expected);
}

TEST(Matrix, SumsDoNotOverflowAtTheLargestSize) {
  const std::vector<float> weights(9 * kMaxColumns, 1);
  const Matrix matrix = Make(weights, 9, kMaxColumns);
  std::vector<int16_t> x(kMaxColumns * 5, 32767);
  std::vector<float> y(9 * 5);
  for (Instructions by : {Instructions::kPlain, Instructions::kAvx2, Instructions::kVnni}) {
    matrix.MultiplyBy(by, x.data(), 5, kMaxColumns, y.data(), 9);
    for (float value : y) EXPECT_NEAR(value, 32767.0F / 2048 * kMaxColumns, 0.01F);
  }
}

TEST(Matrix, RefusesWhatIsTooLargeCutShortOrNoNumber) {
  auto read = [](const std::string& bytes) {
    SectionReader reader(bytes);
    return Matrix::Read(reader).ok();
  };
  const float weights[] = {1, 2, 3, 4, 5, 6}, bias[] = {1, 2};
  SectionWriter sound;
  Matrix::Write(sound, weights, 2, 3, bias);
  EXPECT_TRUE(read(sound.bytes()));
  for (size_t size = 0; size < sound.bytes().size(); ++size) {
    // The first twelve bytes missing read as a matrix without rows.
    EXPECT_EQ(read(sound.bytes().substr(0, size)), size < 4) << size;
  }
  const uint32_t sizes[][2] = {{kMaxRows + 1, 1},
                               {1, kMaxColumns + 1},
                               {kMaxRows, kMaxColumns},
                               {0xFFFFFFFF, 0xFFFFFFFF},
                               {9, 0},
                               {0, 9}};
  for (const auto& [rows, columns] : sizes) {
    SectionWriter writer;
    writer.Number(rows);
    writer.Number(columns);
    writer.Number(1);
    writer.Bytes(std::string(5000, 'x').data(), 5000);
    EXPECT_FALSE(read(writer.bytes())) << rows << " x " << columns;
  }
  for (float scale : {kNan, kInfinity, -kInfinity}) {
    std::string bytes = sound.bytes();
    std::memcpy(bytes.data() + 12, &scale, sizeof scale);
    EXPECT_FALSE(read(bytes));
  }
}

TEST(Activations, StayWithinTheStatedErrors) {
  for (double x = -15; x < 15; x += 0.001) {
    ASSERT_NEAR(TanhOf(float(x)), std::tanh(double(float(x))), 1e-4) << x;
    ASSERT_NEAR(SigmoidOf(float(x)), 1 / (1 + std::exp(-double(float(x)))), 5e-5) << x;
  }
}

TEST(Activations, StayInBoundsWhateverComes) {
  EXPECT_EQ(TanhOf(0), 0);
  EXPECT_EQ(SigmoidOf(0), 0.5F);
  for (float x : {kNan, kInfinity, -kInfinity, 1e30F, -1e30F}) {
    EXPECT_LE(std::fabs(TanhOf(x)), 1.0001F);
    EXPECT_TRUE(SigmoidOf(x) >= 0 && SigmoidOf(x) <= 1.0001F);
  }
}

TEST(Activations, ArraysGiveTheBitsOfSingleValues) {
  Dice dice(4);
  for (size_t size : {0, 1, 7, 8, 9, 64, 131}) {
    const std::vector<float> x = dice.Reals(size, 7);
    std::vector<float> tanh = x, sigmoid = x, relu = x;
    Tanh(tanh.data(), size);
    Sigmoid(sigmoid.data(), size);
    Relu(relu.data(), size);
    for (size_t i = 0; i < size; ++i) {
      ASSERT_EQ(tanh[i], TanhOf(x[i]));
      ASSERT_EQ(sigmoid[i], SigmoidOf(x[i]));
      ASSERT_EQ(relu[i], std::max(x[i], 0.0F));
    }
  }
}

TEST(Quantise, RoundsToTheNearestAndCutsOff) {
  const float x[] = {0,        1,      -1,   0.5F / 2048, 1.5F / 2048, -1.5F / 2048, 0.51F / 2048,
                     15.9999F, 16,     -16,  1e30F,       kInfinity,   -kInfinity,   kNan,
                     -0.0F,    1e-30F, 0.25F};
  const int16_t expected[] = {0,      2048,  -2048, 0,      2,      -2, 1, 32767, 32767,
                              -32767, 32767, 32767, -32767, -32767, 0,  0, 512};
  constexpr size_t kSize = std::size(x);
  int16_t out[kSize];
  Quantise(x, kSize, out);
  for (size_t i = 0; i < kSize; ++i) EXPECT_EQ(out[i], expected[i]) << x[i];
}

TEST(Quantise, AgreesWithRounding) {
  Dice dice(5);
  const std::vector<float> x = dice.Reals(1003, 17);
  std::vector<int16_t> out(x.size());
  Quantise(x.data(), x.size(), out.data());
  for (size_t i = 0; i < x.size(); ++i) {
    const long rounded = std::lrint(std::fmin(std::fmax(x[i] * 2048, -32767.0F), 32767.0F));
    ASSERT_EQ(out[i], rounded) << x[i];
  }
}

// The definition, with the library's functions in double precision.
TEST(LstmStep, FollowsTheDefinitionOverManySteps) {
  Dice dice(6);
  const size_t size = 37;
  std::vector<float> c(size), h(size);
  std::vector<int16_t> fixed(size), expected_fixed(size);
  auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
  for (int step = 0; step < 50; ++step) {
    const std::vector<float> gates = dice.Reals(4 * size, 6), before = c;
    LstmStep(gates.data(), size, c.data(), h.data(), fixed.data());
    for (size_t k = 0; k < size; ++k) {
      const double cell = sigmoid(gates[size + k]) * before[k] +
                          sigmoid(gates[k]) * std::tanh(double(gates[2 * size + k]));
      ASSERT_NEAR(c[k], cell, 2e-4 * (1 + std::fabs(before[k])));
      ASSERT_NEAR(h[k], sigmoid(gates[3 * size + k]) * std::tanh(cell), 5e-4);
    }
    Quantise(h.data(), size, expected_fixed.data());
    ASSERT_EQ(fixed, expected_fixed);
  }
}

TEST(LstmStep, AWideStepGivesTheBitsOfSingleCells) {
  Dice dice(7);
  const size_t size = 29;
  const std::vector<float> gates = dice.Reals(4 * size, 8);
  std::vector<float> c = dice.Reals(size, 2), h(size);
  std::vector<float> cells = c;
  std::vector<int16_t> fixed(size);
  LstmStep(gates.data(), size, c.data(), h.data(), fixed.data());
  for (size_t k = 0; k < size; ++k) {
    const float one[] = {gates[k], gates[size + k], gates[2 * size + k], gates[3 * size + k]};
    float single = 0;
    int16_t single_fixed = 0;
    LstmStep(one, 1, &cells[k], &single, &single_fixed);
    ASSERT_EQ(cells[k], c[k]);
    ASSERT_EQ(single, h[k]);
    ASSERT_EQ(single_fixed, fixed[k]);
  }
}

// A small network's answer as bits: every compiler, option and machine must give this number.
TEST(Kernels, GiveTheSameBitsEverywhere) {
  Dice dice(8);
  const size_t size = 24, columns = 31;
  // One after the other: the order in which arguments are computed is the compiler's.
  const std::vector<float> weights = dice.Reals(4 * size * columns, 0.5F);
  const std::vector<float> bias = dice.Reals(4 * size, 1);
  const Matrix input = Make(weights, 4 * size, columns, bias);
  const Matrix state = Make(dice.Reals(4 * size * size, 0.5F), 4 * size, size);
  std::vector<float> c(size), h(size), gates(4 * size);
  std::vector<int16_t> x(columns), fixed(size);
  uint64_t hash = 0;
  for (int step = 0; step < 100; ++step) {
    Quantise(dice.Reals(columns, 3).data(), columns, x.data());
    input.Multiply(x.data(), 1, 0, gates.data(), 0);
    state.MultiplyAdd(fixed.data(), 1, 0, gates.data(), 0);
    LstmStep(gates.data(), size, c.data(), h.data(), fixed.data());
    Tanh(gates.data(), gates.size());
    for (const std::vector<float>* values : {&c, &h, &gates}) {
      const char* bytes = reinterpret_cast<const char*>(values->data());
      hash = CombineHash(hash, Hash64({bytes, values->size() * sizeof(float)}));
    }
  }
  EXPECT_EQ(hash, 8156058528978849396U);
}

}  // namespace
}  // namespace riscontro
