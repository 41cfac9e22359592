// Figures as the news of six languages gives them: tolls, ranges, ceilings, money, measures.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kTollsOfDeadAndInjured = {
    {"it", "Almeno 12 persone sono morte e più di 30 sono rimaste ferite.",
     "Almeno 12=[12,inf] {persone} killed; più di 30=[30,inf] injured"},
    {"en", "At least 12 people were killed and more than 30 were injured.",
     "At least 12=[12,inf] {people} killed; more than 30=[30,inf] injured"},
    {"es", "Al menos 12 personas murieron y más de 30 resultaron heridas.",
     "Al menos 12=[12,inf] {personas} killed; más de 30=[30,inf] injured"},
    {"fr", "Au moins 12 personnes ont été tuées et plus de 30 blessées.",
     "Au moins 12=[12,inf] {personnes} killed; plus de 30=[30,inf] {blessées} injured"},
    {"uk", "Щонайменше 12 людей загинули і понад 30 поранено.",
     "Щонайменше 12=[12,inf] {людей} killed; понад 30=[30,inf] injured"},
    {"ru", "По меньшей мере 12 человек погибли и более 30 ранены.",
     "По меньшей мере 12=[12,inf] {человек} killed; более 30=[30,inf] injured"},
    {"it", "Il bilancio è salito a 45 morti.", "45=45 {morti} killed"},
    {"en", "The death toll rose to 45.", "45=45 killed"},
    {"es", "El balance subió a 45 muertos.", "45=45 {muertos} killed"},
    {"fr", "Le bilan est monté à 45 morts.", "45=45 {morts} killed"},
    {"en", "No dead, one wounded.", "No=0 {dead} killed; one=1 {wounded} injured"},
};

TEST(QuantitiesNews, TollsOfDeadAndInjured) {
  CheckLayer(ShowQuantities, kTollsOfDeadAndInjured);
}

const std::vector<LayerCase> kSoldiersMoreOrLess = {
    {"it", "Circa 10.000 soldati nordcoreani sono arrivati.",
     "Circa 10.000=[9000,11000] {soldati nordcoreani} troops"},
    {"es", "Unos 10.000 soldados llegaron.", "Unos 10.000=[9000,11000] {soldados} troops"},
    {"en", "About 10,000 North Korean soldiers arrived.",
     "About 10,000=[9000,11000] {North Korean soldiers} troops"},
    {"fr", "Environ 10 000 soldats sont arrivés.", "Environ 10 000=[9000,11000] {soldats} troops"},
    {"uk", "Близько 10 тисяч солдатів прибули.", "Близько 10 тисяч=[9000,11000] {солдатів} troops"},
    {"ru", "Около 10 тысяч солдат прибыли.", "Около 10 тысяч=[9000,11000] {солдат} troops"},
};

TEST(QuantitiesNews, SoldiersMoreOrLess) {
  CheckLayer(ShowQuantities, kSoldiersMoreOrLess);
}

const std::vector<LayerCase> kFromSoManyToSoMany = {
    {"it", "Tra 5.000 e 6.000 soldati.", "Tra 5.000 e 6.000=[5000,6000] {soldati} troops"},
    {"es", "Entre 5.000 y 6.000 soldados.", "Entre 5.000 y 6.000=[5000,6000] {soldados} troops"},
    {"en", "Between 5,000 and 6,000 soldiers.",
     "Between 5,000 and 6,000=[5000,6000] {soldiers} troops"},
    {"fr", "Entre 5 000 et 6 000 soldats.", "Entre 5 000 et 6 000=[5000,6000] {soldats} troops"},
    {"uk", "Від 5 до 6 тисяч солдатів.", "Від 5 до 6 тисяч=[5000,6000] {солдатів} troops"},
    {"ru", "От 5 до 6 тысяч солдат.", "От 5 до 6 тысяч=[5000,6000] {солдат} troops"},
    {"it", "Da 20 a 30 aerei.", "Da 20 a 30=[20,30] {aerei} planes"},
    {"en", "20 to 30 planes.", "20 to 30=[20,30] {planes} planes"},
    {"en", "20-30 planes were lost.", "20-30=[20,30] {planes} planes"},
};

