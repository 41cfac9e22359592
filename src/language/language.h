// The language packs: data/language/<code>/, compiled in. The only place that names a language.
//
// A pack is a set of tables (base/table.h), one file each: "dates", "numbers", "abbreviations",
// "lexicon", "concepts", "interface", …; data/language/README.md says what each holds. What a
// table means is known to the stage that reads it, not here; a stage compiles a table into its
// own structures once per language and keeps them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/table.h"
#include "document/language_code.h"

namespace riscontro {

class LanguagePack {
 public:
  explicit LanguagePack(LanguageCode code);

  LanguageCode code() const { return code_; }
  // The table data/language/<code>/<name>.txt; empty when the pack has no such file.
  const Table& Get(std::string_view name) const;

 private:
  LanguageCode code_;
  std::vector<std::pair<std::string, Table>> tables_;
};

// Every pack, in the order of languages.cc. Built on first use; thread-safe; lives for ever.
const std::vector<LanguagePack>& AllLanguages();

// The pack of the code; nullptr when there is none.
const LanguagePack* FindLanguage(LanguageCode code);

// Texts of the interface: data/language/<code>/interface.txt, rows "key | text". Placeholders
// are {0}, {1}, …. A key that the pack lacks is looked up in the first pack with an interface
// (English); a key nobody has is returned as it is.
std::string Message(LanguageCode ui, std::string_view key,
                    const std::vector<std::string>& arguments = {});

// The packs that have an interface, by code, for --ui-language.
std::vector<LanguageCode> InterfaceLanguages();

}  // namespace riscontro
