#include "analyse/syntax/lemma_model.h"

#include <algorithm>

#include "base/hash.h"
#include "text/fold.h"

namespace riscontro {

uint32_t LemmaModel::Key(std::string_view lower, std::string_view upos) {
  return uint32_t(Hash64(lower, Hash64(upos)));
}

std::string LemmaModel::Write(std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
  SectionWriter out;
  out.Number(uint32_t(entries.size()));
  for (const Entry& entry : entries) {
    out.Number(entry.key);
    out.Number(entry.rule);
  }
  return out.bytes();
}

Result<LemmaModel> LemmaModel::Read(std::string_view section, const TagSet& tags) {
  auto damaged = [] {
    return Error{ErrorKind::kMalformed, "the model's dictionary of lemmas is damaged", "", ""};
  };
  SectionReader in(section);
  LemmaModel model;
  const uint32_t count = in.Number();
  if (count > in.left() / sizeof(Entry)) return damaged();
  model.entries_.resize(count);
  uint32_t last = 0;
  for (Entry& entry : model.entries_) {
    entry = {in.Number(), in.Number()};
    if (entry.rule >= tags.lemma_rules.size() || entry.key < last) return damaged();
    last = entry.key;
  }
  model.rules_.resize(tags.lemma_rules.size());
  for (size_t i = 0; i < model.rules_.size(); ++i) {
    if (!LemmaRule::Parse(tags.lemma_rules[i], &model.rules_[i])) return damaged();
  }
  if (!in.ok()) return damaged();
  return model;
}

int32_t LemmaModel::Find(std::string_view lower, std::string_view upos) const {
  const uint32_t key = Key(lower, upos);
  auto it = std::lower_bound(entries_.begin(), entries_.end(), key,
                             [](const Entry& e, uint32_t k) { return e.key < k; });
  return it != entries_.end() && it->key == key ? int32_t(it->rule) : -1;
}

void LemmaModel::Apply(int32_t rule, bool from_dictionary, std::string_view form,
                       std::string* lemma) const {
  if (form.find_first_of("0123456789") != std::string_view::npos) {
    *lemma = form;  // a rule learned from another number would change its digits
    return;
  }
  static thread_local std::string lower;
  LowerWord(form, &lower);
  const bool fits = rule >= 0 && size_t(rule) < rules_.size() &&
                    rules_[size_t(rule)].Apply(from_dictionary ? lower : form, lemma);
  if (!fits) *lemma = lower;
}

}  // namespace riscontro
