// Digests over rows: each value as its kind and its bytes, text with its length before it, so that
// no two lists of rows give the same bytes.
#include <cstring>

#include "base/hash.h"
#include "store/rows.h"

namespace riscontro {
namespace {

constexpr size_t kChunkBytes = 1 << 20;

class DigestSink : public RowSink {
 public:
  void Row(TableId table, std::initializer_list<Value> values) override {
    buffer_ += static_cast<char>(table);
    for (const Value& value : values) Add(value);
    if (buffer_.size() >= kChunkBytes) Fold();
  }

  void Add(const Value& value) {
    buffer_ += static_cast<char>(value.kind);
    switch (value.kind) {
      case Value::Kind::kNull:
        break;
      case Value::Kind::kInteger:
        AddBytes(&value.integer, sizeof value.integer);
        break;
      case Value::Kind::kReal:
        AddBytes(&value.real, sizeof value.real);
        break;
      case Value::Kind::kText: {
        uint64_t size = value.text.size();
        AddBytes(&size, sizeof size);
        buffer_ += value.text;
      }
    }
  }

  std::string Finish() {
    Fold();
    return buffer_;
  }

 private:
  std::string buffer_;

  void AddBytes(const void* bytes, size_t size) {
    buffer_.append(static_cast<const char*>(bytes), size);
  }
  // Replaces what has been gathered by its hash, which the rest is chained to.
  void Fold() { buffer_ = Hash128(buffer_).ToString(); }
};

}  // namespace

std::string LayersDigest(const Article& article) {
  DigestSink sink;
  for (const std::string* text :
       {&article.url, &article.outlet, &article.title, &article.byline, &article.text}) {
    sink.Add(*text);
  }
  sink.Add(article.language.view());
  WriteLayers(article, &sink);
  return sink.Finish();
}

std::string RunDigest(const Dossier& dossier, const std::vector<std::string>& layers) {
  DigestSink sink;
  sink.Add(dossier.ui_language.view());
  for (const std::string& digest : layers) sink.Add(digest);
  WriteRun(dossier, &sink);
  return sink.Finish();
}

}  // namespace riscontro
