// What our quantities become in the convention of Recognizers-Text.
#include <gtest/gtest.h>

#include "analyse/values.h"
#include "eval/recognizers_models.h"

namespace riscontro {
namespace {

Article Annotated(const char* language, const std::string& text) {
  Article article;
  article.text = text;
  article.language = LanguageCode(language);
  const Span all{0, uint32_t(text.size())};
  article.blocks.push_back({BlockKind::kParagraph, all, article.language});
  article.sentences.push_back({all, 0, 0, 0, article.language});
  MakeValuesAnnotator()->Annotate(article);
  return article;
}

// "4.050 m²=4050 m2; …"
std::string Show(const SpecModel& model, const char* language, const std::string& text) {
  const Article article = Annotated(language, text);
  std::string out;
  for (const SpecResult& result : model.find(article)) {
    if (!out.empty()) out += "; ";
    out += std::string(article.Text(result.span)) + "=" + result.values.at(0).at("value");
    auto unit = result.values.at(0).find("unit");
    if (unit != result.values.at(0).end()) out += " " + unit->second;
  }
  return out;
}

TEST(UnitModels, ARangeIsItsLastFigureOrBothThatSayTheUnit) {
  auto models = UnitSpecModels("[dimension]\nm2 | 1 | Square meter\n");
  ASSERT_TRUE(models);
  const SpecModel* dimensions = FindSpecModel(*models, "DimensionModel");
  ASSERT_NE(dimensions, nullptr);
  EXPECT_EQ(Show(*dimensions, "de", "Das Feld ist zwischen 40 m² und 50 m² groß."),
            "40 m²=40 m2; 50 m²=50 m2");
  EXPECT_EQ(Show(*dimensions, "en", "It grew eight to 10 feet tall."), "10 feet=10 [ft_i]");
  EXPECT_EQ(Show(*dimensions, "en", "At least 10 feet."), "10 feet=10 [ft_i]");
}

TEST(UnitModels, WhatIsSoManyYearsAgoIsSoOld) {
  auto models = UnitSpecModels("[age]\na | 1 | Year\n");
  ASSERT_TRUE(models);
  const SpecModel* ages = FindSpecModel(*models, "AgeModel");
  ASSERT_NE(ages, nullptr);
  EXPECT_EQ(Show(*ages, "en", "It was built twelve years ago."), "twelve years=12 a");
  EXPECT_EQ(Show(*ages, "es", "Empezó hace seis años, tras dos meses de lluvia."),
            "seis años=6 a; dos meses=2 mo");
  EXPECT_EQ(Show(*ages, "en", "It was built last year."), "");
}

TEST(UnitModels, AboutIsNoRangeNorAPartOfOne) {
  const SpecModel ranges = NumberRangeSpecModel();
  EXPECT_EQ(Show(ranges, "en", "Some say about 20 to 30 boats."), "20 to 30=[20,30)");
  EXPECT_EQ(Show(ranges, "en", "Some say about 20 boats."), "");
  EXPECT_EQ(Show(ranges, "en", "Between 20 and 30 boats."), "Between 20 and 30=[20,30)");
  EXPECT_EQ(Show(ranges, "en", "More than 2 in 5 of them."), "More than 2=(2,)");
  EXPECT_EQ(Show(ranges, "en", "2 in 5 or more of them."), "2 in 5 or more=[0.4,)");
  EXPECT_EQ(Show(ranges, "en", "At most 30 boats."), "At most 30=(,30]");
}

}  // namespace
}  // namespace riscontro
