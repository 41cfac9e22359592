// How well the syntax annotator parses sentences whose parse we know: thirty a language, in
// tests/golden/syntax/, checked by eye.
//
// Each sentence is given as raw text, a paragraph of its own, to the default model, and scored as
// the CoNLL 2018 shared task does. A language fails when it falls below its row of floor.txt, and
// then names the sentences it does not parse as the gold does, with what is wrong in each. What the
// scores mean and how a floor is raised: tests/golden/README.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

#include "analyse/syntax/syntax.h"
#include "base/files.h"
#include "base/table.h"
#include "eval/conllu.h"
#include "eval/syntax_run.h"
#include "language/language.h"

namespace riscontro {
namespace {

const std::string kFolder = std::string(RISCONTRO_SOURCE_DIR) + "/tests/golden/syntax/";
constexpr std::array kMetrics = {Metric::kWords, Metric::kUpos, Metric::kUas, Metric::kLas};

// Percent, one for each of kMetrics.
using Percents = std::array<double, kMetrics.size()>;

std::vector<std::string> Languages() {
  std::vector<std::string> languages;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".conllu") languages.push_back(entry.path().stem().string());
  }
  std::sort(languages.begin(), languages.end());
  return languages;
}

Treebank GoldOf(const std::string& language) {
  Result<Treebank> gold = ReadTreebankFile(kFolder + language + ".conllu");
  EXPECT_TRUE(gold) << gold.error().ToString();
  return gold ? std::move(*gold) : Treebank();
}

std::map<std::string, Percents> Floors() {
  std::map<std::string, Percents> floors;
  Result<std::string> bytes = ReadFile(kFolder + "floor.txt", 1 << 20);
  EXPECT_TRUE(bytes) << bytes.error().ToString();
  if (!bytes) return floors;
  for (const TableRow& row : ParseTable(*bytes).rows) {
    Percents& floor = floors[std::string(row.Column(0))];
    for (size_t i = 0; i < kMetrics.size(); ++i) {
      std::string_view number = row.Column(i + 1);
      auto read = std::from_chars(number.data(), number.data() + number.size(), floor[i]);
      EXPECT_TRUE(!number.empty() && read.ptr == number.data() + number.size())
          << "floor.txt, line " << row.line << ": '" << number << "' is no number";
    }
  }
  return floors;
}

struct SentenceRun {
  Conll18Scores scores;
  std::string differences;  // "" where the parse is that of the gold
};

// "NOUN obl of told": for people. Subtypes do not count.
std::string Place(const ConlluSentence& sentence, const ConlluWord& word) {
  std::string_view relation = word.deprel.substr(0, word.deprel.find(':'));
  std::string_view head = word.head > 0 ? sentence.words[size_t(word.head) - 1].form : "-";
  return fmt::format("{} {} of {}", word.upos, relation, head);
}

// Word by word where the words are the same; else both sequences of words.
std::string Differences(const ConlluSentence& gold, const Treebank& system) {
  std::string words;
  bool same_words =
      system.sentences.size() == 1 && system.sentences[0].words.size() == gold.words.size();
  for (size_t i = 0; same_words && i < gold.words.size(); ++i) {
    same_words = gold.words[i].form == system.sentences[0].words[i].form;
  }
  if (!same_words) {
    words += "\n    words:";
    for (const ConlluSentence& sentence : system.sentences) {
      for (const ConlluWord& word : sentence.words) words += fmt::format(" {}", word.form);
      words += " ¶";
    }
    return words;
  }
  for (size_t i = 0; i < gold.words.size(); ++i) {
    std::string ours = Place(system.sentences[0], system.sentences[0].words[i]);
    std::string theirs = Place(gold, gold.words[i]);
    if (ours == theirs) continue;
    words += fmt::format("\n    {}: {}, not {}", gold.words[i].form, theirs, ours);
  }
  return words;
}

