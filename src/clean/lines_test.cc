// What the passes over a report ask about one line.
#include <gtest/gtest.h>

#include "clean/draft.h"

namespace riscontro {
namespace {

Span All(const std::string& text) {
  return {0, uint32_t(text.size())};
}

std::vector<std::string> Paragraphs(const std::string& text) {
  std::vector<std::string> out;
  for (const Line& line : SplitPlainText(text)) out.emplace_back(line.span.In(text));
  return out;
}

TEST(SplitPlainText, LinesWithoutTheirBlanks) {
  using V = std::vector<std::string>;
  EXPECT_EQ(Paragraphs("one\ntwo"), (V{"one", "two"}));
  EXPECT_EQ(Paragraphs("\n\n  one \n\n\t\ntwo\n"), (V{"one", "two"}));
  EXPECT_EQ(Paragraphs("\u00A0one\u00A0"), (V{"one"}));
  EXPECT_EQ(Paragraphs(""), V{});
  EXPECT_EQ(Paragraphs(" \n \n"), V{});
}

TEST(SplitPlainText, KnowsWhereBlankLinesStand) {
  std::vector<Line> lines = SplitPlainText("a\nb\n\nc\n");
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_TRUE(lines[0].blank_before);
  EXPECT_FALSE(lines[0].blank_after);
  EXPECT_FALSE(lines[1].blank_before);
  EXPECT_TRUE(lines[1].blank_after);
  EXPECT_TRUE(lines[2].blank_after);
}

TEST(SplitPlainText, ShortLinesAreNotWrappedText) {
  // A list of names: every line is a line.
  EXPECT_EQ(Paragraphs("Ada Fiore\nUgo Riva\nPaolo Neri\nLina Corti\nTea Moro\n").size(), 5u);
}

struct StopCase {
  const char* text;
  bool stopped;
  bool asks;
};

TEST(Measure, TellsHowALineEnds) {
  const StopCase cases[] = {
      {"The port is closed.", true, false},   {"The port is closed", false, false},
      {"“The port is closed.”", true, false}, {"“A new port”", false, false},
      {"Is the port closed?", true, true},    {"**Is the port closed?**", true, true},
      {"(It is closed.)", true, false},       {"The port…", true, false},
      {"Three things:", true, false},         {"港は閉鎖された。", true, false},
  };
  for (const StopCase& c : cases) {
    std::string text = c.text;
    Line line;
    line.span = All(text);
    Measure(text, &line);
    EXPECT_EQ(line.stopped, c.stopped) << c.text;
    EXPECT_EQ(line.asks, c.asks) << c.text;
  }
  std::string text = "però è così";
  Line line;
  line.span = All(text);
  Measure(text, &line);
  EXPECT_EQ(line.characters, 11u);
  EXPECT_EQ(line.words, 3u);
  EXPECT_EQ(line.folded, "pero e cosi");
}

TEST(HasListMark, NumbersAndBullets) {
  for (const char* yes : {"1. One", "12) Twelve", "- one", "• one", "* one", "– no"}) {
    EXPECT_EQ(HasListMark(yes), std::string(yes) != "– no") << yes;
  }
  for (const char* no : {"1.5 million", "2024. A year", "-one", "**bold**", "1", "", "a. b"}) {
    EXPECT_FALSE(HasListMark(no)) << no;
  }
}

TEST(StripMarks, AtTheEdgesOnly) {
  const std::pair<const char*, const char*> cases[] = {
      {"**Who signed?**", "Who signed?"},
      {"1. **Who signed?**", "Who signed?"},
      {"## A heading", "A heading"},
      {"> quoted", "quoted"},
      {"• item", "item"},
      {"a **b** c", "a **b** c"},
      {"__both__", "both"},
      {"plain", "plain"},
      {"***", "***"},
      {"1. 2. x", "2. x"},
  };
  for (auto [text, expected] : cases) {
    std::string line = text;
    EXPECT_EQ(StripMarks(line, All(line), true).In(line), expected) << text;
  }
  std::string numbered = "1. One";
  EXPECT_EQ(StripMarks(numbered, All(numbered), false).In(numbered), "1. One");
}

TEST(LooksLikeName, TwoToFiveCapitalisedWords) {
  for (const char* yes : {"Ada Fiore", "Ada Maria Fiore", "Jean de La Tour", "A. B. Fiore",
                          "Олена Коваль", "Seán O'Brien", "Ludwig van Beethoven"}) {
    EXPECT_TRUE(LooksLikeName(yes, All(yes))) << yes;
  }
  for (const char* no : {"Fiore", "the port", "Ada Fiore and others", "Room 12", "Ada, Ugo",
                         "A calm sea", "One Two Three Four Five Six", ""}) {
    EXPECT_FALSE(LooksLikeName(no, All(no))) << no;
  }
}

TEST(AfterBylineWords, InSeveralLanguages) {
  const std::pair<const char*, const char*> cases[] = {
      {"By Ada Fiore", "Ada Fiore"},
      {"di Ada Fiore", "Ada Fiore"},
      {"a cura di Ada Fiore", "Ada Fiore"},
      {"Von Ada Fiore", "Ada Fiore"},
      {"Автор: Олена Коваль", "Олена Коваль"},
      {"Par Ada Fiore", "Ada Fiore"},
      {"**By Ada Fiore**", ""},
      {"Byzantium", ""},
      {"By", ""},
      {"The port", ""},
  };
  for (auto [line, expected] : cases) EXPECT_EQ(AfterBylineWords(line), expected) << line;
}

TEST(Simplify, ComparesTitles) {
  EXPECT_EQ(Simplify("“Pieno sostegno”, dice il porto!"), "pieno sostegno dice il porto");
  EXPECT_EQ(Simplify("  A—B  "), "a b");
  EXPECT_EQ(Simplify("***"), "");
}

}  // namespace
}  // namespace riscontro
