#include "eval/conll18.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/span.h"
#include "eval/alignment.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// Relations between content words, those that make function words, and the universal features,
// as the shared task lists them.
constexpr std::string_view kContentRelations[] = {
    "acl",       "advcl",      "advmod",    "amod",       "appos",  "ccomp", "compound", "conj",
    "csubj",     "dep",        "discourse", "dislocated", "expl",   "fixed", "flat",     "goeswith",
    "iobj",      "list",       "nmod",      "nsubj",      "nummod", "obj",   "obl",      "orphan",
    "parataxis", "reparandum", "root",      "vocative",   "xcomp"};
constexpr std::string_view kFunctionRelations[] = {"aux", "case", "cc",  "clf",
                                                   "cop", "det",  "mark"};
constexpr std::string_view kUniversalFeatures[] = {
    "Abbr",    "Animacy", "Aspect",   "Case",    "Definite", "Degree",   "Evident",
    "Foreign", "Gender",  "Mood",     "NumType", "Number",   "Person",   "Polarity",
    "Polite",  "Poss",    "PronType", "Reflex",  "Tense",    "VerbForm", "Voice"};

template <size_t n>
bool IsIn(const std::string_view (&list)[n], std::string_view item) {
  return std::find(std::begin(list), std::end(list), item) != std::end(list);
}

constexpr int64_t kRoot = -1, kNoParse = -2, kNotAligned = -3;

struct ScoredWord {
  const ConlluWord* word = nullptr;
  std::string feats;          // universal ones, sorted
  std::string_view relation;  // without its subtype
  int64_t parent = kNoParse;  // index of the word
  bool is_content = false;
  std::vector<uint32_t> function_words;  // its dependents that are such
};

std::string UniversalFeatures(std::string_view feats) {
  std::vector<std::string_view> kept;
  while (!feats.empty()) {
    std::string_view item = feats.substr(0, feats.find('|'));
    feats.remove_prefix(std::min(item.size() + 1, feats.size()));
    if (IsIn(kUniversalFeatures, item.substr(0, item.find('=')))) kept.push_back(item);
  }
  std::sort(kept.begin(), kept.end());
  std::string out;
  for (std::string_view item : kept) (out += item) += '|';
  return out;
}

// A treebank as the metric sees it: its characters without white space, and spans over them.
class ScoredText {
 public:
  explicit ScoredText(const Treebank& treebank) {
    for (const ConlluSentence& sentence : treebank.sentences) AddSentence(sentence);
  }

  std::string characters;  // UTF-8; positions are bytes
  std::vector<Span> tokens;
  std::vector<Span> sentences;
  std::vector<AlignableWord> spans;  // of the words
  std::vector<ScoredWord> words;

 private:
  void AddSentence(const ConlluSentence& sentence) {
    size_t first = words.size();
    uint32_t begin = uint32_t(characters.size());
    for (const ConlluToken& token : sentence.tokens) {
      uint32_t token_begin = uint32_t(characters.size());
      AddCharacters(token.form);
      tokens.push_back({token_begin, uint32_t(characters.size())});
      for (uint32_t w = token.first_word; w < token.last_word; ++w) {
        spans.push_back({token_begin, tokens.back().end, token.is_range, sentence.words[w].form});
        AddWord(sentence.words[w], int64_t(first));
      }
    }
    sentences.push_back({begin, uint32_t(characters.size())});
    for (size_t w = first; w < words.size(); ++w) {
      bool dependent = words[w].parent >= 0 && IsIn(kFunctionRelations, words[w].relation);
      if (dependent) words[size_t(words[w].parent)].function_words.push_back(uint32_t(w));
    }
  }

  void AddCharacters(std::string_view form) {
    for (size_t at = 0; at < form.size();) {
      char32_t c = NextChar(form, &at);
      if (!IsSpace(c)) AppendChar(c, &characters);
    }
  }

  void AddWord(const ConlluWord& word, int64_t first) {
    ScoredWord& scored = words.emplace_back();
    scored.word = &word;
    scored.feats = UniversalFeatures(word.feats);
    scored.relation = word.deprel.substr(0, word.deprel.find(':'));
    scored.is_content = IsIn(kContentRelations, scored.relation);
    if (word.head >= 0) scored.parent = word.head == 0 ? kRoot : first + word.head - 1;
  }
};

Score ScoreSpans(const std::vector<Span>& gold, const std::vector<Span>& system) {
  Score score;
  score.gold = gold.size();
  score.system = system.size();
  for (size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (gold[g].begin == system[s].begin) {
      score.correct += gold[g++].end == system[s++].end;
    } else {
      ++(gold[g].begin < system[s].begin ? g : s);
    }
  }
  return score;
}

class Comparison {
 public:
  Comparison(const ScoredText& gold, const ScoredText& system)
      : gold_(gold), system_(system), gold_of_(system.words.size(), kNotAligned) {
    pairs_ = AlignWords(gold.spans, system.spans);
    for (auto [g, s] : pairs_) gold_of_[s] = g;
  }

