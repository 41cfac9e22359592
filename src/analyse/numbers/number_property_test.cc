// What holds for all numbers: what ICU spells is read back; digits are read as a slow, plain
// reader does; any text gives spans inside it, in order; a reading costs what it is long.
//
// RISCONTRO_ALL_NUMBERS=1 spells every number from 0 to 1,000,000 (some minutes); without it a
// stride keeps the test short.
#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <random>

#include "analyse/numbers/number_test_util.h"
#include "language/language.h"

namespace riscontro {
namespace {

// The rule sets that spell numbers as they are counted, not as years.
std::vector<icu::UnicodeString> CardinalRules(const icu::RuleBasedNumberFormat& format) {
  std::vector<icu::UnicodeString> rules;
  for (int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    std::string name;
    format.getRuleSetName(i).toUTF8String(name);
    const bool counts = name.find("cardinal") != std::string::npos || name.ends_with("numbering");
    if (counts) rules.push_back(format.getRuleSetName(i));
  }
  return rules;
}

// All numbers, or the small ones, what joins at a thousand, and a stride.
std::vector<int64_t> Numbers(bool all) {
  std::vector<int64_t> numbers;
  for (int64_t value = 0; value <= 1000000; value += all || value < 130 ? 1 : 7919)
    numbers.push_back(value);
  if (all) return numbers;
  for (int64_t thousands : {0, 1, 2, 3, 8, 11, 21, 80, 100, 101, 121, 180, 200, 308, 999}) {
    for (int64_t rest : {0, 1, 2, 3, 8, 11, 21, 28, 80, 99, 100, 101, 108, 180, 200, 381, 999})
      numbers.push_back(thousands * 1000 + rest);
  }
  return numbers;
}

TEST(NumberProperty, WhatIcuSpellsIsReadBack) {
  const std::vector<int64_t> numbers = Numbers(std::getenv("RISCONTRO_ALL_NUMBERS") != nullptr);
  for (const LanguagePack& pack : AllLanguages()) {
    UErrorCode code = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                      icu::Locale(std::string(pack.code().view()).c_str()), code);
    ASSERT_TRUE(U_SUCCESS(code));
    size_t wrong = 0, asked = 0;
    std::string text;
    for (const icu::UnicodeString& rules : CardinalRules(format)) {
      for (int64_t value : numbers) {
        icu::UnicodeString spelled;
        icu::FieldPosition position;
        format.format(value, rules, spelled, position, code);
        text.clear();
        spelled.toUTF8String(text);
        if (text.find_first_of("0123456789") != std::string::npos) continue;
        ReadNumber read = ReadFirst(text, pack.code().view(), NumberMode::kNumbers);
        const bool same = read.value == double(value) && read.end == WordsOf(text);
        ++asked;
        if (!same && ++wrong <= 5) {
          ADD_FAILURE() << pack.code().view() << " " << value << " " << text << " → " << read.value;
        }
      }
    }
    EXPECT_EQ(wrong, 0u) << pack.code().view() << " of " << asked;
    EXPECT_GT(asked, 250u) << pack.code().view();
  }
}

TEST(NumberProperty, OrdinalsThatIcuSpellsAreReadBack) {
  for (const LanguagePack& pack : AllLanguages()) {
    UErrorCode code = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                      icu::Locale(std::string(pack.code().view()).c_str()), code);
    for (int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
      std::string name, text;
      format.getRuleSetName(i).toUTF8String(name);
      if (name.find("ordinal") == std::string::npos) continue;
      for (int64_t value = 1; value < 130; ++value) {
        icu::UnicodeString spelled;
        icu::FieldPosition position;
        format.format(value, format.getRuleSetName(i), spelled, position, code);
        text.clear();
        spelled.toUTF8String(text);
        ReadNumber read = ReadFirst(text, pack.code().view(), NumberMode::kOrdinals);
        EXPECT_TRUE(read.ordinal() && read.value == double(value) && read.end == WordsOf(text))
            << pack.code().view() << " " << text << " → " << read.value;
      }
    }
  }
}

// "1.234.567,89" character by character, for a language with these signs; NaN for what is no
// number in its own convention.
double PlainReader(std::string_view text, char group, char decimal) {
  double value = 0, scale = 0;
  size_t since_group = 0, digits = 0;
  bool grouped = false;
  for (char c : text) {
    if (c == group && scale == 0) {
      if (digits == 0 || digits > 3 || (grouped && since_group != 3)) return std::nan("");
      grouped = true;
      since_group = 0;
    } else if (c == decimal && scale == 0 && (!grouped || since_group == 3)) {
      scale = 1;
    } else if (c >= '0' && c <= '9') {
      if (scale > 0) {
        scale /= 10;
        value += (c - '0') * scale;
      } else {
        value = value * 10 + (c - '0');
        ++digits;
        if (!grouped && digits > 3) since_group = 3;
        if (grouped) ++since_group, digits = 1;
      }
    } else {
      return std::nan("");
    }
  }
  return grouped && since_group != 3 && scale == 0 ? std::nan("") : value;
}

