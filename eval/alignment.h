// Which word of a system is which word of the gold, by the characters they cover.
//
// The method of the CoNLL 2018 shared task: words outside multi-word tokens are the same when
// they cover the same characters. A multi-word token of either side, with all those it overlaps
// and all words inside them, makes a region; in it the words are aligned by the longest common
// subsequence of their lower-cased forms, since its parts have no characters of their own.
//
// One difference from the official script: that takes into a region, now and then, a word that
// reaches over its edge or lies just before it, and may align it by its form. Here it does not
// belong. On eight treebanks damaged at random no score differed by more than 0.01 points of 100
// where a tenth of all tokens was wrong, and none at all where one in a hundred was.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace riscontro {

struct AlignableWord {
  uint32_t begin = 0, end = 0;  // what its token covers, in characters other than white space
  bool multiword = false;       // a part of a multi-word token
  std::string_view form;
};

// Pairs (gold index, system index), both increasing. Both texts are the same; in each, words are
// in order and the parts of a multi-word token share its range. Thread-safe.
std::vector<std::pair<uint32_t, uint32_t>> AlignWords(std::span<const AlignableWord> gold,
                                                      std::span<const AlignableWord> system);

}  // namespace riscontro
