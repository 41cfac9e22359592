#include "layers.h"

#include <algorithm>
#include <cmath>

namespace riscontro::train {

void Dense::Init(int inputs, int outputs, bool relu, Random& random) {
  relu_ = relu;
  weights.Init(outputs, inputs, random);
  bias.Init(1, outputs, random);
  bias.value.setZero();
}

const Values& Dense::Forward(const Values& input) {
  output_.noalias() = input * weights.value.transpose();
  output_.rowwise() += bias.value.row(0);
  if (relu_) output_ = output_.cwiseMax(0.0F);
  return output_;
}

void Dense::Backward(const Values& input, Values gradient, Values* input_gradient) {
  if (relu_) gradient.array() *= (output_.array() > 0.0F).cast<float>();
  weights.gradient.noalias() += gradient.transpose() * input;
  bias.gradient += gradient.colwise().sum();
  input_gradient->noalias() += gradient * weights.value;
}

void Dropout::Forward(float rate, Random& random, Values* values) {
  mask_.resize(values->rows(), values->cols());
  const float kept = 1 / (1 - rate);
  for (Eigen::Index i = 0; i < mask_.size(); ++i) {
    mask_.data()[i] = random.Unit() < rate ? 0 : kept;
  }
  values->array() *= mask_.array();
}

float SoftmaxLoss(const float* scores, int size, int gold, float scale, float* gradient) {
  if (gold < 0) {
    std::fill_n(gradient, size, 0.0F);
    return 0;
  }
  const float highest = *std::max_element(scores, scores + size);
  float sum = 0;
  for (int i = 0; i < size; ++i) sum += gradient[i] = std::exp(scores[i] - highest);
  for (int i = 0; i < size; ++i) gradient[i] *= scale / sum;
  gradient[gold] -= scale;
  return scale * (std::log(sum) + highest - scores[gold]);
}

void ArcScorer::Init(int size, Random& random) {
  product.Init(size, size, random);
  bias.Init(1, size, random, 0.01F);
  root.Init(1, size, random, 0.1F);
}

const Values& ArcScorer::Forward(const Values& dependents, const Values& heads) {
  heads_.resize(heads.rows() + 1, heads.cols());
  heads_ << root.value, heads;
  projected_.noalias() = heads_ * product.value.transpose();
  scores_.noalias() = dependents * projected_.transpose();
  scores_.rowwise() += (heads_ * bias.value.transpose()).transpose().row(0);
  return scores_;
}

void ArcScorer::Backward(const Values& dependents, const Values& score_gradient,
                         Values* dependent_gradient, Values* head_gradient) {
  dependent_gradient->noalias() = score_gradient * projected_;
  const Values projected_gradient = score_gradient.transpose() * dependents;
  const Values column_sums = score_gradient.colwise().sum();
  Values all = projected_gradient * product.value;
  all.noalias() += column_sums.transpose() * bias.value;
  product.gradient.noalias() += projected_gradient.transpose() * heads_;
  bias.gradient.noalias() += column_sums * heads_;
  root.gradient += all.row(0);
  *head_gradient = all.bottomRows(all.rows() - 1);
}

}  // namespace riscontro::train
