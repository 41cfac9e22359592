// A map from folded words to what is kept for them, made once and asked for every word of a text.
//
// Open addressing by the hash that the scan has made of each word anyway (words.h), behind a
// filter of one bit, since most words of a text are in no map. Read by many threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/numbers/words.h"

namespace riscontro {

template <typename T>
class WordMap {
 public:
  struct Entry {
    std::string word;
    uint32_t hash = 0;
    T value;
  };

  // The word's value, made when it is new. Invalidates references.
  T& operator[](std::string_view word) {
    const uint32_t hash = WordHash(word);
    if (Entry* known = const_cast<Entry*>(FindEntry(word, hash))) return known->value;
    const uint32_t bit = hash % kFilterBits;
    filter_[bit / 64] |= uint64_t(1) << (bit % 64);
    entries_.push_back({std::string(word), hash, T()});
    if (entries_.size() * 2 > slots_.size()) Grow();
    Place(uint32_t(entries_.size()));
    return entries_.back().value;
  }

  // nullptr where the word is not in the map.
  const T* Find(const ScannedWord& word) const {
    const Entry* entry = FindEntry(word.folded, word.hash);
    return entry == nullptr ? nullptr : &entry->value;
  }

  const T* Find(std::string_view word) const {
    const Entry* entry = FindEntry(word, WordHash(word));
    return entry == nullptr ? nullptr : &entry->value;
  }

  // In the order in which they were made.
  const std::vector<Entry>& entries() const { return entries_; }
  std::vector<Entry>& entries() { return entries_; }

 private:
  const Entry* FindEntry(std::string_view word, uint32_t hash) const {
    const uint32_t bit = hash % kFilterBits;
    if (!(filter_[bit / 64] >> (bit % 64) & 1)) return nullptr;
    const uint32_t mask = uint32_t(slots_.size()) - 1;
    for (uint32_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
      const Entry& entry = entries_[slots_[at] - 1];
      if (entry.hash == hash && entry.word == word) return &entry;
    }
    return nullptr;
  }
  void Place(uint32_t number) {
    const uint32_t mask = uint32_t(slots_.size()) - 1;
    uint32_t at = entries_[number - 1].hash & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    slots_[at] = number;
  }
  void Grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (uint32_t number = 1; number < entries_.size(); ++number) Place(number);
  }

  static constexpr uint32_t kFilterBits = 1 << 16;
  std::vector<uint64_t> filter_ = std::vector<uint64_t>(kFilterBits / 64);
  std::vector<Entry> entries_;
  std::vector<uint32_t> slots_ = std::vector<uint32_t>(64);  // 1 + the entry's index; 0 = free
};

}  // namespace riscontro
