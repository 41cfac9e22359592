// What the commands share: options of syntax, what a run reports to the terminal, standard output,
// and how the run is told to have gone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/terminal.h"
#include "engine/pipeline.h"

namespace CLI {
class App;
}

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

// Diagnostics and progress to the terminal; with quiet, errors alone. The terminal must outlive
// them.
RunHooks HooksOf(Terminal& terminal, bool quiet);

// --syntax-model and --syntax-folder.
class SyntaxArguments {
 public:
  void AddTo(CLI::App* command);
  SyntaxOptions Options() const;

 private:
  std::string model_ = "free", folder_;
};

}  // namespace riscontro
