// The readings that the chart makes of a sentence.
#include "analyse/dates/chart.h"

#include <gtest/gtest.h>

#include <set>

#include "base/resource.h"
#include "base/table.h"
#include "language/language.h"

namespace riscontro {
namespace {

class NoEvents : public EventFinder {
 public:
  EventMatch FindAt(const ScannedWords&, size_t) const override { return {}; }
};

// The spans of words that the chart gives for the sentence, without their context.
std::set<std::pair<uint32_t, uint32_t>> Spans(const char* language, std::string_view text) {
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  SentenceNumbers numbers;
  numbers.Reset(NumberReaderFor(LanguageCode(language)), words);
  NoEvents events;
  DateChart chart;
  std::set<std::pair<uint32_t, uint32_t>> spans;
  if (!chart.Read(DateLanguageFor(LanguageCode(language)), words, numbers, events)) return spans;
  for (uint32_t found : chart.found()) {
    if (!chart.Mean(found)) continue;
    spans.insert({chart.piece(found).core_begin, chart.piece(found).core_end});
  }
  return spans;
}

using SpanSet = std::set<std::pair<uint32_t, uint32_t>>;

TEST(DateChart, GivesEveryReading) {
  // The whole, and the month with its year inside.
  const SpanSet spans = Spans("en", "3 June 2024");
  EXPECT_TRUE(spans.contains({0, 3}));
  EXPECT_TRUE(spans.contains({1, 3}));
  EXPECT_FALSE(spans.contains({0, 1}));
}

TEST(DateChart, NothingIsReadWhereNoWordTellsATime) {
  ScannedWords words;
  const std::string_view text = "brigs passed the cape of the isle";
  words.Scan(text, {0, uint32_t(text.size())});
  SentenceNumbers numbers;
  numbers.Reset(NumberReaderFor(LanguageCode("en")), words);
  NoEvents events;
  DateChart chart;
  EXPECT_FALSE(chart.Read(DateLanguageFor(LanguageCode("en")), words, numbers, events));
}

TEST(DateChart, ContextIsNotPartOfTheSpan) {
  EXPECT_TRUE(Spans("en", "in 2024").contains({1, 2}));
  EXPECT_FALSE(Spans("en", "in 2024").contains({0, 2}));
}

// What stands far away from a date changes nothing about it.
TEST(DateChart, ReadsADateTheSameInALongSentence) {
  for (auto [language, date] : {std::pair{"en", "Thursday, March 20, 2025"},
                                {"it", "giovedì 20 marzo 2025"},
                                {"de", "Donnerstag, den 20. März 2025"},
                                {"ru", "четверг, 20 марта 2025 года"}}) {
    std::string filler;
    for (int i = 0; i < 60; ++i) filler += "xxyy zzww ";
    const SpanSet alone = Spans(language, date);
    const SpanSet amid = Spans(language, filler + date + " " + filler);
    ASSERT_FALSE(alone.empty()) << language;
    for (auto [begin, end] : alone) {
      EXPECT_TRUE(amid.contains({begin + 120, end + 120}))
          << language << " " << begin << "-" << end;
    }
  }
}

// No piece runs over more words than the limit, however long the list of lengths.
TEST(DateChart, PiecesAreBounded) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "two years ";
  for (auto [begin, end] : Spans("en", text)) {
    EXPECT_LE(end - begin, DateChart::kLongestPiece);
  }
}

// Words of every class, in any order: no crash, and every span is inside.
TEST(DateChart, HoldsOnWordsInAnyOrder) {
  for (const LanguagePack& pack : AllLanguages()) {
    std::vector<std::string> forms;
    for (const TableRow& row : pack.Get("dates").rows) {
      if (row.section == "rules" || row.section == "settings") continue;
      for (std::string_view form : SplitList(row.columns.back())) forms.emplace_back(form);
    }
    if (forms.empty()) continue;
    uint64_t state = 12345;
    for (int round = 0; round < 40; ++round) {
      std::string text;
      for (int k = 0; k < 30; ++k) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const uint32_t r = uint32_t(state >> 33);
        text += r % 5 == 0 ? std::to_string(r / 5 % 2100) : forms[r % forms.size()];
        text += r % 7 == 0 ? "-" : " ";
      }
      ScannedWords words;
      words.Scan(text, {0, uint32_t(text.size())});
      for (auto [begin, end] : Spans(std::string(pack.code().view()).c_str(), text)) {
        EXPECT_LT(begin, end) << text;
        EXPECT_LE(end, words.size()) << text;
      }
    }
  }
}

}  // namespace
}  // namespace riscontro
