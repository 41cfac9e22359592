// What the terminal shows besides results: progress, diagnostics, interruption. All on standard
// error.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/parallel.h"

namespace riscontro {

// From now on SIGINT and SIGTERM set the flag of Interrupted(); a second one ends the program.
void WatchForInterrupt();
const CancelFlag* Interrupted();

// A progress line that redraws itself on a terminal, and nothing in a pipe. Thread-safe.
class Terminal {
 public:
  Terminal();
  ~Terminal();
  void Progress(std::string_view stage, uint64_t done, uint64_t total);
  void Print(const Diagnostic& diagnostic);
  // Removes the progress line.
  void Clear();

 private:
  std::mutex mutex_;
  bool is_terminal_;
  bool drawn_ = false;
  std::string stage_;
  std::chrono::steady_clock::time_point last_draw_{};
};

}  // namespace riscontro
