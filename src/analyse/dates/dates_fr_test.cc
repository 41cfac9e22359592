// French dates: days, periods, hours, ranges, lengths, sets; what is none.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kDays = {
    {"fr", "Le musée a ouvert le 3 juin 2024.", "3 juin 2024=2024-06-03"},
    {"fr", "La réunion aura lieu lundi 16 juin.", "lundi 16 juin=2025-06-16"},
    {"fr", "Le 1er mai, des milliers de gens ont défilé.", "1er mai=2025-05-01"},
    {"fr", "Elle est morte il y a un peu plus d'un an.",
     "il y a un peu plus d'un an=2024/MORE_THAN"},
    {"fr", "L'incendie a éclaté avant-hier.", "avant-hier=2025-06-03"},
    {"fr", "Il y a trois semaines, le pont est tombé.", "Il y a trois semaines=2025-W20"},
    {"fr", "Mercredi dernier, la mine a fermé.", "Mercredi dernier=2025-06-04"},
    {"fr", "Le décret paraîtra dans un peu plus de deux jours.",
     "dans un peu plus de deux jours=2025-06-07/MORE_THAN"},
    {"fr", "Le décret paraîtra dans deux jours.", "dans deux jours=2025-06-07"},
    {"fr", "Le 3 mai, le port a fermé ; le lendemain, il a rouvert.",
     "3 mai=2025-05-03; le lendemain=2025-05-04"},
    {"fr", "Le lundi de Pâques 2019 fut froid.", "lundi de Pâques 2019=2019-04-22"},
    {"fr", "Le navire a coulé le 12/03/2021.", "12/03/2021=2021-03-12"},
    {"fr", "Le bac ferme le mer. 18 juin 2025.", "mer. 18 juin 2025=2025-06-18"},
    {"fr", "La foire ouvre le 07/09, 2025 au plus tard.", "07/09, 2025=2025-09-07"},
    {"fr", "Le bac a rouvert le 12/oct.", "12/oct=2024-10-12"},
    {"fr", "Elle est née le 18 08 1978 à Nantes.", "18 08 1978=1978-08-18"},
};

TEST(DatesFrench, Days) {
  CheckLayer(ShowDates, kDays);
}

const std::vector<LayerCase> kPeriods = {
    {"fr", "Le chômage a baissé le mois dernier.", "mois dernier=2025-05"},
    {"fr", "Les bacs sont passés de 3 à 12 cette année.", "cette année=2025"},
    {"fr", "L'usine a fermé fin 2023.", "fin 2023=2023/END"},
    {"fr", "Le fort fut pris en 1793 avec ses canons.", "1793=1793"},
    {"fr", "Il entraîne le club dès 2006.", "2006=2006"},
    {"fr", "Le match ouvrit la saison 2010.", "2010=2010"},
    {"fr", "L'hôtel ouvrira à la mi-juillet.", "à la mi-juillet=2025-07/MID"},
    {"fr", "La chapelle date du XVe siècle.", "XVe siècle=14XX"},
    {"fr", "Au cours du week-end, il a neigé.", "week-end=2025-W22-WE"},
    {"fr", "Il a émigré dans les années 1990.", "les années 1990=199X"},
    {"fr", "Les ventes du deuxième trimestre 2024 ont baissé.", "deuxième trimestre 2024=2024-Q2"},
    {"fr", "Au début du mois de mars, il a neigé.", "Au début du mois de mars=2025-03/START"},
    {"fr", "La semaine dernière, le fleuve a débordé.", "semaine dernière=2025-W22"},
    {"fr", "Cette année, la récolte est maigre.", "Cette année=2025"},
    {"fr", "La première semaine d'octobre 2023 fut chaude.",
     "La première semaine d'octobre 2023=2023-W40"},
    {"fr", "La semaine du 14 avril 2025, les écoles étaient fermées.",
     "La semaine du 14 avril 2025=2025-W16"},
    {"fr", "Le préfet parlera plus tard cette semaine.", "plus tard cette semaine=2025-W23/END"},
    {"fr", "Il a neigé plus tôt dans l'année.", "plus tôt dans l'année=2025/START"},
    {"fr", "Il a grêlé plus tôt la semaine dernière.",
     "plus tôt la semaine dernière=2025-W22/START"},
    {"fr", "Le bac restera à quai pour le reste de la semaine.", "reste de la semaine=2025-W23"},
    {"fr", "Le ministre doit venir dans la journée.", "la journée=2025-06-05"},
};

TEST(DatesFrench, Periods) {
  CheckLayer(ShowDates, kPeriods);
}

