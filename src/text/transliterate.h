// Names across scripts and spellings: into Latin letters, and into keys under which spellings of
// one name meet.
//
// Letters are written by tables of data/transliteration/ (Ukrainian: national system of 2010;
// Russian: BGN/PCGN). Names of Korean and Chinese persons are recognised in Cyrillic by their
// syllables and given in the form of the Latin press: "Кім Чен Ин" = "kim jong un",
// "Си Цзиньпин" = "xi jinping". Left out: scripts other than Latin and Cyrillic (kept as written).
//
//   ToLatin("Шойгу", "ru")            = "Shoygu"
//   NameKey("Сергій Шойгу", "uk")     = NameKey("Sergei Shoigu") = "sergei shoigu"
//
// All functions are thread-safe; tables are read on first use and live for ever.
#pragma once

#include <string>
#include <string_view>

namespace riscontro {

// The text in Latin letters. `language` (a code as in document/language_code.h, or "") chooses
// the table; letters that it lacks come from the general one.
std::string ToLatin(std::string_view text, std::string_view language = "");

// Lower case, Latin, words divided by single spaces, hyphens and points as spaces, apostrophes
// dropped, spellings levelled by data/transliteration/spelling.txt (ij = yj = iy, š = sh, ou = u,
// ck = k, …; given names of one origin: "Oleksandr" = "Aleksandr"). Not for display. Idempotent
// for names without Cyrillic.
std::string NameKey(std::string_view name, std::string_view language = "");

// Which word of the key is the surname: the first in names shaped as Korean or Chinese ones, else
// the last. 0 for an empty key.
size_t SurnameIndex(std::string_view key);

// What is left of a key's word when vowels and easily confused letters no longer count:
// "zelenski" → "zlnsk". Words that sound alike have equal skeletons; equal skeletons prove little.
std::string Skeleton(std::string_view key_word);

// True if two words of keys may be spellings of one word: equal, or of equal skeleton and one
// letter apart, not the last, in words of six letters or more.
bool NearSpelling(std::string_view key_word_a, std::string_view key_word_b);

}  // namespace riscontro
