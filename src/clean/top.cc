// The head of a report: title, subtitle, byline, the line that dates it, and the dateline that
// opens the body ("LONDON, 16 April (Northern Press) — …").
//
// The head is all that stands before the first paragraph of the body. Without a head the first
// line is the body, and the report has no title: none is made up.
#include <algorithm>

#include "clean/date_text.h"
#include "clean/draft.h"
#include "clean/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kTitleMost = 180;  // characters
constexpr uint32_t kSubtitleMost = 300;
constexpr size_t kHeadLines = 8;

// "The Evening Lantern", "Gazzetta di Pavia": no person is called so.
bool IsOutlet(std::string_view folded) {
  return CleanWords::Get().Section("article").Prefix(folded) > 0 ||
         CleanWords::Get().Section("outlet_word").CountIn(folded) > 0;
}

std::string_view TrimRest(std::string_view rest) {
  auto edge = [](char32_t c) {
    return IsSpace(c) || c == '-' || c == '|' || c == ',' || c == ':' || c == 0x2013 ||
           c == 0x2014 || c == 0xB7 || c == 0x2022 || c == '/' || c == '(' || c == ')' ||
           c == '.' || c == '*' || c == '_';
  };
  while (!rest.empty()) {
    size_t next = 0;
    if (!edge(NextChar(rest, &next))) break;
    rest.remove_prefix(next);
  }
  while (!rest.empty()) {
    size_t before = rest.size();
    if (!edge(PreviousChar(rest, &before))) break;
    rest = rest.substr(0, before);
  }
  return rest;
}

// What stands beside the date in a line of its own, between two separators.
struct Beside {
  std::string_view name;
  bool separated = false;  // from the date by a dash or bar, not by a comma
};

Beside BesideDate(const Draft& draft, const Line& line, Span date) {
  std::string_view text = draft.text;
  auto tidy = [&](Span span) -> Beside {
    std::string_view raw = span.In(text);
    Beside beside{TrimRest(raw), false};
    for (std::string_view mark : {"-", "–", "—", "|", "·", "•", "/"}) {
      beside.separated |= raw.find(mark) != raw.npos;
    }
    // "Published", "Updated on": words of dating are no name.
    std::string folded = Fold(beside.name);
    if (CleanWords::Get().Section("dated").Has(folded)) beside.name = {};
    return beside;
  };
  Beside before = tidy({line.span.begin, date.begin});
  return before.name.empty() ? tidy({date.end, line.span.end}) : before;
}

// A short line with a complete date and little else: "The Herald - 5 June 2025 06:50".
bool TakeDateLine(Draft* draft, Line* line) {
  if (line->fixed || line->characters > 120 || line->words > 14) return false;
  std::optional<WrittenDate> date =
      FindWrittenDate(draft->text, line->span, draft->language, draft->country);
  if (!date) return false;
  Beside beside = BesideDate(*draft, *line, date->span);
  std::vector<LineWord> words = LineWords(beside.name, {0, uint32_t(beside.name.size())});
  size_t small = size_t(std::count_if(words.begin(), words.end(), [](const LineWord& w) {
    return w.is_word && !w.capital && !IsDigit(CharAt(w.folded, 0));
  }));
  std::string_view author = AfterBylineWords(beside.name);
  if (words.size() > 8 || (small > 2 && author.empty())) return false;
  line->Fix(BlockKind::kByline);
  SetPublished(draft, date->interval, date->span);
  if (!author.empty()) {
    if (draft->byline.empty()) draft->byline = author;
  } else if (beside.separated && !words.empty() && small <= 2 && draft->outlet.empty() &&
             Simplify(beside.name) != Simplify(draft->byline)) {
    draft->outlet = beside.name;
  }
  return true;
}

// "By Anna Neri", "Anna Neri", "Northern Press"; `by_place` when the line stands between the
// title and the body, where a mere name is enough.
bool TakeByline(Draft* draft, Line* line, bool by_place) {
  if (line->fixed || line->characters > 90 || line->stopped) return false;
  std::string_view text = draft->Text(*line);
  std::string_view name = AfterBylineWords(text);
  bool named = !name.empty() && LooksLikeName(name, {0, uint32_t(name.size())});
  // "By our shipping correspondent": a byline without a name.
  if (!named && by_place && !name.empty() && line->words <= 8 && IsOutlet(Fold(name))) {
    line->Fix(BlockKind::kByline);
    return true;
  }
  if (!named) {
    bool known = !draft->byline.empty() && Simplify(text) == Simplify(draft->byline);
    if (!known && !(by_place && LooksLikeName(draft->text, line->span))) return false;
    name = StripMarks(text, {0, uint32_t(text.size())}, false).In(text);
  }
  line->Fix(BlockKind::kByline);
  std::string folded = Fold(name);
  std::string* field = !named && IsOutlet(folded) ? &draft->outlet : &draft->byline;
  if (field->empty()) *field = name;
  if (IsAgency(folded)) AddCredit(draft, name);
  return true;
}

