#include "analyse/quantities/quantity_tables.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "analyse/quantities/unit_names.h"
#include "language/language.h"
#include "language/measures.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// The names of quantities.txt.
QuantityModifier ModifierOf(std::string_view name) {
  constexpr std::pair<std::string_view, QuantityModifier> kNames[] = {
      {"about", QuantityModifier::kAbout},        {"at-least", QuantityModifier::kAtLeast},
      {"more-than", QuantityModifier::kMoreThan}, {"at-most", QuantityModifier::kAtMost},
      {"less-than", QuantityModifier::kLessThan}, {"almost", QuantityModifier::kAlmost},
  };
  for (const auto& [known, modifier] : kNames) {
    if (known == name) return modifier;
  }
  return QuantityModifier::kNone;  // "exactly"
}

constexpr std::pair<std::string_view, QuantityWord> kLists[] = {
    {"or_equal", QuantityWord::kOrEqual},
    {"between", QuantityWord::kBetween},
    {"and", QuantityWord::kAnd},
    {"part_and", QuantityWord::kPartAnd},
    {"from", QuantityWord::kFrom},
    {"to", QuantityWord::kTo},
    {"to_bare", QuantityWord::kToBare},
    {"or", QuantityWord::kOr},
    {"but", QuantityWord::kBut},
    {"of", QuantityWord::kOf},
    {"part_of", QuantityWord::kPartOf},
    {"part_of_them", QuantityWord::kPartOfThem},
    {"others", QuantityWord::kOthers},
    {"zero", QuantityWord::kZero},
    {"nobody", QuantityWord::kNobody},
    {"ordinal_before", QuantityWord::kOrdinalBefore},
    {"stop", QuantityWord::kStop},
    {"not_after", QuantityWord::kNotAfter},
    {"one_before", QuantityWord::kOneBefore},
    {"no_count", QuantityWord::kNoCount},
    {"ordinal_names", QuantityWord::kOrdinalNames},
    {"not_before", QuantityWord::kNotBefore},
    {"age_before", QuantityWord::kAgeBefore},
    {"age_after", QuantityWord::kAgeAfter},
    {"age_mark", QuantityWord::kAgeMark},
    {"age_have", QuantityWord::kAgeHave},
    {"age_of", QuantityWord::kAgeOf},
    {"rise", QuantityWord::kRise},
    {"rise_after", QuantityWord::kRiseAfter},
    {"fall_after", QuantityWord::kFallAfter},
    {"fall", QuantityWord::kFall},
    {"change", QuantityWord::kChange},
    {"by", QuantityWord::kBy},
    {"level", QuantityWord::kLevel},
    {"as_of", QuantityWord::kAsOf},
    {"since", QuantityWord::kSince},
    {"in", QuantityWord::kIn},
    {"pounds", QuantityWord::kPounds},
    {"mass_cues", QuantityWord::kMassCue},
    {"money_cues", QuantityWord::kMoneyCue},
    {"angle_cues", QuantityWord::kAngleCue},
    {"magnitude", QuantityWord::kMagnitude},
};

QuantityWord ListOf(std::string_view section) {
  for (const auto& [name, kind] : kLists) {
    if (name == section) return kind;
  }
  return QuantityWord::kHelper;
}

bool IsList(std::string_view section) {
  return ListOf(section) != QuantityWord::kHelper;
}

CountedClass ClassOf(std::string_view name) {
  return name == "person"   ? CountedClass::kPerson
         : name == "anyone" ? CountedClass::kAnyone
         : name == "toll"   ? CountedClass::kToll
                            : CountedClass::kThing;
}

// The symbols of all measures, longest first within the same first byte.
const std::vector<UnitSymbol>& Symbols() {
  static const auto* symbols = [] {
    auto* list = new std::vector<UnitSymbol>;
    for (const Measure& measure : AllMeasures()) {
      for (std::string_view symbol : measure.symbols) list->push_back({symbol, measure.code});
    }
    std::stable_sort(list->begin(), list->end(), [](const UnitSymbol& a, const UnitSymbol& b) {
      if (a.symbol[0] != b.symbol[0]) return uint8_t(a.symbol[0]) < uint8_t(b.symbol[0]);
      return a.symbol.size() > b.symbol.size();
    });
    return list;
  }();
  return *symbols;
}

}  // namespace

