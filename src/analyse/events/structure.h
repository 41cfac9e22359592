// A sentence as a row of items: noun phrases, verb groups, and the marks between them.
//
// The idea: phrases and groups are read from the words' parts of speech, which are nearly always
// right; what each of them hangs on is read from the parse, as the head of its topmost word. So
// a wrong relation inside a phrase does no harm, and the rest of events/ asks for phrases, verbs
// and their arguments (arguments.h), never for single tokens' heads. A sentence without a parse
// has phrases and verbs that hang on nothing.
//
// All positions are token indexes into Article::tokens unless said otherwise.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/events/lexicon.h"
#include "document/article.h"

namespace riscontro {

enum class ItemKind : uint8_t {
  kPhrase,
  kVerb,
  kComma,
  kStop,
  kCoordination,
  kRelative,
  kSubordinate,
};

struct Item {
  ItemKind kind = ItemKind::kStop;
  uint32_t index = 0;  // into phrases or verbs
  uint32_t token = 0;  // its first token
};

// What a group hangs on: the phrase or the verb that holds the head of its topmost word.
struct Link {
  int32_t phrase = -1;
  int32_t verb = -1;
  Relation relation;
  uint32_t top = 0;  // the topmost word
};

struct NounGroup {
  uint32_t first = 0, last = 0;  // tokens [first, last), without the adposition
  uint32_t head = 0;
  std::string_view adposition;  // lemma; empty = bare
  uint32_t item = 0;
  Link link;
  int32_t apposed = -1;         // the phrase with its name: "the minister, Mohamed Kamel,"
  int32_t attached = -1;        // the phrase that this one is a genitive of
  int32_t joined = -1;          // the first phrase of its coordination, when it is not that
  std::vector<uint32_t> joins;  // for the first: the others
  std::vector<uint32_t> names;  // Article::names inside, the telling ones first
  bool temporal = false;        // a date or a duration
  bool pronoun = false;
  bool pair = false;  // "i due", "the two leaders", "both countries"
  bool plural = false;
  bool negative = false;  // "nessun", "no"
};

struct Verb {
  uint32_t token = 0;            // the word with the meaning
  uint32_t first = 0, last = 0;  // the group with auxiliaries, modals and what stands between
  uint32_t item = 0;
  Link link;               // of the clause: for a copula, of its predicate
  int32_t predicate = -1;  // of a copula: the phrase, "was his first visit"
  std::string_view lemma;
  bool finite = false;
  bool infinitive = false;
  bool participle = false;  // without an auxiliary
  bool gerund = false;
  bool passive_form = false;  // "be" or "get" with a participle
  bool negated = false;
  bool reflexive = false;
  bool future = false;
  bool conditional = false;
  bool perfect = false;  // with "have"
  bool copula = false;   // an auxiliary alone
  bool plural = false;
  bool known_number = false;
  std::optional<Modality> modal;
};

struct Structure {
  const Article* article = nullptr;
  const Sentence* sentence = nullptr;
  const EventLexicon* lexicon = nullptr;
  std::vector<std::string_view> lemmas;  // of each token of the sentence
  std::vector<std::string> forms;        // in lower case
  std::vector<Upos> upos;                // the tokens', some corrected
  std::vector<Item> items;
  std::vector<NounGroup> phrases;
  std::vector<Verb> verbs;
  std::vector<int32_t> phrase_of;  // of each token: the phrase that holds it, -1 when none does
  std::vector<int32_t> verb_of;

  std::string_view Lemma(uint32_t token) const { return lemmas[token - sentence->first_token]; }
  const std::string& Form(uint32_t token) const { return forms[token - sentence->first_token]; }
  // Lemma or form is the word.
  bool IsWord(uint32_t token, std::string_view word) const {
    return Lemma(token) == word || Form(token) == word;
  }
  bool Is(Function function, uint32_t token) const {
    return lexicon->Is(function, Lemma(token)) || lexicon->Is(function, Form(token));
  }
  const Token& At(uint32_t token) const { return article->tokens[token]; }
  // The token's head; -1 for the root and without a parse.
  int32_t HeadOf(uint32_t token) const {
    int32_t head = At(token).head;
    bool inside = head > 0 && uint32_t(head) <= sentence->last_token - sentence->first_token;
    return inside ? int32_t(sentence->first_token) + head - 1 : -1;
  }
  // The form as the reading of clauses needs it: a present participle is a gerund.
  VerbForm FormOf(uint32_t token) const {
    const Features& f = At(token).features;
    bool untagged = f.verb_form == VerbForm::kNone && At(token).upos != Upos::kVerb;
    if (untagged && PosOf(token) == Upos::kVerb) return VerbForm::kParticiple;
    bool present = f.verb_form == VerbForm::kParticiple && f.tense == Tense::kPresent;
    return present ? VerbForm::kGerund : f.verb_form;
  }
  Upos PosOf(uint32_t token) const { return upos[token - sentence->first_token]; }
  // The number of tokens that are the word at the token: 0 when it does not stand there.
  uint32_t WordAt(uint32_t token, std::string_view word) const;
  // Words (lemmas or forms) that stand at the token, one after the other; the number of tokens
  // they take, 0 when they do not stand there. gaps: how many tokens may stand between two.
  uint32_t MatchWords(uint32_t token, uint32_t end, const WordSequence& words, int gaps) const;
  Span SpanOf(uint32_t first, uint32_t last) const;
  // The phrase that holds the token, its adposition left out; -1 when none does.
  int32_t PhraseAt(uint32_t token) const;
  // The verb whose clause the link leads to: the verb itself, or the copula of a predicate.
  int32_t ClauseOf(const Link& link) const;
  // A phrase hangs on the verb by the relation.
  bool Has(uint32_t verb, Rel rel) const;
  // The finite verb without a subject behind the phrase, only phrases between; -1 when none is.
  int32_t OpenVerbBehind(const NounGroup& phrase) const;
};

Structure ReadStructure(const Article& article, const Sentence& sentence,
                        const EventLexicon& lexicon);

// The first of a layer's items (in text order) that begins at the offset or after it: reports can
// be long, and a sentence must not look through all of them.
template <typename Item>
uint32_t FirstFrom(const std::vector<Item>& items, uint32_t offset) {
  auto first = std::partition_point(items.begin(), items.end(),
                                    [&](const Item& item) { return item.span.begin < offset; });
  return uint32_t(first - items.begin());
}

// The items that begin inside the span.
template <typename Item>
std::span<const Item> BeginningIn(const std::vector<Item>& items, Span span) {
  uint32_t first = FirstFrom(items, span.begin);
  return {items.data() + first, FirstFrom(items, span.end) - first};
}

}  // namespace riscontro
