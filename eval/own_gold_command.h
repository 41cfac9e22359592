// riscontro_eval dates [--language CODE]… [--rows FOLDER] [--failures N] [--gold FOLDER]
// riscontro_eval quantities, with the same options
// riscontro_eval gold-text SOURCE [FROM [TO]] [--gold FOLDER]
// riscontro_eval gold-rows DRAFT [--gold FOLDER]
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "eval/own_gold.h"
#include "eval/own_quantities.h"
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
  int RunQuantities();
  // Prints a source's text, "offset<TAB>block" a line, as code points.
  int RunText() const;
  // Prints the rows of a draft.
  int RunRows() const;

 private:
  // Calls back with each language and its articles, from files of so many columns; false, with a
  // message, where one cannot be read or there is none.
  using ArticlesFunction =
      std::function<bool(const std::string& language, const std::vector<GoldArticle>& articles)>;
  bool ForEachLanguage(const std::string& folder, size_t columns, const ArticlesFunction& each);
  NamedCounts ScoreDates(const TimexReader& reader, const std::string& language,
                         const std::vector<GoldArticle>& articles) const;
  // nullopt, with a message, for rows that are none.
  std::optional<QuantityCounts> ScoreQuantityFile(const TimexReader& reader,
                                                  const std::string& language,
                                                  const std::vector<GoldArticle>& articles) const;

  std::vector<std::string> languages_;
  std::string rows_, gold_, source_, draft_;
  uint64_t from_ = 0, to_ = UINT64_MAX;
  int failures_ = 0;
};

}  // namespace riscontro
