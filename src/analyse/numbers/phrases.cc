#include "analyse/numbers/phrases.h"

#include <algorithm>

namespace riscontro {

void PhraseTable::Grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (size_t i = 0; i < entries_.size(); ++i) {
    size_t slot = entries_[i].hash % slots_.size();
    while (slots_[slot] != 0) slot = (slot + 1) % slots_.size();
    slots_[slot] = uint32_t(i + 1);
  }
}

const PhraseTable::Entry* PhraseTable::FindSlot(std::string_view first, uint32_t hash) const {
  for (size_t slot = hash % slots_.size(); slots_[slot] != 0; slot = (slot + 1) % slots_.size()) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && entry.first == first) return &entry;
  }
  return nullptr;
}

void PhraseTable::Add(std::string_view phrase, uint8_t kind, double a, double b,
                      std::string_view text) {
  ScannedWords words;
  words.Scan(phrase, {0, uint32_t(phrase.size())});
  if (words.size() == 0) return;
  TablePhrase added{kind, a, b, text, {}};
  for (size_t i = 1; i < words.size(); ++i) added.rest.emplace_back(words[i].folded);
  const uint32_t hash = words[0].hash, bit = hash % (kFilterWords * 64);
  filter_[bit / 64] |= uint64_t(1) << (bit % 64);
  if (FindSlot(words[0].folded, hash) == nullptr) {
    entries_.push_back({std::string(words[0].folded), hash, 0, {}});
    if (entries_.size() * 2 > slots_.size()) {
      Grow();
    } else {
      size_t slot = hash % slots_.size();
      while (slots_[slot] != 0) slot = (slot + 1) % slots_.size();
      slots_[slot] = uint32_t(entries_.size());
    }
  }
  Entry& entry = const_cast<Entry&>(*FindSlot(words[0].folded, hash));
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
