#include "analyse/names/names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "analyse/annotator.h"

namespace riscontro {
namespace {

// One block a line, a title first where there are several; lines may begin with "xx:", their
// language.
Article Annotated(const std::string& language, const std::string& text) {
  static const std::vector<std::unique_ptr<Annotator>> annotators = MakeAnnotators();
  Article article;
  article.language = LanguageCode(language);
  article.text = text;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    Block block;
    bool own = end > begin + 3 && text[begin + 2] == ':';
    block.language = own ? LanguageCode(text.substr(begin, 2)) : article.language;
    block.span = {uint32_t(own ? begin + 3 : begin), uint32_t(end)};
    article.blocks.push_back(block);
    begin = end + 1;
  }
  for (const auto& annotator : annotators) {
    if (annotator->name() == "syntax" || annotator->name() == "names") annotator->Annotate(article);
  }
  return article;
}

// "Kim/person:kim jong un" …; the form where it is not a name: "Mosca/metonym=state:RU".
std::string Show(const Article& article) {
  const char* forms[] = {"", "demonym=", "metonym=", "role=", "pronoun="};
  std::string out;
  for (const Name& name : article.names) {
    if (!out.empty()) out += "; ";
    out += std::string(article.Text(name.span)) + " > " + forms[int(name.form)] +
           (name.entity < 0 ? "?" : article.entities[size_t(name.entity)].key);
  }
  return out;
}

struct Case {
  const char* language;
  const char* text;
  const char* expected;
};

void Check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    Article article = Annotated(c.language, c.text);
    EXPECT_EQ(Show(article), c.expected) << c.text;
    EXPECT_EQ(CheckArticle(article), "") << c.text;
  }
}

TEST(Names, PersonsAndTheirSurnames) {
  Check({
      {"it", "Ieri Mario Bianchi ha parlato. Bianchi ha detto di no.",
       "Mario Bianchi > mario bianchi; Bianchi > mario bianchi"},
      {"en", "Yesterday Robert Hale spoke to Mr Dean. Hale said no.",
       "Robert Hale > robert hale; Dean > dean; Hale > robert hale"},
      {"en", "Robert Hale's brother saw Captain J. Moore.",
       "Robert Hale > robert hale; J. Moore > j mure"},
      {"it", "Il signor Neri incontra Anna De Rossi.", "Neri > neri; Anna De Rossi > ana de rosi"},
      {"uk", "Андрій Коваль виступив учора. Виступ Коваля слухали всі.",
       "Андрій Коваль > andrei koval; Коваля > andrei koval"},
      {"ru", "Сергей Орлов приехал. С Орловым говорили долго.",
       "Сергей Орлов > sergei orlov; Орловым > sergei orlov"},
      {"es", "Ayer habló Manuel Ortega. Para Ortega, nada cambia.",
       "Manuel Ortega > manuel ortega; Ortega > manuel ortega"},
      {"fr", "Hier, Pierre Moulin a parlé.", "Pierre Moulin > piere mulin"},
  });
}

TEST(Names, EastAsianNamesHaveTheSurnameFirst) {
  Check({
      {"it", "Parla Kim Jong Un. Kim sorride.", "Kim Jong Un > kim jong un; Kim > kim jong un"},
      // The one most named, not the one named last.
      {"it", "Kim Jong-un arriva. Kim Jong-un parla. Ecco un ritratto di Kim Il-sung. Poi Kim parte.",
       "Kim Jong-un > kim jong un; Kim Jong-un > kim jong un; Kim Il-sung > kim il sung; "
       "Kim > kim jong un"},
      {"it", "Folla in piazza Kim Il Sung.", "piazza Kim Il Sung > piazza kim il sung"},
      {"en", "Crowds met on Kim Il Sung Square.", "Kim Il Sung Square > kim il sung square"},
  });
}

