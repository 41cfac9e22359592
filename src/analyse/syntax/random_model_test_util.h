// A small model with random weights: what it says is nonsense, but always well-formed.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "analyse/syntax/embedding.h"
#include "analyse/syntax/kernels.h"
#include "analyse/syntax/lemma_model.h"
#include "analyse/syntax/model_file.h"
#include "analyse/syntax/tag_set.h"
#include "analyse/syntax/word_features.h"

namespace riscontro {

inline TagSet SampleTags() {
  TagSet tags;
  tags.attributes = {{"UPOS", {"NOUN", "PUNCT", "VERB"}},
                     {"Number", {"", "Plur", "Sing"}},
                     {"Tense", {"", "Past"}}};
  tags.bundles = {{"Number=Plur", {0, 1, 0}},
                  {"Number=Sing", {0, 2, 0}},
                  {"", {1, 0, 0}},
                  {"Number=Sing|Tense=Past", {2, 2, 1}}};
  tags.relations = {"nsubj", "root", "punct", "parataxis", "obj"};
  tags.lemma_rules = {"l*", "l*-1", "k*"};
  return tags;
}

using Sections = std::vector<std::pair<std::string, std::string>>;

class RandomModel {
 public:
  explicit RandomModel(uint32_t seed) : random_(seed) {}

  Sections Make() {
    const TagSet tags = SampleTags();
    SectionWriter network;
    WriteLstm(network, kWidth);
    WriteLstm(network, 2 * kHidden);
    const size_t states = 2 * kHidden;
    for (auto [rows, columns] : {std::pair<size_t, size_t>{tags.outputs(), states},
                                 {4, states},
                                 {tags.lemma_rules.size(), 4},
                                 {kArc, states},
                                 {kArc, states},
                                 {kArc + 1, kArc},
                                 {kLabel, states},
                                 {kLabel, states},
                                 {tags.relations.size(), kLabel}}) {
      WriteMatrix(network, rows, columns);
    }
    for (size_t size : {kArc, kLabel}) {
      network.Number(uint32_t(size));
      for (float value : Reals(size)) network.Real(value);
    }
    return {{"labels", tags.Write()},
            {"lemmas", LemmaModel::Write({{LemmaModel::Key("ran", "VERB"), 1}})},
            {"embeddings", Embeddings()},
            {"network", network.bytes()}};
  }

 private:
  static constexpr size_t kWidth = 8, kHidden = 6, kArc = 5, kLabel = 7;

  std::vector<float> Reals(size_t size) {
    std::vector<float> out(size);
    for (float& value : out) value = float(int32_t(random_() % 2001) - 1000) / 500.0F;
    return out;
  }
  void WriteMatrix(SectionWriter& out, size_t rows, size_t columns) {
    Matrix::Write(out, Reals(rows * columns).data(), rows, columns, Reals(rows).data());
  }
  void WriteLstm(SectionWriter& out, size_t inputs) {
    for (int direction = 0; direction < 2; ++direction) {
      WriteMatrix(out, 4 * kHidden, inputs);
      WriteMatrix(out, 4 * kHidden, kHidden);
    }
  }
  std::string Embeddings() {
    std::vector<uint32_t> keys;
    WordKeyMaker maker;
    for (const char* word : {"the", "dogs", "ran", "far", "."}) {
      WordKeys made;
      maker.Make(word, &made);
      for (uint32_t key : made) {
        if (key != 0) keys.push_back(key);
      }
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const uint32_t rows = uint32_t(keys.size()) + 2;
    return EmbeddingTable::Write(keys, Reals(rows * kWidth).data(), rows, kWidth);
  }

  std::mt19937 random_;
};

}  // namespace riscontro