QuantityTables::QuantityTables(LanguageCode language) : numbers_(&NumberReaderFor(language)) {
  const LanguagePack* pack = FindLanguage(language);
  if (pack == nullptr || pack->Get("quantities").rows.empty()) return;
  empty_ = false;
  AddQuantities(pack->Get("quantities"));
  AddUnits(pack->Get("units"), language);
  AddCounted(pack->Get("counted"));
}

void QuantityTables::AddQuantities(const Table& table) {
  for (const TableRow& row : table.rows) {
    if (row.section == "settings") {
      std::string_view key = row.Column(0), value = row.Column(1);
      if (key == "head") head_last_ = value == "last";
      if (key == "noun_capitals") noun_capitals_ = value == "yes";
      if (key == "article_is_one") article_is_one_ = value == "yes";
      if (key == "from_outside") from_outside_ = value == "yes";
      if (key == "age_links") age_links_ = SplitList(value);
      if (key == "unit_first") unit_first_ = value == "yes";
      if (key == "articles") articles_ = value != "no";
      continue;
    }
    const bool modifier = row.section == "modifiers";
    for (std::string_view form : SplitList(row.columns.back())) {
      if (modifier || row.section == "after_modifiers") {
        phrases_.Add(form,
                     uint8_t(modifier ? QuantityWord::kModifier : QuantityWord::kAfterModifier),
                     double(ModifierOf(row.Column(0))));
      } else if (row.section == "age_adjectives" || row.section == "age_nouns") {
        AddAgeEnding(form, row.Column(0), row.section == "age_nouns");
      } else if (IsList(row.section)) {
        phrases_.Add(form, uint8_t(ListOf(row.section)));
      }
      if (row.section == "zero" || row.section == "nobody") zeros_.Add(form, 0);
    }
  }
}

void QuantityTables::AddUnits(const Table& table, LanguageCode language) {
  std::vector<std::string_view> endings;
  for (const TableRow& row : table.rows) {
    const std::vector<std::string_view> forms = SplitList(row.columns.back());
    if (row.section == "small_money") small_money_.emplace_back(row.Column(0), row.Column(1));
    const auto append = [&](std::vector<std::string_view>* list) {
      list->insert(list->end(), forms.begin(), forms.end());
    };
    if (row.section == "not_codes") append(&not_codes_);
    if (row.section == "not_symbols") append(&not_symbols_);
    if (row.section == "money_endings") append(&endings);
    QuantityWord kind = row.section == "percent"       ? QuantityWord::kPercent
                        : row.section == "money"       ? QuantityWord::kMoney
                        : row.section == "small_money" ? QuantityWord::kSmallMoney
                        : row.section == "durations"   ? QuantityWord::kDuration
                        : row.section == "measures"    ? QuantityWord::kMeasure
                                                       : ListOf(row.section);
    if (kind == QuantityWord::kHelper) continue;
    for (std::string_view form : forms) phrases_.Add(form, uint8_t(kind), 0, 0, row.Column(0));
  }
  AddUnitNames(language, endings);
}

void QuantityTables::AddUnitNames(LanguageCode language,
                                  const std::vector<std::string_view>& endings) {
  for (const UnitName& unit : UnitNamesOf(language)) {
    if (!unit.money && IsWordToo(unit.name)) continue;  // "un quart": a fourth
    const Measure* measure = unit.money ? nullptr : FindMeasure(unit.code);
    const bool time = measure != nullptr && measure->dimension == "duration";
    const auto kind = uint8_t(unit.money ? QuantityWord::kMoney
                              : time     ? QuantityWord::kDuration
                                         : QuantityWord::kMeasure);
    phrases_.Add(unit.name, kind, 0, 0, unit.code);
    // "Kanadischer Dollar": of "kanadischen Dollar", "kanadische Dollar".
    const size_t space = unit.money ? unit.name.find(' ') : std::string::npos;
    if (space == std::string::npos) continue;
    for (std::string_view ending : endings) {
      std::string_view first = std::string_view(unit.name).substr(0, space);
      if (!first.ends_with(ending)) continue;
      for (std::string_view other : endings) {
        std::string name(first.substr(0, first.size() - ending.size()));
        name.append(other).append(unit.name, space);
        phrases_.Add(name, kind, 0, 0, unit.code);
      }
      break;
    }
  }
}

