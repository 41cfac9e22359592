// The recurrent part of the network: layers of bidirectional LSTMs over several sentences at once.
//
// The idea: sentences are laid out by time (all first words, then all second words, …, the longest
// sentences first), so that a step is one product of the weights with the states of all sentences
// still running, and weights are fetched once for all of them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analyse/syntax/kernels.h"
#include "base/result.h"

namespace riscontro {

// Which rows belong to which step.
class TimeLayout {
 public:
  // REQUIRES lengths in descending order, all > 0.
  void Make(std::span<const uint32_t> lengths);
  uint32_t steps() const { return uint32_t(begin_.size()) - 1; }
  uint32_t rows() const { return begin_.back(); }
  uint32_t begin(uint32_t step) const { return begin_[step]; }
  uint32_t count(uint32_t step) const { return begin_[step + 1] - begin_[step]; }
  uint32_t Row(uint32_t sentence, uint32_t word) const { return begin_[word] + sentence; }

 private:
  std::vector<uint32_t> begin_ = {0};
};

// Activations: rows × width values of fixed point (kernels.h).
struct Activations {
  std::vector<int16_t> values;
  uint32_t width = 0;
  void Resize(uint32_t rows, uint32_t columns);
  int16_t* Row(uint32_t row) { return values.data() + size_t(row) * width; }
  const int16_t* Row(uint32_t row) const { return values.data() + size_t(row) * width; }
};

// What a run needs besides its input and output; one per thread, kept between runs.
struct EncoderSpace {
  std::vector<float> gates;
  std::vector<float> cells;
  std::vector<float> hidden;
};

class BiLstmLayer {
 public:
  static Result<BiLstmLayer> Read(SectionReader& reader);

  uint32_t inputs() const { return uint32_t(directions_[0].input.columns()); }
  uint32_t outputs() const { return 2 * hidden_; }
  // The states of both directions side by side. *output is resized; it must not be `input`.
  void Run(const TimeLayout& layout, const Activations& input, EncoderSpace* space,
           Activations* output) const;

 private:
  struct Direction {
    Matrix input;  // 4H × inputs, with the bias; gates in the order of LstmStep
    Matrix state;  // 4H × H
  };
  void RunDirection(bool backwards, const TimeLayout& layout, const Activations& input,
                    EncoderSpace* space, Activations* output) const;

  Direction directions_[2];  // ahead, back
  uint32_t hidden_ = 0;
};

}  // namespace riscontro
