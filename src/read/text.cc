// Plain text: one report a file, passed through undecoded. What begins as a web page is one,
// whatever the file is called.
#include "read/fields.h"
#include "read/read.h"
#include "read/readers.h"

namespace riscontro {

bool SniffText(std::string_view) {
  return true;
}  // asked last; binary data never gets here

bool ReadText(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink) {
  if (SniffHtml(bytes.substr(0, 4096))) return ReadHtml(bytes, path, emit, sink);
  if (bytes.size() > kMaxDocumentBytes) {
    Complain(sink, ErrorKind::kTooLarge, "one report larger than 64 MiB", path);
    return false;
  }
  RawDocument document;
  document.path = path;
  document.bytes = bytes;
  emit(std::move(document));
  return true;
}

}  // namespace riscontro
