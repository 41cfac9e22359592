// TimeML documents made here by hand: what is read from them, and how they are scored.
#include "eval/timeml.h"

#include <gtest/gtest.h>

#include "document/names.h"
#include "eval/timeml_cat.h"
#include "eval/timeml_run.h"
#include "eval/timeml_score.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\"?>\n<TimeML><DOCID>d1</DOCID>\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" "
    "value=\"2021-05-06\" functionInDocument=\"CREATION_TIME\">6 May 2021</TIMEX3></DCT>\n";

TimemlDocument Parse(std::string_view text) {
  Result<TimemlDocument> document =
      ParseTimeml(std::string(kHead) + std::string(text) + "</TimeML>", "d.tml");
  EXPECT_TRUE(document.ok()) << (document.ok() ? "" : document.error().ToString());
  return document.ok() ? *document : TimemlDocument();
}

Timex At(uint32_t begin, uint32_t end, std::string value, TimexType type = TimexType::kDate) {
  return {{begin, end}, {}, type, std::move(value), ""};
}

TEST(Timeml, TakesTextExpressionsAndCreationTime) {
  const TimemlDocument d = Parse(
      "<TEXT>\nProfits &amp; losses\n\nThe yard <EVENT eid=\"e1\">closed</EVENT> on <TIMEX3 "
      "tid=\"t1\" type=\"DATE\" value=\"2021-05-03\">Monday</TIMEX3> after <TIMEX3 tid=\"t2\" "
      "type=\"DURATION\" value=\"P3Y\" mod=\"APPROX\">some three years</TIMEX3>.\n</TEXT>");
  EXPECT_EQ(d.id, "d1");
  EXPECT_EQ(d.creation_time, "2021-05-06");
  ASSERT_EQ(d.timexes.size(), 2u);
  EXPECT_EQ(d.timexes[0].span.In(d.text), "Monday");
  EXPECT_EQ(d.timexes[0].value, "2021-05-03");
  EXPECT_EQ(d.timexes[1].span.In(d.text), "some three years");
  EXPECT_EQ(d.timexes[1].type, TimexType::kDuration);
  EXPECT_EQ(d.timexes[1].modifier, "APPROX");
  ASSERT_EQ(d.blocks.size(), 2u);
  EXPECT_EQ(d.blocks[0].In(d.text), "Profits & losses");
  ASSERT_EQ(d.events.size(), 1u);
  EXPECT_EQ(d.events[0].span.In(d.text), "closed");
}

TEST(Timeml, MarkedSentencesAreBlocks) {
  const TimemlDocument d = Parse(
      "<TEXT><s id=\"0\">A <EVENT eid=\"e1\">strike</EVENT> ends</s><s id=\"1\">It <EVENT "
      "eid=\"e2\">lasted</EVENT> .</s></TEXT>");
  ASSERT_EQ(d.blocks.size(), 2u);
  EXPECT_EQ(d.blocks[1].In(d.text), "It lasted .");
  ASSERT_EQ(d.events.size(), 2u);
  EXPECT_EQ(d.events[1].sentence, "1");
  EXPECT_EQ(d.events[1].span.In(d.text), "lasted");
}

TEST(Timeml, ACreationTimeInTheTextIsNotScored) {
  const TimemlDocument d = Parse(
      "<TEXT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2021-05-07\" "
      "functionInDocument=\"CREATION_TIME\">7 May 2021</TIMEX3> Rain. <TIMEX3 tid=\"t9\" "
      "type=\"DATE\" value=\"2021\"/></TEXT>");
  EXPECT_EQ(d.creation_time, "2021-05-07");
  EXPECT_TRUE(d.timexes.empty());
  ASSERT_EQ(d.unscored.size(), 1u);
  EXPECT_EQ(d.unscored[0].In(d.text), "7 May 2021");
}

TEST(Timeml, RefusesWhatIsNoTimeml) {
  for (std::string_view bad :
       {"<TimeML><TEXT>cut", "<TimeML><DOCID>x</DOCID></TimeML>", "", "plain",
        "<TimeML><TEXT><TIMEX3 type=\"HOUR\" value=\"1\">one</TIMEX3></TEXT></TimeML>"}) {
    Result<TimemlDocument> document = ParseTimeml(bad, "bad.tml");
    ASSERT_FALSE(document.ok()) << bad;
    EXPECT_EQ(document.error().kind, ErrorKind::kMalformed);
    EXPECT_EQ(document.error().input, "bad.tml");
  }
}

