#include "collate/reuse/reuse.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "collate/article_builder_test_util.h"
#include "collate/reuse/report_texts_test_util.h"

namespace riscontro {
namespace {

const LanguageCode kUi("en");

ArticleBuilder Report(std::string_view path, std::string_view text,
                      std::string_view language = "en") {
  ArticleBuilder a(language);
  a.Path(path).Text(text);
  return a;
}

// What FindReuse says of two reports.
std::optional<Reuse> Between(const Article& a, const Article& b) {
  std::vector<Reuse> found = FindReuse({a, b}, kUi, 1, nullptr);
  EXPECT_LE(found.size(), 1u);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

TEST(FindReuse, TellsTheKindsApart) {
  struct {
    const char *what, *language, *a, *b;
    std::optional<ReuseKind> kind;
  } cases[] = {
      {"the same text twice", "en", kWire, kWire, ReuseKind::kIdentical},
      {"a copy with a new lead", "en", kWire, kNearCopy, ReuseKind::kNearCopy},
      {"two sentences of it", "en", kWire, kExcerpt, ReuseKind::kExcerpt},
      {"every sentence put anew", "en", kWire, kRewrite, ReuseKind::kRewrite},
      {"two reporters on the quay", "en", kWire, kIndependent, std::nullopt},
      {"a rewrite and a third report", "en", kRewrite, kIndependent, std::nullopt},
      {"a rewrite in Italian", "it", kItalianWire, kItalianRewrite, ReuseKind::kRewrite},
      {"two reporters in Italian", "it", kItalianWire, kItalianIndependent, std::nullopt},
      {"different news", "en", kWire, kQuotingTwo, std::nullopt},
  };
  for (const auto& c : cases) {
    Article a = Report("a", c.a, c.language).Build(), b = Report("b", c.b, c.language).Build();
    for (bool turned : {false, true}) {
      std::optional<Reuse> reuse = turned ? Between(b, a) : Between(a, b);
      ASSERT_EQ(reuse.has_value(), c.kind.has_value()) << c.what;
      if (reuse) {
        EXPECT_EQ(reuse->kind, *c.kind) << c.what;
      }
    }
  }
}

TEST(FindReuse, SharedWordsOfASpeakerAreNoCopy) {
  ArticleBuilder one("en"), two("en");
  one.Path("1"), two.Path("2");
  auto tell = [](ArticleBuilder& a, std::string_view text) {
    while (!text.empty()) {
      size_t stop = text.find(". ");
      std::string_view sentence = text.substr(0, stop == text.npos ? stop : stop + 1);
      a.Sentence(sentence);
      if (sentence.find(kQuotation) != sentence.npos) a.Quote(kQuotation);
      text.remove_prefix(stop == text.npos ? text.size() : stop + 2);
    }
  };
  tell(one, kQuotingOne);
  tell(two, kQuotingTwo);
  std::optional<Reuse> reuse = Between(one.Build(), two.Build());
  ASSERT_TRUE(reuse);
  EXPECT_EQ(reuse->kind, ReuseKind::kSharedQuotation);
}

TEST(FindReuse, AlignsPassagesOfTheSameWords) {
  Article a = Report("a", kWire).Build(), b = Report("b", kNearCopy).Build();
  std::optional<Reuse> reuse = Between(a, b);
  ASSERT_TRUE(reuse);
  ASSERT_FALSE(reuse->aligned.empty());
  EXPECT_GT(reuse->share, 0.7);
  EXPECT_LE(reuse->share, 1.0);
  EXPECT_FALSE(reuse->reason.empty());
  uint32_t at = 0;
  for (const AlignedSpans& spans : reuse->aligned) {
    EXPECT_GE(spans.from.begin, at);
    at = spans.from.end;
    EXPECT_LE(spans.to.end, b.text.size());
  }
  std::string_view longest = a.Text(reuse->aligned.back().from);
  EXPECT_NE(longest.find("Nine sailors were treated"), std::string_view::npos);
}

TEST(FindReuse, ACopyIsPointedToWhomItCreditsAndElseByTime) {
  TimeInterval monday = DayInterval(2031, 5, 5), tuesday = DayInterval(2031, 5, 6);
  auto wire = [] { return Report("b", kWire).Outlet("Northern Agency"); };
  auto copy = [] { return Report("a", kNearCopy).Outlet("Harbour Post"); };
  struct {
    const char* what;
    Article wire, copy;
    bool directed;
    const char* from;  // path
  } cases[] = {
      {"nothing known: by index", wire().Build(), copy().Build(), false, "b"},
      {"by credit", wire().Build(), copy().Credit("NORTHERN AGENCY").Build(), true, "b"},
      {"by time", wire().Published(monday).Build(), copy().Published(tuesday).Build(), true, "b"},
      {"by time, the other way", wire().Published(tuesday).Build(),
       copy().Published(monday).Build(), true, "a"},
      {"a credit is better than a clock", wire().Published(tuesday).Build(),
       copy().Published(monday).Credit("Northern Agency").Build(), true, "b"},
      {"the same day tells nothing", wire().Published(monday).Build(),
       copy().Published(monday).Build(), false, "b"},
  };
  for (const auto& c : cases) {
    for (bool turned : {false, true}) {
      std::vector<Article> articles = {c.wire, c.copy};
      if (turned) std::swap(articles[0], articles[1]);
      std::vector<Reuse> found = FindReuse(articles, kUi, 1, nullptr);
      ASSERT_EQ(found.size(), 1u) << c.what;
      EXPECT_EQ(found[0].directed, c.directed) << c.what;
      std::string from = c.directed ? c.from : articles[0].path;
      EXPECT_EQ(articles[found[0].from].path, from) << c.what;
      // The spans follow the direction.
      const AlignedSpans& last = found[0].aligned.back();
      EXPECT_NE(articles[found[0].from].Text(last.from).find("Nine sailors"),
                std::string_view::npos);
      EXPECT_NE(articles[found[0].to].Text(last.to).find("Nine sailors"), std::string_view::npos);
    }
  }
}

TEST(FindReuse, IsTheSameForAnyOrderAndThreads) {
  TimeInterval day = DayInterval(2031, 5, 5);
  std::vector<Article> articles;
  int n = 0;
  for (const char* text : {kWire, kNearCopy, kExcerpt, kRewrite, kIndependent}) {
    day.begin += kSecondsPerDay, day.end += kSecondsPerDay;
    articles.push_back(Report(std::to_string(n++), text).Published(day).Build());
  }
  auto by_path = [&](const std::vector<Article>& order, int jobs) {
    std::set<std::tuple<std::string, std::string, ReuseKind>> links;
    for (const Reuse& r : FindReuse(order, kUi, jobs, nullptr)) {
      links.insert({order[r.from].path, order[r.to].path, r.kind});
    }
    return links;
  };
  auto expected = by_path(articles, 1);
  EXPECT_GE(expected.size(), 4u);
  std::vector<size_t> order = {0, 1, 2, 3, 4};
  for (int round = 0; round < 12; ++round) {
    std::vector<Article> shuffled;
    for (size_t i : order) shuffled.push_back(articles[i]);
    EXPECT_EQ(by_path(shuffled, 1 + round % 3), expected);
    for (int step = 0; step < 7; ++step) std::next_permutation(order.begin(), order.end());
  }
}

TEST(FindReuse, TextsTooShortToTellAreNotLinked) {
  const char* brief = "Nine sailors were treated for smoke, and none is in danger.";
  EXPECT_FALSE(Between(Report("a", brief).Build(), Report("b", brief).Build()));
  EXPECT_TRUE(FindReuse({}, kUi, 1, nullptr).empty());
}

}  // namespace
}  // namespace riscontro
