#include "text/segment.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// One iterator of each kind per thread: building one costs far more than a paragraph.
icu::BreakIterator* WordIterator() {
  static thread_local std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode code = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), code));
  }();
  return iterator.get();
}

icu::BreakIterator* SentenceIterator() {
  static thread_local std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode code = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), code));
  }();
  return iterator.get();
}

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

bool IsHyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool IsDash(char32_t c) { return c == 0x2013 || c == 0x2014; }
bool IsWordChar(char32_t c) { return IsLetter(c) || IsDigit(c); }
bool IsTerminator(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0x203D;
}
bool IsClosing(char32_t c) {
  return c == 0xBB || c == 0x201D || c == 0x203A || c == ')' || c == ']';
}
// A digit with nothing but digits, points and commas after it.
bool IsNumber(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  });
}

}  // namespace

// ---- Tokens -----------------------------------------------------------------------------

class Segmenter::Tokenizer {
 public:
  Tokenizer(const Segmenter& rules, std::string_view text, std::vector<Span>* tokens)
      : rules_(rules), text_(text), tokens_(*tokens), first_(tokens->size()) {}

  void Run(Span range) {
    static thread_local std::vector<Span> pieces;
    pieces.clear();
    uint32_t begin = range.begin;
    ForEachBreak(WordIterator(), text_, range, [&](uint32_t end) {
      AddPiece({begin, end}, &pieces);
      begin = end;
    });
    for (size_t i = 0; i < pieces.size();) i = Join(pieces, i);
  }

 private:
  // Drops white space (also where ICU keeps it with a mark) and cuts "fine.Poi" in three.
  void AddPiece(Span piece, std::vector<Span>* pieces) const {
    uint32_t begin = piece.begin;
    char32_t before = 0;
    for (size_t at = piece.begin; at < piece.end;) {
      uint32_t here = uint32_t(at);
      char32_t c = NextChar(text_, &at);
      bool missing_space = c == '.' && IsLower(before) && here - begin > 1 && at < piece.end &&
                           IsUpper(CharAt(text_, at));
      if (IsSpace(c) || missing_space) {
        if (begin < here) pieces->push_back({begin, here});
        if (missing_space) pieces->push_back({here, uint32_t(at)});
        begin = uint32_t(at);
      }
      before = c;
    }
    if (begin < piece.end) pieces->push_back({begin, piece.end});
  }

  char32_t First(Span s) const { return CharAt(text_, s.begin); }
  char32_t Last(Span s) const {
    size_t at = s.end;
    return PreviousChar(text_, &at);
  }

  // Puts pieces[i] and the pieces that belong to it into tokens; returns the next index.
  size_t Join(const std::vector<Span>& pieces, size_t i) {
    Span token = pieces[i];
    auto touches = [&](size_t k) { return k < pieces.size() && pieces[k].begin == token.end; };
    if (!IsWordChar(First(token))) return JoinMarks(pieces, i);
    ++i;
    while (touches(i)) {
      size_t taken = Extend(pieces, i, token);
      if (taken == 0) break;
      token.end = pieces[i + taken - 1].end;
      i += taken;
    }
    AddWord(token);
    return i;
  }

  // Runs of points or of hyphens are one token ("...", "--").
  size_t JoinMarks(const std::vector<Span>& pieces, size_t i) {
    Span token = pieces[i];
    char32_t mark = First(token);
    size_t next = i + 1;
    if (mark == '.' || mark == '-') {
      for (; next < pieces.size() && pieces[next].begin == token.end && First(pieces[next]) == mark;
           ++next) {
        token.end = pieces[next].end;
      }
    }
    tokens_.push_back(token);
    return next;
  }