const std::vector<LayerCase> kHours = {
    {"fr", "Le train part à 19h30.", "à 19h30=2025-06-05T19:30"},
    {"fr", "Le train de 8h30 est parti.", "8h30=2025-06-05T08:30"},
    {"fr", "Le match débute à 17h30 heure locale.", "à 17h30 heure locale=2025-06-05T17:30"},
    {"fr", "Le train part à 8 h 30 de Lyon.", "à 8 h 30=2025-06-05T08:30"},
    {"fr", "Un pont est tombé dans la nuit de lundi à mardi.",
     "dans la nuit de lundi à mardi=2025-06-02TNI"},
    {"fr", "Un pont est tombé dans la nuit du 31 mai au 1er juin.",
     "dans la nuit du 31 mai au 1er juin=2025-05-31TNI"},
    {"fr", "Il a été arrêté mardi en début de soirée.",
     "mardi en début de soirée=2025-06-03TEV/START"},
    {"fr", "Il est sorti peu avant 20 heures.", "peu avant 20 heures=2025-06-05T20/BEFORE"},
    {"fr", "Il est mort aux alentours de 20 heures.",
     "aux alentours de 20 heures=2025-06-05T20/APPROX"},
    {"fr", "À la mi-journée, le bac est parti.", "À la mi-journée=2025-06-05TMI"},
    {"fr", "Le bac part à seize heures.", "à seize heures=2025-06-05T16"},
    {"fr", "Il est vingt heures.", "vingt heures=2025-06-05T20"},
    {"fr", "Le bac part à environ 13 heures.", "à environ 13 heures=2025-06-05T13/APPROX"},
    {"fr", "La route est fermée dès 7h30.", "dès 7h30=2025-06-05T07:30/.."},
    {"fr", "Le vol est arrivé à 14 heures.", "à 14 heures=2025-06-05T14"},
    {"fr", "L'accident s'est produit vers 8 heures du matin.",
     "vers 8 heures du matin=2025-06-05T08"},
    {"fr", "Le procès reprend mardi à 10h30.", "mardi à 10h30=2025-06-03T10:30"},
    {"fr", "Le vol a eu lieu hier soir.", "hier soir=2025-06-04TEV"},
    {"fr", "Le magasin ouvre de 9h à 18h.", "de 9h à 18h=2025-06-05T09/2025-06-05T18"},
    {"fr", "Dans la nuit de dimanche, des coups de feu ont retenti.",
     "Dans la nuit de dimanche=2025-06-01TNI"},
    {"fr", "Le bac part mercredi soir la semaine prochaine.",
     "mercredi soir la semaine prochaine=2025-06-11TEV"},
    {"fr", "Il est parti hier à sept heures et vingt minutes.",
     "hier à sept heures et vingt minutes=2025-06-04T07:20"},
    {"fr", "Il est parti à huit heures moins le quart.",
     "à huit heures moins le quart=2025-06-05T07:45"},
};

TEST(DatesFrench, Hours) {
  CheckLayer(ShowDates, kHours);
}

const std::vector<LayerCase> kRanges = {
    {"fr", "Le festival dure du 3 au 8 juin.", "du 3 au 8 juin=2025-06-03/2025-06-08"},
    {"fr", "Il a gouverné entre 1994 et 1998.", "entre 1994 et 1998=1994/1998"},
    {"fr", "Le bac sera à quai entre le 14 et le 19.",
     "entre le 14 et le 19=2025-06-14/2025-06-19"},
    {"fr", "Du 4 au 9, le bac est à quai.", "Du 4 au 9=2025-06-04/2025-06-09"},
    {"fr", "Le bac sera à quai du 4 au 9 du mois prochain.",
     "du 4 au 9 du mois prochain=2025-07-04/2025-07-09"},
    {"fr", "De mars à mai 2024, les cours ont cessé.", "De mars à mai 2024=2024-03/2024-05"},
    {"fr", "Il vit ici depuis 1997.", "depuis 1997=1997/.."},
    {"fr", "Le délai expire avant le 30 juin.", "avant le 30 juin=2025-06-30/BEFORE"},
    {"fr", "Elle a gardé son poste jusqu'en 2000.", "jusqu'en 2000=2000/ON_OR_BEFORE"},
};

TEST(DatesFrench, Ranges) {
  CheckLayer(ShowDates, kRanges);
}

