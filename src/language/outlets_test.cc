#include "language/outlets.h"

#include <gtest/gtest.h>

#include "base/resource.h"
#include "base/table.h"

namespace riscontro {
namespace {

TEST(CountryOfOutlet, ByTheEndOfTheName) {
  EXPECT_EQ(CountryOfOutlet("https://www.example.co.uk/news/1?d=2"), "GB");
  EXPECT_EQ(CountryOfOutlet("http://Example.IT"), "IT");
  EXPECT_EQ(CountryOfOutlet("example.com.au:8080/x"), "AU");
  EXPECT_EQ(CountryOfOutlet("https://me@example.gov/"), "US");
}

TEST(CountryOfOutlet, ByTheHost) {
  EXPECT_EQ(CountryOfOutlet("https://www.nytimes.com/2031/05/06/world/x.html"), "US");
  EXPECT_EQ(CountryOfOutlet("https://edition.cnn.com/x"), "US");
  EXPECT_EQ(CountryOfOutlet("theguardian.com"), "GB");
  EXPECT_EQ(CountryOfOutlet("https://timesofindia.indiatimes.com/x"), "IN");
  EXPECT_EQ(CountryOfOutlet("https://notnytimes.com/x"), "");
}

TEST(CountryOfOutlet, NothingWhereNothingTells) {
  for (const char* address :
       {"", "https://", "The Harbour Gazette", "https://example.com/", "https://example.tv/",
        "http://127.0.0.1/", "https://example.info/uk/", "co.", "...", "mailto:"}) {
    EXPECT_EQ(CountryOfOutlet(address), "") << address;
  }
}

TEST(DayOrderOf, IsTheCountrys) {
  EXPECT_EQ(DayOrderOf("US"), DayOrder::kMonthFirst);
  for (const char* country :
       {"GB", "IE", "AU", "IN", "IT", "DE", "FR", "ES", "MX", "BR", "UA", "RU"}) {
    EXPECT_EQ(DayOrderOf(country), DayOrder::kDayFirst) << country;
  }
  for (const char* country : {"CA", "PH", "CN", "JP", "", "us", "USA", "ZZ", "1/"}) {
    EXPECT_EQ(DayOrderOf(country), DayOrder::kUnknown) << country;
  }
}

TEST(OutletTable, HoldsHostsAndCodes) {
  const Table table = ParseTable(FindResource("data/outlets/countries.txt").value_or(""));
  ASSERT_GT(table.rows.size(), 50u);
  for (const TableRow& row : table.rows) {
    if (row.section == "both_orders") continue;
    EXPECT_TRUE(row.section == "ends" || row.section == "hosts") << row.line;
    EXPECT_EQ(row.Column(0).find('.') == std::string_view::npos, row.section == "ends") << row.line;
    const std::string_view code = row.Column(1);
    EXPECT_TRUE(code.empty() || code.size() == 2) << row.line;
  }
}

}  // namespace
}  // namespace riscontro
