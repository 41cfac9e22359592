#include "collate/reuse/words.h"

#include <gtest/gtest.h>

#include "collate/article_builder_test_util.h"

namespace riscontro {
namespace {

std::vector<Word> WordsOf(std::string_view language, std::string_view sentence) {
  return MakeWords(ArticleBuilder(language).Sentence(sentence).Build()).words;
}

TEST(MakeWords, FoldsCaseAndMarksAndPassesOverPunctuation) {
  auto plain = WordsOf("it", "La citta e piu sicura");
  auto marked = WordsOf("it", "La CITTÀ, è più sicura!");
  ASSERT_EQ(plain.size(), 5u);
  ASSERT_EQ(marked.size(), plain.size());
  for (size_t i = 0; i < plain.size(); ++i) EXPECT_EQ(plain[i].hash, marked[i].hash) << i;
}

TEST(MakeWords, StemsSurviveInflection) {
  auto stem = [](std::string_view language, std::string_view word) {
    return WordsOf(language, word).front().stem;
  };
  EXPECT_EQ(stem("it", "invitato"), stem("it", "invitare"));
  EXPECT_EQ(stem("en", "negotiators"), stem("en", "negotiations"));
  EXPECT_EQ(stem("ru", "переговоры"), stem("ru", "переговоров"));
  EXPECT_NE(stem("en", "bridge"), stem("en", "brigade"));
  EXPECT_EQ(stem("en", "up"), 0u);  // too short to tell anything
  EXPECT_NE(stem("en", "42"), 0u);  // figures do
}

TEST(MakeWords, ElidedArticlesDoNotHideTheWord) {
  auto with = WordsOf("it", "l'accordo");
  ASSERT_EQ(with.size(), 2u);
  EXPECT_EQ(with.back().hash, WordsOf("it", "accordo").front().hash);
}

TEST(MakeWords, KnowsWhatIsQuoted) {
  ArticleBuilder a("en");
  a.Sentence("He said \"we shall return\" twice.").Quote("we shall return");
  a.Sentence("He claimed it was over.").Quote("it was over", QuoteKind::kIndirect);
  WordSequence words = MakeWords(a.Build());
  std::string quoted;
  for (const Word& w : words.words) quoted += w.quoted ? 'q' : '.';
  EXPECT_EQ(quoted, "..qqq......");  // reported speech is the reporter's own wording
  EXPECT_EQ(words.unquoted, words.words.size() - 3);
}

}  // namespace
}  // namespace riscontro
