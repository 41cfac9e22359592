// Where sentences end, judged by a classifier that was trained on treebanks.
//
// The idea: the rules of text/segment.h say where a sentence may end; every gap between two tokens
// that could be an end (after . ! ? … : ; and dashes, before a capital, at a line's end, and
// wherever the rules cut) is described by what stands on both sides of it, by the rules' own
// opinion, by open quotation marks and brackets and by the length so far, and the classifier
// decides. Some things it is not asked. A blank line always ends a sentence, and so does the end
// of a line before an item of a list. These never do: a colon before an opening quotation mark
// (the words that introduce a quotation stay with it, whatever a treebank does), the inner side of
// a quotation mark or bracket, the point of a number that opens the sentence ("1. Where it
// began"), an abbreviation that the pack says never ends one ("Mr."), a semicolon after a few
// words (an enumeration). Left to right, one look at each gap: linear time.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyse/syntax/segmentation_classifier.h"
#include "base/result.h"
#include "text/fold.h"
#include "text/segment.h"
#include "text/utf8.h"

namespace riscontro {

// Walks over the gaps of a block's tokens that may be ends. Used by the model and by its trainer,
// so that both see the same.
class SentenceGaps {
 public:
  enum class Verdict : uint8_t { kAsk, kEnds };

  // `by_rules` are the sentences of `tokens` that the segmenter made. All must outlive it; the
  // memory is the thread's own, so one at a time per thread.
  SentenceGaps(const Segmenter& segmenter, std::string_view text, const std::vector<Span>& tokens,
               const std::vector<SentenceSpan>& by_rules);

  // Goes to the next gap that may be an end; false after the last.
  bool Next();
  // The token after the gap.
  size_t next() const { return next_; }
  Verdict verdict() const { return verdict_; }
  // Whether a mark that may end a sentence stands before the gap.
  bool AfterMark() const;
  // What the classifier is to know of this gap.
  void Features(FeatureList* out);
  // To be called once a gap has been judged to be an end.
  void Cut();
  // First token of the sentence being read.
  size_t start() const { return start_; }

 private:
  struct Facts {
    uint64_t lower = 0;   // hash of the word in lower case
    uint64_t ending = 0;  // of its last three bytes
    char shape = 0;       // what kind of token; 0 = none
    uint8_t length = 0;   // in bytes, 15 at most
  };

  bool MayEnd() const;
  // The gap is one of those that never end a sentence.
  bool NeverEnds() const;
  // "At 7 p.m. The police": no model need be asked.
  bool SurelyEnds() const {
    return !Gap().empty() && IsUpper(CharAt(text_, tokens_[next_].begin)) &&
           segmenter_.SurelyEnds(tokens_[next_ - 1].In(text_), tokens_[next_].In(text_));
  }
  char ShapeOf(size_t i) const { return shapes_[i]; }
  static char MakeShape(std::string_view word);
  Facts FactsOf(size_t i) const;
  // Passes a token: quotation marks and brackets that it opens or closes.
  void Pass(size_t i);
  // The last token before the gap that is no closing mark.
  size_t Mark() const;
  std::string_view Gap() const {
    return text_.substr(tokens_[next_ - 1].end, tokens_[next_].begin - tokens_[next_ - 1].end);
  }
  // How many tokens from here to the next strong end, in steps.
  uint64_t Ahead() const;
  void AddSides(size_t mark, uint64_t m, FeatureList* out);
  void AddState(size_t mark, uint64_t m, FeatureList* out);

  const Segmenter& segmenter_;
  std::string_view text_;
  const std::vector<Span>& tokens_;
  const std::vector<SentenceSpan>& by_rules_;
  std::vector<char>& shapes_;  // of all tokens
  size_t rule_ = 0;            // the first of by_rules_ that begins at next_ or later
  size_t start_ = 0;
  size_t next_ = 0;
  Verdict verdict_ = Verdict::kAsk;
  size_t item_ = 0;         // first token after the last semicolon of this sentence, or its start
  size_t item_before_ = 0;  // the same before that semicolon was passed
  int straight_ = 0;        // straight quotation marks in this sentence
  int quotes_ = 0;          // opened and not closed
  int brackets_ = 0;
};

// Thread-safe once read. The bytes it was read from must outlive it.
class SentenceModel {
 public:
  // "" gives an empty model. Errors: kMalformed.
  static Result<SentenceModel> Read(std::string_view section);

  bool empty() const { return classifier_.empty(); }
  // Replaces the rules' sentences by the model's. An empty model leaves them.
  void Run(const Segmenter& segmenter, std::string_view text, const std::vector<Span>& tokens,
           std::vector<SentenceSpan>* sentences) const;

 private:
  FeatureClassifier classifier_;
};

}  // namespace riscontro
