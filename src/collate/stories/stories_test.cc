#include "collate/stories/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "collate/article_builder_test_util.h"

namespace riscontro {
namespace {

const LanguageCode kUi("en");

Article Report(std::string_view path, std::string_view language, TimeInterval when,
               std::string_view text) {
  ArticleBuilder a(language);
  a.Path(path).Published(when).Text(text);
  return a.Build();
}

// Two visits a year apart, and something else.
std::vector<Article> Collection() {
  return {
      Report("visit-a", "en", DayInterval(2031, 5, 6),
             "Vel arrived in Sunmere to sign the fisheries treaty with Oru. "
             "The treaty gives Arland and Borland half of the strait each."),
      Report("visit-b", "en", DayInterval(2031, 5, 6),
             "In Sunmere Oru welcomed Vel and both signed a treaty on fisheries. "
             "Borland and Arland divide the strait between them."),
      Report("visit-it", "it", DayInterval(2031, 5, 7),
             "Vel e Oru firmano a Sunmere. Arland e Borland si dividono lo stretto."),
      Report("next-year", "en", DayInterval(2032, 5, 20),
             "Vel arrived in Sunmere again to sign a railway treaty with Oru. "
             "Arland and Borland will build the line."),
      Report("fire", "en", DayInterval(2031, 5, 6),
             "A fire destroyed the covered market of Brant during the night. "
             "Halcyon volunteers searched the ruins until noon."),
  };
}

StoryTable Find(const std::vector<Article>& articles, const std::vector<Reuse>& reuse = {},
                int jobs = 1) {
  return FindStories(articles, MakeEntityTable(articles), reuse, kUi, jobs, nullptr);
}

using Groups = std::set<std::set<std::string>>;

Groups StoryGroups(const std::vector<Article>& articles, const StoryTable& table) {
  Groups groups;
  for (const Story& story : table.stories) {
    std::set<std::string> group;
    for (ArticleIndex i : story.articles) group.insert(articles[i].path);
    groups.insert(group);
  }
  return groups;
}

TEST(FindStories, PutsReportsOfOneHappeningTogether) {
  std::vector<Article> articles = Collection();
  EXPECT_EQ(StoryGroups(articles, Find(articles)),
            (Groups{{"visit-a", "visit-b", "visit-it"}, {"next-year"}, {"fire"}}));
}

TEST(FindStories, AnAffairIsALineOfStories) {
  std::vector<Article> articles = Collection();
  StoryTable table = Find(articles);
  Groups lines;
  for (const Storyline& line : table.storylines) {
    std::set<std::string> paths;
    for (StoryIndex s : line.stories) {
      for (ArticleIndex i : table.stories[s].articles) paths.insert(articles[i].path);
    }
    lines.insert(paths);
  }
  EXPECT_EQ(lines, (Groups{{"visit-a", "visit-b", "visit-it", "next-year"}, {"fire"}}));
}

TEST(FindStories, HoldEveryArticleOnceInOrderOfTime) {
  std::vector<Article> articles = Collection();
  StoryTable table = Find(articles);
  std::multiset<ArticleIndex> held;
  std::multiset<StoryIndex> stories;
  for (const Storyline& line : table.storylines)
    stories.insert(line.stories.begin(), line.stories.end());
  Instant last = kUnknownPast;
  for (const Story& story : table.stories) {
    held.insert(story.articles.begin(), story.articles.end());
    EXPECT_GE(story.interval.begin, last);
    last = story.interval.begin;
    EXPECT_FALSE(story.title.empty());
    for (ArticleIndex i : story.articles) {
      EXPECT_TRUE(story.interval.Contains(articles[i].published.interval));
    }
  }
  EXPECT_EQ(held, (std::multiset<ArticleIndex>{0, 1, 2, 3, 4}));
  EXPECT_EQ(stories.size(), table.stories.size());
}

TEST(FindStories, AreTheSameForAnyOrderAndThreads) {
  std::vector<Article> articles = Collection();
  auto describe = [](const std::vector<Article>& order, int jobs) {
    std::string text;
    for (const Story& story : Find(order, {}, jobs).stories) {
      text += story.id + " " + story.title + ":";
      for (ArticleIndex i : story.articles) text += " " + order[i].path;
      for (const std::string& why : story.why) text += " (" + why + ")";
      text += "\n";
    }
    return text;
  };
  std::string expected = describe(articles, 1);
  std::vector<size_t> order = {0, 1, 2, 3, 4};
  for (int round = 0; round < 15; ++round) {
    for (int step = 0; step < 8; ++step) std::next_permutation(order.begin(), order.end());
    std::vector<Article> shuffled;
    for (size_t i : order) shuffled.push_back(articles[i]);
    EXPECT_EQ(describe(shuffled, 1 + round % 4), expected);
  }
}

TEST(FindStories, KeepCopiesTogether) {
  std::vector<Article> articles = Collection();
  Reuse reuse;
  reuse.from = 4;
  reuse.to = 3;
  reuse.kind = ReuseKind::kExcerpt;
  Groups groups = StoryGroups(articles, Find(articles, {reuse}));
  EXPECT_TRUE(groups.contains({"next-year", "fire"}));
  reuse.kind = ReuseKind::kSharedQuotation;
  EXPECT_FALSE(StoryGroups(articles, Find(articles, {reuse})).contains({"next-year", "fire"}));
}

TEST(FindStories, TakeUndatedReportsAlong) {
  std::vector<Article> articles = Collection();
  articles[1].published = {};
  Groups groups = StoryGroups(articles, Find(articles));
  EXPECT_TRUE(groups.contains({"visit-a", "visit-b", "visit-it"}));
}

TEST(FindStories, OfNothingAreNone) {
  EXPECT_TRUE(Find({}).stories.empty());
  CancelFlag cancel{true};
  std::vector<Article> articles = Collection();
  EXPECT_TRUE(
      FindStories(articles, MakeEntityTable(articles), {}, kUi, 1, &cancel).stories.empty());
}

}  // namespace
}  // namespace riscontro
