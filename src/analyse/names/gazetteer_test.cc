// The gazetteer and the word lists of each language: found, told apart, inflected.
#include "analyse/names/gazetteer.h"

#include <gtest/gtest.h>

#include <map>
#include <memory>

#include "analyse/names/leaders.h"
#include "analyse/names/name_forms.h"
#include "analyse/names/scan.h"
#include "analyse/syntax/syntax.h"

namespace riscontro {
namespace {

const LanguageNames& NamesOf(const char* language) {
  static std::map<std::string, std::unique_ptr<LanguageNames>> made;
  std::unique_ptr<LanguageNames>& names = made[language];
  if (!names) {
    names = std::make_unique<LanguageNames>(*FindLanguage(LanguageCode(language)),
                                            std::set<std::string, std::less<>>{});
  }
  return *names;
}

// The key of the longest name at the start of the text, and how many words it has.
std::string FindFirst(const char* language, const std::string& text) {
  Article article;
  article.language = LanguageCode(language);
  article.text = text;
  Block block;
  block.span = {0, uint32_t(text.size())};
  block.language = article.language;
  article.blocks.push_back(block);
  MakeSyntaxAnnotator()->Annotate(article);
  Words words;
  ReadWords(article, PossessiveEndings(), &words);
  std::string buffer;
  const Gazetteer& gazetteer = NamesOf(language).gazetteer;
  GazetteerMatch match = gazetteer.Find(article, words, words.sentences[0], 0, &buffer);
  if (match.entry == nullptr) return "";
  return gazetteer.actor(match.entry->actor).key + "/" + std::to_string(match.words);
}

struct FindCase {
  const char* language;
  const char* text;
  const char* expected;
};

TEST(Gazetteer, TheLongestNameWins) {
  const FindCase cases[] = {
      {"it", "Corea del Nord e Cina", "state:KP/3"},
      {"it", "Corea", ""},
      {"it", "Guinea Bissau", "state:GW/2"},
      {"it", "Guinea equatoriale", "state:GQ/2"},
      {"it", "Emirati Arabi Uniti", "state:AE/3"},
      {"en", "New York is big", "place:US/new york/2"},
      {"en", "United States Senate rules", "org:USSENATE/3"},
      {"en", "United States of America", "state:US/4"},
      {"en", "Republic of Korea", "state:KR/3"},
      {"en", "North Korea", "state:KP/2"},
      {"es", "Estados Unidos", "state:US/2"},
      {"es", "Corea del Norte", "state:KP/3"},
      {"fr", "Corée du Nord", "state:KP/3"},
      {"fr", "Royaume-Uni", "state:GB/2"},
  };
  for (const FindCase& c : cases) EXPECT_EQ(FindFirst(c.language, c.text), c.expected) << c.text;
}

TEST(Gazetteer, CasesOfInflectedLanguages) {
  const FindCase cases[] = {
      {"uk", "Україна", "state:UA/1"},          {"uk", "України", "state:UA/1"},
      {"uk", "Україною", "state:UA/1"},         {"uk", "Польщі", "state:PL/1"},
      {"uk", "Північною Кореєю", "state:KP/2"}, {"uk", "Києва", "place:UA/kyiv/1"},
      {"ru", "Россия", "state:RU/1"},           {"ru", "Россией", "state:RU/1"},
      {"ru", "Северной Кореи", "state:KP/2"},   {"ru", "Китаем", "state:CN/1"},
      {"ru", "Москвы", "place:RU/moscow/1"},
  };
  for (const FindCase& c : cases) EXPECT_EQ(FindFirst(c.language, c.text), c.expected) << c.text;
}

TEST(Gazetteer, AbbreviationsAreExact) {
  EXPECT_EQ(FindFirst("en", "US"), "state:US/1");
  EXPECT_EQ(FindFirst("en", "us"), "");
  EXPECT_EQ(FindFirst("en", "WHO"), "org:WHO/1");
  EXPECT_EQ(FindFirst("en", "Who"), "");
  EXPECT_EQ(FindFirst("it", "ONU"), "org:UN/1");
}

TEST(Gazetteer, NamesBeginWithACapitalAndDemonymsNeedNot) {
  EXPECT_EQ(FindFirst("en", "turkey"), "");
  EXPECT_EQ(FindFirst("en", "Turkey"), "state:TR/1");
  EXPECT_EQ(FindFirst("it", "turco"), "state:TR/1");
  EXPECT_EQ(FindFirst("it", "turchi"), "state:TR/1");
  EXPECT_EQ(FindFirst("fr", "turque"), "state:TR/1");
  EXPECT_EQ(FindFirst("es", "turcos"), "state:TR/1");
}

TEST(Gazetteer, EveryCodeHasItsState) {
  for (const char* language : {"it", "en", "es", "fr", "uk", "ru"}) {
    const Gazetteer& gazetteer = NamesOf(language).gazetteer;
    for (const char* code : {"IT", "US", "RU", "KP", "SUHH", "YUCS"}) {
      const KnownActor* state = gazetteer.State(code);
      ASSERT_NE(state, nullptr) << code;
      EXPECT_EQ(state->key, "state:" + std::string(code));
      EXPECT_EQ(state->type, EntityType::kState);
    }
    EXPECT_EQ(gazetteer.State("ZZ"), nullptr);
    EXPECT_EQ(gazetteer.State(""), nullptr);
  }
}

TEST(NameForms, EndingsInBrackets) {
  const EndingClasses classes = {{"adj", "o/a/i/e"}};
  EXPECT_EQ(Inflect("russ(adj)", classes),
            (std::vector<std::string>{"russo", "russa", "russi", "russe"}));
  EXPECT_EQ(Inflect("frances(e/i)", classes), (std::vector<std::string>{"francese", "francesi"}));
  EXPECT_EQ(Inflect("yankee", classes), (std::vector<std::string>{"yankee"}));
}

TEST(NameForms, ApostrophesAsInRunningWords) {
  for (auto [given, expected] : {std::pair{"people's republic", "people republic"},
                                 std::pair{"costa d'avorio", "costa d' avorio"},
                                 std::pair{"plain", "plain"}, std::pair{"xi'an", "xi' an"}}) {
    std::string text = given;
    SplitApostrophes(&text);
    EXPECT_EQ(text, expected);
  }
}

TEST(NameForms, CldrNames) {
  EXPECT_EQ(IcuNames("DE", "it")[0], "Germania");
  EXPECT_EQ(IcuNames("DE", "uk")[0], "Німеччина");
  EXPECT_EQ(UpperCase("città"), "CITTÀ");
}

TEST(WordLists, RolesByTheirWords) {
  const WordLists& it = NamesOf("it").lists;
  EXPECT_EQ(it.roles().Find("presidente"), "president");
  EXPECT_EQ(it.roles().Find("ministro degli esteri"), "foreign minister");
  EXPECT_EQ(it.roles().Find("panettiere"), "");
  EXPECT_EQ(it.roles().Longest("ministro"), 4u);
  EXPECT_EQ(it.roles().Longest("panettiere"), 0u);
  EXPECT_EQ(it.bodies().Find("ministero della difesa"), "defence ministry");
}

// One class for one body, whatever the language.
TEST(WordLists, BodiesHaveTheSameClassesEverywhere) {
  const std::pair<const char*, const char*> cases[] = {
      {"it", "ministero della difesa"},
      {"en", "ministry of defence"},
      {"es", "ministerio de defensa"},
      {"fr", "ministere de la defense"},
  };
  for (auto [language, words] : cases) {
    EXPECT_EQ(NamesOf(language).lists.bodies().Find(words), "defence ministry") << words;
  }
}

TEST(WordLists, GivingGoesByItsPreposition) {
  const WordLists& it = NamesOf("it").lists;
  EXPECT_TRUE(it.Gives("sostegno", "a"));
  EXPECT_FALSE(it.Gives("sostegno", "su"));
  EXPECT_FALSE(it.Gives("arma", "a"));
  EXPECT_TRUE(it.Gives("arma", "da"));
  EXPECT_TRUE(it.IsGift("missile"));
  EXPECT_FALSE(it.IsGift("casa"));
}

TEST(WordLists, PhrasesKeepTheirFirstClass) {
  PhraseClasses phrases;
  phrases.Add({"prime", "minister"}, "premier");
  phrases.Add({"prime", "minister"}, "other");
  phrases.Add({"prime"}, "first");
  phrases.Add({}, "nothing");
  EXPECT_EQ(phrases.Find("prime minister"), "premier");
  EXPECT_EQ(phrases.Find("prime"), "first");
  EXPECT_EQ(phrases.Find(""), "");
  EXPECT_EQ(phrases.Longest("prime"), 2u);
}

TEST(WordLists, StemsOfCases) {
  const WordLists& uk = NamesOf("uk").lists;
  EXPECT_EQ(uk.Stem("україною"), uk.Stem("україна"));
  EXPECT_EQ(NamesOf("it").lists.Stem("ucraina"), "ucraina");
  EXPECT_TRUE(uk.inflects());
  EXPECT_FALSE(NamesOf("en").lists.inflects());
}

TEST(Leaders, ByFullNameOnly) {
  ASSERT_NE(FindLeader({"vladimir", "putin"}), nullptr);
  EXPECT_EQ(FindLeader({"vladimir", "putin"})->country, "RU");
  EXPECT_EQ(FindLeader({"putin"}), nullptr);
  EXPECT_EQ(FindLeader({}), nullptr);
  EXPECT_EQ(FindLeader({"nobody", "atall"}), nullptr);
}

}  // namespace
}  // namespace riscontro
