// The network's smaller parts: dense layers, dropout, softmax groups, scorers of arcs and labels.
#pragma once

#include <vector>

#include "matrix.h"

namespace riscontro::train {

// output = relu?(input weights' + bias)
class Dense {
 public:
  void Init(int inputs, int outputs, bool relu, Random& random);
  const Values& Forward(const Values& input);
  // Adds to the gradients; *input_gradient is added to as well. Takes the gradient by value.
  void Backward(const Values& input, Values output_gradient, Values* input_gradient);
  std::vector<Parameter*> Parameters() { return {&weights, &bias}; }

  Parameter weights;  // outputs × inputs
  Parameter bias;     // 1 × outputs

 private:
  bool relu_ = false;
  Values output_;
};

// Multiplies by a random mask: a value stays with 1 − rate and is then scaled up by as much.
class Dropout {
 public:
  void Forward(float rate, Random& random, Values* values);
  void Backward(Values* gradient) const { gradient->array() *= mask_.array(); }

 private:
  Values mask_;
};

// Cross-entropy of the softmax over columns [begin, begin + size) of one row against `gold`; the
// gradient, times `scale`, is written over the row's gradient there. gold < 0: no loss, zeros.
float SoftmaxLoss(const float* scores, int size, int gold, float scale, float* gradient);

// Scores of every head for every dependent of one sentence (Dozat & Manning 2017):
// S = D (H U')' + 1 (H b)', the row 0 of H standing for the root.
class ArcScorer {
 public:
  void Init(int size, Random& random);
  // dependents n × A, heads n × A (without the root): n × (n + 1).
  const Values& Forward(const Values& dependents, const Values& heads);
  void Backward(const Values& dependents, const Values& score_gradient, Values* dependent_gradient,
                Values* head_gradient);
  std::vector<Parameter*> Parameters() { return {&product, &bias, &root}; }

  Parameter product;  // A × A
  Parameter bias;     // 1 × A
  Parameter root;     // 1 × A

 private:
  Values heads_, projected_, scores_;
};

}  // namespace riscontro::train
