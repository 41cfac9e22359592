// Our own annotations: texts rebuilt from little files made here, rows and drafts over them.
#include "eval/own_gold.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "base/files.h"
#include "eval/own_gold_text.h"
#include "eval/own_quantities.h"
#include "eval/timeml_run.h"
#include "eval/timeml_score.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr const char* kIob =
    "È\tO\nil\tO\n5\tO\nmaggio\tO\n.\tO\n\nArrivò\tO\nl'\tO\nestate\tO\n(\tO\ntardi\tO\n)\tO\n\n";

GoldText Rebuild(std::string_view bytes, const std::string& source) {
  Result<GoldText> text = RebuildGoldText(bytes, source);
  EXPECT_TRUE(text.ok()) << (text.ok() ? "" : text.error().ToString());
  return text.ok() ? *text : GoldText();
}

TEST(OwnGoldText, TokensAreJoinedAsPeopleWrite) {
  using Tokens = std::vector<std::string_view>;
  EXPECT_EQ(JoinGoldTokens(
                Tokens{"Disse", ":", "\"", "va", "bene", "\"", ",", "poi", "\"", "no", "\"", "."}),
            "Disse: \"va bene\", poi \"no\".");
  EXPECT_EQ(JoinGoldTokens(Tokens{"l'", "8", "%", "dell'", "Unità", "un", "po'", "di"}),
            "l'8% dell'Unità un po' di");
  EXPECT_EQ(JoinGoldTokens(Tokens{"«", "Так", "»", "(", "2014", "–", "2016", ")", "…"}),
            "«Так» (2014 – 2016)…");
  EXPECT_EQ(JoinGoldTokens(Tokens{"'", "allora"}), "' allora");  // no elided word
  EXPECT_EQ(JoinGoldTokens(Tokens{}), "");
}

TEST(OwnGoldText, IobFiles) {
  const GoldText text = Rebuild(kIob, "a/b.tsv");
  EXPECT_EQ(text.text, "È il 5 maggio.\nArrivò l'estate (tardi)");
  ASSERT_EQ(text.blocks.size(), 2u);
  EXPECT_EQ(text.blocks[1].In(text.text), "Arrivò l'estate (tardi)");
  EXPECT_EQ(Rebuild("Так O\n, O\n\n\n\n\n\nні O", "c.iob").text, "Так,\nні");
  EXPECT_EQ(Rebuild("", "c.iob").text, "");
}

TEST(OwnGoldText, DocumentsOfAConllFile) {
  constexpr const char* kConll =
      "#begin document (c/1); part 000\nc/1\t0\t0\tUno\t-\nc/1\t1\t0\tDue\t-\nc/1\t1\t1\t.\t-\n"
      "#end document\n#begin document (c/2); part 000\nc/2\t0\t0\tTre\t-\n#end document\n";
  EXPECT_EQ(Rebuild(kConll, "m.conll#c/1").text, "Uno\nDue.");
  EXPECT_EQ(Rebuild(kConll, "m.conll#c/2").text, "Tre");
  EXPECT_EQ(RebuildGoldText(kConll, "m.conll#c/3").error().kind, ErrorKind::kNotFound);
  EXPECT_EQ(RebuildGoldText(kConll, "m.conll").error().kind, ErrorKind::kNotFound);
}

TEST(OwnGoldText, PlainFilesStayAsTheyAre) {
  const GoldText text = Rebuild("Раз , два\n\nТри\n", "x.txt");
  EXPECT_EQ(text.text, "Раз , два\n\nТри\n");
  EXPECT_EQ(text.blocks.size(), 2u);
  EXPECT_EQ(RebuildGoldText("x", "x.json").error().kind, ErrorKind::kUnknownFormat);
  EXPECT_EQ(RebuildGoldText("\xff", "x.txt").error().kind, ErrorKind::kMalformed);
}

TEST(OwnGoldText, CodePointsAreCountedAsAPlainWalkDoes) {
  const GoldText text = Rebuild("Ж🚢è!\nok", "x.txt");
  size_t at = 0;
  for (uint64_t i = 0; i + 1 < text.characters.size(); ++i) {
    EXPECT_EQ(text.characters[i], at);
    EXPECT_EQ(text.CharactersBefore(uint32_t(at)), i);
    NextChar(text.text, &at);
  }
  EXPECT_EQ(at, text.text.size());
  EXPECT_EQ(text.Bytes(1, 2).In(text.text), "🚢");
  EXPECT_EQ(text.Bytes(5, 7).In(text.text), "ok");
  EXPECT_TRUE(text.Bytes(5, 8).empty());
  EXPECT_TRUE(text.Bytes(2, 1).empty());
}

