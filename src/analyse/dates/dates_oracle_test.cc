// Written dates against the calendar of ICU: what its formats of each language write, we read back.
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include "analyse/golden_test_util.h"
#include "language/language.h"

namespace riscontro {
namespace {

std::string Written(const char* pattern, LanguageCode language, UDate day) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale(std::string(language.view()).c_str());
  icu::SimpleDateFormat format(icu::UnicodeString::fromUTF8(pattern), locale, code);
  EXPECT_TRUE(U_SUCCESS(code));
  format.adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
  icu::UnicodeString text;
  format.format(day, text);
  std::string out;
  text.toUTF8String(out);
  return out;
}

// The pattern in which the language writes what the skeleton asks for.
std::string BestPattern(const char* skeleton, LanguageCode language) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Locale locale(std::string(language.view()).c_str());
  std::string out;
  std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, code));
  EXPECT_TRUE(U_SUCCESS(code));
  generator->getBestPattern(icu::UnicodeString::fromUTF8(skeleton), code).toUTF8String(out);
  return out;
}

constexpr double kDay = 24 * 3600 * 1000.0;

// Some 400 days from 1921 to 2031, of all months and weekdays, written by the skeleton and read.
void ExpectReadBack(const char* skeleton, const char* iso_pattern) {
  for (const LanguagePack& pack : AllLanguages()) {
    std::string pattern = BestPattern(skeleton, pack.code());
    for (double day = -17800; day < 22500; day += 101) {
      std::string text = Written(pattern.c_str(), pack.code(), day * kDay);
      std::string iso = Written(iso_pattern, LanguageCode("en"), day * kDay);
      Article article = AnnotateAll(std::string(pack.code().view()), "(" + text + ")");
      ASSERT_EQ(article.dates.size(), 1u) << pack.code().view() << " " << text;
      EXPECT_EQ(article.dates[0].value, iso) << pack.code().view() << " " << text;
    }
  }
}

TEST(DatesOracle, DayMonthAndYear) {
  ExpectReadBack("yMMMMd", "yyyy-MM-dd");
}

TEST(DatesOracle, WeekdayDayMonthAndYear) {
  ExpectReadBack("yMMMMEEEEd", "yyyy-MM-dd");
}

TEST(DatesOracle, MonthAndYear) {
  ExpectReadBack("yMMMM", "yyyy-MM");
}

// The interval of a day is that day, and its length is the calendar's.
TEST(DatesOracle, IntervalsAreThoseOfTheCalendar) {
  for (double day = -17800; day < 22500; day += 97) {
    std::string text = Written("d MMMM y", LanguageCode("en"), day * kDay);
    Article article = AnnotateAll("en", "On " + text + " it rained.");
    ASSERT_EQ(article.dates.size(), 1u) << text;
    EXPECT_EQ(article.dates[0].interval.begin, int64_t(day) * kSecondsPerDay) << text;
    EXPECT_EQ(article.dates[0].interval.Length(), kSecondsPerDay) << text;
  }
}

}  // namespace
}  // namespace riscontro
