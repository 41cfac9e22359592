// riscontro_eval syntax --gold FILE… (--raw | --gold-tokens | --system FILE) [--model CHOICE]
//                       [--lang CODE] [--table] [--json]
#pragma once

#include <string>
#include <vector>

#include "eval/score_table.h"

namespace CLI {
class App;
}

namespace riscontro {

class SyntaxCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit SyntaxCommand(CLI::App& app);
  // Runs it, prints to standard output, and gives the exit status.
  int Run();

 private:
  // Scores one treebank in all ways asked for; false, with a message, when that cannot be done.
  bool ScoreFile(const std::string& path, std::vector<ScoredRun>* runs) const;
  bool ScoreSystemFile(const Treebank& gold, ScoredRun run, std::vector<ScoredRun>* runs) const;
  bool ScoreAnnotator(const Treebank& gold, bool gold_tokens, ScoredRun run,
                      std::vector<ScoredRun>* runs) const;
  void Print(const std::vector<ScoredRun>& runs) const;

  std::vector<std::string> gold_;
  std::string system_, model_ = "free", treebank_ = "own", language_;
  bool raw_ = false, gold_tokens_ = false, table_ = false, json_ = false;
};

}  // namespace riscontro
