// Our own annotations of dates: eval/gold/dates/<language>.tsv. Offsets, types and values alone;
// the texts stay where they are (eval/own_gold_text.h).
//
// Rows, tab-separated; "#" at a line's start is a comment:
//   source  begin  end  check  type  value  modifier
// begin and end count code points in the source's rebuilt text; check is the first 8 hex digits of
// XXH3-64 of the stretch's UTF-8, so that a text that was rebuilt otherwise is noticed. A row of
// type ARTICLE is a report annotated in full, its value the day it was published ("-" = not
// known); the expressions that follow lie in it. Types, values and modifiers are TIMEX3's, and
// "-" is no modifier; the value "?" is not scored.
//
// Annotators write drafts, from which the rows are made:
//   @ | source | begin | end | 2008-03-01
//   il 3 giugno | DATE | 2008-06-03
//   da [tre giorni] | DURATION | P3D | APPROX
// Each expression is looked for, as whole words, from the end of the one before; brackets mark it
// within more of the text.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/time_interval.h"
#include "eval/own_gold_text.h"
#include "eval/timeml.h"

namespace riscontro {

// An expression of an article, its columns after the check as they stand.
struct GoldMark {
  Span span;  // in the article's text
  std::vector<std::string> columns;
  int line = 0;  // of the file
};

// An annotated report, cut out of its source.
struct GoldArticle {
  std::string source;
  std::string text;
  std::vector<Span> blocks;
  std::optional<TimeInterval> published;
  std::vector<GoldMark> marks;  // in text order
  std::vector<Timex> timexes;   // of dates: the same
};

// Gives the text of a source; the pointer is good until the caller has done with all rows.
using GoldTextSource = std::function<Result<const GoldText*>(const std::string& source)>;

// Reads each source of a folder once and keeps it.
GoldTextSource GoldTextsIn(const std::string& folder);

// The 8 hex digits.
std::string GoldCheck(std::string_view stretch);

// The rows of any such file, which have so many columns, of which the first five are those of
// dates. Errors, with the line: kMalformed for a row that is none, for a check that does not fit,
// for expressions out of order, overlapping, or outside their article; what the source gives.
Result<std::vector<GoldArticle>> ParseMarks(std::string_view rows, const std::string& path,
                                            size_t columns, const GoldTextSource& texts);

// The rows of dates; kMalformed also for types and modifiers that TIMEX3 does not know.
Result<std::vector<GoldArticle>> ParseOwnGold(std::string_view rows, const std::string& path,
                                              const GoldTextSource& texts);

// The rows of a draft. Lines that cannot be placed are left out and named in *errors.
std::string RowsOfDraft(std::string_view draft, const std::string& path,
                        const GoldTextSource& texts, std::vector<Error>* errors);

}  // namespace riscontro
