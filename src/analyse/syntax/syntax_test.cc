#include "analyse/syntax/syntax.h"

#include <gtest/gtest.h>

#include <random>

#include "document/names.h"

namespace riscontro {
namespace {

const Annotator& Syntax() {
  static const std::unique_ptr<Annotator> annotator = MakeSyntaxAnnotator();
  return *annotator;
}

Article Annotated(std::string_view language, std::string_view text,
                  BlockKind kind = BlockKind::kParagraph) {
  Article article;
  article.language = LanguageCode(language);
  article.text = text;
  article.blocks.push_back({kind, {0, uint32_t(text.size())}, LanguageCode(language)});
  Syntax().Annotate(article);
  return article;
}

// "word/lemma/UPOS …"
std::string Tagged(std::string_view language, std::string_view text) {
  Article a = Annotated(language, text);
  std::string out;
  for (const Token& t : a.tokens) {
    if (!out.empty()) out += ' ';
    out.append(a.Word(t)).append("/").append(a.Lemma(t)).append("/").append(ToName(t.upos));
  }
  return out;
}

struct Case {
  const char* language;
  const char* text;
  const char* expected;
};

TEST(Syntax, LemmaAndUpos) {
  const Case cases[] = {
      {"it", "Il ministro ha firmato l'accordo.",
       "Il/il/DET ministro/ministro/NOUN ha/avere/AUX firmato/firmare/VERB l'/il/DET "
       "accordo/accordo/NOUN ././PUNCT"},
      {"it", "Bruni visita Lisbona.",
       "Bruni/Bruni/PROPN visita/visitare/VERB Lisbona/Lisbona/PROPN ././PUNCT"},
      {"it", "La visita della delegazione",
       "La/il/DET visita/visita/NOUN di/di/ADP la/il/DET delegazione/delegazione/NOUN"},
      {"it", "Lo hanno visto partire",
       "Lo/lo/PRON hanno/avere/AUX visto/vedere/VERB partire/partire/VERB"},
      {"it", "armi in cambio di cibo",
       "armi/arma/NOUN in/in/ADP cambio/cambio/NOUN di/di/ADP cibo/cibo/NOUN"},
      {"en", "The teacher's plan", "The/the/DET teacher/teacher/NOUN 's/'s/PART plan/plan/NOUN"},
      {"en", "a night attack on the port",
       "a/a/DET night/night/NOUN attack/attack/NOUN on/on/ADP the/the/DET port/port/NOUN"},
      {"en", "He said that he would sign",
       "He/he/PRON said/say/VERB that/that/SCONJ he/he/PRON would/would/AUX sign/sign/VERB"},
      {"en", "a trip to Oslo to meet them",
       "a/a/DET trip/trip/NOUN to/to/ADP Oslo/Oslo/PROPN to/to/PART meet/meet/VERB "
       "them/they/PRON"},
      {"en", "Carter promised help", "Carter/Carter/PROPN promised/promise/VERB help/help/NOUN"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(Tagged(c.language, c.text), c.expected);
  }
}

// Whatever the network makes of a word, what the language packs ask for is found by its lemma.
TEST(Syntax, LemmasOfThePackHold) {
  const Case cases[] = {
      {"fr", "Durand a averti la police.",
       "Durand/Durand/PROPN a/avoir/AUX averti/avertir/VERB la/le/DET police/police/NOUN "
       "././PUNCT"},
      {"fr", "Durand a promis une aide.",
       "Durand/Durand/PROPN a/avoir/AUX promis/promettre/VERB une/un/DET aide/aide/NOUN "
       "././PUNCT"},
  };
  for (const Case& c : cases) EXPECT_EQ(Tagged(c.language, c.text), c.expected);
}

TEST(Syntax, EveryReadSentenceIsATreeWithOneRoot) {
  for (const Case& c : {Case{"it", "Il ministro ha detto che partirà. Domani torna.", ""},
                        Case{"en", "The minister said that he would leave. He left.", ""},
                        Case{"fr", "Le ministre a dit qu'il partira. Il est parti.", ""}}) {
    Article a = Annotated(c.language, c.text);
    for (const Sentence& s : a.sentences) {
      int roots = 0;
      for (uint32_t t = s.first_token; t < s.last_token; ++t) {
        const Token& token = a.tokens[t];
        roots += token.head == 0;
        EXPECT_EQ(token.head == 0, token.relation.rel == Rel::kRoot) << c.text;
        ASSERT_TRUE(token.head >= 0 && token.head <= int32_t(s.last_token - s.first_token));
      }
      EXPECT_EQ(roots, 1) << c.text;
    }
  }
}

TEST(Syntax, FeaturesOfCompoundTenses) {
  Article a = Annotated("it", "Le truppe sono state inviate e negavano che partirebbero.");
  auto features = [&](size_t i) { return a.tokens[i].features; };
  EXPECT_EQ(features(2).verb_form, VerbForm::kFinite);  // sono
  EXPECT_EQ(features(2).number, Number::kPlural);
  EXPECT_EQ(features(3).verb_form, VerbForm::kParticiple);  // state
  EXPECT_EQ(features(4).gender, Gender::kFeminine);         // inviate
  EXPECT_EQ(features(6).tense, Tense::kImperfect);          // negavano
  EXPECT_EQ(features(8).mood, Mood::kConditional);          // partirebbero
  for (size_t i : {2, 3, 4}) EXPECT_FALSE(a.Lemma(a.tokens[i]).empty());
}

TEST(Syntax, SentencesOfEachLanguage) {
  struct Count {
    const char* language;
    const char* text;
    size_t sentences;
  };
  const Count cases[] = {
      {"it", "Il gen. Rossi e il prof. M. Bianchi partono alle 8.30. Torneranno.", 2},
      {"it", "Così disse l'on. Verdi: «Mai. Nemmeno per idea.» Poi uscì.", 3},
      {"it", "Il 5 gen. Piovve. Ai sensi dell'art. 3, n. 5, è nullo.", 3},
      {"en", "Mr. T. Brown met Gov. Smith in St. Louis on Jan. 5. They ate.", 2},
      {"en", "He came at 5 p.m. It was late. \"Why?\" she asked.", 3},
      {"uk", "У м. Рівне о 07:30 виступив М. П. Дорош. Це було 3 вер. 2020 р. Усі слухали.", 3},
      {"ru", "Он жил в г. Туле на ул. Мира, д. 5. В марте проф. Дом уехал.", 2},
      {"fr", "M. Dupont a vu Mme Leroy. L'affaire est close.", 2},
      {"es", "El Sr. García llegó. Dijo: «No.» Y salió.", 3},
      {"de", "Am 3. Mai kam Dr. Weber. Er blieb.", 2},
  };
  for (const Count& c : cases) {
    EXPECT_EQ(Annotated(c.language, c.text).sentences.size(), c.sentences) << c.text;
  }
}

TEST(Syntax, TitlesAreOneSentenceAndBoilerplateNone) {
  EXPECT_EQ(Annotated("it", "Tregua. Si tratta", BlockKind::kTitle).sentences.size(), 1u);
  EXPECT_TRUE(Annotated("it", "Leggi anche.", BlockKind::kBoilerplate).sentences.empty());
}

TEST(Syntax, LanguageWithoutPackHasTokensButNoTags) {
  Article a = Annotated("xx", "Dobar dan. Kako ste?");
  EXPECT_EQ(a.sentences.size(), 2u);
  EXPECT_EQ(a.tokens[0].upos, Upos::kUnknown);
}

TEST(Syntax, AnnotatingAgainChangesNothing) {
  Article a = Annotated("it", "Il treno parte. Il treno arriva.");
  std::string lemmas = a.lemmas;
  size_t tokens = a.tokens.size();
  Syntax().Annotate(a);
  EXPECT_EQ(a.lemmas, lemmas);
  EXPECT_EQ(a.tokens.size(), tokens);
}

TEST(Syntax, AnyTextKeepsTheInvariants) {
  const std::string_view words[] = {
      "il", "L'", "Kim", "ha", "detto", "che", "«",    "»",   "“", "”", "\"", ".", "!", ",", " ",
      " ",  " ",  "\n",  "5",  "di",    "the", "said", "n't", "È", "ж", "金", "–", "(", "…", "'"};
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (size_t n = random() % 60; n > 0; --n) text += words[random() % std::size(words)];
    for (const char* language : {"it", "en", "uk"}) {
      Article a = Annotated(language, text);
      ASSERT_EQ(CheckArticle(a), "") << text;
      for (const Token& t : a.tokens) ASSERT_FALSE(t.lemma.empty()) << text;
    }
  }
}

}  // namespace
}  // namespace riscontro
