#include "clean/words.h"

#include <algorithm>
#include <charconv>

#include "language/language.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

bool IsWordChar(char32_t c) {
  return IsLetter(c) || IsDigit(c);
}

bool EndsWordAt(std::string_view text, size_t at) {
  return at >= text.size() || !IsWordChar(CharAt(text, at));
}

bool StartsWordAt(std::string_view text, size_t at) {
  if (at == 0) return true;
  size_t before = at;
  return !IsWordChar(PreviousChar(text, &before));
}

}  // namespace

void PhraseSet::Add(std::string_view phrase) {
  phrases_.push_back(Fold(phrase));
}

void PhraseSet::Sort() {
  std::sort(phrases_.begin(), phrases_.end());
  phrases_.erase(std::unique(phrases_.begin(), phrases_.end()), phrases_.end());
}

bool PhraseSet::Has(std::string_view folded) const {
  return std::binary_search(phrases_.begin(), phrases_.end(), folded);
}

size_t PhraseSet::Prefix(std::string_view folded) const {
  size_t longest = 0;
  for (const std::string& phrase : phrases_) {
    if (phrase.size() > longest && folded.starts_with(phrase) &&
        EndsWordAt(folded, phrase.size())) {
      longest = phrase.size();
    }
  }
  return longest;
}

size_t PhraseSet::CountIn(std::string_view folded) const {
  size_t count = 0;
  for (const std::string& phrase : phrases_) {
    for (size_t at = folded.find(phrase); at != folded.npos; at = folded.find(phrase, at + 1)) {
      if (!StartsWordAt(folded, at) || !EndsWordAt(folded, at + phrase.size())) continue;
      ++count;
      break;
    }
  }
  return count;
}

const CleanWords& CleanWords::Get() {
  static const CleanWords words;
  return words;
}

CleanWords::CleanWords() {
  for (const LanguagePack& pack : AllLanguages()) {
    std::vector<char32_t> letters;
    for (const TableRow& row : pack.Get("clean").rows) {
      std::string_view first = row.Column(0);
      if (row.section == "letters") {
        letters.push_back(CharAt(first, 0));
      } else if (row.section == "zone") {
        int minutes = 0;
        std::string_view number = row.Column(1);
        std::from_chars(number.data(), number.data() + number.size(), minutes);
        zones_.emplace(Fold(first), minutes);
      } else {
        sections_[std::string(row.section)].Add(first);
      }
    }
    if (!letters.empty()) letters_.emplace_back(pack.code(), std::move(letters));
  }
  for (auto& [name, phrases] : sections_) phrases.Sort();
}

const PhraseSet& CleanWords::Section(std::string_view name) const {
  static const PhraseSet empty;
  auto it = sections_.find(name);
  return it == sections_.end() ? empty : it->second;
}

std::vector<LineWord> LineWords(std::string_view text, Span within) {
  std::vector<LineWord> words;
  for (size_t at = within.begin; at < within.end;) {
    size_t begin = at;
    char32_t c = NextChar(text, &at);
    if (IsSpace(c)) continue;
    LineWord word;
    word.is_word = IsWordChar(c);
    word.capital = IsUpper(c);
    word.all_capitals = word.capital;
    while (word.is_word && at < within.end) {
      size_t next = at;
      c = NextChar(text, &next);
      bool joins =
          (IsApostrophe(c) || c == '-') && next < within.end && IsWordChar(CharAt(text, next));
      if (!IsWordChar(c) && !joins) break;
      if (IsLetter(c) && !IsUpper(c)) word.all_capitals = false;
      at = next;
    }
    word.span = {uint32_t(begin), uint32_t(at)};
    word.all_capitals = word.all_capitals && at - begin > 1;
    word.folded = Fold(word.span.In(text));
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace riscontro
