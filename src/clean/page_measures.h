// What main_text.cc weighs of each element: text, links, hints of tag and class. Private to clean/.
#pragma once

#include <cstdint>
#include <vector>

#include "clean/html_page.h"

namespace riscontro {

// Numbers of one subtree, dropped parts left out.
struct Measures {
  uint32_t text = 0;       // bytes, white space folded
  uint32_t link_text = 0;  // of that, inside links
  uint32_t commas = 0;
  uint32_t paragraphs = 0;  // <p> elements
  uint32_t items = 0;       // <li>
  uint32_t inputs = 0;
  uint32_t images = 0;

  double LinkDensity() const { return text == 0 ? 0 : double(link_text) / double(text); }
};

struct PageMeasures {
  std::vector<bool> dropped;       // the node's subtree is never part of the report
  std::vector<Measures> measures;  // by node
  std::vector<int> weight;         // class and id hints: negative for furniture
};

// `by_name` drops elements whose class or id names furniture; tags, roles and hiding always count.
PageMeasures MeasurePage(const HtmlPage& page, bool by_name);

bool IsBlockTag(std::string_view tag);
bool IsHeadingTag(std::string_view tag);

}  // namespace riscontro