TEST(TimemlCat, TimesAreMarksOverTokens) {
  constexpr std::string_view kCat =
      "<?xml version=\"1.0\"?><Document doc_name=\"d.xml\"><token t_id=\"1\" "
      "sentence=\"0\">Rain</token>"
      "<token t_id=\"2\" sentence=\"0\">!</token><token t_id=\"3\" sentence=\"1\">On</token>"
      "<token t_id=\"4\" sentence=\"1\">May</token><token t_id=\"5\" sentence=\"1\">3</token>"
      "<token t_id=\"6\" sentence=\"1\">,</token><token t_id=\"7\" sentence=\"1\">daily</token>"
      "<Markables><ACTION m_id=\"8\"><token_anchor t_id=\"1\"/></ACTION>"
      "<TIME_REPETITION m_id=\"9\"><token_anchor t_id=\"7\"/></TIME_REPETITION>"
      "<TIME_DATE m_id=\"10\"><token_anchor t_id=\"4\"/><token_anchor t_id=\"5\"/></TIME_DATE>"
      "<TIME_DATE m_id=\"11\"><token_anchor t_id=\"5\"/></TIME_DATE></Markables></Document>";
  ASSERT_TRUE(IsCat(kCat));
  EXPECT_FALSE(IsCat(kHead));
  auto d = ParseCat(kCat, "d.xml");
  ASSERT_TRUE(d.ok());
  EXPECT_EQ(d->text, "Rain!\nOn May 3, daily");
  ASSERT_EQ(d->blocks.size(), 2u);
  ASSERT_EQ(d->timexes.size(), 2u);  // "3" lies in "May 3"
  EXPECT_EQ(d->timexes[0].span.In(d->text), "May 3");
  EXPECT_EQ(d->timexes[0].type, TimexType::kDate);
  EXPECT_EQ(d->timexes[0].value, "?");
  EXPECT_EQ(d->timexes[1].span.In(d->text), "daily");
  EXPECT_EQ(d->timexes[1].type, TimexType::kSet);
  EXPECT_FALSE(ParseCat("<Document ><token>", "d.xml").ok());
  EXPECT_FALSE(
      ParseCat("<Document ><TIME_DATE><token_anchor t_id=\"1\"/></TIME_DATE></Document>", "d.xml")
          .ok());
}

TEST(TimemlValue, DaysOfDates) {
  EXPECT_EQ(DaysOfValue("2021-05-06"), DayInterval(2021, 5, 6));
  EXPECT_EQ(DaysOfValue("2021-05-06T10:30"), DayInterval(2021, 5, 6));
  EXPECT_EQ(DaysOfValue("2021-05"), MonthInterval(2021, 5));
  EXPECT_EQ(DaysOfValue("2021-05-XX"), MonthInterval(2021, 5));
  EXPECT_EQ(DaysOfValue("2021-XX-XX"), YearInterval(2021));
  EXPECT_EQ(DaysOfValue("2021"), YearInterval(2021));
  for (auto bad : {"", "XXXX-XX-XX", "2021-13", "2021-02-30", "2021-W05", "2021-Q1", "P3D", "202",
                   "PRESENT_REF", "20210506", "2021-05-6", "2021-XX-06"}) {
    EXPECT_FALSE(DaysOfValue(bad)) << bad;
  }
}

TEST(TimemlValue, TheSameInOtherWords) {
  const std::pair<const char*, const char*> same[] = {
      {"P1Y", "P12M"},    {"P2W", "P14D"},
      {"P1D", "PT24H"},   {"PT90M", "PT1.5H"},
      {"P1Q", "P3M"},     {"P1DE", "P10Y"},
      {"199", "199X"},    {"18XX", "18"},
      {"P1Y6M", "P1.5Y"}, {"2020-01-01T17", "2020-01-01T17:00"},
      {"PXY", "PXY"}};
  for (auto [a, b] : same) EXPECT_TRUE(SameTimexValue(a, b) && SameTimexValue(b, a)) << a << b;
  const std::pair<const char*, const char*> other[] = {{"P1Y", "P365D"},
                                                       {"P1M", "PT1M"},
                                                       {"P1M", "P30D"},
                                                       {"PXY", "P1Y"},
                                                       {"PXM", "PXD"},
                                                       {"199", "1990"},
                                                       {"P3D", "2021"},
                                                       {"2021", "2020"},
                                                       {"P1D", "P2D"},
                                                       {"", "2021"},
                                                       {"2020-01-01T17:00", "2020-01-01T17:30"},
                                                       {"2021-01-02", "2021-01"}};
  for (auto [a, b] : other) EXPECT_FALSE(SameTimexValue(a, b) || SameTimexValue(b, a)) << a << b;
}

