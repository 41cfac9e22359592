#include "eval/alignment.h"

#include <algorithm>
#include <string>

#include "text/fold.h"

namespace riscontro {
namespace {

using Words = std::span<const AlignableWord>;

class Aligner {
 public:
  Aligner(Words gold, Words system) : gold_(gold), system_(system) {}

  std::vector<std::pair<uint32_t, uint32_t>> Run() {
    while (g_ < gold_.size() && s_ < system_.size()) {
      const AlignableWord& gold = gold_[g_];
      const AlignableWord& system = system_[s_];
      if (gold.multiword || system.multiword) {
        AlignRegion();
      } else if (gold.begin == system.begin && gold.end == system.end) {
        pairs_.push_back({g_++, s_++});
      } else {
        ++(gold.begin <= system.begin ? g_ : s_);
      }
    }
    return std::move(pairs_);
  }

 private:
  static bool IsBeyond(Words words, uint32_t i, uint32_t end) {
    if (i >= words.size()) return true;
    return words[i].multiword ? words[i].begin >= end : words[i].end > end;
  }

  // Passes over plain words that begin before the token at `begin`.
  static void SkipTo(Words words, uint32_t begin, uint32_t* i) {
    while (*i < words.size() && !words[*i].multiword && words[*i].begin < begin) ++*i;
  }

  // One of the two words at hand is a part of a multi-word token.
  void AlignRegion() {
    bool of_gold = gold_[g_].multiword;
    const AlignableWord& opening = of_gold ? gold_[g_] : system_[s_];
    uint32_t end = opening.end;
    SkipTo(of_gold ? system_ : gold_, opening.begin, of_gold ? &s_ : &g_);
    uint32_t first_gold = g_, first_system = s_;
    while (!IsBeyond(gold_, g_, end) || !IsBeyond(system_, s_, end)) {
      bool take_gold =
          g_ < gold_.size() && (s_ >= system_.size() || gold_[g_].begin <= system_[s_].begin);
      const AlignableWord& word = take_gold ? gold_[g_++] : system_[s_++];
      if (word.multiword) end = std::max(end, word.end);
    }
    AlignForms(first_gold, first_system);
  }

  // The words [first, g_) and [first, s_) by the longest common subsequence of their forms.
  void AlignForms(uint32_t first_gold, uint32_t first_system) {
    std::vector<std::string> gold = Lowered(gold_.subspan(first_gold, g_ - first_gold));
    std::vector<std::string> system = Lowered(system_.subspan(first_system, s_ - first_system));
    size_t width = system.size() + 1;
    std::vector<uint32_t> longest((gold.size() + 1) * width, 0);  // of what begins at (g, s)
    for (size_t g = gold.size(); g-- > 0;) {
      for (size_t s = system.size(); s-- > 0;) {
        uint32_t& here = longest[g * width + s];
        here = std::max(longest[(g + 1) * width + s], longest[g * width + s + 1]);
        if (gold[g] == system[s]) here = std::max(here, longest[(g + 1) * width + s + 1] + 1);
      }
    }
    for (size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
      if (gold[g] == system[s]) {
        pairs_.push_back({first_gold + uint32_t(g++), first_system + uint32_t(s++)});
      } else {
        ++(longest[g * width + s] == longest[(g + 1) * width + s] ? g : s);
      }
    }
  }

  static std::vector<std::string> Lowered(Words words) {
    std::vector<std::string> forms;
    for (const AlignableWord& word : words) forms.push_back(LowerCase(word.form));
    return forms;
  }

  Words gold_, system_;
  uint32_t g_ = 0, s_ = 0;
  std::vector<std::pair<uint32_t, uint32_t>> pairs_;
};

}  // namespace

std::vector<std::pair<uint32_t, uint32_t>> AlignWords(Words gold, Words system) {
  return Aligner(gold, system).Run();
}

}  // namespace riscontro
