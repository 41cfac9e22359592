// Words that a tagger takes for something else, and what the reading of events makes of them.
#include <gtest/gtest.h>

#include "analyse/events/events_test_util.h"

namespace riscontro {
namespace {

const EventCase kCases[] = {
    {"en", "Jimmy Carter Signs Two Treaties in Cairo",
     "sign-agreement(agent='Jimmy Carter', theme='Two Treaties') affirmed happened at=Cairo "
     "with=Two"},
    {"en", "Titanic Crash in the Atlantic", "crash(place=Atlantic) affirmed happened at=Atlantic"},
    {"en", "The Evening Herald did not print the story of the tow.", ""},
    {"en", "There were fears that the Titanic had sunk.",
     "sink(patient='the Titanic') affirmed possible"},
    {"en", "There are growing concerns that North Korea is supplying missiles to Russia.",
     "supply-arms(agent=North Korea, theme='missiles', recipient=Russia) affirmed possible"},
    {"en", "The detained suspect was released on Monday.", ""},
    {"en", "On Sunday Anwar Sadat suffered a cardiac arrest.", ""},
    {"en", "The Atlantic storm season began in June 2019.", ""},
    {"en", "Residents fled before Tropical Storm Chantal in August 2001.",
     "flee(agent='Residents') affirmed happened on=August 2001"},
    {"en", "The protests have spread to Paris since Tuesday.", ""},
    {"en", "The driver killed a woman named Heather and injured nineteen others.",
     "kill(agent='The driver', patient='a woman') affirmed happened with=a\n"
     "injure(agent='The driver', patient='nineteen others') affirmed happened with=nineteen"},
    {"en", "Jimmy Carter and Anwar Sadat were both convicted of fraud.",
     "sentence(patient=Jimmy Carter, patient=Anwar Sadat, content='fraud') affirmed happened"},
    {"en", "Hundreds died in the war, in which thousands were injured.",
     "die(patient='Hundreds') affirmed happened with=Hundreds\n"
     "injure(patient='thousands') affirmed happened with=thousands"},
    {"en", "The scientists found frogs in Brazil in 2019.", ""},
    {"it", "Sia l'Egitto sia Israele hanno negato di aver firmato il trattato.",
     "sign-agreement(agent=Egitto, agent=Israele, theme='il trattato') denied happened "
     "by=Egitto/deny by=Israele/deny"},
    {"it", "Anwar Sadat ha negato di avere incontrato Jimmy Carter a Vienna.",
     "meet(agent=Anwar Sadat, agent=Jimmy Carter) denied happened at=Vienna by=Anwar Sadat/deny"},
    {"it", "La terza visita di Anwar Sadat in Israele fu annullata.",
     "visit(agent=Anwar Sadat, place=Israele) affirmed happened at=Israele with=terza"},
};

TEST(EventsWords, GoldenCases) {
  for (const EventCase& c : kCases) CheckCase(c);
}

}  // namespace
}  // namespace riscontro
