// values_bench TEXTS: how fast dates and quantities are read on one core.
//
// TEXTS is a folder of LANGUAGE.conllu files, or of LANGUAGE/*-dev.conllu, of which only the raw
// text is taken: reports of about 400 words, each repeated until they make about 40,000. They are
// parsed and their names found beforehand; then dates alone, and dates and quantities together as
// the engine reads them, are read in all of them, eight times, and the fastest counts. Time is the
// thread's processor time, for the machine may do other things as well. Prints one line of
// tab-separated values per language: words, bytes of text, MB/s and ns a word of dates and of both,
// and how many of each were found; then all languages together.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "analyse/annotator.h"
#include "analyse/dates/dates.h"
#include "analyse/syntax/syntax.h"
#include "base/files.h"
#include "eval/conllu.h"
#include "language/language.h"

namespace riscontro::bench {
namespace {

constexpr size_t kReportWords = 400;
constexpr size_t kWords = 40000;
constexpr int kRuns = 8;

// Seconds of processor time that this thread has had.
double Now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

std::vector<std::string> TreebankFiles(const std::string& folder, const std::string& code) {
  const std::string one = folder + "/" + code + ".conllu";
  if (std::filesystem::exists(one)) return {one};
  std::vector<std::string> files;
  if (!std::filesystem::exists(folder + "/" + code)) return files;
  for (const std::string& path : WalkFiles({folder + "/" + code}).files) {
    if (path.ends_with("-dev.conllu")) files.push_back(path);
  }
  return files;
}

// Reports of the files' sentences.
std::vector<std::string> Reports(const std::vector<std::string>& files) {
  std::vector<std::string> reports;
  size_t words = 0, all = 0;
  for (const std::string& file : files) {
    Result<Treebank> treebank = ReadTreebankFile(file);
    if (!treebank) continue;
    for (const ConlluSentence& sentence : treebank->sentences) {
      if (all > kWords) return reports;
      if (reports.empty() || words > kReportWords) {
        reports.emplace_back();
        words = 0;
      }
      reports.back().append(sentence.text).append(" ");
      words += sentence.words.size();
      all += sentence.words.size();
    }
  }
  return reports;
}

// The reports as articles with the layers before dates and quantities, as many as make kWords.
std::vector<Article> Articles(const std::vector<std::string>& reports, LanguageCode language,
                              const std::vector<std::unique_ptr<Annotator>>& before) {
  std::vector<Article> articles;
  size_t words = 0;
  for (const std::string& report : reports) {
    Article& article = articles.emplace_back();
    article.language = language;
    article.text = report;
    article.blocks = {{BlockKind::kParagraph, {0, uint32_t(report.size())}, language}};
    article.published.interval = DayInterval(2024, 6, 19);
    article.published.from = PublishedFrom::kMetadata;
    for (const auto& annotator : before) annotator->Annotate(article);
    words += article.tokens.size();
  }
  for (size_t i = 0; words < kWords && !articles.empty(); ++i) {
    articles.push_back(Article(articles[i]));
    words += articles.back().tokens.size();
  }
  return articles;
}

struct Measured {
  size_t words = 0, bytes = 0, dates = 0, quantities = 0;
  double date_seconds = 0, both_seconds = 0;

  Measured& operator+=(const Measured& o) {
    words += o.words, bytes += o.bytes, dates += o.dates, quantities += o.quantities;
    date_seconds += o.date_seconds, both_seconds += o.both_seconds;
    return *this;
  }
};

double Run(const Annotator& annotator, std::vector<Article>* articles) {
  const double begin = Now();
  for (Article& article : *articles) annotator.Annotate(article);
  return Now() - begin;
}

Measured Measure(const Annotator& dates, const Annotator& both, std::vector<Article>* articles) {
  Measured out;
  out.date_seconds = out.both_seconds = 1e9;
  for (int run = 0; run < kRuns; ++run) {
    out.date_seconds = std::min(out.date_seconds, Run(dates, articles));
    out.both_seconds = std::min(out.both_seconds, Run(both, articles));
  }
  for (const Article& article : *articles) {
    out.words += article.tokens.size();
    out.bytes += article.text.size();
    out.dates += article.dates.size();
    out.quantities += article.quantities.size();
  }
  return out;
}

void Print(const std::string& name, const Measured& m) {
  std::printf("%s\t%zu\t%zu", name.c_str(), m.words, m.bytes);
  for (double seconds : {m.date_seconds, m.both_seconds}) {
    std::printf("\t%.1f", double(m.bytes) / 1e6 / seconds);
  }
  for (double seconds : {m.date_seconds, m.both_seconds}) {
    std::printf("\t%.0f", 1e9 * seconds / double(m.words));
  }
  std::printf("\t%zu\t%zu\n", m.dates, m.quantities);
  std::fflush(stdout);
}

int Run(const std::string& folder) {
  std::vector<std::unique_ptr<Annotator>> before = MakeAnnotators({"quantities"}, SyntaxOptions());
  const std::unique_ptr<Annotator> both = std::move(before.back()), dates = MakeDatesAnnotator();
  before.pop_back();
  std::printf(
      "language\twords\tbytes\tdates MB/s\tboth MB/s\tdates ns/word\tboth ns/word\tdates\t"
      "quantities\n");
  Measured all;
  for (const LanguagePack& pack : AllLanguages()) {
    const std::string code(pack.code().view());
    std::vector<Article> articles =
        Articles(Reports(TreebankFiles(folder, code)), pack.code(), before);
    if (articles.empty()) continue;
    const Measured measured = Measure(*dates, *both, &articles);
    Print(code, measured);
    all += measured;
  }
  if (all.words == 0) {
    std::fprintf(stderr, "values_bench: no texts in %s\n", folder.c_str());
    return 1;
  }
  Print("all", all);
  return 0;
}

}  // namespace
}  // namespace riscontro::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: values_bench TEXTS\n");
    return 2;
  }
  return riscontro::bench::Run(argv[1]);
}
