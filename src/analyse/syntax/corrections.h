// What a language pack knows better than the network: the lemmas of the words the later layers ask
// for, and a name that is known as one.
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

// A name that every reader of the language knows as one; "" when its pack has none.
std::string StandIn(const LanguagePack& pack);

}  // namespace riscontro
