#include "eval/timelines_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>
#include <set>

#include "base/files.h"
#include "eval/timeml_run.h"
#include "eval/timeml_value.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxBytes = uint64_t(16) << 20;

bool Complain(const Error& error) {
  std::fprintf(stderr, "riscontro_eval: %s\n", error.ToString().c_str());
  return false;
}

// One document of corpus 2 writes its day as "03-02-2009".
std::optional<TimeInterval> DayOfCreation(const std::string& value) {
  if (value.size() == 10 && value[2] == '-' && value[5] == '-') {
    return DaysOfValue(value.substr(6) + value.substr(2, 4) + value.substr(0, 2));
  }
  return DaysOfValue(value);
}

double Percent(size_t part, size_t all) {
  return all > 0 ? 100 * double(part) / double(all) : 0;
}

}  // namespace

TimelinesCommand::TimelinesCommand(CLI::App& app) : gold_(DefaultGoldFolder()) {
  CLI::App* command = app.add_subcommand(
      "timelines", "Score the dates of given events against timelines (SemEval-2015 task 4)");
  command->add_option("--corpus", corpora_, "Which corpora")->capture_default_str();
  command->add_option("--failures", failures_, "Print the first N mentions that are wrong");
  command->add_option("--gold", gold_, "Folder of the gold data")->capture_default_str();
}

int TimelinesCommand::Run() {
  const TimexReader reader;
  std::printf(
      "| corpus | mentions dated in the gold | right %% | of publication alone %% | dated by its "
      "clause, right %% | by the same word | by publication | not found | events | right %% "
      "|\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  bool done = true;
  for (int corpus : corpora_) done = RunCorpus(reader, corpus) && done;
  return done ? 0 : 1;
}

bool TimelinesCommand::ReadReports(const TimexReader& reader, const std::string& folder,
                                   std::map<std::string, Report>* reports) const {
  for (const std::string& path : WalkFiles({folder}).files) {
    Result<TimemlDocument> document = ReadTimemlFile(path);
    if (!document) return Complain(document.error());
    Article article = reader.Read(document->text, document->blocks, LanguageCode("en"),
                                  DayOfCreation(document->creation_time));
    std::string id = document->id;
    reports->emplace(std::move(id), Report{std::move(*document), std::move(article)});
  }
  return true;
}

bool TimelinesCommand::RunCorpus(const TimexReader& reader, int corpus) const {
  const std::string folder = gold_ + "/timeline-semeval2015/corpus_" + std::to_string(corpus);
  std::map<std::string, Report> reports;
  if (!ReadReports(reader, folder + "/corpus_trackB_TimeML", &reports)) return false;
  if (reports.empty()) {
    return Complain({ErrorKind::kNotFound, "no reports of the timelines", folder, ""});
  }
  std::vector<TimelineEvent> events;
  for (const std::string& path : WalkFiles({folder + "/TimeLines_Gold_Standard"}).files) {
    Result<std::string> text = ReadFile(path, kMaxBytes);
    if (!text) return Complain(text.error());
    Result<std::vector<TimelineEvent>> more = ParseTimeline(*text, path);
    if (!more) return Complain(more.error());
    events.insert(events.end(), more->begin(), more->end());
  }
  Counts c;
  Score(events, reports, &c);
  std::string out = fmt::format("| {} | {} | {:.1f} | {:.1f} |", corpus, c.mentions,
                                Percent(c.right, c.mentions), Percent(c.published, c.mentions));
  for (auto [right, all] : c.by) out += fmt::format(" {:.1f} of {} |", Percent(right, all), all);
  out += fmt::format(" {} | {} | {:.1f} |\n", c.lost, c.events, Percent(c.events_right, c.events));
  std::fputs(out.c_str(), stdout);
  return true;
}

void TimelinesCommand::Score(const std::vector<TimelineEvent>& events,
                             const std::map<std::string, Report>& reports, Counts* counts) const {
  // The same event stands in the timeline of each of its entities.
  std::set<std::pair<std::string, std::string>> seen;
  for (const TimelineEvent& event : events) {
    if (!DaysOfValue(event.date)) continue;
    std::optional<EventDate> whole;
    for (const TimelineMention& mention : event.mentions) {
      const std::string key = mention.document + "-" + mention.sentence + "-" + mention.word;
      if (!seen.insert({key, event.date}).second) continue;
      const auto report = reports.find(mention.document);
      std::optional<Span> span;
      if (report != reports.end()) span = FindMention(report->second.document, mention);
      if (!span) {
        ++counts->lost;
        continue;
      }
      const Article& article = report->second.article;
      const EventDate date = DateOfEvent(article, *span);
      Count(article, date, event.date, counts);
      if (!whole || IsBetterDate(date, *whole)) whole = date;
      const bool wrong = !IsRightDate(date.interval, event.date);
      if (wrong && counts->mentions - counts->right <= size_t(std::max(failures_, 0))) {
        PrintFault(article, *span, date, key + " gold " + event.date);
      }
    }
    if (!whole) continue;
    ++counts->events;
    counts->events_right += IsRightDate(whole->interval, event.date);
  }
}

void TimelinesCommand::Count(const Article& article, const EventDate& date, const std::string& gold,
                             Counts* counts) {
  const bool right = IsRightDate(date.interval, gold);
  ++counts->mentions;
  counts->right += right;
  counts->published += IsRightDate(article.published.interval, gold);
  counts->by[size_t(date.by)].first += right;
  ++counts->by[size_t(date.by)].second;
}

void TimelinesCommand::PrintFault(const Article& article, Span mention, const EventDate& date,
                                  const std::string& wanted) {
  constexpr const char* kBy[] = {" (clause)", " (word)", ""};
  const auto sentence = article.SentenceAt(mention.begin);
  const std::string_view text =
      sentence ? article.Text(article.sentences[*sentence].span) : std::string_view();
  std::printf("%s (published %s), found %s%s: %.*s\n", wanted.c_str(),
              FormatInterval(article.published.interval).c_str(),
              FormatInterval(date.interval).c_str(), kBy[size_t(date.by)], int(text.size()),
              text.data());
}

}  // namespace riscontro
