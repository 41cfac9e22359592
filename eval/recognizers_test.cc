// Hand-made specification files: reading them, and what counts as right.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.h"
#include "eval/recognizers_run.h"
#include "eval/recognizers_units.h"

namespace riscontro {
namespace {

SpecFile Parse(const std::string& json, const std::string& path = "Italian/NumberModel.json") {
  auto file = ParseSpec(json, path);
  EXPECT_TRUE(file) << file.error().ToString();
  return file ? *file : SpecFile();
}

SpecResult Found(Span span, const std::string& value, const std::string& type = "number") {
  return {span, type, {{{"value", value}}}};
}

bool SameFirst(const SpecResult& a, const SpecResult& b) {
  return a.type == b.type && SameNumber(a.values[0].at("value"), b.values[0].at("value"));
}

CaseScore Score(const SpecCase& one, const std::vector<SpecResult>& found) {
  return ScoreCase(one, found, SameFirst, {true, {"the", "l'"}});
}

const std::string kTwo =
    "\xEF\xBB\xBF[{\"Input\": \"Perché tre, perché venti?\", \"NotSupported\": \"javascript, "
    "java\", \"Results\": [{\"Text\": \"tre\", \"TypeName\": \"number\", \"Start\": 7, \"End\": 9, "
    "\"Resolution\": {\"value\": \"3\"}}, {\"Text\": \"VENTI\", \"TypeName\": \"number\", "
    "\"Start\": 19, \"End\": 23, \"Resolution\": {\"value\": \"20\"}}]}]";

TEST(Spec, ReadsACaseWithItsPlacesInBytes) {
  SpecFile file = Parse(kTwo);
  EXPECT_EQ(file.language.view(), "it");
  EXPECT_EQ(file.model, "NumberModel");
  ASSERT_EQ(file.cases.size(), 1u);
  const SpecCase& one = file.cases[0];
  EXPECT_EQ(one.ports_failing, 2);
  EXPECT_EQ(one.reference, kUnknownPast);
  ASSERT_EQ(one.results.size(), 2u);
  EXPECT_EQ(one.results[0].span, (Span{8, 11}));  // "é" is two bytes
  EXPECT_EQ(one.results[1].span.In(one.input), "venti");
  EXPECT_EQ(one.results[1].values[0].at("value"), "20");
  EXPECT_EQ(file.spans_moved, 0u);
}

TEST(Spec, FindsTheTextWhereThePlaceIsWrongOrMissing) {
  SpecFile file = Parse(
      R"([{"Input": "due più due", "Results": [
          {"Text": "due", "TypeName": "number", "Start": 7, "End": 11, "Resolution": {}},
          {"Text": "più", "TypeName": "number", "Resolution": {}},
          {"Text": "tre", "TypeName": "number", "Start": 0, "End": 2, "Resolution": {}}]}])");
  const auto& results = file.cases.at(0).results;
  EXPECT_EQ(results[0].span, (Span{9, 12}));  // the second "due" is nearer to 7
  EXPECT_EQ(results[1].span.In("due più due"), "più");
  EXPECT_EQ(results[2].span, (Span{0, 3}));  // its text stands nowhere: the place counts
  EXPECT_EQ(file.spans_moved, 2u);
  EXPECT_EQ(file.spans_lost, 1u);
}

TEST(Spec, ReadsDatesWithAllTheirValues) {
  SpecFile file = Parse(R"([{"Input": "on monday", "Context": {"ReferenceDateTime":
      "2016-11-07T16:30:00"}, "NotSupported": "dotnet, javascript, python, java", "Results": [
      {"Text": "monday", "Typename": "datetimeV2.date", "Start": 3, "End": 8, "Resolution":
       {"values": [{"timex": "XXXX-WXX-1", "value": "2016-11-07"},
                   {"timex": "XXXX-WXX-1", "value": null}]}}]}])",
                        "English/DateTimeModel.json");
  const SpecCase& one = file.cases.at(0);
  EXPECT_EQ(one.reference, DayInterval(2016, 11, 7).begin + 16 * 3600 + 30 * 60);
  EXPECT_EQ(one.ports_failing, kSpecPorts);
  EXPECT_EQ(one.results[0].type, "date");
  ASSERT_EQ(one.results[0].values.size(), 2u);
  EXPECT_EQ(one.results[0].values[1].at("value"), "null");
}

