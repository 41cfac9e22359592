// A half-open range [begin, end) of byte offsets into a text that somebody else owns.
// Article texts are at most 4 GiB (kMaxTextBytes in read/ is far below).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace riscontro {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool Contains(uint32_t offset) const { return begin <= offset && offset < end; }
  bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  // The smallest span that holds both.
  Span Cover(Span other) const { return {std::min(begin, other.begin), std::max(end, other.end)}; }
  std::string_view In(std::string_view text) const { return text.substr(begin, end - begin); }

  auto operator<=>(const Span&) const = default;
};

}  // namespace riscontro
