#include "analyse/syntax/lemma_rules.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <random>

#include "text/utf8.h"

namespace riscontro {
namespace {

// The lemma by a rule; "(no rule)" and "(does not fit)" otherwise.
std::string Apply(std::string_view rule, std::string_view form) {
  LemmaRule parsed;
  if (!LemmaRule::Parse(rule, &parsed)) return "(no rule)";
  std::string out = "what was there";
  if (parsed.Apply(form, &out)) return out;
  EXPECT_EQ(out, "");
  return "(does not fit)";
}

struct Case {
  const char* form;
  const char* lemma;
  const char* rule;
};

TEST(LemmaRule, IsMadeFromAFormAndItsLemma) {
  const Case cases[] = {
      {"casa", "casa", "l*"},
      {"Casa", "casa", "l*"},
      {"CITTÀ", "città", "l*"},
      {"Parlato", "parlare", "l*-2+re"},
      {"parlato", "parlare", "l*-2+re"},
      {"Roma", "Roma", "t*"},
      {"ROMA", "Roma", "t*"},
      {"ONU", "ONU", "k*"},
      {"12", "12", "l*"},
      {"Häuser", "Haus", "t=1-1+a*-2"},
      {"Männer", "Mann", "t=1-1+a*-2"},
      {"gekauft", "kaufen", "l-2*-1+en"},
      {"aufgestanden", "aufstehen", "l*-2=2-3+eh=2"},
      {"fu", "essere", "!essere"},
      {"è", "essere", "!essere"},
      {"Рассказала", "рассказать", "l*-2+ть"},
      {"Москвою", "Москва", "t*-2+а"},
      {"Києва", "Київ", "t*-3+їв"},
      {"новой", "новый", "l*-2+ый"},
      {"l’", "il", "l+i*-1"},
      {"e+mail", "e-mail", "l=1-1+\\-*"},
      {"x", "", "k*"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(MakeLemmaRule(c.form, c.lemma), c.rule) << c.form;
    EXPECT_EQ(Apply(c.rule, c.form), *c.lemma ? c.lemma : c.form);
  }
}

TEST(LemmaRule, ServesOtherWordsOfTheKind) {
  EXPECT_EQ(Apply("l*-2+re", "Mangiato"), "mangiare");
  EXPECT_EQ(Apply("t=1-1+a*-2", "Länder"), "Land");
  EXPECT_EQ(Apply("l-2*-1+en", "geholt"), "holen");
  EXPECT_EQ(Apply("t*-1+а", "УФУ"), "Уфа");
  EXPECT_EQ(Apply("!essere", "qualunque"), "essere");
}

TEST(LemmaRule, CountsCharactersNotBytes) {
  EXPECT_EQ(Apply("k*-1", "città"), "citt");
  EXPECT_EQ(Apply("k-1*", "ёлка"), "лка");
  EXPECT_EQ(Apply("k=1+ä*=1+𝄞", "ёл𝄞"), "ёäл𝄞𝄞");
}

TEST(LemmaRule, DoesNotFitAFormThatIsTooShort) {
  EXPECT_EQ(Apply("l*-2+re", "ab"), "(does not fit)");
  EXPECT_EQ(Apply("l*-2+re", "è"), "(does not fit)");
  EXPECT_EQ(Apply("l=1*-1", "ёё"), "(does not fit)");
  EXPECT_EQ(Apply("l=1*-1", "ёёё"), "ёё");
  EXPECT_EQ(Apply("l*-2+re", "abc"), "are");
  EXPECT_EQ(Apply("k*", ""), "(does not fit)");
}

TEST(LemmaRule, RefusesWhatIsNoRule) {
  for (const char* text : {"",
                           "l",
                           "!",
                           "x*",
                           "*",
                           "l**",
                           "l-*",
                           "l=*",
                           "l-0*",
                           "l-99999*",
                           "l-99999999999999999999*",
                           "l+*",
                           "la*",
                           "l*a",
                           "l*+a*",
                           "l*+a\\",
                           "l*+",
                           "l*-1+",
                           "l+a",
                           "l*-1-",
                           "l*\xFF",
                           "!\xC3"}) {
    EXPECT_EQ(Apply(text, "parola"), "(no rule)") << text;
  }
}

TEST(LemmaRule, EscapesTheSignsOfTheNotation) {
  EXPECT_EQ(Apply("l*+\\+\\-\\=\\*\\\\", "a"), "a+-=*\\");
  EXPECT_EQ(Apply("!a+*\\", "b"), "a+*\\");
}

TEST(LemmaRule, TakesTheMemoryOfWhatIsWritten) {
  LemmaRule rule;
  ASSERT_TRUE(LemmaRule::Parse("t=1-1+a*-2", &rule));
  std::string out;
  out.reserve(100);
  const char* memory = out.data();
  ASSERT_TRUE(rule.Apply("Krankenhäuser", &out));
  EXPECT_EQ(out.data(), memory);
}

void ExpectRoundTrip(const std::string& form, const std::string& lemma) {
  const std::string rule = MakeLemmaRule(form, lemma);
  ASSERT_EQ(Apply(rule, form), lemma) << "'" << form << "' by " << rule;
}

// The promise, on words of few letters (much in common), mixed scripts, capitals and signs.
TEST(LemmaRule, MadeFromAPairItGivesTheLemma) {
  std::mt19937 engine(1);
  const std::u32string alphabets[] = {U"ab",
                                      U"aAbBàÀ",
                                      U"äßйЙїЇéÉ'’ʼ",
                                      U"+-=*\\!1a",
                                      U"İıſẞǅKµ𝄞𐐀ﬁ\u0301 ",
                                      U"abcdefghijklmnopqrstuvwxyz"};
  auto word = [&](const std::u32string& alphabet, size_t least) {
    std::string out;
    for (size_t i = engine() % 9 + least; i > 0; --i) {
      AppendChar(alphabet[engine() % alphabet.size()], &out);
    }
    return out;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::u32string& alphabet = alphabets[size_t(round) % std::size(alphabets)];
    const std::string form = word(alphabet, 1);
    ExpectRoundTrip(form, word(alphabet, 1));
    // The same stem with other ends.
    const std::string stem = word(alphabet, 1);
    ExpectRoundTrip(stem + form, stem + word(alphabet, 0));
  }
}

TEST(LemmaRule, VeryLongWordsHaveARule) {
  std::string form(5000, 'a');
  ExpectRoundTrip(form, form + "b");
  ExpectRoundTrip(std::string(5000, 'A'), form);
  ExpectRoundTrip("a", form);
}

// On real words: every pair comes back, and few rules serve many words.
TEST(LemmaRule, BringsBackTheLemmasOfTreebanks) {
  const std::string root = std::string(RISCONTRO_SOURCE_DIR) + "/../shared/gold/treebanks/";
  for (const char* name : {"it/isdt-dev", "de/gsd-dev", "uk/iu-dev", "ru/taiga-dev"}) {
    std::ifstream file(root + name + ".conllu");
    if (!file) GTEST_SKIP() << "no treebanks beside the project: " << root << name;
    std::map<std::string, size_t> rules;
    size_t words = 0;
    for (std::string line; std::getline(file, line);) {
      const size_t form = line.find('\t') + 1, lemma = line.find('\t', form) + 1;
      if (line.empty() || line[0] == '#' || form == 0 || lemma == 0) continue;
      const std::string pair[] = {line.substr(form, lemma - 1 - form),
                                  line.substr(lemma, line.find('\t', lemma) - lemma)};
      ExpectRoundTrip(pair[0], pair[1]);
      ++rules[MakeLemmaRule(pair[0], pair[1])];
      ++words;
    }
    EXPECT_GT(words, 3000U) << name;
    EXPECT_LT(rules.size() * 15, words) << name;
  }
}

}  // namespace
}  // namespace riscontro
