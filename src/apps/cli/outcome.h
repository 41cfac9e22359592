// What the commands share at their end: standard output, and how the run is told to have gone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/pipeline.h"

namespace riscontro {

inline constexpr int kExitDone = 0, kExitSomeFailed = 1, kExitUsage = 2, kExitCannotRun = 3,
                     kExitInterrupted = 130;

// Standard output. A reader that has seen enough ("| head") is no failure: the rest is dropped.
class Output {
 public:
  // False once nothing more is taken.
  bool Write(std::string_view bytes);
  void Flush();
  // True when it could not be written for another reason.
  bool failed() const { return failed_; }

 private:
  void Stop();
  bool open_ = true;
  bool failed_ = false;
};

// Says how the run ended, on standard error; the exit status.
int Conclude(const Result<RunReport>& report, bool printed, bool quiet);

// The choices of --syntax-model, and the one of a name.
std::vector<std::string> SyntaxModels();
ModelChoice SyntaxModel(const std::string& name);

}  // namespace riscontro
