#include "clean/date_text.h"

#include <gtest/gtest.h>

#include <string>

namespace riscontro {
namespace {

std::string Timestamp(std::string_view text) {
  auto interval = ParseTimestamp(text);
  return interval ? FormatInstant(interval->begin) : "none";
}

TEST(ParseTimestamp, ReadsWhatMetadataSays) {
  const std::pair<const char*, const char*> cases[] = {
      {"2025-06-05", "2025-06-05"},
      {"2025-06-05T06:50:00Z", "2025-06-05T06:50:00Z"},
      {"2025-06-05T06:50:00+02:00", "2025-06-05T04:50:00Z"},
      {"2025-06-05T06:50:12.345-0500", "2025-06-05T11:50:00Z"},
      {"2025-06-05 06:50", "2025-06-05T06:50:00Z"},
      {"20250605", "2025-06-05"},
      {"2025-06", "2025-06-01"},
      {"Thu, 05 Jun 2025 06:50:00 +0200", "2025-06-05T04:50:00Z"},
      {"5 Jun 2025 06:50 GMT", "2025-06-05T06:50:00Z"},
      {"June 5, 2025 6:50 PM EDT", "2025-06-05T22:50:00Z"},
      {"5 giugno 2025, ore 6.50", "2025-06-05T06:50:00Z"},
      {"1912-04-16", "1912-04-16"},
      {"", "none"},
      {"yesterday", "none"},
      {"2025-02-30", "none"},
      {"2025-13-01T00:00:00Z", "none"},
      {"99999999", "none"},
      {"32 June 2025", "none"},
  };
  for (auto [text, expected] : cases) EXPECT_EQ(Timestamp(text), expected) << text;
}

TEST(ParseTimestamp, ADayIsADayAndATimeAMinute) {
  EXPECT_EQ(ParseTimestamp("2025-06-05")->Length(), kSecondsPerDay);
  EXPECT_EQ(ParseTimestamp("2025-06-05T06:50:30Z")->Length(), 60);
  EXPECT_EQ(ParseTimestamp("2025-06")->Length(), 30 * kSecondsPerDay);
}

TEST(DateInUrl, TakesWholeDatesOfThePath) {
  const std::pair<const char*, const char*> cases[] = {
      {"https://lantern.example/2024/06/19/port", "2024-06-19"},
      {"https://lantern.example/news/2024-06-19-port.html", "2024-06-19"},
      {"https://lantern.example/port_20240619.html", "2024-06-19"},
      {"https://lantern.example/2024/6/9/port", "2024-06-09"},
      {"https://lantern.example/world/2024/jun/19/port", "2024-06-19"},
      {"https://lantern.example/2024/October/9/port", "2024-10-09"},
      {"https://lantern.example/2024/giugno/19/", "2024-06-19"},
      {"https://lantern.example/2024/jun/port", "none"},
      {"https://lantern.example/2024/june-19/port", "none"},
      {"https://lantern.example/2024/jun/1999", "none"},
      {"https://lantern.example/2024/06/port", "none"},
      {"https://lantern.example/2024/13/19/port", "none"},
      {"https://lantern.example/id/1234567890123", "none"},
      {"https://20240619.example/port", "none"},
      {"https://lantern.example/port?day=2024-06-19", "none"},
      {"", "none"},
  };
  for (auto [url, expected] : cases) {
    auto interval = DateInUrl(url);
    EXPECT_EQ(interval ? FormatInstant(interval->begin) : "none", expected) << url;
  }
}

struct Written {
  const char* text;
  const char* span;  // "" = no date
  const char* instant;
};

TEST(FindWrittenDate, ReadsDatesInTheLanguagesOfThePacks) {
  const Written cases[] = {
      {"The Lantern - 5 June 2025", "5 June 2025", "2025-06-05"},
      {"Thursday, June 5th, 2025 at 6:50 am", "Thursday, June 5th, 2025 at 6:50 am",
       "2025-06-05T06:50:00Z"},
      {"giovedì 5 giugno 2025 | 06:50", "giovedì 5 giugno 2025 | 06:50", "2025-06-05T06:50:00Z"},
      {"1º gennaio 2024", "1º gennaio 2024", "2024-01-01"},
      {"1er mars 2024", "1er mars 2024", "2024-03-01"},
      {"5 de junio de 2025", "5 de junio de 2025", "2025-06-05"},
      {"5. Juni 2025, 06:50 Uhr", "5. Juni 2025, 06:50", "2025-06-05T06:50:00Z"},
      {"5 червня 2025", "5 червня 2025", "2025-06-05"},
      {"5 июня 2025 г.", "5 июня 2025", "2025-06-05"},
      {"05.06.2025 06:50 CEST", "05.06.2025 06:50 CEST", "2025-06-05T04:50:00Z"},
      {"on 2025-06-05", "2025-06-05", "2025-06-05"},
      {"31 June 2025", "", ""},
      {"29 febbraio 2023", "", ""},
      {"5 June", "", ""},
      {"June 2025", "", ""},
      {"room 12, floor 2025", "", ""},
  };
  for (const Written& c : cases) {
    std::string text = c.text;
    auto date = FindWrittenDate(text, {0, uint32_t(text.size())});
    EXPECT_EQ(date ? std::string(date->span.In(text)) : "", c.span) << c.text;
    if (date) {
      EXPECT_EQ(FormatInstant(date->interval.begin), c.instant) << c.text;
    }
  }
}

TEST(FindWrittenDate, RefusesADateThatReadsTwoWays) {
  std::string text = "05/06/2025";
  Span all{0, uint32_t(text.size())};
  EXPECT_FALSE(FindWrittenDate(text, all, LanguageCode("en")).has_value());
  EXPECT_EQ(FormatInstant(FindWrittenDate(text, all, LanguageCode("it"))->interval.begin),
            "2025-06-05");
  std::string clear = "06/25/2025";
  EXPECT_EQ(FormatInstant(FindWrittenDate(clear, all, LanguageCode("en"))->interval.begin),
            "2025-06-25");
}

TEST(FindWrittenDate, TheOutletsCountrySettlesTheOrder) {
  const std::string text = "05/06/2025";
  const Span all{0, uint32_t(text.size())};
  auto read = [&](const char* language, const char* country) {
    auto date = FindWrittenDate(text, all, LanguageCode(language), country);
    return date ? FormatInstant(date->interval.begin) : "";
  };
  EXPECT_EQ(read("en", "US"), "2025-05-06");
  EXPECT_EQ(read("en", "GB"), "2025-06-05");
  EXPECT_EQ(read("en", "CA"), "");
  EXPECT_EQ(read("it", "US"), "2025-06-05");
  EXPECT_EQ(read("", "US"), "2025-05-06");
  auto stamp = ParseTimestamp("05/06/2025 10:00", LanguageCode("en"), "US");
  ASSERT_TRUE(stamp);
  EXPECT_EQ(FormatInstant(stamp->begin), "2025-05-06T10:00:00Z");
}

TEST(FindWrittenDate, StaysInsideItsSpan) {
  std::string text = "5 June 2025 06:50";
  EXPECT_FALSE(FindWrittenDate(text, {0, 7}).has_value());
  EXPECT_EQ(FindWrittenDate(text, {0, 11})->interval.Length(), kSecondsPerDay);
}

}  // namespace
}  // namespace riscontro
