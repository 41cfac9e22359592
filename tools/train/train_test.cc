// The trainer: gradients against differences, learning, the same bytes every time, and the
// exported model against the network it came from.
#include <gtest/gtest.h>

#include <cmath>

#include "analyse/syntax/network.h"
#include "export.h"
#include "recipe.h"
#include "trainer.h"

namespace riscontro::train {
namespace {

// A language of four sentence patterns over a few words: enough to be learned by heart.
std::string Toy() {
  const char* subjects[] = {"pilots", "farmers", "judges"};
  const char* verbs[] = {"met", "praised", "left"};
  const char* objects[] = {"towns", "bridges", "fields"};
  std::string text;
  int number = 0;
  for (const char* s : subjects) {
    for (const char* v : verbs) {
      for (const char* o : objects) {
        const std::string adjective = ++number % 2 == 0 ? "old" : "";
        const int at = adjective.empty() ? 3 : 4;
        text += "1\t" + std::string(s) + "\t" + s + "\tNOUN\t_\tNumber=Plur\t2\tnsubj\t_\t_\n";
        text += "2\t" + std::string(v) + "\t" + v + "\tVERB\t_\tTense=Past\t0\troot\t_\t_\n";
        if (at == 4) text += "3\told\told\tADJ\t_\t_\t4\tamod\t_\t_\n";
        text += std::to_string(at) + "\t" + o + "\t" + o + "\tNOUN\t_\tNumber=Plur\t2\tobj\t_\t_\n";
        text += std::to_string(at + 1) + "\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n";
      }
    }
  }
  return text;
}

TrainingPart ToyPart() {
  auto treebank = std::make_shared<Treebank>(std::move(*ReadTreebank(Toy(), "toy")));
  TrainingPart part{treebank, {}, 0, true};
  for (const ConlluSentence& s : treebank->sentences) part.sentences.push_back(&s);
  return part;
}

NetworkOptions Small() {
  NetworkOptions options;
  options.embedding = 12, options.hidden = 10, options.arc = 9, options.label = 8;
  options.lemma = 6;
  return options;
}

NetworkOptions WithoutChance() {
  NetworkOptions options = Small();
  options.dropout = options.embedding_dropout = options.word_dropout = options.capitals = 0;
  return options;
}

struct Trained {
  TrainingPart part = ToyPart();
  Corpus corpus{{part}, {}};
  std::vector<Example> examples = corpus.Encode(part);
  Network network;