TEST(Spec, ACaseWithoutItsReferenceTakesThatOfTheSameCase) {
  auto json = [](const char* context, const char* value) {
    return std::string(R"([{"Input": "x", )") + context +
           R"("Results": [{"Text": "x", "TypeName": "datetimeV2.date", "Resolution": {"values": [)"
           R"({"timex": "2016-11-08", "value": ")" +
           value + R"("}]}}]}])";
  };
  const char* context = R"("Context": {"ReferenceDateTime": "2016-11-07T00:00:00"}, )";
  SpecFile lender = Parse(json(context, "2016-11-08"), "English/DateTimeModel.json");
  SpecFile same = Parse(json("", "2016-11-08"), "French/DateTimeModel.json");
  ASSERT_TRUE(LacksReferences(same));
  BorrowReferences(lender, &same);
  EXPECT_FALSE(LacksReferences(same));
  EXPECT_EQ(same.cases.at(0).reference, DayInterval(2016, 11, 7).begin);
  SpecFile other = Parse(json("", "2016-11-09"), "French/DateTimeModel.json");
  BorrowReferences(lender, &other);
  EXPECT_TRUE(LacksReferences(other));
  EXPECT_FALSE(LacksReferences(Parse(kTwo))) << "numbers need none";
  EXPECT_TRUE(same.cases.at(0).borrowed_reference);
  EXPECT_FALSE(other.cases.at(0).borrowed_reference);
}

// One date a case: its day, and the reference ("" for none).
SpecFile Days(const std::vector<std::pair<std::string, std::string>>& cases) {
  std::string json = "[";
  for (const auto& [day, reference] : cases) {
    if (json.size() > 1) json += ",";
    json += R"({"Input": "x", )";
    if (!reference.empty()) json += R"("Context": {"ReferenceDateTime": ")" + reference + R"("}, )";
    json += R"("Results": [{"Text": "x", "TypeName": "datetimeV2.date", "Resolution": {"values": [)"
            R"({"value": ")" +
            day + R"("}]}}]})";
  }
  return Parse(json + "]", "French/DateTimeModel.json");
}

TEST(Spec, OfSeveralReferencesTheOneInThatPlaceIsTaken) {
  // The same value stands twice: which reference is meant is told by the order.
  const SpecFile lender = Days({{"2018-04-01", "2016-11-07"},
                                {"2020-01-05", "2020-01-04"},
                                {"2018-04-01", "2018-05-01"},
                                {"2021-03-01", "2021-02-01"}});
  SpecFile file = Days({{"2020-01-05", ""}, {"2018-04-01", ""}, {"2021-03-01", ""}});
  BorrowReferences(lender, &file);
  EXPECT_EQ(file.cases[1].reference, DayInterval(2018, 5, 1).begin);
  // A value that was changed in translation, between two that were not.
  file = Days({{"2020-01-05", ""}, {"2018-09-09", ""}, {"2021-03-01", ""}});
  BorrowReferences(lender, &file);
  EXPECT_EQ(file.cases[1].reference, DayInterval(2018, 5, 1).begin);
  // No place for it: nothing is guessed.
  file = Days({{"2020-01-05", ""}, {"2018-09-09", ""}, {"2019-09-09", ""}, {"2021-03-01", ""}});
  BorrowReferences(lender, &file);
  EXPECT_TRUE(file.cases[1].lacks_reference);
  EXPECT_TRUE(file.cases[2].lacks_reference);
}

TEST(Spec, LengthsAndSetsNeedNoReference) {
  for (const char* type : {"duration", "set"}) {
    const SpecFile file =
        Parse(R"([{"Input": "x", "Results": [{"Text": "x", "TypeName": "datetimeV2.)" +
                  std::string(type) + R"(", "Resolution": {"values": [{"value": "P3Y"}]}}]}])",
              "French/DateTimeModel.json");
    EXPECT_FALSE(LacksReferences(file)) << type;
  }
}

TEST(Spec, AFullStopAtTheEndOfASpanDoesNotCount) {
  const std::string input = "It was in 2018. ";
  EXPECT_EQ(WithoutStop(input, {10, 16}), (Span{10, 14}));
  EXPECT_EQ(WithoutStop(input, {10, 14}), (Span{10, 14}));
  EXPECT_EQ(WithoutStop("...", {0, 3}), (Span{0, 1})) << "never empty";
}

