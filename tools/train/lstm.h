// A bidirectional LSTM layer over a batch of sentences, forward and backward.
//
// The batch is laid out by time: all first words, then all second words, …, the sentences sorted
// by length, the longest first, so that those still running at a step are its first rows.
// Hochreiter & Schmidhuber 1997, with forget gates; gates in the order input, forget, cell,
// output. No peepholes.
#pragma once

#include <vector>

#include "matrix.h"

namespace riscontro::train {

// Which rows of the batch belong to which step.
struct TimeLayout {
  std::vector<int> begin;  // of step t, with the end of the last one
  int steps() const { return int(begin.size()) - 1; }
  int rows() const { return begin.back(); }
  int count(int t) const { return begin[size_t(t) + 1] - begin[size_t(t)]; }
  int Row(int sentence, int word) const { return begin[size_t(word)] + sentence; }
};

// REQUIRES lengths in descending order, all > 0.
TimeLayout MakeLayout(const std::vector<int>& lengths);

class LstmDirection {
 public:
  void Init(int inputs, int hidden, bool backwards, Random& random);
  // Rows of hidden states for rows of inputs.
  const Values& Forward(const TimeLayout& layout, const Values& input);
  // Adds to the gradients of the weights, and to *input_gradient.
  void Backward(const Values& input, const Values& output_gradient, Values* input_gradient);

  std::vector<Parameter*> Parameters() { return {&input_weights, &state_weights, &bias}; }
  Parameter input_weights;  // 4H × inputs
  Parameter state_weights;  // 4H × H
  Parameter bias;           // 1 × 4H

 private:
  // Rows of step t that continue from another step, and where those stand; {0, 0} at the ends.
  struct Previous {
    int row = 0;
    int count = 0;
  };
  Previous Before(int t) const;
  int StepAt(int i) const { return backwards_ ? layout_.steps() - 1 - i : i; }
  void Step(int t);
  void BackStep(int t, Values* state_gradient);

  bool backwards_ = false;
  int hidden_size_ = 0;
  TimeLayout layout_;
  Values gates_, cells_, squashed_, hidden_;  // of the last Forward
  Values gate_gradient_, cell_gradient_;
};

class BiLstm {
 public:
  void Init(int inputs, int hidden, Random& random);
  // Both directions side by side: rows × 2H.
  const Values& Forward(const TimeLayout& layout, const Values& input);
  void Backward(const Values& input, const Values& output_gradient, Values* input_gradient);
  std::vector<Parameter*> Parameters();

  LstmDirection ahead, back;

 private:
  Values output_;
};

}  // namespace riscontro::train
