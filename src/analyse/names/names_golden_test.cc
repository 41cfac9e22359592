// Names in six languages: who is meant, in which form, by which key.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kPersonsByTitleOfficeAndApposition = {
    {"it", "L'ambasciatore Dario Conti è partito. Conti non ha parlato.",
     "Dario Conti=dario konti; Conti=dario konti"},
    {"it", "Parla Lucia Ferri, ministra della Difesa italiana. La ministra sorride.",
     "Lucia Ferri=lucia feri; italiana=demonym state:IT; ministra=role lucia feri"},
    {"it", "Il generale Ugo Tassi e il colonnello Neri si sono visti.",
     "Ugo Tassi=ugo tasi; Neri=neri"},
    {"it", "Anna Bruni, che vive a Torino, ha scritto a Bruni.",
     "Anna Bruni=ana bruni; Torino=place:IT/turin; Bruni=ana bruni"},
    {"en", "Ambassador Ruth Colby left. Colby said nothing.",
     "Ruth Colby=rut kolbi; Colby=rut kolbi"},
    {"en", "Speaking for Egypt, Foreign Minister Omar Fathi refused. The minister then left.",
     "Egypt=state:EG; Omar Fathi=omar fati; minister=role omar fati"},
    {"en", "Dr. Hannah Wells and Prof. Reed wrote the report.",
     "Hannah Wells=hanah vels; Reed=rid"},
    {"en", "Senator William Pryce questioned J. B. Holt for an hour.",
     "William Pryce=viliam price; J. B. Holt=j b holt"},
    {"en", "Peter van den Berg met Ali bin Hamad.",
     "Peter van den Berg=peter van den berg; Ali bin Hamad=ali bin hamad"},
    {"es", "El embajador Luis Prado llegó ayer.", "Luis Prado=luis prado"},
    {"es", "La ministra Elena Soto y Juan Gil firmaron.",
     "Elena Soto=elena soto; Juan Gil=juan gil"},
    {"fr", "Le ministre Paul Garnier est venu. Garnier a parlé.",
     "Paul Garnier=paul garnier; Garnier=paul garnier"},
    {"fr", "Madame Roche et Jean-Luc Morel sont partis.",
     "Roche=roche; Jean-Luc Morel=jean luk morel"},
    {"uk", "Посол Андрій Гнатюк приїхав. Гнатюка зустріли в порту.",
     "Андрій Гнатюк=andrei gnatiuk; Гнатюка=andrei gnatiuk"},
    {"uk", "Міністр оборони Олег Бойко виступив. Бойко мовчав.",
     "Олег Бойко=oleg boiko; Бойко=oleg boiko"},
    {"ru", "Посол Сергей Климов приехал. Климова встретили.",
     "Сергей Климов=sergei klimov; Климова=sergei klimov"},
};

TEST(NamesGolden, PersonsByTitleOfficeAndApposition) {
  CheckLayer(ShowNames, kPersonsByTitleOfficeAndApposition);
}

const std::vector<LayerCase> kStatesAndTheirPeople = {
    {"it", "Gli svedesi e i norvegesi, con la Danimarca, hanno firmato.",
     "svedesi=demonym state:SE; norvegesi=demonym state:NO; Danimarca=state:DK"},
    {"it", "I soldati sudcoreani e quelli cinesi.",
     "sudcoreani=demonym state:KR; cinesi=demonym state:CN"},
    {"en", "The Swedes, the Norwegians and Denmark signed.",
     "Swedes=demonym state:SE; Norwegians=demonym state:NO; Denmark=state:DK"},
    {"en", "South Korean and Chinese troops met near Vietnam.",
     "South Korean=demonym state:KR; Chinese=demonym state:CN; Vietnam=state:VN"},
    {"es", "Los suecos y los noruegos, con Dinamarca.",
     "suecos=demonym state:SE; noruegos=demonym state:NO; Dinamarca=state:DK"},
    {"fr", "Les Suédois et le Danemark ont signé.", "Suédois=demonym state:SE; Danemark=state:DK"},
    {"uk", "Шведські та норвезькі війська, а також Данія.",
     "Шведські=demonym state:SE; норвезькі=demonym state:NO; Данія=state:DK"},
    {"ru", "Шведские и норвежские войска, а также Дания.",
     "Шведские=demonym state:SE; норвежские=demonym state:NO; Дания=state:DK"},
    {"it", "L'Unione Sovietica e la Cecoslovacchia non esistono più.",
     "Unione Sovietica=state:SUHH; Cecoslovacchia=state:CSHH"},
    {"en", "West Germany and Yugoslavia no longer exist.",
     "West Germany=state:DE; Yugoslavia=state:YUCS"},
};

TEST(NamesGolden, StatesAndTheirPeople) {
  CheckLayer(ShowNames, kStatesAndTheirPeople);
}

