// Forms seen often enough go into the table as they are; what the rest have in common (the ending
// that was cut off, the parts it stood for, what became of the stem) makes the endings; every
// occurrence of a form or ending that is not always treated alike is an example for the classifier.
#include "segment_multiword.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "analyse/syntax/model_file.h"
#include "analyse/syntax/multiword.h"
#include "segment_learner.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro::train {
namespace {

constexpr uint32_t kBits = 16;
constexpr int kRounds = 12;
constexpr uint32_t kFewestForm = 3;   // a form seen less often is left to the endings
constexpr uint32_t kFewestNever = 2;  // the same for forms that only look like it
constexpr double kNearlyAlways = 0.97;
constexpr size_t kFewestStems = 2;  // different words behind an ending

// A token of the segmenter, as the treebank has it.
struct Occurrence {
  std::string lower, before, after, second_before;
  bool capital = false;  // a capital that is not a sentence's or a quotation's
  std::string parts;     // in lower case, between spaces; "" = not split
};

struct FormCounts {
  uint32_t all = 0;
  std::map<std::string, uint32_t> parts;  // split so
  uint32_t Split() const {
    uint32_t sum = 0;
    for (const auto& [parts_of, count] : parts) sum += count;
    return sum;
  }
  const std::string& Usual() const {
    auto most = parts.begin();
    for (auto it = parts.begin(); it != parts.end(); ++it) {
      if (it->second > most->second) most = it;
    }
    return most->first;
  }
};

// What was done to a word, apart from its stem.
struct EndingRule {
  std::string ending, add, parts;
  bool accent = false;  // the word has one
  bool plain_stem = false;
  auto operator<=>(const EndingRule&) const = default;
};

std::string Lower(std::string_view word) {
  std::string out;
  LowerWord(word, &out);
  return out;
}

// The treebank's parts of each written token, by where it begins and ends.
std::map<Span, std::string> Parts(const Article& article) {
  std::map<Span, std::string> out;
  for (const Token& token : article.tokens) {
    std::string& parts = out[token.span];
    if (!token.IsPart()) continue;
    if (!parts.empty()) parts += ' ';
    parts += Lower(article.Word(token));
  }
  return out;
}

void AddOccurrences(const Segmenter& segmenter, const Article& article,
                    std::vector<Occurrence>* out) {
  const std::map<Span, std::string> parts = Parts(article);
  std::vector<Span> tokens;
  std::vector<SentenceSpan> sentences;
  for (const Sentence& sentence : article.sentences) {
    tokens.clear();
    sentences.clear();
    segmenter.Run(article.text, sentence.span, true, &tokens, &sentences);
    for (size_t i = 0; i < tokens.size(); ++i) {
      auto found = parts.find(tokens[i]);
      if (found == parts.end()) continue;  // cut otherwise than in the treebank
      auto word = [&](size_t k) { return Lower(tokens[k].In(article.text)); };
      const bool capital = IsNameAfter(i > 0 ? word(i - 1) : "", tokens[i].In(article.text));
      out->push_back({word(i), i > 0 ? word(i - 1) : "", i + 1 < tokens.size() ? word(i + 1) : "",
                      i > 1 ? word(i - 2) : "", capital, found->second});
    }
  }
}

bool HasAccent(std::string word) {
  return DropLastAccent(&word);
}

// The bytes that two words begin with alike, on a boundary of both.
size_t Common(std::string_view a, std::string_view b) {
  size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  while (n > 0 && (!IsBoundary(a, n) || !IsBoundary(b, n))) --n;
  return n;
}

EndingRule RuleOf(const std::string& word, const std::string& parts) {
  EndingRule rule;
  const size_t space = parts.find(' ');
  const std::string first = parts.substr(0, space);
  rule.parts = parts.substr(space + 1);
  rule.accent = HasAccent(word);
  size_t stem = Common(word, first);
  // An accent that the stem lost: compare once more without it.
  std::string plain = word;
  if (rule.accent && DropLastAccent(&plain) && Common(plain, first) > stem + 1) {
    rule.plain_stem = true;
    stem = Common(plain, first);
    rule.add = first.substr(stem);
    rule.ending = plain.substr(stem);
    return rule;
  }
  rule.add = first.substr(stem);
  rule.ending = word.substr(stem);
  return rule;
}

// Whether an ending can have made the parts: "la" makes "far" + "la", not "di" + "la" of "della".
bool Explains(const MultiwordSplit& split, const Occurrence& o) {
  if (o.parts.empty()) return true;
  std::string parts;
  AppendParts(o.lower, split, &parts);
  return parts == o.parts;
}

using Counts = std::map<std::string, FormCounts>;

class MultiwordTrainer {
 public:
  MultiwordTrainer(std::vector<Occurrence> occurrences, const Table& pack)
      : occurrences_(std::move(occurrences)), pack_(pack) {}

  std::string Train();

