// What holds for every text, however damaged: the layers keep the invariants of CheckArticle, are
// in order, and come out the same each time.
#include <algorithm>
#include <random>

#include "analyse/golden_test_util.h"
#include "analyse/syntax/syntax.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

struct Sample {
  const char* language;
  const char* text;
};

const Sample kSamples[] = {
    {"it",
     "Tassi: «Il ponte riaprirà»\nIl sindaco Ugo Tassi ha detto che il ponte, chiuso dal 3 marzo "
     "2021, riaprirà entro luglio. Almeno quattro operai sono rimasti feriti, secondo la polizia; "
     "il ministero dell'Interno non ha confermato. Mosca e Londra hanno negato l'invio di 1.500 "
     "soldati (e di «armi pesanti») al presidente russo."},
    {"en",
     "Mayor says dam is safe\nMayor Ruth Colby said on Monday that the dam, closed since 2019, was "
     "safe. \"Nobody will leave,\" she said. At least twenty people were hurt, according to the "
     "Norwegian Defence Ministry, which denied that Sweden's ships had fired $3.5 million of "
     "shells "
     "at the U.S. tanker Corona on June 3, 2024."},
    {"es",
     "El puente es seguro\nEl alcalde Luis Prado afirmó ayer que el puente abrirá en julio. «No "
     "hay "
     "peligro», dijo. Murieron cuatro personas y más de veinte resultaron heridas, según Noruega. "
     "Moscú negó el envío de armas a Madrid."},
    {"fr",
     "Le pont est sûr\nLe maire Paul Garnier a déclaré hier que le pont ouvrira en juillet. « Il "
     "n'y a pas de danger », a-t-il dit. Quatre personnes sont mortes le 3 mars 2021, selon la "
     "Norvège. Paris a nié la vente de 40 chars."},
    {"uk",
     "Міст безпечний\nПосол Андрій Гнатюк заявив у понеділок, що міст закрито. «Небезпеки немає», "
     "— сказав він. Щонайменше четверо людей загинули 3 березня 2021 року. Міністерство оборони "
     "Польщі заперечило продаж 40 танків."},
    {"ru",
     "Мост безопасен\nПосол Сергей Климов заявил в понедельник, что мост закрыт. «Опасности нет», "
     "— "
     "сказал он. По меньшей мере четверо погибли 3 марта 2021 года. Министерство обороны Польши "
     "отрицает продажу 40 танков."},
};

std::string ShowAll(const Article& a) {
  return ShowNames(a) + "\n" + ShowQuotes(a) + "\n" + ShowDates(a) + "\n" + ShowQuantities(a) +
         "\n" + std::to_string(a.events.size());
}

template <typename Item>
bool InOrderAndApart(const std::vector<Item>& items) {
  for (size_t i = 1; i < items.size(); ++i) {
    if (items[i].span.begin < items[i - 1].span.end) return false;
  }
  return true;
}

void ExpectSound(const std::string& language, const std::string& text) {
  Article a = AnnotateAll(language, text);
  ASSERT_EQ(CheckArticle(a), "") << language << ": " << text;
  EXPECT_TRUE(InOrderAndApart(a.names)) << text;
  EXPECT_TRUE(InOrderAndApart(a.quantities)) << text;
  EXPECT_TRUE(InOrderAndApart(a.dates)) << text;
  for (const Name& name : a.names) {
    ASSERT_TRUE(name.entity >= 0) << text;
    EXPECT_EQ(name.type, a.entities[size_t(name.entity)].type) << text;
    EXPECT_FALSE(name.span.empty());
  }
  for (const LocalEntity& entity : a.entities) {
    EXPECT_FALSE(entity.key.empty()) << text;
    EXPECT_FALSE(entity.name.empty()) << text;
  }
  for (const Quote& quote : a.quotes) {
    EXPECT_FALSE(quote.content.empty() || quote.source.empty()) << text;
    for (int32_t other : quote.co_sources) EXPECT_NE(other, quote.source_entity) << text;
  }
  for (const Quantity& q : a.quantities) EXPECT_LE(q.low, q.high) << text;
}

// The byte offsets at which characters begin, and the end.
std::vector<size_t> Boundaries(const std::string& text) {
  std::vector<size_t> out;
  for (size_t at = 0; at < text.size();) {
    out.push_back(at);
    NextChar(text, &at);
  }
  out.push_back(text.size());
  return out;
}

TEST(Invariants, EveryBeginningOfAText) {
  for (const Sample& sample : kSamples) {
    std::string text = sample.text;
    std::vector<size_t> cuts = Boundaries(text);
    for (size_t i = 0; i < cuts.size(); i += 7)
      ExpectSound(sample.language, text.substr(0, cuts[i]));
  }
}

TEST(Invariants, EveryEndOfAText) {
  for (const Sample& sample : kSamples) {
    std::string text = sample.text;
    std::vector<size_t> cuts = Boundaries(text);
    for (size_t i = 0; i < cuts.size(); i += 11) ExpectSound(sample.language, text.substr(cuts[i]));
  }
}

