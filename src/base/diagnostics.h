// Where a run's complaints go: one sink, handed down; the library itself never prints.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"

namespace riscontro {

enum class Severity { kNote, kWarning, kError };

struct Diagnostic {
  Severity severity = Severity::kError;
  std::string stage;  // the folder's name: "read", "clean", …
  Error error;
};

// Called from several threads at once; an implementation locks.
using DiagnosticSink = std::function<void(const Diagnostic&)>;

}  // namespace riscontro
