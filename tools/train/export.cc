#include "export.h"

#include <map>

#include "analyse/syntax/embedding.h"
#include "analyse/syntax/kernels.h"
#include "analyse/syntax/lemma_model.h"
#include "text/fold.h"

namespace riscontro::train {
namespace {

void WriteMatrix(SectionWriter& out, const Values& weights, const Values* bias) {
  riscontro::Matrix::Write(out, weights.data(), size_t(weights.rows()), size_t(weights.cols()),
                           bias == nullptr ? nullptr : bias->data());
}

void WriteReals(SectionWriter& out, const Values& values) {
  out.Number(uint32_t(values.size()));
  for (Eigen::Index i = 0; i < values.size(); ++i) out.Real(values.data()[i]);
}

void WriteLstm(SectionWriter& out, BiLstm& layer) {
  for (LstmDirection* direction : {&layer.ahead, &layer.back}) {
    WriteMatrix(out, direction->input_weights.value, &direction->bias.value);
    WriteMatrix(out, direction->state_weights.value, nullptr);
  }
}

std::string WriteLayers(Network& network) {
  SectionWriter out;
  WriteLstm(out, network.lower);
  WriteLstm(out, network.upper);
  auto dense = [&](Dense& layer) { WriteMatrix(out, layer.weights.value, &layer.bias.value); };
  dense(network.tag);
  dense(network.lemma_hidden);
  dense(network.lemma);
  dense(network.arc_dependent);
  dense(network.arc_head);
  Values product(network.arcs.product.value.rows() + 1, network.arcs.product.value.cols());
  product << network.arcs.product.value, network.arcs.bias.value;
  WriteMatrix(out, product, nullptr);
  dense(network.label_dependent);
  dense(network.label_head);
  dense(network.label);
  WriteReals(out, network.arcs.root.value);
  WriteReals(out, network.label_root.value);
  return out.bytes();
}

// The words that have one lemma only in the language's own treebanks; rules that the tag set
// lacks are added to it.
std::string WriteLemmas(const std::vector<TrainingPart>& training, TagSet* tags) {
  std::map<std::pair<std::string, std::string>, std::string> known;  // word, UPOS → lemma, "" many
  std::string lower;
  for (const TrainingPart& part : training) {
    if (!part.target) continue;
    for (const ConlluSentence* sentence : part.sentences) {
      for (const ConlluWord& word : sentence->words) {
        LowerWord(word.form, &lower);
        auto [it, is_new] = known.try_emplace({lower, std::string(word.upos)}, word.lemma);
        if (!is_new && it->second != word.lemma) it->second.clear();
      }
    }
  }
  std::map<std::string, uint32_t> rules;
  for (const std::string& rule : tags->lemma_rules) rules.emplace(rule, uint32_t(rules.size()));
  std::vector<LemmaModel::Entry> entries;
  for (const auto& [key, lemma] : known) {
    if (lemma.empty() || lemma != LowerCase(lemma)) continue;
    const std::string rule = MakeLemmaRule(key.first, lemma);
    auto [it, is_new] = rules.emplace(rule, uint32_t(rules.size()));
    if (is_new) tags->lemma_rules.push_back(rule);
    entries.push_back({LemmaModel::Key(key.first, key.second), it->second});
  }
  return LemmaModel::Write(std::move(entries));
}

// The rows of the language's own keys, then those of the treebanks.
std::string WriteEmbeddings(const Corpus& corpus, const Values& all) {
  std::vector<uint32_t> keys;
  Values rows(all.rows(), all.cols());
  Eigen::Index count = 0;
  for (size_t row = 0; row < size_t(all.rows()); ++row) {
    const bool is_key = row < corpus.keys().size();
    if (is_key && !corpus.IsOwn(row)) continue;
    if (is_key) keys.push_back(corpus.keys()[row]);
    rows.row(count++) = all.row(Eigen::Index(row));
  }
  return EmbeddingTable::Write(keys, rows.data(), uint32_t(count), uint32_t(rows.cols()));
}

}  // namespace

std::vector<std::pair<std::string, std::string>> ExportNetwork(
    Network& network, const Corpus& corpus, const std::vector<TrainingPart>& training) {
  TagSet tags = corpus.OwnTags();
  std::string lemmas = WriteLemmas(training, &tags);
  return {{"labels", tags.Write()},
          {"lemmas", std::move(lemmas)},
          {"embeddings", WriteEmbeddings(corpus, network.embeddings.value)},
          {"network", WriteLayers(network)}};
}

}  // namespace riscontro::train
