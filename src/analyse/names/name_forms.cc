#include "analyse/names/name_forms.h"

#include <unicode/locid.h>
#include <unicode/ures.h>

#include <algorithm>

namespace riscontro {

// As in running words: clitics are words of their own ("d'ivoire" → "d' ivoire"), possessive
// endings are cut off ("people's" → "people"). Between Cyrillic letters an apostrophe is part of
// the word ("в'єтнам"); what is folded has no other letters beyond ASCII after one.
void SplitApostrophes(std::string* folded) {
  for (size_t at = 0; (at = folded->find('\'', at)) != std::string::npos; ++at) {
    std::string_view rest = std::string_view(*folded).substr(at + 1);
    if (rest == "s" || rest.starts_with("s ")) {
      folded->erase(at, 2);
    } else if (!rest.empty() && rest[0] != ' ' && (rest[0] & 0x80) == 0) {
      folded->insert(at + 1, " ");
    }
  }
}

// "russ(o/a/i/e)" → russo, russa, …; "(adj)" through the classes of the section.
std::vector<std::string> Inflect(std::string_view word, const EndingClasses& classes) {
  size_t open = word.find('(');
  if (open == std::string_view::npos) return {std::string(word)};
  std::string_view stem = word.substr(0, open);
  std::string_view endings = word.substr(open + 1, word.find(')') - open - 1);
  for (const auto& [name, list] : classes) {
    if (endings == name) endings = list;
  }
  std::vector<std::string> forms;
  for (size_t at = 0; at <= endings.size();) {
    size_t end = std::min(endings.find('/', at), endings.size());
    forms.push_back(std::string(stem) + std::string(endings.substr(at, end - at)));
    at = end + 1;
  }
  return forms;
}

// Names of a region in a language: CLDR's Countries, short and variant ones too.
std::vector<std::string> IcuNames(const std::string& code, const std::string& language) {
  std::vector<std::string> names;
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale(language.c_str()), name);
  std::string text;
  name.toUTF8String(text);
  if (!text.empty() && text != code) names.push_back(text);
  UResourceBundle* bundle = ures_open(U_ICUDATA_NAME "-region", language.c_str(), &status);
  for (const char* table : {"Countries%short", "Countries%variant"}) {
    UErrorCode local = status;
    UResourceBundle* rows = ures_getByKey(bundle, table, nullptr, &local);
    int32_t length = 0;
    const UChar* value = ures_getStringByKey(rows, code.c_str(), &length, &local);
    if (U_SUCCESS(local) && value != nullptr) {
      text.clear();
      icu::UnicodeString(value, length).toUTF8String(text);
      names.push_back(text);
    }
    ures_close(rows);
  }
  ures_close(bundle);
  return names;
}

std::string UpperCase(std::string_view text) {
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), int32_t(text.size())))
      .toUpper(icu::Locale::getRoot())
      .toUTF8String(out);
  return out;
}

}  // namespace riscontro
