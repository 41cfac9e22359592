#include "eval/timeml_command.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/files.h"
#include "eval/timeml_run.h"
#include "eval/timeml_score.h"
#include "eval/timeml_value.h"

namespace riscontro {

TimemlCommand::TimemlCommand(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "timeml", "Score time expressions against TimeML documents, as TempEval-3 does");
  command->add_option("paths", paths_, "Files (.tml; .xml of CAT) and folders of them")->required();
  command->add_option("--language", language_, "Their language")->capture_default_str();
  command->add_option("--failures", failures_, "Print the first N that are wrong");
}

int TimemlCommand::Run() {
  const WalkResult walked = WalkFiles(paths_);
  const TimexReader reader;
  TimexCounts total;
  int left = failures_, failed = 0, documents = 0;
  for (const std::string& path : walked.files) {
    if (!path.ends_with(".tml") && !path.ends_with(".xml")) continue;
    Result<TimemlDocument> gold = ReadTimemlFile(path);
    if (!gold) {
      std::fprintf(stderr, "riscontro_eval: %s\n", gold.error().ToString().c_str());
      ++failed;
      continue;
    }
    ++documents;
    const Article article = reader.Read(gold->text, gold->blocks, LanguageCode(language_),
                                        DaysOfValue(gold->creation_time));
    const std::vector<Timex> found = PartRanges(article, TimexesOf(article));
    const TimexScore score = ScoreTimexes(gold->timexes, found, gold->unscored);
    total += score.counts;
    for (const TimexPair& pair : score.pairs) {
      if (pair.fault == TimexFault::kNone || left-- <= 0) continue;
      std::string fault = DescribeFault(pair, gold->text, gold->timexes, found);
      std::printf("%s: %s\n", gold->id.empty() ? path.c_str() : gold->id.c_str(), fault.c_str());
    }
  }
  for (const Error& error : walked.errors) {
    std::fprintf(stderr, "riscontro_eval: %s\n", error.ToString().c_str());
    ++failed;
  }
  const std::string name = language_ + ", " + std::to_string(documents) + " documents";
  std::fputs(TimexTable({{name, total}}).c_str(), stdout);
  return failed == 0 ? 0 : 1;
}

}  // namespace riscontro
