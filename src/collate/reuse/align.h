// Two articles of one language side by side: which passages they share, and how far one can be
// a rewording of the other.
#pragma once

#include <vector>

#include "collate/reuse/words.h"

namespace riscontro {

// A run of words in both texts: words [a, a + length) of one equal [b, b + length) of the other.
struct Tile {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t length = 0;
  auto operator<=>(const Tile&) const = default;
};

// The longest shared runs first, no word used twice (greedy string tiling, Wise 1993), at least
// kShortestTile words each and one of them a content word; in order of a.
inline constexpr uint32_t kShortestTile = 3;
std::vector<Tile> TileWords(const WordSequence& a, const WordSequence& b);

struct Likeness {
  std::vector<Tile> tiles;
  double share = 0;           // words in tiles, of the shorter article's words
  double unquoted_share = 0;  // the same, without direct speech on either side
  double pair_share = 0;      // neighbouring content stems in both, of the poorer one's, unquoted
  double sentence_share = 0;  // sentences of the shorter article that have a counterpart
  double order = 0;           // of those, how many stand in the same order (longest increasing run)
  uint32_t counterparts = 0;  // sentences with a counterpart
};

Likeness Compare(const WordSequence& a, const WordSequence& b);

// Tiles as spans of text, neighbours with a gap of at most kBridgedWords on both sides joined.
inline constexpr uint32_t kBridgedWords = 4;
struct AlignedRange {
  Span a;
  Span b;
};
std::vector<AlignedRange> JoinTiles(const std::vector<Tile>& tiles, const WordSequence& a,
                                    const WordSequence& b);

// The length of the longest strictly increasing subsequence.
size_t LongestIncreasing(const std::vector<uint32_t>& values);

}  // namespace riscontro
