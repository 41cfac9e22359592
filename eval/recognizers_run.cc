#include "eval/recognizers_run.h"

#include <algorithm>

#include "analyse/syntax/syntax.h"
#include "base/hash.h"
#include "base/table.h"

namespace riscontro {
namespace {

constexpr std::string_view kKinds[] = {"input", "type", "value"};

Article ArticleOf(const SpecCase& one, LanguageCode language, bool parse) {
  Article article;
  article.url = "https://example.us/";  // its English is American: 3/4 is the fourth of March
  article.language = language;
  article.text = one.input;
  Block block;
  block.span = {0, uint32_t(one.input.size())};
  block.language = language;
  article.blocks.push_back(block);
  if (one.reference != kUnknownPast) {
    // The second at which it is said.
    article.published.interval = {one.reference, one.reference + 1};
    article.published.from = PublishedFrom::kMetadata;
  }
  if (!parse && !one.input.empty()) {
    Sentence sentence;
    sentence.span = block.span;
    sentence.language = language;
    article.sentences.push_back(sentence);
  }
  return article;
}

void CountTypes(const SpecCase& one, const std::vector<SpecResult>& found, const SameValue& same,
                std::map<std::string, TypeTally>* types) {
  auto holds = [](const std::vector<SpecResult>& list, const auto& fits) {
    return std::any_of(list.begin(), list.end(), fits);
  };
  for (const SpecResult& want : one.results) {
    TypeTally& tally = (*types)[want.type];
    ++tally.expected;
    tally.right +=
        holds(found, [&](const SpecResult& f) { return f.span == want.span && same(want, f); });
  }
  for (const SpecResult& f : found) {
    (*types)[f.type].extra +=
        !holds(one.results, [&](const SpecResult& want) { return want.span.Overlaps(f.span); });
  }
}

}  // namespace

Result<OutOfScope> OutOfScope::Parse(std::string_view text) {
  OutOfScope scope;
  const Table table = ParseTable(text);
  for (const TableRow& row : table.rows) {
    Rule rule{row.Column(0), row.Column(1), row.Column(2), row.Column(3)};
    if (rule.model == "*") rule.model = "";
    if (rule.language == "*") rule.language = "";
    const bool known =
        std::find(std::begin(kKinds), std::end(kKinds), rule.kind) != std::end(kKinds);
    if (!known || rule.argument.empty() || row.Column(4).empty()) {
      return Error{ErrorKind::kMalformed,
                   "not model | language | input, type or value | which | why",
                   "recognizers_out_of_scope.txt", "line " + std::to_string(row.line)};
    }
    scope.rules_.push_back(rule);
  }
  return scope;
}

bool OutOfScope::Excludes(std::string_view model, LanguageCode language,
                          const SpecCase& one) const {
  auto holds = [&](const Rule& rule) {
    if (rule.kind == "input") return Hash128(one.input).ToString() == rule.argument;
    return std::any_of(one.results.begin(), one.results.end(), [&](const SpecResult& result) {
      if (rule.kind == "type") return result.type == rule.argument;
      return std::any_of(result.values.begin(), result.values.end(), [&](const SpecFields& value) {
        auto found = value.find("value");
        return found != value.end() && found->second == rule.argument;
      });
    });
  };
  return std::any_of(rules_.begin(), rules_.end(), [&](const Rule& rule) {
    return (rule.model.empty() || rule.model == model) &&
           (rule.language.empty() || rule.language == language.view()) && holds(rule);
  });
}

bool OnlyDatesAndDurations(const SpecCase& one) {
  constexpr std::string_view kTypes[] = {"date", "daterange", "datetime", "datetimerange",
                                         "duration"};
  return !one.results.empty() &&
         std::all_of(one.results.begin(), one.results.end(), [&](const SpecResult& result) {
           return std::find(std::begin(kTypes), std::end(kTypes), result.type) != std::end(kTypes);
         });
}

SpecRunner::SpecRunner(SpecRunOptions options, OutOfScope scope, std::vector<std::string> leading)
    : options_(std::move(options)), scope_(std::move(scope)), loose_{true, std::move(leading)} {}

const std::vector<std::unique_ptr<Annotator>>& SpecRunner::AnnotatorsOf(const SpecModel& model) {
  auto [place, is_new] = annotators_.try_emplace(model.layers);
  if (is_new && !model.layers.empty()) {
    place->second = MakeAnnotators(model.layers, SyntaxOptions());
    if (!options_.parse) {
      std::erase_if(place->second, [](const auto& one) { return one->name() == "syntax"; });
    }
  }
  return place->second;
}

std::vector<SpecResult> SpecRunner::Find(const SpecModel& model, const SpecCase& one,
                                         LanguageCode language) {
  Article article = ArticleOf(one, language, options_.parse);
  for (const auto& annotator : AnnotatorsOf(model)) annotator->Annotate(article);
  std::vector<SpecResult> found = model.find(article);
  for (SpecResult& result : found) result.span = WithoutStop(one.input, result.span);
  return found;
}

void SpecRunner::Run(const SpecFile& file, const SpecModel& model, std::vector<SpecRow>* rows,
                     std::string* failures) {
  SpecRow row{std::string(file.language.view()), file.model, "", {}, {}, {}, 0, 0, 0};
  SpecRow part = row;
  part.part = "dates, ranges, durations";
  size_t shown = 0;
  for (size_t i = 0; i < file.cases.size(); ++i) {
    const SpecCase& one = file.cases[i];
    if (one.input.find(options_.containing) == std::string::npos) continue;
    const bool in_part = model.name == "DateTimeModel" && OnlyDatesAndDurations(one);
    for (SpecRow* to : {&row, &part}) {
      to->borrowed += (to == &row || in_part) && one.borrowed_reference;
      to->undated += (to == &row || in_part) && one.lacks_reference;
    }
    if (one.lacks_reference || scope_.Excludes(file.model, file.language, one)) {
      ++row.excluded;
      part.excluded += in_part;
      continue;
    }
    const std::vector<SpecResult> found = Find(model, one, file.language);
    const CaseScore score = ScoreCase(one, found, model.same, loose_);
    CountTypes(one, found, model.same, &row.types);
    const bool known = one.ports_failing < kSpecPorts;
    for (SpecRow* to : {&row, &part}) {
      if (to == &part && !in_part) continue;
      to->all.Add(score);
      if (known) to->known.Add(score);
    }
    const bool wanted = !score.right && (known || !options_.known_only) &&
                        (score.spans_right || !options_.values_only);
    if (!wanted || shown >= options_.failures) continue;
    ++shown;
    *failures += ShowFailure(file, i, found);
  }
  rows->push_back(row);
  if (part.all.cases + part.excluded > 0) rows->push_back(part);
}

}  // namespace riscontro
