// TimeML documents (.tml): the text with its TIMEX3 time expressions and EVENTs, read by libxml2.
//
// The text is that of <TEXT>, its inner tags taken off; white space stays as it is, except that
// sentences marked as <s> are parted by a blank line. A blank line ends a block. The document's
// creation time (DCT) is the TIMEX3 in <DCT>, or in older files the one in the text whose
// functionInDocument says so; it is given to the annotators and never scored. TIMEX3 tags with
// nothing inside, TLINKs, SIGNALs and MAKEINSTANCEs are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "document/timex.h"

namespace riscontro {

// A time expression as TIMEX3 writes it.
struct Timex {
  Span span;
  Span bare;  // without a leading article or preposition, where that was looked at; else empty
  TimexType type = TimexType::kDate;
  std::string value;     // "2008-03-01", "P3D"; "?" = not to be scored
  std::string modifier;  // "APPROX"; "" = none
};

struct TimemlEvent {
  std::string id;
  Span span;
  std::string sentence;  // the id of its <s>; "" where sentences are not marked
};

struct TimemlSentence {
  std::string id;
  Span span;
};

struct TimemlDocument {
  std::string path;
  std::string id;             // DOCID
  std::string creation_time;  // TIMEX3 value of the DCT, "" = none
  std::string text;
  std::vector<Span> blocks;
  std::vector<Timex> timexes;  // in text order
  std::vector<Span> unscored;  // creation times inside the text
  std::vector<TimemlEvent> events;
  std::vector<TimemlSentence> sentences;  // those marked as <s>
};

// "DATE", "TIME", "DURATION", "SET"; false for any other name.
bool FromTimex3Name(std::string_view name, TimexType* type);

// The stretches between blank lines, without the white space around them.
std::vector<Span> BlocksOf(std::string_view text);

// `path` names the document in errors. Errors: kMalformed for broken XML, for a file without
// <TEXT>, for a TIMEX3 of an unknown type. Not thread-safe against other first uses of libxml2.
Result<TimemlDocument> ParseTimeml(std::string_view xml, const std::string& path);
// Takes CAT documents as well (eval/timeml_cat.h).
Result<TimemlDocument> ReadTimemlFile(const std::string& path);

}  // namespace riscontro
