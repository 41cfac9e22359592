#include "analyse/numbers/number_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "analyse/numbers/number_reader.h"
#include "language/language.h"
#include "text/fold.h"

namespace riscontro {
namespace {

double ToDouble(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct PlainSection {
  std::string_view name;
  NumberWord kind;
  int values;  // columns before the forms
};

constexpr PlainSection kPlain[] = {
    {"alone_ordinals", NumberWord::kAloneOrdinal, 0},
    {"loose_multipliers", NumberWord::kLooseMultiplier, 1},
    {"bare_multipliers", NumberWord::kBareMultiplier, 1},
    {"halves", NumberWord::kHalf, 1},
    {"fractions", NumberWord::kFraction, 1},
    {"loose_fractions", NumberWord::kLooseFraction, 1},
    {"parts", NumberWord::kPart, 1},
    {"over_part", NumberWord::kOverPart, 0},
    {"dozens", NumberWord::kDozen, 1},
    {"about_nouns", NumberWord::kAboutNoun, 1},
    {"bare_about_nouns", NumberWord::kBareAbout, 1},
    {"vague", NumberWord::kVague, 2},
    {"genitive_ones", NumberWord::kGenitiveOne, 1},
    {"one_after", NumberWord::kOneAfter, 0},
    {"articles", NumberWord::kArticle, 0},
    {"weak", NumberWord::kWeak, 0},
    {"pronouns", NumberWord::kPronoun, 0},
    {"pronoun_after", NumberWord::kPronounAfter, 0},
    {"number_and", NumberWord::kAnd, 0},
    {"mixed_and", NumberWord::kMixedAnd, 0},
    {"point", NumberWord::kPoint, 0},
    {"minus", NumberWord::kMinus, 0},
    {"ratio", NumberWord::kRatio, 0},
    {"ratio_end", NumberWord::kRatioEnd, 0},
    {"part_of", NumberWord::kPartOf, 0},
    {"to_last", NumberWord::kToLast, 0},
    {"ordinal_before", NumberWord::kDeterminer, 0},
    {"percent", NumberWord::kPercent, 0},
    {"percent_of", NumberWord::kPercentOf, 0},
    {"percent_word", NumberWord::kPercentWord, 0},
    {"money_signs", NumberWord::kMoneySign, 0},
    {"labels", NumberWord::kLabel, 0},
};

// What stands only inside words.
constexpr std::pair<std::string_view, NumberWord> kGlued[] = {
    {"glued_words", NumberWord::kCardinal},
    {"glued_ordinals", NumberWord::kOrdinal},
    {"glued_and", NumberWord::kAnd},
    {"glued_halves", NumberWord::kHalf},
    {"glued_fractions", NumberWord::kFraction},
    {"over_part", NumberWord::kOverPart},
};

// The kinds with which a number may begin, and those with which it may go on.
constexpr uint64_t kBeginners =
    NumberWordBits(NumberWord::kCardinal, NumberWord::kOrdinal, NumberWord::kMultiplier,
                   NumberWord::kHalf, NumberWord::kPart, NumberWord::kArticle, NumberWord::kVague,
                   NumberWord::kMinus, NumberWord::kRelative, NumberWord::kBareAbout);

constexpr uint64_t kFollowers = NumberWordBits(
    NumberWord::kCardinal, NumberWord::kOrdinal, NumberWord::kMultiplier, NumberWord::kHalf,
    NumberWord::kPart, NumberWord::kFraction, NumberWord::kLooseFraction, NumberWord::kOverPart,
    NumberWord::kDozen, NumberWord::kAboutNoun, NumberWord::kAnd, NumberWord::kMixedAnd,
    NumberWord::kPoint, NumberWord::kToLast);

// Marks are cut off ("vent'" keeps its apostrophe): what the text's own words look like.
std::string FirstFolded(std::string_view form) {
  ScannedWords words;
  words.Scan(form, {0, uint32_t(form.size())});
  return words.size() == 1 ? std::string(words[0].folded) : std::string();
}

}  // namespace

NumberWordTable::NumberWordTable(LanguageCode language) {
  const LanguagePack* pack = FindLanguage(language);
  if (pack == nullptr) return;
  const Table& table = pack->Get("numbers");
  for (const TableRow& row : table.rows) AddFirst(row);
  for (const TableRow& row : table.rows) AddRow(row);
  // First come, first kept: the pack's own words win over ICU's.
  for (const TableRow& row : table.rows) {
    if (row.section == "stems" || row.section == "ordinal_stems") AddStems(row, table);
  }
  // "2-х" is two, but "90-х" the nineties.
  std::stable_partition(suffixes_.begin(), suffixes_.end(),
                        [](const Suffix& suffix) { return suffix.kind == Suffix::kCardinal; });
  LearnRules(language);
}

// What the reading of other rows depends on.
void NumberWordTable::AddFirst(const TableRow& row) {
  if (row.section == "settings") AddSetting(row.Column(0), row.Column(1));
  for (std::string_view form : SplitList(row.columns.back())) {
    if (row.section == "variants") {
      variants_.emplace_back(std::string(row.Column(0)), std::string(form));
    } else if (row.section == "plural_denominators") {
      plural_denominators_.push_back(Fold(form));
    } else if (row.section == "not_numbers") {
      not_numbers_.push_back(Fold(form));
    }
  }
}

void NumberWordTable::AddRow(const TableRow& row) {
  const std::vector<std::string_view> forms = SplitList(row.columns.back());
  const double value = ToDouble(row.Column(0));
  if (row.section.ends_with("_suffixes")) AddSuffixes(row);
  if (row.section == "rooms") {
    rooms_.push_back({int(value), int(ToDouble(row.Column(1))), int(ToDouble(row.Column(2)))});
  }
  if (row.section == "relative") {
    std::string_view from = row.Column(1);
    RelativeTo to = from == "end"       ? RelativeTo::kEnd
                    : from == "current" ? RelativeTo::kCurrent
                                        : RelativeTo::kStart;
    for (std::string_view form : forms)
      phrases_.Add(form, uint8_t(NumberWord::kRelative), value, double(to));
  }
  for (std::string_view form : forms) {
    if (row.section == "exact") phrases_.Add(form, uint8_t(NumberWord::kExact), 0, 0, form);
    if (row.section == "words" || row.section == "ordinals")
      AddNumber(form, value, row.section == "ordinals");
    if (row.section == "multipliers") {
      phrases_.Add(form, uint8_t(NumberWord::kMultiplier), value);
      const std::string folded = FirstFolded(form);
      if (folded.size() > 2) AddGlue(folded, NumberWord::kMultiplier, value);
    }
    for (const auto& [section, kind] : kGlued) {
      if (row.section == section) AddGlue(Fold(form), kind, value);
    }
  }
  for (const PlainSection& plain : kPlain) {
    if (plain.name != row.section) continue;
    for (std::string_view form : forms) {
      phrases_.Add(form, uint8_t(plain.kind), plain.values > 0 ? value : 0,
                   plain.values > 1 ? ToDouble(row.Column(1)) : 0);
    }
  }
}

void NumberWordTable::AddSetting(std::string_view key, std::string_view value) {
  const bool yes = value == "yes";
  if (key == "decimal" && !value.empty()) decimal_ = value[0];
  if (key == "group" && !value.empty()) group_ = value[0];
  if (key == "group_by_space") group_by_space_ = yes;
  if (key == "article_is_one") article_is_one_ = yes;
  if (key == "ordinal_chain") ordinal_chain_ = yes;
  if (key == "ordinal_dot") ordinal_dot_ = yes;
  if (key == "loose_denominators") loose_denominators_ = yes;
  if (key == "noun_capitals") noun_capitals_ = yes;
  if (key == "ordinal_plural") ordinal_plural_ = std::string(value);
  if (key == "glue") glue_words_ = yes;
  if (key == "join_hundreds") join_hundreds_ = yes;
  if (key == "join_thousands") join_thousands_ = yes;
  if (key == "join_comma") join_comma_ = yes;
  if (key == "join_tens") {
    join_tens_ = true;
    if (!yes) {
      for (std::string_view unit : SplitList(value)) joined_units_.push_back(ToDouble(unit));
    }
  }
}

// value | stem | endings: names of lists in [endings], or endings themselves.
void NumberWordTable::AddStems(const TableRow& row, const Table& table) {
  const double value = ToDouble(row.Column(0));
  const bool ordinal = row.section == "ordinal_stems";
  auto add = [&](std::string_view ending) {
    AddNumber(std::string(row.Column(1)) + std::string(ending == "-" ? "" : ending), value,
              ordinal);
  };
  for (std::string_view name : SplitList(row.Column(2))) {
    bool known = false;
    for (const TableRow* list : table.Section("endings")) {
      if (list->Column(0) != name) continue;
      known = true;
      for (std::string_view ending : SplitList(list->Column(1))) add(ending);
    }
    if (!known) add(name);
  }
}

void NumberWordTable::AddSuffixes(const TableRow& row) {
  Suffix suffix;
  suffix.kind = row.section == "ordinal_suffixes"      ? Suffix::kOrdinal
                : row.section == "cardinal_suffixes"   ? Suffix::kCardinal
                : row.section == "multiplier_suffixes" ? Suffix::kMultiplier
                : row.section == "money_suffixes"      ? Suffix::kMoney
                                                       : Suffix::kLoose;
  const bool folded = suffix.kind == Suffix::kOrdinal || suffix.kind == Suffix::kCardinal;
  suffix.value = ToDouble(row.Column(0));
  for (std::string_view form : SplitList(row.columns.back())) {
    suffix.text = folded ? Fold(form) : std::string(form);
    suffixes_.push_back(suffix);
  }
}

void NumberWordTable::AddNumber(std::string_view form, double value, bool ordinal) {
  AddVariants(form, value, ordinal);
  if (ordinal && value != 2 && !ordinal_plural_.empty())
    AddVariants(std::string(form) + ordinal_plural_, value, ordinal);
  for (const auto& [from, to] : variants_) {
    size_t at = form.find(from);
    if (at == std::string_view::npos) continue;
    std::string other(form);
    for (; at != std::string::npos; at = other.find(from, at + to.size()))
      other.replace(at, from.size(), to);
    AddVariants(other, value, ordinal);
  }
}

void NumberWordTable::AddVariants(std::string_view form, double value, bool ordinal) {
  const NumberWord kind = ordinal ? NumberWord::kOrdinal : NumberWord::kCardinal;
  const std::string folded = FirstFolded(form);
  if (std::find(not_numbers_.begin(), not_numbers_.end(), folded) == not_numbers_.end() ||
      folded.empty()) {
    phrases_.Add(form, uint8_t(kind), value);
  }
  if (!folded.empty()) AddGlue(folded, kind, value);
}

bool NumberWordTable::MayBegin(const ScannedWord& word) const {
  return (phrases_.Kinds(word) & kBeginners) != 0 || MayBeGlued(word.folded);
}

bool NumberWordTable::MayFollow(const ScannedWord& word) const {
  return (phrases_.Kinds(word) & kFollowers) != 0 || MayBeGlued(word.folded);
}

bool NumberWordTable::Joins(double before, double after) const {
  const double rest = std::fmod(before, 100);
  if (std::fmod(before, 1000) == 0) return join_thousands_;
  if (rest == 0) return join_hundreds_;
  if (!join_tens_) return false;
  return joined_units_.empty() ||
         std::find(joined_units_.begin(), joined_units_.end(), after) != joined_units_.end();
}

bool NumberWordTable::Splits(double before) const {
  return !join_tens_ || std::fmod(before, 100) == 0;
}

bool NumberWordTable::PluralDenominator(std::string_view folded) const {
  for (const std::string& ending : plural_denominators_) {
    if (folded.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace riscontro