TEST(NumberProperty, DigitsAreReadAsThePlainReaderDoes) {
  std::mt19937 random(7);
  const std::tuple<const char*, char, char> kConventions[] = {
      {"en", ',', '.'}, {"it", '.', ','}, {"de", '.', ','}, {"ru", '.', ','}};
  for (const auto& [language, group, decimal] : kConventions) {
    for (int i = 0; i < 3000; ++i) {
      const int64_t whole = int64_t(std::pow(10.0, double(random() % 100) / 10));
      std::string text = std::to_string(whole);
      const bool grouped = random() % 2 == 0 && whole >= 1000;
      if (grouped) {
        for (size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, group);
      }
      if (random() % 2 == 0) {
        text += decimal;
        for (size_t k = random() % 4 + 1; k > 0; --k) text += char('0' + random() % 10);
      }
      ReadNumber read = ReadFirst(text, language);
      const double expected = PlainReader(text, group, decimal);
      ASSERT_FALSE(std::isnan(expected)) << text;
      EXPECT_EQ(read.end, WordsOf(text)) << language << " " << text;
      EXPECT_NEAR(read.value, expected, std::abs(expected) * 1e-12) << language << " " << text;
      EXPECT_EQ(read.grouped, grouped) << text;
    }
  }
}

TEST(NumberProperty, DigitsInEveryConvention) {
  const std::tuple<const char*, const char*, const char*> kCases[] = {
      {"en", "1.234.567", "1.23457e+06=1.234.567"},
      {"en", "1.111,25", "1111.25=1.111,25"},
      {"it", "1,111.25", "1111.25=1,111.25"},
      {"en", "12,34,567", "1.23457e+06=12,34,567"},
      {"en", "1'000", "1000=1'000"},
      {"fr", "12\u202F450", "12450=12\u202F450"},
      {"en", "12\u00A0450", "12450=12\u00A0450"},
      {"en", "12 450", "12=12; 450=450"},
      {"en", "40 000", "40000=40 000"},
      {"ru", "12 450", "12450=12 450"},
      {"de", "030 123 456", "30=030; 123=123; 456=456"},
      {"en", "22,24,26", "22=22; 24=24; 26=26"},
      {"en", "10.0.12.7", "10=10; 0=0; 12=12; 7=7"},
      {"en", "4,5", "4.5=4,5"},
      {"en", ".75", "0.75=.75"},
      {"en", "5/6", "0.833333=5/6"},
      {"en", "5/6/2024", "5=5; 6=6; 2024=2024"},
      {"en", "\u22125", "-5=\u22125"},
      {"en", "4-3", "4=4; 3=3"},
  };
  for (const auto& [language, text, found] : kCases) EXPECT_EQ(NumbersOf(text, language), found);
}

TEST(NumberProperty, AnyWordsGiveSpansInsideTheTextInOrder) {
  std::mt19937 random(11);
  for (const LanguagePack& pack : AllLanguages()) {
    std::vector<std::string> pieces = {" ",  "-",  ".",   ",", "/",
                                       "'",  "½",  "%",   "°", "^",
                                       "e",  "12", "345", "0", "999999999999999999",
                                       "1e", "º",  "\xff"};
    for (const TableRow& row : pack.Get("numbers").rows) {
      for (std::string_view form : SplitList(row.columns.back())) pieces.emplace_back(form);
    }
    for (int i = 0; i < 400; ++i) {
      std::string text;
      for (size_t k = random() % 30; k > 0; --k) {
        text += pieces[random() % pieces.size()];
        if (random() % 3 != 0) text += ' ';
      }
      for (NumberMode mode : {NumberMode::kText, NumberMode::kNumbers, NumberMode::kOrdinals}) {
        uint32_t last = 0;
        for (const FoundNumber& found : ReadNumbers(text, pack.code(), mode)) {
          ASSERT_LT(found.span.begin, found.span.end) << text;
          ASSERT_GE(found.span.begin, last) << text;
          ASSERT_LE(found.span.end, text.size()) << text;
          EXPECT_TRUE(std::isfinite(found.number.value)) << text;
          last = found.span.end;
        }
      }
    }
  }
}

// Twice as long a text may cost twice as much, not four times.
TEST(NumberProperty, LongRunsOfNumberWordsAreReadInLinearTime) {
  for (const char* piece : {"two hundred and ", "one ", "hundred ", "1 234 ", "1,", "a third of ",
                            "point zero ", "- ", "half a "}) {
    auto cost = [&](size_t repeats) {
      std::string text;
      for (size_t i = 0; i < repeats; ++i) text += piece;
      const auto begin = std::chrono::steady_clock::now();
      ReadNumbers(text, LanguageCode("en"), NumberMode::kText);
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    cost(100);
    EXPECT_LT(cost(8000), 1.0) << piece;
  }
}

}  // namespace
}  // namespace riscontro
