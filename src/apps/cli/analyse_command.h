// riscontro analyse [PATH…] [--layers LIST] [--format jsonl|conllu]
//                   [--input auto|text|conllu|jsonl] [--language CODE]
//                   [--syntax-model free|noncommercial] [--jobs N] [-q]
#pragma once

#include <string>
#include <vector>

#include "apps/cli/outcome.h"

namespace CLI {
class App;
}

namespace riscontro {

struct AnalyseRequest;

class AnalyseCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit AnalyseCommand(CLI::App& app);
  // Runs it and gives the exit status.
  int Run();

 private:
  // False, with a message, when the arguments cannot be meant together.
  bool MakeRequest(AnalyseRequest* request) const;
  bool MakeLayers(AnalyseRequest* request) const;

  std::vector<std::string> paths_;
  std::string layers_, format_ = "jsonl", input_ = "auto", language_;
  SyntaxArguments syntax_;
  bool quiet_ = false;
  int jobs_ = 0;
};

}  // namespace riscontro
