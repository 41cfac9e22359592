// Plain text into lines, and what the passes ask about a line.
#include <algorithm>

#include "clean/draft.h"
#include "clean/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kFoldedBytes = 400;
constexpr uint32_t kWrapMost = 100;  // bytes: nobody wraps by hand at more
constexpr uint32_t kWrapLeast = 50;  // bytes: the mean of wrapped lines is at least this

Span TrimSpan(std::string_view text, Span span) {
  while (span.begin < span.end) {
    size_t next = span.begin;
    if (!IsSpace(NextChar(text, &next))) break;
    span.begin = uint32_t(next);
  }
  while (span.end > span.begin) {
    size_t before = span.end;
    if (!IsSpace(PreviousChar(text, &before))) break;
    span.end = uint32_t(before);
  }
  return span;
}

// Every physical line that is not blank.
std::vector<Line> PhysicalLines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (size_t begin = 0; begin <= text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    Line line;
    line.span = TrimSpan(text, {uint32_t(begin), uint32_t(end)});
    if (line.span.empty()) {
      blank = true;
      if (!lines.empty()) lines.back().blank_after = true;
    } else {
      line.blank_before = blank;
      blank = false;
      lines.push_back(line);
    }
    begin = end + 1;
  }
  if (!lines.empty()) lines.back().blank_after = true;
  return lines;
}

bool IsClosing(char32_t c) {
  return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0xBB || c == ')' || c == ']' ||
         c == 0x201C || c == '*' || c == '_' || c == 0xA0 || c == ' ';
}

// Lines wrapped by hand: none is long, those that others follow are of much the same length, and
// most of them break off within a sentence.
bool IsHardWrapped(std::string_view text, const std::vector<Line>& lines) {
  size_t inner = 0, bytes = 0, stopped = 0;
  for (const Line& line : lines) {
    if (line.span.size() > kWrapMost * 2) return false;
    if (line.blank_after) continue;
    ++inner;
    bytes += line.span.size();
    size_t end = line.span.end;
    char32_t last = PreviousChar(text, &end);
    stopped += last == '.' || last == '!' || last == '?' || last == ':';
  }
  return inner >= 4 && bytes >= inner * kWrapLeast && bytes <= inner * kWrapMost &&
         stopped * 3 < inner;
}

std::vector<Line> JoinWrapped(const std::vector<Line>& lines) {
  std::vector<Line> joined;
  for (const Line& line : lines) {
    if (line.blank_before || joined.empty()) {
      joined.push_back(line);
    } else {
      joined.back().span.end = line.span.end;
      joined.back().blank_after = line.blank_after;
    }
  }
  return joined;
}

}  // namespace

void Measure(std::string_view text, Line* line) {
  std::string_view all = line->span.In(text);
  size_t cut = std::min(kFoldedBytes, all.size());
  while (!IsBoundary(all, cut)) --cut;
  line->folded = Fold(all.substr(0, cut));
  line->characters = line->words = 0;
  bool in_word = false;
  for (size_t at = 0; at < all.size(); ++line->characters) {
    bool space = IsSpace(NextChar(all, &at));
    line->words += !space && !in_word;
    in_word = !space;
  }
  size_t end = all.size();
  char32_t last = 0;
  while (end > 0 && (last == 0 || IsClosing(last))) last = PreviousChar(all, &end);
  line->asks = last == '?';
  line->stopped = last == '.' || last == '!' || last == '?' || last == 0x2026 || last == ';' ||
                  last == ':' || last == ',' || last == 0x3002;
}

std::vector<Line> SplitPlainText(std::string_view text) {
  std::vector<Line> lines = PhysicalLines(text);
  if (IsHardWrapped(text, lines)) lines = JoinWrapped(lines);
  for (Line& line : lines) Measure(text, &line);
  return lines;
}

bool HasListMark(std::string_view line) {
  size_t at = 0;
  while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
  if (at > 0 && at <= 3 && at + 1 < line.size()) {
    return (line[at] == '.' || line[at] == ')') && (line[at + 1] == ' ' || line[at + 1] == '\t');
  }
  if (line.empty()) return false;
  char32_t bullet = NextChar(line, &at);
  bool known = bullet == '-' || bullet == '*' || bullet == '+' || bullet == 0x2022 ||
               bullet == 0xB7 || bullet == 0x25AA || bullet == 0x2023 || bullet == 0x25CF;
  return known && at < line.size() && (line[at] == ' ' || line[at] == '\t');
}

Span StripMarks(std::string_view text, Span span, bool strip_number) {
  Span before = span;
  for (int round = 0; round < 3; ++round) {
    while (span.begin < span.end && (text[span.begin] == '#' || text[span.begin] == '*' ||
                                     text[span.begin] == '_' || text[span.begin] == '>')) {
      ++span.begin;
    }
    while (span.end > span.begin &&
           (text[span.end - 1] == '*' || text[span.end - 1] == '_' || text[span.end - 1] == '#')) {
      --span.end;
    }
    span = TrimSpan(text, span);
    if (strip_number && HasListMark(span.In(text))) {
      span.begin = uint32_t(text.find_first_of(" \t", span.begin));
      span = TrimSpan(text, span);
      strip_number = false;
    }
  }
  return span.empty() ? before : span;
}

bool LooksLikeName(std::string_view text, Span span) {
  if (span.size() > 60) return false;
  std::vector<LineWord> words = LineWords(text, span);
  size_t names = 0, count = 0;
  for (const LineWord& word : words) {
    if (!word.is_word) {
      if (word.folded != "." && word.folded != "'") return false;
      continue;
    }
    if (IsDigit(CharAt(word.folded, 0))) return false;
    ++count;
    if (word.capital)
      ++names;
    else if (!CleanWords::Get().Section("particle").Has(word.folded))
      return false;
  }
  return names >= 2 && count <= 5;
}

std::string_view AfterBylineWords(std::string_view line) {
  if (line.size() > 120) return {};
  const PhraseSet& words = CleanWords::Get().Section("byline");
  std::string folded = Fold(line);
  size_t prefix = words.Prefix(folded);
  if (prefix == 0) return {};
  // Folding may change lengths: the same number of words is skipped in the line itself.
  size_t skip = LineWords(folded, {0, uint32_t(prefix)}).size();
  std::vector<LineWord> all = LineWords(line, {0, uint32_t(line.size())});
  while (skip < all.size() && (all[skip].folded == ":" || all[skip].folded == "*")) ++skip;
  if (skip >= all.size()) return {};
  Span rest = StripMarks(line, {all[skip].span.begin, uint32_t(line.size())}, false);
  return rest.In(line);
}

std::string Simplify(std::string_view text) {
  std::string folded = Fold(text), out;
  for (size_t at = 0; at < folded.size();) {
    char32_t c = NextChar(folded, &at);
    if (IsLetter(c) || IsDigit(c)) {
      AppendChar(c, &out);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool IsBody(const Line& line) {
  return line.kind == BlockKind::kParagraph &&
         (line.characters >= 160 || (line.stopped && line.words >= 6));
}

}  // namespace riscontro
