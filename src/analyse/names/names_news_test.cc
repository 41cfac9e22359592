// Names as the news of six languages writes them: offices, particles, cases, capitals, bodies.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

// Each keeps the adjective of the own state.
const std::vector<LayerCase> kTwoStatesmenAtOneTable = {
    {"it", "Il presidente francese Luc Marchand ha visto il cancelliere tedesco Karl Brandt.",
     "francese=demonym state:FR; Luc Marchand=luk marchand; tedesco=demonym state:DE; Karl "
     "Brandt=karl brandt"},
    {"it", "La premier danese Mette Holm e il suo omologo svedese Lars Ek hanno cenato a Oslo.",
     "danese=demonym state:DK; Mette Holm=mete holm; svedese=demonym state:SE; Lars Ek=lars ek; "
     "Oslo=place:NO/oslo"},
    {"uk", "Прем'єр-міністр Данії Метте Гольм прибула до Києва. Гольм привітали.",
     "Данії=state:DK; Метте Гольм=mete golm; Києва=place:UA/kyiv; Гольм=mete golm"},
};

TEST(NamesNews, TwoStatesmenAtOneTable) {
  CheckLayer(ShowNames, kTwoStatesmenAtOneTable);
}

// Who held an office is known by the surname afterwards.
const std::vector<LayerCase> kOfficesPastAndPresent = {
    {"it", "L'ex ministro degli Esteri Carlo Densi è morto. Densi aveva ottant'anni.",
     "Carlo Densi=karlo densi; Densi=karlo densi"},
    {"en", "Prime Minister Erik Solberg-Lund resigned; Solberg-Lund will stay until May.",
     "Erik Solberg-Lund=erik solberg lund; Solberg-Lund=erik solberg lund"},
    {"it", "Il portavoce Ivo De Santis ha letto il testo. De Santis non ha risposto.",
     "Ivo De Santis=ivo de santis; De Santis=ivo de santis"},
    {"it",
     "Il ministro degli Esteri norvegese, Jens Aas, è a Roma. Il ministro ha poi visto i "
     "giornalisti.",
     "norvegese=demonym state:NO; Jens Aas=jens aas; Roma=place:IT/rome; ministro=role jens aas"},
    {"en", "Lt. Gen. Mark Tully said the Turkish army was ready.",
     "Mark Tully=mark tuli; Turkish=demonym state:TR"},
    {"en", "The U.S. envoy, Karen Boyle, landed in Kyiv. Boyle met no one.",
     "U.S.=state:US; Karen Boyle=karen boile; Kyiv=place:UA/kyiv; Boyle=karen boile"},
    {"it", "Il turco Mehmet Kaya ha vinto a Doha.",
     "turco=demonym state:TR; Mehmet Kaya=mehmet kaia; Doha=place:QA/doha"},
    {"en", "Turkey's Mehmet Kaya won in Doha.",
     "Turkey=state:TR; Mehmet Kaya=mehmet kaia; Doha=place:QA/doha"},
    {"en", "Queen Margrethe of Denmark visited Greenland.",
     "Margrethe=margrete; Denmark=state:DK; Greenland=state:GL"},
    {"en", "Pope Clement spoke to the pilgrims in Rome.", "Clement=klement; Rome=place:IT/rome"},
    {"es", "El papa Clemente habló en Roma.", "Clemente=klemente; Roma=place:IT/rome"},
};

TEST(NamesNews, OfficesPastAndPresent) {
  CheckLayer(ShowNames, kOfficesPastAndPresent);
}

