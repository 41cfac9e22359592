#include "report/report.h"

namespace riscontro {
const std::vector<OutputFormat>& OutputFormats() {
  static const std::vector<OutputFormat> list;
  return list;
}
}  // namespace riscontro