 private:
  void Count();
  void MakeEndings();
  void WriteForms(SectionWriter* out);
  void WriteEndings(SectionWriter* out) const;
  void Learn(SectionWriter* out);

  std::vector<Occurrence> occurrences_;
  const Table& pack_;
  Counts counts_;
  std::map<std::pair<std::string, bool>, EndingRule> endings_;  // by ending and accent
};

void MultiwordTrainer::Count() {
  for (const Occurrence& o : occurrences_) {
    FormCounts& counts = counts_[o.lower];
    ++counts.all;
    if (!o.parts.empty()) ++counts.parts[o.parts];
  }
}

// Of the rules that share an ending, the one that most different words follow.
void MultiwordTrainer::MakeEndings() {
  std::map<EndingRule, std::set<std::string>> stems;
  for (const auto& [word, counts] : counts_) {
    if (counts.parts.empty()) continue;
    EndingRule rule = RuleOf(word, counts.Usual());
    const bool fits = rule.ending.size() >= 2 && rule.ending.size() <= 32 &&
                      rule.ending.size() + 2 <= word.size();
    if (fits) stems[rule].insert(word);
  }
  std::map<std::pair<std::string, bool>, size_t> most;
  for (const auto& [rule, words] : stems) {
    size_t& best = most[{rule.ending, rule.accent}];
    if (words.size() < kFewestStems || words.size() <= best) continue;
    best = words.size();
    endings_[{rule.ending, rule.accent}] = rule;
  }
}

void MultiwordTrainer::WriteForms(SectionWriter* out) {
  struct Row {
    std::string_view word;
    MultiwordSplit::Mode mode;
    std::string_view parts;
  };
  std::vector<Row> rows;
  for (const auto& [word, counts] : counts_) {
    const uint32_t split = counts.Split();
    if (split == 0) {
      // Listed only where an ending would ask about it.
      const bool asks = std::any_of(endings_.begin(), endings_.end(), [&](const auto& entry) {
        return word.size() >= entry.first.first.size() + 2 && word.ends_with(entry.first.first);
      });
      if (asks && counts.all >= kFewestNever) {
        rows.push_back({word, MultiwordSplit::Mode::kNever, ""});
      }
    } else if (counts.all >= kFewestForm) {
      const bool always = split >= kNearlyAlways * counts.all;
      const bool never = split < (1 - kNearlyAlways) * counts.all;
      rows.push_back({word,
                      always  ? MultiwordSplit::Mode::kAlways
                      : never ? MultiwordSplit::Mode::kNever
                              : MultiwordSplit::Mode::kAsk,
                      counts.Usual()});
    }
  }
  out->Number(uint32_t(rows.size()));
  for (const Row& row : rows) {
    out->Text(row.word);
    out->Number(uint32_t(row.mode));
    out->Text(row.parts);
  }
}

void MultiwordTrainer::WriteEndings(SectionWriter* out) const {
  out->Number(uint32_t(endings_.size()));
  for (const auto& [key, rule] : endings_) {
    out->Text(rule.ending);
    out->Number(uint32_t(rule.accent) | uint32_t(rule.plain_stem) << 1);
    out->Text(rule.add);
    out->Text(rule.parts);
  }
}

// Examples: occurrences of forms that are asked about, and of everything that has a known ending.
void MultiwordTrainer::Learn(SectionWriter* out) {
  SegmentLearner learner(kBits);
  SectionWriter so_far = *out;
  so_far.Number(0);  // a classifier of one weight
  so_far.Bytes("\0", 1);
  Result<MultiwordModel> model = MultiwordModel::Make(pack_, so_far.bytes());
  FeatureList features;
  for (const Occurrence& o : occurrences_) {
    if (!model) break;
    const MultiwordSplit* split = model->Find(o.lower);
    if (split == nullptr || split->mode != MultiwordSplit::Mode::kAsk) {
      split = model->FindEnding(o.lower);
      if (split == nullptr || !Explains(*split, o)) continue;
    }
    MultiwordFeatures({o.lower, o.before, o.after, o.second_before, o.capital}, *split, &features);
    learner.Add(features, !o.parts.empty());
  }
  learner.Train(kRounds, out);
}

std::string MultiwordTrainer::Train() {
  Count();
  MakeEndings();
  const bool any = std::any_of(counts_.begin(), counts_.end(),
                               [](const auto& entry) { return !entry.second.parts.empty(); });
  if (!any) return "";
  SectionWriter out;
  WriteForms(&out);
  WriteEndings(&out);
  Learn(&out);
  return out.bytes();
}

}  // namespace

std::string TrainMultiword(const Segmenter& segmenter, const std::vector<Article>& articles,
                           const Table& pack) {
  std::vector<Occurrence> occurrences;
  for (const Article& article : articles) AddOccurrences(segmenter, article, &occurrences);
  return MultiwordTrainer(std::move(occurrences), pack).Train();
}

}  // namespace riscontro::train
