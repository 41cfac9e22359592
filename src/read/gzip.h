// gzip (RFC 1952), several members in a row included, unpacked in memory with a limit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace riscontro {

bool IsGzip(std::string_view bytes);

struct Unpacked {
  std::string bytes;
  bool truncated = false;  // the packed data end too early; bytes holds what came before the cut
  bool trailing = false;   // other bytes follow the last member
};

// kTooLarge once the output passes the limit (bytes), kMalformed when the data are damaged: a
// broken check sum makes all of it untrustworthy. A cut is no error here: the caller decides
// what a part is worth.
Result<Unpacked> Gunzip(std::string_view packed, uint64_t limit);

}  // namespace riscontro
