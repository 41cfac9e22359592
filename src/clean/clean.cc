#include "clean/clean.h"

namespace riscontro {
Result<Article> Clean(const RawDocument& raw) {
  return Error{ErrorKind::kMalformed, "not yet", raw.path, ""};
}
}  // namespace riscontro
