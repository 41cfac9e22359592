#include "analyse/quotes/quotes.h"

#include <gtest/gtest.h>

#include <random>

#include "analyse/syntax/syntax.h"
#include "document/names.h"

namespace riscontro {
namespace {

// An article of one paragraph per line, with syntax and quotes.
Article Annotated(std::string_view language, std::string_view text) {
  static const std::unique_ptr<Annotator> syntax = MakeSyntaxAnnotator();
  static const std::unique_ptr<Annotator> quotes = MakeQuotesAnnotator();
  Article article;
  article.language = LanguageCode(language);
  article.text = text;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) {
      article.blocks.push_back(
          {BlockKind::kParagraph, {uint32_t(begin), uint32_t(end)}, article.language});
    }
    begin = end + 1;
  }
  syntax->Annotate(article);
  quotes->Annotate(article);
  return article;
}

// "source/stance/kind: content; …", "not" before a denied cue.
std::string Quotes(std::string_view language, std::string_view text) {
  Article a = Annotated(language, text);
  EXPECT_EQ(CheckArticle(a), "") << text;
  std::string out;
  for (const Quote& q : a.quotes) {
    if (!out.empty()) out += "; ";
    out.append(a.Text(q.source)).append("/").append(q.negated_cue ? "not " : "");
    out.append(ToName(q.stance)).append("/").append(ToName(q.kind)).append(": ");
    out.append(a.Text(q.content));
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(Quotes, ItalianDirect) {
  const Case cases[] = {
      {"«La nave è salva», ha detto Neri.", "Neri/say/direct: La nave è salva"},
      {"Il ministro Neri ha detto: «La nave è salva».",
       "Il ministro Neri/say/direct: La nave è salva"},
      {"“Torneremo presto”, ha aggiunto il capitano. “Siamo tranquilli”.",
       "il capitano/say/direct: Torneremo presto; il capitano/say/direct: Siamo tranquilli"},
      {"\"Chi vivrà vedrà\", spiega Verdi.", "Verdi/say/direct: Chi vivrà vedrà"},
      {"Bruni: «È un giorno di festa».", "Bruni/say/direct: È un giorno di festa"},
      {"– Non pagheremo – ha risposto Rossi.", "Rossi/say/direct: Non pagheremo"},
      {"Ha detto Rossi: «Vi aspetto».", "Rossi/say/direct: Vi aspetto"},
      {"Il sindaco ha parlato di “festa e “sagra”.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Quotes("it", c.text), c.expected) << c.text;
}

TEST(Quotes, ItalianIndirect) {
  const Case cases[] = {
      {"Neri ha dichiarato che il porto riaprirà.", "Neri/say/indirect: il porto riaprirà"},
      {"Il portavoce ha detto ai giornalisti che il treno è partito.",
       "Il portavoce/say/indirect: il treno è partito"},
      {"Secondo la polizia, i feriti sono nove.", "la polizia/say/indirect: i feriti sono nove"},
      {"I feriti sono nove, secondo fonti mediche.",
       "fonti mediche/say/indirect: I feriti sono nove"},
      {"Norvegia e Islanda hanno negato la vendita di navi ma hanno promesso di collaborare.",
       "Norvegia e Islanda/deny/indirect: la vendita di navi; "
       "Norvegia e Islanda/promise/indirect: di collaborare"},
      {"La Norvegia non ha confermato la notizia.", "La Norvegia/not confirm/indirect: la notizia"},
      {"Verdi, dal canto suo, ha ammesso che il conto era falso.",
       "Verdi/confirm/indirect: il conto era falso"},
      {"Verdi, che ha negato le accuse, parte oggi.", "Verdi/deny/indirect: le accuse"},
      {"Il porto è chiuso, ha riferito Bruni.", "Bruni/say/indirect: Il porto è chiuso"},
      {"La vendita è stata confermata da Oslo.", "Oslo/confirm/indirect: La vendita"},
      {"Verdi ha detto che i due re sono pronti e ha chiesto una tregua.",
       "Verdi/say/indirect: i due re sono pronti; Verdi/demand/indirect: una tregua"},
      {"La promessa di Verdi di tornare è nota.", "Verdi/promise/indirect: di tornare"},
  };
  for (const Case& c : cases) EXPECT_EQ(Quotes("it", c.text), c.expected) << c.text;
}

TEST(Quotes, ItalianMixed) {
  const Case cases[] = {
      {"Verdi ha promesso “aiuto immediato” agli alluvionati.",
       "Verdi/promise/mixed: aiuto immediato"},
      {"Verdi ha affermato che la diga è “un rischio serio” per tutti.",
       "Verdi/say/mixed: la diga è “un rischio serio” per tutti"},
      {"Il patto, definito da Verdi «una svolta», è pronto.", "Verdi/say/mixed: una svolta"},
      {"Il “miracolo” di Trento sorprende tutti.", ""},
      {"Ha visto il film “La grande neve” con gli amici.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Quotes("it", c.text), c.expected) << c.text;
}

TEST(Quotes, EnglishDirect) {
  const Case cases[] = {
      {"\"The dam is safe,\" Brown said.", "Brown/say/direct: The dam is safe"},
      {"“We came late,” said the mayor. “We left early.”",
       "the mayor/say/direct: We came late; the mayor/say/direct: We left early."},
      {"The spokesman said: \"No comment.\"", "The spokesman/say/direct: No comment."},
      {"\"It is over,\" she added.", "she/say/direct: It is over"},
      {"The so-called \"miracle\" surprised nobody.", ""},
      {"They watched \"The Long Winter\" at home.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Quotes("en", c.text), c.expected) << c.text;
}

TEST(Quotes, EnglishIndirect) {
  const Case cases[] = {
      {"Brown said that the dam was safe.", "Brown/say/indirect: the dam was safe"},
      {"Brown said the dam was safe.", "Brown/say/indirect: the dam was safe"},
      {"According to the ministry, nine ships left.", "the ministry/say/indirect: nine ships left"},
      {"The company denied that the ship had sunk.",
       "The company/deny/indirect: the ship had sunk"},
      {"Norway denied the sale of warships.", "Norway/deny/indirect: the sale of warships"},
      {"Norway did not confirm the sale.", "Norway/not confirm/indirect: the sale"},
      {"Begin promised to withdraw from the valley.",
       "Begin/promise/indirect: to withdraw from the valley"},
      {"The port was closed, the agency said.", "the agency/say/indirect: The port was closed"},
      {"Brown accused Norway of breaking its word.",
       "Brown/accuse/indirect: Norway of breaking its word"},
      {"The captain, who denied the charges, left.", "The captain/deny/indirect: the charges"},
      {"He denied the claim.", "He/deny/indirect: the claim"},
      {"The report that nobody read was long.", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(Quotes("en", c.text), c.expected) << c.text;
}

TEST(Quotes, OtherLanguages) {
  EXPECT_EQ(Quotes("uk", "Міністр заявив, що міст закрито."), "Міністр/say/indirect: міст закрито");
  EXPECT_EQ(Quotes("ru", "«Мы готовы», — заявил Петров."), "Петров/say/direct: Мы готовы");
  EXPECT_EQ(Quotes("es", "Según la policía, hay nueve heridos."),
            "la policía/say/indirect: hay nueve heridos");
  EXPECT_EQ(Quotes("fr", "« Le port est fermé », a déclaré Durand."),
            "Durand/say/direct: Le port est fermé");
}

TEST(Quotes, SpeechGoesOnOverParagraphs) {
  EXPECT_EQ(Quotes("it", "Bruni ha detto: «La valle è salva.\n«La diga tiene bene»."),
            "Bruni/say/direct: La valle è salva.; Bruni/say/direct: La diga tiene bene");
  EXPECT_EQ(Quotes("it", "«La valle è salva», ha detto Bruni.\n«Tiene bene», ha aggiunto."),
            "Bruni/say/direct: La valle è salva; Bruni/say/direct: Tiene bene");
}

TEST(Quotes, EntityAndAgency) {
  std::string text = "La KCNA ha riferito che Verdi ha promesso aiuti.";
  static const std::unique_ptr<Annotator> quotes = MakeQuotesAnnotator();
  Article a = Annotated("it", text);
  auto add = [&](std::string_view name, EntityType type) {
    uint32_t at = uint32_t(text.find(name));
    a.names.push_back(
        {{at, at + uint32_t(name.size())}, type, MentionForm::kName, int32_t(a.entities.size())});
    a.entities.push_back({type, std::string(name), std::string(name), "", 0, 0});
  };
  add("KCNA", EntityType::kOrganisation);
  add("Verdi", EntityType::kPerson);
  quotes->Annotate(a);
  ASSERT_EQ(a.quotes.size(), 1u);
  EXPECT_EQ(a.quotes[0].source_entity, 1);
  EXPECT_EQ(a.quotes[0].agency, 0);
}

// The entities of all sources of the first quote, "Norvegia+Islanda"; every name of the list is
// one.
std::string Sources(std::string_view language, const std::string& text,
                    const std::vector<std::string>& names) {
  static const std::unique_ptr<Annotator> quotes = MakeQuotesAnnotator();
  Article a = Annotated(language, text);
  for (const std::string& name : names) {
    uint32_t at = uint32_t(text.find(name));
    MentionForm form = std::islower(name[0]) ? MentionForm::kDemonym : MentionForm::kName;
    a.names.push_back(
        {{at, at + uint32_t(name.size())}, EntityType::kState, form, int32_t(a.entities.size())});
    a.entities.push_back({EntityType::kState, name, name, "", 0, 0});
  }
  quotes->Annotate(a);
  EXPECT_EQ(CheckArticle(a), "") << text;
  if (a.quotes.empty()) return "no quote";
  const Quote& q = a.quotes[0];
  if (q.source_entity == kNoIndex) return "nobody";
  std::string out = a.entities[size_t(q.source_entity)].name;
  for (int32_t other : q.co_sources) out += "+" + a.entities[size_t(other)].name;
  return out;
}

TEST(Quotes, WhoSpeaksTogether) {
  EXPECT_EQ(Sources("it", "La Norvegia e l'Islanda hanno negato la vendita di navi.",
                    {"Norvegia", "Islanda"}),
            "Norvegia+Islanda");
  EXPECT_EQ(
      Sources("en", "Norway and Iceland have denied the sale of ships.", {"Norway", "Iceland"}),
      "Norway+Iceland");
  EXPECT_EQ(Sources("it", "La Norvegia, la Svezia e l'Islanda hanno negato la vendita.",
                    {"Norvegia", "Svezia", "Islanda"}),
            "Norvegia+Svezia+Islanda");
  // A demonym beside a name is no speaker of its own, and one speaker is one.
  EXPECT_EQ(
      Sources("it", "Il ministro norvegese Neri ha negato la vendita.", {"norvegese", "Neri"}),
      "norvegese");
  EXPECT_EQ(Sources("it", "L'Islanda ha negato la vendita di navi.", {"Islanda"}), "Islanda");
  // A conjunction inside a name divides nothing.
  EXPECT_EQ(Sources("it", "La Bosnia ed Erzegovina ha negato la vendita di navi.",
                    {"Bosnia ed Erzegovina"}),
            "Bosnia ed Erzegovina");
}

TEST(Quotes, AnOmittedSubjectSpeaksForAllOfThem) {
  static const std::unique_ptr<Annotator> quotes = MakeQuotesAnnotator();
  std::string text =
      "La Norvegia e l'Islanda hanno negato la vendita di navi. Hanno aggiunto che il porto "
      "riapre.";
  Article a = Annotated("it", text);
  for (std::string name : {"Norvegia", "Islanda"}) {
    uint32_t at = uint32_t(text.find(name));
    a.names.push_back({{at, at + uint32_t(name.size())},
                       EntityType::kState,
                       MentionForm::kName,
                       int32_t(a.entities.size())});
    a.entities.push_back({EntityType::kState, name, name, "", 0, 0});
  }
  quotes->Annotate(a);
  ASSERT_EQ(a.quotes.size(), 2u);
  EXPECT_EQ(a.quotes[1].source_entity, 0);
  EXPECT_EQ(a.quotes[1].co_sources, std::vector<int32_t>{1});
}

TEST(Quotes, AnyTextKeepsTheInvariants) {
  const std::string_view words[] = {
      "Kim ", "ha detto ", "che ", "«",      "»",        "“",     "”",         "\"",
      ". ",   ", ",        ": ",   "il re ", "secondo ", "said ", "that ",     "according to ",
      "of ",  "di ",       "e ",   "non ",   "\n",       "– ",    "promesso ", "è ",
      "а "};
  std::mt19937 random(5);
  for (int round = 0; round < 600; ++round) {
    std::string text;
    for (size_t n = random() % 40; n > 0; --n) text += words[random() % std::size(words)];
    for (const char* language : {"it", "en", "ru"}) {
      Article a = Annotated(language, text);
      ASSERT_EQ(CheckArticle(a), "") << text;
      for (const Quote& q : a.quotes) {
        ASSERT_FALSE(q.content.empty() || q.source.empty()) << text;
        ASSERT_FALSE(q.kind == QuoteKind::kDirect && q.content.Contains(q.source)) << text;
      }
    }
  }
}

}  // namespace
}  // namespace riscontro
