#include "analyse/syntax/network.h"

#include <gtest/gtest.h>

#include <map>

#include "analyse/syntax/random_model_test_util.h"

namespace riscontro {
namespace {

// A network with the bytes it reads from.
struct Loaded {
  std::string bytes;
  Network network;
};

std::unique_ptr<Loaded> Load(const Sections& sections) {
  auto loaded = std::make_unique<Loaded>();
  loaded->bytes = WriteModelFile(sections);
  Result<ModelFile> file = ModelFile::Read(loaded->bytes);
  EXPECT_TRUE(file);
  Result<Network> network = Network::Read(*file);
  EXPECT_TRUE(network) << network.error().ToString();
  loaded->network = std::move(*network);
  return loaded;
}

bool IsRefused(const Sections& sections) {
  const std::string bytes = WriteModelFile(sections);
  Result<ModelFile> file = ModelFile::Read(bytes);
  return file && !Network::Read(*file);
}

using Text = std::vector<std::string_view>;

Text RandomSentence(std::mt19937& random, size_t size) {
  const char* words[] = {"the", "dogs", "ran", "far", ".", "Überall", "7", "собаки"};
  Text text(size);
  for (auto& word : text) word = words[random() % 8];
  return text;
}

void ExpectTree(std::span<const WordReading> sentence) {
  int roots = 0;
  for (size_t i = 0; i < sentence.size(); ++i) {
    roots += sentence[i].head == 0;
    EXPECT_EQ(sentence[i].relation == 1, sentence[i].head == 0);  // "root"
    size_t steps = 0;
    for (int32_t at = int32_t(i) + 1; at != 0 && steps <= sentence.size(); ++steps) {
      ASSERT_GE(at, 0);
      ASSERT_LE(size_t(at), sentence.size());
      at = sentence[size_t(at) - 1].head;
    }
    EXPECT_LE(steps, sentence.size()) << "a circle";
  }
  EXPECT_EQ(roots, 1);
}

TEST(Network, EverySentenceIsATreeWithOneRoot) {
  std::mt19937 random(3);
  for (uint32_t seed = 0; seed < 10; ++seed) {
    auto model = Load(RandomModel(seed).Make());
    for (size_t size : {1, 2, 3, 17, 60}) {
      const Text text = RandomSentence(random, size);
      std::vector<WordReading> readings;
      const WordStretch all{0, uint32_t(size)};
      model->network.Run(text, {&all, 1}, 0, &readings);
      ExpectTree(readings);
    }
  }
}

TEST(Network, ASentenceReadsTheSameAloneAndAmongOthers) {
  std::mt19937 random(5);
  auto model = Load(RandomModel(1).Make());
  Text words;
  std::vector<WordStretch> sentences;
  for (size_t i = 0; i < 70; ++i) {
    const Text one = RandomSentence(random, 1 + random() % 30);
    sentences.push_back({uint32_t(words.size()), uint32_t(words.size() + one.size())});
    words.insert(words.end(), one.begin(), one.end());
  }
  std::vector<WordReading> together, alone;
  model->network.Run(words, sentences, 0, &together);
  for (const WordStretch& s : sentences) {
    model->network.Run(words, {&s, 1}, 0, &alone);
    for (uint32_t w = s.first; w < s.last; ++w) {
      EXPECT_EQ(alone[w].head, together[w].head);
      EXPECT_EQ(alone[w].bundle, together[w].bundle);
      EXPECT_EQ(alone[w].relation, together[w].relation);
      EXPECT_EQ(alone[w].lemma_rule, together[w].lemma_rule);
    }
  }
}

TEST(Network, EndlessSentencesAreStillOneTree) {
  std::mt19937 random(9);
  auto model = Load(RandomModel(2).Make());
  const Text words = RandomSentence(random, 20000);
  const WordStretch all{0, 20000};
  std::vector<WordReading> readings;
  model->network.Run(words, {&all, 1}, 0, &readings);
  ExpectTree(readings);
}

TEST(Network, WordsOfTheDictionaryTakeItsLemma) {
  auto model = Load(RandomModel(4).Make());
  EXPECT_EQ(model->network.lemmas().Find("ran", "VERB"), 1);
  EXPECT_EQ(model->network.lemmas().Find("ran", "NOUN"), -1);
  std::string lemma;
  model->network.lemmas().Apply(1, true, "RAN", &lemma);
  EXPECT_EQ(lemma, "ra");
  model->network.lemmas().Apply(-1, false, "Far", &lemma);
  EXPECT_EQ(lemma, "far");
  model->network.lemmas().Apply(1, false, "12,4", &lemma);
  EXPECT_EQ(lemma, "12,4");
}

TEST(Network, PartsThatDoNotFitTogetherAreRefused) {
  const Sections good = RandomModel(6).Make();
  EXPECT_FALSE(IsRefused(good));
  for (size_t missing = 0; missing < good.size(); ++missing) {
    Sections sections = good;
    sections.erase(sections.begin() + ptrdiff_t(missing));
    EXPECT_TRUE(IsRefused(sections)) << good[missing].first;
  }
  for (size_t cut = 0; cut < good.size(); ++cut) {
    Sections sections = good;
    sections[cut].second.resize(sections[cut].second.size() / 2);
    EXPECT_TRUE(IsRefused(sections)) << good[cut].first;
  }
  Sections other = good;
  TagSet tags = SampleTags();
  tags.relations.push_back("amod");  // one more than the network scores
  other[0].second = tags.Write();
  EXPECT_TRUE(IsRefused(other));
  tags = SampleTags();
  tags.bundles[0].values[1] = 9;  // a value that is not there
  other[0].second = tags.Write();
  EXPECT_TRUE(IsRefused(other));
}

TEST(TagSet, ReadsWhatItWrote) {
  Result<TagSet> read = TagSet::Read(SampleTags().Write());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->outputs(), 8U);
  EXPECT_EQ(read->FirstOutput(2), 6U);
  EXPECT_EQ(read->bundles[3].feats, "Number=Sing|Tense=Past");
  EXPECT_EQ(read->relations, SampleTags().relations);
}

}  // namespace
}  // namespace riscontro
