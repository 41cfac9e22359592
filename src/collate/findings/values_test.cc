#include "collate/findings/values.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace riscontro {
namespace {

std::vector<Valued> Values(const std::vector<std::pair<double, double>>& intervals) {
  std::vector<Valued> values;
  for (auto [low, high] : intervals) values.push_back({uint32_t(values.size()), low, high, "", {}});
  return values;
}

// "0 2 | 1": the testimonies of each side.
std::string Show(const std::vector<ValueSide>& sides) {
  std::string text;
  for (const ValueSide& side : sides) {
    if (!text.empty()) text += " |";
    for (const Valued& v : side.values) {
      text += (text.empty() ? "" : " ") + std::to_string(v.testimony);
    }
  }
  return text;
}

TEST(SplitSides, GroupsWhatCanHoldTogether) {
  struct {
    const char* what;
    std::vector<std::pair<double, double>> values;
    const char* sides;
  } cases[] = {
      {"none", {}, ""},
      {"one", {{5, 5}}, "0"},
      {"equal", {{5, 5}, {5, 5}}, "0 1"},
      {"about 700 and 705", {{630, 770}, {705, 705}}, "0 1"},
      {"at least four and 5", {{4, 1e9}, {5, 5}}, "0 1"},
      {"675 and 866", {{675, 675}, {866, 866}}, "0 | 1"},
      {"in order of value", {{866, 866}, {675, 675}}, "1 | 0"},
      {"hundreds fits both and joins neither", {{675, 675}, {866, 866}, {200, 999}}, "0 | 1"},
      {"over 800 fits one", {{675, 675}, {866, 866}, {800, 1e9}}, "0 | 1 2"},
      {"three figures", {{1, 1}, {2, 2}, {3, 3}}, "0 | 1 | 2"},
      // 1–10 fits 2–3 and, once that is there, 8–20 as well.
      {"a side opened late", {{2, 3}, {1, 10}, {8, 20}}, "0 | 2"},
      // 2–5 and 4–8 narrow each other to 4–5, which 0–3.5 misses; but 2–5 goes with it.
      {"a range that was narrowed", {{2, 5}, {4, 8}, {0, 3.5}}, "2 | 1"},
      {"touching", {{1, 2}, {2, 3}}, "0 1"},
  };
  for (const auto& c : cases) EXPECT_EQ(Show(SplitSides(Values(c.values))), c.sides) << c.what;
}

bool Meet(const Valued& a, double low, double high) {
  return a.low <= high && low <= a.high;
}

TEST(SplitSides, KeepsItsPromisesOnAnyValues) {
  std::mt19937 random(866);
  int conflicts = 0;
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::pair<double, double>> intervals(random() % 9);
    for (auto& [low, high] : intervals) {
      low = double(random() % 30);
      high = low + double(random() % (round % 2 == 0 ? 4 : 14));
    }
    std::vector<Valued> values = Values(intervals);
    std::vector<ValueSide> sides = SplitSides(values);
    std::vector<int> times(values.size());
    for (size_t s = 0; s < sides.size(); ++s) {
      ASSERT_LE(sides[s].low, sides[s].high);
      ASSERT_FALSE(sides[s].values.empty());
      if (s > 0) {
        ASSERT_LT(sides[s - 1].high, sides[s].low) << "apart, and in order";
      }
      for (const Valued& v : sides[s].values) {
        ++times[v.testimony];
        for (size_t other = 0; other < sides.size(); ++other) {
          ASSERT_EQ(Meet(v, sides[other].low, sides[other].high), s == other);
        }
      }
    }
    ASSERT_TRUE(std::all_of(times.begin(), times.end(), [](int n) { return n <= 1; }));
    // Whether there are two sides at all: whether any two values cannot both hold.
    bool conflict = false;
    for (const Valued& a : values) {
      for (const Valued& b : values) conflict = conflict || !Meet(a, b.low, b.high);
    }
    ASSERT_EQ(sides.size() >= 2, conflict);
    if (!conflict) {
      ASSERT_EQ(std::count(times.begin(), times.end(), 0), 0);
    }
    conflicts += conflict;
  }
  EXPECT_GT(conflicts, 1000);
}

TEST(SplitSides, EachValueHasAnAdversaryOnEveryOtherSide) {
  std::mt19937 random(9);
  for (int round = 0; round < 1000; ++round) {
    std::vector<std::pair<double, double>> intervals(2 + random() % 7);
    for (auto& [low, high] : intervals) {
      low = double(random() % 20);
      high = low + double(random() % 12);
    }
    std::vector<ValueSide> sides = SplitSides(Values(intervals));
    for (const ValueSide& side : sides) {
      for (const ValueSide& other : sides) {
        if (&side == &other) continue;
        for (const Valued& v : side.values) {
          ASSERT_TRUE(std::any_of(other.values.begin(), other.values.end(),
                                  [&](const Valued& o) { return !Meet(v, o.low, o.high); }));
        }
      }
    }
  }
}

TEST(SplitSides, DoesNotDependOnTheOrderOfTestimonies) {
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    std::vector<Valued> values(6);
    for (uint32_t i = 0; i < values.size(); ++i) {
      values[i].testimony = i;
      values[i].low = double(random() % 20);
      values[i].high = values[i].low + double(random() % 6);
    }
    std::string expected = Show(SplitSides(values));
    std::shuffle(values.begin(), values.end(), random);
    ASSERT_EQ(Show(SplitSides(values)), expected);
  }
}

}  // namespace
}  // namespace riscontro
