#include "collate/reuse/candidates.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "collate/article_builder_test_util.h"
#include "collate/reuse/words.h"

namespace riscontro {
namespace {

std::string MakeWord(std::mt19937* random) {
  std::string word;
  for (int i = 0; i < 7; ++i) word += char('a' + (*random)() % 20);
  return word;
}

// A small collection in which some reports take passages from others.
std::vector<Article> MakeCollection(std::mt19937* random, size_t count) {
  std::vector<std::string> vocabulary;
  for (int i = 0; i < 400; ++i) vocabulary.push_back(MakeWord(random));
  std::vector<std::vector<std::string>> texts;
  std::vector<Article> articles;
  for (size_t i = 0; i < count; ++i) {
    std::vector<std::string> words;
    for (int w = 0; w < 80; ++w) words.push_back(vocabulary[(*random)() % vocabulary.size()]);
    if (i > 0 && (*random)() % 2 == 0) {
      const auto& source = texts[(*random)() % i];
      size_t length = 5 + (*random)() % 40;
      std::copy(source.begin(), source.begin() + long(length), words.begin() + 20);
    }
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    texts.push_back(words);
    articles.push_back(ArticleBuilder("en").Path(std::to_string(i)).Sentence(text).Build());
  }
  return articles;
}

// Three words in a row and unordered pairs of neighbours, as strings.
std::set<std::string> SlowFeatures(const Article& article) {
  std::set<std::string> features;
  std::vector<std::string> words;
  for (const Token& token : article.tokens) words.emplace_back(article.Form(token));
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    // What counts as one word is cut where reuse/ cuts its stems.
    std::string a = words[i].substr(0, kStemLetters), b = words[i + 1].substr(0, kStemLetters);
    if (a != b) features.insert(std::min(a, b) + "+" + std::max(a, b));
    if (i + 2 < words.size()) features.insert(words[i] + " " + words[i + 1] + " " + words[i + 2]);
  }
  return features;
}

TEST(FindCandidates, FindsWhatComparingAllPairsFinds) {
  std::mt19937 random(99);
  std::vector<Article> articles = MakeCollection(&random, 40);
  std::vector<std::set<std::string>> features;
  for (const Article& a : articles) features.push_back(SlowFeatures(a));
  for (double least : {0.05, 0.2, 0.5}) {
    std::vector<CandidatePair> expected;
    for (uint32_t a = 0; a < articles.size(); ++a) {
      for (uint32_t b = a + 1; b < articles.size(); ++b) {
        uint32_t shared = 0;
        for (const std::string& f : features[a]) shared += features[b].contains(f);
        size_t smaller = std::min(features[a].size(), features[b].size());
        if (shared >= 3 && shared >= least * double(smaller)) expected.push_back({a, b, shared});
      }
    }
    std::vector<CandidatePair> found = FindCandidates(articles, least, 2, nullptr);
    EXPECT_EQ(found, expected) << least;
    EXPECT_FALSE(expected.empty());
  }
}

// A wire that everybody prints must not cost the square of its copies, and none may be lost.
TEST(FindCandidates, LinksEveryCopyOfAWireWithFewPairs) {
  std::mt19937 random(5);
  std::vector<Article> articles = MakeCollection(&random, 1);
  for (int i = 1; i < 60; ++i) {
    articles.push_back(articles.front());
    articles.back().path = std::to_string(i);
  }
  std::vector<CandidatePair> found = FindCandidates(articles, 0.05, 1, nullptr);
  EXPECT_EQ(found.size(), 59u);
  for (const CandidatePair& pair : found) EXPECT_EQ(pair.a, 0u);
}

TEST(FindCandidates, IsTheSameForAnyNumberOfThreads) {
  std::mt19937 random(11);
  std::vector<Article> articles = MakeCollection(&random, 25);
  EXPECT_EQ(FindCandidates(articles, 0.1, 1, nullptr), FindCandidates(articles, 0.1, 4, nullptr));
  EXPECT_TRUE(FindCandidates({}, 0.1, 4, nullptr).empty());
}

}  // namespace
}  // namespace riscontro
