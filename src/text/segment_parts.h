// The two halves of text/segment.h: tokens, then sentences of tokens. Not for use outside.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/segment.h"
#include "text/utf8.h"

namespace riscontro {

// Calls visit(end of each piece) in order, offsets in `text`.
template <typename Visit>
void ForEachBreak(icu::BreakIterator* iterator, std::string_view text, Span range, Visit visit) {
  UErrorCode code = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data() + range.begin, range.size(), &code);
  if (iterator == nullptr || U_FAILURE(code)) return visit(range.end);
  iterator->setText(&utext, code);
  iterator->first();
  for (int32_t at; (at = iterator->next()) != icu::BreakIterator::DONE;) {
    visit(range.begin + uint32_t(at));
  }
  utext_close(&utext);
}

inline bool IsWordChar(char32_t c) {
  return IsLetter(c) || IsDigit(c);
}

class Segmenter::Tokenizer {
 public:
  Tokenizer(const Segmenter& rules, std::string_view text, std::vector<Span>* tokens)
      : rules_(rules), text_(text), tokens_(*tokens), first_(tokens->size()) {}

  void Run(Span range);

 private:
  // Drops white space (also where ICU keeps it with a mark) and cuts "fine.Poi" in three.
  void AddPiece(Span piece, std::vector<Span>* pieces) const;

  char32_t First(Span s) const { return CharAt(text_, s.begin); }
  char32_t Last(Span s) const;

  // Puts pieces[i] and the pieces that belong to it into tokens; returns the next index.
  size_t Join(const std::vector<Span>& pieces, size_t i);

  // Puts what is no plain word (text/segment_special.cc) into tokens; 0 = it is one, or a mark.
  size_t JoinSpecial(const std::vector<Span>& pieces, size_t i);
  // Of each kind, the index after its last piece; 0 = not of the kind.
  size_t AddressEnd(const std::vector<Span>& pieces, size_t i) const;
  size_t TagEnd(const std::vector<Span>& pieces, size_t i) const;
  size_t SmileyEnd(const std::vector<Span>& pieces, size_t i) const;
  size_t ShortYearEnd(const std::vector<Span>& pieces, size_t i) const;
  size_t RunEnd(const std::vector<Span>& pieces, size_t i) const;
  // No space between piece i and the one before it.
  bool Touches(const std::vector<Span>& pieces, size_t i) const;

  // How many pieces from i on (touching the token) belong to it: 0, 1 (a mark) or 2 (a mark and
  // a word).
  size_t Extend(const std::vector<Span>& pieces, size_t i, Span token) const;

  // Whether the hyphen between two words is a token of its own.
  bool CutsAtHyphen(Span before, Span after) const;

  // "2024-06-19" is one token, "2022-2023" three.
  bool IsIsoDate(const std::vector<Span>& pieces, size_t i, Span token) const;

  // An elided word with a space after it: "l' isola".
  bool IsElidedBeforeSpace(const std::vector<Span>& pieces, size_t i) const;

  // An abbreviation that is also a word ("mar.", "set.") stands beside a number, or the sentence
  // goes on after it.
  bool IsAbbreviationHere(const std::vector<Span>& pieces, size_t i) const;

  // Abbreviations, initials ("J.") and initialisms ("U.S.") keep their point.
  bool EndsInPoint(Span token, const std::vector<Span>& pieces, size_t i) const;

  uint32_t AfterApostrophe(Span word) const;

  // Single letters with points between them: "U.S", "a.C".
  static bool IsInitialism(std::string_view word);

  // A joined word, with its clitics cut off.
  void AddWord(Span word);

  uint32_t CutProclitics(Span word);

  // "Massimo D'Alema": capital on both sides of the apostrophe, after a capitalised word.
  bool IsSurname(Span front) const;

  uint32_t EncliticBegin(Span word) const;

  const Segmenter& rules_;
  std::string_view text_;
  std::vector<Span>& tokens_;
  size_t first_;
};

class Segmenter::Splitter {
 public:
  Splitter(const Segmenter& rules, std::string_view text, const std::vector<Span>& tokens,
           size_t first)
      : rules_(rules), text_(text), tokens_(tokens), start_(first), next_(first) {}

  void Run(Span range, std::vector<SentenceSpan>* sentences);

 private:
  void Cut(size_t end, std::vector<SentenceSpan>* sentences);

  char32_t First(size_t i) const { return CharAt(text_, tokens_[i].begin); }

  // A closing mark that stands before a space, or last, closes what was said before it; one that
  // touches the next word is an opening one („…“ styles).
  bool SpaceAfterOnly(size_t i) const;

  // The last mark before `next` that is not a closing one.
  size_t LastBefore(size_t next) const;

  bool LowerFollows(size_t next) const;

  // Whether the sentence ends before token `next`, where ICU says so.
  bool Ends(size_t next) const;

  // Abbreviations, initials and numbers before the break.
  bool Continues(size_t last, size_t next) const;

  bool IsInitials(std::string_view word, bool opens) const;

  // "… " before a capital, and a point without the space after it.
  bool EndsUnseen(size_t next) const;

  const Segmenter& rules_;
  std::string_view text_;
  const std::vector<Span>& tokens_;
  size_t start_;  // first token of the sentence being read
  size_t next_;   // first token not yet passed
};

}  // namespace riscontro
