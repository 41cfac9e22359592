// JSON: one article, an array of them, or an object that holds the array. The whole text is
// parsed at once; if it is not well-formed nothing of it is used, except that many tools call
// JSON Lines ".json": where the first line is an object by itself, the file is read as such.
#include "read/fields.h"
#include "read/json_articles.h"
#include "read/json_place.h"
#include "read/kinds.h"
#include "read/read.h"
#include "read/readers.h"

namespace riscontro {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

// The first character that is not white space, from the offset on; 0 at the end.
char FirstFrom(std::string_view text, size_t* at) {
  *at = text.find_first_not_of(kSpace, *at);
  return *at == std::string_view::npos ? '\0' : text[*at];
}

bool IsJsonLines(std::string_view json) {
  size_t begin = json.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return false;
  size_t end = json.find('\n', begin);
  if (end == std::string_view::npos || json.find_first_not_of(kSpace, end) == json.npos) {
    return false;
  }
  return end - begin <= kMaxDocumentBytes && IsJsonObject(json.substr(begin, end - begin));
}

}  // namespace

bool SniffJson(std::string_view head) {
  std::string decoded;
  if (HasUtf16Mark(head)) head = decoded = Utf16ToUtf8(head);
  head = WithoutUtf8Mark(head);
  size_t at = 0;
  char first = FirstFrom(head, &at);
  if (first != '{' && first != '[') return false;
  ++at;
  char second = FirstFrom(head, &at);
  return first == '{' ? second == '"' || second == '}' : second == '{' || second == ']';
}

bool ReadJson(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink) {
  std::string decoded;
  if (HasUtf16Mark(bytes)) bytes = decoded = Utf16ToUtf8(bytes);
  bytes = WithoutUtf8Mark(bytes);
  size_t found = 0, items = 0;
  Complaints complaints(path, sink);
  JsonArticles articles;
  Status status = articles.Read(bytes, [&](size_t item, Result<RawDocument> document) {
    ++items;
    if (!document) {
      complaints.Add(document.error(), item);
      return;
    }
    ++found;
    document->path = item == 0 ? path : path + "#" + std::to_string(item);
    emit(std::move(*document));
  });
  complaints.Finish();
  if (!status) {
    bool malformed = status.error().kind == ErrorKind::kMalformed;
    if (malformed && IsJsonLines(bytes)) return ReadJsonLines(bytes, path, emit, sink);
    Complain(sink, status.error().kind, status.error().message, path,
             malformed ? JsonBreakPlace(bytes) : "");
  } else if (items == 0) {
    Complain(sink, ErrorKind::kMalformed, "a JSON list without articles", path);
  }
  return found > 0;
}

}  // namespace riscontro
