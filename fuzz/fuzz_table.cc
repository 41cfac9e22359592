// The tables of data/ (base/table.h): every column and section is a piece of the text given.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/table.h"

namespace {

bool IsWithin(std::string_view part, std::string_view whole) {
  return part.empty() ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  int line = 0;
  for (const riscontro::TableRow& row : riscontro::ParseTable(text).rows) {
    bool sound = !row.columns.empty() && row.line > line && IsWithin(row.section, text);
    for (std::string_view column : row.columns) {
      sound = sound && IsWithin(column, text) && riscontro::Trim(column) == column;
      for (std::string_view item : riscontro::SplitList(column)) sound = sound && !item.empty();
    }
    if (!sound) std::abort();
    line = row.line;
  }
  return 0;
}
