#include "analyse/quotes/marks.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

Span TrimSpan(std::string_view text, Span span) {
  while (span.begin < span.end) {
    size_t at = span.begin;
    if (!IsSpace(NextChar(text, &at))) break;
    span.begin = uint32_t(at);
  }
  while (span.begin < span.end) {
    size_t at = span.end;
    if (!IsSpace(PreviousChar(text, &at))) break;
    span.end = uint32_t(at);
  }
  return span;
}

class MarkScanner {
 public:
  MarkScanner(std::string_view text, Span paragraph,
              const std::vector<std::pair<char32_t, char32_t>>& pairs)
      : text_(text), paragraph_(paragraph), pairs_(pairs) {}

  std::vector<QuotedSpan> Run() {
    char32_t before = ' ';
    for (size_t at = paragraph_.begin; at < paragraph_.end;) {
      size_t here = at;
      char32_t c = NextChar(text_, &at);
      char32_t after = at < paragraph_.end ? CharAt(text_, at) : U' ';
      if (Closes(c, before, after)) {
        stack_.pop_back();
        if (stack_.empty()) Add(uint32_t(here), uint32_t(at), true);
      } else if (Opens(c, before, after)) {
        if (stack_.empty()) begin_ = uint32_t(here), content_ = uint32_t(at);
        stack_.push_back(c);
      }
      before = c;
    }
    if (!stack_.empty()) Add(paragraph_.end, paragraph_.end, false);
    return std::move(found_);
  }

 private:
  void Add(uint32_t content_end, uint32_t end, bool closed) {
    Span content = TrimSpan(text_, {content_, content_end});
    if (!content.empty()) found_.push_back({content, {begin_, end}, closed});
  }

  // The innermost open mark may be closed by several marks („ by “ or ”).
  bool Closes(char32_t c, char32_t before, char32_t after) const {
    if (stack_.empty()) return false;
    for (auto [open, close] : pairs_) {
      if (open != stack_.back() || close != c) continue;
      if (IsApostrophe(c)) return !IsLetter(after) && !IsSpace(before);
      return true;
    }
    return false;
  }

  bool Opens(char32_t c, char32_t before, char32_t after) const {
    for (auto [open, close] : pairs_) {
      if (open != c) continue;
      // The same mark twice without a closing one: a slip, not a quotation in a quotation.
      if (!stack_.empty() && stack_.back() == c) return false;
      if (open == close || IsApostrophe(c)) {
        bool starts = IsSpace(before) || IsPunctuation(before);
        if (!starts || IsSpace(after)) return false;
      }
      return true;
    }
    return false;
  }

  std::string_view text_;
  Span paragraph_;
  const std::vector<std::pair<char32_t, char32_t>>& pairs_;
  std::vector<char32_t> stack_;  // open marks, outermost first
  uint32_t begin_ = 0, content_ = 0;
  std::vector<QuotedSpan> found_;
};

}  // namespace

std::vector<QuotedSpan> FindQuoted(std::string_view text, Span paragraph,
                                   const std::vector<std::pair<char32_t, char32_t>>& pairs) {
  return MarkScanner(text, paragraph, pairs).Run();
}

std::optional<QuotedSpan> FindDashSpeech(std::string_view text, Span paragraph,
                                         const std::set<char32_t>& dashes) {
  Span trimmed = TrimSpan(text, paragraph);
  if (trimmed.empty() || !dashes.contains(CharAt(text, trimmed.begin))) return std::nullopt;
  size_t at = trimmed.begin;
  char32_t dash = NextChar(text, &at);
  uint32_t content = uint32_t(at);
  char32_t before = dash;
  while (at < trimmed.end) {
    uint32_t here = uint32_t(at);
    char32_t c = NextChar(text, &at);
    if (c == dash && IsSpace(before)) {
      QuotedSpan speech{TrimSpan(text, {content, here}), {trimmed.begin, uint32_t(at)}, true};
      if (speech.content.empty()) return std::nullopt;
      return speech;
    }
    before = c;
  }
  return std::nullopt;
}

}  // namespace riscontro
