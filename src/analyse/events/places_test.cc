// Where an event takes place, and what is no place of it.
#include <gtest/gtest.h>

#include "analyse/events/events_test_util.h"

namespace riscontro {
namespace {

const EventCase kCases[] = {
    {"en",
     "Anwar Sadat and Menachem Begin signed two framework agreements at the White House "
     "on Sunday night.",
     "sign-agreement(agent=Anwar Sadat, agent=Menachem Begin, theme='two framework agreements') "
     "affirmed happened at=White House on=Sunday night with=two"},
    {"en",
     "Anwar Sadat and Menachem Begin signed two framework agreements at Camp David on "
     "Sunday.",
     "sign-agreement(agent=Anwar Sadat, agent=Menachem Begin, theme='two framework agreements') "
     "affirmed happened at=Camp David on=Sunday with=two"},
    {"en", "Jimmy Carter met Anwar Sadat near Geneva in March 1979.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Geneva on=March 1979"},
    {"en", "The ship sank off Newfoundland on Monday.",
     "sink(patient='The ship') affirmed happened at=Newfoundland on=Monday"},
    {"en", "The ship went down in the North Atlantic.",
     "sink(patient='The ship') affirmed happened at=North Atlantic"},
    {"en", "Germany and France signed a treaty in Paris in 1963.",
     "sign-agreement(agent=Germany, agent=France, theme='a treaty') affirmed happened at=Paris "
     "on=1963"},
    {"en", "Germany and France signed a treaty in the United Nations.",
     "sign-agreement(agent=Germany, agent=France, theme='a treaty') affirmed happened"},
    {"en", "Germany and France signed a treaty on Monday, in Paris.",
     "sign-agreement(agent=Germany, agent=France, theme='a treaty') affirmed happened at=Paris "
     "on=Monday"},
    {"en", "France signed a treaty with Germany at Versailles.",
     "sign-agreement(agent=France, theme='a treaty', agent=Germany) affirmed happened "
     "at=Versailles"},
    {"en", "The treaty was signed at the White House by Jimmy Carter and Anwar Sadat.",
     "sign-agreement(agent=Jimmy Carter, agent=Anwar Sadat, theme='The treaty') affirmed "
     "happened at=White House"},
    {"en", "Police arrested two men outside Brussels on Friday.",
     "arrest(agent='Police', patient='two men') affirmed happened at=Brussels on=Friday with=two"},
    {"en", "In Vienna, Jimmy Carter met Anwar Sadat.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Vienna"},
    {"en", "Anwar Sadat sent a letter to London.",
     "send-message(agent=Anwar Sadat, theme='a letter', recipient=London) affirmed happened"},
    {"en", "France supplied tanks to Poland.",
     "supply-arms(agent=France, theme='tanks', recipient=Poland) affirmed happened"},
    {"en", "The meeting between Jimmy Carter and Anwar Sadat took place in Cairo.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Cairo"},
    {"en", "WASHINGTON - President Anwar Sadat met Jimmy Carter on Monday.",
     "meet(agent=Anwar Sadat, agent=Jimmy Carter) affirmed happened on=Monday"},
    {"en", "The Carpathia arrived in New York on Thursday.",
     "arrive(agent='The Carpathia', place=New York) affirmed happened at=New York on=Thursday"},
    {"it",
     "Anwar Sadat e Menachem Begin hanno firmato due accordi quadro alla Casa Bianca "
     "domenica notte.",
     "sign-agreement(agent=Anwar Sadat, agent=Menachem Begin, theme='due accordi quadro') "
     "affirmed happened at=Casa Bianca on=domenica notte with=due"},
    {"it",
     "Anwar Sadat e Menachem Begin hanno firmato due accordi quadro a Camp David "
     "domenica.",
     "sign-agreement(agent=Anwar Sadat, agent=Menachem Begin, theme='due accordi quadro') "
     "affirmed happened at=Camp David on=domenica with=due"},
    {"it", "Jimmy Carter ha incontrato Anwar Sadat nei pressi di Ginevra nel marzo 1979.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Ginevra on=marzo 1979"},
    {"it", "La nave è affondata al largo di Terranova lunedì.",
     "sink(patient='La nave') affirmed happened at=Terranova on=lunedì"},
    {"it", "Jimmy Carter ha incontrato Anwar Sadat presso l'ambasciata a Parigi.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Parigi"},
    {"it", "La Francia e la Germania hanno firmato un trattato nella NATO.",
     "sign-agreement(agent=Francia, agent=Germania, theme='un trattato') affirmed happened"},
    {"it", "La Francia ha firmato un trattato con la Germania a Versailles.",
     "sign-agreement(agent=Francia, theme='un trattato', agent=Germania) affirmed happened "
     "at=Versailles"},
    {"it", "A Vienna, Jimmy Carter ha incontrato Anwar Sadat.",
     "meet(agent=Jimmy Carter, agent=Anwar Sadat) affirmed happened at=Vienna"},
    {"it", "La Francia e la Germania hanno firmato un trattato lunedì, a Parigi.",
     "sign-agreement(agent=Francia, agent=Germania, theme='un trattato') affirmed happened "
     "at=Parigi on=lunedì"},
    {"it", "La polizia ha arrestato due uomini vicino a Bruxelles.",
     "arrest(agent='La polizia', patient='due uomini') affirmed happened at=Bruxelles with=due"},
    {"it", "WASHINGTON - Il presidente Anwar Sadat ha incontrato Jimmy Carter lunedì.",
     "meet(agent=Anwar Sadat, agent=Jimmy Carter) affirmed happened on=lunedì"},
    {"it", "Le truppe sono dispiegate nella regione di Kursk.",
     "deploy-troops(theme='Le truppe', place=Kursk) affirmed happened at=Kursk"},
};

TEST(EventsPlaces, GoldenCases) {
  for (const EventCase& c : kCases) CheckCase(c);
}

}  // namespace
}  // namespace riscontro
