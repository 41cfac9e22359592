// ICU's words, joined where a mark belongs to them and cut where a clitic ends.
#include <algorithm>
#include <memory>

#include "text/fold.h"
#include "text/segment_parts.h"

namespace riscontro {
namespace {

// One iterator per thread: building one costs far more than a paragraph.
icu::BreakIterator* WordIterator() {
  static thread_local std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode code = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), code));
  }();
  return iterator.get();
}

// "US$", "R$"
bool IsCurrencyPrefix(std::string_view word) {
  return word.size() <= 2 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool IsHyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011;
}

}  // namespace

void Segmenter::Tokenizer::Run(Span range) {
  static thread_local std::vector<Span> pieces;
  pieces.clear();
  uint32_t begin = range.begin;
  ForEachBreak(WordIterator(), text_, range, [&](uint32_t end) {
    AddPiece({begin, end}, &pieces);
    begin = end;
  });
  for (size_t i = 0; i < pieces.size();) i = Join(pieces, i);
}

void Segmenter::Tokenizer::AddPiece(Span piece, std::vector<Span>* pieces) const {
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

char32_t Segmenter::Tokenizer::Last(Span s) const {
  size_t at = s.end;
  return PreviousChar(text_, &at);
}

size_t Segmenter::Tokenizer::Join(const std::vector<Span>& pieces, size_t i) {
  Span token = pieces[i];
  auto touches = [&](size_t k) { return k < pieces.size() && pieces[k].begin == token.end; };
  if (const size_t next = JoinSpecial(pieces, i)) return next;
  ++i;
  if (!IsWordChar(First(token))) {
    tokens_.push_back(token);
    return i;
  }
  while (touches(i)) {
    size_t taken = Extend(pieces, i, token);
    if (taken == 0) break;
    token.end = pieces[i + taken - 1].end;
    i += taken;
  }
  AddWord(token);
  return i;
}

size_t Segmenter::Tokenizer::Extend(const std::vector<Span>& pieces, size_t i, Span token) const {
  char32_t mark = First(pieces[i]);
  bool word_follows = i + 1 < pieces.size() && pieces[i + 1].begin == pieces[i].end &&
                      IsWordChar(First(pieces[i + 1]));
  if (mark == '.') return EndsInPoint(token, pieces, i) ? 1 : 0;
  if (mark == 0xB0 && IsDigit(Last(token))) return 1;  // 80°
  if (IsApostrophe(mark)) {
    const bool elides = word_follows || IsElidedBeforeSpace(pieces, i);
    const int wanted = kWhole | (elides ? kProclitic : 0);
    const uint32_t end = pieces[i].end, rest = AfterApostrophe(token);  // "c'" of "c'e'" apart
    return rules_.KindOf(text_.substr(token.begin, end - token.begin)) & wanted ||
                   rules_.KindOf(text_.substr(rest, end - rest)) & wanted
               ? 1
               : 0;
  }
  if (mark == '$') return IsCurrencyPrefix(token.In(text_)) ? 1 : 0;
  if (mark == 0xB2 || mark == 0xB3) return IsLetter(Last(token)) ? 1 : 0;  // m²
  if (!word_follows) return 0;
  if (mark == '@') return 2;  // desk@example.org
  bool digits = IsDigit(Last(token)) && IsDigit(First(pieces[i + 1]));
  if ((mark == '/' || mark == ':') && digits) return 2;
  if (!IsHyphen(mark)) return 0;
  if (!digits && CutsAtHyphen(token, pieces[i + 1])) return 0;
  return !digits || IsIsoDate(pieces, i, token) ? 2 : 0;
}

bool Segmenter::Tokenizer::CutsAtHyphen(Span before, Span after) const {
  if (rules_.hyphens_ == SegmentRules::Hyphens::kJoin) return false;
  if (rules_.KindOf(before.In(text_)) & kHyphenPrefix) return false;
  return rules_.hyphens_ == SegmentRules::Hyphens::kCutAll ||
         (!IsUpper(First(before)) && !IsUpper(First(after)));
}

bool Segmenter::Tokenizer::IsIsoDate(const std::vector<Span>& pieces, size_t i, Span token) const {
  if (text_.substr(token.begin, token.size()).find('-') != std::string_view::npos) return true;
  return i + 3 < pieces.size() &&
         pieces[i + 3].end ==
             pieces[i].end + pieces[i + 1].size() + pieces[i + 2].size() + pieces[i + 3].size() &&
         First(pieces[i + 2]) == '-' && IsDigit(First(pieces[i + 3]));
}

bool Segmenter::Tokenizer::IsElidedBeforeSpace(const std::vector<Span>& pieces, size_t i) const {
  return i + 1 < pieces.size() && pieces[i + 1].begin == pieces[i].end + 1 &&
         text_[pieces[i].end] == ' ' && IsLetter(First(pieces[i + 1]));
}

bool Segmenter::Tokenizer::IsAbbreviationHere(const std::vector<Span>& pieces, size_t i) const {
  if (!tokens_.empty() && tokens_.size() > first_ && IsDigit(First(tokens_.back()))) return true;
  if (i + 1 >= pieces.size()) return false;
  const char32_t next = First(pieces[i + 1]);
  return IsDigit(next) || IsLower(next) || next == ',';
}

bool Segmenter::Tokenizer::EndsInPoint(Span token, const std::vector<Span>& pieces,
                                       size_t i) const {
  if (i + 1 < pieces.size() && pieces[i + 1].begin == pieces[i].end &&
      First(pieces[i + 1]) == '.') {
    return false;  // an ellipsis
  }
  size_t at = token.begin;
  char32_t first = NextChar(text_, &at);
  if (at == token.end && IsUpper(first)) return true;
  // What follows an elided word is looked up by itself: "l'on." is "l'" + "on."
  uint32_t begin = AfterApostrophe(token);
  const uint16_t kind = rules_.KindOf(text_.substr(begin, pieces[i].end - begin));
  if ((kind & kAlsoWord) && !IsAbbreviationHere(pieces, i)) return false;
  if (kind & (kNeverEnd | kMayEnd | kBeforeNumber)) return true;
  return IsInitialism(text_.substr(begin, token.end - begin));
}

uint32_t Segmenter::Tokenizer::AfterApostrophe(Span word) const {
  uint32_t begin = word.begin;
  for (size_t at = word.begin; at < word.end;) {
    if (IsApostrophe(NextChar(text_, &at)) && at < word.end) begin = uint32_t(at);
  }
  return begin;
}

bool Segmenter::Tokenizer::IsInitialism(std::string_view word) {
  size_t letters = 0, points = 0;
  for (size_t at = 0; at < word.size();) {
    char32_t c = NextChar(word, &at);
    if (c == '.')
      ++points, letters = 0;
    else if (!IsLetter(c) || ++letters > 1)
      return false;
  }
  return points > 0;
}

void Segmenter::Tokenizer::AddWord(Span word) {
  bool cuts = false;
  for (size_t at = word.begin; at < word.end && !cuts;) {
    const char32_t c = NextChar(text_, &at);
    cuts = IsApostrophe(c) || (c == '-' && rules_.cuts_at_hyphen_);
  }
  if (!cuts || (rules_.KindOf(word.In(text_)) & kWhole)) {
    tokens_.push_back(word);
    return;
  }
  word.begin = CutProclitics(word);
  uint32_t cut = EncliticBegin(word);
  if (word.begin < cut) tokens_.push_back({word.begin, cut});
  if (cut < word.end) tokens_.push_back({cut, word.end});
}

uint32_t Segmenter::Tokenizer::CutProclitics(Span word) {
  for (size_t at = word.begin; at < word.end;) {
    if (!IsApostrophe(NextChar(text_, &at))) continue;
    Span front{word.begin, uint32_t(at)};
    uint16_t kind = rules_.KindOf(front.In(text_));
    if (!(kind & kProclitic)) continue;
    if ((kind & kNameProclitic) && IsSurname(front)) break;
    tokens_.push_back(front);
    word.begin = uint32_t(at);
  }
  return word.begin;
}

bool Segmenter::Tokenizer::IsSurname(Span front) const {
  if (!IsUpper(First(front)) || !IsUpper(CharAt(text_, front.end)) || tokens_.size() == first_) {
    return false;
  }
  return IsUpper(First(tokens_.back())) && IsLower(Last(tokens_.back()));
}

uint32_t Segmenter::Tokenizer::EncliticBegin(Span word) const {
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

}  // namespace riscontro
