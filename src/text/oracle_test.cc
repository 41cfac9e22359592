// UTF-8, folding, keys and segmentation against slow and simple readings, over all characters and
// over random texts.
#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <random>

#include "text/fold.h"
#include "text/segment.h"
#include "text/transliterate.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

std::string Encode(char32_t c) {
  std::string out;
  AppendChar(c, &out);
  return out;
}

TEST(Utf8Oracle, EveryCharacterThereAndBack) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = Encode(c);
    size_t at = 0, back = text.size();
    ASSERT_EQ(NextChar(text, &at), c);
    ASSERT_EQ(at, text.size());
    ASSERT_EQ(PreviousChar(text, &back), c);
    ASSERT_EQ(back, 0u);
    ASSERT_TRUE(IsValidUtf8(text));
  }
}

TEST(Utf8Oracle, ValidityAsIcuSeesIt) {
  std::mt19937 random(21);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (size_t n = random() % 8; n > 0; --n) {
      // Leads and trails more often than chance would have them.
      const uint8_t kLikely[] = {0x41, 0x80, 0xBF, 0xC2, 0xE2, 0xED, 0xF0, 0xF4, 0xA0, 0x90};
      bytes += char(random() % 3 ? kLikely[random() % std::size(kLikely)] : random() % 256);
    }
    std::string through;
    icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), int32_t(bytes.size())))
        .toUTF8String(through);
    ASSERT_EQ(IsValidUtf8(bytes), through == bytes);
    std::string repaired = RepairUtf8(bytes);
    ASSERT_TRUE(IsValidUtf8(repaired));
    ASSERT_EQ(RepairUtf8(repaired), repaired);
    if (IsValidUtf8(bytes)) {
      ASSERT_EQ(repaired, bytes);
    }
  }
}

TEST(Utf8Oracle, BoundariesAreWhereCharactersBegin) {
  const std::string text = "aß‐Ж金😀é.";
  std::vector<bool> begins(text.size() + 1, false);
  for (size_t at = 0; at < text.size(); NextChar(text, &at)) begins[at] = true;
  begins[text.size()] = true;
  for (size_t at = 0; at <= text.size(); ++at) EXPECT_EQ(IsBoundary(text, at), begins[at]) << at;
}

TEST(FoldOracle, ClassesAsIcuHasThem) {
  for (char32_t c = 1; c < 0x3000; ++c) {
    ASSERT_EQ(IsDigit(c), u_isdigit(UChar32(c)) != 0) << uint32_t(c);
    ASSERT_EQ(IsUpper(c), u_isupper(UChar32(c)) != 0) << uint32_t(c);
    if (u_isalpha(UChar32(c))) {
      ASSERT_TRUE(IsLetter(c)) << uint32_t(c);
    }
  }
}

TEST(FoldOracle, FoldingTwiceIsFoldingOnce) {
  for (char32_t c = 0x20; c < 0x2000; ++c) {
    std::string once = Fold("a" + Encode(c) + "b");
    ASSERT_EQ(Fold(once), once) << uint32_t(c);
    ASSERT_TRUE(IsValidUtf8(once));
  }
}

TEST(FoldOracle, CaseDoesNotMatter) {
  for (const char* text : {"PERCHÉ L’AQUILA", "Київ", "МОСКВА", "Łódź", "Ñandú", "Straße"}) {
    EXPECT_EQ(Fold(LowerCase(text)), Fold(text)) << text;
    std::string word;
    LowerWord(text, &word);
    EXPECT_EQ(Fold(word), Fold(text)) << text;
  }
}

std::string RandomName(std::mt19937* random) {
  const std::string_view parts[] = {"Kim", "Jong", "un", "ov", "sky",  "Шой", "гу", "ий",
                                    "Сер", "гей",  "-",  " ",  "’",    "é",   "š",  "ck",
                                    "ou",  "ij",   "ya", "D'", "van ", "金",  "2",  "."};
  std::string name;
  for (size_t n = (*random)() % 7 + 1; n > 0; --n) name += parts[(*random)() % std::size(parts)];
  return name;
}

TEST(NameKeyOracle, KeysAreCleanAndSteady) {
  std::mt19937 random(22);
  for (int round = 0; round < 3000; ++round) {
    std::string name = RandomName(&random);
    for (const char* language : {"", "uk", "ru"}) {
      std::string key = NameKey(name, language);
      ASSERT_TRUE(IsValidUtf8(key)) << name;
      ASSERT_EQ(key.find("  "), std::string::npos) << name;
      ASSERT_TRUE(key.empty() || (key.front() != ' ' && key.back() != ' ')) << name;
      size_t words = key.empty() ? 1 : size_t(std::count(key.begin(), key.end(), ' ')) + 1;
      ASSERT_LT(SurnameIndex(key), words) << name;
    }
    ASSERT_TRUE(IsValidUtf8(ToLatin(name, "uk")));
  }
}

TEST(NameKeyOracle, NearSpellingIsSymmetric) {
  std::mt19937 random(23);
  const char letters[] = "aeioszkcvb";
  for (int round = 0; round < 20000; ++round) {
    std::string a, b;
    for (size_t n = 5 + random() % 4; n > 0; --n) a += letters[random() % 10];
    b = a;
    if (random() % 2) b[random() % b.size()] = letters[random() % 10];
    if (random() % 3 == 0) b.erase(random() % b.size(), 1);
    ASSERT_EQ(NearSpelling(a, b), NearSpelling(b, a)) << a << " " << b;
    ASSERT_TRUE(NearSpelling(a, a));
    if (NearSpelling(a, b)) {
      ASSERT_EQ(Skeleton(a), Skeleton(b));
    }
  }
}

// Every character that is no white space is in exactly one token, every token in one sentence.
TEST(SegmentOracle, NothingIsLostOrTwice) {
  SegmentRules rules;
  rules.never_end = {"dott.", "mr."};
  rules.proclitics = {"l'", "dell'"};
  rules.enclitics = {"'s"};
  Segmenter segmenter(rules);
  const std::string_view parts[] = {"L'", "isola", "dott. ", "A. ", "B.",  "Poi ", "...", "…",
                                    "«",  "» ",    "2024",   "/",   "-",   "'s ",  "\n",  "\n\n",
                                    " ",  "! ",    "U.S. ",  "1.5", "Жук", "é",    "(",   ") "};
  std::mt19937 random(24);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (size_t n = random() % 25; n > 0; --n) text += parts[random() % std::size(parts)];
    std::vector<Span> tokens;
    std::vector<SentenceSpan> sentences;
    segmenter.Run(text, {0, uint32_t(text.size())}, false, &tokens, &sentences);
    std::vector<int> covered(text.size(), 0);
    for (const Span& token : tokens) {
      ASSERT_TRUE(IsBoundary(text, token.begin) && IsBoundary(text, token.end)) << text;
      for (uint32_t i = token.begin; i < token.end; ++i) ++covered[i];
    }
    for (size_t at = 0; at < text.size();) {
      size_t here = at;
      bool space = IsSpace(NextChar(text, &at));
      ASSERT_EQ(covered[here], space ? 0 : 1) << text << " at " << here;
    }
    uint32_t next = 0;
    for (const SentenceSpan& s : sentences) {
      ASSERT_EQ(s.first_token, next) << text;
      ASSERT_LT(s.first_token, s.last_token) << text;
      ASSERT_EQ(s.span.begin, tokens[s.first_token].begin);
      ASSERT_EQ(s.span.end, tokens[s.last_token - 1].end);
      next = s.last_token;
    }
    ASSERT_EQ(next, tokens.size()) << text;
  }
}

}  // namespace
}  // namespace riscontro
