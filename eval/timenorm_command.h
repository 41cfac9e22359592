// riscontro_eval timenorm [--part train|test] [--language CODE]… [--failures N] [--gold FOLDER]
#pragma once

#include <string>
#include <vector>

#include "eval/timenorm.h"

namespace CLI {
class App;
}

namespace riscontro {

class TimexReader;

class TimenormCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit TimenormCommand(CLI::App& app);
  // Runs it, prints to standard output, and gives the exit status.
  int Run();

 private:
  void Score(const TimexReader& reader, const std::string& language,
             const std::vector<TimenormItem>& items);

  std::vector<std::string> languages_;
  std::string part_ = "train", gold_;
  int failures_ = 0;
};

}  // namespace riscontro
