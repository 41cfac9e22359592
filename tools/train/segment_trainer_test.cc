// The trainer of segmentation: what it learns from a small treebank, that it learns the same every
// time, and what it reaches on treebanks it has not seen.
#include "segment_trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "analyse/syntax/segmentation.h"
#include "engine/conllu_article.h"
#include "segment_learner.h"

namespace riscontro::train {
namespace {

const LanguagePack& Pack(std::string_view code) {
  return *FindLanguage(LanguageCode(code));
}

// Words between spaces, "del=de+il" for a multi-word token, "|" for the end of a sentence.
std::string Conllu(std::string_view text) {
  std::string out;
  int id = 0;
  auto word = [&](std::string_view form) {
    ++id;
    out += std::to_string(id) + "\t" + std::string(form) + "\t_\tX\t_\t_\t" +
           (id == 1 ? "0\troot" : "1\tdep") + "\t_\t_\n";
  };
  for (std::string_view item : SplitList(text, ' ')) {
    const size_t equals = item.find('='), plus = item.find('+');
    if (item == "|") {
      out += "\n";
      id = 0;
    } else if (equals == std::string_view::npos) {
      word(item);
    } else {
      out += std::to_string(id + 1) + "-" + std::to_string(id + 2) + "\t" +
             std::string(item.substr(0, equals)) + "\t_\t_\t_\t_\t_\t_\t_\t_\n";
      word(item.substr(equals + 1, plus - equals - 1));
      word(item.substr(plus + 1));
    }
  }
  return out;
}

Treebank Toy() {
  std::string text;
  for (const char* noun : {"nave", "barca", "isola", "torre", "piazza"}) {
    const std::string n = noun;
    text += "la " + n + " vuole farlo=far+lo presto : | poi la " + n + " torna . | ";
    text += "lei vuole vederlo=veder+lo con la " + n + " del=di+il popolo . | ";
    text += "chi vuole prenderlo=prender+lo chiama il popolo ; lui tace ! | ";
  }
  Result<Treebank> read = ReadTreebank(Conllu(text), "toy");
  EXPECT_TRUE(read.ok());
  return *std::move(read);
}

// A model file of the sections, kept with its bytes.
struct Model {
  explicit Model(const std::vector<std::pair<std::string, std::string>>& sections)
      : bytes(WriteModelFile(sections)), file(*ModelFile::Read(bytes)) {}
  std::string bytes;
  ModelFile file;
};

std::string Show(const Segmentation& segmentation, std::string_view text) {
  Segments segments;
  segmentation.Run(text, {0, uint32_t(text.size())}, false, &segments);
  std::string out;
  for (const SentenceSpan& s : segments.sentences) {
    if (!out.empty()) out += " | ";
    for (uint32_t i = s.first_token; i < s.last_token; ++i) {
      if (i > s.first_token) out += segments.words[i].continues ? '+' : ' ';
      out += segments.words[i].In(text, segments.forms);
    }
  }
  return out;
}

TEST(SegmentTrainer, LearnsFormsEndingsAndEnds) {
  const Treebank toy = Toy();
  const Model model(TrainSegmentation({&toy}, Pack("it")));
  Result<Segmentation> made = Segmentation::Make(Pack("it"), &model.file);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(Show(*made, "lei vuole farlo presto: poi la nave torna."),
            "lei vuole far+lo presto : | poi la nave torna .");
  EXPECT_EQ(Show(*made, "il popolo del molo ; lui vuole mandarlo ."),
            "il popolo di+il molo ; lui vuole mandar+lo .");
}

TEST(SegmentTrainer, TheSameBytesEveryTime) {
  const Treebank toy = Toy();
  EXPECT_EQ(TrainSegmentation({&toy}, Pack("it")), TrainSegmentation({&toy}, Pack("it")));
}

TEST(SegmentTrainer, SectionsOfNothing) {
  const auto sections = TrainSegmentation({}, Pack("it"));
  ASSERT_EQ(sections.size(), 2u);
  EXPECT_EQ(sections[0], (std::pair<std::string, std::string>("sentences", "")));
  EXPECT_EQ(sections[1], (std::pair<std::string, std::string>("multiword", "")));
}

TEST(SegmentTrainer, ATreebankOfTweetsTeachesNoEnds) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "la nave . parte . oggi dal=da+il molo | ";
  Result<Treebank> tweets = ReadTreebank(Conllu(text), "tweets");
  ASSERT_TRUE(tweets.ok());
  const auto sections = TrainSegmentation({&*tweets}, Pack("it"));
  EXPECT_TRUE(sections[0].second.empty());
  EXPECT_FALSE(sections[1].second.empty());
}

TEST(SegmentLearner, SeparatesWhatCanBeSeparated) {
  SegmentLearner learner(10);
  FeatureList yes, no;
  for (uint64_t i = 0; i < 6; ++i) yes.Add(1, i), no.Add(2, i);
  for (int i = 0; i < 10; ++i) learner.Add(yes, true), learner.Add(no, false);
  SectionWriter out;
  learner.Train(5, &out);
  SectionReader reader(out.bytes());
  const FeatureClassifier classifier(&reader);
  ASSERT_TRUE(reader.ok() && reader.left() == 0);
  EXPECT_GT(classifier.Score(yes), 0);
  EXPECT_LT(classifier.Score(no), 0);
}

// F1 of sentences on the raw text of a treebank.
double SentencesF1(const Segmentation& segmentation, const Treebank& gold) {
  const Article article = ArticleFromConllu(gold.sentences, LanguageCode());
  Segments segments;
  for (const Block& block : article.blocks)
    segmentation.Run(article.text, block.span, false, &segments);
  std::set<Span> expected;
  for (const Sentence& s : article.sentences) expected.insert(s.span);
  size_t right = 0;
  for (const SentenceSpan& s : segments.sentences) right += expected.count(s.span);
  return 200.0 * double(right) / double(expected.size() + segments.sentences.size());
}

TEST(SegmentTrainer, ReachesItsFiguresOnTreebanksItHasNotSeen) {
  const std::string root = std::string(RISCONTRO_SOURCE_DIR) + "/../shared/gold/treebanks/";
  if (!std::filesystem::exists(root)) GTEST_SKIP() << "no treebanks at " << root;
  const struct {
    const char* code;
    std::vector<const char*> train;
    const char* test;
    double least;
  } cases[] = {
      {"it", {"it/markit-train", "it/parlamint-train", "it/partut-train"}, "it/isdt-dev", 96.5},
      {"it", {"it/markit-train", "it/parlamint-train", "it/partut-train"}, "it/vit-dev", 97.5},
      {"en", {"en/gum-train", "en/ewt-train"}, "en/gum-dev", 95},
  };
  for (const auto& c : cases) {
    std::vector<Treebank> treebanks;
    for (const char* name : c.train) {
      std::vector<Error> errors;
      Result<Treebank> read = ReadTreebankFile(root + name + ".conllu");
      ASSERT_TRUE(read.ok()) << name;
      treebanks.push_back(*std::move(read));
    }
    std::vector<const Treebank*> pointers;
    for (const Treebank& treebank : treebanks) pointers.push_back(&treebank);
    const Model model(TrainSegmentation(pointers, Pack(c.code)));
    EXPECT_LT(model.bytes.size(), 300u << 10);
    Result<Segmentation> made = Segmentation::Make(Pack(c.code), &model.file);
    Result<Treebank> test = ReadTreebankFile(root + c.test + ".conllu");
    ASSERT_TRUE(made.ok() && test.ok()) << c.test;
    EXPECT_GE(SentencesF1(*made, *test), c.least) << c.test;
  }
}

}  // namespace
}  // namespace riscontro::train