TEST(Invariants, TextsWithPiecesCutOutPutInAndTurnedRound) {
  const std::string_view pieces[] = {"«",      "»",    "\"",  "“",   ".", ",",    "\n",
                                     " ",      "-",    "’",   "(",   ")", "2024", "U.S. ",
                                     "Mosca ", "che ", "of ", "A. ", "—", "%"};
  std::mt19937 random(11);
  for (int round = 0; round < 240; ++round) {
    const Sample& sample = kSamples[size_t(round) % std::size(kSamples)];
    std::string text = sample.text;
    for (int edit = 0; edit < 4; ++edit) {
      std::vector<size_t> cuts = Boundaries(text);
      size_t a = cuts[random() % cuts.size()], b = cuts[random() % cuts.size()];
      if (a > b) std::swap(a, b);
      b = std::min(b, a + 30);
      while (!IsBoundary(text, b)) --b;
      switch (random() % 3) {
        case 0:
          text.erase(a, b - a);
          break;
        case 1:
          text.insert(a, pieces[random() % std::size(pieces)]);
          break;
        default:
          text += text.substr(a, b - a);
      }
    }
    ExpectSound(sample.language, text);
  }
}

TEST(Invariants, ATextInTheWrongLanguage) {
  for (const Sample& sample : kSamples) {
    for (const char* language : {"it", "en", "es", "fr", "uk", "ru", "de", "xx", ""}) {
      ExpectSound(language, sample.text);
    }
  }
}

TEST(Invariants, AllCapitalsAndAllSmallLetters) {
  for (const Sample& sample : kSamples) {
    std::string upper = sample.text, lower = sample.text;
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? char(c - 32) : c;
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    ExpectSound(sample.language, upper);
    ExpectSound(sample.language, lower);
  }
}

TEST(Invariants, TheSameEachTime) {
  for (const Sample& sample : kSamples) {
    std::string once = ShowAll(AnnotateAll(sample.language, sample.text));
    for (const Sample& other : kSamples) AnnotateAll(other.language, other.text);
    EXPECT_EQ(ShowAll(AnnotateAll(sample.language, sample.text)), once);
  }
}

TEST(Invariants, AnnotatingTwiceIsAnnotatingOnce) {
  static const std::vector<std::unique_ptr<Annotator>> annotators = MakeAnnotators();
  for (const Sample& sample : kSamples) {
    Article article = AnnotateAll(sample.language, sample.text);
    std::string once = ShowAll(article);
    for (const auto& annotator : annotators) annotator->Annotate(article);
    EXPECT_EQ(CheckArticle(article), "");
    EXPECT_EQ(ShowAll(article), once) << sample.language;
  }
}

// Paragraphs of names, quotes and figures stand for themselves: empty lines between change nothing.
TEST(Invariants, EmptyLinesChangeNothing) {
  for (const Sample& sample : kSamples) {
    std::string spaced;
    for (const char* at = sample.text; *at; ++at)
      spaced += *at == '\n' ? "\n\n\n" : std::string(1, *at);
    EXPECT_EQ(ShowAll(AnnotateAll(sample.language, spaced)),
              ShowAll(AnnotateAll(sample.language, sample.text)));
  }
}

TEST(Invariants, NeedsComeBeforeTheirUsers) {
  std::vector<std::string_view> seen;
  for (const auto& annotator : MakeAnnotators()) {
    for (std::string_view need : annotator->needs()) {
      EXPECT_NE(std::find(seen.begin(), seen.end(), need), seen.end())
          << annotator->name() << " needs " << need;
    }
    for (std::string_view layer : annotator->makes()) {
      EXPECT_EQ(std::find(seen.begin(), seen.end(), layer), seen.end());
      seen.push_back(layer);
    }
  }
}

TEST(Invariants, AskedForSomeLayersThoseTheyNeedComeToo) {
  auto names = [](const std::vector<std::string_view>& layers) {
    std::string out;
    for (const auto& annotator : MakeAnnotators(layers, SyntaxOptions())) {
      out += std::string(annotator->name()) + " ";
    }
    return out;
  };
  EXPECT_EQ(names({}), "");
  EXPECT_EQ(names({"syntax"}), "syntax ");
  EXPECT_EQ(names({"names", "no-such-layer"}), "syntax names ");
  // Dates alone, or in one pass with the quantities.
  EXPECT_EQ(names({"dates"}), "syntax names dates ");
  EXPECT_EQ(names({"dates", "quantities"}), "syntax names quantities ");
  std::vector<std::string_view> made;
  for (const auto& annotator : MakeAnnotators()) {
    for (std::string_view layer : annotator->makes()) made.push_back(layer);
  }
  EXPECT_EQ(made, LayerNames());
}

}  // namespace
}  // namespace riscontro
