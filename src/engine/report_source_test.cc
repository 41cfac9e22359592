#include "engine/report_source.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

struct Seen {
  std::vector<SourceReport> reports;
  std::vector<std::string> errors;

  std::string Paths() const {
    std::string out;
    for (const SourceReport& report : reports) out += report.raw.path + " ";
    return out;
  }
};

Seen Read(std::string bytes, const std::string& path, ReportFormat format = ReportFormat::kAuto) {
  Seen seen;
  SourceHooks hooks;
  hooks.emit = [&](SourceReport report) { seen.reports.push_back(std::move(report)); };
  hooks.sink = [&](const Diagnostic& d) { seen.errors.push_back(d.error.ToString()); };
  hooks.stop = [] { return false; };
  ReadSourceBytes(std::move(bytes), path, format, hooks);
  return seen;
}

const std::string kSentence = "1\tFine\tfine\tNOUN\t_\t_\t0\troot\t_\t_\n\n";

TEST(ReportSource, ConlluIsCutAtItsDocuments) {
  std::string bytes = "# newdoc id = a\n" + kSentence + "# newpar\n" + kSentence +
                      "# sent_id = 3\n# newdoc\n" + kSentence;
  Seen seen = Read(bytes, "a.conllu");
  EXPECT_EQ(seen.Paths(), "a.conllu#1 a.conllu#2 ");
  ASSERT_EQ(seen.reports.size(), 2u);
  EXPECT_TRUE(seen.reports[0].is_conllu);
  EXPECT_EQ(seen.reports[0].lines_before, 0u);
  EXPECT_EQ(seen.reports[1].lines_before, 6u);
  EXPECT_EQ(seen.reports[0].raw.bytes + seen.reports[1].raw.bytes, bytes);
}

TEST(ReportSource, ConlluWithoutDocumentsIsOne) {
  EXPECT_EQ(Read(kSentence + kSentence, "a.conllu").reports.size(), 1u);
  EXPECT_EQ(Read("\n\n" + kSentence, "x", ReportFormat::kConllu).reports.size(), 1u);
}

TEST(ReportSource, AWordThatReadsNewdocBeginsNothing) {
  Seen seen = Read("1\tA\n# newdoc\n\n" + kSentence, "a.conllu");
  EXPECT_EQ(seen.reports.size(), 1u);
}

TEST(ReportSource, NothingInATreebankIsSaid) {
  for (const char* bytes : {"", "\n\n", "\r\n"}) {
    Seen seen = Read(bytes, "a.conllu");
    EXPECT_TRUE(seen.reports.empty());
    ASSERT_EQ(seen.errors.size(), 1u);
    EXPECT_EQ(seen.errors[0], "a.conllu: no sentence in it");
  }
}

TEST(ReportSource, ALineOfCarriageReturnsIsNoBlankLine) {
  // The reader of treebanks complains of it; it must get there.
  EXPECT_EQ(Read("\n\r\r\n", "a.conllu").reports.size(), 1u);
}

TEST(ReportSource, TheFormatNamedIsReadWhateverTheNameOfTheFile) {
  std::string line = "{\"text\": \"The ferry ran aground off Cork on Tuesday.\"}\n";
  EXPECT_EQ(Read(line + line, "reports.txt", ReportFormat::kJsonLines).Paths(),
            "reports.txt#1 reports.txt#2 ");
  Seen text = Read(line, "reports.jsonl", ReportFormat::kText);
  EXPECT_EQ(text.Paths(), "reports.jsonl ");
  EXPECT_EQ(text.reports[0].raw.bytes, line);
  EXPECT_FALSE(text.reports[0].is_conllu);
}

TEST(ReportSource, FaultsKeepTheNameOfTheFile) {
  Seen seen = Read("{\"text\":\n{}\n", "in.log", ReportFormat::kJsonLines);
  ASSERT_FALSE(seen.errors.empty());
  for (const std::string& error : seen.errors) {
    EXPECT_EQ(error.find("in.log, line "), 0u) << error;
  }
}

TEST(ReportSource, WithoutAFormatTheListOfReadersDecides) {
  EXPECT_EQ(Read("The ferry ran aground.\n", "a.txt").Paths(), "a.txt ");
  EXPECT_EQ(Read("{\"text\": \"The ferry.\"}", "a.json").Paths(), "a.json ");
  EXPECT_TRUE(Read(kSentence, "-").reports.at(0).is_conllu);
  EXPECT_EQ(Read("body { color: red }", "styles.css").reports.size(), 0u);
}

TEST(ReportSource, StopsWhenTold) {
  size_t given = 0;
  SourceHooks hooks;
  hooks.emit = [&](SourceReport) { ++given; };
  hooks.sink = [](const Diagnostic&) {};
  hooks.stop = [&] { return given > 0; };
  std::string document = "# newdoc\n" + kSentence;
  ReadSourceBytes(document + document + document + document, "a.conllu", ReportFormat::kAuto,
                  hooks);
  EXPECT_LE(given, 2u);  // that at hand is finished
}

}  // namespace
}  // namespace riscontro
