// The inner order of a report: headings, list items, questions and answers.
//
// A heading is short, unstopped, and has body text under it. Questions count as such under a
// heading of the pack ("Frequently asked questions"), or when at least two are numbered or set
// bold; what follows a question up to the next question or heading answers it.
#include <algorithm>

#include "clean/draft.h"
#include "clean/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kHeadingMost = 110;  // characters
constexpr uint32_t kAskingMost = 60;    // a heading that asks
constexpr uint32_t kQuestionMost = 300;
constexpr uint32_t kLeadLeast = 80;

bool IsBold(std::string_view line) {
  return line.size() > 4 && (line.starts_with("**") || line.starts_with("__")) &&
         (line.ends_with("**") || line.ends_with("__"));
}

// "Q: Who signed?" → "Who signed?"
Span StripSpeaker(std::string_view text, Span span) {
  size_t at = span.begin;
  if (span.size() < 4 || !IsUpper(NextChar(text, &at)) || !text.substr(at).starts_with(": ")) {
    return span;
  }
  return {uint32_t(at + 2), span.end};
}

// "1. **Who signed?**", "**Who signed?**".
bool IsMarkedQuestion(const Draft& draft, const Line& line) {
  std::string_view text = draft.Text(line);
  return line.asks && line.characters <= kQuestionMost && (HasListMark(text) || IsBold(text));
}

bool IsFaqHeading(const Line& line) {
  return line.characters <= kHeadingMost &&
         CleanWords::Get().Section("faq").Has(Simplify(line.folded));
}

bool IsMarkedHeading(const Draft& draft, const Line& line) {
  std::string_view text = draft.Text(line);
  if (line.asks || line.characters > kHeadingMost * 2) return false;
  return text.starts_with("# ") || text.starts_with("## ") || text.starts_with("### ") ||
         text.starts_with("#### ") || (IsBold(text) && !line.stopped);
}

// "- A calm sea -"
bool IsDashedHeading(std::string_view line) {
  return line.size() > 6 && line.size() < kHeadingMost && line.starts_with("- ") &&
         line.ends_with(" -");
}

bool IsPlainHeading(const Draft& draft, size_t i) {
  const Line& line = draft.lines[i];
  if (line.stopped && !(line.asks && line.characters <= kAskingMost)) return false;
  if (line.characters > kHeadingMost || line.words > 16 || i + 1 >= draft.lines.size())
    return false;
  const Line& next = draft.lines[i + 1];
  if (!IsBody(next) || next.characters < line.characters * 2) return false;
  std::string_view text = draft.Text(line);
  std::vector<LineWord> words = LineWords(text, {0, uint32_t(std::min<size_t>(text.size(), 12))});
  if (words.empty()) return false;
  // "—a name": who said the line above, in pages that set quotations apart.
  bool dash = words[0].folded == "-" || words[0].folded == "–" || words[0].folded == "—";
  bool begins =
      words[0].capital || (!words[0].is_word && !dash) || IsDigit(CharAt(words[0].folded, 0));
  return begins && text.find('"') == text.npos && !text.starts_with("“") && !text.starts_with("«");
}

void FindQuestions(Draft* draft) {
  std::vector<Line>& lines = draft->lines;
  size_t marked = size_t(std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    return !line.fixed && IsMarkedQuestion(*draft, line);
  }));
  bool faq = false, answering = false, asked = false;
  for (Line& line : lines) {
    bool markup_heading = line.fixed && line.kind == BlockKind::kHeading;
    if (line.fixed && !markup_heading && line.kind != BlockKind::kListItem) continue;
    if (IsFaqHeading(line)) {
      line.Fix(BlockKind::kHeading);
      faq = true, answering = false;
    } else if (line.asks && line.characters <= kQuestionMost &&
               (faq || (marked >= 2 && IsMarkedQuestion(*draft, line)))) {
      line.Fix(BlockKind::kQuestion);
      answering = asked = true;
    } else if (markup_heading || IsMarkedHeading(*draft, line)) {
      line.Fix(BlockKind::kHeading);
      answering = false;
      // A heading of the page after the questions ends them.
      if (markup_heading && asked) faq = false;
    } else if (answering) {
      line.Fix(BlockKind::kAnswer);
    }
  }
}

// The first paragraph, when it alone does not end in a stop: the summary over the body.
void FindLead(Draft* draft) {
  Line* first = nullptr;
  size_t body = 0, stopped = 0;
  for (Line& line : draft->lines) {
    if (line.fixed || line.kind != BlockKind::kParagraph) continue;
    if (first == nullptr) {
      first = &line;
    } else if (line.words >= 12) {
      ++body;
      stopped += line.stopped;
    }
  }
  if (first != nullptr && !first->stopped && first->characters >= kLeadLeast && body >= 2 &&
      stopped + 1 >= body) {
    first->Fix(BlockKind::kLead);
  }
}

}  // namespace

void FindStructure(Draft* draft) {
  FindQuestions(draft);
  for (size_t i = 0; i < draft->lines.size(); ++i) {
    Line& line = draft->lines[i];
    if (line.fixed) continue;
    if (IsDashedHeading(draft->Text(line))) {
      line.span = {line.span.begin + 2, line.span.end - 2};
      line.Fix(BlockKind::kHeading);
    } else if (HasListMark(draft->Text(line))) {
      line.Fix(BlockKind::kListItem);
    } else if (i > 0 && IsPlainHeading(*draft, i)) {
      line.Fix(BlockKind::kHeading);
    }
  }
  FindLead(draft);
  for (Line& line : draft->lines) {
    bool numbered = line.kind == BlockKind::kListItem || line.kind == BlockKind::kQuestion ||
                    line.kind == BlockKind::kHeading;
    // A heading's number may be part of it ("2024. A year of …"): only a bullet goes there.
    bool strip_number = numbered && (line.kind != BlockKind::kHeading);
    line.span = StripMarks(draft->text, line.span, strip_number);
    if (line.kind == BlockKind::kQuestion || line.kind == BlockKind::kAnswer) {
      line.span = StripSpeaker(draft->text, line.span);
    }
  }
}

}  // namespace riscontro
