#include "eval/timenorm.h"

#include <gtest/gtest.h>

#include "eval/timeml_run.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

TEST(Timenorm, TheFirstRowOfADocumentIsItsAnchor) {
  auto items = ParseTimenorm(
      "2020-02-03\tDATE\t2020-02-03\nlast May\tDATE\t2019-05\n\n2021-01-01T10:00\tTIME\t"
      "2021-01-01T10:00\n\n2022-07-08\tDATE\t2022-07-08\r\ntwo days\tDURATION\tP2D\r\n",
      "x.tsv");
  ASSERT_TRUE(items.ok());
  ASSERT_EQ(items->size(), 2u);
  EXPECT_EQ((*items)[0].expression, "last May");
  EXPECT_EQ((*items)[0].anchor, "2020-02-03");
  EXPECT_EQ((*items)[0].line, 2);
  EXPECT_EQ((*items)[1].anchor, "2022-07-08");
  EXPECT_EQ((*items)[1].value, "P2D");
  EXPECT_EQ((*items)[1].type, TimexType::kDuration);
}

TEST(Timenorm, RefusesOtherRows) {
  for (auto bad : {"May\n", "May\tDATE\n", "May\tMONTH\t2019-05\n"}) {
    auto items = ParseTimenorm(bad, "x.tsv");
    ASSERT_FALSE(items.ok()) << bad;
    EXPECT_EQ(items.error().place, "line 1");
  }
}

class TimenormReadings : public ::testing::Test {
 protected:
  TimenormReading Read(const std::string& expression) {
    static const TimexReader reader;
    return ReadingOf(reader.Read(expression, {{0, uint32_t(expression.size())}}, LanguageCode("en"),
                                 DaysOfValue("2020-02-03")));
  }
  // Counts one expression whose gold value is `value`.
  TimenormCounts Count(const std::string& expression, const std::string& value,
                       TimexType type = TimexType::kDate) {
    TimenormCounts counts;
    bool right =
        CountReading({expression, "2020-02-03", type, value, 1}, Read(expression), &counts);
    EXPECT_EQ(counts.right, right ? 1u : 0u);
    EXPECT_EQ(counts.all, 1u);
    return counts;
  }
};

TEST_F(TimenormReadings, RightOnlyWithThatValue) {
  EXPECT_EQ(Count("19 November 2019", "2019-11-19").right, 1u);
  EXPECT_EQ(Count("19 November 2019", "2019-11-19").type, 1u);
  EXPECT_EQ(Count("19 November 2019", "2019-11-18").right, 0u);
  EXPECT_EQ(Count("19 November 2019", "2019-11-19", TimexType::kTime).type, 0u);
  EXPECT_EQ(Count("yesterday", "2020-02-02").right, 1u);  // from the anchor
}

TEST_F(TimenormReadings, APartIsWrong) {
  const TimenormCounts counts = Count("Venice yesterday", "2020-02-02");
  EXPECT_EQ(counts.right, 0u);
  EXPECT_EQ(counts.part, 1u);
  EXPECT_EQ(Count("in the 19 November 2019", "2019-11-19").right, 1u);  // small words may be out
  EXPECT_EQ(Count("yesterday, 19 November 2019", "2019-11-19").right, 0u);  // two dates
}

TEST_F(TimenormReadings, NothingFoundIsWrong) {
  const TimenormCounts counts = Count("the harbour", "2020-02-02");
  EXPECT_EQ(counts.none, 1u);
  EXPECT_EQ(counts.right + counts.same + counts.part, 0u);
}

TEST_F(TimenormReadings, OtherWordsForTheSameAreCountedByThemselves) {
  TimenormCounts counts;
  TimenormReading reading{"P1Y", true, TimexType::kDuration};
  EXPECT_FALSE(CountReading({"a year", "2020", TimexType::kDuration, "P12M", 1}, reading, &counts));
  EXPECT_EQ(counts.right, 0u);
  EXPECT_EQ(counts.same, 1u);
  reading.whole = false;
  CountReading({"a year", "2020", TimexType::kDuration, "P12M", 1}, reading, &counts);
  EXPECT_EQ(counts.same, 1u);
}

}  // namespace
}  // namespace riscontro
