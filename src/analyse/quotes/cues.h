// The words of reported speech of a language, from its reporting.txt and quotation.txt.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "document/layers.h"
#include "language/language.h"

namespace riscontro {

// What a reporting verb may take as its content, besides a clause with a complementizer.
struct CueFrame {
  Stance stance = Stance::kSay;
  bool object = false;      // np: a noun phrase: "negare i trasferimenti"
  bool infinitive = false;  // inf: "promettere di aiutare"
  bool bare = false;        // bare: a clause as it is: "he said the ship was lost"
  bool only_quote = false;  // quote: words in quotation marks alone: "definire «storico»"
};

using WordSet = std::set<std::string, std::less<>>;
using Phrase = std::vector<std::string>;  // lower-case words

struct CueRules {
  explicit CueRules(const LanguagePack& pack);

  LanguageCode code;
  std::map<std::string, CueFrame, std::less<>> verbs;                            // by lemma
  std::map<std::string, Stance, std::less<>> nouns;                              // by lemma
  std::vector<Phrase> according;                                                 // longest first
  std::vector<Phrase> complementizers;                                           // longest first
  WordSet not_only, infinitive, agent, genitive, negation, passive, impersonal;  // lemmas
  WordSet subject_pronoun, relative, source_noun;                                // lemmas
  WordSet agency;                                                                // lower-case forms
  std::vector<std::pair<char32_t, char32_t>> pairs;                              // quotation marks
  std::set<char32_t> dashes;

  bool empty() const { return verbs.empty() && according.empty(); }
};

}  // namespace riscontro
