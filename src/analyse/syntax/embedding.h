// The embedding table: a row of numbers for each key of word_features.h that the model knows.
//
// Rows are int8 with one scale a row; a word is the sum of its keys' rows and of its treebank's.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/model_file.h"
#include "analyse/syntax/word_features.h"
#include "base/result.h"

namespace riscontro {

// Immutable once read, thread-safe. The section's bytes must outlive it.
class EmbeddingTable {
 public:
  static Result<EmbeddingTable> Read(std::string_view section);
  // keys in ascending order, one for each of the first rows; the rows after them are the
  // treebanks'. rows is row-major.
  static std::string Write(const std::vector<uint32_t>& keys, const float* rows, uint32_t row_count,
                           uint32_t width);

  uint32_t width() const { return width_; }
  uint32_t treebanks() const { return row_count_ - key_count_; }

  // The sum of the rows of the keys and of a treebank (modulo their number).
  void Sum(const WordKeys& keys, uint32_t treebank, float* out) const;

 private:
  void Add(uint32_t row, float* out) const;
  void Index();

  uint32_t width_ = 0;
  uint32_t key_count_ = 0;
  uint32_t row_count_ = 0;
  const char* keys_ = nullptr;  // as they stand in the section: not aligned
  const char* scales_ = nullptr;
  const int8_t* values_ = nullptr;
  struct Slot {
    uint32_t key = 0;  // 0 = free
    uint32_t row = 0;
  };
  std::vector<Slot> slots_;  // open addressing, a power of two
};

}  // namespace riscontro
