#include "analyse/syntax/tree.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace riscontro {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

// Scores of n tokens: Row(d)[h].
struct Scores {
  size_t n;
  std::vector<float> values;

  explicit Scores(size_t tokens) : n(tokens), values(tokens * (tokens + 1)) {}
  float& At(size_t d, size_t h) { return values[(d - 1) * (n + 1) + h]; }
  float At(size_t d, size_t h) const { return values[(d - 1) * (n + 1) + h]; }
  double Total(const std::vector<int32_t>& heads) const {
    double sum = 0;
    for (size_t d = 1; d <= n; ++d) sum += At(d, size_t(heads[d - 1]));
    return sum;
  }
};

std::vector<int32_t> Find(const Scores& scores, TreeFinder* finder = nullptr) {
  TreeFinder own;
  std::vector<int32_t> heads(scores.n, -1);
  (finder ? finder : &own)->Find(scores.values.data(), scores.n, scores.n + 1, heads.data());
  return heads;
}

// By the definition: one root, and n steps up from any token end at it.
bool IsOneRootTree(const std::vector<int32_t>& heads) {
  int roots = 0;
  for (size_t d = 1; d <= heads.size(); ++d) {
    const int32_t head = heads[d - 1];
    if (head < 0 || head > int32_t(heads.size())) return false;
    roots += head == 0;
    size_t at = d;
    for (size_t step = 0; step < heads.size() && at != 0; ++step) at = size_t(heads[at - 1]);
    if (at != 0) return false;
  }
  return roots == 1;
}

// The best total of all trees, each of which is looked at.
double BestOfAll(const Scores& scores) {
  std::vector<int32_t> heads(scores.n, 0);
  double best = -1e300;
  for (;;) {
    if (IsOneRootTree(heads)) best = std::max(best, scores.Total(heads));
    size_t d = 0;
    while (d < heads.size() && heads[d] == int32_t(scores.n)) heads[d++] = 0;
    if (d == heads.size()) return best;
    ++heads[d];
  }
}

// The kinds of matrices: few values (many equal trees), reals, and a root that all prefer.
Scores Random(std::mt19937* engine, size_t n, int kind) {
  Scores scores(n);
  for (size_t d = 1; d <= n; ++d) {
    for (size_t h = 0; h <= n; ++h) {
      const float real = float(int32_t((*engine)() % 20001) - 10000) / 1024;
      scores.At(d, h) = kind == 0 ? float((*engine)() % 4) : real;
      if (kind == 2 && h == 0) scores.At(d, h) += 15;
      if (kind == 3 && h > 0 && (h + 1 == d || h == d + 1)) scores.At(d, h) += 20;
    }
  }
  return scores;
}

TEST(TreeFinder, FindsTheBestOfAllTrees) {
  std::mt19937 engine(1);
  TreeFinder finder;  // one for all: nothing of a sentence may be left for the next
  for (int round = 0; round < 1500; ++round) {
    const size_t n = round < 1480 ? 1 + size_t(round) % 5 : 6;
    const Scores scores = Random(&engine, n, round % 4);
    const std::vector<int32_t> heads = Find(scores, &finder);
    ASSERT_TRUE(IsOneRootTree(heads));
    ASSERT_EQ(scores.Total(heads), BestOfAll(scores)) << n << " tokens, round " << round;
  }
}

TEST(TreeFinder, NoTokensNoHeads) {
  TreeFinder finder;
  int32_t untouched = 7;
  finder.Find(nullptr, 0, 1, &untouched);
  EXPECT_EQ(untouched, 7);
  EXPECT_EQ(Find(Scores(1)), std::vector<int32_t>{0});
}

TEST(TreeFinder, BreaksACycleWhereItCostsLeast) {
  Scores scores(2);  // 1 and 2 want each other
  scores.At(1, 0) = 1, scores.At(1, 2) = 9;
  scores.At(2, 0) = 3, scores.At(2, 1) = 9;
  EXPECT_EQ(Find(scores), (std::vector<int32_t>{2, 0}));
}

// 1 and 2 are both best under the root. Keeping the better of these roots gives 10 + 1 + 8, the
// other one 5 + 9 + 8.
TEST(TreeFinder, ChoosesTheOneRootForTheWholeTree) {
  Scores scores(3);
  scores.At(1, 0) = 10, scores.At(1, 2) = 5, scores.At(1, 3) = 2;
  scores.At(2, 0) = 9, scores.At(2, 1) = 1, scores.At(2, 3) = 0;
  scores.At(3, 0) = 0, scores.At(3, 1) = 8, scores.At(3, 2) = 7;
  const std::vector<int32_t> heads = Find(scores);
  EXPECT_EQ(scores.Total(heads), BestOfAll(scores));
  EXPECT_EQ(heads, (std::vector<int32_t>{2, 0, 1}));
}