// Sources made here, instead of a folder.
GoldTextSource Sources() {
  auto texts = std::make_shared<std::map<std::string, GoldText>>();
  texts->emplace("a.tsv", Rebuild(kIob, "a.tsv"));
  texts->emplace("b.txt",
                 Rebuild("La visita iniziò il 9 maggio 2019. Il 9 maggio era giovedì.", "b.txt"));
  return [texts](const std::string& source) -> Result<const GoldText*> {
    auto found = texts->find(source);
    if (found == texts->end()) return Error{ErrorKind::kNotFound, "no such source", source, ""};
    return &found->second;
  };
}

std::string RowsOf(std::string_view draft, std::vector<Error>* errors) {
  return RowsOfDraft(draft, "d.draft", Sources(), errors);
}

std::vector<GoldArticle> Articles(const std::string& rows) {
  Result<std::vector<GoldArticle>> articles = ParseOwnGold(rows, "r.tsv", Sources());
  EXPECT_TRUE(articles.ok()) << (articles.ok() ? "" : articles.error().ToString());
  return articles.ok() ? *articles : std::vector<GoldArticle>();
}

constexpr const char* kDraft =
    "# a comment\n@ | b.txt | 0 | 59 | 2019-05-10\n9 maggio 2019 | DATE | 2019-05-09\n"
    "Il [9 maggio] | DATE | 2019-05-09 | APPROX\ngiovedì | SET | ?\n"
    "@ | a.tsv | 0 | 14 | -\n5 maggio | DATE | ?\n";

TEST(OwnGold, DraftsBecomeRowsAndArticles) {
  std::vector<Error> errors;
  const std::string rows = RowsOf(kDraft, &errors);
  EXPECT_TRUE(errors.empty()) << errors[0].ToString();
  const std::vector<GoldArticle> articles = Articles(rows);
  ASSERT_EQ(articles.size(), 2u);
  const GoldArticle& b = articles[0];
  EXPECT_EQ(b.published, DayInterval(2019, 5, 10));
  ASSERT_EQ(b.timexes.size(), 3u);
  EXPECT_EQ(b.timexes[0].span.In(b.text), "9 maggio 2019");
  EXPECT_EQ(b.timexes[1].span.In(b.text), "9 maggio");
  EXPECT_GT(b.timexes[1].span.begin, b.timexes[0].span.end);
  EXPECT_EQ(b.timexes[1].modifier, "APPROX");
  EXPECT_EQ(b.timexes[2].type, TimexType::kSet);
  EXPECT_EQ(articles[1].text, "È il 5 maggio.");
  EXPECT_EQ(articles[1].published, std::nullopt);
  EXPECT_EQ(articles[1].timexes[0].span.In(articles[1].text), "5 maggio");
}

TEST(OwnGold, AnArticleMayBeginAnywhereInItsSource) {
  std::vector<Error> errors;
  const auto articles =
      Articles(RowsOf("@ | a.tsv | 15 | 38 | 2020-09-01\nestate | DATE | 2020-SU\n", &errors));
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].text, "Arrivò l'estate (tardi)");
  ASSERT_EQ(articles[0].blocks.size(), 1u);
  EXPECT_EQ(articles[0].blocks[0].begin, 0u);
  EXPECT_EQ(articles[0].timexes[0].span.In(articles[0].text), "estate");
}

