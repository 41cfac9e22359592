// Finds the quotes of one article in one pass over its paragraphs.
//
// The idea: every reporting verb, reporting noun and "according to" is a cue; the cue's subject is
// the source; the content is the quotation beside it, the clause after its complementizer, its
// infinitive or its object, whichever its frame allows. Quotations that no cue claims are speech
// only where they continue a speech of the same paragraph or follow "Name:". What has no source
// is dropped: words in quotation marks are mostly no speech.
#pragma once

#include <optional>
#include <vector>

#include "analyse/quotes/cues.h"
#include "analyse/quotes/marks.h"
#include "analyse/quotes/phrases.h"
#include "document/article.h"

namespace riscontro {

class QuoteFinder {
 public:
  explicit QuoteFinder(const Article& article) : article_(article) {}

  // Reads the sentences [first, last) of one paragraph. Paragraphs come in text order.
  void ReadParagraph(uint32_t first, uint32_t last, const CueRules& rules);
  // Quotes found so far, in order of content.
  std::vector<Quote> Take();

 private:
  struct Speaker {
    Span source;
    int32_t entity = kNoIndex;
    std::vector<int32_t> others;  // who speaks with him
    uint32_t sentence = 0;
    uint32_t block = 0;
  };
  struct Cue {
    TokenRange group;
    uint32_t verb = 0;  // or noun, of the group
    const CueFrame* frame = nullptr;
    Quote quote;  // cue, stance and negation filled
  };

  void ReadSentence(uint32_t index);
  void TryVerb(uint32_t verb);
  void TryNoun(uint32_t noun);
  void TryAccording(uint32_t at);
  void TryAgent(const Cue& cue);
  bool TryQuotationBefore(Cue& cue, const std::optional<Subject>& subject);
  bool TryContentAfter(Cue& cue);
  bool TryQuotationAfter(Cue& cue);
  bool TryClauseAfter(Cue& cue);
  bool TryInfinitive(Cue& cue);
  bool TryComplement(Cue& cue);
  bool TryObject(Cue& cue);
  bool EndsObject(uint32_t token) const;
  bool ClosesSentence(uint32_t from) const;
  void TryClauseBefore(Cue& cue, const std::optional<Subject>& subject);
  void ReadLoneQuotations(Span paragraph);
  void ShareAgencies(size_t first_quote);

  bool SpeakerIsNear(bool quotation) const;
  bool SetSource(const std::optional<Subject>& subject, bool quotation, Quote* quote);
  void SetSource(TokenRange phrase, Quote* quote);
  TokenRange WithWholeNames(TokenRange phrase) const;
  std::vector<int32_t> CoSources(TokenRange phrase, int32_t first) const;
  int32_t NamedIn(TokenRange part) const;
  bool InName(uint32_t token) const;
  size_t FirstNameFrom(uint32_t offset) const;
  int32_t EntityOf(TokenRange phrase) const;
  bool IsSource(TokenRange phrase) const;
  bool IsAgency(Span phrase) const;

  bool Quoted(uint32_t token) const;
  bool OnlyMarks(uint32_t from, uint32_t to) const;
  bool HasVerb(Span content) const;
  int QuotationStarting(uint32_t from, uint32_t to) const;
  uint32_t ContentEnd(uint32_t from, TokenRange group) const;
  bool StartsOtherCue(uint32_t at, TokenRange group) const;
  void EmitTokens(Cue& cue, uint32_t from, uint32_t to);
  void EmitQuotation(Cue& cue, size_t quotation, QuoteKind kind);
  void Emit(Quote quote);

  const Article& article_;
  std::vector<Quote> quotes_;
  std::optional<Speaker> speaker_;  // the last
  bool open_quotation_ = false;     // the paragraph before ended inside a quotation
  // Of the paragraph and sentence being read.
  const CueRules* rules_ = nullptr;
  std::optional<SentenceReader> reader_;
  uint32_t sentence_ = 0;
  std::vector<QuotedSpan> quoted_;
  std::vector<bool> used_;  // by quoted_
};

}  // namespace riscontro
