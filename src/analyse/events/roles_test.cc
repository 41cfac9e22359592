// Who takes part: possessives, appositions, lists, genitives, verbs of several words.
#include <gtest/gtest.h>

#include "analyse/events/events_test_util.h"

namespace riscontro {
namespace {

const EventCase kCases[] = {
    {"en",
     "Jimmy Carter said he had reached an agreement with Anwar Sadat during their "
     "recent meeting in Vienna.",
     "agree(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened by=Jimmy Carter/say\n"
     "meet(place=Vienna, agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Vienna "
     "by=Jimmy Carter/say"},
    {"en", "Anwar Sadat said in a meeting with Jimmy Carter that he would resign.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened\n"
     "resign(agent=Anwar Sadat) affirmed planned future by=Anwar Sadat/say"},
    {"en", "The delegations of Egypt, Jordan and Israel met on Thursday in Athens.",
     "meet(agent=Jordan, agent=Israel, agent=Egypt) affirmed happened at=Athens on=Thursday"},
    {"en", "Cyrus Vance carried the invitations to Jerusalem.", ""},
    {"en", "No other vessel towed the Titanic.",
     "tow(agent='No other vessel', patient='the Titanic') denied happened"},
    {"en", "The Virginian took the Titanic in tow at noon.",
     "tow(agent='The Virginian', patient='the Titanic') affirmed happened on=at noon"},
    {"en", "Egypt, Jordan and Israel signed an agreement.",
     "sign-agreement(agent=Egypt, agent=Jordan, agent=Israel, theme='an agreement') affirmed "
     "happened"},
    {"en", "The Egyptian foreign minister resigned on Monday.",
     "resign(agent=Egyptian foreign minister) affirmed happened on=Monday"},
    {"en", "Jimmy Carter's visit to Egypt ended on Friday.",
     "visit(place=Egypt, agent=Jimmy Carter) affirmed happened at=Egypt on=Friday"},
    {"en", "Germany was accused by Poland of violating the treaty.",
     "accuse(agent=Poland, patient=Germany) affirmed happened\n"
     "violate(agent=Germany, theme='the treaty') affirmed happened by=Poland/accuse"},
    {"en", "The president of Egypt, Anwar Sadat, met Menachem Begin.",
     "meet(agent=Anwar Sadat, agent=Menachem Begin) affirmed happened"},
    {"en", "Anwar Sadat met Menachem Begin and thanked him.",
     "meet(agent=Anwar Sadat, agent=Menachem Begin) affirmed happened\n"
     "thank(agent=Anwar Sadat) affirmed happened"},
    {"en", "Russian troops invaded Georgia in August 2008.",
     "invade(agent=Russian, patient=Georgia) affirmed happened on=August 2008"},
    {"en", "The court sentenced Mohamed Kamel to five years in prison.",
     "sentence(agent='The court', patient=Mohamed Kamel) affirmed happened with=five years"},
    {"en", "A bomb exploded in Madrid on Thursday, killing twelve people.",
     "explode(patient='A bomb') affirmed happened at=Madrid on=Thursday\n"
     "kill(agent='A bomb', patient='twelve people') affirmed happened with=twelve"},
    {"en", "An earthquake killed 200 people in Peru in 2007.",
     "kill(agent='An earthquake', patient='200 people') affirmed happened at=Peru on=2007 "
     "with=200"},
    {"en", "The ferry collided with a tanker.",
     "collide(patient='The ferry', theme='a tanker') affirmed happened"},
    {"it",
     "Jimmy Carter ha menzionato aver raggiunto un accordo con Anwar Sadat durante il "
     "loro recente incontro a Vienna.",
     "agree(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened by=Jimmy Carter/say\n"
     "meet(place=Vienna, agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Vienna"},
    {"it",
     "General Motors (GM), un'altra casa automobilistica, ha firmato un accordo con la "
     "Germania.",
     "sign-agreement(agent='General Motors', theme='un accordo', agent=Germania) affirmed "
     "happened"},
    {"it", "Il presidente dell'Egitto, Anwar Sadat, ha incontrato Menachem Begin.",
     "meet(agent=Anwar Sadat, agent=Menachem Begin) affirmed happened"},
    {"it", "I documenti firmati nel 1961, 2000 e 2001 sono ancora in vigore.",
     "sign-agreement(theme='I documenti') affirmed happened on=1961 on=2000 on=2001"},
    {"it", "Il piroscafo Virginian ha rimorchiato il Titanic.",
     "tow(agent=Virginian, patient='il Titanic') affirmed happened"},
    {"it", "La visita di Jimmy Carter in Egitto è finita venerdì.",
     "visit(agent=Jimmy Carter, place=Egitto) affirmed happened at=Egitto on=venerdì"},
    {"it", "La Germania è stata accusata dalla Polonia di violare il trattato.",
     "accuse(agent=Polonia, patient=Germania) affirmed happened\n"
     "violate(agent=Germania, theme='il trattato') affirmed happened by=Polonia/accuse"},
    {"it", "Le truppe russe hanno invaso la Georgia nell'agosto 2008.",
     "invade(agent=russe, patient=Georgia) affirmed happened on=agosto 2008"},
    {"it", "Un terremoto ha ucciso 200 persone in Perù nel 2007.",
     "kill(agent='Un terremoto', patient='200 persone') affirmed happened at=Perù on=2007 "
     "with=200"},
    {"it", "Il traghetto si è scontrato con una petroliera.",
     "collide(patient='Il traghetto', theme='una petroliera') affirmed happened"},
    {"it", "Egitto, Giordania e Israele hanno firmato un accordo.",
     "sign-agreement(agent=Egitto, agent=Giordania, agent=Israele, theme='un accordo') affirmed "
     "happened"},
    {"it", "Ford prevede di arrivare al 57% entro dicembre.", ""},
    {"it", "Il ministro degli esteri egiziano si è dimesso lunedì.",
     "resign(agent='Il ministro') affirmed happened on=lunedì"},
};

TEST(EventsParticipants, GoldenCases) {
  for (const EventCase& c : kCases) CheckCase(c);
}

}  // namespace
}  // namespace riscontro
