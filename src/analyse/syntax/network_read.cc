// Reading a network from a model, checking that its parts fit together.
#include <algorithm>

#include "analyse/syntax/network.h"
#include "document/relation.h"

namespace riscontro {
namespace {

Error Damaged(const char* what) {
  return {ErrorKind::kMalformed, std::string("the model's ") + what + " do not fit together", "",
          ""};
}

bool ReadReals(SectionReader& in, std::vector<float>* out) {
  const uint32_t count = in.Number();
  if (count > in.left() / sizeof(float)) return false;
  out->resize(count);
  for (float& value : *out) value = in.Real();
  return std::all_of(out->begin(), out->end(), [](float v) { return v > -1e6F && v < 1e6F; });
}

int32_t IndexOf(const std::vector<std::string>& list, std::string_view name) {
  auto it = std::find(list.begin(), list.end(), name);
  return it == list.end() ? -1 : int32_t(it - list.begin());
}

}  // namespace

Result<Network> Network::Read(const ModelFile& model) {
  Network network;
  Result<TagSet> tags = TagSet::Read(model.Section("labels"));
  if (!tags) return tags.error();
  network.tags_ = std::move(*tags);
  Result<LemmaModel> lemmas = LemmaModel::Read(model.Section("lemmas"), network.tags_);
  if (!lemmas) return lemmas.error();
  network.lemmas_ = std::move(*lemmas);
  Result<EmbeddingTable> embeddings = EmbeddingTable::Read(model.Section("embeddings"));
  if (!embeddings) return embeddings.error();
  network.embeddings_ = std::move(*embeddings);
  SectionReader names(model.Section("treebanks"));
  for (uint32_t left = names.Number(); left > 0 && names.ok(); --left) {
    network.treebanks_.emplace_back(names.Text());
  }
  SectionReader in(model.Section("network"));
  for (BiLstmLayer& layer : network.layers_) {
    Result<BiLstmLayer> read = BiLstmLayer::Read(in);
    if (!read) return read.error();
    layer = std::move(*read);
  }
  Status heads = network.ReadHeads(in);
  if (!heads) return heads.error();
  if (!network.MakeTables()) return Damaged("labels");
  return network;
}

uint32_t Network::TreebankNumber(std::string_view name) const {
  for (size_t i = 0; i < treebanks_.size(); ++i) {
    const std::string_view known = treebanks_[i];
    if (known.substr(known.find('/') + 1) == name) return uint32_t(i);
  }
  return 0;
}

Status Network::ReadHeads(SectionReader& in) {
  for (Matrix* matrix : {&tag_, &lemma_hidden_, &lemma_, &arc_dependent_, &arc_head_, &arc_product_,
                         &label_dependent_, &label_head_, &label_}) {
    Result<Matrix> read = Matrix::Read(in);
    if (!read) return read.error();
    *matrix = std::move(*read);
  }
  std::vector<float> root;  // before arc_product_
  if (!ReadReals(in, &root) || !ReadReals(in, &label_root_) || !in.ok()) return Damaged("roots");
  const size_t states = layers_[1].outputs(), arc = arc_dependent_.rows();
  const bool fits =
      embeddings_.width() == layers_[0].inputs() && layers_[0].outputs() == layers_[1].inputs() &&
      tag_.columns() == layers_[0].outputs() && tag_.rows() == tags_.outputs() &&
      lemma_hidden_.columns() == layers_[0].outputs() && lemma_.columns() == lemma_hidden_.rows() &&
      lemma_.rows() <= tags_.lemma_rules.size() && arc_dependent_.columns() == states &&
      arc_head_.columns() == states && arc_head_.rows() == arc && arc_product_.columns() == arc &&
      arc > 0 && arc_product_.rows() == arc + 1 && root.size() == arc &&
      label_dependent_.columns() == states && label_head_.columns() == states &&
      label_head_.rows() == label_dependent_.rows() && label_root_.size() == label_head_.rows() &&
      label_.columns() == label_head_.rows() && label_.rows() == tags_.relations.size();
  if (!fits) return Damaged("layers");
  std::vector<int16_t> fixed(arc);
  Quantise(root.data(), arc, fixed.data());
  arc_root_.resize(arc + 1);
  arc_product_.Multiply(fixed.data(), 1, arc, arc_root_.data(), arc + 1);
  return Done{};
}

// The bundles of each UPOS follow one another; each knows the outputs of its features.
bool Network::MakeTables() {
  const auto& attributes = tags_.attributes;
  for (size_t a = 0; a < attributes.size(); ++a) first_output_.push_back(tags_.FirstOutput(a));
  upos_bundles_.assign(attributes[0].values.size(), {});
  bundle_begin_.push_back(0);
  for (uint32_t b = 0; b < tags_.bundles.size(); ++b) {
    const auto& values = tags_.bundles[b].values;
    WordStretch& range = upos_bundles_[values[0]];
    if (range.last == 0) range.first = b;
    if (range.last != 0 && range.last != b) return false;
    range.last = b + 1;
    for (size_t a = 1; a < attributes.size(); ++a) {
      if (values[a] != 0) bundle_outputs_.push_back(first_output_[a] + values[a]);
    }
    bundle_begin_.push_back(uint32_t(bundle_outputs_.size()));
  }
  root_relation_ = IndexOf(tags_.relations, "root");
  later_relation_ = IndexOf(tags_.relations, "parataxis");
  for (const std::string& name : tags_.relations) {
    const Relation relation = RelationFromName(name);
    is_subject_.push_back((relation.rel == Rel::kNsubj || relation.rel == Rel::kCsubj) &&
                          relation.subtype != kOuter);
  }
  return root_relation_ >= 0 && std::all_of(upos_bundles_.begin(), upos_bundles_.end(),
                                            [](const WordStretch& r) { return r.last > r.first; });
}

// Heads were found within the pieces: later ones hang on the root of the sentence's first piece.
void Network::JoinPieces(std::span<Piece> pieces, std::vector<WordReading>* out) const {
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.words.first < b.words.first; });
  int32_t root = 0;
  for (const Piece& piece : pieces) {
    const bool later = piece.words.first != piece.sentence;
    const int32_t offset = int32_t(piece.words.first - piece.sentence);
    for (uint32_t w = piece.words.first; w < piece.words.last; ++w) {
      WordReading& reading = (*out)[w];
      const bool is_root = reading.head == 0;
      if (!is_root) reading.head += offset;
      if (is_root && !later) root = int32_t(w - piece.sentence) + 1;
      if (is_root && later) reading.head = root;
      if (is_root) reading.relation = uint32_t(later ? later_relation_ : root_relation_);
    }
  }
}

}  // namespace riscontro
