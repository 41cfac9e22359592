#include "analyse/syntax/encoder.h"

#include <algorithm>

namespace riscontro {

void TimeLayout::Make(std::span<const uint32_t> lengths) {
  begin_.assign(1, 0);
  size_t running = lengths.size();
  for (uint32_t t = 0; running > 0; ++t) {
    while (running > 0 && lengths[running - 1] <= t) --running;
    if (running > 0) begin_.push_back(begin_.back() + uint32_t(running));
  }
}

void Activations::Resize(uint32_t rows, uint32_t columns) {
  width = columns;
  values.resize(size_t(rows) * columns);
}

Result<BiLstmLayer> BiLstmLayer::Read(SectionReader& reader) {
  BiLstmLayer layer;
  for (Direction& direction : layer.directions_) {
    for (Matrix* matrix : {&direction.input, &direction.state}) {
      Result<Matrix> read = Matrix::Read(reader);
      if (!read) return read.error();
      *matrix = std::move(*read);
    }
  }
  layer.hidden_ = uint32_t(layer.directions_[0].state.columns());
  for (const Direction& d : layer.directions_) {
    if (d.input.columns() != layer.inputs() || d.state.columns() != layer.hidden_ ||
        d.input.rows() != 4 * layer.hidden_ || d.state.rows() != 4 * layer.hidden_) {
      return Error{ErrorKind::kMalformed, "the model's layers do not fit together", "", ""};
    }
  }
  return layer;
}

void BiLstmLayer::RunDirection(bool backwards, const TimeLayout& layout, const Activations& input,
                               EncoderSpace* space, Activations* output) const {
  const Direction& weights = directions_[backwards ? 1 : 0];
  const size_t gate_width = 4 * size_t(hidden_);
  const size_t offset = backwards ? hidden_ : 0;
  space->gates.resize(layout.rows() * gate_width);
  space->cells.assign(size_t(layout.count(0)) * hidden_, 0.0F);
  space->hidden.resize(hidden_);
  weights.input.Multiply(input.values.data(), layout.rows(), input.width, space->gates.data(),
                         gate_width);
  for (uint32_t i = 0; i < layout.steps(); ++i) {
    const uint32_t t = backwards ? layout.steps() - 1 - i : i;
    float* gates = space->gates.data() + layout.begin(t) * gate_width;
    if (i > 0) {
      const uint32_t before = backwards ? t + 1 : t - 1;
      const uint32_t count = std::min(layout.count(before), layout.count(t));
      weights.state.MultiplyAdd(output->Row(layout.begin(before)) + offset, count, output->width,
                                gates, gate_width);
    }
    for (uint32_t s = 0; s < layout.count(t); ++s) {
      LstmStep(gates + s * gate_width, hidden_, space->cells.data() + size_t(s) * hidden_,
               space->hidden.data(), output->Row(layout.begin(t) + s) + offset);
    }
  }
}

void BiLstmLayer::Run(const TimeLayout& layout, const Activations& input, EncoderSpace* space,
                      Activations* output) const {
  output->Resize(layout.rows(), outputs());
  RunDirection(false, layout, input, space, output);
  RunDirection(true, layout, input, space, output);
}

}  // namespace riscontro
