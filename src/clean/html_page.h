// A parsed HTML page as plain data, in document order. Behind it stands an HTML5 parser (MyHTML),
// known to html_page.cc alone, so that it can be replaced.
//
// Any bytes give a page: HTML5 says how broken markup is repaired. Hostile pages are cut off:
// parsing stops where more than 2,000 elements are open, or where nodes come faster than bytes;
// what was read until then is kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace riscontro {

struct HtmlAttribute {
  std::string name;  // lower case
  std::string value;
};

struct HtmlNode {
  std::string tag;      // lower case; "" for text
  std::string text;     // of text nodes; scripts keep theirs
  uint32_t parent = 0;  // the root is its own parent
  uint32_t end = 0;     // the subtree is [its index, end)
  uint32_t first_attribute = 0;
  uint32_t attribute_count = 0;

  bool is_text() const { return tag.empty(); }
};

struct HtmlPage {
  std::vector<HtmlNode> nodes;  // nodes[0] is the root, "#document"; a parent before its children
  std::vector<HtmlAttribute> attributes;
  bool cut_off = false;  // hostile: what follows was not read

  // The attribute's value; "" when there is none.
  std::string_view Attribute(uint32_t node, std::string_view name) const;
  bool HasAttribute(uint32_t node, std::string_view name) const;
};

// REQUIRES valid UTF-8. Thread-safe.
HtmlPage ParseHtml(std::string_view html);

}  // namespace riscontro