// The head ends at the first paragraph of the body.
size_t HeadEnd(const Draft& draft) {
  size_t end = 0;
  while (end < draft.lines.size() && end < kHeadLines) {
    const Line& line = draft.lines[end];
    bool may_be_title = end == 0 && line.characters < kTitleMost && (!line.stopped || line.asks);
    if (!line.fixed && IsBody(line) && !may_be_title) break;
    ++end;
  }
  return end;
}

bool IsTitleLike(const Draft& draft, size_t i, size_t head_end) {
  const Line& line = draft.lines[i];
  if (line.fixed || line.characters > kTitleMost || line.words < 2) return false;
  if (line.stopped && !line.asks && draft.Text(line).back() != '!') return false;
  if (i + 1 >= draft.lines.size()) return false;
  const Line& next = draft.lines[i + 1];
  // Set off from the body: by a blank line, by more of the head, or by being much shorter.
  return line.blank_after || i + 1 < head_end || next.characters > line.characters * 2;
}

void FindTitle(Draft* draft, size_t head_end) {
  std::string given = Simplify(draft->title);
  size_t most = std::min(draft->lines.size(), std::max<size_t>(head_end, 1));
  for (size_t i = 0; i < most; ++i) {
    Line& line = draft->lines[i];
    if (line.fixed && line.kind != BlockKind::kHeading) continue;
    if (!given.empty()) {
      if (Simplify(draft->Text(line)) != given) continue;
    } else if (line.fixed || !IsTitleLike(*draft, i, head_end)) {
      return;
    }
    line.Fix(BlockKind::kTitle);
    line.span = StripMarks(draft->text, line.span, false);
    if (given.empty()) draft->title = draft->Text(line);
    return;
  }
}

// A title told again further down is kept for display only.
void DropRepeatedTitle(Draft* draft) {
  std::string title = Simplify(draft->title);
  bool seen = false;
  for (size_t i = 0; i < draft->lines.size() && i < kHeadLines; ++i) {
    Line& line = draft->lines[i];
    if (title.empty() || line.characters > kTitleMost * 2) continue;
    if (line.kind == BlockKind::kTitle)
      seen = true;
    else if (seen && Simplify(draft->Text(line)) == title)
      line.Fix(BlockKind::kBoilerplate);
  }
}

// The first unclaimed line after the title that is neither body nor heading-like.
void FindSubtitle(Draft* draft, size_t head_end) {
  for (size_t i = 1; i < head_end; ++i) {
    Line& line = draft->lines[i];
    if (line.fixed || line.stopped || line.characters > kSubtitleMost || line.words < 4) continue;
    if (draft->lines[0].kind == BlockKind::kTitle) {
      line.Fix(BlockKind::kSubtitle);
    }
    return;
  }
}

}  // namespace

void FindTop(Draft* draft) {
  std::vector<Line>& lines = draft->lines;
  size_t head_end = HeadEnd(*draft);
  if (IsAgency(Fold(draft->byline)) && Simplify(draft->byline) != Simplify(draft->outlet)) {
    AddCredit(draft, draft->byline);
  }
  for (size_t i = 0; i < head_end; ++i) TakeDateLine(draft, &lines[i]);
  FindTitle(draft, head_end);
  DropRepeatedTitle(draft);
  bool titled = !draft->title.empty();
  for (size_t i = 0; i < head_end && i + 1 < lines.size(); ++i) {
    if (TakeByline(draft, &lines[i], titled && i > 0)) break;
  }
  FindSubtitle(draft, head_end);
  for (size_t i = 0; i < lines.size() && i < head_end + 2; ++i) {
    if (!lines[i].fixed && IsBody(lines[i])) {
      ReadDateline(draft, lines[i]);
      break;
    }
  }
  // A date on its own at the very end, after the body.
  if (lines.size() > head_end + 1) TakeDateLine(draft, &lines.back());
  ReadClosingCredit(draft);
}

}  // namespace riscontro
