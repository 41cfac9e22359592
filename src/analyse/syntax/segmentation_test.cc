// Words and sentences of each language by rules alone, what a trained section changes, and what
// must hold of any text.
#include "analyse/syntax/segmentation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <thread>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

Segmentation RulesAlone(std::string_view code) {
  Result<Segmentation> made = Segmentation::Make(*FindLanguage(LanguageCode(code)), nullptr);
  EXPECT_TRUE(made.ok());
  return *std::move(made);
}

// Words joined by spaces, those of one token by "+", sentences by " | ".
std::string Show(std::string_view text, const Segments& segments) {
  std::string out;
  for (const SentenceSpan& s : segments.sentences) {
    if (!out.empty()) out += " | ";
    for (uint32_t i = s.first_token; i < s.last_token; ++i) {
      const SegmentWord& word = segments.words[i];
      if (i > s.first_token) out += word.continues ? '+' : ' ';
      out += word.In(text, segments.forms);
    }
  }
  return out;
}

std::string Segment(std::string_view code, std::string_view text, bool one_sentence = false) {
  Segments segments;
  RulesAlone(code).Run(text, {0, uint32_t(text.size())}, one_sentence, &segments);
  return Show(text, segments);
}

TEST(Segmentation, WordsOfEachLanguage) {
  const struct {
    const char* code;
    const char* text;
    const char* expected;
  } cases[] = {
      {"it", "Della barca all'alba.", "Di+la barca a+l' alba ."},
      {"it", "NELLA RADA DELL’ISOLA", "IN+LA RADA DI+L’ ISOLA"},
      {"it", "Il dott. Bruni va al porto. Torna.", "Il dott. Bruni va a+il porto . | Torna ."},
      {"es", "El alcalde del pueblo va al lago.", "El alcalde de+el pueblo va a+el lago ."},
      {"fr", "Au port, les bateaux du lac.", "À+le port , les bateaux de+le lac ."},
      {"fr", "AUX ARMES", "À+LES ARMES"},
      {"de", "Im Hafen, zum See", "In+dem Hafen , zu+dem See"},
      {"pt", "Na praia do norte, pelo rio.", "Em+a praia de+o norte , por+o rio ."},
      {"en", "They didn't see Ann's boat.", "They did+n't see Ann+'s boat ."},
      {"en", "It left at 11 a.m. Tuesday.", "It left at 11 a.m. Tuesday ."},
      {"en", "It left at 7 p.m. The quay was dark.", "It left at 7 p.m. | The quay was dark ."},
      {"en", "We CANNOT go. It’s late.", "We CAN+NOT go . | It+’s late ."},
      {"ru", "В г. Туле тихо. Снег.", "В г. Туле тихо . | Снег ."},
      {"uk", "На вул. Садовій тихо. Сніг.", "На вул. Садовій тихо . | Сніг ."},
  };
  for (const auto& c : cases) EXPECT_EQ(Segment(c.code, c.text), c.expected) << c.text;
}

TEST(Segmentation, PartsShareTheSpanOrHaveTheirOwn) {
  const std::string_view text = "Della Ann's";
  Segments segments;
  RulesAlone("it").Run(text, {0, 5}, true, &segments);
  ASSERT_EQ(segments.words.size(), 2u);
  for (const SegmentWord& word : segments.words) EXPECT_EQ(word.span, (Span{0, 5}));
  segments.Clear();
  RulesAlone("en").Run(text, {6, 11}, true, &segments);
  ASSERT_EQ(segments.words.size(), 2u);
  EXPECT_EQ(segments.words[0].span, (Span{6, 9}));
  EXPECT_EQ(segments.words[1].span, (Span{9, 11}));
  EXPECT_TRUE(segments.words[1].continues && segments.words[1].form.empty());
}

TEST(Segmentation, RunAppends) {
  const std::string_view text = "Della nave.\n\nAl molo.";
  Segments segments;
  const Segmentation it = RulesAlone("it");
  it.Run(text, {0, 11}, false, &segments);
  it.Run(text, {13, 21}, false, &segments);
  EXPECT_EQ(Show(text, segments), "Di+la nave . | A+il molo .");
  EXPECT_EQ(segments.sentences[1].first_token, 4u);
}

