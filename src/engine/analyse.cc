#include "engine/analyse.h"

#include <algorithm>
#include <atomic>

#include "clean/clean.h"
#include "engine/conllu_article.h"
#include "report/article_line.h"
#include "report/conllu.h"

namespace riscontro {
namespace {

// Reports per batch, and their bytes: bounds memory while keeping every thread busy.
constexpr size_t kBatchReports = 128;
constexpr size_t kBatchBytes = 8 << 20;

class Filter {
 public:
  Filter(const AnalyseRequest& request, const RunHooks& hooks, const WriteFunction& write)
      : request_(request), hooks_(hooks), write_(write) {
    SyntaxOptions syntax = request.syntax;
    annotators_ = MakeAnnotators(request.layers, syntax);
    syntax.keep_tokens = true;
    for (const auto& annotator : annotators_) {
      if (annotator->name() == "syntax") on_tokens_ = MakeSyntaxAnnotator(syntax);
    }
  }

  void Run() {
    SourceHooks source;
    source.emit = [&](SourceReport report) { Add(std::move(report)); };
    source.sink = [&](const Diagnostic& diagnostic) { Complain(diagnostic); };
    source.stop = [&] { return Stopped(); };
    ReadSource(request_.paths, request_.input, source);
    Flush();
  }

  bool Cancelled() const { return hooks_.cancel != nullptr && hooks_.cancel->load(); }

  RunReport Report() const {
    RunReport report;
    report.articles = articles_;
    report.failed = failed_;
    return report;
  }

 private:
  bool Stopped() const { return !writing_ || Cancelled(); }

  void Complain(const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::kError) ++failed_;
    hooks_.sink(diagnostic);
  }

  void Add(SourceReport report) {
    if (Stopped()) return;
    batch_bytes_ += report.raw.bytes.size();
    batch_.push_back(std::move(report));
    if (batch_.size() >= kBatchReports || batch_bytes_ >= kBatchBytes) Flush();
  }

  void Flush() {
    std::vector<std::string> done(batch_.size());
    ParallelFor(
        batch_.size(), request_.jobs, [&](size_t i) { Process(batch_[i], &done[i]); },
        hooks_.cancel);
    if (Cancelled()) return;
    std::string bytes;
    for (const std::string& one : done) bytes += one;
    if (!bytes.empty()) writing_ = writing_ && write_(bytes);
    batch_.clear();
    batch_bytes_ = 0;
    if (hooks_.progress) hooks_.progress("analyse", articles_, 0);
  }

  void Process(SourceReport& report, std::string* out) {
    bool made = report.is_conllu ? FromConllu(report, out) : FromRaw(report, out);
    if (made) ++articles_;
    std::string().swap(report.raw.bytes);
  }

  bool FromRaw(SourceReport& report, std::string* out) {
    if (!request_.language.empty()) report.raw.language = std::string(request_.language.view());
    Result<Article> article = Clean(report.raw);
    if (!article) {
      Complain({Severity::kError, "clean", article.error()});
      return false;
    }
    if (!request_.language.empty()) {
      article->language = request_.language;
      for (Block& block : article->blocks) block.language = request_.language;
    }
    Write(std::move(*article), nullptr, out);
    return true;
  }

  bool FromConllu(SourceReport& report, std::string* out) {
    std::vector<Error> errors;
    std::string name = report.raw.path.substr(0, report.raw.path.rfind('#'));
    Treebank treebank =
        ReadTreebank(std::move(report.raw.bytes), name, &errors, report.lines_before);
    for (Error& error : errors) Complain({Severity::kError, "read", std::move(error)});
    if (treebank.sentences.empty()) return false;
    Article article = ArticleFromConllu(treebank.sentences, request_.language);
    article.path = report.raw.path;
    if (request_.language.empty()) FindLanguage(&article);
    Write(std::move(article), on_tokens_.get(), out);
    return true;
  }

  // The language of the article's text, as clean/ tells it of a plain report.
  static void FindLanguage(Article* article) {
    RawDocument raw;
    raw.bytes = article->text;
    raw.charset = "utf-8";
    if (Result<Article> cleaned = Clean(raw)) article->language = cleaned->language;
    for (Block& block : article->blocks) block.language = article->language;
    for (Sentence& sentence : article->sentences) sentence.language = article->language;
  }

  // `syntax` takes the place of the annotator of that name, when given.
  void Write(Article article, const Annotator* syntax, std::string* out) const {
    for (const auto& annotator : annotators_) {
      bool replaced = syntax != nullptr && annotator->name() == "syntax";
      (replaced ? *syntax : *annotator).Annotate(article);
    }
    request_.format->write(std::move(article), request_.layers, out);
  }

  const AnalyseRequest& request_;
  const RunHooks& hooks_;
  const WriteFunction& write_;
  std::vector<std::unique_ptr<Annotator>> annotators_;
  std::unique_ptr<Annotator> on_tokens_;  // for sentences and tokens that are given
  std::vector<SourceReport> batch_;
  size_t batch_bytes_ = 0;
  bool writing_ = true;
  std::atomic<uint64_t> articles_{0}, failed_{0};
};

}  // namespace

const std::vector<ArticleFormat>& ArticleFormats() {
  static const std::vector<ArticleFormat> list = {
      {"jsonl", "one article a line with its layers, in the terms of docs/dossier.md", false,
       WriteArticleLine},
      {"conllu", "the syntax layer as CoNLL-U", true,
       [](Article article, const std::vector<std::string_view>&, std::string* out) {
         WriteConllu(article, out);
       }},
  };
  return list;
}

const ArticleFormat* FindArticleFormat(std::string_view name) {
  for (const ArticleFormat& format : ArticleFormats()) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

Result<RunReport> RunAnalyse(const AnalyseRequest& request, const RunHooks& hooks,
                             const WriteFunction& write) {
  if (request.format == nullptr) return Error{ErrorKind::kUsage, "no output format", "", ""};
  Status models = CheckModels(request.syntax);
  if (!models) return models.error();
  Filter filter(request, hooks, write);
  filter.Run();
  if (filter.Cancelled()) return Error{ErrorKind::kCancelled, "stopped before the end", "", ""};
  RunReport report = filter.Report();
  if (report.articles == 0) {
    return Error{ErrorKind::kNotFound, "no report could be read from what was given", "", ""};
  }
  return report;
}

}  // namespace riscontro