const std::vector<LayerCase> kParticlesAndDoubleSurnames = {
    {"it", "Il giudice Anna Di Lorenzo ha sentito Paolo Dell'Orto.",
     "Anna Di Lorenzo=ana di lorenzo; Paolo Dell'Orto=paolo delorto"},
    {"es", "El general José María Ruiz y el coronel Soto llegaron a Lima.",
     "José María Ruiz=jose maria ruiz; Soto=soto; Lima=place:PE/lima"},
    {"fr", "Le général François Le Bihan et le colonel Roux sont arrivés à Alger.",
     "François Le Bihan=frankois le bihan; Roux=ruks; Alger=place:DZ/algiers"},
    {"fr", "La procureure Claire Dubois a entendu M. Petit.",
     "Claire Dubois=klaire dubois; Petit=petit"},
    {"it", "Il vescovo di Trieste, monsignor Luca Ferro, ha pregato.",
     "Trieste=place:IT/trieste; Luca Ferro=luka fero"},
};

TEST(NamesNews, ParticlesAndDoubleSurnames) {
  CheckLayer(ShowNames, kParticlesAndDoubleSurnames);
}

// A surname in another case is the same person.
const std::vector<LayerCase> kSpokesmenAndSlavicCases = {
    {"it", "Il portavoce del Cremlino Ivan Orlov ha parlato. Orlov ha sorriso.",
     "Cremlino=metonym state:RU; Ivan Orlov=ivan orlov; Orlov=ivan orlov"},
    {"en", "Kremlin spokesman Ivan Orlov spoke. Orlov smiled.",
     "Kremlin=metonym state:RU; Ivan Orlov=ivan orlov; Orlov=ivan orlov"},
    {"es", "El portavoz del Kremlin, Ivan Orlov, habló. Orlov sonrió.",
     "Kremlin=metonym state:RU; Ivan Orlov=ivan orlov; Orlov=ivan orlov"},
    {"fr", "Le porte-parole du Kremlin, Ivan Orlov, a parlé.",
     "Kremlin=metonym state:RU; Ivan Orlov=ivan orlov"},
    {"uk", "Речник Кремля Іван Орлов промовчав. Орлова чекали.",
     "Кремля=metonym state:RU; Іван Орлов=ivan orlov; Орлова=ivan orlov"},
    {"ru", "Пресс-секретарь Кремля Иван Орлов промолчал. Орлова ждали.",
     "Кремля=metonym state:RU; Иван Орлов=ivan orlov; Орлова=ivan orlov"},
    {"uk", "Генерала Петра Лисенка нагородили. Лисенко подякував.",
     "Петра Лисенка=petr lisenko; Лисенко=petr lisenko"},
    {"ru", "Генерала Петра Лысенкова наградили. Лысенков поблагодарил.",
     "Петра Лысенкова=petr lisenkov; Лысенков=petr lisenkov"},
};

TEST(NamesNews, SpokesmenAndSlavicCases) {
  CheckLayer(ShowNames, kSpokesmenAndSlavicCases);
}

// Named as often, neither is meant more than the other; else the one named more.
const std::vector<LayerCase> kTwoOfOneSurname = {
    {"it", "Anna Neri e Ugo Neri litigano. Neri ha vinto.",
     "Anna Neri=ana neri; Ugo Neri=ugo neri"},
    {"en", "Anna Reed and Tom Reed quarrelled. Reed won.", "Anna Reed=ana rid; Tom Reed=tom rid"},
    {"es", "Ana Prado y Luis Prado discuten. Prado ganó.",
     "Ana Prado=ana prado; Luis Prado=luis prado"},
    {"fr", "Anne Garnier et Paul Garnier se disputent. Garnier a gagné.",
     "Anne Garnier=ane garnier; Paul Garnier=paul garnier"},
    // Only one of them has been named when the surname stands alone.
    {"en", "Tom Reed left. Reed smiled. Tom Reed met Anna Reed.",
     "Tom Reed=tom rid; Reed=tom rid; Tom Reed=tom rid; Anna Reed=ana rid"},
    {"en", "Tom Reed left. Tom Reed met Anna Reed. Reed smiled.",
     "Tom Reed=tom rid; Tom Reed=tom rid; Anna Reed=ana rid; Reed=tom rid"},
};

TEST(NamesNews, TwoOfOneSurname) {
  CheckLayer(ShowNames, kTwoOfOneSurname);
}

