// Quotes in six languages, over the names that the chain finds: who says what, and how.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

const std::vector<LayerCase> kWhatTheySay = {
    {"it", "Il sindaco Ugo Tassi ha dichiarato che la diga è sicura.",
     "Il sindaco Ugo Tassi [ugo tasi] say/indirect: la diga è sicura"},
    {"it", "«La diga è sicura», ha dichiarato il sindaco Ugo Tassi.",
     "il sindaco Ugo Tassi [ugo tasi] say/direct: La diga è sicura"},
    {"it", "Secondo il ministro Piero Neri, il ponte riaprirà a luglio.",
     "il ministro Piero Neri [piero neri] say/indirect: il ponte riaprirà a luglio"},
    {"it", "Il ponte, ha spiegato Piero Neri, riaprirà a luglio.",
     "Piero Neri [piero neri] say/indirect: Il ponte, ha spiegato Piero Neri, riaprirà a luglio"},
    {"en", "Mayor Ruth Colby said that the dam was safe.",
     "Mayor Ruth Colby [rut kolbi] say/indirect: the dam was safe"},
    {"en", "\"The dam is safe,\" Mayor Ruth Colby said.",
     "Mayor Ruth Colby [rut kolbi] say/direct: The dam is safe"},
    {"en", "The dam is safe, according to Mayor Ruth Colby.",
     "Mayor Ruth Colby [rut kolbi] say/indirect: The dam is safe"},
    {"en", "Ruth Colby told reporters that the road would open in July.",
     "Ruth Colby [rut kolbi] say/indirect: the road would open in July"},
    {"es", "El alcalde Luis Prado dijo que el puente es seguro.",
     "El alcalde Luis Prado [luis prado] say/indirect: el puente es seguro"},
    {"es", "Según el ministro Juan Gil, el puente abrirá en julio.",
     "el ministro Juan Gil [juan gil] say/indirect: el puente abrirá en julio"},
    {"es", "«El puente es seguro», afirmó Luis Prado.",
     "Luis Prado [luis prado] say/direct: El puente es seguro"},
    {"fr", "Le maire Paul Garnier a déclaré que le pont est sûr.",
     "Le maire Paul Garnier [paul garnier] say/indirect: le pont est sûr"},
    {"fr", "Selon le ministre Jean Morel, le pont ouvrira en juillet.",
     "le ministre Jean Morel [jean morel] say/indirect: le pont ouvrira en juillet"},
    {"fr", "« Le pont est sûr », a affirmé Paul Garnier.",
     "Paul Garnier [paul garnier] say/direct: Le pont est sûr"},
    {"uk", "Посол Андрій Гнатюк заявив, що міст закрито.",
     "Посол Андрій Гнатюк [andrei gnatiuk] say/indirect: міст закрито"},
    {"uk", "«Міст закрито», — сказав Андрій Гнатюк.",
     "Андрій Гнатюк [andrei gnatiuk] say/direct: Міст закрито"},
    {"ru", "Посол Сергей Климов заявил, что мост закрыт.",
     "Посол Сергей Климов [sergei klimov] say/indirect: мост закрыт"},
    {"ru", "«Мост закрыт», — сказал Сергей Климов.",
     "Сергей Климов [sergei klimov] say/direct: Мост закрыт"},
};

TEST(QuotesGolden, WhatTheySay) {
  CheckLayer(ShowQuotes, kWhatTheySay);
}

const std::vector<LayerCase> kWhatTheyDoWithIt = {
    {"it", "La Norvegia ha negato la vendita delle navi.",
     "La Norvegia [state:NO] deny/indirect: la vendita delle navi"},
    {"it", "La Norvegia non ha confermato l'arrivo delle navi.",
     "La Norvegia [state:NO] not confirm/indirect: l'arrivo delle navi"},
    {"it", "Piero Neri ha accusato la Svezia di aver violato l'accordo.",
     "Piero Neri [piero neri] accuse/indirect: la Svezia di aver violato l'accordo"},
    {"it", "Ugo Tassi ha promesso che il ponte riaprirà.",
     "Ugo Tassi [ugo tasi] promise/indirect: il ponte riaprirà"},
    {"it", "Piero Neri ha avvertito che il ponte crollerà.",
     "Piero Neri [piero neri] warn/indirect: il ponte crollerà"},
    {"it", "Il ministro ha chiesto di chiudere il porto.",
     "Il ministro [] demand/indirect: di chiudere il porto"},
    {"en", "Norway denied the sale of the ships.",
     "Norway [state:NO] deny/indirect: the sale of the ships"},
    {"en", "Norway did not confirm the arrival of the ships.",
     "Norway [state:NO] not confirm/indirect: the arrival of the ships"},
    {"en", "Ruth Colby accused Sweden of breaking the agreement.",
     "Ruth Colby [rut kolbi] accuse/indirect: Sweden of breaking the agreement"},
    {"en", "Ruth Colby promised that the road would open.",
     "Ruth Colby [rut kolbi] promise/indirect: the road would open"},
    {"en", "Ruth Colby warned that the dam would break.",
     "Ruth Colby [rut kolbi] warn/indirect: the dam would break"},
    {"en", "Norway demanded that the port be closed.",
     "Norway [state:NO] demand/indirect: the port be closed"},
    {"es", "Noruega negó la venta de los barcos.",
     "Noruega [state:NO] deny/indirect: la venta de los barcos"},
    {"es", "Luis Prado prometió que el puente abrirá.",
     "Luis Prado [luis prado] promise/indirect: el puente abrirá"},
    {"fr", "La Norvège a nié la vente des navires.",
     "La Norvège [state:NO] deny/indirect: la vente des navires"},
    {"fr", "Paul Garnier a promis que le pont ouvrira.",
     "Paul Garnier [paul garnier] promise/indirect: le pont ouvrira"},
    {"uk", "Норвегія заперечила, що кораблі продано.",
     "Норвегія [state:NO] deny/indirect: кораблі продано"},
    {"ru", "Норвегия отрицает, что корабли проданы.",
     "Норвегия [state:NO] deny/indirect: корабли проданы"},
};

