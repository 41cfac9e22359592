// Articles out of JSON texts: which fields there are, by which names, and in which containers.
//
//   {"url": …, "outlet": …, "title": …, "byline": …, "published": …, "language": …,
//    "text": … or "html": …}
// alone, in an array, or in an array named "articles" or "items" (JSON Feed 1.1) of an object.
// The names that other tools give to the same fields are understood (the table in the .cc file).
// Leaves out: nested articles, attachments, images.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/raw_document.h"

namespace riscontro {

class JsonArticles {
 public:
  JsonArticles();
  ~JsonArticles();
  JsonArticles(const JsonArticles&) = delete;
  JsonArticles& operator=(const JsonArticles&) = delete;

  // Called once for each article found, with its place in the container from 1 (0 = the text is
  // one article); an item that is no article gives an Error with neither input nor place.
  using Visit = std::function<void(size_t item, Result<RawDocument>)>;

  // Parses one JSON text (UTF-8, no byte order mark) and visits its articles in order. The error
  // is kMalformed for what is no JSON, kUnknownFormat for JSON that holds no articles; then
  // nothing has been visited. Not thread-safe: one object per thread.
  Status Read(std::string_view json, const Visit& visit);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

// True when the text is one complete JSON object.
bool IsJsonObject(std::string_view text);

}  // namespace riscontro
