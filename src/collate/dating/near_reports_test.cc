#include "collate/dating/near_reports.h"

#include <gtest/gtest.h>

#include <string>

#include "collate/article_builder_test_util.h"
#include "collate/dating/calibration.h"
#include "collate/dating/dating.h"
#include "collate/dating/evidence.h"

namespace riscontro {
namespace {

// Fifty words of its own for each topic, so that reports of one topic are alike.
std::string Words(size_t topic) {
  constexpr std::string_view kSyllables[] = {"ba", "de", "fi", "go", "lu", "ma", "ne", "po"};
  std::string text = "Reported";
  for (size_t i = 0; i < 50; ++i) {
    text += ' ';
    for (size_t n : {topic, i / 8, i % 8}) text += kSyllables[n];
  }
  return text + ".";
}

Article Report(std::string_view path, size_t topic, TimeInterval published) {
  ArticleBuilder a("en");
  a.Path(path);
  if (published.known()) a.Published(published);
  a.Sentence(Words(topic));
  return a.Build();
}

std::optional<NearCompany> CompanyOfFirst(const std::vector<Article>& articles) {
  const EntityTable entities = MakeEntityTable(articles);
  return NearReports(articles, entities, {0}, 1).Find(0);
}

TEST(NearReports, TheReportsOfOneTopicAreItsCompany) {
  const auto company = CompanyOfFirst({Report("a", 1, {}), Report("b", 1, DayInterval(2031, 5, 6)),
                                       Report("c", 1, DayInterval(2031, 5, 8)),
                                       Report("d", 2, DayInterval(2030, 1, 1))});
  ASSERT_TRUE(company);
  EXPECT_EQ(company->reports, (std::vector<ArticleIndex>{1, 2}));
  EXPECT_EQ(company->when.begin, DayInterval(2031, 5, 6).begin);
  EXPECT_EQ(company->when.end, DayInterval(2031, 5, 8).end);
  EXPECT_GT(company->likeness, 0.9);
  EXPECT_DOUBLE_EQ(company->share, 1);
}

TEST(NearReports, ThoseOfAnotherYearVoteAgainst) {
  const auto company = CompanyOfFirst({Report("a", 1, {}), Report("b", 1, DayInterval(2031, 5, 6)),
                                       Report("c", 1, DayInterval(2031, 5, 7)),
                                       Report("d", 1, DayInterval(2033, 2, 1))});
  ASSERT_TRUE(company);
  EXPECT_EQ(company->reports.size(), 2u);
  EXPECT_NEAR(company->share, 2.0 / 3, 0.01);
  EXPECT_EQ(ConfidenceByLikeness(2, company->likeness, company->share), 0);
}

TEST(NearReports, NobodyWithoutLikeness) {
  EXPECT_FALSE(CompanyOfFirst({Report("a", 1, {})}));
  EXPECT_FALSE(CompanyOfFirst({Report("a", 1, {}), Report("b", 2, DayInterval(2031, 5, 6))}));
  // Undated, dated by inference, or only to a month.
  Article inferred = Report("b", 1, DayInterval(2031, 5, 6));
  inferred.published.from = PublishedFrom::kInferred;
  EXPECT_FALSE(CompanyOfFirst({Report("a", 1, {}), inferred}));
  EXPECT_FALSE(CompanyOfFirst({Report("a", 1, {}), Report("b", 1, {})}));
  EXPECT_FALSE(CompanyOfFirst({Report("a", 1, {}), Report("b", 1, MonthInterval(2031, 5))}));
}

TEST(NearReports, AFewWordsAreLikeTooMuch) {
  ArticleBuilder a("en"), b("en");
  a.Sentence("Vel met Oru in Cardal.");
  b.Path("b").Published(DayInterval(2031, 5, 6)).Sentence("Vel met Oru in Cardal.");
  EXPECT_FALSE(CompanyOfFirst({a.Build(), b.Build()}));
}

Published Inferred(std::vector<Article> articles) {
  const EntityTable entities = MakeEntityTable(articles);
  InferDates(articles, entities, LanguageCode("en"));
  return articles.front().published;
}

TEST(InferDatesByLikeness, TwoReportsOfTheSameDaysDateAThird) {
  const Published p = Inferred({Report("a", 1, {}), Report("b", 1, DayInterval(2031, 5, 6)),
                                Report("c", 1, DayInterval(2031, 5, 7))});
  EXPECT_EQ(p.from, PublishedFrom::kInferred);
  EXPECT_EQ(FormatInterval(p.interval), "2031-05-05/2031-05-09");
  EXPECT_NE(p.reason.find("2031-05-06"), std::string::npos) << p.reason;
  EXPECT_GT(p.confidence, 0.8);
}

TEST(InferDatesByLikeness, UndatedWhereCompanyDisagrees) {
  const Published p =
      Inferred({Report("a", 1, {}), Report("b", 1, DayInterval(2031, 5, 6)),
                Report("c", 1, DayInterval(2031, 5, 7)), Report("d", 1, DayInterval(2032, 5, 6)),
                Report("e", 1, DayInterval(2032, 5, 7))});
  EXPECT_EQ(p.from, PublishedFrom::kUnknown);
}

// A date told as still to come lies after the report.
TEST(InferDatesByLikeness, NoReportIsYoungerThanWhatItExpects) {
  auto undated = [](int year) {
    ArticleBuilder a("en");
    a.Sentence(Words(1));
    a.Sentence("The next round will follow on 8 June.").FutureTense();
    a.Date("8 June", Day(year, 6, 8));
    return a.Build();
  };
  const Article b = Report("b", 1, DayInterval(2031, 5, 6)),
                c = Report("c", 1, DayInterval(2031, 5, 7));
  EXPECT_EQ(Inferred({undated(2031), b, c}).from, PublishedFrom::kInferred);
  EXPECT_EQ(Inferred({undated(2030), b, c}).from, PublishedFrom::kUnknown);
}

// "The treaty of 1961 will be renewed": that year was no more to come than 2031.
TEST(FindBounds, AnOldDateBesideAFutureVerbIsNoBound) {
  ArticleBuilder a("en");
  a.Sentence("A storm passed on 6 May 2031.").Date("6 May 2031", Day(2031, 5, 6));
  a.Sentence("The treaty of 1961 will be renewed.").FutureTense().Date("1961", Year(1961));
  const ReportBounds bounds = FindBounds(a.Build(), LanguageCode("en"));
  EXPECT_TRUE(bounds.Allows(DayInterval(2031, 5, 7)));
  EXPECT_FALSE(bounds.Allows(DayInterval(1961, 5, 7)));
}

TEST(Calibration, MoreEvidenceIsNeverLessSure) {
  for (double share : {0.0, 0.7, 0.8, 1.0}) {
    for (int likeness = 0; likeness < 100; ++likeness) {
      for (size_t reports : {size_t(1), size_t(2), size_t(9)}) {
        const double here = ConfidenceByLikeness(reports, likeness / 100.0, share);
        EXPECT_GE(here, 0);
        EXPECT_LT(here, 1);
        EXPECT_LE(here, ConfidenceByLikeness(reports, likeness / 100.0 + 0.01, share));
        EXPECT_LE(here, ConfidenceByLikeness(reports, likeness / 100.0, share + 0.1));
        EXPECT_LE(here, ConfidenceByLikeness(reports + 1, likeness / 100.0, share));
        EXPECT_LE(here, ConfidenceOfBoth(ConfidenceByDeeds(false), here));
      }
    }
  }
  EXPECT_EQ(ConfidenceByLikeness(1, 0.5, 1), 0);
  EXPECT_GT(ConfidenceByLikeness(2, 0.5, 1), 0.8);
  EXPECT_LT(ConfidenceByDeeds(false), ConfidenceByDeeds(true));
}

}  // namespace
}  // namespace riscontro
