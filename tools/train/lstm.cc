#include "lstm.h"

#include <algorithm>

namespace riscontro::train {

TimeLayout MakeLayout(const std::vector<int>& lengths) {
  TimeLayout layout;
  layout.begin.push_back(0);
  size_t running = lengths.size();
  for (int t = 0; running > 0; ++t) {
    while (running > 0 && lengths[running - 1] <= t) --running;
    if (running > 0) layout.begin.push_back(layout.begin.back() + int(running));
  }
  return layout;
}

void LstmDirection::Init(int inputs, int hidden, bool backwards, Random& random) {
  backwards_ = backwards;
  hidden_size_ = hidden;
  input_weights.Init(4 * hidden, inputs, random);
  state_weights.Init(4 * hidden, hidden, random);
  bias.Init(1, 4 * hidden, random);
  bias.value.setZero();
  bias.value.middleCols(hidden, hidden).setOnes();  // remember, to begin with
}

LstmDirection::Previous LstmDirection::Before(int t) const {
  const int before = backwards_ ? t + 1 : t - 1;
  if (before < 0 || before >= layout_.steps()) return {};
  return {layout_.begin[size_t(before)], std::min(layout_.count(before), layout_.count(t))};
}

void LstmDirection::Step(int t) {
  const int row = layout_.begin[size_t(t)], count = layout_.count(t), h = hidden_size_;
  const Previous previous = Before(t);
  if (previous.count > 0) {
    gates_.middleRows(row, previous.count).noalias() +=
        hidden_.middleRows(previous.row, previous.count) * state_weights.value.transpose();
  }
  auto gates = gates_.middleRows(row, count).array();
  gates.leftCols(2 * h) = 1 / (1 + (-gates.leftCols(2 * h)).exp());
  gates.middleCols(2 * h, h) = gates.middleCols(2 * h, h).tanh();
  gates.rightCols(h) = 1 / (1 + (-gates.rightCols(h)).exp());
  auto cells = cells_.middleRows(row, count).array();
  cells = gates.leftCols(h) * gates.middleCols(2 * h, h);
  if (previous.count > 0) {
    cells.topRows(previous.count) += gates.topRows(previous.count).middleCols(h, h) *
                                     cells_.middleRows(previous.row, previous.count).array();
  }
  squashed_.middleRows(row, count) = cells.tanh();
  hidden_.middleRows(row, count) =
      (gates.rightCols(h) * squashed_.middleRows(row, count).array()).matrix();
}

const Values& LstmDirection::Forward(const TimeLayout& layout, const Values& input) {
  layout_ = layout;
  gates_.noalias() = input * input_weights.value.transpose();
  gates_.rowwise() += bias.value.row(0);
  cells_.resize(layout.rows(), hidden_size_);
  squashed_.resize(layout.rows(), hidden_size_);
  hidden_.resize(layout.rows(), hidden_size_);
  for (int i = 0; i < layout.steps(); ++i) Step(StepAt(i));
  return hidden_;
}

void LstmDirection::BackStep(int t, Values* state_gradient) {
  const int row = layout_.begin[size_t(t)], count = layout_.count(t), h = hidden_size_;
  const Previous previous = Before(t);
  auto gates = gates_.middleRows(row, count).array();
  auto in = gates.leftCols(h), forget = gates.middleCols(h, h);
  auto cell = gates.middleCols(2 * h, h), out = gates.rightCols(h);
  auto squashed = squashed_.middleRows(row, count).array();
  auto dh = state_gradient->middleRows(row, count).array();
  auto dc = cell_gradient_.middleRows(row, count).array();
  dc += dh * out * (1 - squashed.square());
  auto dg = gate_gradient_.middleRows(row, count).array();
  dg.leftCols(h) = dc * cell * in * (1 - in);
  dg.middleCols(h, h).setZero();
  if (previous.count > 0) {
    const int n = previous.count;
    dg.middleCols(h, h).topRows(n) = dc.topRows(n) * cells_.middleRows(previous.row, n).array() *
                                     forget.topRows(n) * (1 - forget.topRows(n));
    cell_gradient_.middleRows(previous.row, n).array() += dc.topRows(n) * forget.topRows(n);
  }
  dg.middleCols(2 * h, h) = dc * in * (1 - cell.square());
  dg.rightCols(h) = dh * squashed * out * (1 - out);
  if (previous.count > 0) {
    state_gradient->middleRows(previous.row, previous.count).noalias() +=
        gate_gradient_.middleRows(row, previous.count) * state_weights.value;
  }
}

void LstmDirection::Backward(const Values& input, const Values& output_gradient,
                             Values* input_gradient) {
  const int rows = layout_.rows();
  gate_gradient_.resize(rows, 4 * hidden_size_);
  cell_gradient_.setZero(rows, hidden_size_);
  Values state_gradient = output_gradient;
  Values before = Values::Zero(rows, hidden_size_);  // the hidden state each row went on from
  for (int i = layout_.steps() - 1; i >= 0; --i) {
    const int t = StepAt(i);
    BackStep(t, &state_gradient);
    const Previous previous = Before(t);
    before.middleRows(layout_.begin[size_t(t)], previous.count) =
        hidden_.middleRows(previous.row, previous.count);
  }
  input_weights.gradient.noalias() += gate_gradient_.transpose() * input;
  state_weights.gradient.noalias() += gate_gradient_.transpose() * before;
  bias.gradient += gate_gradient_.colwise().sum();
  input_gradient->noalias() += gate_gradient_ * input_weights.value;
}

void BiLstm::Init(int inputs, int hidden, Random& random) {
  ahead.Init(inputs, hidden, false, random);
  back.Init(inputs, hidden, true, random);
}

const Values& BiLstm::Forward(const TimeLayout& layout, const Values& input) {
  const Values& left = ahead.Forward(layout, input);
  const Values& right = back.Forward(layout, input);
  output_.resize(left.rows(), left.cols() + right.cols());
  output_ << left, right;
  return output_;
}

void BiLstm::Backward(const Values& input, const Values& output_gradient, Values* input_gradient) {
  const Eigen::Index h = output_gradient.cols() / 2;
  input_gradient->setZero(input.rows(), input.cols());
  ahead.Backward(input, output_gradient.leftCols(h), input_gradient);
  back.Backward(input, output_gradient.rightCols(h), input_gradient);
}

std::vector<Parameter*> BiLstm::Parameters() {
  std::vector<Parameter*> all = ahead.Parameters();
  for (Parameter* p : back.Parameters()) all.push_back(p);
  return all;
}

}  // namespace riscontro::train
