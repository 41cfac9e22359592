#include "corpus.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>

#include "analyse/syntax/lemma_rules.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro::train {
namespace {

// "A=1|B=2" → {{"A", "1"}, {"B", "2"}}.
std::vector<std::pair<std::string, std::string>> SplitFeats(std::string_view view) {
  const std::string feats(view);
  std::vector<std::pair<std::string, std::string>> out;
  for (size_t at = 0; at < feats.size();) {
    const size_t end = std::min(feats.find('|', at), feats.size());
    const size_t equals = feats.find('=', at);
    if (equals < end) {
      out.emplace_back(feats.substr(at, equals - at), feats.substr(equals + 1, end - equals - 1));
    }
    at = end + 1;
  }
  return out;
}

std::string UpperCase(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    AppendChar(char32_t(u_toupper(UChar32(NextChar(text, &at)))), &out);
  }
  return out;
}

template <typename Visit>
void ForEachWord(const std::vector<TrainingPart>& training, bool targets_only, Visit visit) {
  for (const TrainingPart& part : training) {
    if (targets_only && !part.target) continue;
    for (const ConlluSentence* sentence : part.sentences) {
      for (const ConlluWord& word : sentence->words) visit(word);
    }
  }
}

std::string RuleOf(const ConlluWord& word) {
  return MakeLemmaRule(word.form, word.lemma);
}

std::string TagOf(const ConlluWord& word) {
  return std::string(word.upos).append("|").append(word.feats);
}

// Those counted at least `least` times, the most frequent first.
std::vector<std::string> Frequent(const std::map<std::string, int32_t>& counts, int32_t least) {
  std::vector<std::pair<int32_t, std::string>> kept;
  for (const auto& [name, count] : counts) {
    if (count >= least) kept.emplace_back(-count, name);
  }
  std::sort(kept.begin(), kept.end());
  std::vector<std::string> names;
  for (auto& [count, name] : kept) names.push_back(std::move(name));
  return names;
}

std::map<std::string, int32_t> Numbered(const std::vector<std::string>& names) {
  std::map<std::string, int32_t> numbers;
  for (size_t i = 0; i < names.size(); ++i) numbers[names[i]] = int32_t(i);
  return numbers;
}

}  // namespace

Corpus::Corpus(const std::vector<TrainingPart>& training, const VocabularyOptions& options) {
  MakeKeys(training, options);
  MakeTags(training, options);
}

void Corpus::MakeKeys(const std::vector<TrainingPart>& training, const VocabularyOptions& options) {
  WordKeyMaker maker;
  std::map<uint32_t, int32_t> words, affixes;
  std::set<uint32_t> own;
  for (const TrainingPart& part : training) {
    for (const ConlluSentence* sentence : part.sentences) {
      for (const ConlluWord& word : sentence->words) {
        WordKeys keys;
        maker.Make(word.form, &keys);
        for (size_t i = 0; i < kWordKeys; ++i) {
          if (keys[i] == 0) continue;
          ++(i == kWordKey ? words : affixes)[keys[i]];
          if (part.target) own.insert(keys[i]);
        }
      }
    }
  }
  std::set<uint32_t> kept;
  for (const auto& [key, count] : words) {
    if (count >= options.min_word) kept.insert(key);
  }
  for (const auto& [key, count] : affixes) {
    if (count >= options.min_affix) kept.insert(key);
  }
  keys_.assign(kept.begin(), kept.end());
  for (uint32_t key : keys_) own_keys_.push_back(own.contains(key));
  word_counts_ = std::move(words);
}

void Corpus::MakeAttributes(const std::vector<TrainingPart>& training) {
  std::map<std::string, std::set<std::string>> values;
  std::set<std::string> tags;
  ForEachWord(training, false, [&](const ConlluWord& word) {
    tags.emplace(word.upos);
    for (auto& [name, value] : SplitFeats(word.feats)) values[name].insert(value);
  });
  tags_.attributes.push_back({"UPOS", {tags.begin(), tags.end()}});
  for (const auto& [name, known] : values) {
    Attribute attribute{name, {""}};
    attribute.values.insert(attribute.values.end(), known.begin(), known.end());
    tags_.attributes.push_back(std::move(attribute));
  }
}

