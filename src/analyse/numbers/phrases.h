// Words and phrases with what they mean to a parser: a map from the folded first word to the
// phrases that begin with it, longest first.
//
// The meaning is a small number (an enumerator of the parser's own) with two values. Built once
// per language; read by many threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/numbers/words.h"

namespace riscontro {

struct TablePhrase {
  uint8_t kind = 0;  // below 64
  double a = 0;
  double b = 0;
  std::string_view text;          // a third value, from the data file; may be ""
  std::vector<std::string> rest;  // folded words after the first
  size_t length() const { return rest.size() + 1; }
};

class PhraseTable {
 public:
  // Adds the phrase; empty ones are ignored. Of two equal ones of a kind the first counts.
  void Add(std::string_view phrase, uint8_t kind, double a = 0, double b = 0,
           std::string_view text = {});

  using List = std::vector<TablePhrase>;
  // The phrases that begin with the word; nullptr when there are none.
  const List* Lookup(std::string_view first_folded) const {
    const Entry* entry = Find(first_folded, WordHash(first_folded));
    return entry == nullptr ? nullptr : &entry->list;
  }
  const List* Lookup(const ScannedWord& word) const {
    const Entry* entry = Find(word.folded, word.hash);
    return entry == nullptr ? nullptr : &entry->list;
  }
  // The kinds of the phrases that begin with the word, as bits.
  uint64_t Kinds(const ScannedWord& word) const {
    const Entry* entry = Find(word.folded, word.hash);
    return entry == nullptr ? 0 : entry->kinds;
  }

  // The longest phrase of the kind that stands at word i of `words`, given Lookup(words[i]).
  static const TablePhrase* Match(const List* list, const ScannedWords& words, size_t i,
                                  uint8_t kind);

 private:
  struct Entry {
    std::string first;
    uint32_t hash = 0;
    uint64_t kinds = 0;
    List list;
  };
  const Entry* Find(std::string_view first, uint32_t hash) const {
    // Looked up first: most words of a text begin no phrase.
    const uint32_t bit = hash % (kFilterWords * 64);
    if (!(filter_[bit / 64] >> (bit % 64) & 1)) return nullptr;
    return FindSlot(first, hash);
  }
  const Entry* FindSlot(std::string_view first, uint32_t hash) const;
  void Grow();

  static constexpr size_t kFilterWords = 1024;
  std::vector<uint64_t> filter_ = std::vector<uint64_t>(kFilterWords);
  std::vector<Entry> entries_;
  // Open addressing: 1 + the entry's index; 0 = free. A power of two, at most half full.
  std::vector<uint32_t> slots_ = std::vector<uint32_t>(64);
};

// The phrases looked up for every word of a scanned sentence, so that a parser may ask often.
class PhraseLookups {
 public:
  void Reset(const PhraseTable& table, const ScannedWords& words);
  const TablePhrase* Find(size_t i, uint8_t kind) const {
    return i < lists_.size() && lists_[i] != nullptr
               ? PhraseTable::Match(lists_[i], *words_, i, kind)
               : nullptr;
  }
  bool Any(size_t i) const { return i < lists_.size() && lists_[i] != nullptr; }

 private:
  const ScannedWords* words_ = nullptr;
  std::vector<const PhraseTable::List*> lists_;
};

}  // namespace riscontro
