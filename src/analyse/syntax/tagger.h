// One reading per token, by simple rules on its neighbours.
//
// The idea: every reading of a token gets points for how well it fits the word before and what
// the word after may be ("after a determiner, a noun"; "after an auxiliary, a participle"); the
// most points win, the lexicon's order decides between equals. All rules are in tagger.cc, speak
// of UPOS and features only, and know no language: a trained tagger takes their place later.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/lexicon.h"
#include "document/token.h"

namespace riscontro {

class Tagger {
 public:
  explicit Tagger(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // Sets upos and features of a sentence's tokens, and *lemmas (one per token): the reading's
  // lemma, 0 where the lexicon has none. Thread-safe.
  void Tag(std::string_view text, std::span<Token> tokens, std::vector<uint32_t>* lemmas) const;

 private:
  // The readings of one token; guessed ones are kept in place.
  struct Candidates {
    std::span<const Reading> known;
    Reading guess;
    bool has_guess = false;
    std::span<const Reading> all() const {
      return has_guess ? std::span<const Reading>(&guess, 1) : known;
    }
  };
  struct Context;

  Candidates Collect(std::string_view form, bool first, bool capitals_tell) const;
  // Points of a reading between its neighbours.
  static int Fit(const Reading& reading, const Context& context);
  static int FitNoun(const Context& context);
  static int FitVerb(const Reading& reading, const Context& context);
  static int FitFinite(const Reading& reading, const Context& context);

  // The parts of one step: what comes next into the context, the reading, then past the token.
  static void LookAhead(std::span<const Candidates> candidates, size_t i, Context* context);
  static const Reading& Choose(const Candidates& candidates, std::string_view text,
                               std::span<const Token> tokens, size_t i, const Context& context);
  static void Pass(const Token& token, std::string_view text, Context* context);

  const Lexicon& lexicon_;
};

}  // namespace riscontro
