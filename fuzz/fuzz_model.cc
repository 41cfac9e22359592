// Trained models (analyse/syntax): the container, and what its sections are read as.
//
// The checksum is put right first, for nothing that is changed at random would get past it. The
// seeds have the sections that are looked for here: "matrix" is read as matrices until it ends,
// "rules" as lemma rules; and the whole as the model of a language, which then reads a text.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "analyse/syntax/kernels.h"
#include "analyse/syntax/language_model.h"
#include "analyse/syntax/lemma_rules.h"
#include "analyse/syntax/model_file.h"
#include "base/hash.h"
#include "language/language.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

std::string WithChecksum(std::string bytes) {
  constexpr size_t kAt = 16, kChecked = 24;
  if (bytes.size() < kChecked) return bytes;
  const uint64_t checksum = Hash64(std::string_view(bytes).substr(kChecked));
  std::memcpy(bytes.data() + kAt, &checksum, sizeof checksum);
  return bytes;
}

// Both ways to multiply give the same bits, on vectors that no more is read of than they have.
void CheckMatrix(const Matrix& matrix) {
  Require(matrix.rows() <= kMaxRows && matrix.columns() <= kMaxColumns);
  const size_t batch = 1 + matrix.rows() % 6;
  std::vector<int16_t> x(batch * matrix.columns());
  for (size_t i = 0; i < x.size(); ++i) x[i] = int16_t(i * 31337);
  for (int16_t& value : x) value = value == INT16_MIN ? int16_t(0) : value;
  std::vector<float> fast(batch * matrix.rows()), plain(fast.size());
  matrix.Multiply(x.data(), batch, matrix.columns(), fast.data(), matrix.rows());
  matrix.MultiplyBy(Instructions::kPlain, x.data(), batch, matrix.columns(), plain.data(),
                    matrix.rows());
  Require(fast.empty() || std::memcmp(fast.data(), plain.data(), fast.size() * sizeof(float)) == 0);
}

void CheckMatrices(std::string_view section) {
  SectionReader reader(section);
  for (int i = 0; i < 20 && reader.left() > 0; ++i) {
    const Result<Matrix> matrix = Matrix::Read(reader);
    if (!matrix) return;
    CheckMatrix(*matrix);
  }
}

void CheckRules(std::string_view section) {
  SectionReader reader(section);
  while (reader.left() > 0) {
    LemmaRule rule;
    const std::string_view text = reader.Text();
    if (!reader.ok() || !LemmaRule::Parse(text, &rule)) continue;
    for (std::string_view form : {"", "a", "È", "Parlato", "рассказала", "a\u0301ǅ𝄞"}) {
      std::string lemma;
      Require(rule.Apply(form, &lemma) == !lemma.empty() && IsValidUtf8(lemma));
    }
  }
}

// What is not refused reads any text as trees.
void CheckModel(std::string_view bytes) {
  const LanguagePack& pack = AllLanguages().front();
  const Result<LanguageModel> model = LanguageModel::Make(pack, bytes);
  if (!model || !model->has_network()) return;
  constexpr std::string_view kText = "The old dogs didn't run. “È 7,5” – don't!\n\nСобаки ran";
  Segments segments;
  model->segmentation().Run(kText, {0, uint32_t(kText.size())}, false, &segments);
  std::vector<std::string_view> words;
  std::vector<WordStretch> sentences;
  for (const auto& word : segments.words) words.push_back(word.In(kText, segments.forms));
  for (const SentenceSpan& s : segments.sentences) {
    sentences.push_back({s.first_token, s.last_token});
  }
  std::vector<WordReading> readings;
  model->network().Run(words, sentences, 0, &readings);
  std::string lemma;
  for (const WordStretch& s : sentences) {
    int roots = 0;
    for (uint32_t w = s.first; w < s.last; ++w) {
      roots += readings[w].head == 0;
      Require(readings[w].bundle < model->network().tags().bundles.size());
      Require(readings[w].relation < model->network().tags().relations.size());
      Require(readings[w].head >= 0 && uint32_t(readings[w].head) <= s.last - s.first);
      model->network().lemmas().Apply(readings[w].lemma_rule, readings[w].from_dictionary, words[w],
                                      &lemma);
    }
    Require(roots == 1);
  }
}

}  // namespace
}  // namespace riscontro

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace riscontro;
  const std::string bytes = WithChecksum(std::string(reinterpret_cast<const char*>(data), size));
  const Result<ModelFile> file = ModelFile::Read(bytes);
  if (!file) return 0;
  CheckMatrices(file->Section("matrix"));
  CheckRules(file->Section("rules"));
  CheckModel(bytes);
  return 0;
}
