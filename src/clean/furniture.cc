// What stands around the news: invitations to read on, notices, sources, notes on the author,
// captions of pictures. Found by the words of data/language/*/clean.txt and by place; a line
// that a rule does not name for certain stays a paragraph.
#include <algorithm>

#include "clean/draft.h"
#include "clean/words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kReadOnMost = 250;  // characters
constexpr uint32_t kNoticeMost = 400;
constexpr uint32_t kCaptionMost = 350;
constexpr uint32_t kCreditWords = 8;
constexpr size_t kMarkWithin = 120;  // bytes: marks of a caption stand at its start
constexpr size_t kCreditLines = 5;   // a source named further inside is a picture's or chart's
constexpr size_t kAuthorLines = 4;   // a note on the author is among the last so many lines

const PhraseSet& Words(std::string_view section) {
  return CleanWords::Get().Section(section);
}

// The folded line without marks of emphasis and brackets before its first word.
std::string_view Bare(const Line& line) {
  std::string_view text = line.folded;
  size_t begin = text.find_first_not_of("*_#>[]()-•– \t\"'");
  text = begin == text.npos ? text : text.substr(begin);
  size_t end = text.find_last_not_of("*_#:.[]() \t");
  return end == text.npos ? text : text.substr(0, end + 1);
}

// What follows the phrase the line begins with: ':', '»', '|', or nothing.
bool IsSetOff(std::string_view bare, size_t prefix) {
  size_t at = bare.find_first_not_of(" *_", prefix);
  if (at == bare.npos) return true;
  return bare[at] == ':' || bare[at] == '|' || bare[at] == '>' ||
         bare.substr(at).starts_with("»") || bare.substr(at).starts_with("–") ||
         bare.substr(at).starts_with("—") || bare.substr(at).starts_with("→");
}

bool IsReadOn(const Line& line) {
  if (line.characters > kReadOnMost) return false;
  std::string_view bare = Bare(line);
  size_t prefix = Words("read_on").Prefix(bare);
  if (prefix == 0) return false;
  return IsSetOff(bare, prefix) || (!line.stopped && bare.find(' ') < prefix);
}

bool IsAddress(const Line& line) {
  return line.words == 1 &&
         (line.folded.starts_with("http://") || line.folded.starts_with("https://") ||
          line.folded.starts_with("www."));
}

bool IsNotice(const Line& line) {
  if (line.characters > kNoticeMost) return false;
  std::string_view bare = Bare(line);
  if (Words("furniture").Has(bare)) return true;
  if (line.folded.starts_with("©") || line.folded.starts_with("(c) ")) return true;
  return Words("furniture_start").Prefix(bare) > 0 || Words("notice").CountIn(bare) > 0;
}

// "Source: Northern Press", "Originally published in The Herald": the name is a credit.
bool TakeCredit(Draft* draft, Line* line, bool at_edge) {
  if (line->characters > 160) return false;
  std::string_view bare = Bare(*line);
  size_t prefix = Words("credit").Prefix(bare);
  if (prefix == 0) return false;
  size_t skip = LineWords(bare, {0, uint32_t(prefix)}).size();
  std::vector<LineWord> words = LineWords(draft->text, line->span);
  size_t first = 0;
  while (first < words.size() && !words[first].is_word) ++first;
  size_t at = first + skip;
  bool colon = at < words.size() && words[at].folded == ":";
  bool phrase = skip > 1;  // one word alone ("source", "via") needs its colon
  if (!colon && !phrase) return false;
  at += colon;
  if (at >= words.size() || words.size() - at > kCreditWords || !words[at].capital) return false;
  if (std::any_of(words.begin() + long(at), words.end(),
                  [](const LineWord& w) { return w.folded == ";"; })) {
    return false;
  }
  Span name{words[at].span.begin, line->span.end};
  std::string_view text = StripMarks(draft->text, name, false).In(draft->text);
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ']')) {
    text.remove_suffix(1);
  }
  if (at_edge) AddCredit(draft, text);
  line->Fix(BlockKind::kBoilerplate);
  return true;
}

// "Photo: …", "(Foto Rossi)", "In the picture the ship leaves port", "… (Rossi/Picture Agency)".
bool IsCaption(const Line& line) {
  if (line.characters > kCaptionMost) return false;
  if (Words("caption_mark").CountIn(std::string_view(line.folded).substr(0, kMarkWithin)) > 0) {
    return true;
  }
  std::string_view bare = Bare(line);
  size_t prefix = Words("caption").Prefix(bare);
  if (prefix == 0) return false;
  bool bracketed = line.folded.front() == '(' || line.folded.front() == '[';
  bool several = bare.substr(0, prefix).find(' ') != bare.npos;
  return IsSetOff(bare, prefix) || bracketed || (several && bare.size() > prefix && !line.stopped);
}

