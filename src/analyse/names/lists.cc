#include "analyse/names/lists.h"

#include <algorithm>

#include "text/fold.h"

namespace riscontro {
namespace {

constexpr std::pair<std::string_view, uint32_t> kSections[] = {
    {"particles", kParticle},     {"not-names", kNotName},        {"org-heads", kOrgHead},
    {"place-heads", kPlaceHead},  {"ship-words", kShipWord},      {"ship-marks", kShipMark},
    {"locative", kLocative},      {"genitive", kGenitive},        {"actor-before", kActorBefore},
    {"definite", kDefinite},      {"conjunction", kConjunction},  {"between", kBetween},
    {"actor-after", kActorAfter}, {"place-before", kPlaceBefore}, {"given", kGiven},
    {"titles", kTitle},           {"place-lead", kPlaceLead},     {"copula", kCopula},
    {"place-at", kPlaceAt},       {"ship-talk", kShipTalk},       {"state-heads", kStateHead},
};

constexpr size_t kLeastStem = 6;  // bytes: three letters of two

uint32_t BitOf(std::string_view section) {
  for (const auto& [name, bit] : kSections) {
    if (name == section) return bit;
  }
  return 0;
}

bool LongerFirst(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() > b.size() : a < b;
}

}  // namespace

WordLists::WordLists(const LanguagePack& pack, const std::set<std::string, std::less<>>& given) {
  for (const std::string& name : given) bits_[name] |= kGiven;
  ReadNames(pack.Get("names"));
  ReadTitles(pack.Get("titles"));
  ReadGiving(pack.Get("names"));
}

void WordLists::ReadNames(const Table& table) {
  for (const TableRow& row : table.rows) {
    if (row.section == "endings") {
      for (std::string_view word : SplitList(row.Column(0))) endings_.push_back(Fold(word));
    } else if (row.section == "nominative") {
      nominative_.emplace_back(row.Column(0), row.Column(1));
    } else if (uint32_t bit = BitOf(row.section)) {
      for (std::string_view word : SplitList(row.Column(0))) bits_[Fold(word)] |= bit;
    }
  }
  std::sort(endings_.begin(), endings_.end(), LongerFirst);
  std::sort(nominative_.begin(), nominative_.end(),
            [](const auto& a, const auto& b) { return LongerFirst(a.first, b.first); });
  if (!endings_.empty()) {
    // Every cut, not the longest alone: "андрій" and "андрія" meet in "андрі".
    Map<uint32_t> stems;
    for (const auto& [word, bits] : bits_) {
      if (!(bits & kGiven)) continue;
      stems[std::string(Stem(word))] |= kGiven;
      for (const std::string& ending : endings_) {
        if (word.size() >= ending.size() + kLeastStem && word.ends_with(ending)) {
          stems[word.substr(0, word.size() - ending.size())] |= kGiven;
        }
      }
    }
    for (const auto& [word, bits] : stems) bits_[word] |= bits;
  }
}

void WordLists::ReadTitles(const Table& table) {
  for (const TableRow* row : table.Section("titles")) {
    for (std::string_view word : SplitList(row->Column(0))) bits_[Fold(word)] |= kTitle;
  }
  for (const TableRow* row : table.Section("roles")) {
    for (std::string_view words : SplitList(row->Column(0))) {
      AddPhrase(words, row->Column(1), &roles_);
    }
  }
  for (const TableRow* row : table.Section("bodies")) {
    for (std::string_view words : SplitList(row->Column(0))) {
      AddPhrase(words, row->Column(1), &bodies_);
    }
  }
}

// Rows "words | prepositions"; without prepositions, what is given.
void WordLists::ReadGiving(const Table& table) {
  for (const TableRow* row : table.Section("giving")) {
    for (std::string_view word : SplitList(row->Column(0))) {
      for (std::string_view preposition : SplitList(row->Column(1))) {
        gives_.insert(Fold(word) + " " + Fold(preposition));
      }
    }
  }
  for (const TableRow* row : table.Section("gifts")) {
    for (std::string_view word : SplitList(row->Column(0))) gifts_.insert(Fold(word));
  }
}

bool WordLists::Gives(std::string_view lemma, std::string_view preposition) const {
  if (gives_.empty()) return false;
  std::string key(lemma);
  key += ' ';
  key += preposition;
  return gives_.count(key) > 0;
}

void WordLists::AddPhrase(std::string_view words, std::string_view phrase_class,
                          PhraseClasses* to) const {
  std::string folded = Fold(words);
  std::replace(folded.begin(), folded.end(), '-', ' ');
  // Clitics are words of their own: "dell'interno" = "dell'" "interno".
  for (size_t at = 0; (at = folded.find('\'', at)) != std::string::npos; ++at) {
    if (at + 1 < folded.size() && folded[at + 1] != ' ') folded.insert(at + 1, " ");
  }
  std::vector<std::string> stems;
  for (std::string_view word : SplitList(folded, ' ')) stems.emplace_back(Stem(word));
  to->Add(stems, phrase_class);
}

void PhraseClasses::Add(const std::vector<std::string>& stems, std::string_view phrase_class) {
  if (stems.empty()) return;
  std::string key;
  for (const std::string& stem : stems) key += (key.empty() ? "" : " ") + stem;
  size_t& longest = longest_[stems[0]];
  longest = std::max(longest, stems.size());
  classes_.try_emplace(key, phrase_class);
}

size_t PhraseClasses::Longest(std::string_view first) const {
  auto it = longest_.find(first);
  return it == longest_.end() ? 0 : it->second;
}

std::string_view PhraseClasses::Find(std::string_view words) const {
  auto it = classes_.find(words);
  return it == classes_.end() ? std::string_view() : it->second;
}

uint32_t WordLists::Bits(std::string_view folded) const {
  auto it = bits_.find(folded);
  uint32_t bits = it == bits_.end() ? 0 : it->second;
  if (!endings_.empty()) {
    it = bits_.find(Stem(folded));
    if (it != bits_.end()) bits |= it->second & kGiven;
  }
  return bits;
}

std::string_view WordLists::Stem(std::string_view folded) const {
  for (const std::string& ending : endings_) {
    if (folded.size() >= ending.size() + kLeastStem && folded.ends_with(ending)) {
      return folded.substr(0, folded.size() - ending.size());
    }
  }
  return folded;
}

std::string WordLists::Nominative(std::string_view name) const {
  for (const auto& [from, to] : nominative_) {
    if (name.size() > from.size() + 4 && name.ends_with(from)) {
      return std::string(name.substr(0, name.size() - from.size())) + to;
    }
  }
  return std::string(name);
}

std::vector<std::string> PossessiveEndings() {
  std::vector<std::string> endings;
  for (const LanguagePack& pack : AllLanguages()) {
    for (const TableRow* row : pack.Get("names").Section("possessive")) {
      for (std::string_view word : SplitList(row->Column(0))) endings.emplace_back(word);
    }
  }
  return endings;
}

}  // namespace riscontro
