#include "analyse/dates/compounds.h"

#include <algorithm>

#include "analyse/dates/joiner.h"
#include "base/hash.h"

namespace riscontro {
namespace {

// Where a character of UTF-8 begins.
bool Begins(char c) {
  return (uint8_t(c) & 0xC0) != 0x80;
}

}  // namespace

size_t Compounds::Hash::operator()(std::string_view text) const {
  return size_t(Hash64(text));
}

void Compounds::Add(GrammarRule rule, const std::vector<Part>& first,
                    const std::vector<Part>& second) {
  Rule made{std::move(rule), {}, {}};
  for (const Part& part : first) made.first.emplace(part.folded, part.meaning);
  for (const Part& part : second) {
    if (part.folded.size() < kEnding) continue;
    made.second.emplace(part.folded, part.meaning);
    const uint64_t hash =
        Hash64(std::string_view(part.folded).substr(part.folded.size() - kEnding));
    endings_[hash / 64 % endings_.size()] |= uint64_t(1) << (hash % 64);
  }
  if (!made.first.empty() && !made.second.empty()) rules_.push_back(std::move(made));
}

bool Compounds::Makes(Symbol symbol) const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const Rule& rule) { return rule.rule.result == symbol; });
}

bool Compounds::EndsLikeOne(std::string_view folded) const {
  if (folded.size() <= kEnding) return false;
  const uint64_t hash = Hash64(folded.substr(folded.size() - kEnding));
  return endings_[hash / 64 % endings_.size()] >> (hash % 64) & 1;
}

void Compounds::Find(std::string_view folded, std::vector<Found>* found) const {
  if (!EndsLikeOne(folded)) return;
  for (const Rule& rule : rules_) {
    for (size_t cut = 1; cut + kEnding <= folded.size(); ++cut) {
      if (!Begins(folded[cut])) continue;
      auto second = rule.second.find(folded.substr(cut));
      if (second == rule.second.end()) continue;
      auto first = rule.first.find(folded.substr(0, cut));
      if (first == rule.first.end()) continue;
      MeaningJoiner joiner;
      Meaning joined;
      if (!joiner.Add(first->second, 0, 1) || !joiner.Add(second->second, 0, 1) ||
          !joiner.Finish(rule.rule, &joined))
        continue;
      joined.first_begin = joined.first_end = 0;
      found->push_back({rule.rule.result, joined});
    }
  }
}

}  // namespace riscontro