TEST(Names, StatesAndDemonyms) {
  Check({
      {"it", "La Corea del Nord e gli Usa: i soldati nordcoreani e quelli statunitensi.",
       "Corea del Nord > state:KP; Usa > state:US; nordcoreani > demonym=state:KP; "
       "statunitensi > demonym=state:US"},
      {"en", "North Korea and England signed; a Soviet ship left Russia's waters.",
       "North Korea > state:KP; England > state:GB; Soviet > demonym=state:SUHH; Russia > state:RU"},
      {"uk", "Війська України і російські танки в Північній Кореї.",
       "України > state:UA; російські > demonym=state:RU; Північній Кореї > state:KP"},
      {"ru", "Власти Китая и украинский флот.", "Китая > state:CN; украинский > demonym=state:UA"},
      {"ru", "Самолёт летит в Кито.", "Кито > place:EC/quito"},
      {"es", "El gobierno de Estados Unidos y la prensa rusa.",
       "Estados Unidos > state:US; rusa > demonym=state:RU"},
      {"fr", "Les États-Unis et l'armée française.",
       "États-Unis > state:US; française > demonym=state:FR"},
  });
}

TEST(Names, CapitalsAsPlacesAndAsGovernments) {
  Check({
      {"it", "Mosca ha negato tutto.", "Mosca > metonym=state:RU"},
      {"it", "Il ministro è arrivato a Mosca.", "Mosca > place:RU/moscow"},
      {"it", "Un patto tra Mosca e Pyongyang.", "Mosca > metonym=state:RU; Pyongyang > metonym=state:KP"},
      {"it", "Un filmato diffuso dal Cremlino.", "Cremlino > metonym=state:RU"},
      {"it", "Il Cremlino smentisce.", "Cremlino > metonym=state:RU"},
      {"en", "London denied the report.", "London > metonym=state:GB"},
      {"en", "They met in London.", "London > place:GB/london"},
      {"en", "Talks between Cairo and Jerusalem failed.",
       "Cairo > metonym=state:EG; Jerusalem > metonym=state:IL"},
      {"en", "He dined at the White House.", "White House > seat:US/white-house"},
      {"en", "The White House said nothing.", "White House > metonym=state:US"},
      {"uk", "Київ заявив про це, а у Києві тихо.", "Київ > metonym=state:UA; Києві > place:UA/kyiv"},
  });
}

TEST(Names, RolesPointAtThePersonWhoHoldsThem) {
  Check({
      {"it", "Il presidente russo Vladimir Putin arriva. Il presidente russo saluta.",
       "russo > demonym=state:RU; Vladimir Putin > vladimir putin; presidente russo > role=vladimir putin"},
      {"it", "Ali Karimi, leader della Giordania, tace. Poi il leader giordano parla.",
       "Ali Karimi > ali karimi; Giordania > state:JO; leader giordano > role=ali karimi"},
      {"en", "North Korean leader Kim Jong Un came. The North Korean leader left.",
       "North Korean > demonym=state:KP; Kim Jong Un > kim jong un; North Korean leader > role=kim jong un"},
      {"en", "The Soviet premier refused.", "Soviet premier > role=state:SUHH"},
      {"en", "Foreign Minister Omar Fathi of Egypt resigned.",
       "Omar Fathi > omar fati; Egypt > state:EG"},
      // Of two presidents, none is "the president".
      {"it", "Il presidente russo Ivan Bruni e il presidente cinese Ugo Verdi. Parla il presidente.",
       "russo > demonym=state:RU; Ivan Bruni > ivan bruni; cinese > demonym=state:CN; "
       "Ugo Verdi > ugo verdi"},
  });
}

