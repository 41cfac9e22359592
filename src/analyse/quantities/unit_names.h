// What ICU's locale data call the world's currencies and the measures of
// data/units/measures.txt in a language, in every number and case they know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/language_code.h"

namespace riscontro {

struct UnitName {
  std::string name;       // "квадратных километров"
  std::string_view code;  // "km2", "PLN"; lives for ever
  bool money = false;
};

// Without names that hold digits or brackets (currencies of former years told apart by them).
// Reads the locale data anew: some milliseconds. Empty where ICU's data lack the language.
std::vector<UnitName> UnitNamesOf(LanguageCode language);

// The codes of ISO 4217 that ICU knows, sorted; no precious metals, funds or test codes.
const std::vector<std::string>& CurrencyCodes();

}  // namespace riscontro
