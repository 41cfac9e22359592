#include "text/transliterate.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace riscontro {
namespace {

struct Case {
  const char* text;
  const char* language;
  const char* expected;
};

TEST(ToLatin, FollowsTheTableOfTheLanguage) {
  const Case cases[] = {
      {"Згурський", "uk", "Zghurskyi"},
      {"Єнакієве", "uk", "Yenakiieve"},
      {"Їжакевич", "uk", "Yizhakevych"},
      {"Знам'янка", "uk", "Znamianka"},
      {"Гоголь", "uk", "Hohol"},
      {"Гоголь", "ru", "Gogol"},
      {"Щукин", "ru", "Shchukin"},
      {"Ельцин", "ru", "Yeltsin"},
      {"Чехов и Толстой", "ru", "Chekhov i Tolstoy"},
      {"ТАСС", "ru", "TASS"},
      {"Ђоковић", "", "Djokovic"},
      {"São Paulo 2024", "ru", "São Paulo 2024"},
      {"", "uk", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(ToLatin(c.text, c.language), c.expected) << c.text;
}

TEST(NameKey, SpellingsOfOneNameMeet) {
  const std::vector<std::vector<Case>> groups = {
      {{"Kim Jong Un", "", ""},
       {"Kim Jong-un", "", ""},
       {"KIM JONG-UN", "", ""},
       {"Кім Чен Ин", "uk", ""},
       {"Ким Чен Ын", "ru", ""},
       {"Kim Jeong-eun", "", ""}},
      {{"Xi Jinping", "", ""}, {"Сі Цзіньпін", "uk", ""}, {"Си Цзиньпин", "ru", ""}},
      {{"Volodymyr Zelenskyy", "", ""},
       {"Volodymyr Zelensky", "", ""},
       {"Володимир Зеленський", "uk", ""},
       {"Владимир Зеленский", "ru", ""},
       {"Volodymyr Zelenskij", "", ""}},
      {{"Sergei Shoigu", "", ""},
       {"Sergej Šojgu", "", ""},
       {"Сергій Шойгу", "uk", ""},
       {"Сергей Шойгу", "ru", ""},
       {"Sergey Shoygu", "", ""}},
      {{"Ivan Petroff", "", ""}, {"Ivan Petrof", "", ""}},
      {{"Victor Orbán", "", ""}, {"Viktor Orban", "", ""}},
  };
  for (const auto& group : groups) {
    for (const Case& c : group) {
      EXPECT_EQ(NameKey(c.text, c.language), NameKey(group[0].text, group[0].language)) << c.text;
    }
  }
}

TEST(NameKey, NamesakesAndRelativesStayApart) {
  const char* pairs[][2] = {
      {"Kim Jong-il", "Kim Jong-un"},   {"Kim Il-sung", "Kim Jong-il"},
      {"Mario Rossi", "Maria Rossi"},   {"Paolo Bianchi", "Paola Bianchi"},
      {"Andrei Belov", "Andrea Belov"},
  };
  for (const auto& pair : pairs) EXPECT_NE(NameKey(pair[0]), NameKey(pair[1])) << pair[0];
}

TEST(NameKey, IsReadableAndIdempotent) {
  EXPECT_EQ(NameKey("Kim Jong-un"), "kim jong un");
  EXPECT_EQ(NameKey("Vladimir Putin"), "vladimir putin");
  EXPECT_EQ(NameKey("O'Brien"), "obrien");
  for (const char* name :
       {"Jens Stoltenberg", "Zbigniew Brzezinski", "Guglielmo Marconi", "Philippe Müller",
        "Choi Son-hui", "Wladyslaw Ossoff", "Mikhail Tkachyy"}) {
    std::string key = NameKey(name);
    EXPECT_EQ(NameKey(key), key) << name;
  }
}

TEST(SurnameIndex, FirstInEastAsia) {
  EXPECT_EQ(SurnameIndex("kim jong un"), 0u);
  EXPECT_EQ(SurnameIndex("xi jinping"), 0u);
  EXPECT_EQ(SurnameIndex("vladimir putin"), 1u);
  EXPECT_EQ(SurnameIndex("kim wilde"), 1u);
  EXPECT_EQ(SurnameIndex(""), 0u);
}

TEST(NearSpelling, OneVowelApartInLongWords) {
  EXPECT_TRUE(NearSpelling("belousov", "bielousov"));
  EXPECT_TRUE(NearSpelling("shoigu", "shoigu"));
  EXPECT_TRUE(NearSpelling("hritsak", "gritsak"));
  EXPECT_FALSE(NearSpelling("mario", "maria"));
  EXPECT_FALSE(NearSpelling("petrov", "petrova"));
  EXPECT_FALSE(NearSpelling("johnson", "johnston"));
  EXPECT_FALSE(NearSpelling("", "a"));
}

}  // namespace
}  // namespace riscontro
