// Forms of names as the data writes them: endings in brackets, CLDR's names of states.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riscontro {

// Name of a class of endings → the endings, divided by "/".
using EndingClasses = std::vector<std::pair<std::string_view, std::string_view>>;

// "russ(o/a/i/e)" → russo, russa, …; "(adj)" through the classes.
std::vector<std::string> Inflect(std::string_view word, const EndingClasses& classes);

// Names of a region in a language: CLDR's Countries, short and variant ones too.
std::vector<std::string> IcuNames(const std::string& code, const std::string& language);

// A folded name as in running words: clitics apart, possessive endings cut off.
void SplitApostrophes(std::string* folded);

std::string UpperCase(std::string_view text);

}  // namespace riscontro
