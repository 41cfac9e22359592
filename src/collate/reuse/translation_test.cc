#include "collate/reuse/translation.h"

#include <gtest/gtest.h>

#include "collate/article_builder_test_util.h"

namespace riscontro {
namespace {

const TimeInterval kDay = DayInterval(2031, 5, 6);

ArticleBuilder English() {
  ArticleBuilder a("en");
  a.Path("en").Published(kDay);
  a.Sentence("Vel landed in Sunmere on 4 May 2031.").Date("4 May 2031", Day(2031, 5, 4));
  a.Sentence("Oru greeted Vel with 21 cannon shots.").Quantity("21", 21, 21);
  a.Sentence("The talks lasted late into the night.");
  a.Sentence("Arland will lend Borland 340 million crowns.").Quantity("340 million", 34e7, 34e7);
  a.Sentence("Tamsin and the Corland embassy were absent.");
  a.Sentence("On 9 May 2031 Vel flies home to Cardal.").Date("9 May 2031", Day(2031, 5, 9));
  return a;
}

ArticleBuilder Italian() {
  ArticleBuilder a("it");
  a.Path("it").Published(kDay);
  a.Sentence("Il 4 maggio 2031 Vel atterra a Sunmere.").Date("4 maggio 2031", Day(2031, 5, 4));
  a.Sentence("Ad accoglierlo Oru, che saluta Vel con 21 colpi.").Quantity("21", 21, 21);
  a.Sentence("I colloqui proseguono fino a notte fonda.");
  a.Sentence("Arland presta a Borland 340 milioni di corone.").Quantity("340 milioni", 34e7, 34e7);
  a.Sentence("Assenti Tamsin e l'ambasciata di Corland.");
  a.Sentence("Il 9 maggio 2031 Vel rientra a Cardal.").Date("9 maggio 2031", Day(2031, 5, 9));
  return a;
}

std::vector<TranslationMatch> Find(const std::vector<Article>& articles) {
  return FindTranslations(articles, 1, nullptr);
}

TEST(FindTranslations, AlignsSentencesByNamesNumbersAndDates) {
  std::vector<Article> articles = {English().Build(), Italian().Build()};
  std::vector<TranslationMatch> found = Find(articles);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].a, 0u);
  EXPECT_EQ(found[0].b, 1u);
  EXPECT_DOUBLE_EQ(found[0].share, 1.0);
  ASSERT_EQ(found[0].aligned.size(), 5u);  // the sentence without anchors answers none
  EXPECT_EQ(articles[0].Text(found[0].aligned[2].from),
            "Arland will lend Borland 340 million crowns.");
  EXPECT_EQ(articles[1].Text(found[0].aligned[2].to),
            "Arland presta a Borland 340 milioni di corone.");
}

TEST(FindTranslations, AreBetweenLanguagesAlone) {
  EXPECT_TRUE(Find({English().Build(), English().Path("copy").Build()}).empty());
  EXPECT_TRUE(Find({}).empty());
}

TEST(FindTranslations, OtherFactsOfTheSameActorsAreNoTranslation) {
  ArticleBuilder other("it");
  other.Published(kDay);
  other.Sentence("Secondo Tamsin il vertice di Sunmere sarà inutile.");
  other.Sentence("Corland ha speso 12 milioni per ospitare Vel.")
      .Quantity("12 milioni", 12e6, 12e6);
  other.Sentence("Dorn non ha voluto rispondere alle domande.");
  other.Sentence("A Cardal il mercato ha perso 3 punti.").Quantity("3", 3, 3);
  other.Sentence("Oru e Arland non si parlano dal 2019.").Date("2019", Year(2019));
  other.Sentence("Borland chiede scusa.");
  EXPECT_TRUE(Find({English().Build(), other.Build()}).empty());
}

// The same facts turned round are told by somebody else.
TEST(FindTranslations, OrderCounts) {
  ArticleBuilder turned("it");
  turned.Published(kDay);
  turned.Sentence("Il 9 maggio 2031 Vel rientra a Cardal.").Date("9 maggio 2031", Day(2031, 5, 9));
  turned.Sentence("Assenti Tamsin e l'ambasciata di Corland.");
  turned.Sentence("Arland presta a Borland 340 milioni di corone.")
      .Quantity("340 milioni", 34e7, 34e7);
  turned.Sentence("Ad accoglierlo Oru, che saluta Vel con 21 colpi.").Quantity("21", 21, 21);
  turned.Sentence("Il 4 maggio 2031 Vel atterra a Sunmere.").Date("4 maggio 2031", Day(2031, 5, 4));
  EXPECT_TRUE(Find({English().Build(), turned.Build()}).empty());
}

}  // namespace
}  // namespace riscontro
