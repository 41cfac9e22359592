#include "analyse/numbers/phrases.h"

#include <algorithm>

#include "base/hash.h"

namespace riscontro {

void PhraseTable::Add(std::string_view phrase, uint8_t kind, double a, double b,
                      std::string_view text) {
  ScannedWords words;
  words.Scan(phrase, {0, uint32_t(phrase.size())});
  if (words.size() == 0) return;
  TablePhrase entry{kind, a, b, text, {}};
  for (size_t i = 1; i < words.size(); ++i) entry.rest.emplace_back(words[i].folded);
  std::string first(words[0].folded);
  uint64_t hash = Hash64(first) % (filter_.size() * 64);
  filter_[hash / 64] |= uint64_t(1) << (hash % 64);
  List& list = by_first_[first];
  for (const TablePhrase& known : list) {
    if (known.kind == kind && known.rest == entry.rest) return;
  }
  auto shorter = std::find_if(list.begin(), list.end(), [&](const TablePhrase& known) {
    return known.rest.size() < entry.rest.size();
  });
  list.insert(shorter, std::move(entry));
}

const PhraseTable::List* PhraseTable::Lookup(std::string_view first_folded) const {
  uint64_t hash = Hash64(first_folded) % (filter_.size() * 64);
  if (!(filter_[hash / 64] >> (hash % 64) & 1)) return nullptr;
  auto found = by_first_.find(std::string(first_folded));
  return found == by_first_.end() ? nullptr : &found->second;
}

const TablePhrase* PhraseTable::Match(const List* list, const ScannedWords& words, size_t i,
                                      uint8_t kind) {
  for (const TablePhrase& phrase : *list) {
    if (phrase.kind != kind || i + phrase.length() > words.size()) continue;
    bool fits = true;
    for (size_t k = 0; fits && k < phrase.rest.size(); ++k) {
      fits = words[i + 1 + k].folded == phrase.rest[k];
    }
    if (fits) return &phrase;
  }
  return nullptr;
}

void PhraseLookups::Reset(const PhraseTable& table, const ScannedWords& words) {
  words_ = &words;
  lists_.resize(words.size());
  for (size_t i = 0; i < words.size(); ++i) lists_[i] = table.Lookup(words[i].folded);
}

}  // namespace riscontro
