// Figures against the number formats of ICU: what they write in each language, with its marks for
// thousands and decimals, we read back.
#include <unicode/numberformatter.h>

#include <random>

#include "analyse/golden_test_util.h"
#include "language/language.h"

namespace riscontro {
namespace {

std::string Written(LanguageCode language, double value) {
  UErrorCode code = U_ZERO_ERROR;
  std::string out;
  icu::number::NumberFormatter::withLocale(icu::Locale(std::string(language.view()).c_str()))
      .formatDouble(value, code)
      .toString(code)
      .toUTF8String(out);
  EXPECT_TRUE(U_SUCCESS(code));
  return out;
}

// Percentages are figures in every language and count nothing.
void ExpectReadBack(LanguageCode language, double value) {
  std::string text = "(" + Written(language, value) + "%)";
  Article article = AnnotateAll(std::string(language.view()), text);
  ASSERT_EQ(article.quantities.size(), 1u) << language.view() << " " << text;
  EXPECT_DOUBLE_EQ(article.quantities[0].value, value) << language.view() << " " << text;
  EXPECT_EQ(article.quantities[0].kind, QuantityKind::kPercent) << text;
}

TEST(QuantitiesOracle, ThousandsAsEachLanguageMarksThem) {
  std::mt19937 random(31);
  for (const LanguagePack& pack : AllLanguages()) {
    for (double digits = 10; digits < 1e9; digits *= 10) {
      for (int round = 0; round < 10; ++round) {
        ExpectReadBack(pack.code(), std::floor(digits * (1 + double(random() % 900) / 100.0)));
      }
    }
  }
}

TEST(QuantitiesOracle, DecimalsAsEachLanguageMarksThem) {
  for (const LanguagePack& pack : AllLanguages()) {
    for (int tenths = 11; tenths < 1000; tenths += 6) {
      if (tenths % 10 != 0) ExpectReadBack(pack.code(), tenths / 10.0);
    }
    for (int hundredths = 101; hundredths < 10000; hundredths += 77) {
      if (hundredths % 10 != 0) ExpectReadBack(pack.code(), hundredths / 100.0);
    }
  }
}

}  // namespace
}  // namespace riscontro
