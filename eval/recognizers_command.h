// riscontro_eval recognizers [--gold DIR] [--language CODE…] [--model NAME…] [--failures N] …
#pragma once

#include <string>
#include <vector>

#include "eval/recognizers_run.h"

namespace CLI {
class App;
}

namespace riscontro {

class RecognizersCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit RecognizersCommand(CLI::App& app);
  // Runs it, prints to standard output, and gives the exit status.
  int Run();

 private:
  // The files asked for, in the order of the table: by model, then by language.
  std::vector<std::string> Files(const std::vector<SpecModel>& models) const;
  bool Wanted(const std::string& path, const std::vector<SpecModel>& models) const;

  std::string gold_, tables_ = "eval";
  std::vector<std::string> languages_, models_;
  SpecRunOptions options_;
  bool no_parse_ = false, json_ = false, types_ = false;
};

}  // namespace riscontro
