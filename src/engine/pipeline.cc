// The stages in order. Reading is serial and cheap; cleaning and analysing run in parallel over
// batches, so that memory holds one batch of raw bytes at a time; collating sees all articles.
#include "engine/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <tuple>

#include "analyse/annotator.h"
#include "base/files.h"
#include "clean/clean.h"
#include "collate/collate.h"
#include "read/read.h"
#include "report/report.h"
#include "store/store.h"

namespace riscontro {
namespace {

// Reports per batch, and their bytes: bounds memory while keeping every thread busy.
constexpr size_t kBatchReports = 512;
constexpr size_t kBatchBytes = 32 << 20;

class Reader {
 public:
  Reader(const SyntaxOptions& syntax, int jobs, const RunHooks& hooks, RunReport* report)
      : annotators_(MakeAnnotators(LayerNames(), syntax)),
        jobs_(jobs),
        hooks_(hooks),
        report_(report) {}

  void Add(RawDocument raw) {
    batch_bytes_ += raw.bytes.size();
    batch_.push_back(std::move(raw));
    if (batch_.size() >= kBatchReports || batch_bytes_ >= kBatchBytes) Flush();
  }

  // Cleans and analyses the batch; results keep its order.
  void Flush() {
    std::vector<std::optional<Article>> done(batch_.size());
    ParallelFor(
        batch_.size(), jobs_, [&](size_t i) { done[i] = Process(batch_[i]); }, hooks_.cancel);
    for (auto& article : done) {
      if (article)
        articles_.push_back(std::move(*article));
      else
        ++report_->failed;
    }
    batch_.clear();
    batch_bytes_ = 0;
  }

  std::vector<Article> Take() { return std::move(articles_); }

 private:
  std::optional<Article> Process(RawDocument& raw) const {
    Result<Article> article = Clean(raw);
    raw.bytes.clear();
    raw.bytes.shrink_to_fit();
    if (!article) {
      hooks_.sink({Severity::kError, "clean", article.error()});
      return std::nullopt;
    }
    for (const auto& annotator : annotators_) annotator->Annotate(*article);
    ShrinkToFit(&*article);
    return std::move(*article);
  }

  std::vector<std::unique_ptr<Annotator>> annotators_;
  int jobs_;
  const RunHooks& hooks_;
  RunReport* report_;
  std::vector<RawDocument> batch_;
  size_t batch_bytes_ = 0;
  std::vector<Article> articles_;
};

// The same report under two paths is one report: the first path (in byte order) keeps it.
void DropDuplicates(std::vector<Article>& articles, const RunHooks& hooks, RunReport* report) {
  std::stable_sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) {
    return std::tie(a.id, a.path) < std::tie(b.id, b.path);
  });
  auto same = [&](const Article& a, const Article& b) {
    if (a.id != b.id) return false;
    hooks.sink(
        {Severity::kNote,
         "read",
         {ErrorKind::kMalformed, "the same report as " + a.path + "; kept once", b.path, ""}});
    ++report->duplicates;
    return true;
  };
  articles.erase(std::unique(articles.begin(), articles.end(), same), articles.end());
}

// A README in a folder of reports is about them, not one of them; named by itself it is read.
bool IsReadme(const std::string& path, const std::vector<std::string>& named) {
  std::string stem = std::filesystem::path(path).stem().string();
  return stem == "README" && std::find(named.begin(), named.end(), path) == named.end();
}

bool Cancelled(const RunHooks& hooks) {
  return hooks.cancel != nullptr && hooks.cancel->load();
}

Error CancelledError() {
  return {ErrorKind::kCancelled, "stopped before the end", "", ""};
}

Status WriteReports(const Dossier& dossier, const std::string& folder, RunReport* report) {
  for (const OutputFormat& format : OutputFormats()) {
    if (format.file_name.empty()) continue;
    std::string path = (std::filesystem::path(folder) / format.file_name).string();
    Status status =
        WriteFileAtomic(path, [&](const WriteFunction& write) { format.write(dossier, write); });
    if (!status) return status;
    report->written.push_back(path);
  }
  return Done{};
}

Status WriteStore(const Dossier& dossier, const std::string& path) {
  auto store = Store::Open(path);
  if (!store) return store.error();
  auto saved = (*store)->Save(dossier);
  if (!saved) return saved.error();
  return Done{};
}

}  // namespace

std::vector<Article> ReadReports(const std::vector<std::string>& paths, int jobs,
                                 const RunHooks& hooks, RunReport* report,
                                 const SyntaxOptions& syntax) {
  std::vector<std::string> named;
  std::vector<std::string> files;
  for (const std::string& path : paths) (path == "-" ? files : named).push_back(path);
  WalkResult walk = WalkFiles(named);
  for (Error& error : walk.errors) {
    hooks.sink({Severity::kError, "read", std::move(error)});
    ++report->failed;
  }
  for (std::string& file : walk.files) {
    if (IsReadme(file, named)) {
      hooks.sink({Severity::kNote,
                  "read",
                  {ErrorKind::kUnknownFormat, "passed over: not a report", file, ""}});
    } else {
      files.push_back(std::move(file));
    }
  }

  std::atomic<uint64_t> errors{0};
  DiagnosticSink counting = [&](const Diagnostic& d) {
    if (d.severity == Severity::kError) ++errors;
    hooks.sink(d);
  };
  Reader reader(syntax, jobs, hooks, report);
  for (size_t i = 0; i < files.size() && !Cancelled(hooks); ++i) {
    if (hooks.progress) hooks.progress("read", i, files.size());
    ReadInput(
        files[i], [&](RawDocument raw) { reader.Add(std::move(raw)); }, counting);
    ++report->files;
  }
  reader.Flush();
  report->failed += errors;
  std::vector<Article> articles = reader.Take();
  DropDuplicates(articles, hooks, report);
  return articles;
}

Result<RunReport> RunCollate(const CollateRequest& request, const RunHooks& hooks,
                             const std::function<void(const Dossier&)>& use) {
  RunReport report;
  Status models = CheckModels(request.syntax);
  if (!models) return models.error();
  std::vector<Article> articles =
      ReadReports(request.paths, request.jobs, hooks, &report, request.syntax);
  if (Cancelled(hooks)) return CancelledError();
  if (articles.empty()) {
    return Error{ErrorKind::kNotFound, "no report could be read from what was given", "", ""};
  }
  report.articles = articles.size();

  CollateOptions options{request.ui_language, request.jobs, hooks.cancel, {}};
  if (hooks.progress) {
    options.on_step = [&](std::string_view step) { hooks.progress(step, 0, 0); };
  }
  Dossier dossier = Collate(std::move(articles), options);
  if (Cancelled(hooks)) return CancelledError();

  if (hooks.progress) hooks.progress("report", 0, 0);
  if (!request.output_folder.empty()) {
    Status written = WriteReports(dossier, request.output_folder, &report);
    if (!written) return written.error();
  }
  if (!request.database.empty()) {
    Status stored = WriteStore(dossier, request.database);
    if (!stored) return stored.error();
  }
  if (use) use(dossier);
  return report;
}

}  // namespace riscontro
