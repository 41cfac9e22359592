// chain_bench REPORTS [JOBS]: the whole way over generated reports, timed stage by stage.
//
// Prints one line of tab-separated values per stage: size, stage, seconds, seconds of processor
// time on all threads, articles/s, MB/s of text, peak memory so far in MB. The stages are those
// of src/engine/pipeline.cc. Processor time is what grows with the work alone: on a machine that
// does other things as well, compare that.
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "analyse/annotator.h"
#include "base/files.h"
#include "base/parallel.h"
#include "clean/clean.h"
#include "collate/collate.h"
#include "corpus.h"
#include "read/read.h"
#include "report/report.h"
#include "store/store.h"

namespace riscontro::bench {
namespace {

double PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) / 1024;
}

struct Seconds {
  double wall = 0;
  double processor = 0;
};

class Table {
 public:
  Table(uint64_t reports, double megabytes) : reports_(reports), megabytes_(megabytes) {}
  void Row(const std::string& stage, Seconds seconds) {
    std::printf("%llu\t%s\t%.3f\t%.3f\t%.0f\t%.2f\t%.0f\n",
                static_cast<unsigned long long>(reports_), stage.c_str(), seconds.wall,
                seconds.processor, double(reports_) / seconds.wall, megabytes_ / seconds.wall,
                PeakMegabytes());
    std::fflush(stdout);
  }

 private:
  uint64_t reports_;
  double megabytes_;
};

double ProcessorSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  auto seconds = [](const timeval& t) { return double(t.tv_sec) + 1e-6 * double(t.tv_usec); };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

class Clock {
 public:
  Seconds Lap() {
    auto now = std::chrono::steady_clock::now();
    double processor = ProcessorSeconds();
    Seconds seconds{std::chrono::duration<double>(now - last_).count(), processor - processor_};
    last_ = now;
    processor_ = processor;
    return seconds;
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
  double processor_ = ProcessorSeconds();
};

struct Counted {
  std::vector<Article> articles;
  std::vector<std::pair<std::string, Seconds>> seconds;  // per stage, summed over batches
};

std::string LayersOf(const Annotator& annotator) {
  std::string out;
  for (std::string_view layer : annotator.makes()) out.append(out.empty() ? "" : "+").append(layer);
  return out;
}

// Reads and analyses in batches as the engine does, each step of a batch on all threads.
Counted Analyse(const std::string& path, int jobs) {
  Counted out;
  auto annotators = MakeAnnotators();
  out.seconds = {{"read", {}}, {"clean", {}}};
  for (auto& annotator : annotators) out.seconds.emplace_back(LayersOf(*annotator), Seconds{});
  std::vector<RawDocument> batch;
  Clock clock;
  auto add = [&](size_t stage) {
    Seconds lap = clock.Lap();
    out.seconds[stage].second.wall += lap.wall;
    out.seconds[stage].second.processor += lap.processor;
  };
  auto flush = [&] {
    add(0);
    std::vector<Article> done(batch.size());
    ParallelFor(batch.size(), jobs, [&](size_t i) {
      auto article = Clean(batch[i]);
      if (article) done[i] = std::move(*article);
    });
    add(1);
    for (size_t a = 0; a < annotators.size(); ++a) {
      ParallelFor(done.size(), jobs, [&](size_t i) { annotators[a]->Annotate(done[i]); });
      add(2 + a);
    }
    ParallelFor(done.size(), jobs, [&](size_t i) { ShrinkToFit(&done[i]); });
    for (Article& article : done) out.articles.push_back(std::move(article));
    batch.clear();
    clock.Lap();
  };
  ReadInput(
      path,
      [&](RawDocument raw) {
        batch.push_back(std::move(raw));
        if (batch.size() == 512) flush();
      },
      [](const Diagnostic& d) { std::fprintf(stderr, "%s\n", d.error.ToString().c_str()); });
  flush();
  return out;
}

void WriteReports(const Dossier& dossier, const std::filesystem::path& folder, Clock& clock,
                  Table& table) {
  for (const OutputFormat& format : OutputFormats()) {
    if (format.file_name.empty()) continue;
    std::string path = (folder / format.file_name).string();
    Status written =
        WriteFileAtomic(path, [&](const WriteFunction& write) { format.write(dossier, write); });
    if (!written) std::fprintf(stderr, "%s\n", written.error().ToString().c_str());
    table.Row("report " + std::string(format.name), clock.Lap());
  }
}

// Bytes written; 0 where the file cannot be made.
uint64_t WriteCorpus(const std::string& path, uint64_t reports) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return 0;
  uint64_t bytes = 0;
  CorpusOptions options;
  options.reports = reports;
  GenerateCorpus(options, [&](const std::string& line) {
    bytes += line.size();
    std::fwrite(line.data(), 1, line.size(), file);
  });
  std::fclose(file);
  return bytes;
}

int Run(uint64_t reports, int jobs) {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("riscontro-bench-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::string corpus = (folder / "corpus.jsonl").string();
  uint64_t bytes = WriteCorpus(corpus, reports);
  if (bytes == 0) return 3;

  Table table(reports, double(bytes) / 1e6);
  Clock whole, clock;
  Counted counted = Analyse(corpus, jobs);
  for (auto& [stage, seconds] : counted.seconds) table.Row(stage, seconds);
  clock.Lap();
  CollateOptions collate;
  collate.ui_language = LanguageCode("en");
  collate.jobs = jobs;
  std::string step;
  collate.on_step = [&](std::string_view next) {
    Seconds seconds = clock.Lap();
    if (!step.empty()) table.Row(step, seconds);
    step = next;
  };
  Dossier dossier = Collate(std::move(counted.articles), collate);
  table.Row(step, clock.Lap());
  WriteReports(dossier, folder, clock, table);
  Seconds total = whole.Lap();
  if (auto store = Store::Open((folder / "run.db").string()); store.ok()) {
    (void)(*store)->Save(dossier);
    table.Row("store", clock.Lap());
  }
  table.Row("whole", total);
  std::fprintf(stderr, "%zu stories, %zu claims, %zu findings, %zu reuse\n", dossier.stories.size(),
               dossier.claims.size(), dossier.findings.size(), dossier.reuse.size());
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace riscontro::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: chain_bench REPORTS [JOBS]\n", stderr);
    return 2;
  }
  return riscontro::bench::Run(std::strtoull(argv[1], nullptr, 10),
                               argc > 2 ? std::atoi(argv[2]) : 2);
}
