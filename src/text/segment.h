// Tokens and sentences of a stretch of text.
//
// ICU's word and sentence iterators (UAX #29, over UTF-8 directly) give the atoms; on top comes a
// layer of rules that a language pack fills: abbreviations and initials do not end a sentence
// ("dott. Rossi", "J. F. Kennedy", "n. 5"), elided words and clitics are tokens of their own
// ("L'" + "Italia", "did" + "n't"), and numbers, dates, hours and hyphenated words stay whole
// ("1.500", "19/6/2024", "06:50", "Jong-un"). Without rules the layer still joins and breaks what
// no language changes. What it leaves out: splitting of fused words ("della"), and sentence ends
// that only syntax could tell ("piano B. Poi …" is read as an initial).
//
//   Segmenter segmenter(rules);
//   segmenter.Run("L'Italia c'è. Poi …", {0, 21}, false, &tokens, &sentences);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"

namespace riscontro {

// All words in lower case, apostrophes as '.
struct SegmentRules {
  std::vector<std::string> never_end;      // "dott.", "mr.": the sentence goes on
  std::vector<std::string> may_end;        // "ecc.", "inc.": it ends where a capital follows
  std::vector<std::string> before_number;  // "n.", "art.": it goes on where a digit follows
  std::vector<std::string> also_words;     // of these, plain words too: "mar.", "sat."
  std::vector<std::string> goes_on;        // "a.m.": it goes on where one of these follows:
  std::vector<std::string> goes_on_with;   // "tuesday", "est"
  std::vector<std::string> opens;       // "the", "they": their capital ends a sentence at a may_end
  std::vector<std::string> proclitics;  // "l'", "dell'": cut off at the front
  std::vector<std::string> name_proclitics;  // of these, those that begin surnames: "d'", "dell'"
  std::vector<std::string> enclitics;        // "'s", "n't", "-t-il": cut off at the end
  std::vector<std::string> whole;            // "po'", "aujourd'hui": never cut
  // Words before a hyphen that keep what follows ("re-open"), where hyphens cut.
  std::vector<std::string> hyphen_prefixes;
  // Whether a hyphen between words is a token of its own.
  enum class Hyphens : uint8_t { kJoin, kCutLower, kCutAll };
  Hyphens hyphens = Hyphens::kJoin;  // kCutLower: "north-facing", but not "Jong-un"
  bool ordinal_dot = false;          // "3. Oktober": a number's point is part of it
};

struct SentenceSpan {
  Span span;                 // from its first token's begin to its last token's end
  uint32_t first_token = 0;  // [first_token, last_token) of the vector of tokens
  uint32_t last_token = 0;
};

class Segmenter {
 public:
  enum Kind : uint16_t {
    kNeverEnd = 1,
    kMayEnd = 2,
    kBeforeNumber = 4,
    kProclitic = 8,
    kNameProclitic = 16,
    kEnclitic = 32,
    kWhole = 64,
    kAlsoWord = 128,
    kHyphenPrefix = 256,
    kGoesOn = 512,
    kGoesOnWith = 1024,
    kOpens = 2048,
  };

  explicit Segmenter(const SegmentRules& rules);

  // The union of the kinds of a word as written; 0 when the rules do not know it.
  uint16_t KindOf(std::string_view word) const;
  // Whether the word, cut off at the end of another, is a part of the same token in Universal
  // Dependencies' sense: "n't", "'s". A hyphen makes two tokens: "dit" + "-il".
  bool IsTokenPart(std::string_view word) const {
    return word.size() > 1 && word[0] != '-' && (KindOf(word) & kEnclitic) != 0;
  }

  // Whether no sentence ends between the words: after "Mr.", and between "a.m." and "Tuesday".
  bool GoesOn(std::string_view word, std::string_view next) const {
    const uint16_t kind = KindOf(word);
    const bool never = (kind & kNeverEnd) != 0 && (kind & kMayEnd) == 0;
    return never || ((kind & kGoesOn) != 0 && (KindOf(next) & kGoesOnWith) != 0);
  }
  // Whether one surely ends between an abbreviation and a word with a capital: "p.m." and "The".
  bool SurelyEnds(std::string_view word, std::string_view next) const {
    const uint16_t kind = KindOf(word);
    return (kind & kMayEnd) != 0 && (kind & kNeverEnd) == 0 && (KindOf(next) & kOpens) != 0;
  }

  // Appends the tokens and sentences of text[range]; offsets are in `text`. White space belongs
  // to no token; every other character to exactly one. With one_sentence all tokens are one.
  // REQUIRES valid UTF-8 and a range on character boundaries. Thread-safe.
  void Run(std::string_view text, Span range, bool one_sentence, std::vector<Span>* tokens,
           std::vector<SentenceSpan>* sentences) const;

  // Whether tokens[i], the first of its line, is the mark of an item of a list: "- ", "• ", "3) ".
  static bool BeginsItem(std::string_view text, const std::vector<Span>& tokens, size_t i);

 private:
  class Tokenizer;
  class Splitter;

  std::unordered_map<uint64_t, uint16_t> kinds_;  // by hash of the word; never iterated
  size_t longest_ = 0;                            // bytes of the longest word known
  std::vector<std::string> enclitics_;            // longest first
  bool cuts_at_hyphen_ = false;                   // one of them begins with a hyphen
  SegmentRules::Hyphens hyphens_ = SegmentRules::Hyphens::kJoin;
  bool ordinal_dot_ = false;
};

}  // namespace riscontro
