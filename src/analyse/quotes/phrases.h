// Noun phrases, verb groups and subjects in a sentence, from its tokens alone.
//
// The idea: no parse, only neighbours. A subject is the noun phrase that ends where the verb's
// group begins, the antecedent of a relative pronoun, the phrase before a parenthesis between
// commas, or the subject of the verb it is coordinated with; whatever looks otherwise has no
// subject here, and the caller drops it.
#pragma once

#include <optional>
#include <vector>

#include "analyse/quotes/cues.h"
#include "document/article.h"

namespace riscontro {

// Tokens [first, last) of Article::tokens.
struct TokenRange {
  uint32_t first = 0, last = 0;
  bool empty() const { return first == last; }
  bool Contains(uint32_t i) const { return first <= i && i < last; }
};

struct Subject {
  TokenRange phrase;     // empty: none written
  bool omitted = false;  // the verb opens the clause: "Ha aggiunto che …"
  bool pronoun = false;
};

class SentenceReader {
 public:
  SentenceReader(const Article& article, const Sentence& sentence, const CueRules& rules);

  uint32_t first() const { return first_; }
  uint32_t last() const { return last_; }
  // Tokens outside the sentence have no UPOS and no lemma that a list holds.
  Upos UposOf(uint32_t i) const {
    return i >= first_ && i < last_ ? article_.tokens[i].upos : Upos::kUnknown;
  }
  const Features& FeaturesOf(uint32_t i) const { return article_.tokens[i].features; }
  std::string_view Form(uint32_t i) const { return article_.Form(article_.tokens[i]); }
  std::string_view Lemma(uint32_t i) const { return article_.Lemma(article_.tokens[i]); }
  bool Is(uint32_t i, const WordSet& lemmas) const {
    return i >= first_ && i < last_ && lemmas.contains(Lemma(i));
  }
  bool IsMark(uint32_t i, std::string_view mark) const {
    return i >= first_ && i < last_ && Form(i) == mark;
  }
  bool IsFinite(uint32_t i) const;
  bool IsNominal(uint32_t i) const;
  Span Cover(TokenRange range) const;

  // The verb at i with the auxiliaries, adverbs and negation before it.
  TokenRange Group(uint32_t verb) const;
  bool IsPassive(TokenRange group) const;
  bool IsNegated(TokenRange group) const;

  // The phrase that ends before `end`; empty when there is none or it hangs on a preposition.
  TokenRange PhraseBefore(uint32_t end) const;
  // The same for the antecedent of a relative pronoun: what hangs on a preposition will do.
  TokenRange AntecedentBefore(uint32_t end) const;
  // The phrase that begins at `begin`, with its genitives.
  TokenRange PhraseAt(uint32_t begin) const;
  // nullopt: not found.
  std::optional<Subject> SubjectOf(TokenRange group) const { return FindSubject(group, 0); }

  // The number of tokens of the longest phrase of the list that stands at i; the last word may
  // be inflected ("a detta del").
  uint32_t MatchPhrase(uint32_t i, const std::vector<Phrase>& phrases) const;

 private:
  std::optional<Subject> FindSubject(TokenRange group, int depth) const;
  std::optional<Subject> SubjectPastComma(uint32_t comma) const;
  std::optional<Subject> SubjectOfVerbBefore(uint32_t end, TokenRange group, int depth) const;
  bool InPrepositional(TokenRange phrase) const;
  TokenRange WithCoordinates(TokenRange phrase, TokenRange group) const;
  bool InDate(uint32_t i) const;

  const Article& article_;
  const CueRules& rules_;
  uint32_t first_, last_;
};

}  // namespace riscontro
