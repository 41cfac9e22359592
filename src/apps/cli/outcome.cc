#include "apps/cli/outcome.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>

namespace riscontro {

bool Output::Write(std::string_view bytes) {
  if (open_ && std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) Stop();
  return open_;
}

void Output::Flush() {
  if (open_ && std::fflush(stdout) != 0) Stop();
}

void Output::Stop() {
  open_ = false;
  failed_ = errno != EPIPE;
}

int Conclude(const Result<RunReport>& report, bool printed, bool quiet) {
  if (!report) {
    if (report.error().kind == ErrorKind::kCancelled) {
      std::fputs("riscontro: stopped; nothing half-written was left\n", stderr);
      return kExitInterrupted;
    }
    std::fprintf(stderr, "riscontro: error: %s\n", report.error().ToString().c_str());
    return report.error().kind == ErrorKind::kNotFound ? kExitSomeFailed : kExitCannotRun;
  }
  if (!printed) {
    std::fputs("riscontro: error: standard output: cannot write\n", stderr);
    return kExitCannotRun;
  }
  if (!quiet) {
    for (const std::string& path : report->written)
      std::fprintf(stderr, "wrote %s\n", path.c_str());
  }
  if (report->failed > 0) {
    std::fprintf(stderr, "riscontro: %llu input(s) could not be read; the rest is done\n",
                 static_cast<unsigned long long>(report->failed));
    return kExitSomeFailed;
  }
  return kExitDone;
}

RunHooks HooksOf(Terminal& terminal, bool quiet) {
  RunHooks hooks;
  hooks.cancel = Interrupted();
  hooks.sink = [&terminal, quiet](const Diagnostic& d) {
    if (!quiet || d.severity == Severity::kError) terminal.Print(d);
  };
  if (!quiet) {
    hooks.progress = [&terminal](std::string_view stage, uint64_t done, uint64_t total) {
      terminal.Progress(stage, done, total);
    };
  }
  return hooks;
}

void SyntaxArguments::AddTo(CLI::App* command) {
  const std::vector<std::string> models = {"free", "noncommercial"};
  command
      ->add_option("--syntax-model", model_,
                   "Which model reads a language that has two (see the models' cards)")
      ->check(CLI::IsMember(models))
      ->capture_default_str();
  command->add_option("--syntax-folder", folder_,
                      "Folder of models of your own, LANGUAGE/free.bin (see docs/syntax.md)");
}

SyntaxOptions SyntaxArguments::Options() const {
  SyntaxOptions options;
  options.model = model_ == "free" ? ModelChoice::kFree : ModelChoice::kNonCommercial;
  options.folder = folder_;
  return options;
}

}  // namespace riscontro
