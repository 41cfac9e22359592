// Quotes as the news of six languages writes them: marks, nesting, denials, agencies.
#include "analyse/golden_test_util.h"

namespace riscontro {
namespace {

// Straight, curly, angle, low and single marks all hold speech.
const std::vector<LayerCase> kMarksOfManyStyles = {
    {"it", "Ugo Tassi: “La diga è sicura”.", "Ugo Tassi [ugo tasi] say/direct: La diga è sicura"},
    {"en", "“The dam is safe,” said Mayor Ruth Colby on Monday.",
     "Mayor Ruth Colby [rut kolbi] say/direct: The dam is safe"},
    {"en", "‘The dam is safe,’ Ruth Colby said.",
     "Ruth Colby [rut kolbi] say/direct: The dam is safe"},
    {"es", "\"El puente es seguro\", dijo el alcalde Luis Prado.",
     "el alcalde Luis Prado [luis prado] say/direct: El puente es seguro"},
    {"fr", "\"Le pont est sûr\", a déclaré Paul Garnier.",
     "Paul Garnier [paul garnier] say/direct: Le pont est sûr"},
    {"uk", "„Міст безпечний“, — сказав Андрій Гнатюк.",
     "Андрій Гнатюк [andrei gnatiuk] say/direct: Міст безпечний"},
};

TEST(QuotesNews, MarksOfManyStyles) {
  CheckLayer(ShowQuotes, kMarksOfManyStyles);
}

const std::vector<LayerCase> kSpeechAfterAColon = {
    {"it", "Il sindaco Ugo Tassi ha spiegato: «La diga è sicura e nessuno partirà».",
     "Il sindaco Ugo Tassi [ugo tasi] say/direct: La diga è sicura e nessuno partirà"},
    {"es", "Luis Prado: «El puente es seguro».",
     "Luis Prado [luis prado] say/direct: El puente es seguro"},
    {"fr", "Paul Garnier : « Le pont est sûr ».",
     "Paul Garnier [paul garnier] say/direct: Le pont est sûr"},
    {"uk", "Андрій Гнатюк: «Міст безпечний».",
     "Андрій Гнатюк [andrei gnatiuk] say/direct: Міст безпечний"},
    {"ru", "Сергей Климов: «Мост безопасен».",
     "Сергей Климов [sergei klimov] say/direct: Мост безопасен"},
    {"en", "Ruth Colby said: \"The dam is safe and nobody will leave.\"",
     "Ruth Colby [rut kolbi] say/direct: The dam is safe and nobody will leave."},
};

TEST(QuotesNews, SpeechAfterAColon) {
  CheckLayer(ShowQuotes, kSpeechAfterAColon);
}

// What is quoted inside a quote is not said by another.
const std::vector<LayerCase> kSpeechWithinSpeech = {
    {"it", "«Il ministro mi ha detto “nessuno partirà” tre volte», ha raccontato Ugo Tassi.",
     "Ugo Tassi [ugo tasi] say/direct: Il ministro mi ha detto “nessuno partirà” tre volte"},
    {"en", "\"He told me 'nobody will leave' three times,\" Ruth Colby said.",
     "Ruth Colby [rut kolbi] say/direct: He told me 'nobody will leave' three times"},
};

TEST(QuotesNews, SpeechWithinSpeech) {
  CheckLayer(ShowQuotes, kSpeechWithinSpeech);
}

const std::vector<LayerCase> kWordsTakenOver = {
    {"it", "Ugo Tassi ha definito la diga «un pericolo per tutti».",
     "Ugo Tassi [ugo tasi] say/mixed: un pericolo per tutti"},
    {"en", "Ruth Colby called the dam \"a danger to all\".",
     "Ruth Colby [rut kolbi] say/mixed: a danger to all"},
};

TEST(QuotesNews, WordsTakenOver) {
  CheckLayer(ShowQuotes, kWordsTakenOver);
}

const std::vector<LayerCase> kDenialsOfBodiesAndStates = {
    {"it", "Il ministero della Difesa norvegese ha smentito che le navi siano partite.",
     "Il ministero della Difesa norvegese [body:NO/defence ministry] deny/indirect: le navi siano "
     "partite"},
    {"en", "Norway's Defence Ministry denied that the ships had left.",
     "Norway's Defence Ministry [body:NO/defence ministry] deny/indirect: the ships had left"},
    {"es", "Luis Prado negó que el puente esté cerrado.",
     "Luis Prado [luis prado] deny/indirect: el puente esté cerrado"},
    {"fr", "Paul Garnier a nié que le pont soit fermé.",
     "Paul Garnier [paul garnier] deny/indirect: le pont soit fermé"},
};

TEST(QuotesNews, DenialsOfBodiesAndStates) {
  CheckLayer(ShowQuotes, kDenialsOfBodiesAndStates);
}

// A negated cue is kept beside the stance; a negated content is content.
const std::vector<LayerCase> kNotSaidIsNotDenied = {
    {"it", "Ugo Tassi non ha detto che la diga è sicura.",
     "Ugo Tassi [ugo tasi] not say/indirect: la diga è sicura"},
    {"en", "Ruth Colby did not say that the dam was safe.",
     "Ruth Colby [rut kolbi] not say/indirect: the dam was safe"},
    {"en", "Ruth Colby said the dam was not safe.",
     "Ruth Colby [rut kolbi] say/indirect: the dam was not safe"},
    {"es", "Noruega no confirmó la venta de los barcos.",
     "Noruega [state:NO] not confirm/indirect: la venta de los barcos"},
    {"fr", "La Norvège n'a pas confirmé la vente des navires.",
     "La Norvège [state:NO] not confirm/indirect: la vente des navires"},
    {"uk", "Норвегія не підтвердила, що кораблі продано.",
     "Норвегія [state:NO] not confirm/indirect: кораблі продано"},
    {"ru", "Норвегия не подтвердила, что корабли проданы.",
     "Норвегия [state:NO] not confirm/indirect: корабли проданы"},
};

TEST(QuotesNews, NotSaidIsNotDenied) {
  CheckLayer(ShowQuotes, kNotSaidIsNotDenied);
}

const std::vector<LayerCase> kAdmissionsClaimsAndConfirmations = {
    {"it", "Piero Neri ha ammesso che il ponte era chiuso.",
     "Piero Neri [piero neri] confirm/indirect: il ponte era chiuso"},
    {"en", "Ruth Colby admitted that the bridge was closed.",
     "Ruth Colby [rut kolbi] confirm/indirect: the bridge was closed"},
    {"en", "Ruth Colby claimed that the ships had left.",
     "Ruth Colby [rut kolbi] claim/indirect: the ships had left"},
    {"en", "Ruth Colby confirmed that the ships had left.",
     "Ruth Colby [rut kolbi] confirm/indirect: the ships had left"},
    {"es", "Luis Prado confirmó que el puente está cerrado.",
     "Luis Prado [luis prado] confirm/indirect: el puente está cerrado"},
    {"fr", "Paul Garnier a confirmé que le pont est fermé.",
     "Paul Garnier [paul garnier] confirm/indirect: le pont est fermé"},
    {"uk", "Андрій Гнатюк підтвердив, що міст закрито.",
     "Андрій Гнатюк [andrei gnatiuk] confirm/indirect: міст закрито"},
    {"ru", "Сергей Климов подтвердил, что мост закрыт.",
     "Сергей Климов [sergei klimov] confirm/indirect: мост закрыт"},
};

TEST(QuotesNews, AdmissionsClaimsAndConfirmations) {
  CheckLayer(ShowQuotes, kAdmissionsClaimsAndConfirmations);
}

const std::vector<LayerCase> kProposalsAndDemands = {
    {"it", "Piero Neri ha proposto di riaprire il ponte.",
     "Piero Neri [piero neri] propose/indirect: di riaprire il ponte"},
    {"it", "Piero Neri ha chiesto che il porto venga chiuso.",
     "Piero Neri [piero neri] demand/indirect: il porto venga chiuso"},
    {"en", "Ruth Colby urged Sweden to close the port.",
     "Ruth Colby [rut kolbi] demand/indirect: to close the port"},
};

TEST(QuotesNews, ProposalsAndDemands) {
  CheckLayer(ShowQuotes, kProposalsAndDemands);
}

const std::vector<LayerCase> kAccusationsWarningsPromises = {
    {"fr", "Paul Garnier a accusé la Suède d'avoir rompu l'accord.",
     "Paul Garnier [paul garnier] accuse/indirect: la Suède d'avoir rompu l'accord"},
    {"fr", "Paul Garnier a averti que le pont tombera.",
     "Paul Garnier [paul garnier] warn/indirect: le pont tombera"},
    {"uk", "Андрій Гнатюк попередив, що міст упаде.",
     "Андрій Гнатюк [andrei gnatiuk] warn/indirect: міст упаде"},
    {"uk", "Андрій Гнатюк звинуватив Швецію у порушенні угоди.",
     "Андрій Гнатюк [andrei gnatiuk] accuse/indirect: Швецію у порушенні угоди"},
    {"uk", "Андрій Гнатюк пообіцяв, що міст відкриють.",
     "Андрій Гнатюк [andrei gnatiuk] promise/indirect: міст відкриють"},
    {"ru", "Сергей Климов предупредил, что мост упадёт.",
     "Сергей Климов [sergei klimov] warn/indirect: мост упадёт"},
    {"ru", "Сергей Климов обвинил Швецию в нарушении соглашения.",
     "Сергей Климов [sergei klimov] accuse/indirect: Швецию в нарушении соглашения"},
    {"ru", "Сергей Климов пообещал, что мост откроют.",
     "Сергей Климов [sergei klimov] promise/indirect: мост откроют"},
};

TEST(QuotesNews, AccusationsWarningsPromises) {
  CheckLayer(ShowQuotes, kAccusationsWarningsPromises);
}

const std::vector<LayerCase> kAgenciesAsSources = {
    {"es", "Según Reuters, el puente está cerrado.",
     "Reuters [org:REUTERS] say/indirect: el puente está cerrado"},
    {"uk", "Як повідомляє Reuters, міст закрито.",
     "Reuters [org:REUTERS] say/indirect: міст закрито"},
    {"ru", "Как сообщает Reuters, мост закрыт.", "Reuters [org:REUTERS] say/indirect: мост закрыт"},
};

TEST(QuotesNews, AgenciesAsSources) {
  CheckLayer(ShowQuotes, kAgenciesAsSources);
}

const std::vector<LayerCase> kSpeakersWithoutAName = {
    {"en", "\"Nobody will leave,\" she said.", "she [] say/direct: Nobody will leave"},
    {"en", "\"Nobody will leave,\" the mayor said. \"The dam is safe.\"",
     "the mayor [] say/direct: Nobody will leave; the mayor [] say/direct: The dam is safe."},
};

TEST(QuotesNews, SpeakersWithoutAName) {
  CheckLayer(ShowQuotes, kSpeakersWithoutAName);
}

const std::vector<LayerCase> kSpeakersAfterTheirWords = {
    {"uk", "«Міст безпечний», — заявив посол Андрій Гнатюк.",
     "посол Андрій Гнатюк [andrei gnatiuk] say/direct: Міст безпечний"},
};

TEST(QuotesNews, SpeakersAfterTheirWords) {
  CheckLayer(ShowQuotes, kSpeakersAfterTheirWords);
}

// What stands between a verb and who says it: clauses, appositions, other verbs.
const std::vector<LayerCase> kSpeakersFarFromTheirVerbs = {
    {"it", "Il sindaco di Trento, Ugo Tassi, ha detto che la diga è sicura.",
     "Il sindaco di Trento, Ugo Tassi [ugo tasi] say/indirect: la diga è sicura"},
    {"fr", "Le maire de Lyon, Paul Garnier, a déclaré que le pont est sûr.",
     "Le maire de Lyon, Paul Garnier [paul garnier] say/indirect: le pont est sûr"},
    {"es", "El alcalde de Lugo, Luis Prado, dijo que el puente es seguro.",
     "El alcalde de Lugo, Luis Prado [luis prado] say/indirect: el puente es seguro"},
    {"it", "«Siamo pronti», ha aggiunto il generale, che ha poi spiegato che le truppe partiranno.",
     "il generale [] say/direct: Siamo pronti; il generale [] say/indirect: le truppe partiranno"},
    {"en", "\"We are ready,\" added the general, who later explained that troops would leave.",
     "the general [] say/direct: We are ready; the general [] say/indirect: troops would leave"},
    {"it", "Già nell'aprile 2025 il ministero della Difesa norvegese ha confermato la vendita.",
     "il ministero della Difesa norvegese [body:NO/defence ministry] confirm/indirect: la vendita"},
    {"en", "The ships had left port, a spokesman for the navy said on Monday.",
     "a spokesman for the navy [] say/indirect: The ships had left port"},
};

TEST(QuotesNews, SpeakersFarFromTheirVerbs) {
  CheckLayer(ShowQuotes, kSpeakersFarFromTheirVerbs);
}

// Who confirms stands behind a preposition, or in the instrumental.
const std::vector<LayerCase> kConfirmedBy = {
    {"it", "La vendita è stata confermata dalla Norvegia.",
     "Norvegia [state:NO] confirm/indirect: La vendita"},
    {"en", "The sale was confirmed by Norway.", "Norway [state:NO] confirm/indirect: The sale"},
    {"es", "La venta fue confirmada por Noruega.", "Noruega [state:NO] confirm/indirect: La venta"},
    {"fr", "La vente a été confirmée par la Norvège.",
     "la Norvège [state:NO] confirm/indirect: La vente"},
    {"ru", "Продажа подтверждена министерством обороны Польши.",
     "министерством обороны Польши [body:PL/defence ministry] confirm/indirect: Продажа"},
};

TEST(QuotesNews, ConfirmedBy) {
  CheckLayer(ShowQuotes, kConfirmedBy);
}

const std::vector<LayerCase> kContentWithoutAFiniteVerb = {
    {"it", "Il portavoce ha smentito di aver ricevuto la lettera.",
     "Il portavoce [] deny/indirect: di aver ricevuto la lettera"},
    {"en", "Norway denied selling the ships.",
     "Norway [state:NO] deny/indirect: selling the ships"},
    {"es", "Noruega prometió retirar sus barcos.",
     "Noruega [state:NO] promise/indirect: retirar sus barcos"},
    {"fr", "La promesse de Paul Garnier de revenir est connue.",
     "Paul Garnier [paul garnier] promise/indirect: de revenir"},
};

TEST(QuotesNews, ContentWithoutAFiniteVerb) {
  CheckLayer(ShowQuotes, kContentWithoutAFiniteVerb);
}

// An article written in one with a preposition is no part of who speaks.
const std::vector<LayerCase> kAccordingTo = {
    {"it", "Secondo quanto riferito dalla polizia, i feriti sono nove.",
     "polizia [] say/indirect: i feriti sono nove"},
    {"it", "Secondo fonti ufficiali e agenzie di stampa, i feriti sono nove.",
     "fonti ufficiali e agenzie di stampa [] say/indirect: i feriti sono nove"},
    {"fr", "Trois soldats sont morts, selon des sources militaires.",
     "sources militaires [] say/indirect: Trois soldats sont morts"},
    {"ru", "По словам министра Сергея Климова, мост закрыт.",
     "министра Сергея Климова [sergei klimov] say/indirect: мост закрыт"},
};

TEST(QuotesNews, AccordingTo) {
  CheckLayer(ShowQuotes, kAccordingTo);
}

}  // namespace
}  // namespace riscontro
