#include "analyse/syntax/embedding.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "analyse/syntax/kernels.h"

namespace riscontro {
namespace {

constexpr uint32_t kMaxWidth = 512;

uint32_t KeyAt(const char* keys, uint32_t index) {
  uint32_t key;
  std::memcpy(&key, keys + size_t(index) * sizeof key, sizeof key);
  return key;
}

}  // namespace

Result<EmbeddingTable> EmbeddingTable::Read(std::string_view section) {
  SectionReader in(section);
  EmbeddingTable table;
  table.width_ = in.Number();
  table.key_count_ = in.Number();
  table.row_count_ = in.Number();
  const uint64_t rows = table.row_count_;
  if (!in.ok() || table.width_ == 0 || table.width_ > kMaxWidth ||
      table.row_count_ <= table.key_count_ || rows > in.left()) {
    return Error{ErrorKind::kMalformed, "the model's embedding table is damaged", "", ""};
  }
  table.keys_ = in.Bytes(size_t(table.key_count_) * sizeof(uint32_t)).data();
  table.scales_ = in.Bytes(rows * sizeof(float)).data();
  table.values_ = reinterpret_cast<const int8_t*>(in.Bytes(rows * table.width_).data());
  if (!in.ok()) {
    return Error{ErrorKind::kMalformed, "the model's embedding table ends too soon", "", ""};
  }
  table.Index();
  return table;
}

void EmbeddingTable::Index() {
  slots_.resize(std::bit_ceil(size_t(key_count_) * 2 + 1));
  for (uint32_t row = 0; row < key_count_; ++row) {
    const uint32_t key = KeyAt(keys_, row);
    size_t at = key & (slots_.size() - 1);
    while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {key, row};
  }
}

std::string EmbeddingTable::Write(const std::vector<uint32_t>& keys, const float* rows,
                                  uint32_t row_count, uint32_t width) {
  SectionWriter out;
  out.Number(width);
  out.Number(uint32_t(keys.size()));
  out.Number(row_count);
  out.Bytes(keys.data(), keys.size() * sizeof(uint32_t));
  std::vector<int8_t> values(size_t(row_count) * width);
  for (uint32_t r = 0; r < row_count; ++r) {
    const float* row = rows + size_t(r) * width;
    float highest = 0;
    for (uint32_t i = 0; i < width; ++i) highest = std::max(highest, std::fabs(row[i]));
    const float scale = highest == 0 ? 1.0F : highest / 127;
    out.Real(scale);
    for (uint32_t i = 0; i < width; ++i) {
      values[size_t(r) * width + i] = int8_t(std::lround(row[i] / scale));
    }
  }
  out.Bytes(values.data(), values.size());
  return out.bytes();
}

void EmbeddingTable::Add(uint32_t row, float* out) const {
  float scale;
  std::memcpy(&scale, scales_ + size_t(row) * sizeof scale, sizeof scale);
  AddRow(values_ + size_t(row) * width_, scale, width_, out);
}

void EmbeddingTable::Sum(const WordKeys& keys, uint32_t treebank, float* out) const {
  std::fill_n(out, width_, 0.0F);
  Add(key_count_ + treebank % treebanks(), out);
  for (uint32_t key : keys) {
    if (key == 0) continue;
    size_t at = key & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    if (slots_[at].key == key) Add(slots_[at].row, out);
  }
}

}  // namespace riscontro
