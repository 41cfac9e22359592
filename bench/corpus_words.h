// What generated reports are put together from: states, months, and parts of sentences.
#pragma once

#include <array>
#include <string_view>

namespace riscontro::bench {

inline constexpr std::array<const char*, 12> kStates = {"France", "Italy",   "Poland", "Brazil",
                                                        "Japan",  "Egypt",   "Turkey", "Canada",
                                                        "Kenya",  "Vietnam", "Chile",  "Norway"};
inline constexpr std::array<const char*, 12> kStatesIt = {
    "la Francia", "l'Italia",  "la Polonia", "il Brasile", "il Giappone", "l'Egitto",
    "la Turchia", "il Canada", "il Kenya",   "il Vietnam", "il Cile",     "la Norvegia"};

inline constexpr std::array<const char*, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
inline constexpr std::array<const char*, 12> kMonthsIt = {
    "gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
    "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};

// Parts of sentences, mostly function words; a star is a word of the happening or of the language
// at large.
inline constexpr std::array<std::string_view, 12> kOpenings = {
    "The * of the *",      "In the * the *",     "Nobody near the *", "Many of those at the *",
    "Under the *, each *", "It was the * that",  "After the * the *", "For the * * it",
    "One of the * who",    "Despite the *, a *", "The * and its *",   "With no * there, the *"};
inline constexpr std::array<std::string_view, 10> kVerbs = {
    " had to * for ",    " could not * ",       " would * with ", " was * by ",  " did not * ",
    " has been * with ", " had never been in ", " was * before ", " will * to ", " is * against "};
inline constexpr std::array<std::string_view, 10> kTails = {"the *.",
                                                            "a * of the *.",
                                                            "the * while it was *.",
                                                            "every * in the *.",
                                                            "the * and the *.",
                                                            "two * at a *.",
                                                            "its own *.",
                                                            "a *, not the *.",
                                                            "a * with a *.",
                                                            "the * * by the *."};
inline constexpr std::array<std::string_view, 8> kOpeningsIt = {
    "Il * della *",    "Nella * la *",  "Nessuno al *",     "Per ogni * il *",
    "Dopo la *, il *", "Per il * la *", "Con la *, un * *", "La * e il suo *"};
inline constexpr std::array<std::string_view, 8> kVerbsIt = {
    " non ha * la ",     " era stato * dal ", " non è più nella ", " ha * con il ",
    " non si è * alla ", " sarà * dalla ",    " ha già * ogni ",   " era * senza la "};
inline constexpr std::array<std::string_view, 8> kTailsIt = {
    "*.",        "* del *.", "* sotto la *.", "* di una *.",
    "* e la *.", "* più *.", "* con un *.",   "* che non era *."};

}  // namespace riscontro::bench
