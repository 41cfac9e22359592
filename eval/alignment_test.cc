#include "eval/alignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace riscontro {
namespace {

using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;
using Words = std::vector<AlignableWord>;

TEST(AlignWords, PlainWordsByTheirCharacters) {
  Words gold = {{0, 2, false, "ab"}, {2, 3, false, "c"}, {3, 5, false, "de"}};
  Words system = {{0, 3, false, "abc"}, {3, 5, false, "other form"}};
  EXPECT_EQ(AlignWords(gold, system), (Pairs{{2, 1}}));
}

TEST(AlignWords, PartsOfAMultiWordTokenByTheirForms) {
  Words gold = {{0, 5, true, "Di"}, {0, 5, true, "la"}, {5, 6, false, "x"}};
  Words system = {{0, 5, true, "di"}, {0, 5, true, "lo"}, {0, 5, true, "la"}, {5, 6, false, "x"}};
  EXPECT_EQ(AlignWords(gold, system), (Pairs{{0, 0}, {1, 2}, {2, 3}}));
}

TEST(AlignWords, AMultiWordTokenThatIsNotSplit) {
  Words gold = {{0, 5, true, "di"}, {0, 5, true, "la"}};
  EXPECT_EQ(AlignWords(gold, Words{{0, 5, false, "della"}}), Pairs{});
  EXPECT_EQ(AlignWords(gold, Words{{0, 5, false, "LA"}}), (Pairs{{1, 0}}));
}

TEST(AlignWords, ARegionGrowsOverAllItOverlaps) {
  // gold [0,4) = a b, c [4,6); system x [0,2), [2,6) = b c: one region, b and c are found.
  Words gold = {{0, 4, true, "a"}, {0, 4, true, "b"}, {4, 6, false, "c"}};
  Words system = {{0, 2, false, "x"}, {2, 6, true, "b"}, {2, 6, true, "c"}};
  EXPECT_EQ(AlignWords(gold, system), (Pairs{{1, 1}, {2, 2}}));
}

TEST(AlignWords, AWordThatReachesIntoARegionIsLeftOut) {
  Words gold = {{0, 3, false, "abc"}, {3, 5, false, "de"}};
  Words system = {{0, 1, false, "a"}, {1, 5, true, "abc"}, {1, 5, true, "de"}};
  // "abc" begins before the region [1,5): only "de" lies in it.
  EXPECT_EQ(AlignWords(gold, system), (Pairs{{1, 2}}));
}

TEST(AlignWords, OneSideEmpty) {
  EXPECT_EQ(AlignWords(Words{}, Words{{0, 1, false, "a"}}), Pairs{});
  EXPECT_EQ(AlignWords(Words{{0, 1, true, "a"}, {0, 1, true, "b"}}, Words{}), Pairs{});
}

// ---- A slow, plain oracle: regions by marking characters, their alignment by trying all ------

size_t LongestCommon(const Words& a, size_t i, const Words& b, size_t j) {
  if (i == a.size() || j == b.size()) return 0;
  size_t best = std::max(LongestCommon(a, i + 1, b, j), LongestCommon(a, i, b, j + 1));
  if (a[i].form == b[j].form) best = std::max(best, 1 + LongestCommon(a, i + 1, b, j + 1));
  return best;
}

// The region of each character: its first character's position + 1; 0 = in no multi-word token.
std::vector<uint32_t> Regions(const Words& gold, const Words& system, uint32_t length) {
  std::vector<uint32_t> region(length, 0);
  for (bool changed = true; changed;) {
    changed = false;
    for (const Words* side : {&gold, &system}) {
      for (const AlignableWord& word : *side) {
        if (!word.multiword) continue;
        uint32_t lowest = word.begin + 1;
        for (uint32_t c = word.begin; c < word.end; ++c) {
          if (region[c] != 0) lowest = std::min(lowest, region[c]);
        }
        for (uint32_t c = word.begin; c < word.end; ++c) {
          changed = changed || region[c] != lowest;
          region[c] = lowest;
        }
      }
    }
  }
  return region;
}

// The region a word lies in as a whole; 0 = none.
uint32_t RegionOf(const AlignableWord& word, const std::vector<uint32_t>& region) {
  return region[word.begin] == region[word.end - 1] ? region[word.begin] : 0;
}

size_t OracleCount(const Words& gold, const Words& system, uint32_t length) {
  std::vector<uint32_t> region = Regions(gold, system, length);
  size_t count = 0;
  for (uint32_t r = 0; r <= length; ++r) {
    Words a, b;
    for (const auto& word : gold) {
      if (RegionOf(word, region) == r) a.push_back(word);
    }
    for (const auto& word : system) {
      if (RegionOf(word, region) == r) b.push_back(word);
    }
    if (r > 0) {
      count += LongestCommon(a, 0, b, 0);
      continue;
    }
    for (const auto& x : a) {
      count += std::count_if(b.begin(), b.end(),
                             [&](const auto& y) { return x.begin == y.begin && x.end == y.end; });
    }
  }
  return count;
}

Words RandomWords(std::mt19937& random, uint32_t length) {
  Words words;
  static constexpr std::string_view kForms[] = {"a", "b", "c"};
  for (uint32_t at = 0; at < length;) {
    uint32_t end = std::min(length, at + 1 + uint32_t(random() % 3));
    uint32_t parts = random() % 4 == 0 ? 2 + uint32_t(random() % 2) : 1;
    for (uint32_t p = 0; p < parts; ++p) {
      words.push_back({at, end, parts > 1, kForms[random() % 3]});
    }
    at = end;
  }
  return words;
}

TEST(AlignWords, AgreesWithTheOracleOnRandomTexts) {
  std::mt19937 random(18);
  for (int round = 0; round < 3000; ++round) {
    uint32_t length = 1 + uint32_t(random() % 9);
    Words gold = RandomWords(random, length), system = RandomWords(random, length);
    Pairs pairs = AlignWords(gold, system);
    std::vector<uint32_t> region = Regions(gold, system, length);
    EXPECT_EQ(pairs.size(), OracleCount(gold, system, length)) << "round " << round;
    for (size_t i = 0; i < pairs.size(); ++i) {
      const AlignableWord& g = gold[pairs[i].first];
      const AlignableWord& s = system[pairs[i].second];
      bool plain = !g.multiword && !s.multiword && g.begin == s.begin && g.end == s.end;
      bool together = RegionOf(g, region) != 0 && RegionOf(g, region) == RegionOf(s, region) &&
                      g.form == s.form;
      EXPECT_TRUE(plain || together) << "round " << round;
      if (i == 0) continue;
      EXPECT_LT(pairs[i - 1].first, pairs[i].first);
      EXPECT_LT(pairs[i - 1].second, pairs[i].second);
    }
  }
}

}  // namespace
}  // namespace riscontro
