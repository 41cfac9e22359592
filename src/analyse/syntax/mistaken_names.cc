#include "analyse/syntax/mistaken_names.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kShortest = 3;  // bytes of a name

bool IsVerb(const Token& token) {
  return token.upos == Upos::kVerb || token.upos == Upos::kAux;
}

class Finder {
 public:
  Finder(const Article& article, std::span<const WordStretch> sentences)
      : article_(article), sentences_(sentences) {}

  void Find(std::vector<uint32_t>* tokens) const {
    const size_t before = tokens->size();
    for (const WordStretch& s : sentences_) {
      if (s.first < s.last && OpensLikeVerb(s) && IsCapitalisedElsewhere(s.first)) {
        tokens->push_back(s.first);
      }
      for (uint32_t t = s.first + 1; t < s.last; ++t) {
        if (IsVerb(article_.tokens[t]) && HasTellingCapital(s, t)) tokens->push_back(t);
      }
    }
    std::sort(tokens->begin() + long(before), tokens->end());
  }

 private:
  bool IsCapitalised(uint32_t t) const {
    const Span span = article_.tokens[t].span;
    return span.size() >= kShortest && IsUpper(CharAt(article_.text, span.begin));
  }

  // In no headline of capitals, inside a sentence, after no mark.
  bool HasTellingCapital(const WordStretch& s, uint32_t t) const {
    if (t == s.first || article_.tokens[t - 1].upos == Upos::kPunct || !IsCapitalised(t)) {
      return false;
    }
    if (article_.Form(article_.tokens[s.last - 1]) == ".") return true;
    uint32_t small = 0, capitals = 0;
    for (uint32_t i = s.first + 1; i < s.last; ++i) {
      if (article_.tokens[i].span.size() <= kShortest) continue;
      ++(IsCapitalised(i) ? capitals : small);
    }
    return capitals <= 3 * small;  // headlines have but few words in small letters
  }

  // "Begin promised": a verb right before another that is finite, or a participle.
  bool OpensLikeVerb(const WordStretch& s) const {
    if (s.last - s.first < 2 || article_.tokens[s.first].upos != Upos::kVerb) return false;
    if (!IsCapitalised(s.first) || !IsVerb(article_.tokens[s.first + 1])) return false;
    const VerbForm form = article_.tokens[s.first + 1].features.verb_form;
    return form == VerbForm::kFinite || form == VerbForm::kParticiple;
  }

  bool IsCapitalisedElsewhere(uint32_t token) const {
    const std::string_view word = article_.Form(article_.tokens[token]);
    for (const WordStretch& s : sentences_) {
      for (uint32_t t = s.first + 1; t < s.last; ++t) {
        if (article_.Form(article_.tokens[t]) == word && HasTellingCapital(s, t)) return true;
      }
    }
    return false;
  }

  const Article& article_;
  std::span<const WordStretch> sentences_;
};

}  // namespace

void FindMistakenNames(const Article& article, std::span<const WordStretch> sentences,
                       std::vector<uint32_t>* tokens) {
  Finder(article, sentences).Find(tokens);
}

}  // namespace riscontro
