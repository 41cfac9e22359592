// The list of input formats. A new one is a file beside this, a declaration in readers.h and an
// entry here; where the extension is silent they are asked in this order.
#include "read/read.h"
#include "read/readers.h"

namespace riscontro {

const std::vector<InputFormat>& InputFormats() {
  static const std::vector<InputFormat> list = {
      {"html", "a web page", "html, htm, xhtml", SniffHtml, ReadHtml},
      {"feed", "an RSS or Atom feed", "rss, atom, xml, rdf", SniffFeed, ReadFeed},
      {"jsonl", "JSON Lines, one article a line", "jsonl, ndjson", SniffJsonLines, ReadJsonLines},
      {"json", "an article as JSON, or an array of them", "json", SniffJson, ReadJson},
      {"text", "plain text", "txt, text, md", SniffText, ReadText},
  };
  return list;
}

}  // namespace riscontro
