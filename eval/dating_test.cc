#include "eval/dating.h"

#include <gtest/gtest.h>

#include "eval/dating_sets.h"

namespace riscontro {
namespace {

const TimeInterval kTruth = DayInterval(2031, 5, 6);

Dating Given(double confidence, TimeInterval given, TimeInterval truth = kTruth) {
  return {"x", PublishedFrom::kInferred, confidence, given, truth};
}

TimeInterval Days(int first, int last) {
  return {DayInterval(2031, 5, first).begin, DayInterval(2031, 5, last).end};
}

TEST(Dating, RightWhereTheDayIsInside) {
  EXPECT_TRUE(Given(0.5, Days(6, 6)).IsRight());
  EXPECT_TRUE(Given(0.5, Days(6, 6)).IsExact());
  EXPECT_TRUE(Given(0.5, Days(4, 6)).IsRight());
  EXPECT_FALSE(Given(0.5, Days(4, 6)).IsExact());
  EXPECT_EQ(Given(0.5, Days(4, 6)).Width(), 3);
  EXPECT_FALSE(Given(0.5, Days(7, 9)).IsRight());
  EXPECT_TRUE(Given(0.5, Days(7, 9)).IsNear());
  EXPECT_FALSE(Given(0.5, Days(8, 9)).IsNear());
  // A minute of the day is that day.
  const Instant minute = kTruth.begin + 40000;
  EXPECT_TRUE(Given(0.5, {minute, minute + 60}).IsExact());
  EXPECT_TRUE(Given(0.5, Days(6, 6), {minute, minute + 60}).IsExact());
}

TEST(Dating, UndatedIsNeitherRightNorWrong) {
  Dating undated = Given(0, {});
  undated.from = PublishedFrom::kUnknown;
  EXPECT_FALSE(undated.IsDated());
  EXPECT_FALSE(undated.IsRight());
  EXPECT_EQ(undated.Width(), 0);
  const Calibration c = Calibrate(std::vector<Dating>{undated});
  EXPECT_EQ(c.reports, 1u);
  EXPECT_EQ(c.dated, 0u);
  EXPECT_EQ(c.brier, 0);
  EXPECT_TRUE(BandsOf(std::vector<Dating>{undated}).empty());
  EXPECT_TRUE(BandsOf({}).empty());
}

TEST(Calibration, BrierScoreAndExpectedError) {
  // 0.8: one right, one wrong; 0.4: right; 1: right.
  const std::vector<Dating> datings = {Given(0.8, Days(6, 6)), Given(0.8, Days(1, 3)),
                                       Given(0.4, Days(5, 8)), Given(1, Days(6, 6))};
  const Calibration c = Calibrate(datings);
  EXPECT_EQ(c.dated, 4u);
  EXPECT_EQ(c.right, 3u);
  EXPECT_EQ(c.exact, 2u);
  EXPECT_NEAR(c.brier, (0.04 + 0.64 + 0.36 + 0) / 4, 1e-12);
  EXPECT_NEAR(c.expected_error, (0.3 * 2 + 0.6 + 0) / 4, 1e-12);
  const std::vector<DatingBand> bands = BandsOf(datings);
  ASSERT_EQ(bands.size(), 3u);
  EXPECT_EQ(bands[0].dated, 1u);
  EXPECT_EQ(bands[0].median_width, 4);
  EXPECT_EQ(bands[1].dated, 2u);
  EXPECT_EQ(bands[1].right, 1u);
  EXPECT_EQ(bands[2].exact, 1u);
}

TEST(Calibration, SureAndWrongCostsMost) {
  const std::vector<Dating> sure = {Given(1, Days(1, 1))}, doubtful = {Given(0.2, Days(1, 1))};
  EXPECT_GT(Calibrate(sure).brier, Calibrate(doubtful).brier);
  EXPECT_DOUBLE_EQ(Calibrate(sure).expected_error, 1);
}

TEST(DatingTables, HaveARowForEachBandAndSource) {
  std::vector<Dating> datings = {Given(0.85, Days(6, 6)), Given(0.97, Days(1, 1))};
  datings[1].from = PublishedFrom::kUrl;
  const std::string bands = DatingTable(datings);
  EXPECT_NE(bands.find("| 0.80 to 0.90 | 1 | 85.0 | 100.0 | 100.0 | 1 |"), std::string::npos);
  EXPECT_NE(bands.find("| 0.95 to 1.00 | 1 | 97.0 | 0.0 | 0.0 | 1 |"), std::string::npos);
  EXPECT_NE(bands.find("2 reports, 2 dated"), std::string::npos);
  const std::string sources = SourceTable(datings);
  EXPECT_NE(sources.find("| url | 1 | 97.0 | 0.0 | 0.0 | 0.0 |"), std::string::npos);
  EXPECT_NE(sources.find("| inferred | 1 |"), std::string::npos);
  EXPECT_EQ(sources.find("dateline"), std::string::npos);
}

TEST(ParseCsv, ReadsQuotedFields) {
  using Rows = std::vector<std::vector<std::string>>;
  EXPECT_EQ(ParseCsv("a,b\nc,d\n"), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(ParseCsv("\"a,\n\"\"b\"\"\",c\r\n,"), (Rows{{"a,\n\"b\"", "c"}, {"", ""}}));
  EXPECT_EQ(ParseCsv(""), Rows{});
  EXPECT_EQ(ParseCsv("\"unclosed"), (Rows{{"unclosed"}}));
}

TEST(DatedSets, AbsentGoldIsSaid) {
  int missing = 0;
  EXPECT_TRUE(ReadDatedSets("no/such/folder", [&](const Error&) { ++missing; }).empty());
  EXPECT_EQ(missing, 6);
}

}  // namespace
}  // namespace riscontro
