// The light scan under dates and quantities: a sentence cut into words, digit runs and marks,
// each with its folded form (text/fold.h).
//
// Rows of the data files are cut by the same scan as the text, so a phrase matches whatever the
// cut is. Rules: letters make a word; digits make a number (no separators inside); an apostrophe
// stays inside a Cyrillic word ("п'ять"), ends a Latin one ("l'" "anno") unless it closes a
// quotation, and begins the English genitive ("monday" "'s"); every other mark stands alone. White
// space is dropped, but `glued` tells whether there was any. Left out: lemmas and parts of speech;
// those are Token's.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace riscontro {

enum class ScanKind : uint8_t { kWord, kNumber, kMark };

// A word's key in the phrase tables: not for storage.
inline uint32_t WordHash(std::string_view folded) {
  constexpr uint64_t kMix = 0x9E3779B97F4A7C15ull;
  uint64_t hash = folded.size() * kMix;
  const char* at = folded.data();
  size_t left = folded.size();
  for (; left >= 8; left -= 8, at += 8) {
    uint64_t block;
    std::memcpy(&block, at, 8);
    hash = (hash ^ block) * kMix;
    hash ^= hash >> 29;
  }
  uint64_t rest = 0;
  for (size_t i = 0; i < left; ++i) rest |= uint64_t(uint8_t(at[i])) << (8 * i);
  hash = (hash ^ rest) * kMix;
  return uint32_t(hash >> 32);
}

struct ScannedWord {
  Span span;          // in the text given
  uint32_t hash = 0;  // WordHash(folded)
  ScanKind kind = ScanKind::kMark;
  bool glued = false;       // no white space before it
  bool capital = false;     // begins with an upper-case letter
  std::string_view folded;  // into Words::letters, or the text itself
};

// A scan's result; reused from sentence to sentence to spare allocations. `list` points into
// `letters`: neither copy nor change it.
class ScannedWords {
 public:
  ScannedWords() = default;
  ScannedWords(const ScannedWords&) = delete;
  ScannedWords& operator=(const ScannedWords&) = delete;

  // Cuts text[range]. The text must outlive the words.
  void Scan(std::string_view text, Span range);

  size_t size() const { return list_.size(); }
  const ScannedWord& operator[](size_t i) const { return list_[i]; }
  // True where word i exists and is the mark c.
  bool IsMark(size_t i, char c) const {
    return i < list_.size() && list_[i].kind == ScanKind::kMark && list_[i].folded.size() == 1 &&
           list_[i].folded[0] == c;
  }
  bool IsDash(size_t i) const;  // - ‐ ‑ – —
  // True where word i follows word i - 1 without white space.
  bool Glued(size_t i) const { return i > 0 && i < list_.size() && list_[i].glued; }
  bool IsNumber(size_t i) const { return i < list_.size() && list_[i].kind == ScanKind::kNumber; }
  bool IsWord(size_t i) const { return i < list_.size() && list_[i].kind == ScanKind::kWord; }
  // The value of the digits of word i; -1 where it is no number or longer than 15 digits.
  int64_t Digits(size_t i) const;
  std::string_view text() const { return text_; }

 private:
  size_t ScanCommon(size_t at, size_t end, ScannedWord* word);
  size_t ScanLetters(size_t at, size_t end, ScannedWord* word);
  void AddFolded(std::string_view piece, ScannedWord* word);

  std::string_view text_;
  std::vector<char> letters_;  // folded forms, one after the other
  size_t letters_size_ = 0;
  std::vector<ScannedWord> list_;
};

}  // namespace riscontro
