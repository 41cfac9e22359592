// riscontro_eval timelines [--corpus 1|2]… [--failures N] [--gold FOLDER]
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "eval/timelines.h"
#include "eval/timelines_anchor.h"

namespace CLI {
class App;
}

namespace riscontro {

class TimexReader;

class TimelinesCommand {
 public:
  // Adds the sub-command; the object must outlive the parse.
  explicit TimelinesCommand(CLI::App& app);
  // Runs it, prints to standard output, and gives the exit status.
  int Run();

 private:
  struct Report {
    TimemlDocument document;
    Article article;
  };
  struct Counts {
    size_t mentions = 0, right = 0, lost = 0, published = 0;
    size_t events = 0, events_right = 0;
    std::array<std::pair<size_t, size_t>, 3> by{};  // DatedBy: right, all
  };

  bool ReadReports(const TimexReader& reader, const std::string& folder,
                   std::map<std::string, Report>* reports) const;
  void Score(const std::vector<TimelineEvent>& events, const std::map<std::string, Report>& reports,
             Counts* counts) const;
  static void Count(const Article& article, const EventDate& date, const std::string& gold,
                    Counts* counts);
  static void PrintFault(const Article& article, Span mention, const EventDate& date,
                         const std::string& wanted);
  bool RunCorpus(const TimexReader& reader, int corpus) const;

  std::vector<int> corpora_ = {1, 2};
  std::string gold_;
  int failures_ = 0;
};

}  // namespace riscontro
