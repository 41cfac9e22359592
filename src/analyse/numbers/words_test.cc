// The fast scan against a slow one that looks at one character after the other.
#include "analyse/numbers/words.h"

#include <gtest/gtest.h>

#include <random>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

std::string Cut(std::string_view text) {
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += words.Glued(i) ? "+" : " ";
    out += words[i].folded;
  }
  return out;
}

TEST(ScannedWords, CutsWordsNumbersAndMarks) {
  EXPECT_EQ(Cut("L'anno 2024."), "l'+anno 2024+.");
  EXPECT_EQ(Cut("Monday's 1,500"), "monday+'s 1+,+500");
  EXPECT_EQ(Cut("п'ять об’єктів"), "п'ять об'єктів");
  EXPECT_EQ(Cut("l’80º e la 3ª"), "l'+80+o e la 3+a");
  EXPECT_EQ(Cut("twenty-one F-16"), "twenty+-+one f+-+16");
  EXPECT_EQ(Cut("perché — Ёлка"), "perche — елка");
  EXPECT_EQ(Cut(""), "");
  EXPECT_EQ(Cut("  \n"), "");
}

TEST(ScannedWords, SpansAreThoseOfTheText) {
  std::string text = "Così 25 п’ять «ok» 2.5";
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  for (size_t i = 0; i < words.size(); ++i) {
    ASSERT_LT(words[i].span.begin, words[i].span.end);
    ASSERT_LE(words[i].span.end, text.size());
    ASSERT_GE(words[i].span.begin, i == 0 ? 0 : words[i - 1].span.end);
  }
  EXPECT_EQ(words[0].span.In(text), "Così");
  EXPECT_TRUE(words[0].capital);
  EXPECT_EQ(words.Digits(1), 25);
  EXPECT_EQ(words.Digits(0), -1);
}

struct SlowWord {
  uint32_t begin = 0, end = 0;
  ScanKind kind = ScanKind::kMark;
  bool glued = false, capital = false;
};

bool Letter(char32_t c) {
  return IsLetter(c) && c != 0xAA && c != 0xBA && !IsApostrophe(c);
}
bool Cyrillic(char32_t c) {
  return c >= 0x400 && c < 0x530;
}
bool Apostrophe(char32_t c) {
  return IsApostrophe(c);
}

class SlowScan {
 public:
  explicit SlowScan(std::string_view text) : text_(text) {
    for (size_t at = 0; at < text.size();) {
      starts_.push_back(at);
      chars_.push_back(NextChar(text, &at));
    }
    starts_.push_back(text.size());
  }

  std::vector<SlowWord> Words() {
    std::vector<SlowWord> words;
    bool glued = false;
    for (size_t i = 0; i < chars_.size();) {
      if (IsSpace(chars_[i])) {
        glued = false;
        ++i;
        continue;
      }
      SlowWord word;
      word.glued = glued && !words.empty();
      const size_t end = End(i, &word);
      word.begin = uint32_t(starts_[i]);
      word.end = uint32_t(starts_[end]);
      words.push_back(word);
      glued = true;
      i = end;
    }
    return words;
  }

 private:
  char32_t At(size_t i) const { return i < chars_.size() ? chars_[i] : 0; }
  bool Digit(size_t i) const { return At(i) >= '0' && At(i) <= '9'; }
  // "'s" at i that ends there.
  bool Genitive(size_t i) const {
    return Apostrophe(At(i)) && (At(i + 1) == 's' || At(i + 1) == 'S') && !Letter(At(i + 2)) &&
           !Digit(i + 2);
  }
  size_t End(size_t i, SlowWord* word) {
    if (Digit(i)) {
      word->kind = ScanKind::kNumber;
      while (Digit(i)) ++i;
      return i;
    }
    if (Genitive(i) && word->glued) {
      word->kind = ScanKind::kWord;
      return i + 2;
    }
    if (Apostrophe(At(i)) && !word->glued) quoted_ = Letter(At(i + 1)) || Digit(i + 1);
    if (!Letter(At(i))) return i + 1;
    word->kind = ScanKind::kWord;
    word->capital = IsUpper(At(i));
    char32_t last = At(i++);
    for (; i < chars_.size(); last = At(i++)) {
      const char32_t c = At(i);
      const bool mark = (c >= 0x300 && c < 0x370) || c == 0xAD;
      const bool inside = Apostrophe(c) && Cyrillic(last) && Cyrillic(At(i + 1));
      if (!Letter(c) && !mark && !inside) break;
    }
    if (!Apostrophe(At(i)) || Genitive(i)) return i;
    if (!quoted_ || Letter(At(i + 1)) || Digit(i + 1)) return i + 1;
    quoted_ = false;
    return i;
  }

  std::string_view text_;
  bool quoted_ = false;
  std::vector<char32_t> chars_;
  std::vector<size_t> starts_;
};

TEST(ScannedWords, TheFastScanIsTheSlowOne) {
  const std::vector<std::string> pieces = {
      "a", "b", "S", "s",  "Z",      "é",      "À",      "ß",      "ñ",  "1", "23",
      ".", ",", "-", "'",  "’",      "ʼ",      " ",      " ",      "\n", "º", "½",
      "€", "а", "Ж", "ё",  "ї",      "й",      "\u0301", "\u00AD", "字", "İ", "ﬁ",
      "°", "$", "%", "'s", "\u00A0", "\u202F", "\u2013", "ª",      "Ω",  "ǅ", "ŉ"};
  std::mt19937 random(3);
  ScannedWords words;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (size_t k = random() % 14; k > 0; --k) text += pieces[random() % pieces.size()];
    words.Scan(text, {0, uint32_t(text.size())});
    const std::vector<SlowWord> slow = SlowScan(text).Words();
    ASSERT_EQ(words.size(), slow.size()) << text;
    for (size_t i = 0; i < slow.size(); ++i) {
      ASSERT_EQ(words[i].span, (Span{slow[i].begin, slow[i].end})) << text << " word " << i;
      ASSERT_EQ(words[i].kind, slow[i].kind) << text << " word " << i;
      ASSERT_EQ(words[i].glued, slow[i].glued) << text << " word " << i;
      ASSERT_EQ(words[i].capital, slow[i].capital) << text << " word " << i;
      ASSERT_EQ(words[i].hash, WordHash(words[i].folded)) << text;
      std::string plain(words[i].span.In(text));
      for (size_t at; (at = plain.find("\u00AD")) != std::string::npos;) plain.erase(at, 2);
      if (plain.find("\u0301") == std::string::npos) {
        ASSERT_EQ(words[i].folded, Fold(plain)) << text << " word " << i;
      }
    }
  }
}

TEST(ScannedWords, AnApostropheThatClosesAQuotationIsAMark) {
  const std::string text = "'two words' and l'acqua";
  ScannedWords words;
  words.Scan(text, {0, uint32_t(text.size())});
  ASSERT_EQ(words.size(), 7u);
  EXPECT_EQ(words[2].folded, "words");
  EXPECT_EQ(words[3].folded, "'");
  EXPECT_EQ(words[5].folded, "l'");
}

TEST(ScannedWords, APartOfATextIsScannedAlone) {
  const std::string text = "Kyjiw, Відень";
  ScannedWords words;
  words.Scan(text, {2, 5});
  ASSERT_EQ(words.size(), 1u);
  EXPECT_EQ(words[0].folded, "jiw");
  EXPECT_FALSE(words[0].glued);
}

}  // namespace
}  // namespace riscontro
