// riscontro_eval timeml FILE|FOLDER… [--language CODE] [--failures N]
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace riscontro {

class TimemlCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit TimemlCommand(CLI::App& app);
  // Runs it, prints to standard output, and gives the exit status.
  int Run();

 private:
  std::vector<std::string> paths_;
  std::string language_ = "en";
  int failures_ = 0;
};

}  // namespace riscontro
