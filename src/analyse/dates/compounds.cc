#include "analyse/dates/compounds.h"

#include <algorithm>
#include <set>

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
  Rule made{std::move(rule), {}};
  for (const Part& part : first) made.first.emplace(part.folded, part.meaning);
  if (made.first.empty()) return;
  std::set<std::string_view> known;
  for (const Part& part : second) {
    if (part.folded.size() < kEnding || !known.insert(part.folded).second) continue;
    seconds_[part.folded].push_back({rules_.size(), part.meaning});
    shortest_ = std::min(shortest_, part.folded.size());
    longest_ = std::max(longest_, part.folded.size());
    const uint64_t hash =
        Hash64(std::string_view(part.folded).substr(part.folded.size() - kEnding));
    endings_[hash / 64 % endings_.size()] |= uint64_t(1) << (hash % 64);
  }
  if (!known.empty()) rules_.push_back(std::move(made));
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

void Compounds::FindCut(std::string_view first, const Second& second,
                        std::vector<Found>* found) const {
  const Rule& rule = rules_[second.rule];
  const auto begins = rule.first.find(first);
  if (begins == rule.first.end()) return;
  MeaningJoiner joiner;
  Meaning joined;
  if (!joiner.Add(begins->second, 0, 1) || !joiner.Add(second.meaning, 0, 1) ||
      !joiner.Finish(rule.rule, &joined)) {
    return;
  }
  joined.first_begin = joined.first_end = 0;
  found->push_back({rule.rule.result, joined});
}

void Compounds::Find(std::string_view folded, std::vector<Found>* found) const {
  if (folded.size() <= shortest_ || !EndsLikeOne(folded)) return;
  const size_t last = folded.size() - shortest_;
  for (size_t cut = folded.size() > longest_ ? folded.size() - longest_ : 1; cut <= last; ++cut) {
    if (!Begins(folded[cut])) continue;
    const auto second = seconds_.find(folded.substr(cut));
    if (second == seconds_.end()) continue;
    for (const Second& one : second->second) FindCut(folded.substr(0, cut), one, found);
  }
}

}  // namespace riscontro