TEST(Segmentation, NothingForNothing) {
  EXPECT_EQ(Segment("it", ""), "");
  EXPECT_EQ(Segment("it", " \n\t "), "");
  EXPECT_EQ(Segment("it", "Una. Due.", true), "Una . Due .");
}

std::string RandomText(std::mt19937* random, size_t most) {
  const std::string_view atoms[] = {
      "della", "Dell'", "È",  "ж",     "金",         "😀",      ".",      "!",   "…",   "'",
      "’",     "«",     "»",  "\"",    " ",          "\n",     "-",      "–",   "/",   ":",
      "5",     "º",     "L'", "dott.", "\u00AD",     "\u0301", "(",      ")",   "n't", " ",
      " ",     "@",     "#",  "?",     "http://a.b", ":-)",    "\u00A0", "\n\n"};
  std::string text;
  for (size_t n = (*random)() % most; n > 0; --n) text += atoms[(*random)() % std::size(atoms)];
  return text;
}

void CheckCover(std::string_view text, const Segments& segments) {
  uint32_t at = 0;
  for (const SegmentWord& word : segments.words) {
    ASSERT_TRUE(IsBoundary(text, word.span.begin) && IsBoundary(text, word.span.end)) << text;
    ASSERT_LE(word.form.end, segments.forms.size());
    ASSERT_TRUE(IsValidUtf8(word.In(text, segments.forms))) << text;
    if (word.continues && word.span.end == at) continue;  // shares the span
    ASSERT_LE(at, word.span.begin) << text;
    ASSERT_LT(word.span.begin, word.span.end) << text;
    for (size_t i = at; i < word.span.begin;) ASSERT_TRUE(IsSpace(NextChar(text, &i))) << text;
    at = word.span.end;
  }
  for (size_t i = at; i < text.size();) ASSERT_TRUE(IsSpace(NextChar(text, &i))) << text;
  uint32_t next = 0;
  for (const SentenceSpan& s : segments.sentences) {
    ASSERT_EQ(s.first_token, next) << text;
    ASSERT_LT(s.first_token, s.last_token) << text;
    ASSERT_FALSE(segments.words[s.first_token].continues) << text;
    ASSERT_EQ(s.span.begin, segments.words[s.first_token].span.begin) << text;
    ASSERT_EQ(s.span.end, segments.words[s.last_token - 1].span.end) << text;
    next = s.last_token;
  }
  ASSERT_EQ(next, segments.words.size()) << text;
}

TEST(Segmentation, CoversAnyTextInOrderOnBoundaries) {
  for (const char* code : {"it", "en", "fr", "de", "uk"}) {
    std::mt19937 random(11);
    const Segmentation segmentation = RulesAlone(code);
    for (int round = 0; round < 1500; ++round) {
      const std::string text = RandomText(&random, 24);
      Segments segments;
      segmentation.Run(text, {0, uint32_t(text.size())}, false, &segments);
      ASSERT_NO_FATAL_FAILURE(CheckCover(text, segments));
    }
  }
}

TEST(Segmentation, SameOnAnyThread) {
  const Segmentation segmentation = RulesAlone("it");
  std::mt19937 random(12);
  const std::string text = RandomText(&random, 4000);
  auto run = [&] {
    Segments segments;
    segmentation.Run(text, {0, uint32_t(text.size())}, false, &segments);
    return Show(text, segments);
  };
  const std::string expected = run();
  std::string other;
  std::thread thread([&] { other = run(); });
  thread.join();
  EXPECT_EQ(other, expected);
}

// Twenty times the words take about twenty times the processor's time, not four hundred times.
TEST(Segmentation, LongParagraphsTakeLinearTime) {
  const Segmentation segmentation = RulesAlone("it");
  auto seconds = [&](size_t words) {
    std::string text;
    for (size_t i = 0; i < words; ++i) text += "della ";
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
      Segments segments;
      const std::clock_t begin = std::clock();
      segmentation.Run(text, {0, uint32_t(text.size())}, false, &segments);
      const double took = double(std::clock() - begin) / CLOCKS_PER_SEC;
      EXPECT_EQ(segments.words.size(), 2 * words);
      best = std::min(best, took);
    }
    return best;
  };
  seconds(1000);
  EXPECT_LT(seconds(40000), 120 * seconds(2000));
}

}  // namespace
}  // namespace riscontro
