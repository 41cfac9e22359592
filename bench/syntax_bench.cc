// syntax_bench TEXTS [MODEL]: how fast syntax is read on one core, and where the time goes.
//
// TEXTS is a folder of LANGUAGE.conllu files, of which only the raw text is taken, again and again
// up to about 40,000 words, eight times; the fastest counts, for the machine may do other things
// as well. MODEL is free (default) or noncommercial. Prints one line of
// tab-separated values per language: words, words/s of the syntax annotator (text to parse, all
// steps), ms to load the model, MB that it takes, then the share of each step in %; "rest" is
// lemmas written, corrections, and the layer itself.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "analyse/syntax/language_model.h"
#include "analyse/syntax/syntax.h"
#include "base/resource.h"
#include "eval/conllu.h"
#include "language/language.h"

namespace riscontro::bench {
namespace {

constexpr size_t kWords = 40000;
constexpr int kRuns = 8;

using Clock = std::chrono::steady_clock;

double Since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

// Reports of about 400 words, as many as make kWords.
std::vector<std::string> Reports(const Treebank& treebank) {
  std::string report;
  size_t words = 0;
  for (const ConlluSentence& sentence : treebank.sentences) {
    if (words > 400) break;
    report.append(sentence.text).append(" ");
    words += sentence.words.size();
  }
  return std::vector<std::string>(kWords / std::max<size_t>(words, 1), report);
}

struct Measured {
  size_t words = 0;
  double segmentation = 0, whole = 0;
  NetworkTimes network;
};

// The steps by themselves.
void MeasureSteps(const LanguageModel& model, const std::vector<std::string>& reports,
                  Measured* out) {
  Segments segments;
  std::vector<std::string_view> words;
  std::vector<WordStretch> sentences;
  std::vector<WordReading> readings;
  for (const std::string& report : reports) {
    const Clock::time_point start = Clock::now();
    segments.Clear();
    model.segmentation().Run(report, {0, uint32_t(report.size())}, false, &segments);
    words.clear();
    sentences.clear();
    for (const auto& word : segments.words) words.push_back(word.In(report, segments.forms));
    for (const SentenceSpan& s : segments.sentences) {
      sentences.push_back({s.first_token, s.last_token});
    }
    out->segmentation += Since(start);
    model.network().Run(words, sentences, 0, &readings, &out->network);
  }
}

Measured Measure(const Annotator& annotator, const LanguageModel& model, LanguageCode language,
                 const std::vector<std::string>& reports) {
  Measured out;
  std::vector<Article> articles;
  for (const std::string& report : reports) {
    Article& article = articles.emplace_back();
    article.language = language;
    article.text = report;
    article.blocks = {{BlockKind::kParagraph, {0, uint32_t(report.size())}, language}};
  }
  const Clock::time_point begin = Clock::now();
  for (Article& article : articles) annotator.Annotate(article);
  out.whole = Since(begin);
  for (const Article& article : articles) out.words += article.tokens.size();
  MeasureSteps(model, reports, &out);
  return out;
}

void Bench(const LanguagePack& pack, std::string_view bytes, const Treebank& treebank,
           const Annotator& annotator) {
  const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
  const Clock::time_point begin = Clock::now();
  Result<LanguageModel> model = LanguageModel::Make(pack, bytes);
  const double load = Since(begin);
  if (!model || !model->has_network()) return;
  const double memory =
      double(mallinfo2().uordblks + mallinfo2().hblkhd - before + bytes.size()) / (1 << 20);
  const std::vector<std::string> reports = Reports(treebank);
  Measured m = Measure(annotator, *model, pack.code(), reports);
  for (int run = 1; run < kRuns; ++run) {
    const Measured again = Measure(annotator, *model, pack.code(), reports);
    if (again.whole < m.whole) m = again;
  }
  const NetworkTimes& n = m.network;
  const double steps =
      m.segmentation + n.embedding + n.encoder + n.tags + n.lemmas + n.tree + n.relations;
  std::printf("%s\t%zu\t%.0f\t%.0f\t%.1f", std::string(pack.code().view()).c_str(), m.words,
              double(m.words) / m.whole, 1000 * load, memory);
  for (double part : {m.segmentation, n.embedding, n.encoder, n.tags, n.lemmas, n.tree, n.relations,
                      std::max(0.0, m.whole - steps)}) {
    std::printf("\t%.1f", 100 * part / std::max(m.whole, steps));
  }
  std::printf("\n");
  std::fflush(stdout);
}

int Run(const std::string& folder, const std::string& name) {
  SyntaxOptions options;
  if (name == "noncommercial") options.model = ModelChoice::kNonCommercial;
  const std::unique_ptr<Annotator> annotator = MakeSyntaxAnnotator(options);
  std::printf(
      "language\twords\twords/s\tload ms\tMB\tsegmentation %%\tembeddings %%\tLSTM %%\t"
      "tags %%\tlemmas %%\ttree %%\trelations %%\trest %%\n");
  for (const LanguagePack& pack : AllLanguages()) {
    const std::string code(pack.code().view());
    auto bytes = FindResource("models/" + code + "/" + name + ".bin");
    Result<Treebank> treebank = ReadTreebankFile(folder + "/" + code + ".conllu");
    if (bytes && treebank) Bench(pack, *bytes, *treebank, *annotator);
  }
  return 0;
}

}  // namespace
}  // namespace riscontro::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: syntax_bench TEXTS [free|noncommercial]\n");
    return 2;
  }
  return riscontro::bench::Run(argv[1], argc > 2 ? argv[2] : "free");
}