// name: "NOUN|Number=Sing".
Bundle Corpus::MakeBundle(const std::string& name) const {
  const size_t bar = name.find('|');
  Bundle bundle{name.substr(bar + 1), std::vector<uint8_t>(tags_.attributes.size(), 0)};
  auto features = SplitFeats(bundle.feats);
  features.emplace_back("UPOS", name.substr(0, bar));
  for (const auto& [key, value] : features) {
    for (size_t i = 0; i < tags_.attributes.size(); ++i) {
      const auto& known = tags_.attributes[i].values;
      if (tags_.attributes[i].name != key) continue;
      bundle.values[i] = uint8_t(std::find(known.begin(), known.end(), value) - known.begin());
    }
  }
  return bundle;
}

void Corpus::MakeTags(const std::vector<TrainingPart>& training, const VocabularyOptions& options) {
  std::map<std::string, int32_t> bundles, relations, rules;
  std::set<std::string> own;
  MakeAttributes(training);
  ForEachWord(training, false, [&](const ConlluWord& word) {
    ++bundles[TagOf(word)];
    ++relations[std::string(word.deprel)];
  });
  ForEachWord(training, true, [&](const ConlluWord& word) {
    own.insert(TagOf(word));
    ++rules[RuleOf(word)];
  });
  std::vector<std::string> names = Frequent(bundles, 1);
  std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return a.substr(0, a.find('|')) < b.substr(0, b.find('|'));
  });
  for (const std::string& name : names) {
    tags_.bundles.push_back(MakeBundle(name));
    own_bundles_.push_back(own.contains(name));
  }
  tags_.relations = Frequent(relations, 1);
  tags_.lemma_rules = Frequent(rules, options.min_lemma_rule);
  bundles_ = Numbered(names);
  relations_ = Numbered(tags_.relations);
  lemma_rules_ = Numbered(tags_.lemma_rules);
}

TagSet Corpus::OwnTags() const {
  TagSet own = tags_;
  own.bundles.clear();
  for (size_t i = 0; i < tags_.bundles.size(); ++i) {
    // A UPOS that the language's treebanks lack keeps one bundle: each must have one.
    const auto upos = tags_.bundles[i].values[0];
    bool needed = true;
    for (size_t j = 0; j < tags_.bundles.size(); ++j) {
      if (tags_.bundles[j].values[0] == upos && (own_bundles_[j] || j < i)) needed = false;
    }
    if (own_bundles_[i] || needed) own.bundles.push_back(tags_.bundles[i]);
  }
  return own;
}

std::array<int32_t, kWordKeys> Corpus::Rows(const WordKeys& keys) const {
  std::array<int32_t, kWordKeys> rows;
  for (size_t i = 0; i < kWordKeys; ++i) {
    auto it = std::lower_bound(keys_.begin(), keys_.end(), keys[i]);
    rows[i] = it != keys_.end() && *it == keys[i] ? int32_t(it - keys_.begin()) : -1;
  }
  return rows;
}

Example Corpus::Encode(const ConlluSentence& sentence, int32_t number) const {
  auto find = [](const std::map<std::string, int32_t>& map, const std::string& name) {
    auto it = map.find(name);
    return it == map.end() ? -1 : it->second;
  };
  WordKeyMaker maker;
  WordKeys keys;
  Example example;
  example.treebank = number;
  for (const ConlluWord& w : sentence.words) {
    TrainingWord word;
    maker.Make(UpperCase(w.form), &keys);
    word.capital_rows = Rows(keys);
    maker.Make(w.form, &keys);
    word.rows = Rows(keys);
    auto count = word_counts_.find(keys[kWordKey]);
    word.count = count == word_counts_.end() ? 0 : count->second;
    word.bundle = find(bundles_, TagOf(w));
    word.lemma_rule = find(lemma_rules_, RuleOf(w));
    word.relation = find(relations_, std::string(w.deprel));
    word.is_name = w.upos == "PROPN" && IsUpper(CharAt(w.form, 0));
    word.head = w.head;
    example.words.push_back(word);
  }
  return example;
}

std::vector<Example> Corpus::Encode(const TrainingPart& part) const {
  std::vector<Example> examples;
  for (const ConlluSentence* sentence : part.sentences) {
    examples.push_back(Encode(*sentence, part.number));
  }
  return examples;
}

}  // namespace riscontro::train
