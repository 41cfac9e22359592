#include "text/segment.h"

#include <gtest/gtest.h>

#include <random>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

SegmentRules Rules() {
  SegmentRules rules;
  rules.never_end = {"dott.", "mr.", "г.", "on."};
  rules.may_end = {"ecc.", "г.", "inc."};
  rules.before_number = {"n.", "art."};
  rules.proclitics = {"l'", "dell'", "un'"};
  rules.name_proclitics = {"dell'"};
  rules.enclitics = {"'s", "n't"};
  rules.whole = {"po'", "o'clock"};
  return rules;
}

// Tokens joined by spaces, sentences by " | ".
std::string Segment(std::string_view text, bool one_sentence = false) {
  std::vector<Span> tokens;
  std::vector<SentenceSpan> sentences;
  Segmenter(Rules()).Run(text, {0, uint32_t(text.size())}, one_sentence, &tokens, &sentences);
  std::string out;
  for (const SentenceSpan& s : sentences) {
    if (!out.empty()) out += " | ";
    for (uint32_t i = s.first_token; i < s.last_token; ++i) {
      if (i > s.first_token) out += ' ';
      out += tokens[i].In(text);
    }
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(Segmenter, InitialsDoNotEndASentence) {
  const Case cases[] = {
      {"P. A. S. Hale spoke. He left.", "P. A. S. Hale spoke . | He left ."},
      {"In 1912 P. A. S. Hale spoke. He left.", "In 1912 P. A. S. Hale spoke . | He left ."},
      {"Era con J. Moore. Poi uscì.", "Era con J. Moore . | Poi uscì ."},
      {"Alle 8 J. Moore uscì.", "Alle 8 J. Moore uscì ."},
      {"Приехал Ю. В. Орлов. Все ждали.", "Приехал Ю. В. Орлов . | Все ждали ."},
      {"È negli U.S.A. Poi tornerà.", "È negli U.S.A. | Poi tornerà ."},
      {"J.R.R. Moore e G.K. Hale. Poi basta.", "J.R.R. Moore e G.K. Hale . | Poi basta ."},
  };
  for (const Case& c : cases) EXPECT_EQ(Segment(c.text), c.expected) << c.text;
}

TEST(Segmenter, Tokens) {
  const Case cases[] = {
      {"L'isola dell’est", "L' isola dell’ est"},
      {"Marcello Dell'Orso parla", "Marcello Dell'Orso parla"},
      {"un po' di pane", "un po' di pane"},
      {"The crew's boat didn't sink", "The crew 's boat did n't sink"},
      {"п'ять об'єктів", "п'ять об'єктів"},
      {"Costa 1.500 o 2,75 euro", "Costa 1.500 o 2,75 euro"},
      {"il 19/6/2024 alle 06:50", "il 19/6/2024 alle 06:50"},
      {"dal 2022-2023 al 2024-06-19", "dal 2022 - 2023 al 2024-06-19"},
      {"Jong-un e gli F-16", "Jong-un e gli F-16"},
      {"l'80º giorno, 20°", "l' 80º giorno , 20°"},
      {"the U.S. fleet", "the U.S. fleet"},
      {"forse... no", "forse ... no"},
      {"l'on. Bruni", "l' on. Bruni"},
      {"5% di $20", "5 % di $ 20"},
      {"", ""},
      {" \n\t ", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Segment(c.text), c.expected) << c.text;
}

TEST(Segmenter, TokensThatAreNoPlainWords) {
  const Case cases[] = {
      {"vedi https://www.example.org/a?b=1. Poi", "vedi https://www.example.org/a?b=1 . Poi"},
      {"(www.example.org/uno)", "( www.example.org/uno )"},
      {"scrivi a desk@example.org, oggi", "scrivi a desk@example.org , oggi"},
      {"@porto_nuovo e #mare-aperto", "@porto_nuovo e #mare-aperto"},
      {"il # 5 e la @ sola", "il # 5 e la @ sola"},
      {"bello :-) e brutto :( ma :))) no", "bello :-) e brutto :( ma :))) no"},
      {"disse:(forse)", "disse : ( forse )"},
      {"Come?! Basta!!! No...", "Come ?! Basta !!! No ..."},
      {"Davvero?.. Sì", "Davvero ?.. Sì"},
      {"l'estate del '93 e gli '80", "l' estate del '93 e gli '80"},
      {"'93' e '9", "' 93 ' e ' 9"},
      {"ottanta m² e US$ 5", "ottanta m² e US$ 5"},
      {"l' isola, dell' est", "l' isola , dell' est"},
      {"``ecco'' --- fine", "`` ecco '' --- fine"},
  };
  for (const Case& c : cases) {
    std::string shown = Segment(c.text);
    for (size_t bar; (bar = shown.find(" | ")) != std::string::npos;) shown.erase(bar, 2);
    EXPECT_EQ(shown, c.expected) << c.text;
  }
}

TEST(Segmenter, AbbreviationsThatAreWordsToo) {
  SegmentRules rules = Rules();
  rules.may_end.push_back("mar.");
  rules.also_words.push_back("mar.");
  const Segmenter segmenter(rules);
  const std::pair<const char*, size_t> cases[] = {
      {"Il 5 mar. piove.", 5},  // with its point one token
      {"mar. 5 ottobre", 3},
      {"vide il mar.", 4},  // without
      {"Guarda il mar. Poi va.", 7},
  };
  for (const auto& [text, tokens_in] : cases) {
    std::vector<Span> tokens;
    std::vector<SentenceSpan> sentences;
    std::string_view view = text;
    segmenter.Run(view, {0, uint32_t(view.size())}, false, &tokens, &sentences);
    EXPECT_EQ(tokens.size(), tokens_in) << text;
  }
}

TEST(Segmenter, HyphensAndPronounsAfterTheVerb) {
  SegmentRules rules;
  rules.enclitics = {"-il", "-t-il"};
  rules.whole = {"rendez-vous"};
  rules.hyphens = SegmentRules::Hyphens::kCutLower;
  rules.hyphen_prefixes = {"re"};
  auto show = [&](std::string_view text) {
    std::vector<Span> tokens;
    std::vector<SentenceSpan> sentences;
    Segmenter(rules).Run(text, {0, uint32_t(text.size())}, true, &tokens, &sentences);
    std::string out;
    for (Span token : tokens) (out += token.In(text)) += ' ';
    return out;
  };
  EXPECT_EQ(show("north-facing re-open Jong-un 15-year"),
            "north - facing re-open Jong-un 15 - year ");
  rules.hyphens = SegmentRules::Hyphens::kCutAll;
  EXPECT_EQ(show("Jong-un"), "Jong - un ");
  rules.hyphens = SegmentRules::Hyphens::kJoin;
  EXPECT_EQ(show("dit-il a-t-il Jong-un"), "dit -il a -t-il Jong-un ");
}

TEST(Segmenter, Sentences) {
  const Case cases[] = {
      {"Parte il dott. Verdi. Torna.", "Parte il dott. Verdi . | Torna ."},
      {"J. F. Bruni parla. Poi tace.", "J. F. Bruni parla . | Poi tace ."},
      {"Vedi art. 5. Fine.", "Vedi art. 5 . | Fine ."},
      {"Pane, vino ecc. Poi andò.", "Pane , vino ecc. | Poi andò ."},
      {"в г. Туле 5 июня 2020 г. Потом", "в г. Туле 5 июня 2020 г. | Потом"},
      {"«Andiamo.» Poi tacque.", "« Andiamo . » | Poi tacque ."},
      {"« Andiamo. » Poi tacque.", "« Andiamo . » | Poi tacque ."},
      {"«Vieni!» gridò Anna. Venne.", "« Vieni ! » gridò Anna . | Venne ."},
      {"\"Come?\" chiese. \"Così.\"", "\" Come ? \" chiese . | \" Così . \""},
      {"Forse… Chi lo sa? Nessuno.", "Forse … | Chi lo sa ? | Nessuno ."},
      {"Lungo i fiumi… e i laghi.", "Lungo i fiumi … e i laghi ."},
      {"Fine della riga.Nuova frase.", "Fine della riga . | Nuova frase ."},
      {"Una riga\nspezzata a metà.", "Una riga spezzata a metà ."},
      {"Tre cose:\n- la nave\n- il molo\n- il mare",
       "Tre cose : | - la nave | - il molo | - il mare"},
      {"1) la nave\n2) il molo", "1 ) la nave | 2 ) il molo"},
      {"la riga\n-spezzata\n3,5 metri", "la riga - spezzata 3,5 metri"},
      {"Un titolo\n\nUn testo", "Un titolo | Un testo"},
      {"1. Che cosa accade? Nulla.", "1 . Che cosa accade ? | Nulla ."},
      {"El 1.º de julio abrió. Cerró.", "El 1 . º de julio abrió . | Cerró ."},
      {"Tacque. – No – disse.", "Tacque . | – No – disse ."},
  };
  for (const Case& c : cases) EXPECT_EQ(Segment(c.text), c.expected) << c.text;
}

TEST(Segmenter, OneSentenceStaysOne) {
  EXPECT_EQ(Segment("Accordo fatto. Il re parte", true), "Accordo fatto . Il re parte");
}

TEST(Segmenter, OrdinalPoint) {
  SegmentRules rules;
  rules.ordinal_dot = true;
  std::vector<Span> tokens;
  std::vector<SentenceSpan> sentences;
  std::string_view text = "Am 3. Oktober war es so, am 3.Oktober auch. Dann nicht.";
  Segmenter(rules).Run(text, {0, uint32_t(text.size())}, false, &tokens, &sentences);
  EXPECT_EQ(sentences.size(), 2u);
}

// Every character that is no space is in exactly one token, tokens and sentences in order.
TEST(Segmenter, CoversTextInOrderOnBoundaries) {
  const std::string_view atoms[] = {"a",      "È", "ж", "金",  "😀",     ".",  "!",     "…",
                                    "'",      "’", "«", "»",   "\"",    " ",  "\n",    "-",
                                    "–",      "/", ":", "5",   "º",     "L'", "dott.", "\u00AD",
                                    "\u0301", "(", ")", "n't", "\u00A0"};
  std::mt19937 random(7);
  Segmenter segmenter(Rules());
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (size_t n = random() % 24; n > 0; --n) text += atoms[random() % std::size(atoms)];
    std::vector<Span> tokens;
    std::vector<SentenceSpan> sentences;
    segmenter.Run(text, {0, uint32_t(text.size())}, false, &tokens, &sentences);
    uint32_t at = 0;
    for (Span token : tokens) {
      ASSERT_TRUE(IsBoundary(text, token.begin) && IsBoundary(text, token.end)) << text;
      ASSERT_LE(at, token.begin) << text;
      ASSERT_LT(token.begin, token.end) << text;
      for (size_t i = at; i < token.begin;) ASSERT_TRUE(IsSpace(NextChar(text, &i))) << text;
      at = token.end;
    }
    for (size_t i = at; i < text.size();) ASSERT_TRUE(IsSpace(NextChar(text, &i))) << text;
    uint32_t next = 0;
    for (const SentenceSpan& s : sentences) {
      ASSERT_EQ(s.first_token, next) << text;
      ASSERT_LT(s.first_token, s.last_token) << text;
      ASSERT_EQ(s.span.begin, tokens[s.first_token].begin) << text;
      ASSERT_EQ(s.span.end, tokens[s.last_token - 1].end) << text;
      next = s.last_token;
    }
    ASSERT_EQ(next, tokens.size()) << text;
  }
}

}  // namespace
}  // namespace riscontro
