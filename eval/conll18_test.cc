// Hand-worked cases: every expected count stands beside its reckoning.
#include "eval/conll18.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "eval/conllu.h"

namespace riscontro {
namespace {

// A sentence a row, words separated by "; ": "form lemma upos feats head deprel"; a multi-word
// token is the row's "=form" before the number of its words: "=della/2".
Treebank Make(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) {
    int id = 0;
    for (size_t at = 0; at < sentence.size();) {
      size_t end = std::min(sentence.find("; ", at), sentence.size());
      std::string item = sentence.substr(at, end - at);
      at = end + 2;
      if (item[0] == '=') {
        size_t slash = item.find('/');
        int last = id + std::stoi(item.substr(slash + 1));
        out += std::to_string(id + 1) + "-" + std::to_string(last) + "\t" +
               item.substr(1, slash - 1) + "\t_\t_\t_\t_\t_\t_\t_\t_\n";
        continue;
      }
      std::vector<std::string> f(1);
      for (char c : item) c == ' ' ? void(f.emplace_back()) : f.back().push_back(c);
      out += std::to_string(++id) + "\t" + f.at(0) + "\t" + f.at(1) + "\t" + f.at(2) + "\t_\t" +
             f.at(3) + "\t" + f.at(4) + "\t" + f.at(5) + "\t_\t_\n";
    }
    out += "\n";
  }
  auto treebank = ReadTreebank(out, "test");
  EXPECT_TRUE(treebank) << treebank.error().ToString() << "\n" << out;
  return std::move(*treebank);
}

Conll18Scores Compare(const std::vector<std::string>& gold,
                      const std::vector<std::string>& system) {
  auto scores = ScoreConll18(Make(gold), Make(system));
  EXPECT_TRUE(scores) << scores.error().ToString();
  return scores ? *scores : Conll18Scores();
}

void Expect(const Conll18Scores& scores, Metric metric, uint64_t gold, uint64_t system,
            uint64_t correct, uint64_t aligned = 0) {
  const Score& score = scores[metric];
  EXPECT_EQ(score.gold, gold) << kMetricNames[size_t(metric)];
  EXPECT_EQ(score.system, system) << kMetricNames[size_t(metric)];
  EXPECT_EQ(score.correct, correct) << kMetricNames[size_t(metric)];
  if (metric > Metric::kSentences) {
    EXPECT_EQ(score.aligned, aligned) << kMetricNames[size_t(metric)];
  }
}

const std::string kDog =
    "The the DET PronType=Art 2 det; dog dog NOUN Number=Sing 3 nsubj; "
    "barks bark VERB Number=Sing|Tense=Pres 0 root; . . PUNCT _ 3 punct";

TEST(Conll18, APerfectSystem) {
  Conll18Scores scores = Compare({kDog}, {kDog});
  Expect(scores, Metric::kTokens, 4, 4, 4);
  Expect(scores, Metric::kSentences, 1, 1, 1);
  Expect(scores, Metric::kWords, 4, 4, 4, 4);
  Expect(scores, Metric::kLas, 4, 4, 4, 4);
  // Content words: nsubj and root; det is a function word, punct neither.
  for (Metric m : {Metric::kClas, Metric::kMlas, Metric::kBlex}) Expect(scores, m, 2, 2, 2, 2);
  EXPECT_EQ(scores[Metric::kLas].F1(), 1);
}

TEST(Conll18, PrecisionRecallAndF1) {
  Score score{4, 5, 3, 4};
  EXPECT_DOUBLE_EQ(score.Precision(), 3.0 / 5);
  EXPECT_DOUBLE_EQ(score.Recall(), 3.0 / 4);
  EXPECT_DOUBLE_EQ(score.F1(), 2.0 * 3 / (4 + 5));
  EXPECT_DOUBLE_EQ(score.AlignedAccuracy(), 3.0 / 4);
  EXPECT_EQ(Score().F1() + Score().Precision() + Score().Recall() + Score().AlignedAccuracy(), 0);
}

TEST(Conll18, AWrongSentenceSplit) {
  // The system ends a sentence after "dog"; "dog" becomes its root. Gold has 1 sentence, the
  // system 2, none of them right. Heads: The→dog is right; dog→barks is root in the system,
  // wrong; barks is root in both; "."→barks is right: 3 of 4.
  Conll18Scores scores =
      Compare({kDog}, {"The the DET PronType=Art 2 det; dog dog NOUN Number=Sing 0 root",
                       "barks bark VERB Number=Sing|Tense=Pres 0 root; . . PUNCT _ 1 punct"});
  Expect(scores, Metric::kTokens, 4, 4, 4);
  Expect(scores, Metric::kSentences, 1, 2, 0);
  Expect(scores, Metric::kUas, 4, 4, 3, 4);
  Expect(scores, Metric::kLas, 4, 4, 3, 4);
  // Content: gold dog, barks; system dog, barks (both root); barks alone is right.
  Expect(scores, Metric::kClas, 2, 2, 1, 2);
}

TEST(Conll18, AWrongToken) {
  // "barks." is one token: 3 tokens, of which The and dog are right. dog's head is the word
  // "barks.", which is no gold word: wrong. The→dog is right.
  Conll18Scores scores =
      Compare({kDog}, {"The the DET PronType=Art 2 det; dog dog NOUN Number=Sing 3 nsubj; "
                       "barks. barks. VERB _ 0 root"});
  Expect(scores, Metric::kTokens, 4, 3, 2);
  Expect(scores, Metric::kSentences, 1, 1, 1);
  Expect(scores, Metric::kWords, 4, 3, 2, 2);
  Expect(scores, Metric::kUpos, 4, 3, 2, 2);
  Expect(scores, Metric::kUas, 4, 3, 1, 2);
  // Content: gold dog, barks; system dog, "barks."; aligned dog alone, its head wrong.
  Expect(scores, Metric::kClas, 2, 2, 0, 1);
}

const std::string kRace =
    "Parla parlare VERB _ 0 root; =della/2; di di ADP _ 4 case; "
    "la il DET _ 4 det; gara gara NOUN _ 1 obl";

TEST(Conll18, AMultiWordTokenThatIsNotSplit) {
  // della as one word: the token is right (3 of 3), the word is none of the two. 4 gold words,
  // 3 of the system, Parla and gara aligned; both have their right heads.
  Conll18Scores scores = Compare(
      {kRace}, {"Parla parlare VERB _ 0 root; della di ADP _ 3 case; gara gara NOUN _ 1 obl"});
  Expect(scores, Metric::kTokens, 3, 3, 3);
  Expect(scores, Metric::kWords, 4, 3, 2, 2);
  Expect(scores, Metric::kLas, 4, 3, 2, 2);
  // MLAS: gara lacks its two function words: wrong; Parla has none in both: right.
  Expect(scores, Metric::kClas, 2, 2, 2, 2);
  Expect(scores, Metric::kMlas, 2, 2, 1, 2);
  Expect(scores, Metric::kBlex, 2, 2, 2, 2);
}

TEST(Conll18, AMultiWordTokenThatIsSplitOtherwise) {
  // de + la: "la" is found by its form, "de" is not "di".
  Conll18Scores scores =
      Compare({kRace}, {"Parla parlare VERB _ 0 root; =della/2; de di ADP _ 4 case; "
                        "la il DET _ 4 det; gara gara NOUN _ 1 obl"});
  Expect(scores, Metric::kTokens, 3, 3, 3);
  Expect(scores, Metric::kWords, 4, 4, 3, 3);
  Expect(scores, Metric::kLas, 4, 4, 3, 3);
  // gara's function words: gold (di, la), system (an unaligned one, la): not the same.
  Expect(scores, Metric::kMlas, 2, 2, 1, 2);
}

TEST(Conll18, AMultiWordTokenWhereThereIsNone) {
  // dog = do + g: neither form is "dog", so nothing of it aligns: 3 of 4 gold words do.
  Conll18Scores scores =
      Compare({kDog}, {"The the DET PronType=Art 2 det; =dog/2; do do AUX _ 4 aux; "
                       "g g NOUN _ 4 nsubj; barks bark VERB Number=Sing|Tense=Pres 0 root; "
                       ". . PUNCT _ 4 punct"});
  Expect(scores, Metric::kTokens, 4, 4, 4);
  Expect(scores, Metric::kWords, 4, 5, 3, 3);
  // The's head is an unaligned word: wrong. barks and "." are right.
  Expect(scores, Metric::kUas, 4, 5, 2, 3);
}

TEST(Conll18, AWrongHead) {
  // "." under dog: UAS, LAS 3 of 4; punctuation is not in CLAS.
  Conll18Scores scores =
      Compare({kDog}, {"The the DET PronType=Art 2 det; dog dog NOUN Number=Sing 3 nsubj; "
                       "barks bark VERB Number=Sing|Tense=Pres 0 root; . . PUNCT _ 2 punct"});
  Expect(scores, Metric::kUas, 4, 4, 3, 4);
  Expect(scores, Metric::kLas, 4, 4, 3, 4);
  Expect(scores, Metric::kClas, 2, 2, 2, 2);
}

TEST(Conll18, AWrongFunctionRelation) {
  // The as "case": the head is right, the relation not. CLAS does not count it, MLAS misses it
  // under dog.
  Conll18Scores scores =
      Compare({kDog}, {"The the DET PronType=Art 2 case; dog dog NOUN Number=Sing 3 nsubj; "
                       "barks bark VERB Number=Sing|Tense=Pres 0 root; . . PUNCT _ 3 punct"});
  Expect(scores, Metric::kUas, 4, 4, 4, 4);
  Expect(scores, Metric::kLas, 4, 4, 3, 4);
  Expect(scores, Metric::kClas, 2, 2, 2, 2);
  Expect(scores, Metric::kMlas, 2, 2, 1, 2);
}

TEST(Conll18, AWrongTagOfAFunctionWordCostsItsHead) {
  Conll18Scores scores =
      Compare({kDog}, {"The the PRON PronType=Art 2 det; dog dog NOUN Number=Sing 3 nsubj; "
                       "barks bark VERB Number=Sing|Tense=Pres 0 root; . . PUNCT _ 3 punct"});
  Expect(scores, Metric::kUpos, 4, 4, 3, 4);
  Expect(scores, Metric::kLas, 4, 4, 4, 4);
  Expect(scores, Metric::kMlas, 2, 2, 1, 2);
  Expect(scores, Metric::kBlex, 2, 2, 2, 2);
}

TEST(Conll18, AFunctionWordTakenForAContentWord) {
  // The as nmod: 3 content words in the system against 2 in the gold.
  Conll18Scores scores =
      Compare({kDog}, {"The the DET PronType=Art 2 nmod; dog dog NOUN Number=Sing 3 nsubj; "
                       "barks bark VERB Number=Sing|Tense=Pres 0 root; . . PUNCT _ 3 punct"});
  Expect(scores, Metric::kClas, 2, 3, 2, 2);
}

TEST(Conll18, SubtypesAndLanguagesOwnFeaturesDoNotCount) {
  Conll18Scores scores =
      Compare({"A a X Case=Nom|Clitic=Yes 0 root; B b X Number=Sing|Case=Acc 1 nsubj:pass"},
              {"A a X Case=Nom 0 root; B b X Case=Acc|Number=Sing 1 nsubj"});
  Expect(scores, Metric::kUfeats, 2, 2, 2, 2);
  Expect(scores, Metric::kLas, 2, 2, 2, 2);
}

TEST(Conll18, LemmasCountAsWrittenUnlessTheGoldHasNone) {
  // 1: right; 2: case differs, wrong; 3: gold "_", right.
  Conll18Scores scores = Compare({"A a X _ 0 root; B b X _ 1 obj; C _ X _ 1 obj"},
                                 {"A a X _ 0 root; B B X _ 1 obj; C c X _ 1 obj"});
  Expect(scores, Metric::kLemmas, 3, 3, 2, 3);
  Expect(scores, Metric::kBlex, 3, 3, 2, 3);
  Expect(scores, Metric::kClas, 3, 3, 3, 3);
}

TEST(Conll18, ASystemWithoutAParseHasNoHeadRight) {
  Conll18Scores scores = Compare({"A a X _ 0 root"}, {"A a X _ _ _"});
  Expect(scores, Metric::kUpos, 1, 1, 1, 1);
  Expect(scores, Metric::kUas, 1, 1, 0, 1);
  Expect(scores, Metric::kClas, 1, 0, 0, 1);
  scores = Compare({"A a X _ _ _"}, {"A a X _ _ _"});
  Expect(scores, Metric::kUas, 1, 1, 0, 1);
}

TEST(Conll18, WhiteSpaceInsideAFormIsNothing) {
  auto gold = ReadTreebank("1\t10 000\t10000\tNUM\t_\t_\t0\troot\t_\t_\n\n", "g");
  auto system = ReadTreebank(
      "1\t10\xC2\xA0"
      "000\t10000\tNUM\t_\t_\t0\troot\t_\t_\n\n",
      "s");
  auto scores = ScoreConll18(*gold, *system);
  ASSERT_TRUE(scores);
  Expect(*scores, Metric::kLas, 1, 1, 1, 1);
}

TEST(Conll18, TextsThatDifferAreRefused) {
  auto scores = ScoreConll18(Make({kDog}), Make({"The the DET _ 2 det; dök dog NOUN _ 0 root"}));
  ASSERT_FALSE(scores);
  EXPECT_NE(scores.error().message.find("gold has 'ogbarks.'"), std::string::npos)
      << scores.error().message;
  EXPECT_NE(scores.error().message.find("'ök'"), std::string::npos) << scores.error().message;
}

TEST(Conll18, CountsAddUp) {
  Conll18Scores sum = Compare({kDog}, {kDog});
  sum += Compare({kRace}, {kRace});
  Expect(sum, Metric::kLas, 8, 8, 8, 8);
  Expect(sum, Metric::kSentences, 2, 2, 2);
}

TEST(Conll18, EveryTreebankIsPerfectAgainstItself) {
  std::filesystem::path folder =
      std::filesystem::path(RISCONTRO_SOURCE_DIR) / "../shared/gold/treebanks/it";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no treebanks in " << folder;
  auto gold = ReadTreebankFile((folder / "isdt-dev.conllu").string());
  ASSERT_TRUE(gold) << gold.error().ToString();
  auto again = ReadTreebank(WriteTreebank(*gold), "written");
  ASSERT_TRUE(again);
  auto scores = ScoreConll18(*gold, *again);
  ASSERT_TRUE(scores);
  for (const Score& score : scores->scores) EXPECT_EQ(score.F1(), 1);
}

}  // namespace
}  // namespace riscontro
