// Quantities in six languages, as the whole chain gives them.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kPeopleAndThings = {
    {"it", "Quattro morti e dodici feriti nel crollo.",
     "Quattro=4 {morti} killed; dodici=12 {feriti} injured"},
    {"en", "Four dead and twelve wounded in the collapse.",
     "Four=4 {dead} killed; twelve=12 {wounded} injured"},
    {"es", "Cuatro muertos y doce heridos en el derrumbe.",
     "Cuatro=4 {muertos} killed; doce=12 {heridos} injured"},
    {"fr", "Quatre morts et douze blessés dans l'effondrement.",
     "Quatre=4 {morts} killed; douze=12 {blessés} injured"},
    {"ru", "Четверо погибших и двенадцать раненых.",
     "Четверо=4 {погибших} killed; двенадцать=12 {раненых} injured"},
    {"it", "Sono arrivati 1.500 soldati e 40 carri armati.",
     "1.500=1500 {soldati} troops; 40=40 {carri armati} tanks"},
    {"en", "Some 1,500 soldiers and 40 tanks arrived.",
     "Some 1,500=[1350,1650] {soldiers} troops; 40=40 {tanks} tanks"},
    {"es", "Llegaron 1.500 soldados y 40 tanques.",
     "1.500=1500 {soldados} troops; 40=40 {tanques} tanks"},
    {"fr", "1 500 soldats et 40 chars sont arrivés.",
     "1 500=1500 {soldats} troops; 40=40 {chars} tanks"},
    {"uk", "Прибули 1500 солдатів і 40 танків.",
     "1500=1500 {солдатів} troops; 40=40 {танків} tanks"},
    {"ru", "Прибыли 1500 солдат и 40 танков.", "1500=1500 {солдат} troops; 40=40 {танков} tanks"},
};

TEST(QuantitiesGolden, PeopleAndThings) {
  CheckLayer(ShowQuantities, kPeopleAndThings);
}

const std::vector<LayerCase> kModifiers = {
    {"it", "Almeno cento navi, più di venti aerei, meno di dieci treni.",
     "Almeno cento=[100,inf] {navi} ships; più di venti=[20,inf] {aerei} planes; meno di "
     "dieci=[0,10] {treni} trains"},
    {"en", "At least a hundred ships, more than twenty planes, fewer than ten trains.",
     "At least a hundred=[100,inf] {ships} ships; more than twenty=[20,inf] {planes} planes; fewer "
     "than ten=[0,10] {trains} trains"},
    {"es", "Al menos cien barcos y más de veinte aviones.",
     "Al menos cien=[100,inf] {barcos} ships; más de veinte=[20,inf] {aviones} planes"},
    {"fr", "Au moins cent navires et plus de vingt avions.",
     "Au moins cent=[100,inf] {navires} ships; plus de vingt=[20,inf] {avions} planes"},
    {"ru", "Не менее ста кораблей и более двадцати самолётов.",
     "Не менее ста=[100,inf] {кораблей} ships; более двадцати=[20,inf] {самолётов} planes"},
    {"it", "Tra dieci e quindici feriti, decine di case distrutte.",
     "Tra dieci e quindici=[10,15] {feriti} injured; decine=[20,150] {case} buildings"},
    {"en", "Between ten and fifteen wounded, dozens of houses destroyed.",
     "Between ten and fifteen=[10,15] {wounded} injured; dozens=[20,150] {houses} buildings"},
    {"it", "Quasi tremila persone e fino a 50 barche.",
     "Quasi tremila=[2550,3150] {persone} people; fino a 50=[0,50] {barche}"},
};

TEST(QuantitiesGolden, Modifiers) {
  CheckLayer(ShowQuantities, kModifiers);
}

const std::vector<LayerCase> kMoneyAndMeasures = {
    {"it", "Costa 3,5 milioni di euro, cioè il 20% in più.",
     "3,5 milioni di euro=3500000 EUR; 20%=20 %"},
    {"en", "It costs $3.5 million, or 20 percent more.",
     "$3.5 million=3500000 USD; 20 percent=20 %"},
    {"es", "Cuesta 3,5 millones de euros, un 20 % más.",
     "3,5 millones de euros=3500000 EUR; 20 %=20 %"},
    {"fr", "Il coûte 3,5 millions d'euros, soit 20 % de plus.",
     "3,5 millions d'euros=3500000 EUR; 20 %=20 %"},
    {"uk", "Коштує 3,5 мільйона євро, на 20% більше.", "3,5 мільйона євро=3500000 EUR; 20%=20 %"},
    {"ru", "Стоит 3,5 миллиона евро, на 20% больше.", "3,5 миллиона евро=3500000 EUR; 20%=20 %"},
    {"it", "Un treno di 200 metri a 90 km/h.", "200 metri=200 m; 90 km/h=90 km/h"},
    {"en", "A train 200 meters long, 15 kilometers away.", "200 meters=200 m; 15 kilometers=15 km"},
    {"it", "Due tonnellate di grano.", "Due tonnellate=2 t"},
    {"en", "Two tons of wheat.", "Two tons=2 t"},
};

TEST(QuantitiesGolden, MoneyAndMeasures) {
  CheckLayer(ShowQuantities, kMoneyAndMeasures);
}

const std::vector<LayerCase> kOrdinalsAndWords = {
    {"it", "Il secondo vertice e la ventesima nave.",
     "secondo=2 {vertice} meetings; ventesima=20 {nave} ships"},
    {"en", "The second summit and the twentieth ship.",
     "second=2 {summit} meetings; twentieth=20 {ship} ships"},
    {"it", "Duecentoventi passeggeri e mille marinai.",
     "Duecentoventi=220 {passeggeri} passengers; mille=1000 {marinai} crew"},
    {"en", "Two hundred and twenty passengers and a thousand sailors.",
     "Two hundred and twenty=220 {passengers} passengers; a thousand=1000 {sailors} crew"},
    {"es", "Doscientos veinte pasajeros.", "Doscientos veinte=220 {pasajeros} passengers"},
    {"fr", "Deux cent vingt passagers.", "Deux cent vingt=220 {passagers} passengers"},
    {"uk", "Двісті двадцять пасажирів.", "Двісті двадцять=220 {пасажирів} passengers"},
    {"ru", "Двести двадцать пассажиров.", "Двести двадцать=220 {пассажиров} passengers"},
};

TEST(QuantitiesGolden, OrdinalsAndWords) {
  CheckLayer(ShowQuantities, kOrdinalsAndWords);
}

const std::vector<LayerCase> kNumbersThatAreNoQuantities = {
    {"it", "Il 3 marzo 2021 alle 10:30.", ""},
    {"en", "On March 3, 2021 at 10:30.", ""},
    {"it", "Il volo AZ610 e il modello F-16.", ""},
    {"en", "Flight AZ610 and the F-16.", ""},
    {"it", "La versione 1.2.3 e il numero 06 1234567.", ""},
    {"en", "The G7 met at 10 Downing Street.", ""},
};

TEST(QuantitiesGolden, NumbersThatAreNoQuantities) {
  CheckLayer(ShowQuantities, kNumbersThatAreNoQuantities);
}

}  // namespace
}  // namespace riscontro
