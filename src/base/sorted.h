// Sorted vectors without repeats, used as small sets.
#pragma once

#include <cstddef>
#include <vector>

namespace riscontro {

// How many elements both have. REQUIRES both sorted and unique; one pass over each.
template <typename T>
size_t CountShared(const std::vector<T>& a, const std::vector<T>& b) {
  size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i < *j) {
      ++i;
    } else if (*j < *i) {
      ++j;
    } else {
      ++shared, ++i, ++j;
    }
  }
  return shared;
}

}  // namespace riscontro
