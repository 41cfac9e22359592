// Tokens that are no plain words: addresses, tags, smileys, runs of marks, short years.
#include <algorithm>

#include "text/segment_parts.h"

namespace riscontro {
namespace {

bool IsLetterIn(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    if (IsLetter(NextChar(word, &at))) return true;
  }
  return false;
}

bool EndsAddress(char32_t c) {
  return c == '"' || c == '<' || c == '>' || c == 0xAB || c == 0xBB || c == 0x201C || c == 0x201D ||
         c == 0x201E;
}
bool TrailsAddress(char32_t c) {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' ||
         c == ']' || c == 0x2026 || IsApostrophe(c);
}

// Marks of which two or more are one token.
bool MakesRuns(char32_t c) {
  return c == '.' || c == '-' || c == '*' || c == '_' || c == '=' || c == '~' || c == '<' ||
         c == '>' || c == '$' || c == '`' || c == 0x2013 || c == 0x2014 || c == 0x2026;
}

bool IsAddressScheme(std::string_view word) {
  return word == "http" || word == "https" || word == "HTTP" || word == "HTTPS" || word == "ftp";
}

}  // namespace

bool Segmenter::Tokenizer::Touches(const std::vector<Span>& pieces, size_t i) const {
  return i > 0 && i < pieces.size() && pieces[i].begin == pieces[i - 1].end;
}

size_t Segmenter::Tokenizer::JoinSpecial(const std::vector<Span>& pieces, size_t i) {
  const char32_t first = First(pieces[i]);
  size_t next = 0;
  if (IsWordChar(first)) {
    if (first == 'h' || first == 'w' || first == 'H' || first == 'f') next = AddressEnd(pieces, i);
  } else if (first == '@' || first == '#') {
    next = TagEnd(pieces, i);
  } else if (first == ':' || first == ';') {
    next = SmileyEnd(pieces, i);
  } else if (IsApostrophe(first)) {
    next = ShortYearEnd(pieces, i);
  }
  if (next == 0 && !IsWordChar(first)) next = RunEnd(pieces, i);
  if (next == 0) return 0;
  tokens_.push_back({pieces[i].begin, pieces[next - 1].end});
  return next;
}

// "https://www.example.org/a?b=1", less the marks that end the sentence.
size_t Segmenter::Tokenizer::AddressEnd(const std::vector<Span>& pieces, size_t i) const {
  std::string_view word = pieces[i].In(text_);
  const bool scheme = IsAddressScheme(word) && Touches(pieces, i + 1) && Touches(pieces, i + 2) &&
                      First(pieces[i + 1]) == ':' && First(pieces[i + 2]) == '/';
  if (!scheme && !(word.starts_with("www.") && word.size() > 4)) return 0;
  size_t next = i + 1;
  while (Touches(pieces, next) && !EndsAddress(First(pieces[next]))) ++next;
  while (next > i + 1 && TrailsAddress(First(pieces[next - 1]))) --next;
  return next;
}

// "@name", "#tag-2": with what Extend joins to a word.
size_t Segmenter::Tokenizer::TagEnd(const std::vector<Span>& pieces, size_t i) const {
  if (Touches(pieces, i) && IsWordChar(Last(pieces[i - 1]))) return 0;
  if (!Touches(pieces, i + 1) || !IsLetterIn(pieces[i + 1].In(text_))) return 0;
  size_t next = i + 2;
  while (Touches(pieces, next) && Touches(pieces, next + 1) && First(pieces[next]) == '-' &&
         IsWordChar(First(pieces[next + 1]))) {
    next += 2;
  }
  return next;
}

// ":-)", ";D", ":)))": only where nothing touches them.
size_t Segmenter::Tokenizer::SmileyEnd(const std::vector<Span>& pieces, size_t i) const {
  if (Touches(pieces, i)) return 0;
  size_t next = i + 1;
  if (Touches(pieces, next) && First(pieces[next]) == '-') ++next;
  if (!Touches(pieces, next)) return 0;
  std::string_view mouth = pieces[next].In(text_);
  if (mouth != ")" && mouth != "(" && mouth != "D" && mouth != "P" && mouth != "|") return 0;
  ++next;
  while (Touches(pieces, next) && pieces[next].In(text_) == mouth) ++next;
  return Touches(pieces, next) && IsWordChar(First(pieces[next])) ? 0 : next;
}

// "'93", "'90s"
size_t Segmenter::Tokenizer::ShortYearEnd(const std::vector<Span>& pieces, size_t i) const {
  if ((Touches(pieces, i) && IsWordChar(Last(pieces[i - 1]))) || !Touches(pieces, i + 1)) return 0;
  std::string_view year = pieces[i + 1].In(text_);
  const bool digits = year.size() >= 2 && IsDigit(static_cast<unsigned char>(year[0])) &&
                      IsDigit(static_cast<unsigned char>(year[1]));
  if (!digits || (year.size() > 2 && year.substr(2) != "s")) return 0;
  if (Touches(pieces, i + 2) && IsApostrophe(First(pieces[i + 2]))) return 0;
  return i + 2;
}

// "...", "--", "?!", "!..", "''", ")))".
size_t Segmenter::Tokenizer::RunEnd(const std::vector<Span>& pieces, size_t i) const {
  const char32_t mark = First(pieces[i]);
  const bool shouts = mark == '!' || mark == '?';
  size_t next = i + 1;
  auto is = [&](size_t k, char32_t c) { return Touches(pieces, k) && First(pieces[k]) == c; };
  if (shouts) {
    while (is(next, '!') || is(next, '?')) ++next;
    if (is(next, '.') && is(next + 1, '.')) {
      while (is(next, '.')) ++next;
    }
    return next;
  }
  while (is(next, mark)) ++next;
  const size_t count = next - i;
  if (MakesRuns(mark)) return next;
  if (mark == '\'' && count == 2) return next;
  return (mark == ')' || mark == '(') && count >= 3 ? next : 0;
}

}  // namespace riscontro