TEST(TimemlScore, CountsSpansTypesAndValues) {
  const std::vector<Timex> gold = {At(0, 5, "2021"), At(10, 20, "P3D", TimexType::kDuration),
                                   At(30, 35, "2020"), At(40, 45, "?")};
  const std::vector<Timex> found = {At(0, 5, "2021"), At(12, 20, "P3D"), At(31, 35, "2019"),
                                    At(38, 39, "1999"), At(40, 45, "2018")};
  const TimexScore score = ScoreTimexes(gold, found);
  EXPECT_EQ(score.counts.gold, 4u);
  EXPECT_EQ(score.counts.found, 5u);
  EXPECT_EQ(score.counts.strict, 2u);
  EXPECT_EQ(score.counts.relaxed, 4u);
  EXPECT_EQ(score.counts.type, 3u);
  EXPECT_EQ(score.counts.value, 2u);
  EXPECT_EQ(score.counts.gold_values, 3u);  // "?" is not asked
  EXPECT_EQ(score.counts.found_values, 4u);
  std::vector<TimexFault> faults;
  for (const TimexPair& pair : score.pairs) faults.push_back(pair.fault);
  EXPECT_EQ(faults,
            (std::vector<TimexFault>{TimexFault::kNone, TimexFault::kType, TimexFault::kValue,
                                     TimexFault::kInvented, TimexFault::kNone}));
}

TEST(TimemlScore, OneToOne) {
  // Two found in one gold expression: one match and one too many.
  TimexScore score = ScoreTimexes({At(0, 20, "2021")}, {At(0, 5, "2021"), At(6, 20, "2021")});
  EXPECT_EQ(score.counts.relaxed, 1u);
  EXPECT_EQ(score.pairs.back().fault, TimexFault::kInvented);
  score = ScoreTimexes({At(0, 5, "2021"), At(6, 20, "2021")}, {At(0, 20, "2021")});
  EXPECT_EQ(score.counts.relaxed, 1u);
  EXPECT_EQ(score.pairs.back().fault, TimexFault::kMissed);
  // Touching is not overlapping.
  EXPECT_EQ(ScoreTimexes({At(0, 5, "2021")}, {At(5, 9, "2021")}).counts.relaxed, 0u);
  EXPECT_EQ(ScoreTimexes({}, {}).counts.found, 0u);
}

TEST(TimemlScore, CreationTimesInTheTextCountForNobody) {
  const TimexScore score =
      ScoreTimexes({At(20, 25, "2021")}, {At(0, 5, "2021"), At(8, 9, "2020")}, {{0, 5}});
  EXPECT_EQ(score.counts.found, 1u);
  EXPECT_EQ(score.pairs.size(), 2u);
}

TEST(TimemlScore, F1IsHarmonic) {
  const TimexF1 f = MakeTimexF1(3, 6, 4);
  EXPECT_DOUBLE_EQ(f.precision, 0.5);
  EXPECT_DOUBLE_EQ(f.recall, 0.75);
  EXPECT_DOUBLE_EQ(f.F1(), 0.6);
  EXPECT_EQ(MakeTimexF1(0, 0, 0).F1(), 0);
}

TEST(TimemlScore, TableAndFaults) {
  const std::string_view text = "June and July";
  const std::vector<Timex> gold = {At(0, 4, "2021-06"), At(9, 13, "2021-07")};
  const std::vector<Timex> found = {At(0, 4, "2020-06")};
  const TimexScore score = ScoreTimexes(gold, found);
  EXPECT_EQ(DescribeFault(score.pairs[0], text, gold, found),
            "value of 'June' DATE 2021-06, found 'June' DATE 2020-06");
  EXPECT_EQ(DescribeFault(score.pairs[1], text, gold, found), "missed 'July' DATE 2021-07");
  const std::string table = TimexTable({{"mine", score.counts}});
  EXPECT_NE(table.find("| mine | 2 | 1 | 100.0 | 50.0 | 66.7 | 66.7 | 100.0 |"), std::string::npos)
      << table;
  EXPECT_NE(table.find("| 66.7 | 0.0 | 0.0 | 0.0 | 0.0 |\n"), std::string::npos) << table;
}

TEST(TimemlScore, ALeadingArticleIsNoFaultOfTheBareSpan) {
  Timex gold = At(0, 12, "2021-05-06"), found = At(4, 12, "2021-05-06");
  EXPECT_EQ(ScoreTimexes({gold}, {found}).counts.bare, 0u);
  gold.bare = found.bare = {4, 12};
  EXPECT_EQ(ScoreTimexes({gold}, {found}).counts.bare, 1u);
  EXPECT_EQ(ScoreTimexes({gold}, {found}).counts.strict, 0u);
  found.bare = {6, 12};
  EXPECT_EQ(ScoreTimexes({gold}, {found}).counts.bare, 0u);
}

