#include "analyse/dates/date_language.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "analyse/dates/actions.h"
#include "analyse/dates/date_words.h"
#include "analyse/dates/feasts.h"
#include "base/resource.h"
#include "language/language.h"
#include "text/fold.h"

namespace riscontro {
namespace {

constexpr std::string_view kSharedRules = "data/dates/rules.txt";

}  // namespace

namespace {

constexpr std::pair<Symbol DateSymbols::*, const char*> kNames[] = {
    {&DateSymbols::number, "number"},
    {&DateSymbols::integer, "integer"},
    {&DateSymbols::ordinal, "ordinal"},
    {&DateSymbols::day, "day"},
    {&DateSymbols::day_ordinal, "day_ordinal"},
    {&DateSymbols::digit_ordinal, "digit_ordinal"},
    {&DateSymbols::hour, "hour"},
    {&DateSymbols::minutes, "minutes"},
    {&DateSymbols::year, "year_number"},
    {&DateSymbols::year_words, "spelled_year"},
    {&DateSymbols::spelled, "spelled"},
    {&DateSymbols::digits2, "digits2"},
    {&DateSymbols::month_number, "month_number"},
    {&DateSymbols::far_year, "far_year"},
    {&DateSymbols::late_hour, "late_hour"},
    {&DateSymbols::roman, "roman"},
    {&DateSymbols::numeric_date, "numeric_date"},
    {&DateSymbols::numeric_day_month, "numeric_day_month"},
    {&DateSymbols::numeric_month_year, "numeric_month_year"},
    {&DateSymbols::numeric_years, "numeric_years"},
    {&DateSymbols::numeric_time, "numeric_time"},
    {&DateSymbols::dotted_time, "dotted_time"},
    {&DateSymbols::known_event, "known_event"},
    {&DateSymbols::timex, "timex"},
    {&DateSymbols::future, "future"},
    {&DateSymbols::articles, "articles"},
    {&DateSymbols::of, "of"},
    {&DateSymbols::counted, "counted"},
    {&DateSymbols::counted_from, "counted_from"},
    {&DateSymbols::unit, "unit"},
    {&DateSymbols::age_after, "age_after"},
    {&DateSymbols::age_before, "age_before"},
    {&DateSymbols::age_of, "age_of"},
    {&DateSymbols::term_of, "term_of"},
    {&DateSymbols::not_later, "not_later"},
    {&DateSymbols::anniversary, "anniversary"},
    {&DateSymbols::anniversary_from, "anniversary_from"},
    {&DateSymbols::ago, "ago"},
    {&DateSymbols::not_future, "not_future"},
    {&DateSymbols::hour_aside, "hour_aside"},
};

}  // namespace

void DateLanguage::NameSymbols() {
  for (auto [symbol, name] : kNames) symbols_.*symbol = grammar_.Name(name);
  month_ = grammar_.Name("month");
  month_short_ = grammar_.Name("month_short");
  weekday_ = grammar_.Name("weekday");
  weekday_short_ = grammar_.Name("weekday_short");
  MarkTelling(symbols_.anniversary);
}

DateLanguage::DateLanguage(LanguageCode language) : numbers_(&NumberReaderFor(language)) {
  const LanguagePack* pack = FindLanguage(language);
  if (pack == nullptr || pack->Get("dates").rows.empty()) return;
  empty_ = false;
  NameSymbols();
  AddRows(pack->Get("dates"), "dates.txt");
  if (std::optional<std::string_view> text = FindResource(std::string(kSharedRules))) {
    AddRows(ParseTable(*text), kSharedRules);
  }
  for (const DateWords& words : CalendarWords(language)) {
    AddForms(words.forms, words.symbol, words.meaning);
  }
  for (const TableRow& row : pack->Get("dates").rows) {
    if (row.section == "compounds") AddCompounds(row);
  }
  joinable_ = {};
  MarkSingulars();
  for (const auto& [words, symbol] : grammar_.literals()) AddPhrase(words, symbol, {});
  SortPhrases();
}

void DateLanguage::SortPhrases() {
  for (auto& entry : by_first_.entries()) {
    for (DatePhrase& phrase : entry.value) {
      if (!phrase.rest.empty()) phrase.next = WordHash(phrase.rest[0]);
    }
    std::stable_sort(entry.value.begin(), entry.value.end(),
                     [](const DatePhrase& a, const DatePhrase& b) {
                       if (a.rest.empty() != b.rest.empty()) return a.rest.empty();
                       return a.next < b.next;
                     });
  }
}

// Units that are no plurals: "last year" is a year, "last years" are some.
void DateLanguage::MarkSingulars() {
  const Symbol unit = grammar_.Name("unit"), plural = grammar_.Name("unit_plural");
  const Symbol single = grammar_.Name("unit_single");
  for (auto& entry : by_first_.entries()) {
    Phrases& list = entry.value;
    const Phrases before = list;
    for (const DatePhrase& phrase : before) {
      if (phrase.symbol != unit) continue;
      const bool is_plural = std::any_of(before.begin(), before.end(), [&](const DatePhrase& p) {
        return p.symbol == plural && p.rest == phrase.rest;
      });
      if (!is_plural) list.push_back({single, phrase.meaning, phrase.rest});
    }
  }
  if (tells_.size() <= single) tells_.resize(single + 1u);
}

void DateLanguage::AddRows(const Table& table, std::string_view file) {
  for (const TableRow& row : table.rows) {
    if (row.section != "rules") {
      AddRow(row);
      continue;
    }
    std::string error = grammar_.AddRule(row.Column(0), row.Column(1), row.Column(2));
    if (!error.empty()) {
      errors_.push_back(std::string(file) + " line " + std::to_string(row.line) + ": " + error);
    }
  }
}

void DateLanguage::AddRow(const TableRow& row) {
  if (row.section == "settings") return AddSetting(row);
  if (row.section == "capitals") {
    for (std::string_view form : SplitList(row.columns.back())) capitals_.push_back(Fold(form));
    return;
  }
  if (row.section == "as_written") {
    for (std::string_view name : SplitList(row.columns.back()))
      as_written_.push_back(grammar_.Name(name));
    return;
  }
  if (row.section == "tells") {
    for (std::string_view name : SplitList(row.columns.back())) MarkTelling(grammar_.Name(name));
    return;
  }
  if (row.section == "compounds") return;  // after all words are known
  if (row.section == "future_endings") {
    for (std::string_view form : SplitList(row.columns.back())) future_endings_.push_back(form);
    return;
  }
  // "[long = units]": a class of that name whose words mean what those of [units] do.
  const size_t equals = row.section.find(" = ");
  const bool named = equals != std::string_view::npos;
  const std::string_view like = named ? row.section.substr(equals + 3) : row.section;
  if (like == "feasts") return AddFeast(row, named ? row.section.substr(0, equals) : "feast");
  if (like == "narrative") return AddSteps(row, true, row.section.substr(0, equals));
  if (like == "deictic") return AddSteps(row, false, row.section.substr(0, equals));
  const DateWords words = WordsOfRow(row);
  AddForms(words.forms, words.symbol, words.meaning);
}

void DateLanguage::AddSetting(const TableRow& row) {
  bool yes = row.Column(1) == "yes";
  if (row.Column(0) == "month_first") month_first_ = yes;
  if (row.Column(0) == "decimal_point") decimal_point_ = yes;
  if (row.Column(0) == "plural_s") plural_s_ = yes;
  if (row.Column(0) == "habitual_article") habitual_article_ = yes;
  if (row.Column(0) == "later_before_verb") later_before_verb_ = yes;
}

// result | first class | second class | actions: "Dienstag" + "morgen", "zwei" + "tägig".
void DateLanguage::AddCompounds(const TableRow& row) {
  const Symbol first = grammar_.Find(row.Column(1)), second = grammar_.Find(row.Column(2));
  GrammarRule rule{grammar_.Name(row.Column(0)), {}, {}};
  MarkTelling(rule.result);
  for (std::string_view word : SplitList(row.Column(3), ' ')) {
    GrammarAction action;
    if (!ReadMeaningAction(word, &action)) {
      errors_.push_back("dates.txt line " + std::to_string(row.line) + ": unknown action");
      return;
    }
    rule.actions.push_back(action);
  }
  std::vector<Compounds::Part> firsts, seconds;
  for (const JoinableWord& word : joinable_) {
    if (word.symbol == first) firsts.push_back({word.folded, word.meaning});
    if (word.symbol == second) seconds.push_back({word.folded, word.meaning});
  }
  compounds_.Add(std::move(rule), firsts, seconds);
}

// offset | unit | part | forms
void DateLanguage::AddSteps(const TableRow& row, bool narrative, std::string_view symbol) {
  TimePoint p;
  p.anchor = narrative ? Anchor::kNarrative : Anchor::kPublication;
  p.step = int16_t(NumberOfCode(row.Column(0)));
  p.unit = UnitOfCode(row.Column(1));
  p.part = PartOfCode(row.Column(2));
  p.direction_told = true;
  AddForms(row.Column(3), symbol, PointMeaning(p));
}

// id of data/events/feasts.txt | forms
void DateLanguage::AddFeast(const TableRow& row, std::string_view symbol) {
  std::optional<TimePoint> point = FeastPoint(row.Column(0));
  if (!point) {
    errors_.push_back("dates.txt line " + std::to_string(row.line) + ": unknown feast " +
                      std::string(row.Column(0)));
    return;
  }
  AddForms(row.Column(1), symbol, PointMeaning(*point));
}

void DateLanguage::AddForms(std::string_view forms, std::string_view symbol,
                            const Meaning& meaning) {
  Symbol id = grammar_.Name(symbol);
  for (std::string_view form : SplitList(forms)) AddPhrase(form, id, meaning);
}

void DateLanguage::MarkTelling(Symbol symbol) {
  if (tells_.size() <= symbol) tells_.resize(symbol + 1u);
  tells_[symbol] = true;
}

void DateLanguage::AddPhrase(std::string_view phrase, Symbol symbol, const Meaning& meaning) {
  // "'s" is a word of its own only behind another.
  const size_t head = phrase == "'s" ? 1 : 0;
  const std::string written = (head ? "0" : "") + std::string(phrase);
  ScannedWords words;
  words.Scan(written, {0, uint32_t(written.size())});
  if (words.size() == 0) return;
  DatePhrase entry{symbol, uint32_t(meanings_.size()), {}};
  entry.as_written = std::find(as_written_.begin(), as_written_.end(), symbol) != as_written_.end();
  entry.capital = words[head].capital;
  if (words.size() == 1) joinable_.push_back({symbol, std::string(words[0].folded), meaning});
  for (size_t i = head + 1; i < words.size(); ++i) entry.rest.emplace_back(words[i].folded);
  std::string first(words[head].folded);
  Phrases& list = by_first_[first];
  for (const DatePhrase& known : list) {
    if (known.symbol == symbol && known.rest == entry.rest) return;
  }
  meanings_.push_back(meaning);
  if (meaning.kind != MeaningKind::kGlue && meaning.kind != MeaningKind::kNumber &&
      meaning.kind != MeaningKind::kOrdinal && meaning.kind != MeaningKind::kWhich &&
      meaning.kind != MeaningKind::kModifier) {
    MarkTelling(symbol);
  }
  list.push_back(std::move(entry));
}

bool DateLanguage::IsFilled(Symbol symbol) const {
  if (symbol <= symbols_.anniversary_from || grammar_.Makes(symbol) || compounds_.Makes(symbol)) {
    return true;
  }
  for (const auto& entry : by_first_.entries()) {
    for (const DatePhrase& phrase : entry.value) {
      if (phrase.symbol == symbol) return true;
    }
  }
  return false;
}

bool DateLanguage::EndsLikeFuture(std::string_view word) const {
  if (word.size() < 5) return false;
  return std::any_of(future_endings_.begin(), future_endings_.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

const DateLanguage& DateLanguageFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<DateLanguage>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<DateLanguage>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<DateLanguage>(language);
  return *entry;
}

}  // namespace riscontro
