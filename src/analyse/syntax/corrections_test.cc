#include "analyse/syntax/corrections.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

const Lexicon& French() {
  static const Lexicon lexicon(*FindLanguage(LanguageCode("fr")));
  return lexicon;
}

std::string Corrected(std::string_view word, Upos upos, std::string lemma) {
  CorrectLemma(French(), word, upos, &lemma);
  return lemma;
}

TEST(Corrections, LemmasOfThePackHold) {
  EXPECT_EQ(Corrected("promis", Upos::kVerb, "mettre"), "promettre");
  EXPECT_EQ(Corrected("Promis", Upos::kVerb, "promettre"), "promettre");
  EXPECT_EQ(Corrected("promis", Upos::kAdv, "mettre"), "mettre") << "of another part of speech";
  EXPECT_EQ(Corrected("zigzagué", Upos::kVerb, "zigzaguer"), "zigzaguer") << "not in the pack";
}

TEST(Corrections, WhatHasAnAuxiliaryIsAVerbIfThePackKnowsIt) {
  Token token;
  token.upos = Upos::kNoun;
  std::string lemma = "averti";
  EXPECT_TRUE(CorrectVerb(French(), "averti", &token, &lemma));
  EXPECT_EQ(token.upos, Upos::kVerb);
  EXPECT_EQ(token.features.verb_form, VerbForm::kParticiple);
  EXPECT_EQ(lemma, "avertir");
  EXPECT_FALSE(CorrectVerb(French(), "averti", &token, &lemma)) << "a verb already";
  token.upos = Upos::kNoun;
  EXPECT_FALSE(CorrectVerb(French(), "table", &token, &lemma));
  EXPECT_EQ(token.upos, Upos::kNoun);
}

}  // namespace
}  // namespace riscontro