const std::vector<LayerCase> kPlacesOrGovernments = {
    {"it", "Londra ha risposto a Parigi.", "Londra=metonym state:GB; Parigi=metonym state:FR"},
    {"it", "Il vertice di Ginevra tra Londra e Parigi.",
     "Ginevra=place:CH/geneva; Londra=metonym state:GB; Parigi=metonym state:FR"},
    {"it", "Sono stati a Londra e poi a Parigi.", "Londra=place:GB/london; Parigi=place:FR/paris"},
    {"it", "Una protesta contro Tokyo.", "Tokyo=metonym state:JP"},
    {"en", "Beijing warned Tokyo on Monday.", "Beijing=metonym state:CN; Tokyo=metonym state:JP"},
    {"en", "The train from Paris to London was late.",
     "Paris=place:FR/paris; London=place:GB/london"},
    {"en", "A summit in Geneva between London and Paris.",
     "Geneva=place:CH/geneva; London=metonym state:GB; Paris=metonym state:FR"},
    {"es", "Madrid rechazó la propuesta.", "Madrid=metonym state:ES"},
    {"es", "Viajó de Madrid a Lisboa.", "Madrid=place:ES/madrid; Lisboa=place:PT/lisbon"},
    {"fr", "Paris a rejeté la proposition.", "Paris=metonym state:FR"},
    {"fr", "Il est allé de Paris à Londres.", "Paris=place:FR/paris; Londres=place:GB/london"},
    {"uk", "Варшава підтвердила, що літак сів у Варшаві.",
     "Варшава=metonym state:PL; Варшаві=place:PL/warsaw"},
    {"ru", "Варшава подтвердила, что самолёт сел в Варшаве.",
     "Варшава=metonym state:PL; Варшаве=place:PL/warsaw"},
};

TEST(NamesGolden, PlacesOrGovernments) {
  CheckLayer(ShowNames, kPlacesOrGovernments);
}

const std::vector<LayerCase> kBodiesOfStatesAndBeyond = {
    {"it", "La Banca d'Italia e l'Università di Bologna.",
     "Banca d'Italia=banca d'italia; Università di Bologna=universita di bologna"},
    {"it", "La Croce Rossa e l'Unicef aiutano.", "Croce Rossa=org:RC; Unicef=org:UNICEF"},
    {"en", "The European Commission and the World Bank agreed.",
     "European Commission=org:EC; World Bank=org:WB"},
    {"en", "The Halden Steel Company sued the Port Authority.",
     "Halden Steel Company=halden steel company; Port Authority=port authority"},
    {"es", "La Unión Europea y la OTAN se reúnen.", "Unión Europea=org:EU; OTAN=org:NATO"},
    {"fr", "L'Union européenne et l'Otan se réunissent.", "Union européenne=org:EU; Otan=org:NATO"},
    {"uk", "НАТО та ООН закликали до миру.", "НАТО=org:NATO; ООН=org:UN"},
    {"ru", "НАТО и ООН призвали к миру.", "НАТО=org:NATO; ООН=org:UN"},
    {"it", "Il ministero dell'Interno francese ha smentito.",
     "ministero dell'Interno=body:FR/interior ministry; francese=demonym state:FR"},
    {"en", "Norway's finance ministry denied it.",
     "Norway=state:NO; finance ministry=body:NO/finance ministry"},
    {"es", "El Ministerio del Interior español lo niega.",
     "Ministerio del Interior=body:ES/interior ministry; español=demonym state:ES"},
    {"uk", "Міністерство закордонних справ Польщі мовчить.",
     "Міністерство закордонних справ=body:PL/foreign ministry; Польщі=state:PL"},
    {"ru", "Министерство обороны Польши молчит.",
     "Министерство обороны=body:PL/defence ministry; Польши=state:PL"},
};

TEST(NamesGolden, BodiesOfStatesAndBeyond) {
  CheckLayer(ShowNames, kBodiesOfStatesAndBeyond);
}

const std::vector<LayerCase> kShipsAndSquares = {
    {"it", "La nave Aurora è in porto. L'Aurora partirà domani.",
     "Aurora=ship:aurora; Aurora=ship:aurora"},
    {"en", "The tanker Corona sank. The crew of the Corona was saved.",
     "Corona=ship:korona; Corona=ship:korona"},
    {"es", "El buque Alba zarpó. El Alba no volvió.", "Alba=ship:alba; Alba=ship:alba"},
    {"fr", "Le paquebot Aurore a coulé. L'équipage de l'Aurore est sauf.",
     "Aurore=ship:aurore; Aurore=ship:aurore"},
    {"it", "Folla in piazza Garibaldi.", "piazza Garibaldi=piazza garibaldi"},
    {"en", "A parade on Wenceslas Square and Fleet Street.",
     "Wenceslas Square=wenceslas square; Fleet Street=fleet street"},
};

TEST(NamesGolden, ShipsAndSquares) {
  CheckLayer(ShowNames, kShipsAndSquares);
}

const std::vector<LayerCase> kWordsThatAreNoNames = {
    {"it", "Nel Natale del 2020 la Borsa era chiusa. Buon anno.", ""},
    {"it", "Il Trattato prevede una Costituzione.", ""},
    {"en", "On Good Friday the Stock Exchange closed early.", ""},
    {"en", "Police said Thursday that Nobody knew.", ""},
    {"es", "El Lunes Santo llovió mucho.", ""},
    {"fr", "Au Nouvel An, il neigeait.", ""},
    {"uk", "Різдво було тихим.", ""},
    {"ru", "Рождество было тихим.", ""},
};

TEST(NamesGolden, WordsThatAreNoNames) {
  CheckLayer(ShowNames, kWordsThatAreNoNames);
}

}  // namespace
}  // namespace riscontro
