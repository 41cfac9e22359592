#include "analyse/dates/dates.h"

#include <gtest/gtest.h>

#include "base/resource.h"
#include "base/table.h"
#include "document/names.h"

namespace riscontro {
namespace {

constexpr const char* kUnpublished = "";

// One block, one sentence per line.
Article MakeArticle(const char* language, std::string_view text, const char* published) {
  Article article;
  article.text = std::string(text);
  article.language = LanguageCode(language);
  article.blocks.push_back({BlockKind::kParagraph, {0, uint32_t(text.size())}, article.language});
  for (size_t at = 0; at < text.size();) {
    size_t end = std::min(text.find('\n', at), text.size());
    article.sentences.push_back({{uint32_t(at), uint32_t(end)}, 0, 0, 0, article.language});
    at = end + 1;
  }
  int y = 0, m = 0, d = 0;
  if (std::sscanf(published, "%d-%d-%d", &y, &m, &d) == 3) {
    article.published.interval = DayInterval(y, m, d);
    article.published.from = PublishedFrom::kMetadata;
  }
  return article;
}

// "text=value" of each date found, joined by "; ".
std::string Dates(const char* language, std::string_view text,
                  const char* published = "2025-06-05") {
  Article article = MakeArticle(language, text, published);
  MakeDatesAnnotator()->Annotate(article);
  EXPECT_EQ(CheckArticle(article), "");
  std::string out;
  for (const Date& date : article.dates) {
    if (!out.empty()) out += "; ";
    out += std::string(article.Text(date.span)) + "=" + date.value;
    if (date.modifier != TimexModifier::kNone) out += "/" + std::string(ToName(date.modifier));
  }
  return out;
}

struct Golden {
  const char* text;
  const char* expected;
};

void Check(const char* language, const std::vector<Golden>& cases) {
  for (const Golden& c : cases) EXPECT_EQ(Dates(language, c.text), c.expected) << c.text;
}

// 5 June 2025 is a Thursday.
const std::vector<Golden> kItalian = {
    {"La nave salpò il 19 giugno 2024.", "19 giugno 2024=2024-06-19"},
    {"Il primo maggio e il 9 maggio scorso.",
     "primo maggio=2025-05-01; 9 maggio scorso=2025-05-09"},
    {"Accadde nel settembre 2023, poi a marzo.", "settembre 2023=2023-09; marzo=2025-03"},
    {"Il 25/12/2023 o il 2023-12-26.", "25/12/2023=2023-12-25; 2023-12-26=2023-12-26"},
    {"Mercoledì il ministro ha parlato.", "Mercoledì=2025-06-04"},
    {"Il ministro arriverà mercoledì.", "mercoledì=2025-06-11"},
    {"Lunedì scorso e martedì prossimo.", "Lunedì scorso=2025-06-02; martedì prossimo=2025-06-10"},
    {"Oggi, ieri, l'altro ieri e domani.",
     "Oggi=2025-06-05; ieri=2025-06-04; l'altro ieri=2025-06-03; domani=2025-06-06"},
    {"È quest'oggi la cerimonia; stasera la cena.", "quest'oggi=2025-06-05; stasera=2025-06-05TEV"},
    {"Martedì sera il porto era chiuso.", "Martedì sera=2025-06-03TEV"},
    {"L’anno scorso, lo scorso anno, il mese scorso.",
     "anno scorso=2024; scorso anno=2024; mese scorso=2025-05"},
    {"Questa settimana si vota.", "Questa settimana=2025-W23"},
    {"Tre giorni fa il traghetto era a Bari.", "Tre giorni fa=2025-06-02"},
    {"Firmarono nel 2001, 2003 e 2005.", "2001=2001; 2003=2003; 2005=2005"},
    {"Dal 2022 il ponte è chiuso.", "Dal 2022=2022/.."},
    {"Dal 3 al 5 giugno 2024 e tra il 1994 e il 1998.",
     "Dal 3 al 5 giugno 2024=2024-06-03/2024-06-05; tra il 1994 e il 1998=1994/1998"},
    {"Negli anni Novanta del XX secolo.", "anni Novanta=199X; XX secolo=19XX"},
    {"Nell'estate 2023 e l'inverno scorso.", "estate 2023=2023-SU; inverno scorso=2024-WI"},
    {"Un colloquio di oltre due ore dopo 24 anni.", "oltre due ore=PT2H/MORE_THAN; 24 anni=P24Y"},
    {"Mezz'ora dopo, un'ora e mezza di attesa.", "Mezz'ora dopo=XXXX-XX-XX; un'ora e mezza=PT1.5H"},
    {"Affondò alle 2:20 del 15 aprile 1912.", "alle 2:20 del 15 aprile 1912=1912-04-15T02:20"},
    {"Nella notte tra il 14 e il 15 aprile 1912.",
     "notte tra il 14 e il 15 aprile 1912=1912-04-14TNI"},
    {"Bari, 05 Giugno 2025 06:50", "05 Giugno 2025 06:50=2025-06-05T06:50"},
    {"A fine marzo e all'inizio del 2024.",
     "A fine marzo=2025-03/END; all'inizio del 2024=2024/START"},
    {"Entro venerdì la risposta.", "Entro venerdì=2025-06-06/ON_OR_BEFORE"},
    {"Il 15 aprile 1912 affondò. Due giorni dopo arrivarono i treni.",
     "15 aprile 1912=1912-04-15; Due giorni dopo=1912-04-17"},
};

TEST(Dates, Italian) {
  Check("it", kItalian);
}

TEST(Dates, English) {
  Check("en",
        {
            {"The ferry left on June 3, 2019.", "June 3, 2019=2019-06-03"},
            {"It was the 3rd of June 2019, a Monday.",
             "3rd of June 2019=2019-06-03; Monday=2025-06-02"},
            {"On 4/15/1912 and 15/4/1912.", "4/15/1912=1912-04-15; 15/4/1912=1912-04-15"},
            {"Dec. 5, 2019, and Sept 2020.", "Dec. 5, 2019=2019-12-05; Sept 2020=2020-09"},
            {"Yesterday and last night the port was shut.",
             "Yesterday=2025-06-04; last night=2025-06-04TNI"},
            {"The minister spoke on Monday.", "Monday=2025-06-02"},
            {"The minister will speak on Monday.", "Monday=2025-06-09"},
            {"Last Monday and next Tuesday.", "Last Monday=2025-06-02; next Tuesday=2025-06-10"},
            {"Three days ago, a year ago.", "Three days ago=2025-06-02; a year ago=2024"},
            {"In 1912 and since 2000.", "1912=1912; since 2000=2000/.."},
            {"It ran from 5 to 17 September 1978.",
             "from 5 to 17 September 1978=1978-09-05/1978-09-17"},
            {"From 1994 to 1998 and 3-5 June 2020.",
             "From 1994 to 1998=1994/1998; 3-5 June 2020=2020-06-03/2020-06-05"},
            {"Between June and August 2019.", "Between June and August 2019=2019-06/2019-08"},
            {"In the 1990s and the nineteenth century.", "1990s=199X; nineteenth century=18XX"},
            {"In the summer of 1979.", "summer of 1979=1979-SU"},
            {"She struck at 11:40 pm on Sunday.", "at 11:40 pm on Sunday=2025-06-01T23:40"},
            {"At 2.20 a.m. on April 15, 1912 she sank.",
             "At 2.20 a.m. on April 15, 1912=1912-04-15T02:20"},
            {"On April 15, 1912 she sank; the next day crowds came.",
             "April 15, 1912=1912-04-15; the next day=1912-04-16"},
            {"In late 2023 and early June.", "late 2023=2023/END; early June=2025-06/START"},
            {"Six years and more than two hours.",
             "Six years=P6Y; more than two hours=PT2H/MORE_THAN"},
            {"Every Monday he walks.", "Every Monday=XXXX-WXX-1"},
            {"The deal ends by Friday.", "by Friday=2025-06-06/ON_OR_BEFORE"},
            {"In March last year.", "March last year=2024-03"},
        });
}

TEST(Dates, OtherLanguages) {
  Check("ru",
        {
            {"Это было 19 июня 2024 года.", "19 июня 2024 года=2024-06-19"},
            {"В апреле 2025 года, вчера и три дня назад.",
             "апреле 2025 года=2025-04; вчера=2025-06-04; три дня назад=2025-06-02"},
            {"В понедельник; в прошлом году.", "понедельник=2025-06-02; прошлом году=2024"},
            {"С 5 по 17 сентября 1978 года.", "С 5 по 17 сентября 1978 года=1978-09-05/1978-09-17"},
            {"Впервые за двадцать четыре года.", "двадцать четыре года=P24Y"},
        });
  Check("uk", {
                  {"Це сталося 15 квітня 1912 року.", "15 квітня 1912 року=1912-04-15"},
                  {"У вересні 2023 року та вчора.", "вересні 2023 року=2023-09; вчора=2025-06-04"},
                  {"У середу; минулого року; п'ять днів тому.",
                   "середу=2025-06-04; минулого року=2024; п'ять днів тому=2025-05-31"},
              });
  Check("es", {{"El 3 de junio de 2019, ayer y hace tres días.",
                "3 de junio de 2019=2019-06-03; ayer=2025-06-04; hace tres días=2025-06-02"}});
  Check("fr", {{"Le 1er juin 2019, hier et il y a trois jours.",
                "1er juin 2019=2019-06-01; hier=2025-06-04; il y a trois jours=2025-06-02"}});
  Check("de", {{"Am 3. Juni 2019, gestern und vor drei Tagen.",
                "3. Juni 2019=2019-06-03; gestern=2025-06-04; vor drei Tagen=2025-06-02"}});
  Check("pt", {{"Em 3 de junho de 2019, ontem e há três dias.",
                "3 de junho de 2019=2019-06-03; ontem=2025-06-04; há três dias=2025-06-02"}});
}

TEST(Dates, NothingWhereInDoubt) {
  for (const char* text :
       {"Un uomo di 34 anni è stato fermato.", "Mario Bruni, 54 anni, è di Lecce.",
        "Un giorno verrà.", "Il 747 atterrò con 1912 valigie.",
        "La versione 1.2.3 costa 2.500 euro.", "Sei stato tu?", "Prima di tutto, secondo loro.",
        "Il lunedì il museo è chiuso."}) {
    EXPECT_EQ(Dates("it", text), "") << text;
  }
  for (const char* text : {"You may march to the sun.", "A 24-year-old man, aged 24.",
                           "The score was 3:16.", "Some 2000 people came.", "One day it ends.",
                           "Will Summer sat down.", "Room 1912 is closed."}) {
    EXPECT_EQ(Dates("en", text), "") << text;
  }
}

TEST(Dates, WithoutPublicationWhatIsRelativeStaysSo) {
  EXPECT_EQ(Dates("it", "Mercoledì e il 9 giugno.", kUnpublished),
            "Mercoledì=XXXX-WXX-3; 9 giugno=XXXX-06-09");
  EXPECT_EQ(Dates("en", "Yesterday, in 2019.", kUnpublished), "Yesterday=XXXX-XX-XX; 2019=2019");
}

TEST(Dates, TheNearestVerbTellsTheDirection) {
  Article article = MakeArticle("en", "He said on Monday that it sails", "2025-06-05");
  // "sails" stands in for a verb of which syntax/ knows that it is in the future.
  for (auto [begin, end, tense] :
       {std::tuple{3, 7, Tense::kPast}, std::tuple{26, 31, Tense::kFuture}}) {
    Token token;
    token.span = {uint32_t(begin), uint32_t(end)};
    token.features.tense = tense;
    article.tokens.push_back(token);
  }
  article.sentences[0].last_token = 2;
  MakeDatesAnnotator()->Annotate(article);
  ASSERT_EQ(article.dates.size(), 1u);
  EXPECT_EQ(article.dates[0].value, "2025-06-02");
  article.tokens[0].features.tense = Tense::kNone;
  MakeDatesAnnotator()->Annotate(article);
  EXPECT_EQ(article.dates[0].value, "2025-06-09");
}

// ---- Anniversaries ----------------------------------------------------------------------

TEST(Anniversaries, AreCountedFromTheKnownEvent) {
  EXPECT_EQ(Dates("it", "Il trentesimo anniversario della caduta del muro di Berlino."),
            "trentesimo anniversario della caduta del muro di Berlino=2019-11-09");
  EXPECT_EQ(Dates("en", "The 50th anniversary of the moon landing.", kUnpublished),
            "50th anniversary of the moon landing=2019-07-20");
  EXPECT_EQ(Dates("en", "A hundred years since the sinking of the Titanic.", kUnpublished),
            "A hundred years since the sinking of the Titanic=2012-04-15");
  EXPECT_EQ(Dates("en", "It is 100 years since the sinking of the Titanic.", kUnpublished),
            "100 years since the sinking of the Titanic=2012-04-15");
  EXPECT_EQ(Dates("it", "Il decimo anniversario del negozio.", kUnpublished), "");
}

TEST(Anniversaries, ThePlaceNamedNearChoosesTheDay) {
  EXPECT_EQ(
      Dates("it", "A Pechino si celebrano gli 80 anni dalla fine della Seconda guerra mondiale.",
            kUnpublished),
      "80 anni dalla fine della Seconda guerra mondiale=2025-09-03");
  EXPECT_EQ(
      Dates("it", "A Mosca si celebrano gli 80 anni dalla fine della Seconda guerra mondiale.",
            kUnpublished),
      "80 anni dalla fine della Seconda guerra mondiale=2025-05-09");
  EXPECT_EQ(Dates("it", "Si celebrano gli 80 anni dalla fine della Seconda guerra mondiale.",
                  kUnpublished),
            "80 anni dalla fine della Seconda guerra mondiale=2025");
  EXPECT_EQ(
      Dates("en",
            "In Moscow, as in Beijing before it, the 80th anniversary of the end of World War II.",
            kUnpublished),
      "80th anniversary of the end of World War II=2025-09-03");
  // the paragraph decides only when it names one of the places
  EXPECT_EQ(Dates("it",
                  "I delegati sono a Pechino.\nÈ l'80º anniversario della fine della Seconda "
                  "guerra mondiale.",
                  kUnpublished),
            "80º anniversario della fine della Seconda guerra mondiale=2025-09-03");
  EXPECT_EQ(Dates("it",
                  "Delegati da Mosca e da Pechino.\nÈ l'80º anniversario della fine della Seconda "
                  "guerra mondiale.",
                  kUnpublished),
            "80º anniversario della fine della Seconda guerra mondiale=2025");
}

TEST(KnownEvents, TheTableIsWellFormed) {
  std::optional<std::string_view> text = FindResource("data/events/known.txt");
  ASSERT_TRUE(text.has_value());
  Table table = ParseTable(*text);
  std::vector<std::string_view> ids, places;
  for (const TableRow* row : table.Section("places")) places.push_back(row->Column(0));
  for (const TableRow* row : table.Section("events")) {
    ASSERT_EQ(row->columns.size(), 4u) << "line " << row->line;
    ids.push_back(row->Column(0));
    int y = 0, m = 1, d = 1;
    ASSERT_GE(std::sscanf(std::string(row->Column(1)).c_str(), "%d-%d-%d", &y, &m, &d), 1);
    EXPECT_TRUE(IsValidDate(y, m, d)) << "line " << row->line;
    EXPECT_TRUE(y >= 1700 && y <= 2022) << "line " << row->line;
    for (std::string_view place : SplitList(row->Column(2))) {
      EXPECT_NE(std::find(places.begin(), places.end(), place), places.end()) << place;
    }
    EXPECT_NE(row->Column(3).find("en:"), std::string_view::npos) << "line " << row->line;
  }
  EXPECT_GE(ids.size(), 60u);
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
}

TEST(Dates, SpansAreInOrderAndDoNotOverlap) {
  Article article = MakeArticle(
      "it",
      "Ieri, 5 giugno 2024 alle 10:30, due ore dopo; nel 2023 e dal 3 al 5 maggio, 12/3/2020.",
      "2025-06-05");
  MakeDatesAnnotator()->Annotate(article);
  ASSERT_GE(article.dates.size(), 5u);
  for (size_t i = 1; i < article.dates.size(); ++i) {
    EXPECT_LE(article.dates[i - 1].span.end, article.dates[i].span.begin);
  }
}

}  // namespace
}  // namespace riscontro
