// What the tests of read/ share: one input in, everything that came of it as text, for golden
// tables.
#pragma once

#include <zlib.h>

#include <string>
#include <string_view>
#include <vector>

#include "read/read.h"

namespace riscontro {

struct ReadOutcome {
  bool any = false;
  std::vector<RawDocument> documents;
  std::vector<Diagnostic> complaints;

  // "place: message" of each complaint; warnings in brackets.
  std::string Complaints() const {
    std::string out;
    for (const Diagnostic& complaint : complaints) {
      if (!out.empty()) out += "\n";
      std::string place = complaint.error.place.empty() ? "" : complaint.error.place + ": ";
      bool error = complaint.severity == Severity::kError;
      out += (error ? "" : "[") + place + complaint.error.message + (error ? "" : "]");
    }
    return out;
  }

  // "path text url|outlet|title|byline|published|language|bytes", a line each.
  std::string Documents() const {
    std::string out;
    for (const RawDocument& d : documents) {
      if (!out.empty()) out += "\n";
      out += d.path + (d.media == MediaKind::kHtml ? " html " : " text ") + d.url + "|" + d.outlet +
             "|" + d.title + "|" + d.byline + "|" + d.published + "|" + d.language + "|" + d.bytes;
    }
    return out;
  }
};

inline ReadOutcome ReadAll(const std::string& name, std::string bytes) {
  ReadOutcome outcome;
  outcome.any = ReadBytes(
      std::move(bytes), name,
      [&](RawDocument document) { outcome.documents.push_back(std::move(document)); },
      [&](const Diagnostic& complaint) { outcome.complaints.push_back(complaint); });
  return outcome;
}

inline std::string Gzip(std::string_view plain) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, uLong(plain.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = uInt(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = uInt(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace riscontro
