// Case and diacritics, behind which ICU stands. All take and give UTF-8; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace riscontro {

// Lower case without regard to language (no Turkish dotless i).
std::string LowerCase(std::string_view text);

// What comparing texts uses: case folded, diacritics removed, ß → ss, ł → l, ё → е; typographic
// apostrophes (’ ʼ) become '.  Fold("Perché L’Aquila") = "perche l'aquila". Idempotent.
std::string Fold(std::string_view text);

// A word for looking up: *out becomes its lower case, character by character, with typographic
// apostrophes as '. Reuses the memory of *out, so that a loop over tokens allocates nothing.
void LowerWord(std::string_view word, std::string* out);

bool IsLetter(char32_t c);
bool IsDigit(char32_t c);  // decimal digits of any script
bool IsUpper(char32_t c);
bool IsLower(char32_t c);
bool IsSpace(char32_t c);        // white space of any kind, no-break ones included
bool IsApostrophe(char32_t c);   // ' ’ ʼ ‘
bool IsPunctuation(char32_t c);  // punctuation and symbols

}  // namespace riscontro