TEST(Spec, RefusesWhatIsNoSpecification) {
  for (const char* text : {"", "{", "{}", "[1]", "[{\"Input\": \"a\"}, 2]"}) {
    EXPECT_FALSE(ParseSpec(text, "English/NumberModel.json")) << text;
  }
  // Fields of other types than expected are no reason to stop.
  SpecFile file = Parse(R"([{"Input": 5, "Context": 3, "Results": [{"Start": -1, "End": "x"}]}])");
  EXPECT_EQ(file.cases.at(0).results.at(0).span, Span());
}

TEST(Score, EverythingMustBeThereAndNothingElse) {
  const SpecCase one = Parse(kTwo).cases.at(0);
  const Span three{8, 11}, twenty{21, 26};
  const SpecResult right[] = {Found(three, "3"), Found(twenty, "20.0")};
  CaseScore score = Score(one, {right[0], right[1]});
  EXPECT_TRUE(score.right);
  EXPECT_TRUE(score.spans_right);
  EXPECT_EQ(score.spans_matched, 2u);

  score = Score(one, {right[0]});
  EXPECT_FALSE(score.right || score.spans_right || score.loose_right) << "one is missing";
  EXPECT_EQ(score.spans_matched, 1u);
  score = Score(one, {right[0], right[1], Found({0, 7}, "1")});
  EXPECT_FALSE(score.right || score.spans_right || score.loose_right) << "one too many";
  score = Score(one, {right[0], right[0]});
  EXPECT_FALSE(score.right) << "the same twice stands for one";
  score = Score(one, {});
  EXPECT_FALSE(score.right);
}

TEST(Score, AWrongValueTypeOrPlaceIsWrong) {
  const SpecCase one = Parse(kTwo).cases.at(0);
  const Span three{8, 11}, twenty{21, 26};
  CaseScore score = Score(one, {Found(three, "30"), Found(twenty, "20")});
  EXPECT_FALSE(score.right);
  EXPECT_TRUE(score.spans_right);
  score = Score(one, {Found(three, "3", "ordinal"), Found(twenty, "20")});
  EXPECT_FALSE(score.right);
  score = Score(one, {Found({8, 12}, "3"), Found(twenty, "20")});
  EXPECT_FALSE(score.right || score.spans_right || score.loose_right);
}

TEST(Score, ASentenceWithNothingInItIsRightWhenNothingIsFound) {
  SpecCase none;
  none.input = "Buongiorno";
  EXPECT_TRUE(Score(none, {}).right);
  EXPECT_FALSE(Score(none, {Found({0, 4}, "1")}).right);
}

TEST(Score, LooseSpansMayHaveAnArticleBeforeThem) {
  const SpanRule rule{true, {"the", "on", "l'"}};
  const std::string text = "on the third of may, l'altro ieri";
  EXPECT_TRUE(SameSpan(text, {7, 19}, {0, 19}, rule));
  EXPECT_TRUE(SameSpan(text, {0, 19}, {7, 19}, rule));
  EXPECT_FALSE(SameSpan(text, {7, 19}, {0, 19}, SpanRule()));
  EXPECT_FALSE(SameSpan(text, {7, 19}, {0, 12}, rule)) << "the ends differ";
  EXPECT_FALSE(SameSpan(text, {16, 19}, {7, 19}, rule)) << "\"third of\" is no article";
  EXPECT_TRUE(SameSpan(text, {23, 33}, {21, 33}, rule));
}

TEST(Score, NumbersAreTheSameHoweverWritten) {
  EXPECT_TRUE(SameNumber("0,5", "0.5"));
  EXPECT_TRUE(SameNumber("2000000000", "2E+09"));
  EXPECT_TRUE(SameNumber("0.333333333333333", "0.33333333333333331"));
  EXPECT_TRUE(SameNumber("1E-12", "0.000000000001"));
  EXPECT_TRUE(SameNumber("", ""));
  EXPECT_FALSE(SameNumber("1E-12", "0"));
  EXPECT_FALSE(SameNumber("0.333", "0.333333333"));
  EXPECT_FALSE(SameNumber("5", ""));
  EXPECT_FALSE(SameNumber("null", "0"));
  EXPECT_FALSE(SameNumber("1.2.3", "1.2"));
  EXPECT_FALSE(SameNumber("-5", "5"));
}

TEST(Score, NumbersAreWrittenAsTheFilesDo) {
  EXPECT_EQ(SpecNumber(5), "5");
  EXPECT_EQ(SpecNumber(-2000000), "-2000000");
  EXPECT_EQ(SpecNumber(0.25), "0.25");
  EXPECT_TRUE(SameNumber(SpecNumber(1.0 / 3), "0.333333333333333"));
}

