// The list of languages: one line each. Everything else about a language is in its folder of
// data/language/.
#include "language/languages.h"

namespace riscontro {

const std::vector<std::string_view>& LanguageList() {
  static const std::vector<std::string_view> list = {
      "en", "it", "uk", "ru", "es", "fr", "de", "pt",
  };
  return list;
}

}  // namespace riscontro