  // How many pieces from i on (touching the token) belong to it: 0, 1 (a mark) or 2 (a mark and
  // a word).
  size_t Extend(const std::vector<Span>& pieces, size_t i, Span token) const {
    char32_t mark = First(pieces[i]);
    bool word_follows = i + 1 < pieces.size() && pieces[i + 1].begin == pieces[i].end &&
                        IsWordChar(First(pieces[i + 1]));
    if (mark == '.') return EndsInPoint(token, pieces, i) ? 1 : 0;
    if (mark == 0xB0 && IsDigit(Last(token))) return 1;  // 80°
    if (IsApostrophe(mark)) {
      return rules_.KindOf(text_.substr(token.begin, pieces[i].end - token.begin)) &
                     (kWhole | (word_follows ? kProclitic : 0))
                 ? 1
                 : 0;
    }
    if (!word_follows) return 0;
    bool digits = IsDigit(Last(token)) && IsDigit(First(pieces[i + 1]));
    if ((mark == '/' || mark == ':') && digits) return 2;
    if (!IsHyphen(mark)) return 0;
    return !digits || IsIsoDate(pieces, i, token) ? 2 : 0;
  }

  // "2024-06-19" is one token, "2022-2023" three.
  bool IsIsoDate(const std::vector<Span>& pieces, size_t i, Span token) const {
    if (text_.substr(token.begin, token.size()).find('-') != std::string_view::npos) return true;
    return i + 3 < pieces.size() && pieces[i + 3].end == pieces[i].end + pieces[i + 1].size() +
               pieces[i + 2].size() + pieces[i + 3].size() &&
           First(pieces[i + 2]) == '-' && IsDigit(First(pieces[i + 3]));
  }

  // Abbreviations, initials ("J.") and initialisms ("U.S.") keep their point.
  bool EndsInPoint(Span token, const std::vector<Span>& pieces, size_t i) const {
    if (i + 1 < pieces.size() && pieces[i + 1].begin == pieces[i].end &&
        First(pieces[i + 1]) == '.') {
      return false;  // an ellipsis
    }
    size_t at = token.begin;
    char32_t first = NextChar(text_, &at);
    if (at == token.end && IsUpper(first)) return true;
    // What follows an elided word is looked up by itself: "l'on." is "l'" + "on."
    uint32_t begin = AfterApostrophe(token);
    if (rules_.KindOf(text_.substr(begin, pieces[i].end - begin)) &
        (kNeverEnd | kMayEnd | kBeforeNumber)) {
      return true;
    }
    return IsInitialism(text_.substr(begin, token.end - begin));
  }

  uint32_t AfterApostrophe(Span word) const {
    uint32_t begin = word.begin;
    for (size_t at = word.begin; at < word.end;) {
      if (IsApostrophe(NextChar(text_, &at)) && at < word.end) begin = uint32_t(at);
    }
    return begin;
  }

  // Single letters with points between them: "U.S", "a.C".
  static bool IsInitialism(std::string_view word) {
    size_t letters = 0, points = 0;
    for (size_t at = 0; at < word.size();) {
      char32_t c = NextChar(word, &at);
      if (c == '.') ++points, letters = 0;
      else if (!IsLetter(c) || ++letters > 1) return false;
    }
    return points > 0;
  }

  // A joined word, with its clitics cut off.
  void AddWord(Span word) {
    bool apostrophe = false;
    for (size_t at = word.begin; at < word.end && !apostrophe;) {
      apostrophe = IsApostrophe(NextChar(text_, &at));
    }
    if (!apostrophe || (rules_.KindOf(word.In(text_)) & kWhole)) {
      tokens_.push_back(word);
      return;
    }
    word.begin = CutProclitics(word);
    uint32_t cut = EncliticBegin(word);
    if (word.begin < cut) tokens_.push_back({word.begin, cut});
    if (cut < word.end) tokens_.push_back({cut, word.end});
  }

  uint32_t CutProclitics(Span word) {
    for (size_t at = word.begin; at < word.end;) {
      if (!IsApostrophe(NextChar(text_, &at))) continue;
      Span front{word.begin, uint32_t(at)};
      uint8_t kind = rules_.KindOf(front.In(text_));
      if (!(kind & kProclitic)) continue;
      if ((kind & kNameProclitic) && IsSurname(front)) break;
      tokens_.push_back(front);
      word.begin = uint32_t(at);
    }
    return word.begin;
  }