TEST(TreeFinder, EqualScoresAreDecidedTheSameWay) {
  for (size_t n : {2, 5, 30}) {
    TreeFinder used;
    Find(Scores(40), &used);
    const std::vector<int32_t> heads = Find(Scores(n));
    EXPECT_TRUE(IsOneRootTree(heads));
    EXPECT_EQ(heads, Find(Scores(n), &used));
  }
}

TEST(TreeFinder, RowsMayBeLongerThanTheSentence) {
  std::mt19937 engine(2);
  const Scores scores = Random(&engine, 7, 2);
  std::vector<float> wide(7 * 20, 1e9F);
  for (size_t d = 1; d <= 7; ++d) {
    for (size_t h = 0; h <= 7; ++h) wide[(d - 1) * 20 + h] = scores.At(d, h);
  }
  std::vector<int32_t> heads(7);
  TreeFinder().Find(wide.data(), 7, 20, heads.data());
  EXPECT_EQ(heads, Find(scores));
}

TEST(TreeFinder, AnyNumbersGiveATree) {
  std::mt19937 engine(3);
  const float odd[] = {kNan, kInfinity, -kInfinity, 3e38F, -3e38F, 1e-40F, 0, 1};
  for (int round = 0; round < 500; ++round) {
    Scores scores(1 + size_t(round) % 20);
    const size_t kinds = 1 + size_t(round) % 8;
    for (float& value : scores.values) value = odd[engine() % kinds];
    ASSERT_TRUE(IsOneRootTree(Find(scores))) << round;
  }
}

TEST(TreeFinder, ATokenIsNeverItsOwnHead) {
  Scores scores(12);
  for (size_t d = 1; d <= 12; ++d) scores.At(d, d) = 1000;
  EXPECT_TRUE(IsOneRootTree(Find(scores)));
}

// No tree that differs in one head, or in who of two neighbours is the other's head, is better.
TEST(TreeFinder, LongSentencesCannotBeBetteredByOneChange) {
  std::mt19937 engine(4);
  for (int round = 0; round < 12; ++round) {
    const size_t n = 40 + size_t(round) * 3;
    const Scores scores = Random(&engine, n, round % 4);
    const std::vector<int32_t> heads = Find(scores);
    ASSERT_TRUE(IsOneRootTree(heads));
    const double total = scores.Total(heads);
    std::vector<int32_t> other = heads;
    for (size_t d = 1; d <= n; ++d) {
      for (size_t h = 0; h <= n; ++h) {
        if (h == d) continue;
        other[d - 1] = int32_t(h);
        ASSERT_TRUE(scores.Total(other) <= total || !IsOneRootTree(other));
        if (h != 0) {  // d under h, and h where d was
          other[h - 1] = heads[d - 1];
          ASSERT_TRUE(scores.Total(other) <= total || !IsOneRootTree(other));
          other[h - 1] = heads[h - 1];
        }
      }
      other[d - 1] = heads[d - 1];
    }
  }
}

// Trying every token as the only root finds nothing better.
TEST(TreeFinder, NoOtherRootIsBetter) {
  std::mt19937 engine(5);
  for (int round = 0; round < 20; ++round) {
    const size_t n = 15;
    const Scores scores = Random(&engine, n, round % 4);
    double best = -1e300;
    for (size_t root = 1; root <= n; ++root) {
      Scores forced = scores;
      for (size_t d = 1; d <= n; ++d) {
        if (d != root) forced.At(d, 0) = -30000;
      }
      best = std::max(best, scores.Total(Find(forced)));
    }
    EXPECT_EQ(scores.Total(Find(scores)), best);
  }
}

TEST(TreeFinder, LongSentencesGiveTreesAtLeastAsGoodAsAChain) {
  std::mt19937 engine(6);
  for (int kind = 0; kind < 4; ++kind) {
    const Scores scores = Random(&engine, 400, kind);
    const std::vector<int32_t> heads = Find(scores);
    ASSERT_TRUE(IsOneRootTree(heads));
    std::vector<int32_t> chain(400);
    for (size_t d = 1; d < 400; ++d) chain[d] = int32_t(d);
    EXPECT_GE(scores.Total(heads), scores.Total(chain));
  }
}

}  // namespace
}  // namespace riscontro