TEST(OwnGold, DraftsSayWhatCannotBePlaced) {
  for (auto [draft, line] : std::initializer_list<std::pair<const char*, const char*>>{
           {"giovedì | DATE | 2019\n", "line 1"},
           {"@ | c.txt | 0 | 5 | -\n", "line 1"},
           {"@ | b.txt | 0 | 500 | -\n", "line 1"},
           {"@ | b.txt | 0 | five | -\n", "line 1"},
           {"@ | b.txt | 0 | 59 | -\n\nmagg | DATE | 2019\n", "line 3"},  // half a word
           {"@ | b.txt | 0 | 10 | -\n9 maggio 2019 | DATE | 2019\n", "line 2"},
           {"@ | b.txt | 0 | 59 | -\nil [9 maggio | DATE | 2019\n", "line 2"},
           {"@ | b.txt | 0 | 59 | -\ngiovedì | DATE | 2019\n2019 | DATE | 2019\n", "line 3"}}) {
    std::vector<Error> errors;
    RowsOf(draft, &errors);
    ASSERT_FALSE(errors.empty()) << draft;
    EXPECT_EQ(errors[0].place, line) << draft;
  }
  std::vector<Error> errors;
  RowsOf("@ | b.txt | 0 | 59 | -\n9 maggio | MONTH | 2019-05-09\n", &errors);
  EXPECT_EQ(errors.size(), 1u);
}

TEST(OwnGold, RowsThatDoNotFitAreRefused) {
  std::vector<Error> errors;
  const std::string good = RowsOf(kDraft, &errors);
  const size_t first = good.find('\n') + 1, second = good.find('\n', first) + 1;
  const std::string article = good.substr(0, first), row = good.substr(first, second - first);
  auto replaced = [&](std::string_view what, std::string_view by) {
    std::string out = row;
    out.replace(out.find(what), what.size(), by);
    return article + out;
  };
  EXPECT_EQ(Articles(article + row).size(), 1u);
  const std::string check = row.substr(row.find("\tDATE") - 8, 8);
  for (const std::string& bad :
       {replaced(check, "00000000"), replaced("DATE", "DAY"), replaced("\t-\n", "\tNEARLY\n"),
        replaced("\t2019-05-09", "\t"), replaced("\t20\t", "\t21\t"), replaced("b.txt", "a.tsv"),
        row, article + row + row, article + "b.txt\t1\n",
        article.substr(0, article.find("2019")) + "soon\t-\n"}) {
    Result<std::vector<GoldArticle>> articles = ParseOwnGold(bad, "r.tsv", Sources());
    ASSERT_FALSE(articles.ok()) << bad;
    EXPECT_EQ(articles.error().kind, ErrorKind::kMalformed);
    EXPECT_EQ(articles.error().input, "r.tsv");
  }
}

// The annotators against annotations that are right, then against wrong ones.
TEST(OwnGold, TheWholeWay) {
  const TimexReader reader;
  std::vector<Error> errors;
  for (const char* value : {"2019-05-09", "2018-05-09"}) {
    std::string draft = "@ | b.txt | 0 | 34 | 2019-05-10\n9 maggio 2019 | DATE | ";
    const auto articles = Articles(RowsOf(draft + value + "\n", &errors));
    ASSERT_EQ(articles.size(), 1u);
    const Article article = reader.Read(articles[0].text, articles[0].blocks, LanguageCode("it"),
                                        articles[0].published);
    const TimexCounts counts = ScoreTimexes(articles[0].timexes, TimexesOf(article)).counts;
    EXPECT_EQ(counts.relaxed, 1u);
    EXPECT_EQ(counts.value, std::string_view(value) == "2019-05-09" ? 1u : 0u);
  }
}

// The annotations of the project fit the texts, where those are at hand.
TEST(OwnGold, OurFilesFitTheirTexts) {
  const std::string root = RISCONTRO_SOURCE_DIR, gold = root + "/../shared/gold";
  if (!std::filesystem::exists(gold)) GTEST_SKIP() << "no gold data in " << gold;
  size_t files = 0;
  for (const std::string& path : WalkFiles({root + "/eval/gold"}).files) {
    if (!path.ends_with(".tsv")) continue;
    ++files;
    Result<std::string> rows = ReadFile(path, 1 << 26);
    ASSERT_TRUE(rows.ok());
    const bool dates = path.find("/dates/") != std::string::npos;
    Result<std::vector<GoldArticle>> articles =
        dates ? ParseOwnGold(*rows, path, GoldTextsIn(gold))
              : ParseMarks(*rows, path, 10, GoldTextsIn(gold));
    ASSERT_TRUE(articles.ok()) << articles.error().ToString();
    for (const GoldArticle& article : *articles) {
      EXPECT_TRUE(dates || GoldQuantitiesOf(article, path).ok()) << path;
    }
  }
  EXPECT_GE(files, 6u);
}

