#include "eval/dating_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "analyse/annotator.h"
#include "analyse/syntax/syntax.h"
#include "base/hash.h"
#include "clean/clean.h"
#include "collate/dating/dating.h"
#include "collate/entities/entities.h"
#include "engine/pipeline.h"
#include "eval/timeml_run.h"

namespace riscontro {
namespace {

// So many parts of a set are hidden one after the other, while the rest keeps them company.
constexpr uint64_t kFolds = 10;
constexpr int kJobs = 2;
const char kUi[] = "en";

void Complain(const Error& error) {
  std::fprintf(stderr, "riscontro_eval: SKIPPED: %s\n", error.ToString().c_str());
}

Dating Of(const Published& published, Dating dating) {
  dating.from = published.from;
  dating.confidence = published.confidence;
  dating.given = published.interval;
  return dating;
}

// What cleaning makes of the report without its metadata, and without its address as well.
Published Cleaned(RawDocument raw, bool with_url) {
  raw.published.clear();
  if (!with_url) raw.url.clear();
  Result<Article> article = Clean(raw);
  return article ? article->published : Published{};
}

// Hides when it was published. The words of a dateline stay in the text and lose their meaning.
void Hide(Article* article) {
  for (Date& date : article->dates) {
    for (Span evidence : article->published.evidence) {
      if (!date.span.Overlaps(evidence)) continue;
      date.expression = {};
      date.expression.shape = TimeShape::kReference;
      date.interval = {};
      date.resolved = false;
    }
  }
  article->published = {};
  ResolveDates(&article->dates, {});
}

std::string Stretch(const TimeInterval& interval) {
  return interval.bounded() ? FormatDays(interval) : "undated";
}

}  // namespace

DatingCommand::DatingCommand(CLI::App& app) : gold_(DefaultGoldFolder()) {
  CLI::App* command = app.add_subcommand(
      "dating", "Hide when dated reports were published, date them, and score the confidence");
  command->add_option("--set", only_, "Only these sets: stories, wikinews, …, examples");
  command->add_flag("--tune", tune_, "The half of the reports that confidences are tuned on");
  command->add_option("--failures", failures_, "Print the first N wrong datings of each set");
  command->add_option("--gold", gold_, "Folder of the gold data")->capture_default_str();
  command->add_option("--examples", examples_, "Folder of the example reports")
      ->capture_default_str();
}

int DatingCommand::Run() {
  auto wanted = [&](const std::string& name) {
    return only_.empty() || std::find(only_.begin(), only_.end(), name) != only_.end();
  };
  std::vector<std::pair<std::string, std::vector<Trial>>> sets;
  for (const DatedSet& set : ReadDatedSets(gold_, Complain)) {
    if (wanted(set.name)) sets.emplace_back(set.name, RunSet(set));
  }
  if (wanted("examples")) {
    RunReport report;
    RunHooks hooks{[](const Diagnostic&) {}, {}, nullptr};
    std::vector<Article> articles = ReadReports({examples_}, kJobs, hooks, &report);
    std::erase_if(articles,
                  [](const Article& a) { return a.published.from == PublishedFrom::kUnknown; });
    if (articles.empty()) Complain({ErrorKind::kNotFound, "no example reports", examples_, ""});
    if (!articles.empty()) sets.emplace_back("examples", RunArticles(std::move(articles)));
  }
  if (!sets.empty()) Print(sets);
  return 0;
}

std::vector<DatingCommand::Trial> DatingCommand::RunSet(const DatedSet& set) const {
  const auto annotators = MakeAnnotators(LayerNames(), SyntaxOptions());
  std::vector<Article> articles(set.reports.size());
  std::vector<std::pair<Published, Published>> cleaned(set.reports.size());
  ParallelFor(set.reports.size(), kJobs, [&](size_t i) {
    const RawDocument& raw = set.reports[i];
    cleaned[i] = {Cleaned(raw, true), Cleaned(raw, false)};
    Result<Article> article = Clean(raw);
    if (!article) return;
    for (const auto& annotator : annotators) annotator->Annotate(*article);
    // Where the text tells the day, for hiding it.
    article->published.evidence = cleaned[i].second.evidence;
    articles[i] = std::move(*article);
  });
  std::vector<Trial> trials = RunArticles(std::move(articles));
  for (size_t i = 0; i < trials.size(); ++i) {
    auto [address, text] = cleaned[i];
    Trial& t = trials[i];
    if (address.from != PublishedFrom::kUnknown)
      t.without_metadata = Of(address, t.without_metadata);
    if (text.from != PublishedFrom::kUnknown) t.without_address = Of(text, t.without_address);
  }
  return trials;
}

std::vector<DatingCommand::Trial> DatingCommand::RunArticles(std::vector<Article> articles) const {
  const EntityTable entities = MergeEntities(articles, LanguageCode(kUi));
  std::vector<Trial> trials(articles.size());
  for (uint64_t fold = 0; fold < kFolds; ++fold) {
    std::vector<Article> some = articles;
    for (size_t i = 0; i < articles.size(); ++i) {
      if (Hash64(articles[i].text, 1) % kFolds == fold) Hide(&some[i]);
    }
    InferDates(some, entities, LanguageCode(kUi));
    for (size_t i = 0; i < articles.size(); ++i) {
      if (Hash64(articles[i].text, 1) % kFolds != fold) continue;
      Dating hidden;
      hidden.id = articles[i].path;
      hidden.truth = articles[i].published.interval;
      hidden = Of(some[i].published, hidden);
      trials[i] = {hidden, hidden, hidden};
      articles[i].published.reason = some[i].published.reason;
    }
  }
  PrintFaults(articles, trials);
  return trials;
}

void DatingCommand::PrintFaults(const std::vector<Article>& articles,
                                const std::vector<Trial>& trials) const {
  int left = failures_;
  for (size_t i = 0; i < trials.size(); ++i) {
    const Dating& dating = trials[i].without_dateline;
    if (!dating.IsDated() || dating.IsRight() || !IsShown(dating) || left-- <= 0) continue;
    fmt::print("{}: {} (confidence {:.2f}), published {}: {}\n", dating.id, Stretch(dating.given),
               dating.confidence, Stretch(dating.truth), articles[i].published.reason);
  }
}

bool DatingCommand::IsShown(const Dating& dating) const {
  return (Hash64(dating.id, 2) % 2 == 0) == tune_;
}

void DatingCommand::Print(
    const std::vector<std::pair<std::string, std::vector<Trial>>>& sets) const {
  constexpr std::pair<const char*, Dating Trial::*> kViews[] = {
      {"without metadata", &Trial::without_metadata},
      {"without metadata and address", &Trial::without_address},
      {"without metadata, address and dateline: inferred", &Trial::without_dateline},
  };
  fmt::print("The half of the reports that {}.\n\n",
             tune_ ? "confidences are tuned on" : "nothing was tuned on");
  for (auto [name, view] : kViews) {
    std::vector<Dating> all;
    std::string rows;
    for (const auto& [set, trials] : sets) {
      std::vector<Dating> shown;
      for (const Trial& trial : trials) {
        if (IsShown(trial.*view)) shown.push_back(trial.*view);
      }
      const Calibration c = Calibrate(shown);
      rows +=
          fmt::format("| {} | {} | {} | {} | {} |\n", set, c.reports, c.dated, c.right, c.exact);
      all.insert(all.end(), shown.begin(), shown.end());
    }
    fmt::print(
        "### {}\n\n{}\n{}\n| set | reports | dated | right within the interval | that "
        "very day |\n|---|--:|--:|--:|--:|\n{}\n",
        name, DatingTable(all), SourceTable(all), rows);
  }
}

}  // namespace riscontro
