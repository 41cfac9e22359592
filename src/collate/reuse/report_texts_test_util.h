// Reports of one invented event, written for the tests of reuse/: a wire, what outlets made of
// it, and reports by people who were there themselves.
#pragma once

namespace riscontro {

// ---- A ferry and a bridge, in English ---------------------------------------------------

inline constexpr char kWire[] =
    "A cargo ferry struck the central pillar of the Cardal bridge shortly before dawn on Tuesday, "
    "closing the only road between the two halves of the harbour. "
    "Port engineers found a crack two metres long above the waterline and ordered traffic to use "
    "the northern tunnel until further notice. "
    "The ferry, loaded with timber from Sunmere, had lost steering after a fire in the engine "
    "room, "
    "according to the harbour master. "
    "Nine sailors were treated for smoke, and none is in danger. "
    "Repairs will need at least six weeks, the ministry of transport estimated, and the cost has "
    "been put at four million crowns. "
    "Fishermen offered to carry commuters across the water free of charge.";

// The same with another first sentence, two words changed and the last sentence cut.
inline constexpr char kNearCopy[] =
    "Harbour traffic in Cardal came to a standstill on Tuesday when a ferry hit the bridge. "
    "Port engineers found a crack two metres long above the waterline and ordered vehicles to use "
    "the northern tunnel until further notice. "
    "The ferry, loaded with timber from Sunmere, had lost steering after a fire in the engine "
    "room, "
    "according to the harbour master. "
    "Nine sailors were treated for smoke, and none is in danger. "
    "Repairs will need at least six weeks, the ministry of transport said, and the cost has "
    "been put at four million crowns.";

// Two sentences and a half of it.
inline constexpr char kExcerpt[] =
    "Port engineers found a crack two metres long above the waterline and ordered traffic to use "
    "the northern tunnel until further notice. "
    "The ferry, loaded with timber from Sunmere, had lost steering after a fire in the engine "
    "room.";

// Every fact in the same order, every sentence put anew.
inline constexpr char kRewrite[] =
    "Before dawn on Tuesday the central pillar of the Cardal bridge was struck by a cargo ferry, "
    "and the only road between the halves of the harbour had to be closed. "
    "A crack of two metres above the waterline was found by port engineers, who ordered all "
    "traffic into the northern tunnel. "
    "A fire in the engine room had left the ferry, loaded with Sunmere timber, without steering, "
    "the harbour master explained. "
    "Smoke sent nine sailors to be treated; none of them is in danger. "
    "The ministry of transport estimated that six weeks at least will be needed for repairs at "
    "a cost of four million crowns. "
    "Commuters were offered a crossing free of charge by fishermen.";

// Somebody else on the quay.
inline constexpr char kIndependent[] =
    "Residents of the old town woke to a deafening bang on Tuesday as a freight vessel rammed the "
    "crossing that ties Cardal together. "
    "By breakfast a queue of lorries reached the cemetery gates. "
    "Police let nobody near, although divers could be seen examining the damaged support. "
    "The crew had fought flames below deck for an hour, one of the deckhands told us, and the "
    "wheel "
    "simply stopped answering. "
    "Shopkeepers worry that a closure of many weeks will ruin the spring market. "
    "The mayor promised compensation, yet gave no figure.";

// A third one, who has the harbour master's words.
inline constexpr char kQuotation[] =
    "we were steering a burning house and we had no wheel in our hands at all";
inline constexpr char kQuotingOne[] =
    "Harbour master Dorn gave evidence at the town hall yesterday. "
    "\"we were steering a burning house and we had no wheel in our hands at all\", he said. "
    "Councillors listened in silence before adjourning until the weekend for lunch and letters.";
inline constexpr char kQuotingTwo[] =
    "Insurance experts expect a long quarrel over who pays for the broken crossing. "
    "Their opponents point at one remark: \"we were steering a burning house and we had no wheel "
    "in "
    "our hands at all\". "
    "Lawyers for the shipping line refused comment when reached by telephone on Thursday evening.";

// ---- A treaty, in Italian ----------------------------------------------------------------

inline constexpr char kItalianWire[] =
    "I ministri degli Esteri di Arland e Borland hanno firmato ieri a Cardal un trattato sulla "
    "pesca nello stretto, dopo undici mesi di negoziati segreti. "
    "L'accordo assegna a ciascun paese la metà delle acque contese e affida i controlli a una "
    "commissione mista di otto ispettori. "
    "Le barche sorprese oltre il limite pagheranno una multa di tremila corone. "
    "Il testo passa adesso ai due parlamenti, che dovranno approvarlo entro la primavera. "
    "Le cooperative dei pescatori hanno accolto la notizia con prudenza e chiedono garanzie sui "
    "prezzi del gasolio.";

inline constexpr char kItalianRewrite[] =
    "Dopo undici mesi di negoziati tenuti segreti, ieri a Cardal i ministri degli Esteri di Arland "
    "e di Borland hanno messo la firma a un trattato che regola la pesca nello stretto. "
    "A ciascun paese l'accordo assegna metà delle acque contese; i controlli spettano a otto "
    "ispettori di una commissione mista. "
    "Tremila corone è la multa per le barche sorprese oltre il limite. "
    "Adesso tocca ai due parlamenti approvare il testo, entro la primavera. "
    "Prudenza fra le cooperative di pescatori, che hanno chiesto garanzie sui prezzi del gasolio.";

inline constexpr char kItalianIndependent[] =
    "Stretta di mano fredda, ieri sera, nel palazzo della dogana di Cardal. "
    "Arland e Borland chiudono così una lite vecchia di trent'anni sul pesce dello stretto. "
    "Fuori, sotto la pioggia, una cinquantina di marinai ha fischiato le due delegazioni mentre "
    "salivano in macchina. "
    "Secondo un diplomatico presente, la discussione più dura ha riguardato le reti a strascico, "
    "escluse all'ultimo momento. "
    "Molti dettagli saranno scritti nei regolamenti, che nessuno ha ancora visto.";

}  // namespace riscontro
