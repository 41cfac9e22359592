// 5/6/2025 by language, country and company, as the annotator gives it.
#include <gtest/gtest.h>

#include "analyse/annotator.h"
#include "analyse/dates/dates.h"

namespace riscontro {
namespace {

struct Case {
  const char* language;
  const char* end;  // of the address
  const char* text;
  const char* expected;  // the values
};

// One sentence a line; published on Thursday, 5 June 2025.
Article Read(const Case& c) {
  Article a;
  a.language = LanguageCode(c.language);
  if (*c.end) a.url = "https://news.example." + std::string(c.end) + "/today";
  a.text = c.text;
  for (size_t begin = 0; begin < a.text.size();) {
    const size_t end = std::min(a.text.find('\n', begin), a.text.size());
    const Span span{uint32_t(begin), uint32_t(end)};
    a.blocks.push_back({BlockKind::kParagraph, span, a.language});
    Sentence sentence;
    sentence.span = span;
    sentence.block = uint32_t(a.blocks.size() - 1);
    sentence.language = a.language;
    a.sentences.push_back(sentence);
    begin = end + 1;
  }
  a.published.interval = DayInterval(2025, 6, 5);
  a.published.from = PublishedFrom::kMetadata;
  MakeDatesAnnotator()->Annotate(a);
  return a;
}

std::string Values(const Article& a) {
  std::string out;
  for (const Date& d : a.dates) out += (out.empty() ? "" : "; ") + d.value;
  return out;
}

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(Values(Read(c)), c.expected) << c.end << ": " << c.text;
}

TEST(DayOrder, TheCountryDecidesWhereTheLanguageDoesNot) {
  Check({
      {"en", "us", "It was signed on 3/4/2024.", "2024-03-04"},
      {"en", "co.uk", "It was signed on 3/4/2024.", "2024-04-03"},
      {"en", "it", "It was signed on 3/4/2024.", "2024-04-03"},
      {"en", "com.au", "It was signed on 03-04-2024.", "2024-04-03"},
      {"en", "co.uk", "It ran from 3/4/2024 to 5/4/2024.", "2024-04-03/2024-04-05"},
      {"en", "co.uk", "It was signed on 3/4/24.", "2024-04-03"},
      {"en", "us", "It ran from 3/4/2024 to 5/4/2024.", "2024-03-04/2024-05-04"},
  });
}

TEST(DayOrder, MostLanguagesWriteAlikeEverywhere) {
  Check({
      {"it", "us", "È stato firmato il 3/4/2024.", "2024-04-03"},
      {"es", "", "Se firmó el 3/4/2024.", "2024-04-03"},
      {"fr", "ca", "Il a été signé le 3/4/2024.", "2024-04-03"},
      {"de", "", "Es wurde am 3.4.2024 unterzeichnet.", "2024-04-03"},
      {"pt", "", "Foi assinado em 3/4/2024.", "2024-04-03"},
      {"ru", "", "Договор подписан 3/4/2024.", "2024-04-03"},
  });
}

TEST(DayOrder, ADayPastTheTwelfthDecidesForTheReport) {
  Check({
      {"en", "", "It was signed on 3/4/2024.\nIt ended on 25/4/2024.", "2024-04-03; 2024-04-25"},
      {"en", "", "It was signed on 3/4/2024.\nIt ended on 4/25/2024.", "2024-03-04; 2024-04-25"},
      // Against the country, and against the language.
      {"en", "us", "It was signed on 3/4/2024.\nIt ended on 25/4/2024.", "2024-04-03; 2024-04-25"},
      {"it", "", "È stato firmato il 7/8/2023.\nÈ finito il 7/23/2023.", "2023-07-08; 2023-07-23"},
      // Both ways: they tell nothing.
      {"en", "co.uk", "On 3/4/2024.\nOn 25/4/2024.\nOn 4/25/2024.",
       "2024-04-03; 2024-04-25; 2024-04-25"},
  });
}

TEST(DayOrder, AWeekdayDecides) {
  // 3 April 2024 was a Wednesday, 4 March a Monday.
  Check({
      {"en", "", "It was signed on Wednesday 3/4/2024.", "2024-04-03"},
      {"en", "", "It was signed on Monday, 3/4/2024.", "2024-03-04"},
      {"en", "us", "It was signed on Wednesday 3/4/2024.\nIt ended on 5/6/2024.",
       "2024-04-03; 2024-06-05"},
  });
}

TEST(DayOrder, UndecidedIsBothReadings) {
  for (const char* end : {"", "ca", "info"}) {
    const Article a = Read({"en", end, "It was signed on 3/4/2024.", ""});
    ASSERT_EQ(a.dates.size(), 1u);
    EXPECT_EQ(a.dates[0].value, "2024-03-04/2024-04-03");
    EXPECT_TRUE(a.dates[0].interval.Contains(DayInterval(2024, 3, 4)));
    EXPECT_TRUE(a.dates[0].interval.Contains(DayInterval(2024, 4, 3)));
    EXPECT_TRUE(a.dates[0].resolved);
  }
  const Article range = Read({"en", "", "It ran from 3/4/2024 to 5/6/2024.", ""});
  ASSERT_EQ(range.dates.size(), 1u);
  EXPECT_EQ(range.dates[0].value, "2024-03-04/2024-06-05");
  const Article short_day = Read({"en", "", "It was signed on 3/4.", ""});
  ASSERT_EQ(short_day.dates.size(), 1u);
  EXPECT_TRUE(short_day.dates[0].interval.Contains(DayInterval(2025, 3, 4)));
  EXPECT_TRUE(short_day.dates[0].interval.Contains(DayInterval(2025, 4, 3)));
}

TEST(DayOrder, NothingElseIsTouched) {
  Check({
      {"en", "co.uk", "It was signed on 2024-04-03.", "2024-04-03"},
      {"en", "co.uk", "It was signed on 2024/4/3.", "2024-04-03"},
      {"en", "", "It was signed on 5/5/2024.", "2024-05-05"},
      {"en", "co.uk", "It was signed on April 3, 2024.", "2024-04-03"},
      {"en", "co.uk", "The 9/11 attacks came first.", "2001-09-11"},
  });
}

// Every pair of numbers: in the order told, the value is that very day.
TEST(DayOrder, EveryDayOfAYear) {
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= DaysInMonth(2023, month); day += 3) {
      const std::string d = std::to_string(day), m = std::to_string(month);
      const std::string british = "It was signed on " + d + "/" + m + "/2023.",
                        american = "It was signed on " + m + "/" + d + "/2023.";
      const Article b = Read({"en", "co.uk", british.c_str(), ""}),
                    a = Read({"en", "us", american.c_str(), ""});
      ASSERT_EQ(b.dates.size(), 1u) << british;
      ASSERT_EQ(a.dates.size(), 1u) << american;
      EXPECT_EQ(b.dates[0].interval, DayInterval(2023, month, day)) << british;
      EXPECT_EQ(a.dates[0].interval, DayInterval(2023, month, day)) << american;
    }
  }
}

}  // namespace
}  // namespace riscontro