  explicit Trained(const NetworkOptions& options, int epochs)
      : network(options, corpus.tags(), int(corpus.keys().size()), 1, 7) {
    PrepareArithmetic();
    TrainerOptions course;
    course.epochs = epochs;
    course.batch_words = 30;
    course.rate = 0.01F;
    if (epochs > 0) TrainNetwork(examples, course, &network, [](const EpochReport&) {});
  }
  std::string Model() { return WriteModelFile(ExportNetwork(network, corpus, {part})); }
};

TEST(Trainer, GradientsAreWhatDifferencesSay) {
  Trained toy(WithoutChance(), 10);  // away from where half of the units stand at their kink
  std::vector<const Example*> batch;
  for (size_t i = 0; i < 5; ++i) batch.push_back(&toy.examples[i]);
  Random random(1);
  toy.network.Train(batch, random);
  std::vector<Values> gradients;
  toy.network.ForEachParameter(
      [&](const std::string&, Parameter& p) { gradients.push_back(p.gradient); });
  size_t index = 0;
  toy.network.ForEachParameter([&](const std::string& name, Parameter& p) {
    const Values& gradient = gradients[index++];
    // Along the gradient itself the loss grows by its squared length. Long steps cross the kinks
    // of units, short ones drown in rounding: one of three must fit.
    const double length = std::sqrt(double(gradient.squaredNorm()));
    if (length < 1e-3) return;
    const Values before = p.value;
    double nearest = 0;
    for (double distance : {0.02, 0.005, 0.00125}) {
      const float step = float(distance / length);
      p.value = before + step * gradient;
      const double up = double(toy.network.Train(batch, random));
      p.value = before - step * gradient;
      const double down = double(toy.network.Train(batch, random));
      const double ratio = (up - down) / (2 * double(step)) / (length * length);
      if (std::abs(ratio - 1) < std::abs(nearest - 1)) nearest = ratio;
    }
    p.value = before;
    EXPECT_NEAR(nearest, 1.0, 0.05) << name;
  });
}

TEST(Trainer, LearnsASmallLanguageByHeart) {
  Trained toy(Small(), 120);
  const Figures figures = Evaluate(toy.network, toy.corpus, toy.part);
  EXPECT_EQ(figures.words, 27 * 4 + 13);
  EXPECT_EQ(figures.upos, figures.words);
  EXPECT_EQ(figures.feats, figures.words);
  EXPECT_EQ(figures.lemmas, figures.words);
  EXPECT_EQ(figures.relations, figures.words);
}

TEST(Trainer, GivesTheSameBytesEveryTime) {
  EXPECT_EQ(Trained(Small(), 3).Model(), Trained(Small(), 3).Model());
}

TEST(Trainer, WhatIsExportedReadsAsTheNetworkDid) {
  Trained toy(Small(), 120);
  const std::string bytes = toy.Model();
  Result<ModelFile> file = ModelFile::Read(bytes);
  ASSERT_TRUE(file);
  Result<riscontro::Network> network = riscontro::Network::Read(*file);
  ASSERT_TRUE(network) << network.error().ToString();
  std::vector<const Example*> batch;
  std::vector<std::string_view> words;
  std::vector<WordStretch> sentences;
  for (size_t i = 0; i < toy.examples.size(); ++i) {
    batch.push_back(&toy.examples[i]);
    const uint32_t first = uint32_t(words.size());
    for (const ConlluWord& word : toy.part.sentences[i]->words) words.push_back(word.form);
    sentences.push_back({first, uint32_t(words.size())});
  }
  std::vector<WordReading> readings;
  network->Run(words, sentences, 0, &readings);
  const std::vector<Prediction> expected = toy.network.Predict(batch);
  for (size_t i = 0; i < expected.size(); ++i) {
    for (size_t w = 0; w < expected[i].heads.size(); ++w) {
      const WordReading& reading = readings[sentences[i].first + w];
      EXPECT_EQ(reading.head, expected[i].heads[w]);
      EXPECT_EQ(int(reading.bundle), expected[i].bundles[w]);
      EXPECT_EQ(int(reading.relation), expected[i].relations[w]);
    }
  }
}

TEST(Layout, LongerSentencesComeFirstAtEveryStep) {
  const TimeLayout layout = MakeLayout({4, 2, 2, 1});
  EXPECT_EQ(layout.begin, (std::vector<int>{0, 4, 7, 8, 9}));
  EXPECT_EQ(layout.Row(2, 1), 6);
  EXPECT_EQ(layout.rows(), 9);
}

TEST(Recipes, AreReadAndBadOnesNamed) {
  auto recipes = ReadRecipes("# comment\nxx/free | xx | a, b | yy/c | 12 | 0.5\n");
  ASSERT_TRUE(recipes);
  EXPECT_EQ((*recipes)[0].model, "xx/free");
  EXPECT_EQ((*recipes)[0].treebanks, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ((*recipes)[0].helpers, (std::vector<std::string>{"yy/c"}));
  EXPECT_EQ((*recipes)[0].epochs, 12);
  EXPECT_EQ((*recipes)[0].disguise, 0.5F);
  auto bad = ReadRecipes("xx/free | xx | a, b | yy/c | 12\nxx/other | xx | | |\n");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().place, "line 2");
}

}  // namespace
}  // namespace riscontro::train
