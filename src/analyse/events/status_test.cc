// Denials by several, fears and rumours, negative quantifiers, sources.
#include <gtest/gtest.h>

#include "analyse/events/events_test_util.h"

namespace riscontro {
namespace {

const EventCase kCases[] = {
    {"en", "Russia and North Korea have denied arms transfers.",
     "supply-arms() denied happened by=Russia/deny by=North Korea/deny"},
    {"en", "Arms transfers were denied by Russia and North Korea.",
     "supply-arms() denied happened by=Russia/deny by=North Korea/deny"},
    {"en", "Both Egypt and Israel denied that they had signed the treaty.",
     "sign-agreement(agent=Egypt, agent=Israel, theme='the treaty') denied happened "
     "by=Egypt/deny by=Israel/deny"},
    {"en", "Officials expressed concern that Iran may send drones to Russia.",
     "supply-arms(agent=Iran, theme='drones', recipient=Russia) affirmed possible"},
    {"en", "Rumours that Germany had attacked Poland reached London.",
     "attack(agent=Germany, patient=Poland) affirmed possible"},
    {"en", "There is speculation that Germany has sent troops to Ukraine.",
     "deploy-troops(agent=Germany, theme='troops', place=Ukraine) affirmed possible at=Ukraine"},
    {"en", "Nobody died when the Titanic struck an iceberg.",
     "die() denied happened\n"
     "collide(patient='the Titanic', theme='an iceberg') affirmed happened"},
    {"en", "No lives were lost on the Titanic.", "die() denied happened with=No"},
    {"en", "No one was killed in the crash in Paris.",
     "kill() denied happened at=Paris with=No one\n"
     "crash(place=Paris) affirmed happened at=Paris"},
    {"en", "All passengers of the Titanic are safe.",
     "rescue(patient='All passengers') affirmed happened"},
    {"en", "The war in Ukraine has isolated Russia.",
     "isolate(agent='The war', patient=Russia) affirmed happened"},
    {"en", "Cooperation between China and France is growing.", ""},
    {"en", "Egypt refused to give up.", ""},
    {"en", "Anwar Sadat never visited Vienna.",
     "visit(agent=Anwar Sadat, place=Vienna) denied happened at=Vienna"},
    {"en", "The captain said that no passengers had died.",
     "die(patient='no passengers') denied happened with=no by='The captain'/say"},
    {"en", "Israel has not withdrawn its troops from the Sinai.",
     "withdraw-troops(agent=Israel, theme='its troops', place=Sinai) denied happened at=Sinai"},
    {"en", "Egypt is expected to sign the treaty on Friday.",
     "sign-agreement(agent=Egypt, theme='the treaty') affirmed planned future on=Friday"},
    {"en", "Germany hopes to sign an agreement with France.",
     "sign-agreement(agent=Germany, theme='an agreement', agent=France) affirmed possible"},
    {"en", "Poland threatened to expel ten diplomats.",
     "threaten(agent=Poland) affirmed happened\n"
     "expel(agent=Poland, patient='ten diplomats') affirmed possible with=ten by=Poland/warn"},
    {"en", "France warned that Russia could attack Poland.",
     "attack(agent=Russia, patient=Poland) affirmed possible by=France/warn"},
    {"en", "Israel confirmed that it had bombed Damascus.",
     "bomb(agent=Israel, patient=Damascus) affirmed happened by=Israel/confirm"},
    {"en", "According to the navy, the submarine sank on Monday.",
     "sink(patient='the submarine') affirmed happened on=Monday"},
    {"it", "La Turchia e il Pakistan negano le forniture di armi.",
     "supply-arms(theme='armi') denied happened by=Turchia/deny by=Pakistan/deny"},
    {"it", "C'è crescente preoccupazione che l'Iran stia fornendo armi alla Russia.",
     "supply-arms(agent=Iran, theme='armi', recipient=Russia) affirmed possible"},
    {"it", "Cresce il timore che l'Iran stia fornendo droni alla Russia.",
     "supply-arms(agent=Iran, theme='droni', recipient=Russia) affirmed possible"},
    {"it", "Il sospetto che la Cina abbia inviato truppe in Russia resta forte.",
     "deploy-troops(agent=Cina) affirmed possible at=Russia"},
    {"it", "Nessuno è morto quando il Titanic ha urtato un iceberg.",
     "die() denied happened\n"
     "collide(patient='il Titanic', theme='un iceberg') affirmed happened"},
    {"it", "Nessuna vittima nell'incidente di Parigi.",
     "die() denied happened at=Parigi with=Nessuna"},
    {"it", "Tutti i passeggeri del Titanic sono salvi.",
     "rescue(patient='Tutti i passeggeri') affirmed happened"},
    {"it", "Nessun'altra nave ha rimorchiato il Titanic.",
     "tow(patient='il Titanic') denied happened"},
    {"it", "Nessuna nave ha rimorchiato il Titanic.",
     "tow(agent='Nessuna nave', patient='il Titanic') denied happened"},
    {"it", "La guerra in Ucraina ha isolato la Russia.",
     "isolate(agent='La guerra', patient=Russia) affirmed happened"},
    {"it", "La cooperazione tra Cina e Francia cresce.", ""},
    {"it", "L'Egitto non ha mai firmato il trattato.",
     "sign-agreement(agent=Egitto, theme='il trattato') denied happened"},
    {"it", "Israele ha confermato di aver bombardato Damasco.",
     "bomb(agent=Israele, patient=Damasco) affirmed happened by=Israele/confirm"},
    {"it", "La Polonia minaccia di espellere dieci diplomatici.",
     "threaten(agent=Polonia) affirmed happened\n"
     "expel(agent=Polonia, patient='dieci diplomatici') affirmed possible with=dieci "
     "by=Polonia/warn"},
    {"it", "Secondo la marina, il sottomarino è affondato lunedì.",
     "sink(patient='il sottomarino') affirmed happened on=lunedì"},
};

TEST(EventsStatus, GoldenCases) {
  for (const EventCase& c : kCases) CheckCase(c);
}

}  // namespace
}  // namespace riscontro
