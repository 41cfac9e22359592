// A report on its way through clean/: its text, cut into lines that get their block kinds, and
// what is known about it so far. Private to clean/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/article.h"

namespace riscontro {

// What one paragraph of the source is, seen from outside. A line of hard-wrapped text is a whole
// wrapped paragraph.
struct Line {
  Span span;  // without surrounding white space; later without marks at its edges
  BlockKind kind = BlockKind::kParagraph;
  bool fixed = false;  // the kind is known (markup, or an earlier rule) and stays
  bool blank_before = false;
  bool blank_after = false;

  // Filled by Measure().
  std::string folded;  // the first 400 bytes, folded
  uint32_t characters = 0;
  uint32_t words = 0;
  bool stopped = false;  // ends a sentence: ".", "!", "…" and such, closing marks left aside
  bool asks = false;     // ends in "?", marks of emphasis left aside

  void Fix(BlockKind known) {
    kind = known;
    fixed = true;
  }
};

struct Draft {
  std::string text;
  std::vector<Line> lines;
  // Given by the container or the markup, else found in the text.
  std::string title;
  std::string byline;
  std::string outlet;
  std::string url;
  LanguageCode language;  // as declared; a hint
  std::string country;    // of the outlet, ISO 3166
  Published published;
  std::vector<std::string> credits;

  std::string_view Text(const Line& line) const { return line.span.In(text); }
};

// Fills the line's measures from the text.
void Measure(std::string_view text, Line* line);

// The paragraphs of a plain text.
std::vector<Line> SplitPlainText(std::string_view text);

// Gives every line its kind, and finds title, byline, outlet, date and credits where they are
// not given. The passes, in order; each leaves lines with `fixed` alone.
void FindTop(Draft* draft);        // top.cc: title, subtitle, byline, line of date, datelines
void FindFurniture(Draft* draft);  // furniture.cc: boilerplate, author notes, captions
void FindStructure(Draft* draft);  // structure.cc: headings, list items, questions and answers

// Parts of FindTop, in dateline.cc: the dateline that opens the line, the first of the body, and
// the agency that closes the report.
void ReadDateline(Draft* draft, const Line& line);
void ReadClosingCredit(Draft* draft);

// ---- Shared by the passes ---------------------------------------------------------------

// The line without "**", "#", "_", "> " at its edges and, when asked, without "1." or "•".
Span StripMarks(std::string_view text, Span span, bool strip_number);
// True when the line opens with a number or bullet of a list.
bool HasListMark(std::string_view line);
// True for two to five words that are all capitalised (particles aside), as a person's name is;
// no digits. Agencies and outlets pass too.
bool LooksLikeName(std::string_view text, Span span);
// The text before byline words, or after them: "di Anna Neri" → "Anna Neri"; "" when the line is
// no byline by its words.
std::string_view AfterBylineWords(std::string_view line);
// Folded, with everything but letters and digits as one space: for comparing titles.
std::string Simplify(std::string_view text);

// True when the folded name holds a word of agencies ("press", "ansa").
bool IsAgency(std::string_view folded);
// Adds an agency that the report credits; each once.
void AddCredit(Draft* draft, std::string_view name);
// Takes a date of the text for the publication's unless a better one is known, or as evidence
// where it agrees with that.
void SetPublished(Draft* draft, const TimeInterval& interval, Span evidence);

// True when a paragraph of the report proper: long, or stopped.
bool IsBody(const Line& line);

}  // namespace riscontro
