#include "analyse/syntax/word_features.h"

#include <gtest/gtest.h>

#include "analyse/syntax/arc_scores.h"
#include "analyse/syntax/language_model.h"

namespace riscontro {
namespace {

WordKeys KeysOf(std::string_view form) {
  WordKeyMaker maker;
  WordKeys keys;
  maker.Make(form, &keys);
  return keys;
}

// How many keys two words share.
size_t Shared(std::string_view a, std::string_view b) {
  const WordKeys left = KeysOf(a), right = KeysOf(b);
  size_t count = 0;
  for (size_t i = 0; i < kWordKeys; ++i) count += left[i] != 0 && left[i] == right[i];
  return count;
}

TEST(WordKeys, CaseIsInTheShapeAlone) {
  EXPECT_EQ(Shared("Città", "città"), kWordKeys - 1);
  EXPECT_EQ(Shared("CITTÀ", "città"), kWordKeys - 1);
  EXPECT_EQ(KeysOf("Roma")[kShapeKey], KeysOf("Praga")[kShapeKey]);
  EXPECT_NE(KeysOf("Roma")[kShapeKey], KeysOf("ROMA")[kShapeKey]);
}

TEST(WordKeys, NumbersOfOneFormAreOneWord) {
  EXPECT_EQ(KeysOf("1.250"), KeysOf("9.999"));
  EXPECT_NE(KeysOf("1.250")[kWordKey], KeysOf("1250")[kWordKey]);
}

TEST(WordKeys, TypographyIsMadePlain) {
  EXPECT_EQ(KeysOf("“")[kWordKey], KeysOf("\"")[kWordKey]);
  EXPECT_EQ(KeysOf("l’")[kWordKey], KeysOf("l'")[kWordKey]);
  EXPECT_EQ(KeysOf("—")[kWordKey], KeysOf("-")[kWordKey]);
  EXPECT_NE(KeysOf("«")[kShapeKey], KeysOf("»")[kShapeKey]);
}

TEST(WordKeys, AffixesAreCountedInCharacters) {
  EXPECT_EQ(Shared("мовами", "ділами"), 4U);  // shape, -и, -ми, -ами
  const WordKeys one = KeysOf("è");
  EXPECT_EQ(one[2 + 1], 0U);  // no second character
  EXPECT_NE(one[2], 0U);
  EXPECT_NE(one[2 + kPrefixKeys], 0U);
  EXPECT_EQ(KeysOf("")[2], 0U);
}

TEST(Feats, AreReadIntoFeatures) {
  const Features f =
      FeaturesFromFeats("Case=Gen|Gender=Fem|Number=Plur|Person=3|Polarity=Neg|PronType=Int,Rel");
  EXPECT_EQ(f.grammatical_case, Case::kGenitive);
  EXPECT_EQ(f.gender, Gender::kFeminine);
  EXPECT_EQ(f.number, Number::kPlural);
  EXPECT_EQ(f.person, 3);
  EXPECT_TRUE(f.negative);
  EXPECT_EQ(f.pron_type, PronType::kRelative);
  const Features verb = FeaturesFromFeats("Mood=Cnd|Tense=Pres|VerbForm=Fin|Voice=Pass");
  EXPECT_EQ(verb.mood, Mood::kConditional);
  EXPECT_EQ(verb.verb_form, VerbForm::kFinite);
  EXPECT_EQ(verb.voice, Voice::kPassive);
  EXPECT_EQ(FeaturesFromFeats(""), Features{});
  EXPECT_EQ(FeaturesFromFeats("Strange|Case"), Features{});
}

TEST(ArcTable, IsWhatTheSumsSay) {
  std::vector<float> heads, scores;
  ArcTable table(2, 2, &heads, &scores);
  const float all[3][3] = {{1, 2, 0.5F}, {3, -1, 0}, {0, 4, -2}};  // values, then the bias
  for (size_t h = 0; h < 3; ++h) table.SetHead(h, all[h]);
  const float dependents[2][2] = {{2, 1}, {0, -1}};
  for (size_t d = 0; d < 2; ++d) table.Score(d, dependents[d]);
  for (size_t d = 0; d < 2; ++d) {
    for (size_t h = 0; h < 3; ++h) {
      EXPECT_FLOAT_EQ(scores[d * table.stride() + h],
                      dependents[d][0] * all[h][0] + dependents[d][1] * all[h][1] + all[h][2]);
    }
  }
}

}  // namespace
}  // namespace riscontro
