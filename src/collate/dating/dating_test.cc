#include "collate/dating/dating.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "collate/article_builder_test_util.h"
#include "collate/dating/evidence.h"

namespace riscontro {
namespace {

const LanguageCode kUi("en");
const TimeInterval kWarEnd = DayInterval(1945, 9, 3);

Article Inferred(std::vector<Article> articles) {
  EntityTable entities = MakeEntityTable(articles);
  InferDates(articles, entities, kUi);
  return articles.front();
}

// Dated: Vel met Oru in Cardal on Tuesday 6 May 2031.
Article Company(std::string_view path = "company",
                TimeInterval published = DayInterval(2031, 5, 7)) {
  ArticleBuilder a("en");
  a.Path(path).Outlet("Harbour Post").Published(published);
  a.Sentence("Vel met Oru in Cardal on Tuesday.").Event("meet", "met").Agent("Vel").Agent("Oru");
  a.Place("Cardal").On("on Tuesday", Weekday(2));
  return a.Build();
}

// Another dated one: Vel visited Borland the day before.
Article Visit(TimeInterval published = DayInterval(2031, 5, 7)) {
  ArticleBuilder a("en");
  a.Path("visit").Published(published);
  a.Sentence("Vel visited Oru on Monday.").Event("visit", "visited").Agent("Vel").Patient("Oru");
  a.On("on Monday", Weekday(1));
  return a.Build();
}

// Undated, with the same meeting as its news.
ArticleBuilder Undated() {
  ArticleBuilder a("en");
  a.Path("undated").Outlet("Island Mail");
  a.Sentence("Vel met Oru in Cardal.").Event("meet", "met").Agent("Vel").Agent("Oru");
  a.Place("Cardal");
  return a;
}

TEST(InferDates, AnAnniversaryToldAsNowDatesTheReport) {
  ArticleBuilder a("en");
  a.Sentence("Cardal marked the 80th anniversary of the end of the war.");
  a.Date("80th anniversary of the end of the war", Anniversary(kWarEnd, 80));
  Article dated = Inferred({a.Build()});
  EXPECT_EQ(dated.published.from, PublishedFrom::kInferred);
  EXPECT_TRUE(dated.published.interval.Contains(DayInterval(2025, 9, 3)));
  EXPECT_LE(dated.published.interval.Length(), 7 * kSecondsPerDay);
  EXPECT_NE(dated.published.reason.find("80th anniversary"), std::string::npos);
  ASSERT_EQ(dated.published.evidence.size(), 1u);
  EXPECT_EQ(dated.Text(dated.published.evidence[0]), "80th anniversary of the end of the war");
  EXPECT_GT(dated.published.confidence, 0.5);
  EXPECT_LT(dated.published.confidence, 1.0);
}

TEST(InferDates, AnAnniversaryOfAYearDatesToTheYear) {
  ArticleBuilder a("en");
  a.Sentence("It is 80 years since 1945.");
  a.Date("80 years since 1945", Anniversary(YearInterval(1945), 80));
  EXPECT_EQ(Inferred({a.Build()}).published.interval, YearInterval(2025));
}

TEST(InferDates, AMeetingDatedByAnotherReportDatesThisOne) {
  Article dated = Inferred({Undated().Build(), Company()});
  EXPECT_EQ(dated.published.from, PublishedFrom::kInferred);
  EXPECT_EQ(dated.published.interval.begin, DayInterval(2031, 5, 6).begin);
  EXPECT_NE(dated.published.reason.find("Harbour Post"), std::string::npos);
  EXPECT_NE(dated.published.reason.find("2031-05-06"), std::string::npos);
}

// The meeting was on 6 May: a report that tells it of days before is of so many days later.
TEST(InferDates, DaysAgoCountFromTheReport) {
  auto begin = [](std::string_view words, const TimeExpression& when) {
    ArticleBuilder a("en");
    a.Sentence("Vel met Oru in Cardal " + std::string(words) + ".").Event("meet", "met");
    a.Agent("Vel").Agent("Oru").Place("Cardal").On(words, when);
    return Inferred({a.Build(), Company()}).published.interval.begin;
  };
  EXPECT_EQ(begin("yesterday", Step(-1, TimeUnit::kDay)), DayInterval(2031, 5, 7).begin);
  EXPECT_EQ(begin("three days ago", DaysBefore(3)), DayInterval(2031, 5, 9).begin);
  // A month ago, or every day, is not when the report was written.
  EXPECT_EQ(begin("a month ago", DaysBefore(30)), kUnknownPast);
  TimeExpression daily = Step(0, TimeUnit::kDay);
  daily.shape = TimeShape::kSet;
  EXPECT_EQ(begin("every day", daily), kUnknownPast);
}

TEST(InferDates, RelativeDatesAreResolvedAgain) {
  ArticleBuilder a = Undated();
  a.Sentence("They had met a year earlier.").Date("a year earlier", Step(-1, TimeUnit::kYear));
  Article dated = Inferred({a.Build(), Company()});
  ASSERT_TRUE(dated.dates[0].resolved);
  EXPECT_EQ(dated.dates[0].interval, YearInterval(2030));
}

TEST(InferDates, WhatItTellsOfTodayNarrowsTheDay) {
  ArticleBuilder a = Undated();
  a.Sentence("Today rain is falling.").Date("Today", Step(0, TimeUnit::kDay));
  EXPECT_EQ(Inferred({a.Build(), Company()}).published.interval, DayInterval(2031, 5, 6));
}

TEST(InferDates, NoReportIsOlderThanWhatItTells) {
  ArticleBuilder a = Undated();
  a.Sentence("A storm passed on 8 May 2031.").Date("8 May 2031", Day(2031, 5, 8));
  EXPECT_EQ(Inferred({a.Build(), Company()}).published.from, PublishedFrom::kUnknown);

  ArticleBuilder past = Undated();
  past.Sentence("A storm passed on 6 May 2031.").Date("6 May 2031", Day(2031, 5, 6));
  EXPECT_EQ(Inferred({past.Build(), Company()}).published.from, PublishedFrom::kInferred);

  ArticleBuilder future = Undated();
  future.Sentence("The next round will follow on 8 June 2031.").FutureTense();
  future.Date("8 June 2031", Day(2031, 6, 8));
  EXPECT_EQ(Inferred({future.Build(), Company()}).published.from, PublishedFrom::kInferred);
}

TEST(InferDates, StayUndatedWithoutSupport) {
  struct {
    const char* what;
    Article undated;
    std::vector<Article> company;
  } cases[] = {
      {"alone", Undated().Build(), {}},
      {"the meeting is denied", Undated().Denied().Build(), {Company()}},
      {"the meeting is planned", Undated().In(Modality::kPlanned).Build(), {Company()}},
      {"the meeting is to come", Undated().ToCome().Build(), {Company()}},
      {"the company is undated too", Undated().Build(), {Company("company", {})}},
      {"two meetings years apart",
       Undated().Build(),
       {Company(), Company("later", DayInterval(2033, 8, 10))}},
  };
  for (auto& c : cases) {
    std::vector<Article> articles = {c.undated};
    articles.insert(articles.end(), c.company.begin(), c.company.end());
    Article result = Inferred(articles);
    EXPECT_EQ(result.published.from, PublishedFrom::kUnknown) << c.what;
    EXPECT_FALSE(result.published.interval.known()) << c.what;
  }
}

TEST(InferDates, TheCompanyOfOthersIsNoEvidence) {
  ArticleBuilder a("en");
  a.Sentence("Tamsin met Dorn.").Event("meet", "met").Agent("Tamsin").Agent("Dorn");
  EXPECT_EQ(Inferred({a.Build(), Company()}).published.from, PublishedFrom::kUnknown);
  ArticleBuilder elsewhere("en");
  elsewhere.Sentence("Vel met Oru in Sunmere.").Event("meet", "met").Agent("Vel").Agent("Oru");
  elsewhere.Place("Sunmere");
  EXPECT_EQ(Inferred({elsewhere.Build(), Company()}).published.from, PublishedFrom::kUnknown);
}

TEST(InferDates, AWeekdayThatFitsDecidesBetweenTwoYears) {
  // 6 May 2031 is a Tuesday, 6 May 2032 a Thursday.
  ArticleBuilder a = Undated();
  a.Sentence("They sat down on Tuesday.").Date("on Tuesday", Weekday(2));
  ReportBounds bounds = FindBounds(a.Build(), kUi);
  EXPECT_GT(bounds.Support(DayInterval(2031, 5, 6)), 0);
  EXPECT_EQ(bounds.Support(DayInterval(2032, 5, 6)), 0);
  EXPECT_EQ(bounds.Checks(DayInterval(2031, 5, 6), kUi).size(), 1u);
  EXPECT_TRUE(bounds.Checks(DayInterval(2032, 5, 6), kUi).empty());
  Article dated = Inferred({a.Build(), Company()});
  EXPECT_EQ(dated.published.interval.begin, DayInterval(2031, 5, 6).begin);
}

TEST(FindBounds, YearsPassedSinceAYearNamedFitOneYear) {
  ArticleBuilder a("en");
  a.Sentence("Nobody had come since 2007.").Date("2007", Year(2007));
  a.Sentence("It is the first visit in 24 years.").Years("24 years", 24);
  a.Sentence("Rain is due on 9 June.").Date("9 June", MonthDay(6, 9));
  ReportBounds bounds = FindBounds(a.Build(), kUi);
  EXPECT_GT(bounds.Support(DayInterval(2031, 6, 12)), bounds.Support(DayInterval(2031, 6, 2)));
  EXPECT_GT(bounds.Support(DayInterval(2031, 6, 2)), bounds.Support(DayInterval(2032, 6, 2)));
  EXPECT_EQ(bounds.Checks(DayInterval(2031, 6, 12), kUi).size(), 2u);
  EXPECT_FALSE(bounds.Allows(DayInterval(2006, 12, 31)));
  EXPECT_TRUE(bounds.Allows(DayInterval(2007, 1, 1)));
}

TEST(InferDates, AReportThatHasADateKeepsIt) {
  Article dated = Undated().Published(DayInterval(2030, 1, 1), PublishedFrom::kUrl).Build();
  Article result = Inferred({dated, Company()});
  EXPECT_EQ(result.published.from, PublishedFrom::kUrl);
  EXPECT_EQ(result.published.interval, DayInterval(2030, 1, 1));
}

// A date inferred in one call is no evidence for another in the same call.
TEST(InferDates, InferenceIsNoEvidence) {
  ArticleBuilder anniversary("en");
  anniversary.Path("a");
  anniversary.Sentence("Vel saw Oru today.").Event("meet", "saw").Agent("Vel").Agent("Oru");
  anniversary.On("today", Step(0, TimeUnit::kDay));
  anniversary.Sentence("It was the 80th anniversary of the peace.");
  anniversary.Date("80th anniversary of the peace", Anniversary(kWarEnd, 80));
  std::vector<Article> articles = {anniversary.Build(), Undated().Build()};
  EntityTable entities = MakeEntityTable(articles);
  InferDates(articles, entities, kUi);
  EXPECT_EQ(articles[0].published.from, PublishedFrom::kInferred);
  EXPECT_EQ(articles[1].published.from, PublishedFrom::kUnknown);
}

TEST(InferDates, NothingDependsOnTheOrderOfArticles) {
  ArticleBuilder a = Undated();
  a.Sentence("Vel visited Oru.").Event("visit", "visited").Agent("Vel").Patient("Oru");
  a.Sentence("They parted on Tuesday.").Date("on Tuesday", Weekday(2));
  ArticleBuilder month("en");
  month.Path("month").Outlet("Monthly").Published(DayInterval(2031, 8, 1));
  month.Sentence("Vel met Oru in May 2031.").Event("meet", "met").Agent("Vel").Agent("Oru");
  month.On("May 2031", Day(2031, 5, 0));
  std::vector<Article> articles = {a.Build(), Company(), Visit(), month.Build(),
                                   Company("again", DayInterval(2031, 5, 13))};
  std::vector<size_t> order = {0, 1, 2, 3, 4};
  std::map<std::string, int> results;
  do {
    std::vector<Article> shuffled;
    for (size_t i : order) shuffled.push_back(articles[i]);
    EntityTable entities = MakeEntityTable(shuffled);
    InferDates(shuffled, entities, kUi);
    for (const Article& x : shuffled) {
      if (x.path != "undated") continue;
      ++results[FormatInterval(x.published.interval) + " " + x.published.reason + " " +
                std::to_string(x.published.confidence)];
    }
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_EQ(results.size(), 1u);
  for (const auto& [result, times] : results) EXPECT_EQ(times, 120) << result;
}

}  // namespace
}  // namespace riscontro
