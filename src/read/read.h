// read: bytes → RawDocument, one file of this folder per input format; formats.cc is the list.
//
// Reading is streaming by file: each file's documents are handed on as they are found, so a
// folder of any size is read in bounded memory. Text and HTML are passed through undecoded;
// encoding is the business of clean/.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "document/raw_document.h"

namespace riscontro {

// Files above this size are refused, and nothing is unpacked past it. Bytes.
inline constexpr uint64_t kMaxInputBytes = 512ull << 20;
// One report's bytes; larger ones are refused with a message.
inline constexpr uint64_t kMaxDocumentBytes = 64ull << 20;

struct InputFormat {
  std::string_view name;         // "jsonl"
  std::string_view description;  // for --help
  std::string_view extensions;   // "jsonl, ndjson"; gzip of any (".gz") is understood
  // True when the first bytes look like this format (asked only where the extension is silent).
  bool (*sniff)(std::string_view head);
  // Hands on each document; reports what it cannot read (input = path, place = line or item)
  // and goes on. False only when nothing at all could be read.
  bool (*read)(std::string_view bytes, const std::string& path,
               const std::function<void(RawDocument)>& emit, const DiagnosticSink& sink);
};

// All formats, in the order in which they are tried.
const std::vector<InputFormat>& InputFormats();

// One file by its path ("-" = standard input): picks the format, unpacks, reads. Everything that
// goes wrong is reported to the sink with the file's name; false when nothing was read from it.
bool ReadInput(const std::string& path, const std::function<void(RawDocument)>& emit,
               const DiagnosticSink& sink);

// The same over bytes in memory (`path` is for names and messages). For tests and fuzzing.
bool ReadBytes(std::string bytes, const std::string& path,
               const std::function<void(RawDocument)>& emit, const DiagnosticSink& sink);

}  // namespace riscontro
