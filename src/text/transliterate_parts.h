// The parts of text/transliterate.h: Cyrillic letters, syllables of East Asian names, spellings.
// Not for use outside this folder. Thread-safe; tables are read on first use and live for ever.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/table.h"

namespace riscontro {

// data/transliteration/<name>.txt; empty where there is none.
Table TransliterationTable(std::string_view name);

// ---- Letters (cyrillic_letters.cc) -------------------------------------------------------

bool HasCyrillic(std::string_view text);
// In Latin letters by the language's table; for_key: as foreign names are levelled.
std::string WriteLatin(std::string_view text, std::string_view language, bool for_key);

// ---- Syllables (name_syllables.cc) -------------------------------------------------------

// The key of a Korean or Chinese name given as folded words; "" where it is none.
std::string KoreanName(const std::vector<std::string_view>& words);
std::string ChineseName(const std::vector<std::string_view>& words);

// ---- Spellings (name_spelling.cc) --------------------------------------------------------

// Lower-case text with the accented letters written out that tell sounds: "š" → "sh".
std::string ReplaceAccented(std::string text);
// One word of a key, levelled by the rules of spelling.txt.
std::string LevelSpelling(std::string word);
// The one form of a levelled given name ("aleksandr" for "oleksandr"); the word itself if unknown.
std::string_view CommonGivenName(std::string_view word);

}  // namespace riscontro
