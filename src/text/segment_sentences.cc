// ICU's sentence ends, less those after abbreviations, initials and numbers, and with some more.
#include <algorithm>
#include <memory>

#include "text/segment_parts.h"

namespace riscontro {
namespace {

// One iterator per thread: building one costs far more than a paragraph.
icu::BreakIterator* SentenceIterator() {
  static thread_local std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode code = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), code));
  }();
  return iterator.get();
}

bool IsDash(char32_t c) {
  return c == 0x2013 || c == 0x2014;
}
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

bool IsBullet(char32_t c) {
  return c == '-' || c == '*' || IsDash(c) || c == 0x2022 || c == 0xB7 || c == 0x25AA ||
         c == 0x25CF || c == 0x25A0;
}

}  // namespace

bool Segmenter::BeginsItem(std::string_view text, const std::vector<Span>& tokens, size_t i) {
  if (i + 1 >= tokens.size()) return false;
  const bool touches = tokens[i + 1].begin == tokens[i].end;
  std::string_view word = tokens[i].In(text);
  if (IsBullet(CharAt(word, 0))) return !touches;
  if (!touches || word.size() > 2 || !IsDigit(CharAt(word, 0))) return false;
  std::string_view mark = tokens[i + 1].In(text);
  const bool space_after = i + 2 < tokens.size() && tokens[i + 2].begin > tokens[i + 1].end;
  return (mark == "." || mark == ")") && space_after;
}

void Segmenter::Splitter::Run(Span range, std::vector<SentenceSpan>* sentences) {
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

void Segmenter::Splitter::Cut(size_t end, std::vector<SentenceSpan>* sentences) {
  sentences->push_back(
      {{tokens_[start_].begin, tokens_[end - 1].end}, uint32_t(start_), uint32_t(end)});
  start_ = end;
}

bool Segmenter::Splitter::SpaceAfterOnly(size_t i) const {
  return i + 1 < tokens_.size() && tokens_[i + 1].begin == tokens_[i].end &&
         IsWordChar(First(i + 1));
}

size_t Segmenter::Splitter::LastBefore(size_t next) const {
  size_t i = next - 1;
  while (i > start_ && (IsClosing(First(i)) || First(i) == '"' || First(i) == 0x201C)) --i;
  return i;
}

bool Segmenter::Splitter::LowerFollows(size_t next) const {
  for (size_t i = next; i < tokens_.size() && i < next + 3; ++i) {
    char32_t c = First(i);
    if (IsWordChar(c)) return IsLower(c);
  }
  return false;
}

bool Segmenter::Splitter::Ends(size_t next) const {
  std::string_view gap =
      text_.substr(tokens_[next - 1].end, tokens_[next].begin - tokens_[next - 1].end);
  const auto lines = std::count(gap.begin(), gap.end(), '\n');
  if (lines > 1 || (lines == 1 && BeginsItem(text_, tokens_, next))) return true;
  size_t last = LastBefore(next);
  std::string_view word = tokens_[last].In(text_);
  size_t at = word.size();
  if (!IsTerminator(PreviousChar(word, &at))) return false;  // a mere end of line
  if (gap.empty() && (First(next) == 0xBA || First(next) == 0xAA)) return false;  // "1.º", "2.ª"
  if (LowerFollows(next)) return false;
  return last != next - 1 || !Continues(last, next);
}

bool Segmenter::Splitter::Continues(size_t last, size_t next) const {
  std::string_view word = tokens_[last].In(text_);
  if (word == "." && last > start_ && tokens_[last - 1].end == tokens_[last].begin) {
    std::string_view number = tokens_[last - 1].In(text_);
    if (!IsNumber(number)) return false;
    bool marker = last - 1 == start_ || (last - 2 == start_ && !IsWordChar(First(start_)));
    return marker || (rules_.ordinal_dot_ && number.size() <= 2);
  }
  if (word.size() < 2 || word.back() != '.' || !IsWordChar(First(last))) return false;
  if (rules_.GoesOn(word, tokens_[next].In(text_))) return true;
  uint16_t kind = rules_.KindOf(word);
  // "г. Москва" and "2025 г. Потом": what may be either goes by the number before it.
  bool counted = last > start_ && IsDigit(First(last - 1));
  if ((kind & kNeverEnd) && !(counted && (kind & kMayEnd))) return true;
  if ((kind & kBeforeNumber) && IsDigit(First(next))) return true;
  if (counted && (kind & kMayEnd)) return false;
  return IsUpper(First(next)) && IsInitials(word, last == start_);
}

// "J.", "G.K."; more letters, as in "J.R.R.", are initials only where they open the sentence.
bool Segmenter::Splitter::IsInitials(std::string_view word, bool opens) const {
  size_t letters = 0;
  for (size_t at = 0; at < word.size();) {
    if (!IsUpper(NextChar(word, &at)) || at == word.size() || word[at++] != '.') return false;
    ++letters;
  }
  if (letters > 1 && rules_.KindOf(word) != 0) return false;
  return letters == 1 || letters == 2 || (opens && letters == 3);
}

bool Segmenter::Splitter::EndsUnseen(size_t next) const {
  char32_t c = First(next - 1);
  bool touching = tokens_[next].begin == tokens_[next - 1].end;
  if (c == 0x2026) return !touching && IsUpper(First(next));
  // ICU takes a dash as going on: "… fine. – Non andremo – disse."
  if (c == '.' && !touching && IsDash(First(next)) && next + 1 < tokens_.size() &&
      tokens_[next - 1].size() == 1) {
    return IsUpper(First(next + 1));
  }
  return c == '.' && tokens_[next - 1].size() == 1 && touching && IsUpper(First(next)) &&
         next - start_ > 1 && !Continues(next - 1, next);  // "3.Oktober"
}

}  // namespace riscontro
