#include "collate/reuse/words.h"

#include <map>
#include <mutex>
#include <unordered_set>

#include "base/hash.h"
#include "language/language.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

uint32_t HashOf(std::string_view text) {
  return uint32_t(Hash64(text)) | 1u;
}

using WordSet = std::unordered_set<uint32_t>;

// The stop words of each language, by hash of the folded form.
const WordSet& StopWords(LanguageCode language) {
  static const std::map<LanguageCode, WordSet> sets = [] {
    std::map<LanguageCode, WordSet> all;
    for (const LanguagePack& pack : AllLanguages()) {
      WordSet& set = all[pack.code()];
      for (const TableRow& row : pack.Get("stopwords").rows) {
        for (std::string_view word : SplitList(row.Column(0))) set.insert(HashOf(Fold(word)));
      }
    }
    return all;
  }();
  static const WordSet none;
  auto it = sets.find(language);
  return it == sets.end() ? none : it->second;
}

// Fold(), without a string of its own for ASCII.
void FoldInto(std::string_view form, std::string* out) {
  out->assign(form);
  for (char& c : *out) {
    if (c & 0x80) {
      *out = Fold(form);
      return;
    }
    if (c >= 'A' && c <= 'Z') c = char(c + ('a' - 'A'));
  }
}

// The first kStemLetters characters of the folded word and how many there are (at most that).
std::string_view Prefix(std::string_view folded, int* letters) {
  size_t at = 0;
  for (*letters = 0; at < folded.size() && *letters < kStemLetters; ++*letters)
    NextChar(folded, &at);
  return folded.substr(0, at);
}

// Quotes are in text order; the cursor moves along with the tokens.
bool InDirectQuote(const Article& article, Span span, size_t* cursor) {
  const auto& quotes = article.quotes;
  while (*cursor < quotes.size() && quotes[*cursor].content.end <= span.begin) ++*cursor;
  for (size_t i = *cursor; i < quotes.size() && quotes[i].content.begin <= span.begin; ++i) {
    if (quotes[i].kind != QuoteKind::kIndirect && quotes[i].content.Contains(span)) return true;
  }
  return false;
}

}  // namespace

WordSequence MakeWords(const Article& article) {
  WordSequence out;
  out.words.reserve(article.tokens.size());
  std::string folded;
  size_t cursor = 0;
  for (uint32_t s = 0; s < article.sentences.size(); ++s) {
    const Sentence& sentence = article.sentences[s];
    const WordSet& stop = StopWords(sentence.language);
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = article.tokens[t];
      // The parts of a multi-word token are one word here.
      if (t > sentence.first_token && token.span == article.tokens[t - 1].span) continue;
      FoldInto(article.Form(token), &folded);
      while (!folded.empty() && folded.back() == '\'') folded.pop_back();
      char32_t first = CharAt(folded, 0);
      if (!IsLetter(first) && !IsDigit(first)) continue;
      Word word;
      word.hash = HashOf(folded);
      word.sentence = s;
      word.span = token.span;
      word.quoted = InDirectQuote(article, token.span, &cursor);
      int letters = 0;
      std::string_view prefix = Prefix(folded, &letters);
      if ((letters >= 3 || IsDigit(first)) && !stop.contains(word.hash)) word.stem = HashOf(prefix);
      if (!word.quoted) ++out.unquoted;
      out.words.push_back(word);
    }
  }
  return out;
}

}  // namespace riscontro
