// Hashing: XXH3, stable across runs and machines of one byte order (little endian).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace riscontro {

uint64_t Hash64(std::string_view bytes, uint64_t seed = 0);

// A 128-bit content hash; its text form is 32 lower-case hex digits.
struct ContentId {
  uint64_t high = 0;
  uint64_t low = 0;

  std::string ToString() const;
  auto operator<=>(const ContentId&) const = default;
};

ContentId Hash128(std::string_view bytes);

// Mixes b into a (order matters).
inline uint64_t CombineHash(uint64_t a, uint64_t b) {
  a ^= b + 0x9e3779b97f4a7c15ull + (a << 6) + (a >> 2);
  a *= 0xff51afd7ed558ccdull;
  return a ^ (a >> 33);
}

}  // namespace riscontro