size_t DoubleSpacedStops(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find(".  "); at != text.npos; at = text.find(".  ", at + 3)) ++count;
  return count;
}

// A picture's description pasted into the text gives itself away by another hand: several
// sentences, none stopped at the end, spaced unlike every other paragraph, all of which stop.
void FindForeignCaption(Draft* draft) {
  size_t body = 0, stopped = 0, spaced = 0;
  for (const Line& line : draft->lines) {
    if (line.fixed || line.words < 12) continue;
    ++body;
    stopped += line.stopped;
    spaced += DoubleSpacedStops(draft->Text(line)) > 0;
  }
  if (body < 5 || spaced != 1 || stopped + 2 < body) return;
  for (size_t i = 1; i + 1 < draft->lines.size(); ++i) {
    Line& line = draft->lines[i];
    if (line.fixed || line.words < 12 || line.stopped || line.characters > kCaptionMost) continue;
    if (DoubleSpacedStops(draft->Text(line)) > 0) line.Fix(BlockKind::kCaption);
  }
}

std::string_view LastWord(std::string_view text) {
  size_t space = text.rfind(' ');
  return space == text.npos ? text : text.substr(space + 1);
}

// The author's name at the line's start, whole or the surname alone.
bool StartsWithAuthor(const Line& line, const std::string& byline) {
  if (byline.empty()) return false;
  std::string start = Simplify(std::string_view(line.folded).substr(0, 160));
  auto begins = [&](std::string_view name) {
    return name.size() > 3 && start.starts_with(name) &&
           (start.size() == name.size() || start[name.size()] == ' ');
  };
  return begins(byline) || begins(LastWord(byline));
}

// Notes on the author: under a heading that says so, or among the last lines, beginning with the
// byline's name and telling a life.
void FindAuthorNote(Draft* draft) {
  std::vector<Line>& lines = draft->lines;
  size_t first = lines.size() > kAuthorLines ? lines.size() - kAuthorLines : 1;
  std::string byline = Simplify(draft->byline);
  bool note = false;
  for (size_t i = first; i < lines.size(); ++i) {
    Line& line = lines[i];
    bool fixed = line.fixed && line.kind != BlockKind::kHeading;
    size_t about = Words("about_author").Prefix(Bare(line));
    if (about > 0 && IsSetOff(Bare(line), about)) note = true;
    if (note && !fixed) line.Fix(BlockKind::kBoilerplate);
    if (note || fixed) continue;
    if (!byline.empty() && Simplify(draft->Text(line)) == byline)
      line.Fix(BlockKind::kByline);
    else if (StartsWithAuthor(line, byline) && Words("biography").CountIn(line.folded) > 0) {
      line.Fix(BlockKind::kBoilerplate);
    }
  }
}

// "___", "* * *": a line without a letter or digit.
bool IsRule(const Line& line) {
  return line.characters <= 40 && Simplify(line.folded).empty();
}

// "By Anna Neri" inside the body, where pages set pictures and second authors.
bool IsStrayByline(const Draft& draft, const Line& line) {
  if (line.characters > 60 || line.stopped || line.asks) return false;
  std::string_view name = AfterBylineWords(draft.Text(line));
  return !name.empty() && LooksLikeName(name, {0, uint32_t(name.size())});
}

// "by Anna Neri" as the last line, when the head had no author.
void FindClosingByline(Draft* draft) {
  for (size_t i = draft->lines.size(); i-- > 1;) {
    Line& line = draft->lines[i];
    if (line.kind == BlockKind::kBoilerplate) continue;
    if (line.kind != BlockKind::kByline || !draft->byline.empty()) return;
    std::string_view name = AfterBylineWords(draft->Text(line));
    if (name.empty() || !LooksLikeName(name, {0, uint32_t(name.size())})) return;
    draft->byline = name;
    return;
  }
}

}  // namespace

void FindFurniture(Draft* draft) {
  size_t count = draft->lines.size();
  for (size_t i = 0; i < count; ++i) {
    Line& line = draft->lines[i];
    bool open = !line.fixed || line.kind == BlockKind::kHeading ||
                line.kind == BlockKind::kListItem || line.kind == BlockKind::kSubtitle;
    if (!open) continue;
    bool at_edge = i < kCreditLines || i + kCreditLines >= count;
    if (IsReadOn(line) || IsAddress(line) || IsRule(line)) {
      line.Fix(BlockKind::kBoilerplate);
    } else if (!TakeCredit(draft, &line, at_edge)) {
      if (IsNotice(line))
        line.Fix(BlockKind::kBoilerplate);
      else if (IsCaption(line))
        line.Fix(BlockKind::kCaption);
      else if (IsStrayByline(*draft, line))
        line.Fix(BlockKind::kByline);
    }
  }
  FindClosingByline(draft);
  FindAuthorNote(draft);
  FindForeignCaption(draft);
}

}  // namespace riscontro
