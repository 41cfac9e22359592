// riscontro_eval dating [--set NAME]… [--tune] [--failures N] [--gold FOLDER] [--examples FOLDER]
#pragma once

#include <string>
#include <vector>

#include "eval/dating.h"
#include "eval/dating_sets.h"

namespace CLI {
class App;
}

namespace riscontro {

class DatingCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit DatingCommand(CLI::App& app);
  // Runs it, prints to standard output, and gives the exit status. Absent gold is said on
  // standard error and is no failure.
  int Run();

 private:
  // One report, dated in three ways: its metadata hidden; its address too; all but what it tells
  // and its company, so that datelines count no more.
  struct Trial {
    Dating without_metadata, without_address, without_dateline;
  };

  std::vector<Trial> RunSet(const DatedSet& set) const;
  std::vector<Trial> RunArticles(std::vector<Article> articles) const;
  void PrintFaults(const std::vector<Article>& articles, const std::vector<Trial>& trials) const;
  // Whether this half of the reports is to be shown.
  bool IsShown(const Dating& dating) const;
  void Print(const std::vector<std::pair<std::string, std::vector<Trial>>>& sets) const;

  std::vector<std::string> only_;
  std::string gold_;
  std::string examples_ = "examples";
  bool tune_ = false;
  int failures_ = 0;
};

}  // namespace riscontro
