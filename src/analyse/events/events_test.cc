// Golden cases: a sentence and its events, one a line, as RenderEvent writes them. They run
// through all annotators, so they show what a reader of the dossier gets.
#include "analyse/events/events.h"

#include <gtest/gtest.h>

#include <string>

#include "analyse/events/events_test_util.h"

namespace riscontro {
namespace {

const EventCase kCases[] = {
    {"en",
     "The liner Titanic struck an iceberg on Sunday night and sank in the Atlantic early "
     "on Monday.",
     "collide(patient=Titanic, theme='an iceberg') affirmed happened on=Sunday night\n"
     "sink(patient=Titanic) affirmed happened at=Atlantic on=early on Monday"},
    {"en", "All passengers of the Titanic were saved, White Star Line officials said in New York.",
     "rescue(patient='All passengers') affirmed happened by=White Star Line/say"},
    {"en", "The steamer Virginian is towing the Titanic to Halifax.",
     "tow(agent=Virginian, patient='the Titanic', place=Halifax) affirmed happened at=Halifax"},
    {"en", "The Titanic is being towed to Halifax by the Virginian.",
     "tow(agent='the Virginian', patient='The Titanic', place=Halifax) affirmed happened "
     "at=Halifax"},
    {"en", "White Star Line officials denied that the ship had sunk.",
     "sink(patient='the ship') denied happened by=White Star Line/deny"},
    {"en", "The company at first denied the sinking but later admitted the loss of 1,500 lives.",
     "sink() denied happened initially by='The company'/deny\n"
     "die() affirmed happened later with=1,500 by='The company'/confirm"},
    {"en", "More than 1,500 people drowned when the liner Titanic went down.",
     "die(patient='More than 1,500 people') affirmed happened with=More than 1,500\n"
     "sink(patient=Titanic) affirmed happened"},
    {"en",
     "The steamer Carpathia rescued 868 survivors and is expected to arrive in New York on "
     "Thursday.",
     "rescue(agent=Carpathia, patient='868 survivors') affirmed happened with=868\n"
     "survive() affirmed happened with=868\n"
     "arrive(agent=Carpathia, place=New York) affirmed planned future at=New York on=Thursday"},
    {"en",
     "Jimmy Carter invited Anwar Sadat and Menachem Begin to visit Camp David in September "
     "1978.",
     "invite(agent=Jimmy Carter, patient=Anwar Sadat, patient=Menachem Begin) affirmed happened\n"
     "visit(agent=Anwar Sadat, agent=Menachem Begin, place=Camp David) affirmed planned future "
     "at=Camp David on=September 1978"},
    {"en",
     "Anwar Sadat and Menachem Begin signed two agreements at the White House on 17 "
     "September 1978.",
     "sign-agreement(agent=Anwar Sadat, agent=Menachem Begin, theme='two agreements') affirmed "
     "happened at=White House on=17 September 1978 with=two"},
    {"en", "Menachem Begin promised to freeze settlements for three months.",
     "freeze-settlements(agent=Menachem Begin, theme='settlements') affirmed promised future "
     "with=three months by=Menachem Begin/promise"},
    {"en",
     "Jimmy Carter said that Menachem Begin had agreed to halt the construction of "
     "settlements for five years.",
     "freeze-settlements(agent=Menachem Begin, theme='the construction') affirmed planned future "
     "with=five years by=Jimmy Carter/say"},
    {"en", "Israel will withdraw its troops from the Sinai within three years.",
     "withdraw-troops(agent=Israel, theme='its troops', place=Sinai) affirmed planned future "
     "at=Sinai with=three years"},
    {"en", "Egypt accused Israel of violating the agreement.",
     "accuse(agent=Egypt, patient=Israel) affirmed happened\n"
     "violate(agent=Israel, theme='the agreement') affirmed happened by=Egypt/accuse"},
    {"en",
     "Anwar Sadat, who met Jimmy Carter on Tuesday, denied having promised to recognise "
     "Israel.",
     "meet(agent=Anwar Sadat, agent=Jimmy Carter) affirmed happened on=Tuesday\n"
     "recognise-state(agent=Anwar Sadat, patient=Israel) denied promised future by=Anwar "
     "Sadat/promise by=Anwar Sadat/deny"},
    {"en", "The foreign minister of Egypt, Mohamed Kamel, resigned in protest.",
     "resign(agent=Mohamed Kamel) affirmed happened"},
    {"en", "The United States has accused North Korea of supplying Russia with missiles.",
     "accuse(agent=United States, patient=North Korea) affirmed happened\n"
     "supply-arms(agent=North Korea, recipient=Russia, theme='missiles') affirmed happened "
     "by=United States/accuse"},
    {"en", "Arms transfers to Russia were denied by Moscow and Pyongyang.",
     "supply-arms(recipient=Russia) denied happened by=Russia/deny by=Pyongyang/deny"},
    {"en",
     "North Korean troops were deployed in Kursk, although the deployment was initially "
     "denied.",
     "deploy-troops(agent=North Korean, place=Kursk) affirmed happened at=Kursk\n"
     "deploy-troops() denied happened initially by=?/deny"},
    {"en", "Anwar Sadat would sign the treaty if Israel withdrew from Sinai.",
     "sign-agreement(agent=Anwar Sadat, theme='the treaty') affirmed possible\n"
     "withdraw-troops(agent=Israel, place=Sinai) affirmed conditional at=Sinai"},
    {"en", "The signing of a peace treaty between Egypt and Israel is planned for March.",
     "sign-agreement(theme='a peace treaty', agent=Egypt, agent=Israel) affirmed planned future "
     "on=March"},
    {"en", "Russia may send troops to Ukraine.",
     "deploy-troops(agent=Russia, theme='troops', place=Ukraine) affirmed possible at=Ukraine"},
    {"en", "France refused to sign the treaty.",
     "sign-agreement(agent=France, theme='the treaty') denied happened"},
    {"en", "Germany supplied tanks to Ukraine.",
     "supply-arms(agent=Germany, theme='tanks', recipient=Ukraine) affirmed happened"},
    {"en", "Missiles were supplied to Iran by North Korea.",
     "supply-arms(agent=North Korea, theme='Missiles', recipient=Iran) affirmed happened"},
    {"en", "Did Russia send troops to Ukraine?", ""},
    {"en", "Russia's invasion of Ukraine began in February 2022.",
     "invade(patient=Ukraine, agent=Russia) affirmed happened on=February 2022"},
    {"en", "The visit of Jimmy Carter to Egypt was planned for March 1979.",
     "visit(agent=Jimmy Carter, place=Egypt) affirmed planned future at=Egypt on=March 1979"},
    {"en", "Police arrested 40 protesters in Paris on Monday.",
     "arrest(agent='Police', patient='40 protesters') affirmed happened at=Paris on=Monday "
     "with=40"},
    {"en", "Japan condemned the missile test by North Korea.",
     "condemn(agent=Japan, patient='the missile test') affirmed happened\n"
     "test-weapon(agent=North Korea) affirmed happened by=Japan/accuse"},
    {"en", "At least 12 miners were injured.",
     "injure(patient='At least 12 miners') affirmed happened with=At least 12"},
    {"en", "Jimmy Carter thanked Anwar Sadat and praised Menachem Begin.",
     "thank(agent=Jimmy Carter, patient=Anwar Sadat) affirmed happened\n"
     "praise(agent=Jimmy Carter, patient=Menachem Begin) affirmed happened"},
    {"en", "Poland asked Germany to send missiles to Ukraine.",
     "supply-arms(agent=Germany, theme='missiles', recipient=Ukraine) affirmed demanded future "
     "by=Poland/demand"},
    {"en",
     "The treaty signed by Egypt and Israel in Washington was ratified by Israel in April "
     "1979.",
     "sign-agreement(agent=Egypt, agent=Israel, theme='The treaty') affirmed happened "
     "at=Washington\n"
     "ratify(agent=Israel, theme='The treaty') affirmed happened on=April 1979"},
    {"en", "No agreement was signed by Anwar Sadat.",
     "sign-agreement(agent=Anwar Sadat, theme='No agreement') denied happened"},
    {"en", "China and France agreed on a ceasefire.",
     "agree(agent=China, agent=France, theme='a ceasefire') affirmed happened"},
    {"it", "La Francia e la Germania hanno firmato un trattato a Parigi il 22 gennaio 1963.",
     "sign-agreement(agent=Francia, agent=Germania, theme='un trattato') affirmed happened "
     "at=Parigi on=22 gennaio 1963"},
    {"it", "Il trattato stipulato tra Egitto e Israele nel 1979 è ancora in vigore.",
     "sign-agreement(theme='Il trattato', agent=Egitto, agent=Israele) affirmed happened on=1979"},
    {"it", "La firma di un accordo tra Egitto e Israele è prevista per marzo.",
     "sign-agreement(theme='un accordo', agent=Egitto, agent=Israele) affirmed planned future "
     "on=marzo"},
    {"it", "Gli Stati Uniti hanno accusato l'Iran di fornire missili alla Russia.",
     "accuse(agent=Stati Uniti, patient=Iran) affirmed happened\n"
     "supply-arms(agent=Iran, theme='missili', recipient=Russia) affirmed happened by=Stati "
     "Uniti/accuse"},
    {"it", "L'Iran ha negato le forniture di armi alla Russia.",
     "supply-arms(theme='armi', recipient=Russia) denied happened by=Iran/deny"},
    {"it", "Sebbene inizialmente negato, l'invio di truppe è stato confermato da Mosca.",
     "deploy-troops(theme='truppe') denied happened initially by=?/deny\n"
     "deploy-troops(theme='truppe') affirmed happened later by=Mosca/confirm"},
    {"it",
     "Le autorità francesi hanno negato la partecipazione di soldati francesi nei "
     "combattimenti, ma poi hanno riconosciuto la presenza di militari nel paese.",
     "deploy-troops(agent=francesi) denied happened initially by=francesi/deny\n"
     "deploy-troops(theme='militari') affirmed happened later by=francesi/confirm"},
    {"it", "Jimmy Carter ha invitato Anwar Sadat a visitare gli Stati Uniti.",
     "invite(agent=Jimmy Carter, patient=Anwar Sadat) affirmed happened\n"
     "visit(agent=Anwar Sadat, place=Stati Uniti) affirmed planned future at=Stati Uniti "
     "by=Jimmy Carter/propose"},
    {"it",
     "Anwar Sadat, che ha incontrato Jimmy Carter martedì, ha promesso di firmare il "
     "trattato.",
     "meet(agent=Anwar Sadat, agent=Jimmy Carter) affirmed happened on=martedì\n"
     "sign-agreement(agent=Anwar Sadat, theme='il trattato') affirmed promised future by=Anwar "
     "Sadat/promise"},
    {"it", "Almeno sette operai sono rimasti feriti.",
     "injure(patient='Almeno sette operai') affirmed happened with=Almeno sette"},
    {"it", "La nave è affondata nella notte e 300 passeggeri sono morti.",
     "sink(patient='La nave') affirmed happened on=notte\n"
     "die(patient='300 passeggeri') affirmed happened with=300"},
    {"en", "The ship sank on Sunday and 300 passengers died.",
     "sink(patient='The ship') affirmed happened on=Sunday\n"
     "die(patient='300 passengers') affirmed happened with=300"},
    {"it", "Il piroscafo Virginian sta rimorchiando il Titanic verso Halifax.",
     "tow(agent=Virginian, patient='il Titanic', place=Halifax) affirmed happened at=Halifax"},
    {"it", "La visita di Anwar Sadat in Israele nel 1977 fu la prima di un presidente egiziano.",
     "visit(agent=Anwar Sadat, place=Israele) affirmed happened at=Israele on=1977"},
    {"it", "Israele ritirerà le truppe dal Sinai entro tre anni.",
     "withdraw-troops(agent=Israele, theme='le truppe', place=Sinai) affirmed planned future "
     "at=Sinai with=tre anni"},
    {"it", "Israele potrebbe ritirare le truppe dal Sinai.",
     "withdraw-troops(agent=Israele, theme='le truppe', place=Sinai) affirmed possible at=Sinai"},
    {"it", "Il presidente avrebbe firmato l'accordo con la Cina.",
     "sign-agreement(agent='Il presidente', theme='l'accordo', agent=Cina) affirmed possible"},
    {"it", "La Cina non ha firmato il trattato.",
     "sign-agreement(agent=Cina, theme='il trattato') denied happened"},
    {"it", "Cosa ha firmato Anwar Sadat?", ""},
    {"it", "Anwar Sadat ha ringraziato Jimmy Carter e ha lasciato Camp David.",
     "thank(agent=Anwar Sadat, patient=Jimmy Carter) affirmed happened"},
    {"it", "Menachem Begin ha promesso di congelare gli insediamenti per tre mesi.",
     "freeze-settlements(agent=Menachem Begin, theme='gli insediamenti') affirmed promised "
     "future with=tre mesi by=Menachem Begin/promise"},
    {"it",
     "Durante un incontro a Parigi, Jimmy Carter ha invitato Anwar Sadat a visitare "
     "Washington.",
     "meet(place=Parigi, agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Parigi\n"
     "invite(agent=Jimmy Carter, patient=Anwar Sadat) affirmed happened\n"
     "visit(agent=Anwar Sadat, place=Washington) affirmed planned future at=Washington by=Jimmy "
     "Carter/propose"},
    {"it",
     "L'incontro tra Jimmy Carter e Anwar Sadat, durato oltre tre ore, si è svolto a Camp "
     "David.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Camp David with=oltre tre "
     "ore"},
    {"it", "Il veto russo ha bloccato la risoluzione.", "veto(agent=russo) affirmed happened"},
    {"it", "Se la Cina inviasse truppe in Russia, il Giappone reagirebbe.",
     "deploy-troops(agent=Cina, place=Russia) affirmed conditional at=Russia"},
    {"it", "Il Giappone ha chiesto alla Cina di ritirare le navi e le truppe dalle isole.",
     "withdraw-troops(agent=Cina, theme='le truppe') affirmed demanded future by=Giappone/demand"},
    {"it", "La Polonia ha inviato missili e soldati in Ucraina.",
     "deploy-troops(agent=Polonia, theme='soldati', place=Ucraina) affirmed happened at=Ucraina\n"
     "supply-arms(agent=Polonia, theme='missili') affirmed happened"},
    {"it", "Secondo il governo francese, la Germania ha fornito armi all'Ucraina.",
     "supply-arms(agent=Germania, theme='armi', recipient=Ucraina) affirmed happened "
     "by=francese/say"},
    {"it", "La polizia ha arrestato 25 manifestanti a Roma.",
     "arrest(agent='La polizia', patient='25 manifestanti') affirmed happened at=Roma with=25"},
    {"it", "L'invasione russa dell'Ucraina nel 2022 ha isolato Mosca.",
     "invade(patient=Ucraina, agent=russa) affirmed happened on=2022\n"
     "isolate(agent='L'invasione russa', patient=russa) affirmed happened"},
    {"it",
     "Anwar Sadat e Menachem Begin si sono incontrati a Camp David. I due leader si sono "
     "stretti la mano.",
     "meet(agent=Anwar Sadat, agent=Menachem Begin) affirmed happened at=Camp David\n"
     "greet(agent=Anwar Sadat, agent=Menachem Begin) affirmed happened"},
    {"it",
     "Anwar Sadat è arrivato a Washington lunedì. Ha incontrato Jimmy Carter alla Casa "
     "Bianca.",
     "arrive(agent=Anwar Sadat, place=Washington) affirmed happened at=Washington on=lunedì\n"
     "meet(agent=Anwar Sadat, agent=Jimmy Carter) affirmed happened at=Casa Bianca"},
    {"it", "I negoziati di pace tra Israele ed Egitto sono falliti.",
     "negotiate(agent=Israele, agent=Egitto) affirmed happened"},
};

TEST(Events, GoldenCases) {
  for (const EventCase& c : kCases) CheckCase(c);
}

TEST(Events, QuestionsAssertNothing) {
  const std::string text = "Germany supplied tanks to Ukraine.";
  EXPECT_NE(EventsOf(Annotated("en", text)), "");
  EXPECT_EQ(EventsOf(Annotated("en", text, BlockKind::kQuestion)), "");
  EXPECT_EQ(EventsOf(Annotated("en", text, BlockKind::kBoilerplate)), "");
}

TEST(Events, AWordThatNobodyStandsByIsNoEvent) {
  for (const char* text : {"The visit was long.", "War is terrible.", "A fire is warm."}) {
    EXPECT_EQ(EventsOf(Annotated("en", text)), "") << text;
  }
}

TEST(Events, NowAndRecentlyDateNothing) {
  Article article = Annotated("en", "Anwar Sadat has recently met Jimmy Carter.");
  ASSERT_EQ(article.dates.size(), 1u);
  EXPECT_EQ(article.dates[0].value, "PAST_REF");
  ASSERT_EQ(article.events.size(), 1u);
  EXPECT_TRUE(article.events[0].dates.empty());
}

TEST(Events, StandInTextOrderInsideTheirSentence) {
  for (const EventCase& c : kCases) {
    Article article = Annotated(c.language, c.text);
    for (size_t i = 0; i < article.events.size(); ++i) {
      const Event& e = article.events[i];
      EXPECT_TRUE(article.sentences[e.sentence].span.Contains(e.trigger));
      EXPECT_TRUE(e.extent.Contains(e.trigger));
      if (i > 0) {
        EXPECT_LE(article.events[i - 1].trigger.begin, e.trigger.begin);
      }
      for (uint32_t d : e.dates) EXPECT_LT(d, article.dates.size());
      for (uint32_t q : e.quantities) EXPECT_LT(q, article.quantities.size());
    }
  }
}

TEST(Events, SameTextSameEvents) {
  for (const EventCase& c : kCases) {
    EXPECT_EQ(EventsOf(Annotated(c.language, c.text)), EventsOf(Annotated(c.language, c.text)));
  }
}

TEST(Events, OddTextsDoNoHarm) {
  const char* texts[] = {"",      ".",         "e e e e",           "non non ha",
                         "di di", "che che ,", "signed by by by .", "(,;: — \"«»“” ' ?!"};
  for (const char* text : texts) {
    for (const char* language : {"it", "en", "uk", "xx"}) {
      EXPECT_EQ(CheckArticle(Annotated(language, text)), "") << text;
    }
  }
}

}  // namespace
}  // namespace riscontro
