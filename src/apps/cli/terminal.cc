#include "apps/cli/terminal.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace riscontro {
namespace {

CancelFlag g_interrupted{false};

void OnSignal(int number) {
  if (g_interrupted.exchange(true)) {
    std::signal(number, SIG_DFL);
    std::raise(number);
  }
}

const char* Label(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "";
}

constexpr auto kRedrawEvery = std::chrono::milliseconds(100);
constexpr int kBarWidth = 30;

}  // namespace

void WatchForInterrupt() {
  std::signal(SIGINT, OnSignal);
  std::signal(SIGTERM, OnSignal);
}

const CancelFlag* Interrupted() {
  return &g_interrupted;
}

Terminal::Terminal() : is_terminal_(::isatty(STDERR_FILENO) == 1) {}
Terminal::~Terminal() {
  Clear();
}

void Terminal::Progress(std::string_view stage, uint64_t done, uint64_t total) {
  if (!is_terminal_) return;
  std::lock_guard lock(mutex_);
  auto now = std::chrono::steady_clock::now();
  if (stage == stage_ && now - last_draw_ < kRedrawEvery) return;
  stage_ = stage;
  last_draw_ = now;
  drawn_ = true;
  if (total == 0) {
    std::fprintf(stderr, "\r\033[K%-9.*s …", int(stage.size()), stage.data());
  } else {
    int filled = int(done * kBarWidth / total);
    std::string bar(size_t(filled), '#');
    bar.resize(kBarWidth, '.');
    std::fprintf(stderr, "\r\033[K%-9.*s [%s] %llu/%llu", int(stage.size()), stage.data(),
                 bar.c_str(), static_cast<unsigned long long>(done),
                 static_cast<unsigned long long>(total));
  }
  std::fflush(stderr);
}

void Terminal::Print(const Diagnostic& diagnostic) {
  std::lock_guard lock(mutex_);
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
  std::fprintf(stderr, "riscontro: %s: %s: %s\n", diagnostic.stage.c_str(),
               Label(diagnostic.severity), diagnostic.error.ToString().c_str());
}

void Terminal::Clear() {
  std::lock_guard lock(mutex_);
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace riscontro
