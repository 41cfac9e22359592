// The spine: every stage in order, one call. CLI, server and tests share it.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/syntax.h"
#include "base/diagnostics.h"
#include "base/parallel.h"
#include "document/dossier.h"

namespace riscontro {

struct CollateRequest {
  std::vector<std::string> paths;  // files, folders, "-"
  std::string output_folder;       // "" = write no files
  std::string database;            // "" = none
  int jobs = 1;
  LanguageCode ui_language;
  SyntaxOptions syntax;
};

struct RunHooks {
  DiagnosticSink sink;  // called from several threads
  // Progress of a stage: items done of total (0 = not known).
  std::function<void(std::string_view stage, uint64_t done, uint64_t total)> progress;
  const CancelFlag* cancel = nullptr;
};

struct RunReport {
  uint64_t files = 0;
  uint64_t articles = 0;
  uint64_t failed = 0;      // inputs (files or reports in files) that could not be read or cleaned
  uint64_t duplicates = 0;  // the same report met again under another path
  std::vector<std::string> written;
};

// Reads, cleans and analyses every report of the paths. The articles' order is that of the
// paths; reports met twice (same id) are kept once and noted.
std::vector<Article> ReadReports(const std::vector<std::string>& paths, int jobs,
                                 const RunHooks& hooks, RunReport* report,
                                 const SyntaxOptions& syntax = {});

// The whole way: read → clean → analyse → collate → report → store. The Dossier that was made
// is handed to `use` before it goes away. Errors: kCancelled, kUnwritable, kNotFound (no report
// could be read); everything smaller goes to the sink and is counted.
Result<RunReport> RunCollate(const CollateRequest& request, const RunHooks& hooks,
                             const std::function<void(const Dossier&)>& use = {});

}  // namespace riscontro