const std::vector<LayerCase> kSeatsOfGovernment = {
    {"it", "Il Cremlino tace, la Casa Bianca protesta.",
     "Cremlino=metonym state:RU; Casa Bianca=metonym state:US"},
    {"en", "The White House and the Kremlin traded accusations.",
     "White House=metonym state:US; Kremlin=metonym state:RU"},
    {"es", "La Casa Blanca y el Kremlin callan.",
     "Casa Blanca=metonym state:US; Kremlin=metonym state:RU"},
    {"fr", "La Maison Blanche et le Kremlin se taisent.",
     "Maison Blanche=metonym state:US; Kremlin=metonym state:RU"},
    {"uk", "Кремль мовчить, Білий дім протестує.",
     "Кремль=metonym state:RU; Білий дім=metonym state:US"},
    {"ru", "Кремль молчит, Белый дом протестует.",
     "Кремль=metonym state:RU; Белый дом=metonym state:US"},
    {"en", "Downing Street declined to comment.", "Downing Street=metonym state:GB"},
    {"it", "Downing Street non commenta.", "Downing Street=metonym state:GB"},
    {"it", "Washington e Teheran trattano a Ginevra.",
     "Washington=metonym state:US; Teheran=metonym state:IR; Ginevra=place:CH/geneva"},
};

TEST(NamesNews, SeatsOfGovernment) {
  CheckLayer(ShowNames, kSeatsOfGovernment);
}

// The government recalls, the ambassador leaves a city.
const std::vector<LayerCase> kCapitalsThatActAndCapitalsToLeave = {
    {"it", "La Cina accusa il Giappone; Pechino richiama l'ambasciatore da Tokyo.",
     "Cina=state:CN; Giappone=state:JP; Pechino=metonym state:CN; Tokyo=place:JP/tokyo"},
    {"en", "China accused Japan; Beijing recalled its ambassador from Tokyo.",
     "China=state:CN; Japan=state:JP; Beijing=metonym state:CN; Tokyo=place:JP/tokyo"},
    {"es", "China acusó a Japón; Pekín llamó a su embajador en Tokio.",
     "China=state:CN; Japón=state:JP; Pekín=metonym state:CN; Tokio=place:JP/tokyo"},
    {"uk", "Китай звинуватив Японію; Пекін відкликав посла з Токіо.",
     "Китай=state:CN; Японію=state:JP; Пекін=metonym state:CN; Токіо=place:JP/tokyo"},
    {"ru", "Китай обвинил Японию; Пекин отозвал посла из Токио.",
     "Китай=state:CN; Японию=state:JP; Пекин=metonym state:CN; Токио=place:JP/tokyo"},
};

TEST(NamesNews, CapitalsThatActAndCapitalsToLeave) {
  CheckLayer(ShowNames, kCapitalsThatActAndCapitalsToLeave);
}

const std::vector<LayerCase> kBirthplacesAndHomes = {
    {"it", "Lo studente, nato a Napoli, vive a Berlino.",
     "Napoli=place:IT/naples; Berlino=place:DE/berlin"},
    {"en", "The student, born in Naples, lives in Berlin.",
     "Naples=place:IT/naples; Berlin=place:DE/berlin"},
    {"fr", "L'étudiant, né à Naples, vit à Berlin.",
     "Naples=place:IT/naples; Berlin=place:DE/berlin"},
    {"es", "El estudiante, nacido en Nápoles, vive en Berlín.",
     "Nápoles=place:IT/naples; Berlín=place:DE/berlin"},
    {"uk", "Студент народився в Неаполі й живе в Берліні.",
     "Неаполі=place:IT/naples; Берліні=place:DE/berlin"},
    {"ru", "Студент родился в Неаполе и живёт в Берлине.",
     "Неаполе=place:IT/naples; Берлине=place:DE/berlin"},
};

TEST(NamesNews, BirthplacesAndHomes) {
  CheckLayer(ShowNames, kBirthplacesAndHomes);
}

