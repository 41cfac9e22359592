// Where the reports of the filter come from: files, folders and standard input, one report after
// the other, without holding more of standard input than a report and a buffer.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/parallel.h"
#include "document/raw_document.h"

namespace riscontro {

enum class ReportFormat : uint8_t {
  kAuto,       // by extension, then by content, as `collate` does; CoNLL-U as well
  kText,       // each input is one report of plain text
  kConllu,     // treebanks: one report a document ("# newdoc")
  kJsonLines,  // one report a line
};

struct SourceReport {
  RawDocument raw;            // raw.path names it in any case
  bool is_conllu = false;     // then raw.bytes is the CoNLL-U of one document,
  uint64_t lines_before = 0;  // which these lines of its file precede
};

struct SourceHooks {
  std::function<void(SourceReport)> emit;
  DiagnosticSink sink;
  // Asked between reports and between pieces of input; true = stop reading.
  std::function<bool()> stop;
};

// Reads all of `paths` in order ("-" = standard input; folders recursively, in order of path).
// What cannot be read goes to the sink; the rest is read.
void ReadSource(const std::vector<std::string>& paths, ReportFormat format,
                const SourceHooks& hooks);

// The same for bytes in memory under the name `path`. For tests and fuzzing.
void ReadSourceBytes(std::string bytes, const std::string& path, ReportFormat format,
                     const SourceHooks& hooks);

}  // namespace riscontro
