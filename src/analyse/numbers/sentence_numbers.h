// The numbers of one sentence, each read once, whoever asks for it: dates and quantities ask for
// the same ones, more than once each.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/numbers/number_reader.h"

namespace riscontro {

// Reused from sentence to sentence to spare allocations; for one thread.
class SentenceNumbers {
 public:
  // Both must outlive the questions asked.
  void Reset(const NumberReader& reader, const ScannedWords& words) {
    reader_ = &reader;
    words_ = &words;
    places_.assign(words.size(), kNotAsked);
    read_.clear();
  }

  // What reader.At(words, i) gives.
  ReadNumber At(size_t i) const { return Found(i) ? read_[places_[i] - kFirst] : ReadNumber(); }
  bool Found(size_t i) const {
    if (i >= places_.size()) return false;
    if (places_[i] == kNotAsked) Ask(i);
    return places_[i] >= kFirst;
  }

 private:
  static constexpr uint32_t kNotAsked = 0, kNone = 1, kFirst = 2;

  void Ask(size_t i) const {
    ReadNumber number = reader_->At(*words_, i);
    places_[i] = number.found() ? uint32_t(read_.size()) + kFirst : kNone;
    if (number.found()) read_.push_back(number);
  }

  const NumberReader* reader_ = nullptr;
  const ScannedWords* words_ = nullptr;
  mutable std::vector<uint32_t> places_;  // by word
  mutable std::vector<ReadNumber> read_;
};

}  // namespace riscontro
