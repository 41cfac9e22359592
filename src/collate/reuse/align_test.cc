#include "collate/reuse/align.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "collate/reuse/words_test_util.h"

namespace riscontro {
namespace {

// Greedy string tiling as it is defined: while there is a run of words in both texts that no
// tile covers, take the longest (of equals the first) and mark it.
std::vector<Tile> SlowTiles(const WordSequence& a, const WordSequence& b) {
  std::vector<char> used_a(a.words.size()), used_b(b.words.size());
  std::vector<Tile> tiles;
  for (;;) {
    Tile best;
    for (uint32_t i = 0; i < a.words.size(); ++i) {
      for (uint32_t j = 0; j < b.words.size(); ++j) {
        uint32_t n = 0;
        bool content = false;
        while (i + n < a.words.size() && j + n < b.words.size() && !used_a[i + n] &&
               !used_b[j + n] && a.words[i + n].hash == b.words[j + n].hash) {
          content = content || a.words[i + n].stem != 0;
          ++n;
        }
        if (content && n > best.length) best = {i, j, n};
      }
    }
    if (best.length < kShortestTile) break;
    for (uint32_t k = 0; k < best.length; ++k) used_a[best.a + k] = used_b[best.b + k] = 1;
    tiles.push_back(best);
  }
  std::sort(tiles.begin(), tiles.end());
  return tiles;
}

std::string Show(const std::vector<Tile>& tiles) {
  std::string text;
  for (const Tile& t : tiles) {
    text += std::to_string(t.a) + "~" + std::to_string(t.b) + "x" + std::to_string(t.length) + " ";
  }
  return text;
}

TEST(TileWords, TakesTheLongestRunsFirst) {
  struct {
    const char *a, *b, *tiles;
  } cases[] = {
      {"ABCD", "ABCD", "0~0x4 "},
      {"ABxCD", "AByCD", ""},                  // runs of two are chance
      {"abc", "abc", ""},                      // stop words alone are no evidence
      {"abC", "abC", "0~0x3 "},                // one content word is enough
      {"ABCxDEF", "DEFyABC", "0~4x3 4~0x3 "},  // passages may change places
      {"ABC", "ABCxABC", "0~0x3 "},            // no word twice
      {"ABCDEF", "ABCDzBCDEF", "1~5x5 "},      // the longer of two that overlap
      {"", "ABC", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Show(TileWords(MakeSequence(c.a), MakeSequence(c.b))), c.tiles) << c.a << " " << c.b;
  }
}

TEST(TileWords, DoesWhatTheSlowDefinitionDoes) {
  std::mt19937 random(20120415);
  for (int round = 0; round < 400; ++round) {
    uint32_t alphabet = 4 + uint32_t(random() % 12);
    WordSequence a = MakeSequence(RandomLetters(&random, random() % 60, alphabet));
    WordSequence b = MakeSequence(RandomLetters(&random, random() % 60, alphabet));
    ASSERT_EQ(Show(TileWords(a, b)), Show(SlowTiles(a, b))) << "round " << round;
  }
}

// Texts cut and put together from a common source, as copies are.
TEST(TileWords, DoesWhatTheSlowDefinitionDoesOnEditedCopies) {
  std::mt19937 random(7);
  for (int round = 0; round < 150; ++round) {
    std::string source = RandomLetters(&random, 80, 20);
    std::string copy;
    while (copy.size() < 60) {
      size_t begin = random() % 70;
      copy += source.substr(begin, 1 + random() % 15);
      if (random() % 2 == 0) copy += RandomLetters(&random, 1, 20);
    }
    WordSequence a = MakeSequence(source), b = MakeSequence(copy);
    ASSERT_EQ(Show(TileWords(a, b)), Show(SlowTiles(a, b))) << "round " << round;
  }
}

TEST(JoinTiles, BridgesShortGapsOnBothSides) {
  struct {
    const char *a, *b;
    size_t ranges;
  } cases[] = {
      {"ABCxyDEF", "ABCDEF", 1},     // two words put in
      {"ABCxDEF", "ABCyzDEF", 1},    // reworded between
      {"ABCvwxyzDEF", "ABCDEF", 2},  // five words: another passage
      {"ABCDEF", "ABCvwxyzDEF", 2},  // on either side
      {"ABCxDEF", "DEFyABC", 2},     // turned round
  };
  for (const auto& c : cases) {
    WordSequence a = MakeSequence(c.a), b = MakeSequence(c.b);
    EXPECT_EQ(JoinTiles(TileWords(a, b), a, b).size(), c.ranges) << c.a << " " << c.b;
  }
}

TEST(JoinTiles, GivesTheTextFromTheFirstToTheLastWord) {
  WordSequence a = MakeSequence("xABCyDEFz"), b = MakeSequence("ABCDEF");
  std::vector<AlignedRange> ranges = JoinTiles(TileWords(a, b), a, b);
  ASSERT_EQ(ranges.size(), 1u);
  EXPECT_EQ(ranges[0].a, (Span{4, 31}));
  EXPECT_EQ(ranges[0].b, (Span{0, 23}));
  EXPECT_TRUE(JoinTiles({}, a, b).empty());
}

size_t SlowIncreasing(const std::vector<uint32_t>& values) {
  size_t longest = 0;
  for (uint32_t chosen = 0; chosen < (1u << values.size()); ++chosen) {
    int64_t last = -1;
    size_t length = 0;
    for (size_t i = 0; i < values.size(); ++i) {
      if (!(chosen >> i & 1)) continue;
      if (int64_t(values[i]) <= last)
        length = 0, i = values.size();
      else
        last = values[i], ++length;
    }
    longest = std::max(longest, length);
  }
  return longest;
}

TEST(LongestIncreasing, MatchesTryingEverySubset) {
  EXPECT_EQ(LongestIncreasing({}), 0u);
  EXPECT_EQ(LongestIncreasing({3, 3, 3}), 1u);  // strictly
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    std::vector<uint32_t> values(random() % 10);
    for (uint32_t& v : values) v = uint32_t(random() % 8);
    ASSERT_EQ(LongestIncreasing(values), SlowIncreasing(values));
  }
}

TEST(Compare, SeesSentencesThatKeepTheirContentWords) {
  // Four sentences; the other text has them in the same order, in other words' company.
  WordSequence a = MakeSequence("ABCDE.FGHIJ.KLMNO.PQRST");
  WordSequence kept = MakeSequence("EvDwCxBy.JvIwHxGy.OvNwMxLy.TvSwRxQy");
  Likeness likeness = Compare(a, kept);
  EXPECT_EQ(likeness.counterparts, 4u);
  EXPECT_DOUBLE_EQ(likeness.sentence_share, 1.0);
  EXPECT_DOUBLE_EQ(likeness.order, 1.0);
  EXPECT_TRUE(likeness.tiles.empty());
  EXPECT_GT(likeness.pair_share, 0.7);  // neighbours whichever way round

  Likeness turned = Compare(a, MakeSequence("TvSwRxQy.OvNwMxLy.JvIwHxGy.EvDwCxBy"));
  EXPECT_EQ(turned.counterparts, 4u);
  EXPECT_DOUBLE_EQ(turned.order, 0.25);
}

TEST(Compare, LeavesDirectSpeechOutWhereItSaysSo) {
  WordSequence a = MakeSequence("ABCDEFGH"), b = MakeSequence("ABCDzyxw");
  for (WordSequence* s : {&a, &b}) {
    for (size_t i = 0; i < 4; ++i) s->words[i].quoted = true;
    s->unquoted = 4;
  }
  Likeness likeness = Compare(a, b);
  EXPECT_DOUBLE_EQ(likeness.share, 0.5);
  EXPECT_DOUBLE_EQ(likeness.unquoted_share, 0.0);
  EXPECT_DOUBLE_EQ(likeness.pair_share, 0.0);
}

TEST(Compare, OfNothingIsNothing) {
  Likeness likeness = Compare({}, MakeSequence("ABC"));
  EXPECT_EQ(likeness.share, 0);
  EXPECT_EQ(likeness.sentence_share, 0);
}

}  // namespace
}  // namespace riscontro
