#include "analyse/dates/grammar.h"

#include <gtest/gtest.h>

#include <map>

#include "analyse/dates/date_language.h"
#include "language/language.h"

namespace riscontro {
namespace {

// The rules that end after the symbols, which must follow one another; "~x" glued to the last.
std::vector<std::string> EndsOf(const Grammar& grammar, const std::vector<std::string>& symbols) {
  Grammar::Node node = Grammar::kRoot;
  for (std::string_view symbol : symbols) {
    const bool glued = symbol.starts_with('~');
    if (glued) symbol.remove_prefix(1);
    const Symbol id = grammar.Find(symbol);
    node = id == kNoSymbol ? Grammar::kNowhere : grammar.Step(node, id, glued);
    if (node == Grammar::kNowhere) return {"nowhere"};
  }
  std::vector<std::string> ends;
  for (const GrammarEnd& end : grammar.EndsAt(node)) {
    ends.push_back(std::string(grammar.NameOf(grammar.rule(end.rule).result)) + " " +
                   std::to_string(end.before) + "," + std::to_string(end.after));
  }
  return ends;
}

using Strings = std::vector<std::string>;

TEST(Grammar, FollowsEveryWayThroughAPattern) {
  Grammar grammar;
  ASSERT_EQ(grammar.AddRule("date", "day of? (month / month_short ~dot?) year?", ""), "");
  for (const Strings& path :
       {Strings{"day", "month"}, Strings{"day", "of", "month", "year"},
        Strings{"day", "month_short"}, Strings{"day", "of", "month_short", "~dot", "year"}}) {
    EXPECT_EQ(EndsOf(grammar, path), Strings{"date 0,0"});
  }
  EXPECT_EQ(EndsOf(grammar, {"day"}), Strings{});
  EXPECT_EQ(EndsOf(grammar, {"day", "year"}), Strings{"nowhere"});
  EXPECT_EQ(EndsOf(grammar, {"day", "month_short", "dot"}), Strings{"nowhere"});  // not glued
}

TEST(Grammar, CountsTheContextOnBothSides) {
  Grammar grammar;
  ASSERT_EQ(grammar.AddRule("timex", "[in the?] year [mark]", ""), "");
  EXPECT_EQ(EndsOf(grammar, {"in", "year", "mark"}), Strings{"timex 1,1"});
  EXPECT_EQ(EndsOf(grammar, {"in", "the", "year", "mark"}), Strings{"timex 2,1"});
  EXPECT_EQ(EndsOf(grammar, {"year", "mark"}), Strings{"nowhere"});
}

TEST(Grammar, TakesWordsInQuotesAsSymbols) {
  Grammar grammar;
  ASSERT_EQ(grammar.AddRule("set", "\"every other\" unit", ""), "");
  EXPECT_EQ(grammar.literals().size(), 1u);
  EXPECT_EQ(grammar.literals().begin()->first, "every other");
  EXPECT_EQ(EndsOf(grammar, {"\"every other\"", "unit"}), Strings{"set 0,0"});
}

TEST(Grammar, SaysWhatIsWrongWithARule) {
  for (const char* pattern :
       {"day (month", "day )", "[in year", "\"of the", "day? month?", "|", "Day", ""}) {
    Grammar grammar;
    EXPECT_NE(grammar.AddRule("date", pattern, ""), "") << pattern;
  }
  Grammar grammar;
  EXPECT_NE(grammar.AddRule("date", "day", "fly"), "");
  EXPECT_NE(grammar.AddRule("date", "day", "field=soul"), "");
  EXPECT_NE(grammar.AddRule("date", "day", "mod=often"), "");
  EXPECT_NE(grammar.AddRule("date", "day", "number=two"), "");
  EXPECT_EQ(grammar.AddRule("date", "day", "field=week mod=start number=-1"), "");
}

TEST(Grammar, APatternWithTooManyWaysIsRefused) {
  Grammar grammar;
  std::string pattern = "a";
  for (int i = 0; i < 13; ++i) pattern += " b?";
  EXPECT_NE(grammar.AddRule("date", pattern, ""), "");
}

// ---- The packs' own rules ---------------------------------------------------------------

TEST(DateLanguages, HaveNothingWrongInTheirFiles) {
  for (const LanguagePack& pack : AllLanguages()) {
    const DateLanguage& language = DateLanguageFor(pack.code());
    for (const std::string& error : language.errors()) {
      ADD_FAILURE() << pack.code().view() << " " << error;
    }
  }
}

// A class that a rule names but nobody fills is a misspelling, where no language fills it.
TEST(DateLanguages, EveryClassOfTheSharedRulesIsFilledSomewhere) {
  std::map<std::string, int> filled, named;
  for (const LanguagePack& pack : AllLanguages()) {
    const DateLanguage& language = DateLanguageFor(pack.code());
    if (language.empty()) continue;
    for (Symbol s = 1; s < language.grammar().symbols(); ++s) {
      const std::string name(language.grammar().NameOf(s));
      ++named[name];
      if (language.IsFilled(s)) ++filled[name];
    }
  }
  for (const auto& [name, languages] : named) {
    EXPECT_GT(filled[name], 0) << name << " is in the rules of " << languages
                               << " languages, and no word or rule makes it";
  }
}

}  // namespace
}  // namespace riscontro
