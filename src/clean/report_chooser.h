// Which elements of a page hold the report. Private to clean/; the method stands in main_text.h.
#pragma once

#include <cstdint>
#include <vector>

#include "clean/html_page.h"
#include "clean/page_measures.h"

namespace riscontro {

// Nodes, in document order, none inside another; the body when nothing stands out.
std::vector<uint32_t> ChooseReport(const HtmlPage& page, const PageMeasures& measures);

}  // namespace riscontro
