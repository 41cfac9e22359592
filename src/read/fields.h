// Small helpers that the readers share: complaints, and the tidying of metadata.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace riscontro {

// One complaint of stage "read" about a place ("line 12", "item 3", "") of a file.
void Complain(const DiagnosticSink& sink, ErrorKind kind, std::string message,
              const std::string& path, std::string place = "",
              Severity severity = Severity::kError);

// The complaints about the many items of one file: the first twenty are handed on, the others
// counted, so that a million bad lines do not bury what else went wrong.
class Complaints {
 public:
  Complaints(const std::string& path, const DiagnosticSink& sink) : path_(path), sink_(sink) {}
  // The error's kind and message, at "<unit> <number>"; without a place for number 0.
  void Add(const Error& error, size_t number);
  // Says how many were held back. Call once, at the end.
  void Finish() const;
  size_t count() const { return count_; }
  void set_unit(std::string unit) { unit_ = std::move(unit); }

 private:
  const std::string& path_;
  const DiagnosticSink& sink_;
  std::string unit_ = "item";
  size_t count_ = 0;
};

// Metadata as one line: white space and control characters folded to single spaces, ends trimmed,
// ill-formed UTF-8 repaired.
std::string TidyField(std::string_view value);

// The same for an address: "" when it carries a scheme other than http or https, which no report
// has and a page must not link to.
std::string TidyUrl(std::string_view value);

// A feed's title: inline tags dropped, character references and HTML's named entities resolved.
std::string PlainTitle(std::string_view html);

// True when the text holds a tag of HTML, opened or closed ("<p", "</a>", "<br").
bool LooksLikeHtml(std::string_view text);

// UTF-16 with a byte order mark → UTF-8; lone surrogates become U+FFFD.
std::string Utf16ToUtf8(std::string_view bytes);

// The character that HTML 4's named entity stands for ("egrave"), 0 when there is none.
char32_t HtmlEntity(std::string_view name);

}  // namespace riscontro
