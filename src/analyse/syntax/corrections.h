// What a language pack knows better than the network: the lemmas and the verbs that the later
// layers ask for.
#pragma once

#include <string>
#include <string_view>

#include "analyse/syntax/lexicon.h"
#include "document/token.h"

namespace riscontro {

// The lemma of an open-class word that the pack's lexicon has otherwise than the network.
void CorrectLemma(const Lexicon& lexicon, std::string_view word, Upos upos, std::string* lemma);

// What has an auxiliary is a verb, where the pack's lexicon knows it as one ("a averti"). Returns
// whether token and lemma have changed.
bool CorrectVerb(const Lexicon& lexicon, std::string_view word, Token* token, std::string* lemma);

// The word was taken for a noun or an adjective though all that the lexicon knows it as is a past
// of a verb: "sank", "arresa".
bool IsVerbAlone(const Lexicon& lexicon, std::string_view word, const Token& token);

}  // namespace riscontro
