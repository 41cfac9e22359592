// One input from its path to its documents: get the bytes, unpack them, find the format, read.
// The extension is believed first; content decides where the extension is silent. An extension
// that we do not know and whose content is not plainly a page, a feed or JSON is passed over by
// name: reading "styles.css" as a report helps nobody.
#include "read/read.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/files.h"
#include "base/table.h"
#include "read/fields.h"
#include "read/gzip.h"
#include "read/kinds.h"
#include "read/readers.h"

namespace riscontro {
namespace {

constexpr size_t kHeadBytes = 8192;

Result<std::string> ReadStandardInput() {
  std::string bytes;
  char buffer[1 << 16];
  for (;;) {
    ssize_t n = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Error{ErrorKind::kUnreadable, std::strerror(errno), "-", ""};
    if (n == 0) return bytes;
    bytes.append(buffer, size_t(n));
    if (bytes.size() > kMaxInputBytes) {
      return Error{ErrorKind::kTooLarge, "larger than " + std::to_string(kMaxInputBytes) + " bytes",
                   "-", ""};
    }
  }
}

// "a/b.JSON.gz" → "json"; "" where there is none.
std::string Extension(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  name.erase(0, name.rfind('/') + 1);
  if (name.ends_with(".gz")) name.resize(name.size() - 3);
  size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? "" : name.substr(dot + 1);
}

// Letters and digits with a letter among them: "pdf", "mp3", not "2024" or " Rossi scrive".
bool IsProperExtension(const std::string& extension) {
  auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  auto valid = [&](char c) { return letter(c) || (c >= '0' && c <= '9'); };
  return !extension.empty() && extension.size() <= 8 &&
         std::all_of(extension.begin(), extension.end(), valid) &&
         std::any_of(extension.begin(), extension.end(), letter);
}

const InputFormat* FindFormat(const std::string& extension, std::string_view head) {
  for (const InputFormat& format : InputFormats()) {
    for (std::string_view known : SplitList(format.extensions)) {
      if (known == extension) return &format;
    }
  }
  for (const InputFormat& format : InputFormats()) {
    bool any_text = format.name == "text";
    if (any_text && IsProperExtension(extension)) continue;
    if (format.sniff(head)) return &format;
  }
  return nullptr;
}

bool IsBlank(std::string_view bytes) {
  if (HasUtf16Mark(bytes)) return bytes.size() <= 2;
  return WithoutUtf8Mark(bytes).find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

bool ReadUnpacked(std::string_view bytes, bool truncated, const std::string& path,
                  const EmitFunction& emit, const DiagnosticSink& sink) {
  std::string_view head = bytes.substr(0, kHeadBytes);
  if (IsBlank(bytes)) {
    Complain(sink, ErrorKind::kMalformed,
             truncated       ? "truncated gzip file, nothing in it can be recovered"
             : bytes.empty() ? "the file is empty"
                             : "nothing but white space in it",
             path);
    return false;
  }
  if (std::string_view kind = BinaryKind(head); !kind.empty()) {
    Complain(sink, ErrorKind::kUnknownFormat, "not a format we read: " + std::string(kind), path);
    return false;
  }
  std::string extension = Extension(path);
  const InputFormat* format = FindFormat(extension, head);
  if (format == nullptr) {
    Complain(sink, ErrorKind::kUnknownFormat, "not a format we read: ." + extension, path);
    return false;
  }
  if (!truncated) return format->read(bytes, path, emit, sink);
  if (format->name != "jsonl") {
    Complain(sink, ErrorKind::kMalformed, "truncated gzip file; nothing of it is used", path);
    return false;
  }
  bytes = bytes.substr(0, bytes.rfind('\n') + 1);
  Complain(sink, ErrorKind::kMalformed,
           "truncated gzip file; only the complete lines before the cut are used", path,
           "line " + std::to_string(std::count(bytes.begin(), bytes.end(), '\n') + 1));
  return !bytes.empty() && format->read(bytes, path, emit, sink);
}

}  // namespace

bool ReadInput(const std::string& path, const EmitFunction& emit, const DiagnosticSink& sink) {
  Result<std::string> bytes = path == "-" ? ReadStandardInput() : ReadFile(path, kMaxInputBytes);
  if (!bytes) {
    if (sink) sink({Severity::kError, "read", bytes.error()});
    return false;
  }
  return ReadBytes(std::move(*bytes), path, emit, sink);
}

bool ReadBytes(std::string bytes, const std::string& path, const EmitFunction& emit,
               const DiagnosticSink& sink) {
  if (!IsGzip(bytes)) return ReadUnpacked(bytes, false, path, emit, sink);
  Result<Unpacked> unpacked = Gunzip(bytes, kMaxInputBytes);
  if (!unpacked) {
    Complain(sink, unpacked.error().kind, unpacked.error().message, path);
    return false;
  }
  std::string().swap(bytes);
  if (unpacked->trailing) {
    Complain(sink, ErrorKind::kMalformed, "other bytes follow the gzip data; they are passed over",
             path, "", Severity::kWarning);
  }
  return ReadUnpacked(unpacked->bytes, unpacked->truncated, path, emit, sink);
}

}  // namespace riscontro