TEST(Names, CountryFromTheApposition) {
  Article article = Annotated("it", "Il ministro degli Esteri russo Piero Neri è partito.");
  ASSERT_FALSE(article.entities.empty());
  EXPECT_EQ(article.entities[0].name, "Piero Neri");
  EXPECT_EQ(article.entities[0].country, "RU");
  article = Annotated("en", "Mr Hale, a director of Gazprom, spoke. Joe Hale left.");
  for (const LocalEntity& entity : article.entities) {
    EXPECT_TRUE(entity.type != EntityType::kPerson || entity.country.empty()) << entity.name;
  }
}

TEST(Names, OrganisationsPlacesAndShips) {
  Check({
      {"it", "L'Onu e il Consiglio di Sicurezza dell'Onu, scrive la KCNA.",
       "Onu > org:UN; Consiglio di Sicurezza dell'Onu > org:UNSC; KCNA > org:KCNA"},
      {"it", "Il Ministero della Difesa tace.", "Ministero della Difesa > ministero della difesa"},
      {"en", "The Halden Trading Company left Lake Placid House.",
       "Halden Trading Company > halden trading company; Lake Placid House > lake placid house"},
      {"en", "The liner Astoria sank. The Astoria had left New York.",
       "Astoria > ship:astoria; Astoria > ship:astoria; New York > place:US/new york"},
      {"it", "Il piroscafo Astoria è affondato.", "Astoria > ship:astoria"},
      {"ru", "Пароход «Астория» затонул. Гибель «Астории» потрясла всех.",
       "Астория > ship:astoria; Астории > ship:astoria"},
  });
}

TEST(Names, OrdinaryWordsAreNoNames) {
  Check({
      {"it", "Mercoledì la Seconda Guerra Mondiale. Domani Natale. Ciò basta.", ""},
      {"en", "On Monday the crowd waited. Nobody came. However, talks go on.", ""},
      {"en", "It told us nothing. Who knows? Reading is fun. Nice try.", ""},
      {"uk", "У понеділок тихо. Сьогодні холодно.", ""},
      {"it", "CROLLA IL PREZZO DEL GRANO IN FRANCIA", "FRANCIA > state:FR"},
  });
}

TEST(Names, BlocksOfOtherLanguagesJoin) {
  Article article =
      Annotated("it", "uk:Кім Чен Ин прийняв Шойгу\nKim Jong Un ha ricevuto il generale Sergei Shoigu.");
  EXPECT_EQ(Show(article),
            "Кім Чен Ин > kim jong un; Шойгу > sergei shoigu; Kim Jong Un > kim jong un; "
            "Sergei Shoigu > sergei shoigu");
  EXPECT_EQ(article.entities[0].name, "Kim Jong Un") << "named in the article's language";
}

TEST(Names, WithoutLayersOrLanguageNothingHappens) {
  Article empty = Annotated("it", "");
  EXPECT_TRUE(empty.names.empty());
  Article unknown = Annotated("", "Vladimir Putin");
  EXPECT_TRUE(unknown.names.empty());
  EXPECT_TRUE(unknown.entities.empty());
}

TEST(Names, TwiceIsOnce) {
  Article article = Annotated("it", "Il presidente russo Vladimir Putin è a Roma. Putin parla.");
  std::string once = Show(article);
  size_t entities = article.entities.size();
  MakeNamesAnnotator()->Annotate(article);
  EXPECT_EQ(Show(article), once);
  EXPECT_EQ(article.entities.size(), entities);
}

TEST(Names, InTextOrderAndApart) {
  Article article = Annotated(
      "en", "Russia's President Vladimir Putin met U.S. President Joe Hale at Camp David; the Russian "
            "president and Mr. Hale of the White Star Line then left for St. Petersburg with Kim Jong-un.");
  uint32_t at = 0;
  for (const Name& name : article.names) {
    EXPECT_GE(name.span.begin, at);
    at = name.span.end;
    ASSERT_GE(name.entity, 0);
    EXPECT_EQ(name.type, article.entities[size_t(name.entity)].type);
  }
  EXPECT_GE(article.names.size(), 8u);
}

}  // namespace
}  // namespace riscontro
