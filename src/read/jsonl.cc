// JSON Lines: each line a JSON text of its own, so a bad one is reported and the rest is read.
// The number after '#' in a document's path is its line.
#include "read/fields.h"
#include "read/json_articles.h"
#include "read/kinds.h"
#include "read/read.h"
#include "read/readers.h"

namespace riscontro {
namespace {

constexpr std::string_view kSpace = " \t\r";

class LineReader {
 public:
  LineReader(const std::string& path, const EmitFunction& emit, const DiagnosticSink& sink)
      : path_(path), emit_(emit), sink_(sink), complaints_(path, sink) {
    complaints_.set_unit("line");
  }

  void Read(std::string_view line) {
    ++number_;
    if (line.find_first_not_of(kSpace) == std::string_view::npos) return;
    if (line.size() > kMaxDocumentBytes) {
      complaints_.Add({ErrorKind::kTooLarge, "larger than 64 MiB", "", ""}, number_);
      return;
    }
    Status status = articles_.Read(line, [&](size_t item, Result<RawDocument> document) {
      if (!document) {
        complaints_.Add(document.error(), number_);
        return;
      }
      ++found_;
      document->path = path_ + "#" + std::to_string(number_);
      if (item > 1) document->path += "." + std::to_string(item);
      emit_(std::move(*document));
    });
    if (!status) complaints_.Add(status.error(), number_);
  }

  bool Finish() {
    complaints_.Finish();
    if (found_ == 0 && complaints_.count() == 0) {
      Complain(sink_, ErrorKind::kMalformed, "no articles in it", path_);
    }
    return found_ > 0;
  }

 private:
  const std::string& path_;
  const EmitFunction& emit_;
  const DiagnosticSink& sink_;
  Complaints complaints_;
  JsonArticles articles_;
  size_t number_ = 0;
  size_t found_ = 0;
};

}  // namespace

// An object that ends with its line, with another on the next.
bool SniffJsonLines(std::string_view head) {
  if (!SniffJson(head)) return false;
  head = WithoutUtf8Mark(head);
  size_t end = head.find('\n');
  if (head.find('{') > head.find('[') || end == std::string_view::npos) return false;
  size_t last = head.find_last_not_of(kSpace, end == 0 ? 0 : end - 1);
  size_t next = head.find_first_not_of(" \t\r\n", end);
  return last != std::string_view::npos && head[last] == '}' && next != std::string_view::npos &&
         head[next] == '{';
}

bool ReadJsonLines(std::string_view bytes, const std::string& path, const EmitFunction& emit,
                   const DiagnosticSink& sink) {
  std::string decoded;
  if (HasUtf16Mark(bytes)) bytes = decoded = Utf16ToUtf8(bytes);
  bytes = WithoutUtf8Mark(bytes);
  LineReader reader(path, emit, sink);
  while (!bytes.empty()) {
    size_t end = bytes.find('\n');
    reader.Read(bytes.substr(0, end));
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  return reader.Finish();
}

}  // namespace riscontro
