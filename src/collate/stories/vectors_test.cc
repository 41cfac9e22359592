#include "collate/stories/vectors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "collate/article_builder_test_util.h"

namespace riscontro {
namespace {

using Dense = std::map<TermId, double>;

SparseVector RandomVector(std::mt19937* random, Dense* dense) {
  SparseVector vector;
  for (TermId term = 0; term < 30; ++term) {
    if ((*random)() % 3 != 0) continue;
    // Quarters add up exactly.
    float weight = float(1 + (*random)() % 40) / 4;
    vector.terms.push_back({term, weight});
    (*dense)[term] = weight;
  }
  return vector;
}

TEST(SparseVector, AddAndDotDoWhatTheDefinitionDoes) {
  std::mt19937 random(1);
  for (int round = 0; round < 100; ++round) {
    Dense a, b;
    SparseVector x = RandomVector(&random, &a), y = RandomVector(&random, &b);
    double dot = 0;
    for (auto [term, weight] : a) dot += b.contains(term) ? weight * b[term] : 0;
    ASSERT_DOUBLE_EQ(Dot(x, y), dot);
    ASSERT_DOUBLE_EQ(Dot(y, x), dot);
    x.Add(y);
    for (auto [term, weight] : b) a[term] += weight;
    ASSERT_EQ(x.terms.size(), a.size());
    for (auto [term, weight] : x.terms) ASSERT_DOUBLE_EQ(weight, a[term]);
    ASSERT_TRUE(std::is_sorted(x.terms.begin(), x.terms.end()));
  }
}

TEST(SparseVector, NormaliseGivesLengthOne) {
  std::mt19937 random(2);
  Dense dense;
  SparseVector x = RandomVector(&random, &dense);
  x.Normalise();
  EXPECT_NEAR(Dot(x, x), 1.0, 1e-6);
  SparseVector empty;
  empty.Normalise();
  EXPECT_TRUE(empty.terms.empty());
}

TEST(SparseVector, TruncateKeepsTheHeaviestAndOfEqualsTheFirst) {
  SparseVector x{{{1, 2.f}, {2, 5.f}, {3, 2.f}, {4, 7.f}, {5, 2.f}}};
  x.Truncate(3);
  EXPECT_EQ(x.terms, (std::vector<std::pair<TermId, float>>{{1, 2.f}, {2, 5.f}, {4, 7.f}}));
  x.Truncate(10);
  EXPECT_EQ(x.terms.size(), 3u);
  x.Truncate(0);
  EXPECT_TRUE(x.terms.empty());
}

TEST(SparseVector, TheSumOfAGroupGivesItsMeanCosine) {
  std::mt19937 random(3);
  std::vector<SparseVector> group[2];
  SparseVector sums[2];
  for (int side : {0, 1}) {
    for (int i = 0; i < 4; ++i) {
      Dense dense;
      group[side].push_back(RandomVector(&random, &dense));
      group[side].back().Normalise();
      sums[side].Add(group[side].back());
    }
  }
  double mean = 0;
  for (const SparseVector& x : group[0]) {
    for (const SparseVector& y : group[1]) mean += Dot(x, y) / 16;
  }
  EXPECT_NEAR(Dot(sums[0], sums[1]) / 16, mean, 1e-6);
}

TEST(MakeVectors, BringsReportsOfOneThingTogetherAcrossLanguages) {
  std::vector<Article> articles = {
      ArticleBuilder("en")
          .Sentence("Vel and Oru opened the 140 locks of Sunmere.")
          .Quantity("140", 140, 140)
          .Build(),
      ArticleBuilder("it")
          .Sentence("Vel e Oru inaugurano a Sunmere 140 chiuse.")
          .Quantity("140", 140, 140)
          .Build(),
      ArticleBuilder("it").Sentence("Tamsin inaugura a Brant le nuove terme.").Build(),
  };
  ArticleVectors vectors = MakeVectors(articles, MakeEntityTable(articles), 1, nullptr);
  ASSERT_EQ(vectors.all.size(), 3u);
  EXPECT_GT(Dot(vectors.all[0], vectors.all[1]), 2 * Dot(vectors.all[1], vectors.all[2]));
  EXPECT_GT(Dot(vectors.all[0], vectors.all[1]), 0.3);
  EXPECT_NEAR(Dot(vectors.entities[0], vectors.entities[1]), 1.0, 1e-6);
  EXPECT_EQ(Dot(vectors.entities[0], vectors.entities[2]), 0.0);
  for (const SparseVector& v : vectors.all) EXPECT_NEAR(Dot(v, v), 1.0, 1e-5);
}

TEST(MakeVectors, IsTheSameForAnyNumberOfThreads) {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(ArticleBuilder("en")
                           .Sentence("Report number " + std::to_string(i) + " of Vel in Cardal.")
                           .Build());
  }
  EntityTable entities = MakeEntityTable(articles);
  ArticleVectors one = MakeVectors(articles, entities, 1, nullptr);
  ArticleVectors four = MakeVectors(articles, entities, 4, nullptr);
  for (size_t i = 0; i < articles.size(); ++i) EXPECT_EQ(one.all[i].terms, four.all[i].terms);
}

}  // namespace
}  // namespace riscontro