  // "Massimo D'Alema": capital on both sides of the apostrophe, after a capitalised word.
  bool IsSurname(Span front) const {
    if (!IsUpper(First(front)) || !IsUpper(CharAt(text_, front.end)) || tokens_.size() == first_) {
      return false;
    }
    return IsUpper(First(tokens_.back())) && IsLower(Last(tokens_.back()));
  }

  uint32_t EncliticBegin(Span word) const {
    static thread_local std::string lower;
    for (const std::string& enclitic : rules_.enclitics_) {
      // Either apostrophe may be written: one byte or three.
      for (size_t extra : {size_t(0), size_t(2)}) {
        size_t length = enclitic.size() + extra;
        if (word.size() <= length || !IsBoundary(text_, word.end - length)) continue;
        LowerWord(text_.substr(word.end - length, length), &lower);
        if (lower == enclitic) return uint32_t(word.end - length);
      }
    }
    return word.end;
  }

  const Segmenter& rules_;
  std::string_view text_;
  std::vector<Span>& tokens_;
  size_t first_;
};

// ---- Sentences --------------------------------------------------------------------------

class Segmenter::Splitter {
 public:
  Splitter(const Segmenter& rules, std::string_view text, const std::vector<Span>& tokens,
           size_t first)
      : rules_(rules), text_(text), tokens_(tokens), start_(first), next_(first) {}

  void Run(Span range, std::vector<SentenceSpan>* sentences) {
    ForEachBreak(SentenceIterator(), text_, range, [&](uint32_t at) {
      // Ends that ICU does not see, up to here.
      for (; next_ < tokens_.size() && tokens_[next_].begin < at; ++next_) {
        if (next_ > start_ && EndsUnseen(next_)) Cut(next_, sentences);
      }
      if (next_ == tokens_.size() || next_ == start_ || tokens_[next_ - 1].end > at) return;
      while (next_ < tokens_.size() && IsClosing(First(next_)) && !SpaceAfterOnly(next_)) ++next_;
      if (next_ < tokens_.size() && Ends(next_)) Cut(next_, sentences);
    });
    if (start_ < tokens_.size()) Cut(tokens_.size(), sentences);
  }

 private:
  void Cut(size_t end, std::vector<SentenceSpan>* sentences) {
    sentences->push_back(
        {{tokens_[start_].begin, tokens_[end - 1].end}, uint32_t(start_), uint32_t(end)});
    start_ = end;
  }

  char32_t First(size_t i) const { return CharAt(text_, tokens_[i].begin); }