const std::vector<LayerCase> kTwoArmiesAndAPlace = {
    {"it", "Le forze ucraine hanno colpito un deposito russo in Crimea.",
     "ucraine=demonym state:UA; russo=demonym state:RU; Crimea=place:UA/crimea"},
    {"en", "Ukrainian forces hit a Russian depot in Crimea.",
     "Ukrainian=demonym state:UA; Russian=demonym state:RU; Crimea=place:UA/crimea"},
    {"es", "Las fuerzas ucranianas atacaron un depósito ruso en Crimea.",
     "ucranianas=demonym state:UA; ruso=demonym state:RU; Crimea=place:UA/crimea"},
    {"fr", "Les forces ukrainiennes ont frappé un dépôt russe en Crimée.",
     "ukrainiennes=demonym state:UA; russe=demonym state:RU; Crimée=place:UA/crimea"},
    {"uk", "Українські сили вдарили по російському складу в Криму.",
     "Українські=demonym state:UA; російському=demonym state:RU; Криму=place:UA/crimea"},
    {"ru", "Украинские силы ударили по российскому складу в Крыму.",
     "Украинские=demonym state:UA; российскому=demonym state:RU; Крыму=place:UA/crimea"},
};

TEST(NamesNews, TwoArmiesAndAPlace) {
  CheckLayer(ShowNames, kTwoArmiesAndAPlace);
}

const std::vector<LayerCase> kPeoplesOfALandAtWar = {
    {"it", "I palestinesi di Gaza e gli israeliani.",
     "palestinesi=demonym state:PS; Gaza=place:PS/gaza strip; israeliani=demonym state:IL"},
    {"en", "Palestinians in Gaza and Israelis.",
     "Palestinians=demonym state:PS; Gaza=place:PS/gaza strip; Israelis=demonym state:IL"},
    {"es", "Los palestinos de Gaza y los israelíes.",
     "palestinos=demonym state:PS; Gaza=place:PS/gaza strip; israelíes=demonym state:IL"},
    {"fr", "Les Palestiniens de Gaza et les Israéliens.",
     "Palestiniens=demonym state:PS; Gaza=place:PS/gaza strip; Israéliens=demonym state:IL"},
    {"uk", "Палестинці Гази та ізраїльтяни.",
     "Палестинці=demonym state:PS; Гази=place:PS/gaza strip; ізраїльтяни=demonym state:IL"},
    {"ru", "Палестинцы Газы и израильтяне.",
     "Палестинцы=demonym state:PS; Газы=place:PS/gaza strip; израильтяне=demonym state:IL"},
};

TEST(NamesNews, PeoplesOfALandAtWar) {
  CheckLayer(ShowNames, kPeoplesOfALandAtWar);
}

const std::vector<LayerCase> kStatesOfSeveralWords = {
    {"es", "Corea del Norte, Estados Unidos y Arabia Saudí.",
     "Corea del Norte=state:KP; Estados Unidos=state:US; Arabia Saudí=state:SA"},
    {"fr", "La Corée du Nord, les États-Unis et l'Arabie saoudite.",
     "Corée du Nord=state:KP; États-Unis=state:US; Arabie saoudite=state:SA"},
    {"uk", "Північна Корея, Сполучені Штати та Саудівська Аравія.",
     "Північна Корея=state:KP; Сполучені Штати=state:US; Саудівська Аравія=state:SA"},
    {"ru", "Северная Корея, Соединённые Штаты и Саудовская Аравия.",
     "Северная Корея=state:KP; Соединённые Штаты=state:US; Саудовская Аравия=state:SA"},
    {"it", "La Repubblica Democratica del Congo e la Guinea-Bissau.",
     "Repubblica Democratica del Congo=state:CD; Guinea-Bissau=state:GW"},
    {"en", "The Democratic Republic of the Congo and Guinea-Bissau.",
     "Democratic Republic of the Congo=state:CD; Guinea-Bissau=state:GW"},
    {"es", "La República Democrática del Congo y Guinea Ecuatorial.",
     "República Democrática del Congo=state:CD; Guinea Ecuatorial=state:GQ"},
    {"en", "Georgia's president left Tbilisi for Atlanta.",
     "Georgia=state:GE; Tbilisi=place:GE/tbilisi; Atlanta=place:US/atlanta"},
    {"uk", "Вʼєтнам підписав угоду, В’єтнамські війська в Кот-д'Івуарі.",
     "Вʼєтнам=state:VN; В’єтнамські=demonym state:VN; Кот-д'Івуарі=state:CI"},
    {"fr", "La Côte d’Ivoire et la Côte d'Ivoire.",
     "Côte d’Ivoire=state:CI; Côte d'Ivoire=state:CI"},
};

