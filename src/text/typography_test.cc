// Spellings of press names: letters of many alphabets fold to what a reader would type, and what a
// desk takes for two words of one name has one key.
#include <gtest/gtest.h>

#include "text/fold.h"
#include "text/transliterate.h"

namespace riscontro {
namespace {

TEST(FoldTypography, LettersOfTheLanguagesOfTheNews) {
  const std::pair<const char*, const char*> cases[] = {
      {"Città", "citta"},   {"São Tomé", "sao tome"},
      {"Málaga", "malaga"}, {"Çanakkale", "canakkale"},
      {"Gdańsk", "gdansk"}, {"Łukasz", "lukasz"},
      {"Kraków", "krakow"}, {"Öresund", "oresund"},
      {"Ærø", "aero"},      {"Đorđe", "dorde"},
      {"İzmir", "izmir"},   {"Diyarbakır", "diyarbakir"},
      {"Brașov", "brasov"}, {"Škoda", "skoda"},
      {"Žižka", "zizka"},   {"œuvre", "oeuvre"},
      {"Ёлкин", "елкин"},   {"L’Aquila", "l'aquila"},
      {"ʼ", "'"},           {"Großbritannien", "grossbritannien"},
  };
  for (auto [text, expected] : cases) EXPECT_EQ(Fold(text), expected) << text;
}

TEST(FoldTypography, ComposedAndDecomposedAreOne) {
  EXPECT_EQ(Fold("perche\u0301"), Fold("perché"));
  EXPECT_EQ(Fold("Kra\u0301kow"), Fold("Krákow"));
  EXPECT_EQ(Fold("ё"), Fold("е\u0308"));
}

TEST(NameKeyTypography, SpellingsOfThePress) {
  const std::pair<const char*, const char*> same[] = {
      {"Sergey Klimov", "Sergei Klimov"},   {"Andrij Hnatiuk", "Andriy Hnatiuk"},
      {"Jean-Luc Morel", "Jean Luc Morel"}, {"ANNA BRUNI", "Anna Bruni"},
      {"Seán O’Brien", "Sean O'Brien"},     {"José María Ruiz", "Jose Maria Ruiz"},
  };
  for (auto [a, b] : same) EXPECT_EQ(NameKey(a), NameKey(b)) << a;
  const std::pair<const char*, const char*> apart[] = {
      {"Anna Bruni", "Anna Bruna"},
      {"Luis Prado", "Luisa Prado"},
      {"Ivan Orlov", "Ivan Orlovski"},
  };
  for (auto [a, b] : apart) EXPECT_NE(NameKey(a), NameKey(b)) << a;
}

}  // namespace
}  // namespace riscontro