TEST(QuantitiesNews, FromSoManyToSoMany) {
  CheckLayer(ShowQuantities, kFromSoManyToSoMany);
}

const std::vector<LayerCase> kCeilingsAndFloors = {
    {"it", "Non più di 20 ostaggi e oltre 100 prigionieri.",
     "Non più di 20=[0,20] {ostaggi} hostages; oltre 100=[100,inf] {prigionieri} prisoners"},
    {"en", "No more than 20 hostages and over 100 prisoners.",
     "No more than 20=[0,20] {hostages} hostages; over 100=[100,inf] {prisoners} prisoners"},
    {"es", "No más de 20 rehenes y más de 100 prisioneros.",
     "No más de 20=[0,20] {rehenes} hostages; más de 100=[100,inf] {prisioneros} prisoners"},
    {"fr", "Pas plus de 20 otages et plus de 100 prisonniers.",
     "Pas plus de 20=[0,20] {otages} hostages; plus de 100=[100,inf] {prisonniers} prisoners"},
    {"uk", "Не більше 20 заручників і понад 100 полонених.",
     "Не більше 20=[0,20] {заручників} hostages; понад 100=[100,inf] {полонених} prisoners"},
    {"ru", "Не более 20 заложников и свыше 100 пленных.",
     "Не более 20=[0,20] {заложников} hostages; свыше 100=[100,inf] {пленных} prisoners"},
};

TEST(QuantitiesNews, CeilingsAndFloors) {
  CheckLayer(ShowQuantities, kCeilingsAndFloors);
}

const std::vector<LayerCase> kTensHundredsThousands = {
    {"it", "Centinaia di manifestanti e migliaia di poliziotti.",
     "Centinaia=[200,999] {manifestanti} people; migliaia=[2000,9999] {poliziotti} people"},
    {"en", "Hundreds of protesters and thousands of policemen.",
     "Hundreds=[200,999] {protesters} people; thousands=[2000,9999] {policemen} people"},
    {"es", "Cientos de manifestantes y miles de policías.",
     "Cientos=[200,999] {manifestantes} people; miles=[2000,9999] {policías} people"},
    {"fr", "Des centaines de manifestants et des milliers de policiers.",
     "centaines=[200,999] {manifestants} people; milliers=[2000,9999] {policiers} people"},
    {"uk", "Сотні протестувальників і тисячі поліцейських.",
     "Сотні=[200,999] {протестувальників} people; тисячі=[2000,9999] {поліцейських} people"},
    {"ru", "Сотни протестующих и тысячи полицейских.",
     "Сотни=[200,999] {протестующих} people; тысячи=[2000,9999] {полицейских} people"},
    {"it", "Una decina di feriti e una ventina di arresti.",
     "Una decina=[8,12] {feriti} injured; una ventina=[16,24] {arresti} arrested"},
    {"fr", "Une dizaine de blessés et une trentaine de policiers.",
     "Une dizaine=[8,12] {blessés} injured; une trentaine=[24,36] {policiers} people"},
    {"uk", "Десятки поранених.", "Десятки=[20,150] {поранених} injured"},
    {"ru", "Десятки раненых.", "Десятки=[20,150] {раненых} injured"},
};

TEST(QuantitiesNews, TensHundredsThousands) {
  CheckLayer(ShowQuantities, kTensHundredsThousands);
}

const std::vector<LayerCase> kMillionsOfPeopleAndOfMoney = {
    {"it", "1,2 milioni di profughi.", "1,2 milioni=1200000 {profughi} people"},
    {"en", "1.2 million refugees.", "1.2 million=1200000 {refugees} people"},
    {"es", "1,2 millones de refugiados.", "1,2 millones=1200000 {refugiados} people"},
    {"fr", "1,2 million de réfugiés.", "1,2 million=1200000 {réfugiés} people"},
    {"uk", "1,2 мільйона біженців.", "1,2 мільйона=1200000 {біженців} people"},
    {"ru", "1,2 миллиона беженцев.", "1,2 миллиона=1200000 {беженцев} people"},
    {"it", "Ha speso 2 miliardi di dollari.", "2 miliardi di dollari=2000000000 USD"},
    {"en", "It spent $2 billion and €300 million.",
     "$2 billion=2000000000 USD; €300 million=300000000 EUR"},
    {"es", "Gastó 2.000 millones de dólares.", "2.000 millones de dólares=2000000000 USD"},
    {"fr", "Elle a dépensé 2 milliards de dollars.", "2 milliards de dollars=2000000000 USD"},
    {"uk", "Витратила 2 мільярди доларів.", "2 мільярди доларів=2000000000 USD"},
    {"ru", "Потратила 2 миллиарда долларов.", "2 миллиарда долларов=2000000000 USD"},
};