// An article of one sentence whose words are given with their tags, and one date over it.
Article Tagged(std::initializer_list<std::pair<const char*, Upos>> words, std::string value) {
  Article article;
  for (auto [word, upos] : words) {
    if (!article.text.empty()) article.text += ' ';
    Token token;
    token.span.begin = uint32_t(article.text.size());
    article.text += word;
    token.span.end = uint32_t(article.text.size());
    token.upos = upos;
    if (upos == Upos::kDet) token.features.pron_type = PronType::kArticle;
    article.tokens.push_back(token);
  }
  Date date;
  date.span = {0, uint32_t(article.text.size())};
  date.value = std::move(value);
  article.dates.push_back(date);
  return article;
}

TEST(TimemlRun, OpenStretchesHaveTheValueOfTheirSide) {
  auto value = [](const char* ours) {
    return TimexesOf(Tagged({{"dal", Upos::kAdp}, {"2003", Upos::kNum}}, ours))[0].value;
  };
  EXPECT_EQ(value("2003/.."), "2003");
  EXPECT_EQ(value("../2003"), "2003");
  EXPECT_EQ(value("2003/2005"), "2003/2005");
  EXPECT_EQ(value("2003"), "2003");
}

TEST(TimemlRun, RangesArePartedAtTheirSmallWord) {
  Article article = Tagged({{"from", Upos::kAdp},
                            {"the", Upos::kDet},
                            {"3rd", Upos::kNoun},
                            {"to", Upos::kAdp},
                            {"5", Upos::kNum},
                            {"June", Upos::kPropn}},
                           "2021-06-03/2021-06-05");
  std::vector<Timex> parts = PartRanges(article, TimexesOf(article));
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0].span.In(article.text), "3rd");
  EXPECT_EQ(parts[0].value, "2021-06-03");
  EXPECT_EQ(parts[1].span.In(article.text), "5 June");
  EXPECT_EQ(parts[1].value, "2021-06-05");
  // No word in the middle, or no range: whole.
  article = Tagged({{"in", Upos::kAdp}, {"2003", Upos::kNum}, {"2005", Upos::kNum}}, "2003/2005");
  EXPECT_EQ(PartRanges(article, TimexesOf(article)).size(), 1u);
  article = Tagged({{"3", Upos::kNum}, {"to", Upos::kAdp}, {"5", Upos::kNum}}, "P5D");
  EXPECT_EQ(PartRanges(article, TimexesOf(article)).size(), 1u);
}

TEST(TimemlRun, LeadingArticlesAreTakenOff) {
  const Article article =
      Tagged({{"on", Upos::kAdp}, {"the", Upos::kDet}, {"ides", Upos::kNoun}}, "2021");
  EXPECT_EQ(WithoutLeadingArticle(article, {0, 11}).In(article.text), "ides");
  EXPECT_EQ(WithoutLeadingArticle(article, {7, 11}).In(article.text), "ides");
  EXPECT_EQ(WithoutLeadingArticle(article, {0, 6}).In(article.text), "the");  // never empty
}

// The whole way: the annotators on a document whose gold is what they ought to find, then on
// one whose gold says something else.
TEST(TimemlRun, ScoresWhatTheAnnotatorsFind) {
  const TimexReader reader;
  for (const char* value : {"2019-11-19", "2019-11-20"}) {
    const TimemlDocument d =
        Parse("<TEXT>The harbour of Trieste reopened on <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"" +
              std::string(value) + "\">19 November 2019</TIMEX3>.</TEXT>");
    const Article article =
        reader.Read(d.text, d.blocks, LanguageCode("en"), DaysOfValue(d.creation_time));
    const TimexScore score = ScoreTimexes(d.timexes, TimexesOf(article));
    EXPECT_EQ(score.counts.strict, 1u);
    EXPECT_EQ(score.counts.value, value == std::string_view("2019-11-19") ? 1u : 0u);
  }
}

TEST(TimemlRun, TheCreationTimeIsThePublicationDate) {
  const TimexReader reader;
  const TimemlDocument d = Parse("<TEXT>The harbour of Trieste reopened yesterday.</TEXT>");
  const Article article =
      reader.Read(d.text, d.blocks, LanguageCode("en"), DaysOfValue(d.creation_time));
  ASSERT_EQ(article.dates.size(), 1u);
  EXPECT_EQ(article.dates[0].value, "2021-05-05");
  const Article undated = reader.Read(d.text, d.blocks, LanguageCode("en"), std::nullopt);
  ASSERT_EQ(undated.dates.size(), 1u);
  EXPECT_FALSE(undated.dates[0].resolved);
}

}  // namespace
}  // namespace riscontro
