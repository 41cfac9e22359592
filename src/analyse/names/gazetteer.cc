#include "analyse/names/gazetteer.h"

#include <algorithm>

namespace riscontro {

const KnownActor* Gazetteer::State(std::string_view code) const {
  auto it = states_.find(code);
  return it == states_.end() ? nullptr : &actors_[it->second];
}

GazetteerMatch Gazetteer::Find(const Article& article, const Words& words,
                               const WordRange& sentence, uint32_t at, std::string* buffer) const {
  GazetteerMatch best;
  const NameWord& first = words.words[at];
  auto longest = longest_.find(lists_.Stem(first.folded));
  if (longest == longest_.end()) return best;
  buffer->clear();
  for (uint32_t n = 1; n <= longest->second && at + n <= sentence.end; ++n) {
    const NameWord& word = words.words[at + n - 1];
    if (n > 1) *buffer += ' ';
    *buffer += lists_.Stem(word.folded);
    auto it = names_.find(*buffer);
    if (it == names_.end()) continue;
    Span span{first.span.begin, word.span.end};
    const NameEntry* entry = Choose(it->second, article.Text(span), words, at, n);
    if (entry != nullptr) best = {entry, n};
  }
  return best;
}

// Abbreviations first; then a name met as it is written; then one of the same stem.
const NameEntry* Gazetteer::Choose(const std::vector<NameEntry>& entries, std::string_view text,
                                   const Words& words, uint32_t at, uint32_t count) const {
  const NameEntry* found = nullptr;
  for (const NameEntry& entry : entries) {
    bool fits = entry.exact ? text == entry.written : !entry.upper || words.words[at].upper;
    if (!fits) continue;
    if (entry.exact || entries.size() == 1) return &entry;
    std::string_view rest = entry.folded;
    bool same = true;
    for (uint32_t i = 0; i < count && same; ++i) {
      std::string_view word = words.words[at + i].folded;
      same = rest.starts_with(word);
      if (same) rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    if (same && rest.empty()) return &entry;
    if (found == nullptr) found = &entry;
  }
  return found;
}

}  // namespace riscontro