TEST(NamesNews, StatesOfSeveralWords) {
  CheckLayer(ShowNames, kStatesOfSeveralWords);
}

const std::vector<LayerCase> kStatesByTheirLetters = {
    {"uk", "США, ЄС та Велика Британія.", "США=state:US; ЄС=org:EU; Велика Британія=state:GB"},
    {"ru", "США, ЕС и Великобритания.", "США=state:US; ЕС=org:EU; Великобритания=state:GB"},
    {"it", "Gli Usa, l'Ue e il Regno Unito.", "Usa=state:US; Ue=org:EU; Regno Unito=state:GB"},
    {"en", "The US, the EU and the UK.", "US=state:US; EU=org:EU; UK=state:GB"},
    {"es", "EE. UU., la UE y el Reino Unido.", "EE. UU.=state:US; UE=org:EU; Reino Unido=state:GB"},
    {"fr", "Les USA, l'UE et le Royaume-Uni.", "USA=state:US; UE=org:EU; Royaume-Uni=state:GB"},
};

TEST(NamesNews, StatesByTheirLetters) {
  CheckLayer(ShowNames, kStatesByTheirLetters);
}

const std::vector<LayerCase> kNeighboursWhoSign = {
    {"es", "Los argentinos y los chilenos firmaron con Perú.",
     "argentinos=demonym state:AR; chilenos=demonym state:CL; Perú=state:PE"},
    {"fr", "Les Belges et les Néerlandais ont signé avec le Luxembourg.",
     "Belges=demonym state:BE; Néerlandais=demonym state:NL; Luxembourg=state:LU"},
};

TEST(NamesNews, NeighboursWhoSign) {
  CheckLayer(ShowNames, kNeighboursWhoSign);
}

const std::vector<LayerCase> kBodiesOfTheWorld = {
    {"it", "La Fao e l'Oms lavorano con Medici senza frontiere.",
     "Fao=org:FAO; Oms=org:WHO; Medici senza frontiere=org:MSF"},
    {"en", "Amnesty International and the Red Cross asked Iran for access.",
     "Amnesty International=org:AMNESTY; Red Cross=org:RC; Iran=state:IR"},
    {"es", "La OMS y Amnistía Internacional piden acceso a Irán.",
     "OMS=org:WHO; Amnistía Internacional=org:AMNESTY; Irán=state:IR"},
    {"fr", "L'ONU et Médecins sans frontières demandent un accès au Soudan.",
     "ONU=org:UN; Médecins sans frontières=org:MSF; Soudan=state:SD"},
    {"uk", "ВООЗ та Червоний Хрест просять доступу до Судану.",
     "ВООЗ=org:WHO; Червоний Хрест=org:RC; Судану=state:SD"},
    {"ru", "ВОЗ и Красный Крест просят доступа в Судан.",
     "ВОЗ=org:WHO; Красный Крест=org:RC; Судан=state:SD"},
    {"it", "Il Consiglio di sicurezza dell'Onu e la Nato si sono riuniti.",
     "Consiglio di sicurezza dell'Onu=org:UNSC; Nato=org:NATO"},
    {"en", "The U.N. Security Council and NATO met in New York.",
     "U.N. Security Council=org:UNSC; NATO=org:NATO; New York=place:US/new york"},
    {"it", "Il Parlamento europeo ha votato a Strasburgo.",
     "Parlamento europeo=org:EP; Strasburgo=place:FR/strasbourg"},
    {"en", "The European Parliament voted in Strasbourg.",
     "European Parliament=org:EP; Strasbourg=place:FR/strasbourg"},
    {"en", "The Duma and the U.S. Congress.", "Duma=org:DUMA; U.S. Congress=org:USCONGRESS"},
};

