// Hours of a report with a dateline, as the annotator gives them.
#include <gtest/gtest.h>

#include "analyse/annotator.h"
#include "analyse/dates/dates.h"

namespace riscontro {
namespace {

// The last date of a report published on Thursday, 5 June 2025.
Date Last(const char* language, const std::string& text) {
  Article a;
  a.language = LanguageCode(language);
  a.text = text;
  const Span all{0, uint32_t(text.size())};
  a.blocks.push_back({BlockKind::kParagraph, all, a.language});
  Sentence sentence;
  sentence.span = all;
  sentence.language = a.language;
  a.sentences.push_back(sentence);
  a.published.interval = DayInterval(2025, 6, 5);
  a.published.from = PublishedFrom::kMetadata;
  MakeDatesAnnotator()->Annotate(a);
  return a.dates.empty() ? Date{} : a.dates.back();
}

std::string Instants(const Date& date) {
  return FormatInstant(date.interval.begin) + " " + FormatInstant(date.interval.end);
}

TEST(DatelineTime, AnHourMayBeThatOfThePlace) {
  const Date date =
      Last("en", "KYIV, 4 June (Northern Press) — Sirens sounded on Tuesday at 9 pm.");
  EXPECT_EQ(date.value, "2025-06-03T21");
  EXPECT_EQ(Instants(date), "2025-06-03T18:00:00Z 2025-06-03T22:00:00Z");
  const Date evening =
      Last("it", "NEW YORK, 4 giugno (Agenzia) - Le sirene hanno suonato martedì sera.");
  EXPECT_EQ(evening.value, "2025-06-03TEV");
  EXPECT_EQ(evening.interval.begin, DayInterval(2025, 6, 3).begin + 17 * 3600);
  EXPECT_EQ(evening.interval.end, DayInterval(2025, 6, 3).end);
}

TEST(DatelineTime, NothingChangesWithoutAPlaceOrWithAZone) {
  const char* hour = "2025-06-03T21:00:00Z 2025-06-03T22:00:00Z";
  EXPECT_EQ(Instants(Last("en", "Sirens sounded on Tuesday at 9 pm.")), hour);
  const Date gmt = Last("en", "KYIV, 4 June (Northern Press) — Sirens sounded at 9 pm GMT.");
  EXPECT_EQ(gmt.interval.Length(), 3600);
  const Date day = Last("en", "KYIV, 4 June (Northern Press) — Sirens sounded on Tuesday.");
  EXPECT_EQ(day.interval, DayInterval(2025, 6, 3));
}

}  // namespace
}  // namespace riscontro
