// Measures are read from the unit bundle itself ("{0} kilometres"): formatting a number with every
// unit in every case takes a hundred times as long.
#include "analyse/quantities/unit_names.h"

#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <map>

#include "language/measures.h"

namespace riscontro {
namespace {

using MeasureByIcuName = std::map<std::string_view, std::string_view>;

std::string ToUtf8(const UChar* text, int32_t length) {
  std::string out;
  icu::UnicodeString(text, length).toUTF8String(out);
  return out;
}

// "{0} километров" → "километров"; "" where the pattern has no number.
std::string WithoutNumber(std::string pattern) {
  size_t at = pattern.find("{0}");
  if (at == std::string::npos) return "";
  pattern.erase(at, 3);
  const auto is_space = [](const std::string& s, size_t i, size_t* length) {
    *length = s.compare(i, 1, " ") == 0 ? 1 : s.compare(i, 2, "\u00A0") == 0 ? 2 : 0;
    return *length > 0;
  };
  size_t length = 0;
  while (!pattern.empty() && is_space(pattern, 0, &length)) pattern.erase(0, length);
  while (!pattern.empty() && pattern.back() == ' ') pattern.pop_back();
  return pattern;
}

// Every pattern with a number below the table of one unit: plural forms, cases.
void AddPatterns(UResourceBundle* unit, std::string_view code, std::vector<UnitName>* names) {
  UErrorCode status = U_ZERO_ERROR;
  ures_resetIterator(unit);
  while (ures_hasNext(unit)) {
    UResourceBundle* item = ures_getNextResource(unit, nullptr, &status);
    if (U_FAILURE(status)) return;
    const char* key = ures_getKey(item);
    if (ures_getType(item) == URES_TABLE) {
      AddPatterns(item, code, names);
    } else if (ures_getType(item) == URES_STRING && std::string_view(key) != "per") {
      int32_t length = 0;
      const UChar* text = ures_getString(item, &length, &status);
      std::string name = U_SUCCESS(status) ? WithoutNumber(ToUtf8(text, length)) : "";
      if (!name.empty()) names->push_back({std::move(name), code, false});
    }
    ures_close(item);
  }
}

// units { length { kilometer { one … } } }
void AddMeasures(UResourceBundle* table, const MeasureByIcuName& measures, int depth,
                 std::vector<UnitName>* names) {
  UErrorCode status = U_ZERO_ERROR;
  ures_resetIterator(table);
  while (ures_hasNext(table)) {
    UResourceBundle* item = ures_getNextResource(table, nullptr, &status);
    if (U_FAILURE(status)) return;
    const char* key = ures_getKey(item);
    auto found = measures.find(key != nullptr ? key : "");
    if (ures_getType(item) == URES_TABLE && depth == 0) {
      AddMeasures(item, measures, 1, names);
    } else if (ures_getType(item) == URES_TABLE && found != measures.end()) {
      AddPatterns(item, found->second, names);
    }
    ures_close(item);
  }
}

bool IsName(std::string_view name) {
  return name.find_first_of("()0123456789") == std::string_view::npos;
}

void AddCurrencies(const char* locale, std::vector<UnitName>* names) {
  for (const std::string& code : CurrencyCodes()) {
    icu::UnicodeString iso(code.c_str(), -1, US_INV);
    for (const char* count : {"one", "few", "many", "other"}) {
      UErrorCode status = U_ZERO_ERROR;
      int32_t length = 0;
      const UChar* text =
          ucurr_getPluralName(iso.getTerminatedBuffer(), locale, nullptr, count, &length, &status);
      if (U_FAILURE(status)) continue;
      std::string name = ToUtf8(text, length);
      if (name != code && IsName(name)) names->push_back({std::move(name), code, true});
    }
  }
}

}  // namespace

const std::vector<std::string>& CurrencyCodes() {
  static const auto* codes = [] {
    auto* list = new std::vector<std::string>;
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* all = ucurr_openISOCurrencies(UCURR_ALL, &status);
    int32_t length = 0;
    while (const char* code = U_SUCCESS(status) ? uenum_next(all, &length, &status) : nullptr) {
      std::string_view iso(code, size_t(length));
      bool money = iso[0] != 'X' || iso == "XAF" || iso == "XOF" || iso == "XPF" || iso == "XCD";
      if (money) list->emplace_back(iso);
    }
    uenum_close(all);
    std::sort(list->begin(), list->end());
    return list;
  }();
  return *codes;
}

std::vector<UnitName> UnitNamesOf(LanguageCode language) {
  std::vector<UnitName> names;
  const std::string locale(language.view());
  AddCurrencies(locale.c_str(), &names);
  MeasureByIcuName measures;
  for (const Measure& measure : AllMeasures()) {
    if (!measure.icu.empty()) measures.emplace(measure.icu, measure.code);
  }
  UErrorCode status = U_ZERO_ERROR;
  UResourceBundle* bundle = ures_open(U_ICUDATA_NAME "-unit", locale.c_str(), &status);
  UResourceBundle* units = ures_getByKey(bundle, "units", nullptr, &status);
  if (U_SUCCESS(status)) AddMeasures(units, measures, 0, &names);
  ures_close(units);
  ures_close(bundle);
  return names;
}

}  // namespace riscontro
