#include "analyse/quantities/quantity_tables.h"

#include <charconv>
#include <map>
#include <memory>
#include <mutex>

#include "language/language.h"

namespace riscontro {
namespace {

double ToDouble(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The names of numbers.txt.
QuantityModifier ModifierOf(std::string_view name) {
  constexpr std::pair<std::string_view, QuantityModifier> kNames[] = {
      {"about", QuantityModifier::kAbout},        {"at-least", QuantityModifier::kAtLeast},
      {"more-than", QuantityModifier::kMoreThan}, {"at-most", QuantityModifier::kAtMost},
      {"less-than", QuantityModifier::kLessThan}, {"almost", QuantityModifier::kAlmost},
  };
  for (const auto& [known, modifier] : kNames) {
    if (known == name) return modifier;
  }
  return QuantityModifier::kNone;
}

struct Plain {
  std::string_view section;
  QuantityWord kind;
  bool value;  // the first column is a number
};

constexpr Plain kPlain[] = {
    {"multipliers", QuantityWord::kMultiplier, true},
    {"bare_multipliers", QuantityWord::kBareMultiplier, true},
    {"dozens", QuantityWord::kDozen, true},
    {"about_nouns", QuantityWord::kAboutNoun, true},
    {"halves", QuantityWord::kHalf, true},
    {"articles", QuantityWord::kArticle, false},
    {"weak", QuantityWord::kWeak, false},
    {"between", QuantityWord::kBetween, false},
    {"and", QuantityWord::kAnd, false},
    {"from", QuantityWord::kFrom, false},
    {"to", QuantityWord::kTo, false},
    {"or", QuantityWord::kOr, false},
    {"of", QuantityWord::kOf, false},
    {"zero", QuantityWord::kZero, false},
    {"ordinal_before", QuantityWord::kOrdinalBefore, false},
    {"stop", QuantityWord::kStop, false},
    {"labels", QuantityWord::kLabel, false},
    {"not_after", QuantityWord::kNotAfter, false},
};

}  // namespace

QuantityTables::QuantityTables(LanguageCode language) : numbers_(&NumberWordsFor(language)) {
  const LanguagePack* pack = FindLanguage(language);
  if (pack == nullptr || pack->Get("numbers").rows.empty()) return;
  empty_ = false;
  AddNumbers(pack->Get("numbers"));
  AddUnits(pack->Get("units"));
  AddCounted(pack->Get("counted"));
}

void QuantityTables::AddNumbers(const Table& table) {
  for (const TableRow& row : table.rows) {
    if (row.section == "settings") {
      std::string_view key = row.Column(0), value = row.Column(1);
      if (key == "decimal" && !value.empty()) decimal_ = value[0];
      if (key == "group" && !value.empty()) group_ = value[0];
      if (key == "group_by_space") group_by_space_ = value == "yes";
      if (key == "head") head_last_ = value == "last";
      if (key == "noun_capitals") noun_capitals_ = value == "yes";
      continue;
    }
    std::vector<std::string_view> forms = SplitList(row.columns.back());
    if (row.section == "vague") {
      for (std::string_view form : forms) {
        phrases_.Add(form, uint8_t(QuantityWord::kVague), ToDouble(row.Column(0)),
                     ToDouble(row.Column(1)));
      }
    } else if (row.section == "modifiers" || row.section == "after_modifiers") {
      QuantityWord kind =
          row.section == "modifiers" ? QuantityWord::kModifier : QuantityWord::kAfterModifier;
      for (std::string_view form : forms) {
        phrases_.Add(form, uint8_t(kind), double(ModifierOf(row.Column(0))));
      }
    }
    for (const Plain& plain : kPlain) {
      if (plain.section != row.section) continue;
      for (std::string_view form : forms) {
        phrases_.Add(form, uint8_t(plain.kind), plain.value ? ToDouble(row.Column(0)) : 0);
      }
    }
  }
}

void QuantityTables::AddUnits(const Table& table) {
  for (const TableRow& row : table.rows) {
    QuantityWord kind = row.section == "percent"     ? QuantityWord::kPercent
                        : row.section == "money"     ? QuantityWord::kMoney
                        : row.section == "durations" ? QuantityWord::kDuration
                                                     : QuantityWord::kMeasure;
    for (std::string_view form : SplitList(row.columns.back())) {
      phrases_.Add(form, uint8_t(kind), 0, 0, row.Column(0));
    }
  }
}

void QuantityTables::AddCounted(const Table& table) {
  for (const TableRow& row : table.rows) {
    for (std::string_view form : SplitList(row.columns.back())) {
      if (row.section == "nouns") {
        CountedClass counted = row.Column(1) == "person"   ? CountedClass::kPerson
                               : row.Column(1) == "anyone" ? CountedClass::kAnyone
                               : row.Column(1) == "toll"   ? CountedClass::kToll
                                                           : CountedClass::kThing;
        phrases_.Add(form, uint8_t(QuantityWord::kNoun), double(counted), 0, row.Column(0));
      } else if (row.section == "done") {
        phrases_.Add(form, uint8_t(QuantityWord::kDone), row.Column(1) == "anyone", 0,
                     row.Column(0));
      } else if (row.section == "doing") {
        phrases_.Add(form, uint8_t(QuantityWord::kDoing), row.Column(1) == "anyone", 0,
                     row.Column(0));
      } else if (row.section == "helpers") {
        phrases_.Add(form, uint8_t(QuantityWord::kHelper));
      }
    }
  }
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