  // A closing mark that stands before a space, or last, closes what was said before it; one that
  // touches the next word is an opening one („…“ styles).
  bool SpaceAfterOnly(size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i + 1].begin == tokens_[i].end &&
           IsWordChar(First(i + 1));
  }

  // The last mark before `next` that is not a closing one.
  size_t LastBefore(size_t next) const {
    size_t i = next - 1;
    while (i > start_ && (IsClosing(First(i)) || First(i) == '"' || First(i) == 0x201C)) --i;
    return i;
  }

  bool LowerFollows(size_t next) const {
    for (size_t i = next; i < tokens_.size() && i < next + 3; ++i) {
      char32_t c = First(i);
      if (IsWordChar(c)) return IsLower(c);
    }
    return false;
  }

  // Whether the sentence ends before token `next`, where ICU says so.
  bool Ends(size_t next) const {
    std::string_view gap = text_.substr(tokens_[next - 1].end, tokens_[next].begin -
                                                                   tokens_[next - 1].end);
    if (std::count(gap.begin(), gap.end(), '\n') > 1) return true;
    size_t last = LastBefore(next);
    std::string_view word = tokens_[last].In(text_);
    size_t at = word.size();
    if (!IsTerminator(PreviousChar(word, &at))) return false;  // a mere end of line
    if (LowerFollows(next)) return false;
    return last != next - 1 || !Continues(last, next);
  }

  // Abbreviations, initials and numbers before the break.
  bool Continues(size_t last, size_t next) const {
    std::string_view word = tokens_[last].In(text_);
    if (word == "." && last > start_ && tokens_[last - 1].end == tokens_[last].begin) {
      std::string_view number = tokens_[last - 1].In(text_);
      if (!IsNumber(number)) return false;
      bool marker = last - 1 == start_ || (last - 2 == start_ && !IsWordChar(First(start_)));
      return marker || (rules_.ordinal_dot_ && number.size() <= 2);
    }
    if (word.size() < 2 || word.back() != '.' || !IsWordChar(First(last))) return false;
    uint8_t kind = rules_.KindOf(word);
    // "г. Москва" and "2025 г. Потом": what may be either goes by the number before it.
    bool counted = last > start_ && IsDigit(First(last - 1));
    if ((kind & kNeverEnd) && !(counted && (kind & kMayEnd))) return true;
    if ((kind & kBeforeNumber) && IsDigit(First(next))) return true;
    size_t at = 0;
    char32_t letter = NextChar(word, &at);
    return at + 1 == word.size() && IsUpper(letter) && !counted;  // an initial
  }

  // "… " before a capital, and a point without the space after it.
  bool EndsUnseen(size_t next) const {
    char32_t c = First(next - 1);
    bool touching = tokens_[next].begin == tokens_[next - 1].end;
    if (c == 0x2026) return !touching && IsUpper(First(next));
    // ICU takes a dash as going on: "… fine. – Non andremo – disse."
    if (c == '.' && !touching && IsDash(First(next)) && next + 1 < tokens_.size() &&
        tokens_[next - 1].size() == 1) {
      return IsUpper(First(next + 1));
    }
    return c == '.' && tokens_[next - 1].size() == 1 && touching && IsUpper(First(next)) &&
           next - start_ > 1;
  }

  const Segmenter& rules_;
  std::string_view text_;
  const std::vector<Span>& tokens_;
  size_t start_;  // first token of the sentence being read
  size_t next_;   // first token not yet passed
};

// -----------------------------------------------------------------------------------------

Segmenter::Segmenter(const SegmentRules& rules) : ordinal_dot_(rules.ordinal_dot) {
  auto add = [&](const std::vector<std::string>& words, Kind kind) {
    for (const std::string& word : words) {
      kinds_[Hash64(word)] |= kind;
      longest_ = std::max(longest_, word.size());
    }
  };
  add(rules.never_end, kNeverEnd);
  add(rules.may_end, kMayEnd);
  add(rules.before_number, kBeforeNumber);
  add(rules.proclitics, kProclitic);
  add(rules.name_proclitics, kNameProclitic);
  add(rules.enclitics, kEnclitic);
  add(rules.whole, kWhole);
  enclitics_ = rules.enclitics;
  std::stable_sort(enclitics_.begin(), enclitics_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

uint8_t Segmenter::KindOf(std::string_view word) const {
  if (word.size() > longest_ + 2) return 0;  // an apostrophe may be two bytes longer
  static thread_local std::string lower;
  LowerWord(word, &lower);
  auto it = kinds_.find(Hash64(lower));
  return it == kinds_.end() ? 0 : it->second;
}

void Segmenter::Run(std::string_view text, Span range, bool one_sentence,
                    std::vector<Span>* tokens, std::vector<SentenceSpan>* sentences) const {
  size_t first = tokens->size();
  Tokenizer(*this, text, tokens).Run(range);
  if (tokens->size() == first) return;
  if (one_sentence) {
    sentences->push_back({{(*tokens)[first].begin, tokens->back().end}, uint32_t(first),
                          uint32_t(tokens->size())});
    return;
  }
  Splitter(*this, text, *tokens, first).Run(range, sentences);
}

}  // namespace riscontro