TEST(NamesNews, BodiesOfTheWorld) {
  CheckLayer(ShowNames, kBodiesOfTheWorld);
}

const std::vector<LayerCase> kCommissionsAndBanks = {
    {"it", "La Commissione europea e la Banca centrale europea.",
     "Commissione europea=org:EC; Banca centrale europea=org:ECB"},
    {"es", "La Comisión Europea y el Banco Mundial.",
     "Comisión Europea=org:EC; Banco Mundial=org:WB"},
    {"fr", "La Commission européenne et la Banque mondiale.",
     "Commission européenne=org:EC; Banque mondiale=org:WB"},
    {"uk", "Європейська комісія та Світовий банк.",
     "Європейська комісія=org:EC; Світовий банк=org:WB"},
    {"ru", "Европейская комиссия и Всемирный банк.",
     "Европейская комиссия=org:EC; Всемирный банк=org:WB"},
};

TEST(NamesNews, CommissionsAndBanks) {
  CheckLayer(ShowNames, kCommissionsAndBanks);
}

const std::vector<LayerCase> kFerries = {
    {"it", "La nave Orione ha lasciato il porto di Genova.",
     "Orione=ship:orione; Genova=place:IT/genoa"},
    {"en", "The ferry Orion left the port of Genoa.", "Orion=ship:orion; Genoa=place:IT/genoa"},
};

TEST(NamesNews, Ferries) {
  CheckLayer(ShowNames, kFerries);
}

const std::vector<LayerCase> kFeastsAndDaysAreNoNames = {
    {"it", "Il Primo Maggio la Borsa è chiusa.", ""},
    {"en", "On Boxing Day the Stock Exchange is closed.", ""},
    {"fr", "À la Toussaint, les écoles ferment.", ""},
    {"uk", "На Великдень школи зачинені.", ""},
    {"ru", "На Пасху школы закрыты.", ""},
    {"it", "Lunedì, Martedì e Mercoledì.", ""},
    {"en", "Monday, Tuesday, January and March.", ""},
};

TEST(NamesNews, FeastsAndDaysAreNoNames) {
  CheckLayer(ShowNames, kFeastsAndDaysAreNoNames);
}

// A surname that is a word too, where it opens a sentence.
const std::vector<LayerCase> kSurnamesThatAreWords = {
    {"en", "Prime Minister Menachem Begin left. Begin promised to come back.",
     "Menachem Begin=menachem begin; Begin=menachem begin"},
    {"en", "Governor Ann Grant met Mayor Tom Moss. Grant told Moss that it was late.",
     "Ann Grant=an grant; Tom Moss=tom mos; Grant=an grant; Moss=tom mos"},
    {"it", "Il sindaco Mario Bianchi è partito. Bianchi ha promesso di tornare.",
     "Mario Bianchi=mario bianchi; Bianchi=mario bianchi"},
};

TEST(NamesNews, SurnamesThatAreWords) {
  CheckLayer(ShowNames, kSurnamesThatAreWords);
}

// Far from its verb a capital is still its subject.
const std::vector<LayerCase> kCapitalsFarFromTheirVerbs = {
    {"it", "Londra, dopo mesi di silenzio, ha richiamato l'ambasciatore.",
     "Londra=metonym state:GB"},
    {"it", "A Londra, dopo mesi di silenzio, è tornata la calma.", "Londra=place:GB/london"},
};

TEST(NamesNews, CapitalsFarFromTheirVerbs) {
  CheckLayer(ShowNames, kCapitalsFarFromTheirVerbs);
}

}  // namespace
}  // namespace riscontro
