// Which gaps are asked about, what is never and always an end, and what the classifier changes.
#include "analyse/syntax/sentence_model.h"

#include <gtest/gtest.h>

#include <random>

namespace riscontro {
namespace {

const Segmenter& Rules() {
  static const Segmenter segmenter([] {
    SegmentRules rules;
    rules.never_end = {"dott."};
    return rules;
  }());
  return segmenter;
}

// A section whose weights are all the same: every gap that is asked about ends, or none.
std::string Section(char weight) {
  SectionWriter out;
  out.Number(1);
  const char weights[] = {weight, weight};
  out.Bytes(weights, 2);
  return out.bytes();
}

// Sentences as text, joined by " | ".
std::string Split(std::string_view text, const std::string& section) {
  std::vector<Span> tokens;
  std::vector<SentenceSpan> sentences;
  Rules().Run(text, {0, uint32_t(text.size())}, false, &tokens, &sentences);
  Result<SentenceModel> model = SentenceModel::Read(section);
  EXPECT_TRUE(model.ok());
  model->Run(Rules(), text, tokens, &sentences);
  std::string out;
  uint32_t next = 0;
  for (const SentenceSpan& s : sentences) {
    EXPECT_EQ(s.first_token, next);
    EXPECT_EQ(s.span, (Span{tokens[s.first_token].begin, tokens[s.last_token - 1].end}));
    next = s.last_token;
    if (!out.empty()) out += " | ";
    out += s.span.In(text);
  }
  EXPECT_EQ(next, tokens.size());
  return out;
}

TEST(SentenceModel, WhatIsAskedAbout) {
  const struct {
    const char* text;
    const char* most;  // cut wherever it is asked
  } cases[] = {
      {"la barca è ferma", "la barca è ferma"},
      {"la barca, ferma, resta", "la barca, ferma, resta"},
      {"La barca. il molo", "La barca. | il molo"},
      {"Parte il dott. Bruni", "Parte il dott. Bruni"},
      {"la nave «Alba» resta", "la nave | «Alba» resta"},
      {"resta: il mare è mosso", "resta: | il mare è mosso"},
      {"chiese: «vieni?»", "chiese: «vieni?»"},
      {"ha detto: \"vieni\"", "ha detto: \"vieni\""},
      {"1. la partenza", "1. la partenza"},
      {"uno; due; tre", "uno; due; tre"},
      {"il molo di pietra è vuoto adesso; la nave no",
       "il molo di pietra è vuoto adesso; | la nave no"},
      {"lui disse (forse.) poi tacque", "lui disse | (forse.) | poi tacque"},
  };
  for (const auto& c : cases) EXPECT_EQ(Split(c.text, Section(1)), c.most) << c.text;
}

TEST(SentenceModel, BlankLinesAndItemsEndWithoutBeingAsked) {
  EXPECT_EQ(Split("Una nave. Un molo.", Section(-1)), "Una nave. Un molo.");
  EXPECT_EQ(Split("Una nave\n\nun molo: «ecco»", Section(-1)), "Una nave | un molo: «ecco»");
  EXPECT_EQ(Split("tre:\n- nave\n- molo", Section(-1)), "tre: | - nave | - molo");
  EXPECT_EQ(Split("ecco:\n\n«un molo»", Section(-1)), "ecco: | «un molo»");
}

TEST(SentenceModel, WithoutAModelTheRulesStand) {
  EXPECT_EQ(Split("Parte il dott. Bruni. Torna.", ""), "Parte il dott. Bruni. | Torna.");
  EXPECT_EQ(Split("", ""), "");
  EXPECT_EQ(Split("", Section(1)), "");
}

TEST(SentenceModel, FeaturesTellSidesAndStateApart) {
  auto features = [](std::string_view text, size_t which) {
    std::vector<Span> tokens;
    std::vector<SentenceSpan> sentences;
    Rules().Run(text, {0, uint32_t(text.size())}, false, &tokens, &sentences);
    SentenceGaps gaps(Rules(), text, tokens, sentences);
    for (size_t i = 0; i <= which; ++i) EXPECT_TRUE(gaps.Next()) << text;
    FeatureList list;
    gaps.Features(&list);
    EXPECT_LT(list.size(), FeatureList::kMost) << "none may be dropped";
    return std::vector<uint64_t>(list.begin(), list.end());
  };
  EXPECT_EQ(features("la nave. il molo", 0), features("la nave. il molo", 0));
  EXPECT_NE(features("la nave. il molo", 0), features("la vela. il molo", 0));
  EXPECT_NE(features("la nave. il molo", 0), features("la nave. un molo", 0));
  EXPECT_NE(features("la nave. il molo", 0), features("la nave? il molo", 0));
  EXPECT_NE(features("la nave. il molo", 0), features("la (nave. il molo", 0));
  EXPECT_NE(features("la nave. il molo", 0), features("la nave.\nil molo", 0));
}

TEST(SentenceModel, DamagedSectionsAreRefused) {
  const std::string section = Section(1);
  for (size_t size = 1; size < section.size(); ++size) {
    EXPECT_FALSE(SentenceModel::Read(section.substr(0, size)).ok()) << size;
  }
  EXPECT_FALSE(SentenceModel::Read(section + "x").ok());
  SectionWriter huge;
  huge.Number(63);
  EXPECT_FALSE(SentenceModel::Read(huge.bytes()).ok());
}

// A plain reading of what the model does: every gap judged by itself, in order.
TEST(SentenceModel, AnyTextIsCutInOrderAndOnce) {
  const std::string_view atoms[] = {"nave", "Molo", ".", "!", "…", ":", ";", "\"", "«",    "»",
                                    "(",    ")",    "-", "5", " ", " ", " ", "\n", "\n\n", "dott."};
  std::mt19937 random(41);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (size_t n = random() % 30; n > 0; --n) text += atoms[random() % std::size(atoms)];
    std::string section = Section(0);
    for (size_t i = 4; i < section.size(); ++i) section[i] = char(random() % 9) - 4;
    Split(text, section);
  }
}

}  // namespace
}  // namespace riscontro
