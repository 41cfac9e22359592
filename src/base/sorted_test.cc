#include "base/sorted.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

TEST(CountShared, CountsWhatBothHave) {
  EXPECT_EQ(CountShared<int>({}, {}), 0u);
  EXPECT_EQ(CountShared<int>({1, 2, 3}, {}), 0u);
  EXPECT_EQ(CountShared<int>({1, 3, 5}, {2, 4, 6}), 0u);
  EXPECT_EQ(CountShared<int>({1, 2, 5, 9}, {2, 3, 9}), 2u);
}

TEST(CountShared, AgreesWithSetsOnEveryPairOfSmallSets) {
  for (unsigned x = 0; x < 64; ++x) {
    for (unsigned y = 0; y < 64; ++y) {
      std::vector<int> a, b;
      size_t expected = 0;
      for (int bit = 0; bit < 6; ++bit) {
        bool in_a = x >> bit & 1, in_b = y >> bit & 1;
        if (in_a) a.push_back(bit);
        if (in_b) b.push_back(bit);
        expected += in_a && in_b;
      }
      EXPECT_EQ(CountShared(a, b), expected);
    }
  }
}

}  // namespace
}  // namespace riscontro
