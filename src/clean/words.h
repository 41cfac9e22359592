// The words of cleaning, data/language/*/clean.txt, of all languages at once: a report's language
// is not known before it is cleaned, and reports mix languages.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "document/language_code.h"

namespace riscontro {

// A set of phrases, folded (text/fold.h).
class PhraseSet {
 public:
  void Add(std::string_view phrase);
  // After the last Add.
  void Sort();
  bool Has(std::string_view folded) const;
  // Length of the longest phrase that the folded text begins with, up to a word's end; 0 = none.
  size_t Prefix(std::string_view folded) const;
  // How many phrases stand in the folded text as whole words.
  size_t CountIn(std::string_view folded) const;

 private:
  std::vector<std::string> phrases_;  // sorted
};

class CleanWords {
 public:
  // Built on first use; thread-safe; lives for ever.
  static const CleanWords& Get();

  const PhraseSet& Section(std::string_view name) const;
  // Time zones by folded name ("cet"): minutes east of UTC.
  const std::map<std::string, int, std::less<>>& zones() const { return zones_; }
  // Letters of one language that others of its script lack.
  const std::vector<std::pair<LanguageCode, std::vector<char32_t>>>& letters() const {
    return letters_;
  }

 private:
  CleanWords();
  std::map<std::string, PhraseSet, std::less<>> sections_;
  std::map<std::string, int, std::less<>> zones_;
  std::vector<std::pair<LanguageCode, std::vector<char32_t>>> letters_;
};

// A word of a short line: letters and digits with inner apostrophes and hyphens, or one mark.
struct LineWord {
  Span span;  // in the text given
  std::string folded;
  bool is_word = false;  // begins with a letter or digit
  bool capital = false;  // begins with an upper-case letter
  bool all_capitals = false;
};

// The words of text[within], with spans in text.
std::vector<LineWord> LineWords(std::string_view text, Span within);

}  // namespace riscontro
