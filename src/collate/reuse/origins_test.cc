#include <gtest/gtest.h>

#include <random>

#include "collate/article_builder_test_util.h"
#include "collate/reuse/reuse.h"

namespace riscontro {
namespace {

std::vector<Article> Reports(size_t count) {
  std::vector<Article> articles;
  for (size_t i = 0; i < count; ++i) {
    std::string number = std::to_string(i);
    articles.push_back(
        ArticleBuilder("en").Path(number).Outlet("Outlet " + number).Sentence(number).Build());
  }
  return articles;
}

Reuse Link(ArticleIndex from, ArticleIndex to, ReuseKind kind = ReuseKind::kNearCopy) {
  Reuse reuse;
  reuse.from = from;
  reuse.to = to;
  reuse.kind = kind;
  return reuse;
}

// "0 2 | 1": the articles of each origin.
std::string Show(const std::vector<Origin>& origins) {
  std::string text;
  for (const Origin& origin : origins) {
    if (!text.empty()) text += " |";
    for (ArticleIndex i : origin.articles) text += (text.empty() ? "" : " ") + std::to_string(i);
  }
  return text;
}

TEST(FindOrigins, AreTheComponentsOfReuse) {
  EXPECT_EQ(Show(FindOrigins(Reports(3), {})), "0 | 1 | 2");
  EXPECT_EQ(Show(FindOrigins(Reports(5), {Link(3, 1), Link(1, 4)})), "0 | 1 3 4 | 2");
  EXPECT_EQ(Show(FindOrigins(Reports(2), {Link(0, 1, ReuseKind::kTranslation)})), "0 1");
  EXPECT_TRUE(FindOrigins({}, {}).empty());
}

TEST(FindOrigins, WordsOfASpeakerJoinNothing) {
  EXPECT_EQ(Show(FindOrigins(Reports(2), {Link(0, 1, ReuseKind::kSharedQuotation)})), "0 | 1");
}

TEST(FindOrigins, OneAgencyIsOneVoice) {
  std::vector<Article> articles = Reports(4);
  articles[0].credits = {"Northern Agency"};
  articles[2].credits = {"NORTHERN AGENCY"};
  articles[3].credits = {"Southern Wire"};
  std::vector<Origin> origins = FindOrigins(articles, {});
  EXPECT_EQ(Show(origins), "0 2 | 1 | 3");
  EXPECT_EQ(origins[0].name, "Northern Agency");
  EXPECT_EQ(origins[1].name, "Outlet 1");
}

// A report put together from two agencies is not either of them, and does not make them one.
TEST(FindOrigins, TwoAgenciesCreditedJoinNothing) {
  std::vector<Article> articles = Reports(3);
  articles[0].credits = {"Northern Agency"};
  articles[1].credits = {"Northern Agency", "Southern Wire"};
  articles[2].credits = {"Southern Wire"};
  EXPECT_EQ(Show(FindOrigins(articles, {})), "0 | 1 | 2");
}

TEST(FindOrigins, AreNamedAfterTheEarliestReport) {
  std::vector<Article> articles = Reports(3);
  articles[1].published.interval = DayInterval(2031, 5, 6);
  articles[2].published.interval = DayInterval(2031, 5, 5);
  std::vector<Origin> origins = FindOrigins(articles, {Link(0, 1), Link(1, 2)});
  ASSERT_EQ(origins.size(), 1u);
  EXPECT_EQ(origins[0].name, "Outlet 2");
}

TEST(FindOrigins, HoldEveryArticleOnceHoweverLinked) {
  std::mt19937 random(17);
  for (int round = 0; round < 50; ++round) {
    size_t count = 1 + random() % 20;
    std::vector<Reuse> links;
    for (size_t i = random() % 15; i > 0 && count > 1; --i) {
      links.push_back(Link(uint32_t(random() % count), uint32_t(random() % count)));
    }
    std::vector<int> times(count);
    for (const Origin& origin : FindOrigins(Reports(count), links)) {
      for (ArticleIndex i : origin.articles) ++times[i];
    }
    EXPECT_EQ(times, std::vector<int>(count, 1));
  }
}

}  // namespace
}  // namespace riscontro
