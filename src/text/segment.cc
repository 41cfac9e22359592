#include "text/segment.h"

#include <algorithm>

#include "base/hash.h"
#include "text/fold.h"
#include "text/segment_parts.h"

namespace riscontro {

Segmenter::Segmenter(const SegmentRules& rules)
    : hyphens_(rules.hyphens), ordinal_dot_(rules.ordinal_dot) {
  auto add = [&](const std::vector<std::string>& words, Kind kind) {
    for (const std::string& word : words) {
      kinds_[Hash64(word)] |= uint16_t(kind);
      longest_ = std::max(longest_, word.size());
    }
  };
  add(rules.never_end, kNeverEnd);
  add(rules.may_end, kMayEnd);
  add(rules.before_number, kBeforeNumber);
  add(rules.also_words, kAlsoWord);
  add(rules.goes_on, kGoesOn);
  add(rules.goes_on_with, kGoesOnWith);
  add(rules.opens, kOpens);
  add(rules.proclitics, kProclitic);
  add(rules.name_proclitics, kNameProclitic);
  add(rules.enclitics, kEnclitic);
  add(rules.whole, kWhole);
  add(rules.hyphen_prefixes, kHyphenPrefix);
  enclitics_ = rules.enclitics;
  cuts_at_hyphen_ = std::any_of(enclitics_.begin(), enclitics_.end(),
                                [](const std::string& e) { return e.starts_with('-'); });
  std::stable_sort(enclitics_.begin(), enclitics_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

uint16_t Segmenter::KindOf(std::string_view word) const {
  if (word.size() > longest_ + 2) return 0;  // an apostrophe may be two bytes longer
  static thread_local std::string lower;
  LowerWord(word, &lower);
  auto it = kinds_.find(Hash64(lower));
  return it == kinds_.end() ? 0 : it->second;
}

void Segmenter::Run(std::string_view text, Span range, bool one_sentence, std::vector<Span>* tokens,
                    std::vector<SentenceSpan>* sentences) const {
  size_t first = tokens->size();
  Tokenizer(*this, text, tokens).Run(range);
  if (tokens->size() == first) return;
  if (one_sentence) {
    sentences->push_back(
        {{(*tokens)[first].begin, tokens->back().end}, uint32_t(first), uint32_t(tokens->size())});
    return;
  }
  Splitter(*this, text, *tokens, first).Run(range, sentences);
}

}  // namespace riscontro
