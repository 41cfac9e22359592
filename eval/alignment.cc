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

  // Passes over the words that do not belong to the region of the token at `begin`: plain ones
  // that begin before it, and whole multi-word tokens before it.
  static void SkipTo(Words words, uint32_t begin, uint32_t* i) {
    auto outside = [&](const AlignableWord& word) {
      return word.multiword ? word.end <= begin : word.begin < begin;
    };
    while (*i < words.size() && outside(words[*i])) ++*i;
  }

  // One of the two words at hand is a part of a multi-word token.
  void AlignRegion() {
    bool of_gold = gold_[g_].multiword;
    const AlignableWord& opening = of_gold ? gold_[g_] : system_[s_];
    uint32_t begin = opening.begin, end = opening.end;
    SkipTo(of_gold ? system_ : gold_, opening.begin, of_gold ? &s_ : &g_);
    uint32_t first_gold = g_, first_system = s_;
    while (!IsBeyond(gold_, g_, end) || !IsBeyond(system_, s_, end)) {
      bool take_gold =
          g_ < gold_.size() && (s_ >= system_.size() || gold_[g_].begin <= system_[s_].begin);
      const AlignableWord& word = take_gold ? gold_[g_++] : system_[s_++];
      if (!word.multiword) continue;
      begin = std::min(begin, word.begin);
      end = std::max(end, word.end);
    }
    AlignForms(Inside(gold_, first_gold, g_, begin, end),
               Inside(system_, first_system, s_, begin, end));
  }

  struct Member {
    uint32_t index;
    std::string form;  // in lower case
  };

  // Of the words [first, last) those that lie in the region as a whole.
  static std::vector<Member> Inside(Words words, uint32_t first, uint32_t last, uint32_t begin,
                                    uint32_t end) {
    std::vector<Member> members;
    for (uint32_t i = first; i < last; ++i) {
      bool inside = words[i].begin >= begin && words[i].end <= end;
      if (inside) members.push_back({i, LowerCase(words[i].form)});
    }
    return members;
  }

  // By the longest common subsequence of the forms.
  void AlignForms(const std::vector<Member>& gold, const std::vector<Member>& system) {
    size_t width = system.size() + 1;
    std::vector<uint32_t> longest((gold.size() + 1) * width, 0);  // of what begins at (g, s)
    for (size_t g = gold.size(); g-- > 0;) {
      for (size_t s = system.size(); s-- > 0;) {
        uint32_t& here = longest[g * width + s];
        here = std::max(longest[(g + 1) * width + s], longest[g * width + s + 1]);
        if (gold[g].form == system[s].form) {
          here = std::max(here, longest[(g + 1) * width + s + 1] + 1);
        }
      }
    }
    for (size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
      if (gold[g].form == system[s].form) {
        pairs_.push_back({gold[g++].index, system[s++].index});
      } else {
        ++(longest[g * width + s] == longest[(g + 1) * width + s] ? g : s);
      }
    }
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
