#include "eval/score_table.h"

#include <fmt/format.h>

#include "report/json_writer.h"

namespace riscontro {
namespace {

constexpr Metric kMainMetrics[] = {Metric::kWords,  Metric::kSentences, Metric::kUpos,
                                   Metric::kUfeats, Metric::kLemmas,    Metric::kUas,
                                   Metric::kLas};

std::string Speed(const ScoredRun& run) {
  return run.seconds > 0 ? fmt::format("{:.0f}", double(run.words) / run.seconds) : "";
}

}  // namespace

std::string FullTable(const ScoredRun& run) {
  std::string out = fmt::format("{}, {}\n", run.file, run.input);
  out += "Metric     | Precision |  Recall | F1 score | Aligned accuracy\n";
  out += "-----------+-----------+---------+----------+-----------------\n";
  for (size_t i = 0; i < kMetricNames.size(); ++i) {
    const Score& score = run.scores.scores[i];
    out += fmt::format("{:<10} | {:9.2f} | {:7.2f} | {:8.2f} |", kMetricNames[i],
                       100 * score.Precision(), 100 * score.Recall(), 100 * score.F1());
    bool aligned = i > size_t(Metric::kWords);
    out += aligned ? fmt::format(" {:9.2f}\n", 100 * score.AlignedAccuracy()) : "\n";
  }
  if (run.seconds > 0)
    out += fmt::format("{} words in {:.3f} s: {} words/s\n", run.words, run.seconds, Speed(run));
  return out;
}

std::string MarkdownTable(std::span<const ScoredRun> runs) {
  std::string head = "| language | treebank | input |", rule = "|---|---|---|";
  for (Metric metric : kMainMetrics) {
    head += fmt::format(" {} |", kMetricNames[size_t(metric)]);
    rule += "--:|";
  }
  std::string out = head + " words/s |\n" + rule + "--:|\n";
  for (const ScoredRun& run : runs) {
    out += fmt::format("| {} | {} | {} |", run.language, run.treebank, run.input);
    for (Metric metric : kMainMetrics) {
      out += fmt::format(" {:.2f} |", 100 * run.scores[metric].F1());
    }
    out += fmt::format(" {} |\n", Speed(run));
  }
  return out;
}

std::string ScoresJson(std::span<const ScoredRun> runs) {
  std::string out;
  WriteFunction write = [&](std::string_view bytes) {
    out += bytes;
    return true;
  };
  JsonWriter json(write);
  json.BeginArray();
  for (const ScoredRun& run : runs) {
    json.BeginObject();
    json.Member("file", run.file);
    json.Member("language", run.language);
    json.Member("treebank", run.treebank);
    json.Member("input", run.input);
    json.Key("words_per_second");
    run.seconds > 0 ? json.Double(double(run.words) / run.seconds) : json.Null();
    for (size_t i = 0; i < kMetricNames.size(); ++i) {
      const Score& score = run.scores.scores[i];
      json.Key(kMetricNames[i]);
      json.BeginObject();
      json.Member("precision", score.Precision());
      json.Member("recall", score.Recall());
      json.Member("f1", score.F1());
      json.Member("aligned_accuracy", score.AlignedAccuracy());
      json.EndObject();
    }
    json.EndObject();
  }
  json.EndArray();
  json.Finish();
  return out;
}

}  // namespace riscontro
