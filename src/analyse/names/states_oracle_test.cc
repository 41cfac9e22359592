// States against ICU's list: the names it has for the states of the world in each language are the
// states we know by these names, and never another state.
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include "analyse/golden_test_util.h"
#include "language/language.h"

namespace riscontro {
namespace {

const char* kStates[] = {
    "AF", "AL", "DZ", "AO", "AR", "AM", "AU", "AT", "AZ", "BD", "BY", "BE", "BO", "BR", "BG", "KH",
    "CM", "CA", "TD", "CL", "CN", "CO", "CR", "HR", "CU", "CY", "DK", "EC", "EG", "EE", "ET", "FI",
    "FR", "DE", "GH", "GR", "GT", "HT", "HN", "HU", "IS", "IN", "ID", "IR", "IQ", "IE", "IL", "IT",
    "JM", "JP", "JO", "KZ", "KE", "KP", "KR", "KW", "LA", "LV", "LB", "LR", "LY", "LT", "LU", "MG",
    "MY", "ML", "MT", "MX", "MD", "MN", "ME", "MA", "MZ", "NA", "NP", "NL", "NZ", "NI", "NE", "NG",
    "NO", "OM", "PK", "PA", "PY", "PE", "PH", "PL", "PT", "QA", "RO", "RU", "RW", "SA", "SN", "RS",
    "SG", "SK", "SI", "SO", "ZA", "ES", "LK", "SD", "SE", "CH", "SY", "TJ", "TZ", "TH", "TN", "TR",
    "UG", "UA", "AE", "GB", "US", "UY", "UZ", "VE", "VN", "YE", "ZM", "ZW"};

std::string NameOfState(const std::string& state, LanguageCode language) {
  icu::UnicodeString name;
  icu::Locale("", state.c_str())
      .getDisplayCountry(icu::Locale(std::string(language.view()).c_str()), name);
  std::string out;
  name.toUTF8String(out);
  return out;
}

// The key of the one name of the text; "" when there is none, or more.
std::string OneKey(LanguageCode language, const std::string& text) {
  Article article = AnnotateAll(std::string(language.view()), text);
  if (article.names.size() != 1 || article.names[0].entity < 0) return "";
  return article.entities[size_t(article.names[0].entity)].key;
}

TEST(StatesOracle, NamesOfTheStatesOfTheWorld) {
  for (const LanguagePack& pack : AllLanguages()) {
    // Packs without names of states know none of them.
    if (OneKey(pack.code(), "(" + NameOfState("FR", pack.code()) + ")").empty()) continue;
    for (const char* state : kStates) {
      std::string name = NameOfState(state, pack.code());
      EXPECT_EQ(OneKey(pack.code(), "(" + name + ")"), std::string("state:") + state)
          << pack.code().view() << " " << name;
    }
  }
}

}  // namespace
}  // namespace riscontro