TEST(Score, TalliesAndF1) {
  SpecTally tally;
  EXPECT_EQ(tally.SpanF1(), 1);
  CaseScore one;
  one.right = one.spans_right = one.loose_right = true;
  one.expected = one.found = one.spans_matched = 2;
  tally.Add(one);
  CaseScore two;
  two.expected = 2;
  two.found = 4;
  two.spans_matched = 1;
  tally.Add(two);
  EXPECT_EQ(tally.cases, 2u);
  EXPECT_EQ(tally.Share(tally.right), 0.5);
  EXPECT_DOUBLE_EQ(tally.SpanF1(), 0.6);  // 3 matched, 4 expected, 6 found
}

constexpr std::string_view kUnits =
    "[currency]\nUSD, dollar | 1 | Dollar\nUSD, EUR | 0.01 | Cent\ncent | 1 | Cent\n"
    "[dimension]\n[mi_i] | 1 | Mile, Miglio\n";

TEST(Units, NamesAreTranslatedToCodes) {
  auto units = SpecUnits::Parse(kUnits, "currency");
  ASSERT_TRUE(units);
  auto same = [&](const char* value, const char* unit, const char* ours, const char* code) {
    return units->Same({{"value", value}, {"unit", unit}}, {{"value", ours}, {"unit", code}});
  };
  EXPECT_TRUE(same("5", "Dollar", "5", "USD"));
  EXPECT_TRUE(same("5", "Dollar", "5", "dollar"));
  EXPECT_FALSE(same("5", "Dollar", "5", "EUR"));
  EXPECT_FALSE(same("5", "Dollar", "6", "USD"));
  EXPECT_TRUE(same("1,2", "Cent", "0.012", "USD"));
  EXPECT_TRUE(same("50", "Cent", "50", "cent"));
  EXPECT_FALSE(same("50", "Cent", "50", "USD")) << "fifty dollars are no fifty cents";
  EXPECT_FALSE(same("5", "Mile", "5", "[mi_i]")) << "of another section";
  EXPECT_FALSE(same("null", "Cent", "0", "USD"));
  EXPECT_FALSE(SpecUnits::Parse("[age]\na | 1\n", "age"));
  EXPECT_FALSE(SpecUnits::Parse("[age]\na | x | Year\n", "age"));
}

TEST(Scope, LeavesOutWhatItsRulesName) {
  const SpecCase one = Parse(kTwo).cases.at(0);
  auto excludes = [&](const std::string& table) {
    auto scope = OutOfScope::Parse(table);
    EXPECT_TRUE(scope) << table;
    return scope && scope->Excludes("NumberModel", LanguageCode("it"), one);
  };
  EXPECT_FALSE(excludes(""));
  EXPECT_TRUE(excludes("* | * | type | number | why"));
  EXPECT_FALSE(excludes("* | * | type | ordinal | why"));
  EXPECT_FALSE(excludes("OrdinalModel | * | type | number | why"));
  EXPECT_FALSE(excludes("* | en | type | number | why"));
  EXPECT_TRUE(excludes("NumberModel | it | value | 20 | why"));
  EXPECT_TRUE(excludes("* | * | input | " + Hash128(one.input).ToString() + " | why"));
  EXPECT_FALSE(excludes("* | * | input | " + Hash128("other").ToString() + " | why"));
  EXPECT_FALSE(OutOfScope::Parse("* | * | type | number")) << "a rule without a reason";
  EXPECT_FALSE(OutOfScope::Parse("* | * | mood | number | why"));
}

// Finds "tre" as 3 wherever it stands, and in every text with a comma a 7 that is not there.
std::vector<SpecResult> FindThree(const Article& article) {
  std::vector<SpecResult> out;
  const size_t at = article.text.find("tre");
  if (at != std::string::npos) out.push_back(Found({uint32_t(at), uint32_t(at + 3)}, "3"));
  if (article.text.find(',') != std::string::npos) out.push_back(Found({0, 1}, "7"));
  return out;
}

