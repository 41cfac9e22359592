// Runs our annotators on specification files and scores what they find.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "analyse/annotator.h"
#include "eval/recognizers_models.h"
#include "eval/recognizers_report.h"

namespace riscontro {

// Cases that are no task of ours, from recognizers_out_of_scope.txt.
class OutOfScope {
 public:
  OutOfScope() = default;
  // Errors: kMalformed for a row that is no rule. The text must outlive the object.
  static Result<OutOfScope> Parse(std::string_view table);

  bool Excludes(std::string_view model, LanguageCode language, const SpecCase& one) const;

 private:
  struct Rule {
    std::string_view model, language;  // "" = any
    std::string_view kind, argument;
  };
  std::vector<Rule> rules_;
};

struct SpecRunOptions {
  bool parse = true;         // sentences and tokens by the syntax annotator; else each input is one
                             // sentence without a parse
  size_t failures = 0;       // how many wrong cases to show for each file
  bool values_only = false;  // of these, only those whose spans are right
  bool known_only = false;   // of these, only those that some port of the data's program can do
  std::string containing;    // only cases whose input holds this
};

class SpecRunner {
 public:
  SpecRunner(SpecRunOptions options, OutOfScope scope, std::vector<std::string> leading);

  // Adds a row for the file, for dates two, and its wrong cases to *failures.
  void Run(const SpecFile& file, const SpecModel& model, std::vector<SpecRow>* rows,
           std::string* failures);

  // What the model finds in the input.
  std::vector<SpecResult> Find(const SpecModel& model, const SpecCase& one, LanguageCode language);

 private:
  const std::vector<std::unique_ptr<Annotator>>& AnnotatorsOf(const SpecModel& model);

  SpecRunOptions options_;
  OutOfScope scope_;
  SpanRule loose_;
  std::map<std::vector<std::string_view>, std::vector<std::unique_ptr<Annotator>>> annotators_;
};

// Whether all that is expected are dates, ranges of dates, datetimes and their ranges, durations.
bool OnlyDatesAndDurations(const SpecCase& one);

}  // namespace riscontro
