// Cutting the rows of gold files that are plain text.
#pragma once

#include <algorithm>
#include <string_view>

namespace riscontro {

// What stands before the mark, or all of the text; it and the mark are cut off.
inline std::string_view TakeUntil(char mark, std::string_view* text) {
  const size_t at = std::min(text->find(mark), text->size());
  std::string_view head = text->substr(0, at);
  text->remove_prefix(std::min(at + 1, text->size()));
  return head;
}

}  // namespace riscontro
