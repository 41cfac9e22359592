// Noun phrases, verb groups and subjects in a sentence, from its parse.
//
// The idea: a verb's subject is its nsubj, the antecedent where that is a relative pronoun, or the
// subject of the verb it is coordinated with or depends on without one of its own. Phrases are
// the tokens around a head that hang on it without a clause between. What may stand after a cue
// in spite of a wrong parse is read by neighbours too (PhraseAt).
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
  // Tokens outside the sentence have no UPOS and no lemma that a list holds. A verb with a capital
  // inside a sentence is a name ("told Begin that").
  Upos UposOf(uint32_t i) const {
    if (i < first_ || i >= last_) return Upos::kUnknown;
    Upos upos = article_.tokens[i].upos;
    return upos == Upos::kVerb && HasTellingCapital(i) ? Upos::kPropn : upos;
  }
  const Features& FeaturesOf(uint32_t i) const { return article_.tokens[i].features; }
  std::string_view Form(uint32_t i) const { return article_.Form(article_.tokens[i]); }
  std::string_view Lemma(uint32_t i) const { return article_.Lemma(article_.tokens[i]); }
  bool Is(uint32_t i, const WordSet& lemmas) const {
    return i >= first_ && i < last_ && lemmas.contains(Lemma(i));
  }
  // The head's token; last() = none: the root, or no parse.
  uint32_t HeadOf(uint32_t i) const {
    int32_t head = article_.tokens[i].head;
    return head > 0 ? first_ + uint32_t(head) - 1 : last_;
  }
  Rel RelOf(uint32_t i) const { return article_.tokens[i].relation.rel; }
  bool IsMark(uint32_t i, std::string_view mark) const {
    return i >= first_ && i < last_ && Form(i) == mark;
  }
  bool IsFinite(uint32_t i) const;
  bool IsNominal(uint32_t i) const;
  // A proper noun, a word of a name of Article::names, or one with a capital inside a sentence.
  bool IsName(uint32_t i) const;
  Span Cover(TokenRange range) const;

  // The verb with the auxiliaries, adverbs and negation before it, and the pronouns written in
  // one with it.
  TokenRange Group(uint32_t verb) const;
  bool IsPassive(TokenRange group, uint32_t verb) const;
  bool IsNegated(TokenRange group) const;

  // The phrase around the head, with what is coordinated with it, without its preposition,
  // clauses, and appositions between commas.
  TokenRange PhraseOf(uint32_t head) const;
  // The token of the phrase that the others hang on.
  uint32_t HeadIn(TokenRange phrase) const;
  // Whether i hangs on the head by names and appositions alone: "il console → Neri".
  bool NamesHead(uint32_t i, uint32_t head) const;
  // The phrase that begins at `begin`, with its genitives.
  TokenRange PhraseAt(uint32_t begin) const;
  // nullopt: not found.
  std::optional<Subject> SubjectOf(uint32_t verb) const { return FindSubject(verb, 0); }
  // The same, of this verb alone and written.
  std::optional<Subject> OwnSubject(uint32_t verb) const;
  // Where the verb's complement without a finite verb begins: "di partire", "receiving arms";
  // last() = none.
  uint32_t ComplementOf(uint32_t verb) const;
  // Who does what a passive verb says: "da Oslo", "by Norway", an instrumental.
  TokenRange AgentOf(uint32_t verb) const;
  // Who a noun's deed is of: "the denial of Norway", "Norway's denial"; empty = not said.
  TokenRange GenitiveOf(uint32_t noun) const;

  // The number of tokens of the longest phrase of the list that stands at i; the last word may
  // be inflected ("a detta del").
  uint32_t MatchPhrase(uint32_t i, const std::vector<Phrase>& phrases) const;

 private:
  std::optional<Subject> FindSubject(uint32_t verb, int depth) const;
  std::optional<Subject> SubjectBy(uint32_t noun, uint32_t verb) const;
  std::optional<Subject> SubjectOfVerbAbove(uint32_t verb, int depth) const;
  Number NumberOf(uint32_t verb) const;
  bool HasTellingCapital(uint32_t i) const;
  bool CapitalsTell() const;
  bool PastClause(uint32_t verb, uint32_t i) const;
  bool HasConjunct(uint32_t i) const;
  TokenRange WithNamesBefore(TokenRange phrase, uint32_t head) const;
  TokenRange NamesBefore(uint32_t verb) const;
  bool HasCase(uint32_t i) const;
  bool HasCase(uint32_t i, const WordSet& prepositions) const;
  bool Belongs(uint32_t i, uint32_t head, bool after_comma) const;
  bool SharesWord(uint32_t i) const;
  bool InDate(uint32_t i) const;

  const Article& article_;
  const CueRules& rules_;
  uint32_t first_, last_;
  bool capitals_tell_ = false;  // no headline with a capital on every word
};

}  // namespace riscontro