TEST(Run, CountsRightWrongAndExcludedCases) {
  const std::string result = R"([{"Text": "tre", "TypeName": "number", "Start": 0, "End": 2,
      "Resolution": {"value": "3"}}])";
  SpecFile file = Parse(R"([{"Input": "tre navi", "Results": )" + result +
                        R"(}, {"Input": "tre, forse", "Results": )" + result +
                        R"(}, {"Input": "tre sì", "NotSupported": "dotnet, python, java,javascript",
                               "Results": []},
                           {"Input": "niente", "Results": [{"Text": "niente", "TypeName": "none",
                               "Resolution": {}}]}])");
  auto scope = OutOfScope::Parse("* | * | type | none | an example");
  ASSERT_TRUE(scope);
  SpecRunOptions options;
  options.failures = 10;
  SpecRunner runner(options, *scope, {});
  std::vector<SpecRow> rows;
  std::string failures;
  runner.Run(file, {"NumberModel", {}, FindThree, SameFirst}, &rows, &failures);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].all.cases, 3u);
  EXPECT_EQ(rows[0].all.right, 1u);
  EXPECT_EQ(rows[0].known.cases, 2u);  // all ports fail the third
  EXPECT_EQ(rows[0].known.right, 1u);
  EXPECT_EQ(rows[0].excluded, 1u);
  const TypeTally& numbers = rows[0].types.at("number");
  EXPECT_EQ(numbers.expected, 2u);
  EXPECT_EQ(numbers.right, 2u);
  EXPECT_EQ(numbers.extra, 1u) << "\"tre\" of the third; the false 7 overlaps what was expected";
  EXPECT_EQ(failures,
            "it NumberModel 2: tre, forse\n  expected \"tre\" number value=3\n"
            "  got      \"tre\" number value=3\n  got      \"t\" number value=7\n"
            "it NumberModel 3: tre sì\n  expected nothing\n  got      \"tre\" number value=3\n");
  const std::string table = SpecTable(rows);
  EXPECT_NE(table.find("| NumberModel | it | 3 | 33.3 |"), std::string::npos) << table;
  EXPECT_NE(table.find("| 2 | 50.0 | 1 |\n"), std::string::npos) << table;
}

TEST(Run, AModelsVariantsAreRunByIt) {
  std::vector<SpecModel> models = NumberSpecModels();
  ASSERT_NE(FindSpecModel(models, "OrdinalModelSuppressExtendedTypes"), nullptr);
  EXPECT_EQ(FindSpecModel(models, "OrdinalModelSuppressExtendedTypes")->name, "OrdinalModel");
  EXPECT_EQ(FindSpecModel(models, "SetParser"), nullptr);
}

TEST(Run, PartsAreCountedOnTheirOwn) {
  SpecCase one;
  EXPECT_FALSE(OnlyDatesAndDurations(one));
  one.results = {Found({0, 1}, "", "date"), Found({2, 3}, "", "datetimerange")};
  EXPECT_TRUE(OnlyDatesAndDurations(one));
  one.results.push_back(Found({4, 5}, "", "set"));
  EXPECT_FALSE(OnlyDatesAndDurations(one));
}

std::string ProjectFile(const std::string& name) {
  return std::string(RISCONTRO_SOURCE_DIR) + "/" + name;
}

TEST(Tables, OfTheProjectAreSound) {
  EXPECT_TRUE(MakeSpecModels(ProjectFile("eval")));
  auto rules = ReadFile(ProjectFile("eval/recognizers_out_of_scope.txt"), 1 << 20);
  ASSERT_TRUE(rules);
  EXPECT_TRUE(OutOfScope::Parse(*rules));
}

// Every unit that the specs name is in the table, or the case could never be right.
TEST(Tables, KnowEveryUnitOfTheSpecs) {
  const std::string gold = ProjectFile("../shared/gold/recognizers/NumberWithUnit");
  if (!std::filesystem::exists(gold)) GTEST_SKIP() << "no specs in " << gold;
  auto table = ReadFile(ProjectFile("eval/recognizers_units.txt"), 1 << 20);
  ASSERT_TRUE(table);
  for (const std::string& path : WalkFiles({gold}).files) {
    auto file = ReadSpecFile(path);
    ASSERT_TRUE(file) << path;
    std::string section = file->model.substr(0, file->model.find("Model"));
    section[0] = char(std::tolower(section[0]));
    auto units = SpecUnits::Parse(*table, section);
    ASSERT_TRUE(units);
    for (const SpecCase& one : file->cases) {
      for (const SpecResult& result : one.results) {
        EXPECT_TRUE(units->Knows(result.values.at(0).at("unit"))) << path << " " << one.input;
      }
    }
  }
}

}  // namespace
}  // namespace riscontro
