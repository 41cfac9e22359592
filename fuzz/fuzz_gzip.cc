// gzip around JSON Lines, the one format of which a part may be used.
#include "check_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  riscontro::CheckReader(data, size, "input.jsonl.gz");
  return 0;
}
