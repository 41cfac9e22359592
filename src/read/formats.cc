#include "read/read.h"

namespace riscontro {
const std::vector<InputFormat>& InputFormats() {
  static const std::vector<InputFormat> list;
  return list;
}
}  // namespace riscontro
