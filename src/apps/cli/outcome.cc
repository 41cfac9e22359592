#include "apps/cli/outcome.h"

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

std::vector<std::string> SyntaxModels() {
  return {"free", "noncommercial"};
}

ModelChoice SyntaxModel(const std::string& name) {
  return name == SyntaxModels().back() ? ModelChoice::kNonCommercial : ModelChoice::kFree;
}

}  // namespace riscontro