TEST(QuotesGolden, WhatTheyDoWithIt) {
  CheckLayer(ShowQuotes, kWhatTheyDoWithIt);
}

const std::vector<LayerCase> kWhoSpeaksTogether = {
    {"it", "La Norvegia e la Svezia hanno negato la vendita delle navi.",
     "La Norvegia e la Svezia [state:NO+state:SE] deny/indirect: la vendita delle navi"},
    {"it", "Ugo Tassi e Piero Neri hanno detto che il ponte è sicuro.",
     "Ugo Tassi e Piero Neri [ugo tasi+piero neri] say/indirect: il ponte è sicuro"},
    {"en", "Norway and Sweden have denied the sale of the ships.",
     "Norway and Sweden [state:NO+state:SE] deny/indirect: the sale of the ships"},
    {"en", "Ruth Colby and Peter Reed said that the dam was safe.",
     "Ruth Colby and Peter Reed [rut kolbi+peter rid] say/indirect: the dam was safe"},
    {"en", "Norway, Sweden and Denmark denied the sale of the ships.",
     "Norway, Sweden and Denmark [state:NO+state:SE+state:DK] deny/indirect: the sale of the "
     "ships"},
    {"es", "Noruega y Suecia negaron la venta de los barcos.",
     "Noruega y Suecia [state:NO+state:SE] deny/indirect: la venta de los barcos"},
    {"fr", "La Norvège et la Suède ont nié la vente des navires.",
     "La Norvège et la Suède [state:NO+state:SE] deny/indirect: la vente des navires"},
    {"ru", "Норвегия и Швеция заявили, что мост закрыт.",
     "Норвегия и Швеция [state:NO+state:SE] say/indirect: мост закрыт"},
    {"it", "Secondo la Norvegia e la Svezia, il ponte è chiuso.",
     "la Norvegia e la Svezia [state:NO+state:SE] say/indirect: il ponte è chiuso"},
};

TEST(QuotesGolden, WhoSpeaksTogether) {
  CheckLayer(ShowQuotes, kWhoSpeaksTogether);
}

const std::vector<LayerCase> kWhatIsNoSpeech = {
    {"it", "Il «Giulio Cesare» è salpato ieri.", ""},
    {"it", "Il libro di Piero Neri parla di «amore».", ""},
    {"en", "The so-called \"iron bridge\" was closed.", ""},
    {"en", "The ship, named \"Corona\", sank.", ""},
    {"es", "El llamado «puente viejo» fue cerrado.", ""},
    {"fr", "Le navire « Aurore » a coulé.", ""},
    {"uk", "Корабель «Аврора» затонув.", ""},
    {"ru", "Корабль «Аврора» затонул.", ""},
};

TEST(QuotesGolden, WhatIsNoSpeech) {
  CheckLayer(ShowQuotes, kWhatIsNoSpeech);
}

const std::vector<LayerCase> kWhoReportsWhatOthersSay = {
    {"it", "La KCNA ha riferito che Piero Neri ha promesso aiuti.",
     "Piero Neri [piero neri via org:KCNA] promise/indirect: aiuti"},
    {"en", "Reuters reported that Ruth Colby denied the sale.",
     "Ruth Colby [rut kolbi via org:REUTERS] deny/indirect: the sale"},
    {"it", "Ugo Tassi ha detto che il ponte è sicuro e ha aggiunto che riaprirà presto.",
     "Ugo Tassi [ugo tasi] say/indirect: il ponte è sicuro; Ugo Tassi [ugo tasi] say/indirect: "
     "riaprirà presto"},
    {"en", "Ruth Colby said the dam was safe. She added that the road would open soon.",
     "Ruth Colby [rut kolbi] say/indirect: the dam was safe; She [rut kolbi] say/indirect: the "
     "road would open soon"},
};

TEST(QuotesGolden, WhoReportsWhatOthersSay) {
  CheckLayer(ShowQuotes, kWhoReportsWhatOthersSay);
}

}  // namespace
}  // namespace riscontro