const std::vector<LayerCase> kLengths = {
    {"fr", "La trêve a duré trois jours.", "trois jours=P3D"},
    {"fr", "Elle risque une peine de cinq ans.", "cinq ans=P5Y"},
    {"fr", "La peine est de 3 à 5 ans.", "3 à 5 ans=P3Y/P5Y"},
    {"fr", "Le trajet prend de 3 à 5 jours.", "3 à 5 jours=P3D/P5D"},
    {"fr", "Le trajet prend deux à trois semaines.", "deux à trois semaines=P2W/P3W"},
    {"fr", "Il a passé trois mois à Rome.", "trois mois=P3M"},
    {"fr", "Une semaine après la bataille, la ville était vide.", "Une semaine=P1W"},
    {"fr", "Elle attend depuis des années.", "depuis des années=PXY"},
    {"fr", "Elle attend depuis des mois.", "depuis des mois=PXM"},
    {"fr", "Le trajet prend plus de deux heures.", "plus de deux heures=PT2H/MORE_THAN"},
    {"fr", "Ils ont attendu une heure et demie.", "une heure et demie=PT1.5H"},
    {"fr", "Ces cinq dernières années, la mer a monté.", "cinq dernières années=P5Y"},
    {"fr", "Au cours des dix derniers mois, trois usines ont fermé.", "dix derniers mois=P10M"},
    {"fr", "Ces derniers mois, la mer a monté.", "Ces derniers mois=PXM"},
    {"fr", "Dans les deux prochaines semaines, le bac sera vendu.",
     "les deux prochaines semaines=P2W"},
    {"fr", "Le bac a été fermé pendant 3h.", "3h=PT3H"},
    {"fr", "Il travaille ici depuis trois ans.", "depuis trois ans=P3Y"},
    {"fr", "Pendant des mois, la route fut fermée.", "mois=PXM"},
};

TEST(DatesFrench, Lengths) {
  CheckLayer(ShowDates, kLengths);
}

const std::vector<LayerCase> kSets = {
    {"fr", "La foire a lieu tous les lundis.", "tous les lundis=XXXX-WXX-1"},
    {"fr", "Le bac part tous les lundis à 15 heures.", "tous les lundis à 15 heures=XXXX-WXX-1T15"},
    {"fr", "Tous les soirs, la cloche sonne.", "Tous les soirs=XXXX-XX-XXTEV"},
    {"fr", "Chaque année, des touristes arrivent.", "Chaque année=P1Y"},
    {"fr", "Le conseil se réunit deux fois par mois.", "deux fois par mois=P1M"},
    {"fr", "Le journal est hebdomadaire.", "hebdomadaire=P1W"},
};

TEST(DatesFrench, Sets) {
  CheckLayer(ShowDates, kSets);
}

const std::vector<LayerCase> kNothing = {
    {"fr", "Il a été élu sans peine.", ""},
    {"fr", "L'autoroute A15 est fermée.", ""},
    {"fr", "Il y avait entre 1200 et 1500 personnes.", ""},
    {"fr", "Les trois premiers ont gagné.", ""},
    {"fr", "Le numéro 10 a marqué deux buts.", ""},
    {"fr", "Ils ont perdu 3-1 à domicile.", ""},
    {"fr", "Un de mes amis est parti.", ""},
    {"fr", "Il a joué à un jeu étrange.", ""},
    {"fr", "Ils ont vu la mer.", ""},
    {"fr", "Bonne nuit à tous.", ""},
    {"fr", "Une nageuse de 26 ans a gagné.", ""},
    {"fr", "Un bébé de six mois est sauvé.", ""},
    {"fr", "La nageuse a fêté ses 40 ans.", ""},
    {"fr", "Ils étaient 12 à quai.", ""},
    {"fr", "Le bateau finit entre le deuxième et le cinquième.", ""},
    {"fr", "La nageuse a fini en 2h30.", ""},
    {"fr", "Il faut une pile pour la radio.", ""},
    {"fr", "Le départ du bac fut voté après 2 h 30 de débat.", ""},
    {"fr", "Le lundi, la nageuse se repose.", ""},
    {"fr", "Dès l'âge de dix-huit ans, elle nageait.", ""},
    {"fr", "Les patients âgés de plus de 50 ans guérissent.", ""},
    {"fr", "C'était au dernier jour du procès.", ""},
    {"fr", "Dans les dix jours suivant l'attaque, personne ne parla.", ""},
    {"fr", "Il abdiqua une seconde fois.", ""},
    {"fr", "Il a validé le but du 1-0.", ""},
    {"fr", "Une étoile à cent années-lumière brille.", ""},
    {"fr", "Un livre sur la guerre de Cent Ans.", ""},
    {"fr", "Le ministre a renoncé en dernière heure.", ""},
    {"fr", "La version 3.5 du logiciel échoue.", ""},
    {"fr", "Le taux est passé de 12 à 10.", ""},
    {"fr", "Le standard répond au 02 40 12 10 2014.", ""},
};

TEST(DatesFrench, Nothing) {
  CheckLayer(ShowDates, kNothing);
}

}  // namespace
}  // namespace riscontro
