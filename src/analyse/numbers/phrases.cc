#include "analyse/numbers/phrases.h"

#include <algorithm>

namespace riscontro {

void PhraseTable::Add(std::string_view phrase, uint8_t kind, double a, double b,
                      std::string_view text) {
  ScannedWords words;
  words.Scan(phrase, {0, uint32_t(phrase.size())});
  if (words.size() == 0) return;
  TablePhrase added{kind, a, b, text, {}};
  for (size_t i = 1; i < words.size(); ++i) added.rest.emplace_back(words[i].folded);
  Entry& entry = by_first_[words[0].folded];
  List& list = entry.list;
  entry.kinds |= uint64_t(1) << (kind % 64);
  for (const TablePhrase& known : list) {
    if (known.kind == kind && known.rest == added.rest) return;
  }
  auto shorter = std::find_if(list.begin(), list.end(), [&](const TablePhrase& known) {
    return known.rest.size() < added.rest.size();
  });
  list.insert(shorter, std::move(added));
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
  for (size_t i = 0; i < words.size(); ++i) lists_[i] = table.Lookup(words[i]);
}

}  // namespace riscontro