// Quantities over "La visita iniziò il 9 maggio 2019. …", as if its numbers were counts.
GoldQuantity Wanted(Span span, std::string kind, std::string low, std::string high,
                    std::string unit, std::string concept_id) {
  return {span,
          std::move(kind),
          low,
          std::move(low),
          std::move(high),
          std::move(unit),
          std::move(concept_id)};
}

Quantity Found(Span span, QuantityKind kind, double low, double high, std::string unit,
               std::string concept_id) {
  Quantity q;
  q.span = span;
  q.kind = kind;
  q.low = low;
  q.high = high;
  q.unit = std::move(unit);
  q.concept_id = std::move(concept_id);
  return q;
}

TEST(OwnQuantities, KindIntervalUnitAndConcept) {
  const std::string text(100, 'x');
  const std::vector<GoldQuantity> gold = {Wanted({0, 5}, "cardinal", "4", "4", "-", "injured"),
                                          Wanted({10, 15}, "money", "100", "inf", "EUR", "-"),
                                          Wanted({20, 25}, "percent", "12", "12", "%", "-"),
                                          Wanted({30, 35}, "duration", "?", "?", "a", "age")};
  std::vector<std::string> faults;
  const double open = std::numeric_limits<double>::infinity();
  QuantityCounts c =
      ScoreQuantities(gold,
                      {Found({0, 5}, QuantityKind::kCardinal, 4, 4, "", "injured"),
                       Found({9, 15}, QuantityKind::kMoney, 100.5, open, "EUR", "killed"),
                       Found({20, 25}, QuantityKind::kPercent, 12, 12, "", ""),
                       Found({30, 35}, QuantityKind::kDuration, 3, 5, "a", "age")},
                      text, &faults);
  EXPECT_EQ(c.right, 4u);
  EXPECT_EQ(c.strict, 3u);
  EXPECT_EQ(c.concepts, 2u);
  EXPECT_EQ(c.concepts_right, 2u);
  EXPECT_TRUE(faults.empty()) << faults[0];
  // Each of them wrong in one thing, one missed, one too many.
  c = ScoreQuantities(gold,
                      {Found({0, 5}, QuantityKind::kOrdinal, 4, 4, "", "killed"),
                       Found({10, 15}, QuantityKind::kMoney, 100, 100, "EUR", ""),
                       Found({30, 35}, QuantityKind::kDuration, 3, 5, "d", ""),
                       Found({40, 45}, QuantityKind::kCardinal, 3, 3, "", "")},
                      text, &faults);
  EXPECT_EQ(c.relaxed, 3u);
  EXPECT_EQ(c.right, 0u);
  EXPECT_EQ(c.kind, 2u);
  EXPECT_EQ(c.interval, 2u);
  EXPECT_EQ(c.unit, 2u);
  EXPECT_EQ(c.concepts_told, 1u);
  EXPECT_EQ(c.concepts_right, 0u);
  EXPECT_EQ(faults.size(), 5u);
}

TEST(OwnQuantities, RowsOfNumbers) {
  GoldArticle article;
  article.marks = {{{0, 5}, {"cardinal", "4", "3.6", "inf", "-", "killed"}, 7}};
  auto quantities = GoldQuantitiesOf(article, "q.tsv");
  ASSERT_TRUE(quantities.ok());
  EXPECT_EQ((*quantities)[0].low, "3.6");
  EXPECT_EQ((*quantities)[0].concept_id, "killed");
  article.marks[0].columns[2] = "four";
  quantities = GoldQuantitiesOf(article, "q.tsv");
  ASSERT_FALSE(quantities.ok());
  EXPECT_EQ(quantities.error().place, "line 7");
}

TEST(OwnQuantities, Table) {
  QuantityCounts c;
  c.gold = 4, c.found = 4, c.strict = 1, c.relaxed = 3, c.right = 2;
  const std::string table = QuantityTable({{"mine", c}});
  EXPECT_NE(table.find("| mine | 4 | 4 | 25.0 | 75.0 | 75.0 | 75.0 |"), std::string::npos) << table;
  EXPECT_NE(table.find("| 50.0 | 0 | 0.0 | 0.0 |\n"), std::string::npos) << table;
}

}  // namespace
}  // namespace riscontro
