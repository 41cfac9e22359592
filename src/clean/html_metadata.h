// What a page says of itself: JSON-LD (schema.org), Open Graph and other <meta>, <time>, <link
// rel=canonical>, <html lang>, <title>.
#pragma once

#include <string>
#include <string_view>

#include "clean/html_page.h"

namespace riscontro {

// "" = not said. Texts are as written, white space folded.
struct PageMetadata {
  std::string title;
  std::string byline;
  std::string outlet;
  std::string url;  // canonical, absolute
  std::string published;
  std::string language;
};

PageMetadata ReadMetadata(const HtmlPage& page);

// Adds what one JSON-LD block says of an article where `metadata` is still empty; json_ld.cc.
void ReadJsonLd(std::string_view json, PageMetadata* metadata);

// The text below a node, white space folded to single blanks, scripts left out.
std::string NodeText(const HtmlPage& page, uint32_t node);
// White space of any kind folded to single blanks, none at the edges.
std::string FoldSpaces(std::string_view text);

}  // namespace riscontro
