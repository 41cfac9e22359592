#include "analyse/numbers/number_words.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <mutex>
#include <unordered_set>

#include "base/hash.h"
#include "language/language.h"

namespace riscontro {
namespace {

constexpr int64_t kSpelled = 1000;
constexpr int64_t kSpelledOrdinals = 200;

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

int64_t ToNumber(std::string_view text) {
  int64_t value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Words joined by single spaces, hyphens left out.
std::string Join(const ScannedWords& words, size_t begin, size_t end) {
  std::string out;
  for (size_t i = begin; i < end; ++i) {
    if (words.IsDash(i)) continue;
    if (!out.empty()) out += ' ';
    out += words[i].folded;
  }
  return out;
}

}  // namespace

NumberWords::NumberWords(LanguageCode language) {
  const LanguagePack* pack = FindLanguage(language);
  if (pack == nullptr) return;
  const Table& table = pack->Get("numbers");
  // First come, first kept: the pack's own words win over ICU's.
  for (const TableRow* row : table.Section("words")) {
    for (std::string_view form : SplitList(row->Column(1)))
      Learn(form, ToNumber(row->Column(0)), false);
  }
  for (const TableRow* row : table.Section("ordinals")) {
    for (std::string_view form : SplitList(row->Column(1)))
      Learn(form, ToNumber(row->Column(0)), true);
  }
  LearnRules(language);
  for (const TableRow* row : table.Section("not_numbers")) {
    for (std::string_view form : SplitList(row->Column(0))) numbers_.erase(std::string(form));
  }
  for (const TableRow* row : table.Section("joined")) {
    for (std::string_view form : SplitList(row->Column(1))) {
      joined_.emplace_back(std::string(form), ToNumber(row->Column(0)));
    }
  }
  for (const TableRow* row : table.Section("ordinal_suffixes")) {
    for (std::string_view form : SplitList(row->Column(0))) {
      ScannedWords words;
      words.Scan(form, {0, uint32_t(form.size())});
      suffixes_.push_back(Join(words, 0, words.size()));
    }
  }
}

void NumberWords::LearnRules(LanguageCode language) {
  UErrorCode code = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                    icu::Locale(std::string(language.view()).c_str()), code);
  if (U_FAILURE(code)) return;
  std::string spelled;
  std::unordered_set<std::string> seen;  // cases and genders mostly agree
  for (int32_t set = 0; set < format.getNumberOfRuleSetNames(); ++set) {
    icu::UnicodeString rules = format.getRuleSetName(set);
    std::string name;
    rules.toUTF8String(name);
    bool ordinal = Contains(name, "ordinal");
    if (!ordinal && !Contains(name, "cardinal") && !name.ends_with("numbering")) continue;
    for (int64_t value = 0; value < (ordinal ? kSpelledOrdinals : kSpelled); ++value) {
      icu::UnicodeString text;
      icu::FieldPosition position;
      code = U_ZERO_ERROR;
      format.format(value, rules, text, position, code);
      if (U_FAILURE(code)) break;
      spelled.clear();
      text.toUTF8String(spelled);
      if (seen.insert(spelled).second) Learn(spelled, value, ordinal);
    }
  }
}

void NumberWords::Learn(std::string_view spelled, int64_t value, bool ordinal) {
  if (value < 0) return;
  thread_local ScannedWords words;
  words.Scan(spelled, {0, uint32_t(spelled.size())});
  if (words.size() == 0) return;
  if (!numbers_.emplace(Join(words, 0, words.size()), value * 2 + ordinal).second) return;
  uint64_t bit = Hash64(words[0].folded) % (filter_.size() * 64);
  filter_[bit / 64] |= uint64_t(1) << (bit % 64);
  size_t& longest = first_words_[std::string(words[0].folded)];
  longest = std::max(longest, words.size());
}

int64_t NumberWords::Find(std::string_view folded) const {
  auto found = numbers_.find(std::string(folded));
  return found == numbers_.end() ? -1 : found->second;
}

int64_t NumberWords::FindJoined(std::string_view folded) const {
  for (const auto& [marker, factor] : joined_) {
    size_t at = folded.find(marker);
    if (at == std::string_view::npos) continue;
    std::string_view before = folded.substr(0, at);
    std::string_view after = folded.substr(at + marker.size());
    int64_t left = before.empty() ? 2 : Find(before);
    int64_t right = after.empty() ? 0 : Find(after);
    if (left < 0 || right < 0 || left % 2 == 1) continue;
    if (before.empty() && after.empty()) continue;  // the bare multiplier is a phrase
    return left / 2 * factor * 2 + right;
  }
  return -1;
}

NumberMatch NumberWords::Match(const ScannedWords& words, size_t i) const {
  if (!words.IsWord(i)) return {};
  uint64_t bit = Hash64(words[i].folded) % (filter_.size() * 64);
  bool may_begin = filter_[bit / 64] >> (bit % 64) & 1;
  auto first = may_begin ? first_words_.find(std::string(words[i].folded)) : first_words_.end();
  if (first != first_words_.end()) {
    size_t end = std::min(words.size(), i + first->second);
    for (; end > i; --end) {
      if (!words.IsWord(end - 1)) continue;
      bool inside = true;  // marks inside a number are hyphens that touch both sides
      for (size_t k = i + 1; inside && k < end; ++k) {
        inside = words.IsWord(k) || (words.IsDash(k) && words.Glued(k) && words.Glued(k + 1));
      }
      if (!inside) continue;
      int64_t found = Find(Join(words, i, end));
      if (found >= 0) return {end - i, found / 2, found % 2 == 1, false};
    }
  }
  int64_t found = FindJoined(words[i].folded);
  if (found >= 0) return {1, found / 2, found % 2 == 1, false};
  return {};
}

NumberMatch NumberWords::MatchAny(const ScannedWords& words, size_t i) const {
  if (!words.IsNumber(i)) return Match(words, i);
  NumberMatch match{1, words.Digits(i), false, true};
  if (match.value < 0) return {};
  size_t next = i + 1;
  if (words.IsDash(next) && words.Glued(next)) ++next;
  if (next < words.size() && words.Glued(next)) {
    for (const std::string& suffix : suffixes_) {
      if (words[next].folded == suffix) return {next + 1 - i, match.value, true, true};
    }
  }
  return match;
}

const NumberWords& NumberWordsFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<NumberWords>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<NumberWords>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<NumberWords>(language);
  return *entry;
}

int RomanValue(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, int>, 13> kParts = {{
      {"M", 1000},
      {"CM", 900},
      {"D", 500},
      {"CD", 400},
      {"C", 100},
      {"XC", 90},
      {"L", 50},
      {"XL", 40},
      {"X", 10},
      {"IX", 9},
      {"V", 5},
      {"IV", 4},
      {"I", 1},
  }};
  int value = 0;
  size_t part = 0;
  int repeats = 0;
  while (!text.empty() && part < kParts.size()) {
    if (text.starts_with(kParts[part].first) && repeats < 3) {
      text.remove_prefix(kParts[part].first.size());
      value += kParts[part].second;
      // Only I, X, C and M may stand up to three times.
      repeats = kParts[part].first.size() == 1 && part % 4 == 0 ? repeats + 1 : 3;
    } else {
      ++part;
      repeats = 0;
    }
  }
  return text.empty() ? value : 0;
}

}  // namespace riscontro
