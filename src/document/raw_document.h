// What read/ takes from one input file: bytes with what the container said of them.
#pragma once

#include <cstdint>
#include <string>

namespace riscontro {

enum class MediaKind : uint8_t { kPlainText, kHtml };

struct RawDocument {
  std::string path;       // file path, with "#n" for the n-th report of a file (from 1)
  MediaKind media = MediaKind::kPlainText;
  std::string bytes;      // text or HTML, in any encoding unless charset says "utf-8"
  std::string charset;    // as the container declares it; "" = not said
  // Metadata that the container gives (feed item, JSON fields); "" = not given. UTF-8.
  std::string url;
  std::string outlet;
  std::string title;
  std::string byline;
  std::string published;  // as written: ISO 8601 or RFC 2822
  std::string language;
};

}  // namespace riscontro
