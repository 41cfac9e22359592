// The table of feasts, against days that are known or found by looking at every day of a year.
#include "analyse/dates/feasts.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace riscontro {
namespace {

std::string On(std::string_view id, int year) {
  std::optional<TimePoint> point = FeastPoint(id);
  if (!point) return "none";
  TimeExpression e;
  e.start = *point;
  e.start.anchor = Anchor::kAbsolute;
  e.start.year = int16_t(year);
  return Resolve(e, TimexModifier::kNone, {}, {}).value;
}

// The only day of the year that fits.
std::string Search(int year, const std::function<bool(const CivilDate&, int weekday)>& fits) {
  std::string found;
  for (int64_t day = DaysFromCivil(year, 1, 1); day < DaysFromCivil(year + 1, 1, 1); ++day) {
    if (!fits(CivilFromDays(day), WeekdayFromDays(day))) continue;
    found += FormatInstant(day * kSecondsPerDay);
  }
  return found;
}

TEST(Feasts, EveryRowIsARuleThatGivesADay) {
  EXPECT_EQ(Feasts().errors, std::vector<std::string>());
  EXPECT_GT(Feasts().feasts.size(), 100u);
  for (const auto& [id, feast] : Feasts().feasts) {
    for (int year : {2000, 2023, 2024}) {
      EXPECT_EQ(On(id, year).substr(0, 5), std::to_string(year) + "-") << id;
    }
    for (std::string_view country : feast.countries) EXPECT_EQ(country.size(), 2u) << id;
    EXPECT_EQ(feast.point.anchor, Anchor::kNone) << id;
    EXPECT_TRUE(feast.point.HasFields()) << id;
  }
  EXPECT_FALSE(FeastPoint("no such feast"));
}

TEST(Feasts, FixedDays) {
  EXPECT_EQ(On("christmas", 2024), "2024-12-25");
  EXPECT_EQ(On("orthodox-christmas", 2024), "2024-01-07");
  EXPECT_EQ(On("independence-day-ua", 2024), "2024-08-24");
  EXPECT_EQ(On("republic-day-it", 1946), "1946-06-02");
}

TEST(Feasts, CountedFromEaster) {
  EXPECT_EQ(On("easter", 2024), "2024-03-31");
  EXPECT_EQ(On("good-friday", 2024), "2024-03-29");
  EXPECT_EQ(On("ash-wednesday", 2024), "2024-02-14");
  EXPECT_EQ(On("corpus-christi", 2024), "2024-05-30");
  EXPECT_EQ(On("orthodox-easter", 2024), "2024-05-05");
  EXPECT_EQ(On("orthodox-trinity", 2024), "2024-06-23");
  EXPECT_EQ(On("mothers-day-gb", 2024), "2024-03-10");
}

TEST(Feasts, WeekdaysByLookingAtEveryDay) {
  for (int year = 1995; year < 2035; ++year) {
    EXPECT_EQ(On("thanksgiving", year), Search(year, [](const CivilDate& d, int weekday) {
                return d.month == 11 && weekday == 4 && d.day >= 22 && d.day <= 28;
              }));
    EXPECT_EQ(On("black-friday", year), Search(year, [](const CivilDate& d, int weekday) {
                return d.month == 11 && weekday == 5 && d.day >= 23 && d.day <= 29;
              }));
    EXPECT_EQ(On("memorial-day", year), Search(year, [](const CivilDate& d, int weekday) {
                return d.month == 5 && weekday == 1 && d.day >= 25;
              }));
    EXPECT_EQ(On("advent-1", year), Search(year, [](const CivilDate& d, int weekday) {
                bool in = (d.month == 11 && d.day >= 27) || (d.month == 12 && d.day <= 3);
                return weekday == 7 && in;
              }));
    EXPECT_EQ(On("advent-4", year), Search(year, [](const CivilDate& d, int weekday) {
                return d.month == 12 && weekday == 7 && d.day >= 18 && d.day <= 24;
              }));
    EXPECT_EQ(On("repentance-day", year), Search(year, [](const CivilDate& d, int weekday) {
                return d.month == 11 && weekday == 3 && d.day >= 16 && d.day <= 22;
              }));
  }
}

TEST(Feasts, OfOtherCalendars) {
  EXPECT_EQ(On("ramadan-start", 2024), "2024-03-11");
  EXPECT_EQ(On("eid-al-fitr", 2024), "2024-04-10");
  EXPECT_EQ(On("eid-al-adha", 2024), "2024-06-16");
  EXPECT_EQ(On("ramadan", 2024), "2024-03-11/2024-04-09");
  EXPECT_EQ(On("rosh-hashanah", 2024), "2024-10-03");
  EXPECT_EQ(On("yom-kippur", 1973), "1973-10-06");
  EXPECT_EQ(On("passover", 2024), "2024-04-23");
  EXPECT_EQ(On("hanukkah", 2024), "2024-12-26");
  EXPECT_EQ(On("purim", 2024), "2024-03-24");  // a leap year's second Adar
  EXPECT_EQ(On("purim", 2023), "2023-03-07");
  EXPECT_EQ(On("chinese-new-year", 2024), "2024-02-10");
  EXPECT_EQ(On("mid-autumn-festival", 2023), "2023-09-29");  // after a leap month
}

TEST(Feasts, RulesThatSayNoDayAreRefused) {
  for (const char* rule :
       {"", "12", "13-01", "12-32", "easter", "easter +x", "orthodox", "11 thursday",
        "11 thursday 0", "11 thursday 6", "thursday 4", "funday 1 12-25", "sunday -1 12",
        "12-25 sunday", "12-25 +0", "islamic", "islamic 13-1", "12-25 12-26", "easter +1 +1"}) {
    EXPECT_FALSE(ReadFeastRule(rule)) << rule;
  }
  FeastTable table = ReadFeasts("good | 12-25\nbad | soon\ngood | 12-26\n");
  EXPECT_EQ(table.feasts.size(), 1u);
  ASSERT_EQ(table.errors.size(), 2u);
  EXPECT_EQ(table.errors[0].substr(0, 7), "line 2:");
  EXPECT_EQ(table.errors[1].substr(0, 7), "line 3:");
}

}  // namespace
}  // namespace riscontro
