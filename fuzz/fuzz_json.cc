// JSON.
#include "check_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  riscontro::CheckReader(data, size, "input.json");
  return 0;
}
