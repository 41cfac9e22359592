#include "eval/conllu.h"

#include <gtest/gtest.h>

#include "eval/score_table.h"

namespace riscontro {
namespace {

const char kText[] =
    "# newdoc id = a\n# sent_id = 1\n# text = Al re!\n"
    "1-2\tAl\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tA\ta\tADP\tE\t_\t3\tcase\t3:case\t_\n"
    "2\til\til\tDET\tRD\tGender=Masc\t3\tdet\t_\tX=1\n"
    "3\tre\tre\tNOUN\tS\t_\t0\troot\t_\tSpaceAfter=No\n"
    "4\t!\t!\tPUNCT\tFS\t_\t3\tpunct\t_\t_\n\n"
    "# newpar\n"
    "1\tSì\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

TEST(Treebank, WritesWhatItRead) {
  auto treebank = ReadTreebank(kText, "a");
  ASSERT_TRUE(treebank);
  EXPECT_EQ(WriteTreebank(*treebank), kText);
}

TEST(Treebank, PlainTextHasABlankLineWhereAParagraphBegins) {
  auto treebank = ReadTreebank(kText, "a");
  ASSERT_TRUE(treebank);
  EXPECT_EQ(PlainText(*treebank), "Al re!\n\nSì");
}

ScoredRun SampleRun() {
  ScoredRun run;
  run.file = "it/x-dev.conllu";
  run.language = "it";
  run.treebank = "x-dev";
  run.input = "raw text";
  for (Score& score : run.scores.scores) score = {8, 8, 4, 5};
  run.seconds = 0.5;
  run.words = 1000;
  return run;
}

TEST(ScoreTable, RowsHaveAsManyColumnsAsTheHead) {
  ScoredRun run = SampleRun();
  std::string table = MarkdownTable({&run, 1});
  EXPECT_EQ(table.find("| language | treebank | input | Words | Sentences |"), 0u) << table;
  EXPECT_NE(table.find("| it | x-dev | raw text | 50.00 | 50.00 | 50.00 | 50.00 | 50.00 | 50.00 | "
                       "50.00 | 2000 |\n"),
            std::string::npos)
      << table;
}

TEST(ScoreTable, TheFullTableNamesEveryMetricAndTheSpeed) {
  std::string table = FullTable(SampleRun());
  for (std::string_view name : kMetricNames) EXPECT_NE(table.find(name), std::string::npos);
  EXPECT_NE(table.find("LAS        |     50.00 |   50.00 |    50.00 |     80.00\n"),
            std::string::npos)
      << table;
  EXPECT_NE(table.find("2000 words/s"), std::string::npos);
}

TEST(ScoreTable, Json) {
  ScoredRun run = SampleRun();
  run.seconds = 0;
  std::string json = ScoresJson({&run, 1});
  EXPECT_NE(json.find("\"words_per_second\":null"), std::string::npos) << json;
  EXPECT_NE(json.find("\"LAS\":{\"precision\":0.5,\"recall\":0.5,\"f1\":0.5,"
                      "\"aligned_accuracy\":0.8}"),
            std::string::npos)
      << json;
}

}  // namespace
}  // namespace riscontro
