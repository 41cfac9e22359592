// The main text of a page: which part of the tree is the report, and its blocks.
//
// After Arc90's Readability (2010) and Kohlschütter et al., "Boilerplate Detection using Shallow
// Text Features" (WSDM 2010): paragraphs give points to the elements that hold them, for length
// and commas; links, and names of elements such as "sidebar", take points away. The element with
// most points is the report, with those neighbours that look like it. Inside it, lists of links,
// forms, share bars and the like are dropped again.
#pragma once

#include <string>
#include <vector>

#include "clean/html_page.h"
#include "document/article.h"

namespace riscontro {

struct TextBlock {
  BlockKind kind = BlockKind::kParagraph;  // heading, list item, caption or paragraph
  std::string text;                        // white space folded; not empty
};

struct MainText {
  std::vector<TextBlock> blocks;
  std::string byline;  // of an element marked as such inside the report; else ""
};

MainText ExtractMainText(const HtmlPage& page);

}  // namespace riscontro
