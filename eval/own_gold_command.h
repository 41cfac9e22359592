// riscontro_eval dates [--language CODE]… [--rows FOLDER] [--failures N] [--gold FOLDER]
// riscontro_eval gold-text SOURCE [FROM [TO]] [--gold FOLDER]
// riscontro_eval gold-rows DRAFT [--gold FOLDER]
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eval/timeml_score.h"

namespace CLI {
class App;
}

namespace riscontro {

class TimexReader;

class OwnGoldCommand {
 public:
  // Adds the sub-commands; the object must outlive the parse.
  explicit OwnGoldCommand(CLI::App& app);
  // Scores the dates of each language against our own annotations. Prints to standard output, as
  // the others do, and gives the exit status.
  int RunDates();
  // Prints a source's text, "offset<TAB>block" a line, as code points.
  int RunText() const;
  // Prints the rows of a draft.
  int RunRows() const;

 private:
  bool ScoreFile(const TimexReader& reader, const std::string& language,
                 std::vector<NamedCounts>* table) const;

  std::vector<std::string> languages_;
  std::string rows_ = "eval/gold/dates", gold_, source_, draft_;
  uint64_t from_ = 0, to_ = UINT64_MAX;
  int failures_ = 0;
};

}  // namespace riscontro
