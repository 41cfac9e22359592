#include "analyse/names/words.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

bool IsHyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011;
}

class Reader {
 public:
  Reader(const Article& article, const std::vector<std::string>& possessives, Words* out)
      : article_(article), possessives_(possessives), out_(*out) {}

  void Read() {
    out_.words.clear();
    out_.sentences.clear();
    out_.words.reserve(article_.tokens.size());
    // Views into the buffer must stay: it never grows beyond this.
    out_.buffer.clear();
    out_.buffer.reserve(article_.text.size() * 2 + 16);
    for (const Sentence& sentence : article_.sentences) {
      WordRange range;
      range.begin = uint32_t(out_.words.size());
      range.language = sentence.language.empty() ? article_.language : sentence.language;
      ReadSentence(sentence);
      range.end = uint32_t(out_.words.size());
      range.capitals = MostlyCapitals(range);
      out_.sentences.push_back(range);
    }
  }

 private:
  void ReadSentence(const Sentence& sentence) {
    Span last;
    bool after_hyphen = false;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      Span span = article_.tokens[t].span;
      if (span == last || span.empty()) continue;
      bool touching = last.end == span.begin && !last.empty();
      if (span.size() <= 3 && IsHyphen(CharAt(article_.text, span.begin)) && touching) {
        after_hyphen = true;
      } else if (IsPossessive(span) && touching && !out_.words.empty()) {
        out_.words.back().possessive = true;
      } else {
        AddParts(t, span, after_hyphen && touching);
        after_hyphen = false;
      }
      last = span;
    }
  }

  bool IsPossessive(Span span) const {
    std::string_view form = article_.Text(span);
    for (const std::string& ending : possessives_) {
      if (form == ending) return true;
    }
    return false;
  }

  // "Jong-un" and "Russia-Ukraine" are two words each, the second joined.
  void AddParts(uint32_t token, Span span, bool joined) {
    uint32_t begin = span.begin;
    for (size_t at = span.begin; at < span.end;) {
      size_t here = at;
      char32_t c = NextChar(article_.text, &at);
      if (!IsHyphen(c) || here == begin || at >= span.end) continue;
      Add(token, {begin, uint32_t(here)}, joined);
      joined = true;
      begin = uint32_t(at);
    }
    Add(token, {begin, span.end}, joined);
  }

  void Add(uint32_t token, Span span, bool joined) {
    NameWord word;
    word.token = token;
    word.joined = joined;
    word.upos = article_.tokens[token].upos;
    for (const std::string& ending : possessives_) {
      std::string_view form = article_.Text(span);
      if (form.size() > ending.size() && form.ends_with(ending)) {
        span.end -= uint32_t(ending.size());
        word.possessive = true;
      }
    }
    word.span = span;
    LookAtLetters(&word);
    Append(article_.Text(span), &word);
    out_.words.push_back(word);
  }

  void LookAtLetters(NameWord* word) const {
    size_t letters = 0, capitals = 0;
    bool first = true;
    word->punctuation = true;
    for (size_t at = word->span.begin; at < word->span.end;) {
      char32_t c = NextChar(article_.text, &at);
      if (IsDigit(c)) word->punctuation = false;
      if (!IsLetter(c)) {
        first = false;
        continue;
      }
      word->punctuation = false;
      ++letters;
      if (IsUpper(c)) ++capitals;
      if (first) word->upper = IsUpper(c);
      first = false;
    }
    word->all_caps = letters > 1 && letters == capitals;
  }

  void Append(std::string_view form, NameWord* word) {
    size_t from = out_.buffer.size();
    bool ascii = true;
    for (char c : form) ascii = ascii && !(c & 0x80);
    if (ascii) {
      for (char c : form) out_.buffer += char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    } else {
      std::string folded = Fold(form);
      if (from + folded.size() > out_.buffer.capacity()) folded.resize(0);
      out_.buffer += folded;
    }
    word->folded = std::string_view(out_.buffer).substr(from);
  }

  // A headline in capitals, or with nearly every longer word capitalised.
  bool MostlyCapitals(const WordRange& range) const {
    size_t longer = 0, upper = 0, words = 0, all_caps = 0;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const NameWord& word = out_.words[i];
      if (word.punctuation) continue;
      ++words;
      if (word.all_caps) ++all_caps;
      if (word.folded.size() < 5) continue;
      ++longer;
      if (word.upper) ++upper;
    }
    if (range.end > range.begin && article_.Text(out_.words[range.end - 1].span) == ".") {
      longer = 0;  // a full stop: a sentence with many names, not a headline
    }
    return words >= 4 && (all_caps * 10 >= words * 7 || (longer >= 3 && upper == longer));
  }

  const Article& article_;
  const std::vector<std::string>& possessives_;
  Words& out_;
};

}  // namespace

void ReadWords(const Article& article, const std::vector<std::string>& possessives, Words* out) {
  Reader(article, possessives, out).Read();
}

}  // namespace riscontro