  Conll18Scores Run() const {
    Conll18Scores all;
    auto& scores = all.scores;
    scores[size_t(Metric::kTokens)] = ScoreSpans(gold_.tokens, system_.tokens);
    scores[size_t(Metric::kSentences)] = ScoreSpans(gold_.sentences, system_.sentences);
    for (size_t m = size_t(Metric::kWords); m < scores.size(); ++m) {
      bool content_only = m >= size_t(Metric::kClas);
      scores[m].gold = Count(gold_, content_only);
      scores[m].system = Count(system_, content_only);
    }
    for (auto [g, s] : pairs_) {
      for (size_t m = size_t(Metric::kWords); m < scores.size(); ++m) {
        if (m >= size_t(Metric::kClas) && !gold_.words[g].is_content) break;
        ++scores[m].aligned;
        scores[m].correct += Agree(Metric(m), gold_.words[g], system_.words[s]);
      }
    }
    return all;
  }

 private:
  static uint64_t Count(const ScoredText& text, bool content_only) {
    if (!content_only) return text.words.size();
    return uint64_t(std::count_if(text.words.begin(), text.words.end(),
                                  [](const ScoredWord& word) { return word.is_content; }));
  }

  bool Agree(Metric metric, const ScoredWord& gold, const ScoredWord& system) const {
    const ConlluWord& a = *gold.word;
    const ConlluWord& b = *system.word;
    switch (metric) {
      case Metric::kUpos:
        return a.upos == b.upos;
      case Metric::kXpos:
        return a.xpos == b.xpos;
      case Metric::kUfeats:
        return gold.feats == system.feats;
      case Metric::kAllTags:
        return SameTags(gold, system) && a.xpos == b.xpos;
      case Metric::kLemmas:
        return SameLemma(a, b);
      case Metric::kUas:
        return SameParent(gold, system);
      case Metric::kLas:
      case Metric::kClas:
        return SameArc(gold, system);
      case Metric::kMlas:
        return SameArc(gold, system) && SameTags(gold, system) && SameFunctionWords(gold, system);
      case Metric::kBlex:
        return SameArc(gold, system) && SameLemma(a, b);
      default:
        return true;
    }
  }

  static bool SameTags(const ScoredWord& gold, const ScoredWord& system) {
    return gold.word->upos == system.word->upos && gold.feats == system.feats;
  }

  static bool SameLemma(const ConlluWord& gold, const ConlluWord& system) {
    return gold.lemma == "_" || gold.lemma == system.lemma;
  }

  bool SameParent(const ScoredWord& gold, const ScoredWord& system) const {
    bool is_word = system.parent >= 0;
    return gold.parent == (is_word ? gold_of_[size_t(system.parent)] : system.parent) &&
           gold.parent != kNoParse;
  }

  bool SameArc(const ScoredWord& gold, const ScoredWord& system) const {
    return SameParent(gold, system) && gold.relation == system.relation;
  }

  bool SameFunctionWords(const ScoredWord& gold, const ScoredWord& system) const {
    auto same = [&](uint32_t g, uint32_t s) {
      const ScoredWord& a = gold_.words[g];
      const ScoredWord& b = system_.words[s];
      return gold_of_[s] == int64_t(g) && a.relation == b.relation && SameTags(a, b);
    };
    return std::equal(gold.function_words.begin(), gold.function_words.end(),
                      system.function_words.begin(), system.function_words.end(), same);
  }

  const ScoredText& gold_;
  const ScoredText& system_;
  std::vector<std::pair<uint32_t, uint32_t>> pairs_;
  std::vector<int64_t> gold_of_;  // by system word
};

// A few characters of the text from the one that holds the offset on.
std::string From(std::string_view text, size_t offset) {
  while (offset > 0 && !IsBoundary(text, offset)) --offset;
  size_t end = std::min(text.size(), offset + 24);
  while (!IsBoundary(text, end)) --end;
  return "'" + std::string(text.substr(offset, end - offset)) + "'";
}

}  // namespace

Score& Score::operator+=(const Score& other) {
  gold += other.gold;
  system += other.system;
  correct += other.correct;
  aligned += other.aligned;
  return *this;
}

Conll18Scores& Conll18Scores::operator+=(const Conll18Scores& other) {
  for (size_t i = 0; i < scores.size(); ++i) scores[i] += other.scores[i];
  return *this;
}

Result<Conll18Scores> ScoreConll18(const Treebank& gold, const Treebank& system) {
  ScoredText gold_text(gold), system_text(system);
  const std::string& a = gold_text.characters;
  const std::string& b = system_text.characters;
  if (a != b) {
    size_t limit = std::min(a.size(), b.size());
    size_t at =
        size_t(std::mismatch(a.begin(), a.begin() + int64_t(limit), b.begin()).first - a.begin());
    return Error{ErrorKind::kMalformed,
                 "the two do not spell the same text: gold has " + From(a, at) +
                     " where the system has " + From(b, at),
                 "", "byte " + std::to_string(at)};
  }
  return Comparison(gold_text, system_text).Run();
}

}  // namespace riscontro