TEST(QuantitiesNews, MillionsOfPeopleAndOfMoney) {
  CheckLayer(ShowQuantities, kMillionsOfPeopleAndOfMoney);
}

const std::vector<LayerCase> kPartsOfAHundred = {
    {"it", "Il prezzo è sceso del 3,5 per cento.", "3,5 per cento=3.5 %"},
    {"es", "El precio bajó un 3,5 por ciento.", "3,5 por ciento=3.5 %"},
    {"fr", "Le prix a baissé de 3,5 pour cent.", "3,5 pour cent=3.5 %"},
    {"uk", "Ціна впала на 3,5 відсотка.", "3,5 відсотка=3.5 %"},
    {"ru", "Цена упала на 3,5 процента.", "3,5 процента=3.5 %"},
    {"en", "The price fell by 3.5 per cent.", "3.5 per cent=3.5 %"},
};

TEST(QuantitiesNews, PartsOfAHundred) {
  CheckLayer(ShowQuantities, kPartsOfAHundred);
}

const std::vector<LayerCase> kHowFarAndHowHeavy = {
    {"it", "Un missile ha volato per 600 chilometri a 100 metri di quota.",
     "600 chilometri=600 km; 100 metri=100 m"},
    {"en", "A missile flew 600 kilometres at 100 metres.",
     "600 kilometres=600 km; 100 metres=100 m"},
    {"es", "Un misil voló 600 kilómetros.", "600 kilómetros=600 km"},
    {"fr", "Un missile a volé 600 kilomètres.", "600 kilomètres=600 km"},
    {"uk", "Ракета пролетіла 600 кілометрів.", "600 кілометрів=600 km"},
    {"ru", "Ракета пролетела 600 километров.", "600 километров=600 km"},
    {"it", "Un drone di 50 chili e una bomba da 500 kg.", "50 chili=50 kg; 500 kg=500 kg"},
};

TEST(QuantitiesNews, HowFarAndHowHeavy) {
  CheckLayer(ShowQuantities, kHowFarAndHowHeavy);
}

const std::vector<LayerCase> kWhatWasShotDown = {
    {"it", "Abbattuti 40 droni e 3 missili.", "40=40 {droni} drones; 3=3 {missili} missiles"},
    {"en", "They shot down 40 drones and 3 missiles.",
     "40=40 {drones} drones; 3=3 {missiles} missiles"},
    {"es", "Derribaron 40 drones y 3 misiles.", "40=40 {drones} drones; 3=3 {misiles} missiles"},
    {"fr", "Ils ont abattu 40 drones et 3 missiles.",
     "40=40 {drones} drones; 3=3 {missiles} missiles"},
    {"uk", "Збито 40 дронів і 3 ракети.", "40=40 {дронів} drones; 3=3 {ракети} missiles"},
    {"ru", "Сбито 40 дронов и 3 ракеты.", "40=40 {дронов} drones; 3=3 {ракеты} missiles"},
};

TEST(QuantitiesNews, WhatWasShotDown) {
  CheckLayer(ShowQuantities, kWhatWasShotDown);
}

const std::vector<LayerCase> kPartsOfANumberCountNothing = {
    {"it", "Tre navi, due delle quali russe.", "Tre=3 {navi} ships; due=2"},
    {"en", "Three ships, two of them Russian.", "Three=3 {ships} ships; two=2"},
};

TEST(QuantitiesNews, PartsOfANumberCountNothing) {
  CheckLayer(ShowQuantities, kPartsOfANumberCountNothing);
}

}  // namespace
}  // namespace riscontro