void QuantityTables::AddCounted(const Table& table) {
  for (const TableRow& row : table.rows) {
    for (std::string_view form : SplitList(row.columns.back())) {
      if (row.section == "nouns") {
        phrases_.Add(form, uint8_t(QuantityWord::kNoun), double(ClassOf(row.Column(1))), 0,
                     row.Column(0));
      } else if (row.section == "done" || row.section == "doing") {
        const QuantityWord kind =
            row.section == "done" ? QuantityWord::kDone : QuantityWord::kDoing;
        phrases_.Add(form, uint8_t(kind), row.Column(1) == "anyone", 0, row.Column(0));
      } else if (row.section == "helpers") {
        phrases_.Add(form, uint8_t(QuantityWord::kHelper));
      }
    }
  }
}

const TablePhrase* QuantityTables::NounOfLemma(std::string_view lemma) const {
  const std::string folded = Fold(lemma);
  const PhraseTable::List* list = phrases_.Lookup(folded);
  if (list == nullptr) return nullptr;
  for (const TablePhrase& phrase : *list) {
    if (phrase.kind == uint8_t(QuantityWord::kNoun) && phrase.rest.empty()) return &phrase;
  }
  return nullptr;
}

const UnitSymbol* QuantityTables::SymbolAt(std::string_view text) {
  if (text.empty()) return nullptr;
  const std::vector<UnitSymbol>& all = Symbols();
  auto at = std::partition_point(all.begin(), all.end(), [&](const UnitSymbol& s) {
    return uint8_t(s.symbol[0]) < uint8_t(text[0]);
  });
  for (; at != all.end() && at->symbol[0] == text[0]; ++at) {
    if (!text.starts_with(at->symbol)) continue;
    const size_t end = at->symbol.size();
    const char32_t next = end < text.size() ? CharAt(text, end) : U' ';
    if (IsLetter(next) || (next >= '0' && next <= '9')) continue;
    // "t.métrica": an abbreviation of more words.
    const bool joined = next == '.' && end + 1 < text.size() && IsLetter(CharAt(text, end + 1));
    if (!joined) return &*at;
  }
  return nullptr;
}

std::string_view QuantityTables::CurrencyCode(std::string_view text, double* factor) const {
  *factor = 1;
  if (text.size() == 4 && text[0] == 'M') text.remove_prefix(1), *factor = 1e6;
  if (text.size() != 3) return "";
  const bool small = text == "usd" || text == "eur" || text == "gbp" || text == "rmb";
  std::string upper(text);
  if (small) {
    for (char& c : upper) c = char(c - 'a' + 'A');
  }
  const std::vector<std::string>& codes = CurrencyCodes();
  auto at = std::lower_bound(codes.begin(), codes.end(), upper);
  if (at == codes.end() || *at != upper) return "";
  const bool word =
      *factor == 1 && std::find(not_codes_.begin(), not_codes_.end(), upper) != not_codes_.end();
  return word ? std::string_view() : std::string_view(*at);
}

bool QuantityTables::IsWordToo(std::string_view symbol) const {
  return std::find(not_symbols_.begin(), not_symbols_.end(), symbol) != not_symbols_.end();
}

std::string_view QuantityTables::WholeOf(std::string_view small) const {
  for (const auto& [code, whole] : small_money_) {
    if (code == small) return whole == "any" ? "" : whole;
  }
  return "";
}

const QuantityTables& QuantityTablesFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<QuantityTables>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<QuantityTables>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<QuantityTables>(language);
  return *entry;
}

}  // namespace riscontro
