#include "report/summary.h"

#include <gtest/gtest.h>

#include "report/sample_dossier_test_util.h"

namespace riscontro {
namespace {

std::string Written(const Dossier& dossier) {
  std::string out;
  WriteSummary(dossier, [&](std::string_view bytes) {
    out += bytes;
    return true;
  });
  return out;
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

size_t Characters(const std::string& line) {
  return size_t(std::count_if(line.begin(), line.end(),
                              [](char c) { return (c & 0xC0) != 0x80; }));
}

TEST(Summary, GivesCountsThenStoriesThenFindings) {
  std::string text = Written(MakeSampleDossier());
  const char* expected[] = {
      "RISCONTRO  5 reports · 2 stories · 3 origins · 4 findings\n",
      "\nSTORIES\n  1. The ferry Alba aground\n     1961-05-03 · 3 reports · 2 independent ",
      "\nFINDINGS\n  1. Status changed: First denied, then admitted",
      "  2. Dates differ: ",
      "     – 20 April 1960\n       costa.html: “Il faro si è spento il 20 aprile 1960.”\n",
      "         same origin: gazette.txt\n",
      "(according to l’ospedale)",
  };
  size_t at = 0;
  for (const char* part : expected) {
    size_t found = text.find(part, part == expected[0] ? 0 : at);
    EXPECT_NE(found, std::string::npos) << part << "\nnot in order in:\n" << text;
    if (found != std::string::npos && std::string_view(part).starts_with("\n")) at = found;
  }
}

TEST(Summary, SpeaksTheReadersLanguage) {
  Dossier dossier = MakeSampleDossier();
  dossier.ui_language = LanguageCode("it");
  std::string text = Written(dossier);
  EXPECT_NE(text.find("5 articoli · 2 storie"), std::string::npos) << text;
  EXPECT_NE(text.find("Date diverse: "), std::string::npos) << text;
}

TEST(Summary, NoLineIsWiderThanATerminal) {
  Dossier dossier = MakeSampleDossier();
  dossier.findings[0].statement = std::string(260, 'x') + " " + dossier.findings[0].statement;
  for (const std::string& line : Lines(Written(dossier))) {
    EXPECT_LE(Characters(line), kSummaryColumns) << line;
  }
}

TEST(Summary, ReportsCannotSteerTheTerminal) {
  Dossier dossier = MakeSampleDossier();
  dossier.stories[0].title = "red \x1b[31m bell \a back\xE2\x80\xAEwards\r\n";
  dossier.articles[0].path = "clips/\x1b]0;title\x07.txt\xFF";
  std::string text = Written(dossier);
  for (const char* bad : {"\x1b", "\a", "\r", "\xE2\x80\xAE", "\xFF"}) {
    EXPECT_EQ(text.find(bad), std::string::npos);
  }
}

TEST(Summary, StopsAtTheTwentiethFindingAndSaysSo) {
  Dossier dossier = MakeSampleDossier();
  while (dossier.findings.size() < kSummaryFindings + 7) {
    dossier.findings.push_back(dossier.findings[1]);
  }
  std::string text = Written(dossier);
  EXPECT_NE(text.find("  20. "), std::string::npos);
  EXPECT_EQ(text.find("  21. "), std::string::npos);
  EXPECT_NE(text.find("… and 7 more in dossier.json"), std::string::npos);
}

TEST(Summary, OfALongSentenceShowsTheWordsThatMatter) {
  SampleDossier s;
  std::string filler;
  for (int i = 0; i < 60; ++i) filler += "però ";
  s.Add("a.txt", "A", "it", {{BlockKind::kParagraph, filler + "la diga cedette " + filler}});
  s.dossier.origins = {{"o", "A", {0}}};
  ClaimIndex claim = s.AddClaim("c", "La diga cedette", {}, {s.Tell(0, "break", "cedette")});
  s.AddFinding(FindingKind::kSingleOrigin, claim, 1, "", "", 1, {{"", {0}}});
  std::string text = Written(s.dossier);
  EXPECT_NE(text.find("però la diga cedette però"), std::string::npos) << text;
  EXPECT_NE(text.find("“…però"), std::string::npos) << text;
  EXPECT_NE(text.find("però…”"), std::string::npos) << text;
}

TEST(Summary, AnEmptyDossierSaysThatNothingWasFound) {
  EXPECT_NE(Written(Dossier{}).find("Nothing was found"), std::string::npos);
}

}  // namespace
}  // namespace riscontro
