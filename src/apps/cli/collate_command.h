// riscontro collate PATH… [-o DIR] [--db FILE] [--json] [--jobs N] [--ui-language CODE]
//                     [--syntax-model free|noncommercial]
#pragma once

#include <string>
#include <vector>

#include "apps/cli/outcome.h"

namespace CLI {
class App;
}

namespace riscontro {

class CollateCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit CollateCommand(CLI::App& app);
  // Runs it and gives the exit status.
  int Run();

 private:
  std::vector<std::string> paths_;
  std::string output_;
  std::string database_;
  std::string ui_language_;
  SyntaxArguments syntax_;
  bool json_ = false;
  bool quiet_ = false;
  int jobs_ = 0;
};

}  // namespace riscontro
