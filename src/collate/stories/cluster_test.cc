#include "collate/stories/cluster.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace riscontro {
namespace {

TimeInterval Day(int n) {
  return {n * kSecondsPerDay, (n + 1) * kSecondsPerDay};
}

struct Points {
  std::vector<SparseVector> vectors;
  std::vector<TimeInterval> times;

  void Add(std::vector<std::pair<TermId, float>> terms, TimeInterval time = Day(0)) {
    vectors.push_back({std::move(terms)});
    vectors.back().Normalise();
    times.push_back(time);
  }
  std::vector<ClusterItem> Items() const {
    std::vector<ClusterItem> items;
    for (size_t i = 0; i < vectors.size(); ++i) items.push_back({&vectors[i], times[i], 1});
    return items;
  }
};

using Roots = std::vector<uint32_t>;
using Pairs = std::vector<std::pair<uint32_t, uint32_t>>;

Roots GroupsOf(const Points& points, double threshold = 0.5, const Pairs& joined = {}) {
  ClusterOptions options;
  options.threshold = threshold;
  return Cluster(points.Items(), options, joined);
}

TEST(Cluster, JoinsWhatIsAlikeAndNamesAGroupByItsFirst) {
  Points points;
  points.Add({{1, 1}, {2, 1}});
  points.Add({{7, 1}, {8, 1}});
  points.Add({{1, 1}, {2, 1}, {3, 0.2f}});
  points.Add({{7, 1}, {8, 1}});
  EXPECT_EQ(GroupsOf(points), (Roots{0, 1, 0, 1}));
  EXPECT_TRUE(GroupsOf({}).empty());
}

// One report that touches both affairs must not make them one.
TEST(Cluster, ABridgeDoesNotChainTwoGroups) {
  Points points;
  for (int i = 0; i < 3; ++i) points.Add({{1, 1}, {2, 1}, {TermId(20 + i), 0.3f}});
  for (int i = 0; i < 3; ++i) points.Add({{8, 1}, {9, 1}, {TermId(30 + i), 0.3f}});
  points.Add({{1, 1}, {2, 1}, {8, 1}, {9, 1}});
  // It is near to each of them, …
  EXPECT_GT(Dot(points.vectors[6], points.vectors[0]), 0.6);
  EXPECT_GT(Dot(points.vectors[6], points.vectors[3]), 0.6);
  Roots roots = GroupsOf(points);
  // … and they stay apart.
  EXPECT_EQ(std::set(roots.begin(), roots.begin() + 3), (std::set<uint32_t>{roots[0]}));
  EXPECT_EQ(std::set(roots.begin() + 3, roots.begin() + 6), (std::set<uint32_t>{roots[3]}));
  EXPECT_NE(roots[0], roots[3]);
}

TEST(Cluster, CopiesStayTogetherWhateverTheySay) {
  Points points;
  points.Add({{1, 1}});
  points.Add({{2, 1}});
  points.Add({{3, 1}}, Day(4000));
  EXPECT_EQ(GroupsOf(points), (Roots{0, 1, 2}));
  EXPECT_EQ(GroupsOf(points, 0.5, {{2, 0}}), (Roots{0, 1, 0}));
  EXPECT_EQ(GroupsOf(points, 0.5, {{2, 1}, {0, 1}}), (Roots{0, 0, 0}));
}

// The same minister visits the same place every year.
TEST(Cluster, TimeSeparatesHappeningsThatAreAlike) {
  Points points;
  points.Add({{1, 1}, {2, 1}, {3, 0.5f}}, Day(0));
  points.Add({{1, 1}, {2, 1}, {4, 0.5f}}, Day(1));
  points.Add({{1, 1}, {2, 1}, {5, 0.5f}}, Day(365));
  points.Add({{1, 1}, {2, 1}, {6, 0.5f}}, Day(366));
  EXPECT_EQ(GroupsOf(points), (Roots{0, 0, 2, 2}));
}

TEST(Cluster, AnUnknownTimeIsNoObstacleToLikeReports) {
  Points points;
  points.Add({{1, 1}, {2, 1}, {3, 0.5f}}, Day(0));
  points.Add({{1, 1}, {2, 1}, {4, 0.5f}}, {});
  EXPECT_EQ(GroupsOf(points), (Roots{0, 0}));
  // But it takes a little more likeness than a known one that fits.
  double alike = Dot(points.vectors[0], points.vectors[1]);
  EXPECT_EQ(GroupsOf(points, alike * 0.95), (Roots{0, 1}));
  points.times[1] = Day(0);
  EXPECT_EQ(GroupsOf(points, alike * 0.95), (Roots{0, 0}));
}

// Two happenings a year apart that an undated report resembles stay two.
TEST(Cluster, AnUndatedReportDoesNotBridgeYears) {
  Points points;
  for (int day : {0, 1, 365, 366}) points.Add({{1, 1}, {2, 1}}, Day(day));
  points.Add({{1, 1}, {2, 1}}, {});
  Roots roots = GroupsOf(points);
  EXPECT_EQ(roots[0], roots[1]);
  EXPECT_EQ(roots[2], roots[3]);
  EXPECT_NE(roots[0], roots[2]);
}

std::set<std::set<std::string>> ByContent(const std::vector<std::string>& names,
                                          const Roots& roots) {
  std::map<uint32_t, std::set<std::string>> groups;
  for (size_t i = 0; i < roots.size(); ++i) groups[roots[i]].insert(names[i]);
  std::set<std::set<std::string>> out;
  for (auto& [root, group] : groups) out.insert(group);
  return out;
}

TEST(Cluster, IsTheSameForShuffledItems) {
  std::mt19937 random(77);
  Points points;
  std::vector<std::string> names;
  for (int i = 0; i < 60; ++i) {
    std::vector<std::pair<TermId, float>> terms;
    TermId topic = TermId(i % 7) * 10;
    for (TermId t = 0; t < 100; ++t) {
      bool own = t >= topic && t < topic + 10;
      if (random() % (own ? 2 : 9) == 0) terms.push_back({t, float(1 + random() % 997) / 331});
    }
    points.Add(terms, Day(int(random() % 12)));
    names.push_back(std::to_string(i));
  }
  auto expected = ByContent(names, GroupsOf(points, 0.25));
  EXPECT_GT(expected.size(), 5u);
  EXPECT_LT(expected.size(), 50u);
  std::vector<size_t> order(names.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < 10; ++round) {
    for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    Points shuffled;
    std::vector<std::string> shuffled_names;
    for (size_t i : order) {
      shuffled.vectors.push_back(points.vectors[i]);
      shuffled.times.push_back(points.times[i]);
      shuffled_names.push_back(names[i]);
    }
    EXPECT_EQ(ByContent(shuffled_names, GroupsOf(shuffled, 0.25)), expected);
  }
}

// A term that everybody uses gives no candidates, so the work stays near linear.
TEST(Cluster, TermsOfEverybodyGiveNoCandidates) {
  Points points;
  for (int i = 0; i < 50; ++i) points.Add({{1, 1}});
  ClusterOptions options;
  options.longest_list = 40;
  Roots roots = Cluster(points.Items(), options, {});
  EXPECT_EQ(std::set(roots.begin(), roots.end()).size(), 50u);
  options.longest_list = 50;
  roots = Cluster(points.Items(), options, {});
  EXPECT_EQ(std::set(roots.begin(), roots.end()).size(), 1u);
}

}  // namespace
}  // namespace riscontro
