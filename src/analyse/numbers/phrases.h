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

#include "analyse/numbers/word_map.h"

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
  const List* Lookup(const ScannedWord& word) const {
    const Entry* entry = by_first_.Find(word);
    return entry == nullptr ? nullptr : &entry->list;
  }
  const List* Lookup(std::string_view first_folded) const {
    const Entry* entry = by_first_.Find(first_folded);
    return entry == nullptr ? nullptr : &entry->list;
  }
  // The kinds of the phrases that begin with the word, as bits.
  uint64_t Kinds(const ScannedWord& word) const {
    const Entry* entry = by_first_.Find(word);
    return entry == nullptr ? 0 : entry->kinds;
  }

  // The longest phrase of the kind that stands at word i of `words`, given Lookup(words[i]).
  static const TablePhrase* Match(const List* list, const ScannedWords& words, size_t i,
                                  uint8_t kind);

 private:
  struct Entry {
    uint64_t kinds = 0;
    List list;
  };
  WordMap<Entry> by_first_;
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
