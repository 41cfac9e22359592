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
      {"it",
       "Kim Jong-un arriva. Kim Jong-un parla. Ecco un ritratto di Kim Il-sung. Poi Kim parte.",
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
       "North Korea > state:KP; England > state:GB; Soviet > demonym=state:SUHH; Russia > "
       "state:RU"},
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
      {"it", "Un patto tra Mosca e Pyongyang.",
       "Mosca > metonym=state:RU; Pyongyang > metonym=state:KP"},
      {"it", "Un filmato diffuso dal Cremlino.", "Cremlino > metonym=state:RU"},
      {"it", "Il Cremlino smentisce.", "Cremlino > metonym=state:RU"},
      {"en", "London denied the report.", "London > metonym=state:GB"},
      {"en", "They met in London.", "London > place:GB/london"},
      {"en", "Talks between Cairo and Jerusalem failed.",
       "Cairo > metonym=state:EG; Jerusalem > metonym=state:IL"},
      {"en", "He dined at the White House.", "White House > seat:US/white-house"},
      {"en", "The White House said nothing.", "White House > metonym=state:US"},
      {"uk", "Київ заявив про це, а у Києві тихо.",
       "Київ > metonym=state:UA; Києві > place:UA/kyiv"},
  });
}

TEST(Names, RolesPointAtThePersonWhoHoldsThem) {
  Check({
      {"it", "Il presidente russo Vladimir Putin arriva. Il presidente russo saluta.",
       "russo > demonym=state:RU; Vladimir Putin > vladimir putin; presidente russo > "
       "role=vladimir putin"},
      {"it", "Ali Karimi, leader della Giordania, tace. Poi il leader giordano parla.",
       "Ali Karimi > ali karimi; Giordania > state:JO; leader giordano > role=ali karimi"},
      {"en", "North Korean leader Kim Jong Un came. The North Korean leader left.",
       "North Korean > demonym=state:KP; Kim Jong Un > kim jong un; North Korean leader > role=kim "
       "jong un"},
      {"en", "The Soviet premier refused.", "Soviet premier > role=state:SUHH"},
      {"en", "Foreign Minister Omar Fathi of Egypt resigned.",
       "Omar Fathi > omar fati; Egypt > state:EG"},
      // Of two presidents, none is "the president".
      {"it",
       "Il presidente russo Ivan Bruni e il presidente cinese Ugo Verdi. Parla il presidente.",
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

TEST(Names, SeatsSayOfWhichStateTheirHeadIs) {
  Check({
      // Ali Karimi leads too, but not there.
      {"it",
       "Il leader giordano Ali Karimi ha visto Ivan Bruni, presidente russo. Poi il leader del "
       "Cremlino ha sorriso.",
       "giordano > demonym=state:JO; Ali Karimi > ali karimi; Ivan Bruni > ivan bruni; "
       "russo > demonym=state:RU; leader del Cremlino > role=ivan bruni"},
      {"en",
       "Jordanian leader Ali Karimi met Russian President Ivan Bruni. The Kremlin leader smiled.",
       "Jordanian > demonym=state:JO; Ali Karimi > ali karimi; Russian > demonym=state:RU; "
       "Ivan Bruni > ivan bruni; Kremlin leader > role=ivan bruni"},
      {"en", "A deal with the leader of the Kremlin was near.",
       "leader of the Kremlin > role=state:RU"},
      {"en", "Kremlin spokesman Oleg Barin said no.",
       "Kremlin > metonym=state:RU; Oleg Barin > oleg barin"},
      {"fr", "Le dirigeant du Kremlin a signé.", "dirigeant du Kremlin > role=state:RU"},
      {"es", "El líder del Kremlin firmó.", "líder del Kremlin > role=state:RU"},
      {"it", "Il leader di Pyongyang tace.", "leader di Pyongyang > role=state:KP"},
      {"it", "Il sindaco di Roma tace.", "Roma > place:IT/rome"},
      // Who heads the Pentagon is no head of state.
      {"en", "President Joe Hale of the United States spoke. The Pentagon chief listened.",
       "Joe Hale > joe hale; United States > state:US; Pentagon chief > role=state:US"},
  });
}

TEST(Names, HeadsOfOtherThingsAreNotTheHeadOfState) {
  Check({
      {"it", "Il presidente russo Ivan Bruni parla. Il presidente della Camera tace.",
       "russo > demonym=state:RU; Ivan Bruni > ivan bruni"},
      {"it", "Il leader giordano Ali Karimi parla. Il leader dell'opposizione tace.",
       "giordano > demonym=state:JO; Ali Karimi > ali karimi"},
      {"en", "Russian President Ivan Bruni spoke. The president of the club did not.",
       "Russian > demonym=state:RU; Ivan Bruni > ivan bruni"},
      {"en", "Russian President Ivan Bruni spoke. The president did not smile.",
       "Russian > demonym=state:RU; Ivan Bruni > ivan bruni; president > role=ivan bruni"},
  });
}

TEST(Names, MinistriesBelongToTheStateBesideThem) {
  Check({
      {"it", "Il Ministero della Difesa russo e quello egiziano.",
       "Ministero della Difesa > body:RU/defence ministry; russo > demonym=state:RU; "
       "egiziano > demonym=state:EG"},
      {"en", "The Russian Defence Ministry and Egypt's foreign ministry agreed.",
       "Russian > demonym=state:RU; Defence Ministry > body:RU/defence ministry; "
       "Egypt > state:EG; foreign ministry > body:EG/foreign ministry"},
      {"en", "The Ministry of Defense of Ukraine and Russia's army.",
       "Ministry of Defense > body:UA/defence ministry; Ukraine > state:UA; Russia > state:RU"},
      {"es", "El Ministerio de Defensa de Egipto y los rusos.",
       "Ministerio de Defensa > body:EG/defence ministry; Egipto > state:EG; "
       "rusos > demonym=state:RU"},
      {"fr", "Le ministère de la Défense russe et la France.",
       "ministère de la Défense > body:RU/defence ministry; russe > demonym=state:RU; "
       "France > state:FR"},
      {"uk", "Про це повідомило Міністерство оборони України, а не Росії.",
       "Міністерство оборони > body:UA/defence ministry; України > state:UA; Росії > state:RU"},
      {"ru", "Минобороны России и МИД Китая молчат.",
       "Минобороны > body:RU/defence ministry; России > state:RU; "
       "МИД > body:CN/foreign ministry; Китая > state:CN"},
      {"it", "Così il ministero degli Esteri e il ministero della Difesa russi, ma la Cina tace.",
       "ministero degli Esteri > body:RU/foreign ministry; "
       "ministero della Difesa > body:RU/defence ministry; russi > demonym=state:RU; "
       "Cina > state:CN"},
      {"en", "The Russian defence ministry and foreign ministry doubt that China knew.",
       "Russian > demonym=state:RU; defence ministry > body:RU/defence ministry; "
       "foreign ministry > body:RU/foreign ministry; China > state:CN"},
      // The only state of the article.
      {"it", "La Giordania trema. Il ministero degli Esteri tace.",
       "Giordania > state:JO; ministero degli Esteri > body:JO/foreign ministry"},
      // One of two: known in this article alone.
      {"en", "Russia and China met. The defence ministry was silent.",
       "Russia > state:RU; China > state:CN; defence ministry > local:defence ministry"},
      {"it", "La Russia e la Cina. Il Ministero della Cultura tace.",
       "Russia > state:RU; Cina > state:CN; "
       "Ministero della Cultura > local:ministero della cultura"},
  });
}

TEST(Names, CapitalsThatReceiveOrGive) {
  Check({
      {"it", "Il sostegno militare a Mosca cresce.", "Mosca > metonym=state:RU"},
      {"it", "Arrivano armi da Pyongyang.", "Pyongyang > metonym=state:KP"},
      {"it", "Ha venduto armi a Mosca.", "Mosca > metonym=state:RU"},
      {"it", "La fornitura di missili a Mosca continua.", "Mosca > metonym=state:RU"},
      {"it", "Hanno imposto sanzioni a Pyongyang.", "Pyongyang > metonym=state:KP"},
      {"en", "Military support to Moscow grew.", "Moscow > metonym=state:RU"},
      {"en", "They sold drones to Moscow and got missiles from Pyongyang.",
       "Moscow > metonym=state:RU; Pyongyang > metonym=state:KP"},
      {"en", "Sanctions on Moscow remain.", "Moscow > metonym=state:RU"},
      {"es", "El apoyo a Moscú crece.", "Moscú > metonym=state:RU"},
      {"fr", "Le soutien à Moscou augmente.", "Moscou > metonym=state:RU"},
      {"uk", "Тиск на Москву зростає.", "Москву > metonym=state:RU"},
      {"ru", "Давление на Москву растёт.", "Москву > metonym=state:RU"},
      // Places all the same.
      {"it", "Il sostegno della folla a Mosca.", "Mosca > place:RU/moscow"},
      {"it", "Ha venduto la casa a Mosca.", "Mosca > place:RU/moscow"},
      {"it", "Una fabbrica di armi a Mosca.", "Mosca > place:RU/moscow"},
      {"it", "Il treno da Pyongyang arriva.", "Pyongyang > place:KP/pyongyang"},
      {"en", "He flew to Moscow.", "Moscow > place:RU/moscow"},
      {"en", "Missiles fell on Moscow.", "Moscow > place:RU/moscow"},
  });
}

TEST(Names, LeadersNamedTogether) {
  Check({
      {"en", "Carter, Sadat and Begin signed at dawn.",
       "Carter > karter; Sadat > sadat; Begin > begin"},
      {"en", "The talks begin on Friday, and Carter waits.", ""},
      {"en", "Samir Nadir, a dentist, waited. Two patients of Mr. Nadir left.",
       "Samir Nadir > samir nadir; Nadir > samir nadir"},
      {"es", "Hablaron Manuel Ortega y Pedro Luna.",
       "Manuel Ortega > manuel ortega; Pedro Luna > pedro luna"},
      {"en", "They met at Camp David. Camp David was quiet.",
       "Camp David > place:US/camp david; Camp David > place:US/camp david"},
      {"it", "Folla in piazza Tienanmen.", "piazza Tienanmen > place:CN/tiananmen square"},
      {"en", "A crowd on Tiananmen Square.", "Tiananmen Square > place:CN/tiananmen square"},
  });
}

TEST(Names, OrganisationsPlacesAndShips) {
  Check({
      {"it", "L'Onu e il Consiglio di Sicurezza dell'Onu, scrive la KCNA.",
       "Onu > org:UN; Consiglio di Sicurezza dell'Onu > org:UNSC; KCNA > org:KCNA"},
      {"it", "Il Ministero della Difesa tace.", "Ministero della Difesa > local:defence ministry"},
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
  Article article = Annotated(
      "it", "uk:Кім Чен Ин прийняв Шойгу\nKim Jong Un ha ricevuto il generale Sergei Shoigu.");
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
      "en",
      "Russia's President Vladimir Putin met U.S. President Joe Hale at Camp David; the Russian "
      "president and Mr. Hale of the White Star Line then left for St. Petersburg with Kim "
      "Jong-un.");
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