SentenceRun RunSentence(const Annotator& annotator, const ConlluSentence& sentence,
                        LanguageCode language) {
  SentenceRun run;
  Treebank gold;
  gold.sentences.push_back(sentence);
  Result<SyntaxRun> made = RunSyntax(annotator, gold, SyntaxInput::kRawText, language);
  EXPECT_TRUE(made) << sentence.id << ": " << made.error().ToString();
  if (!made) return run;
  Result<Conll18Scores> scores = ScoreConll18(gold, made->system);
  EXPECT_TRUE(scores) << sentence.id << ": " << scores.error().ToString();
  if (!scores) return run;
  run.scores = *scores;
  std::string differences = Differences(sentence, made->system);
  if (differences.empty()) return run;
  const Score& las = (*scores)[Metric::kLas];
  run.differences = fmt::format("\n  {}, {} of {} words: {}{}", sentence.id, las.correct, las.gold,
                                sentence.text, differences);
  return run;
}

class GoldenParses : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Languages, GoldenParses, testing::ValuesIn(Languages()),
                         [](const auto& language) { return language.param; });

TEST_P(GoldenParses, ReachTheFloor) {
  std::map<std::string, Percents> floors = Floors();
  ASSERT_EQ(floors.count(GetParam()), 1u) << "floor.txt has no row for " << GetParam();
  Percents floor = floors[GetParam()];
  Treebank gold = GoldOf(GetParam());
  std::unique_ptr<Annotator> annotator = MakeSyntaxAnnotator();
  Conll18Scores sum;
  std::string differences;
  for (const ConlluSentence& sentence : gold.sentences) {
    SentenceRun run = RunSentence(*annotator, sentence, LanguageCode(GetParam()));
    sum += run.scores;
    differences += run.differences;
  }
  bool reached = true;
  for (size_t i = 0; i < kMetrics.size(); ++i) {
    double percent = 100 * sum[kMetrics[i]].F1();
    std::string name(kMetricNames[size_t(kMetrics[i])]);
    std::printf("  %s %-5s %6.2f, floor %.1f\n", GetParam().c_str(), name.c_str(), percent,
                floor[i]);
    RecordProperty(name, fmt::format("{:.2f}", percent));
    EXPECT_GE(percent, floor[i]) << name;
    reached = reached && percent >= floor[i];
  }
  if (!reached) ADD_FAILURE() << "Sentences that are not as in the gold:" << differences;
}

// The gold itself: what a person typed may be wrong.
TEST_P(GoldenParses, AreSoundTrees) {
  ASSERT_NE(FindLanguage(LanguageCode(GetParam())), nullptr);
  Treebank gold = GoldOf(GetParam());
  EXPECT_EQ(gold.sentences.size(), 30u);
  const std::set<std::string_view> tags = {"ADJ",   "ADP",   "ADV",   "AUX", "CCONJ", "DET",
                                           "INTJ",  "NOUN",  "NUM",   "X",   "PART",  "PRON",
                                           "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
  for (size_t i = 0; i < gold.sentences.size(); ++i) {
    const ConlluSentence& sentence = gold.sentences[i];
    EXPECT_EQ(sentence.id, fmt::format("{}-{:02}", GetParam(), i + 1));
    Treebank one;
    one.sentences.push_back(sentence);
    EXPECT_EQ(Trim(PlainText(one)), sentence.text) << sentence.id;
    for (const ConlluWord& word : sentence.words) {
      EXPECT_EQ(tags.count(word.upos), 1u) << sentence.id << ": " << word.form;
      EXPECT_EQ(word.head == 0, word.deprel == "root") << sentence.id << ": " << word.form;
      EXPECT_EQ(word.upos == "PUNCT", word.deprel == "punct") << sentence.id << ": " << word.form;
    }
  }
}

TEST(GoldenFloors, BelongToALanguageEach) {
  std::vector<std::string> languages = Languages();
  for (const auto& [language, floor] : Floors()) {
    EXPECT_TRUE(std::count(languages.begin(), languages.end(), language)) << language;
    for (double percent : floor) {
      EXPECT_TRUE(percent > 0 && percent <= 100) << language << ": " << percent;
      EXPECT_EQ(percent * 2, std::floor(percent * 2)) << language << ": " << percent;
    }
  }
}

}  // namespace
}  // namespace riscontro
