#include "clean/detect_language.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

Article Blocks(const std::vector<std::string>& texts) {
  Article article;
  for (const std::string& text : texts) {
    auto begin = uint32_t(article.text.size());
    article.text += text;
    article.blocks.push_back({BlockKind::kParagraph, {begin, uint32_t(article.text.size())}, {}});
    article.text += "\n\n";
  }
  return article;
}

const std::string kItalian =
    "Il porto è stato chiuso venerdì dopo che una petroliera si è arenata, ha detto la "
    "capitaneria.";
const std::string kEnglish =
    "The harbour was closed on Friday after a tanker ran aground on the bar, the authority said.";

TEST(DetectLanguages, OfWholeArticles) {
  const std::pair<const char*, const char*> cases[] = {
      {"it", kItalian.c_str()},
      {"en", kEnglish.c_str()},
      {"uk",
       "Порт закрили у п'ятницю після того, як танкер сів на мілину, повідомила адміністрація."},
      {"ru", "Порт закрыли в пятницу после того, как танкер сел на мель, сообщила администрация."},
      {"es",
       "El puerto se cerró el viernes después de que un petrolero encallara, dijo la autoridad."},
      {"fr",
       "Le port a été fermé vendredi après qu'un pétrolier se fut échoué, a dit la capitainerie."},
      {"de", "Der Hafen wurde am Freitag geschlossen, nachdem ein Tanker auf Grund gelaufen war."},
      {"pt",
       "O porto foi fechado na sexta-feira depois que um petroleiro encalhou, disse a autoridade."},
  };
  for (auto [code, text] : cases) {
    Article a = Blocks({text, text});
    DetectLanguages("", &a);
    EXPECT_EQ(a.language, LanguageCode(code)) << text;
    EXPECT_EQ(a.blocks[0].language, LanguageCode(code)) << text;
  }
}

TEST(DetectLanguages, OfBlocksInAnotherLanguage) {
  Article a = Blocks({kItalian, kEnglish, kItalian, "Ada Fiore", kItalian});
  DetectLanguages("", &a);
  EXPECT_EQ(a.language, LanguageCode("it"));
  EXPECT_EQ(a.blocks[1].language, LanguageCode("en"));
  EXPECT_EQ(a.blocks[3].language, LanguageCode("it"));  // too short to differ
}

TEST(DetectLanguages, TheHintCountsOnlyInDoubt) {
  Article unknown = Blocks({"Ok 12"});
  DetectLanguages("it-IT", &unknown);
  EXPECT_EQ(unknown.language, LanguageCode("it"));
  Article silent = Blocks({"Ok 12"});
  DetectLanguages("", &silent);
  EXPECT_TRUE(silent.language.empty());
  Article wrong = Blocks({kItalian, kItalian, kItalian});
  DetectLanguages("en", &wrong);
  EXPECT_EQ(wrong.language, LanguageCode("it"));
}

}  // namespace
}  // namespace riscontro
