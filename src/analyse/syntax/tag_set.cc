#include "analyse/syntax/tag_set.h"

namespace riscontro {
namespace {

void WriteList(const std::vector<std::string>& list, SectionWriter* out) {
  out->Number(uint32_t(list.size()));
  for (const std::string& entry : list) out->Text(entry);
}

// A list takes at least four bytes an entry: more than that cannot be there.
uint32_t ReadCount(SectionReader* in) {
  const uint32_t count = in->Number();
  return count <= in->left() / 4 ? count : 0;
}

std::vector<std::string> ReadList(SectionReader* in) {
  std::vector<std::string> list(ReadCount(in));
  for (std::string& entry : list) entry = in->Text();
  return list;
}

bool IsSound(const TagSet& tags) {
  if (tags.attributes.empty() || tags.bundles.empty() || tags.relations.empty()) return false;
  for (const Attribute& a : tags.attributes) {
    if (a.values.empty() || a.values.size() > 255) return false;
  }
  for (const Bundle& bundle : tags.bundles) {
    if (bundle.values.size() != tags.attributes.size()) return false;
    for (size_t i = 0; i < bundle.values.size(); ++i) {
      if (bundle.values[i] >= tags.attributes[i].values.size()) return false;
    }
  }
  return true;
}

}  // namespace

uint32_t TagSet::FirstOutput(size_t attribute) const {
  size_t sum = 0;
  for (size_t i = 0; i < attribute; ++i) sum += attributes[i].values.size();
  return uint32_t(sum);
}

uint32_t TagSet::outputs() const {
  return FirstOutput(attributes.size());
}

std::string TagSet::Write() const {
  SectionWriter out;
  out.Number(uint32_t(attributes.size()));
  for (const Attribute& a : attributes) {
    out.Text(a.name);
    WriteList(a.values, &out);
  }
  out.Number(uint32_t(bundles.size()));
  for (const Bundle& bundle : bundles) {
    out.Text(bundle.feats);
    out.Bytes(bundle.values.data(), bundle.values.size());
  }
  WriteList(relations, &out);
  WriteList(lemma_rules, &out);
  return out.bytes();
}

Result<TagSet> TagSet::Read(std::string_view section) {
  SectionReader in(section);
  TagSet tags;
  tags.attributes.resize(ReadCount(&in));
  for (Attribute& a : tags.attributes) {
    a.name = in.Text();
    a.values = ReadList(&in);
  }
  tags.bundles.resize(ReadCount(&in));
  for (Bundle& bundle : tags.bundles) {
    bundle.feats = in.Text();
    std::string_view values = in.Bytes(tags.attributes.size());
    bundle.values.assign(values.begin(), values.end());
  }
  tags.relations = ReadList(&in);
  tags.lemma_rules = ReadList(&in);
  if (!in.ok() || !IsSound(tags)) {
    return Error{ErrorKind::kMalformed, "the model's labels are damaged", "", ""};
  }
  return tags;
}

}  // namespace riscontro
