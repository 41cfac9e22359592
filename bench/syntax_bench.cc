// syntax_bench TEXTS [MODEL]: how fast syntax is read on one core, and where the time goes.
//
// TEXTS is a folder of LANGUAGE.conllu files, of which only the raw text is taken, again and again
// up to about 40,000 words, eight times; the fastest counts, for the machine may do other things
// as well. MODEL is free (default) or noncommercial. Prints one line of
// tab-separated values per language: words, words/s from text to parse, ms to load the model, MB
// that it takes, then the share of each step in %.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "analyse/syntax/language_model.h"
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

Measured Measure(const LanguageModel& model, const std::vector<std::string>& reports) {
  Measured out;
  Segments segments;
  std::vector<std::string_view> words;
  std::vector<WordStretch> sentences;
  std::vector<WordReading> readings;
  std::string lemma;
  const Clock::time_point begin = Clock::now();
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
    out.segmentation += Since(start);
    model.network().Run(words, sentences, 0, &readings, &out.network);
    for (size_t w = 0; w < words.size(); ++w) {
      model.network().lemmas().Apply(readings[w].lemma_rule, readings[w].from_dictionary, words[w],
                                     &lemma);
    }
    out.words += words.size();
  }
  out.whole = Since(begin);
  return out;
}

void Bench(const LanguagePack& pack, std::string_view bytes, const Treebank& treebank) {
  const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
  const Clock::time_point begin = Clock::now();
  Result<LanguageModel> model = LanguageModel::Make(pack, bytes);
  const double load = Since(begin);
  if (!model || !model->has_network()) return;
  const double memory =
      double(mallinfo2().uordblks + mallinfo2().hblkhd - before + bytes.size()) / (1 << 20);
  const std::vector<std::string> reports = Reports(treebank);
  Measured m = Measure(*model, reports);
  for (int run = 1; run < kRuns; ++run) {
    const Measured again = Measure(*model, reports);
    if (again.whole < m.whole) m = again;
  }
  auto share = [&](double seconds) { return 100 * seconds / m.whole; };
  std::printf("%s\t%zu\t%.0f\t%.0f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\n",
              std::string(pack.code().view()).c_str(), m.words, double(m.words) / m.whole,
              1000 * load, memory, share(m.segmentation), share(m.network.embedding),
              share(m.network.encoder), share(m.network.tags), share(m.network.lemmas),
              share(m.network.tree), share(m.network.relations));
  std::fflush(stdout);
}

int Run(const std::string& folder, const std::string& name) {
  std::printf(
      "language\twords\twords/s\tload ms\tMB\tsegmentation %%\tembeddings %%\tLSTM %%\t"
      "tags %%\tlemmas %%\ttree %%\trelations %%\n");
  for (const LanguagePack& pack : AllLanguages()) {
    const std::string code(pack.code().view());
    auto bytes = FindResource("models/" + code + "/" + name + ".bin");
    Result<Treebank> treebank = ReadTreebankFile(folder + "/" + code + ".conllu");
    if (bytes && treebank) Bench(pack, *bytes, *treebank);
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
