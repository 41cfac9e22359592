// A web page: one report a file, passed through undecoded; clean/ parses it.
#include <algorithm>

#include "read/fields.h"
#include "read/kinds.h"
#include "read/read.h"
#include "read/readers.h"

namespace riscontro {
namespace {

constexpr std::string_view kOpenings[] = {"<!doctype html", "<html", "<head", "<body"};

bool StartsWithFolded(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

}  // namespace

// Looks past white space, comments and an XML declaration at the first tag.
bool SniffHtml(std::string_view head) {
  std::string decoded;
  if (HasUtf16Mark(head)) head = decoded = Utf16ToUtf8(head);
  head = WithoutUtf8Mark(head);
  for (;;) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
    std::string_view end = head.starts_with("<!--") ? "-->" : head.starts_with("<?") ? ">" : "";
    if (end.empty()) break;
    size_t at = head.find(end);
    if (at == std::string_view::npos) return false;
    head.remove_prefix(at + end.size());
  }
  return std::any_of(std::begin(kOpenings), std::end(kOpenings),
                     [&](std::string_view opening) { return StartsWithFolded(head, opening); });
}

bool ReadHtml(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink) {
  if (bytes.size() > kMaxDocumentBytes) {
    Complain(sink, ErrorKind::kTooLarge, "one web page larger than 64 MiB", path);
    return false;
  }
  RawDocument document;
  document.path = path;
  document.media = MediaKind::kHtml;
  document.bytes = bytes;
  emit(std::move(document));
  return true;
}

}  // namespace riscontro
