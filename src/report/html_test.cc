#include "report/html.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/resource.h"
#include "language/language.h"
#include "report/excerpt.h"
#include "report/sample_dossier_test_util.h"
#include "report/sha256.h"

namespace riscontro {
namespace {

using nlohmann::json;

std::string Written(const Dossier& dossier, size_t budget = kPageDataBytes) {
  std::string out;
  WriteHtml(dossier, budget, [&](std::string_view bytes) {
    out += bytes;
    return true;
  });
  return out;
}

size_t Occurrences(const std::string& text, std::string_view of) {
  size_t n = 0;
  for (size_t at = text.find(of); at != std::string::npos; at = text.find(of, at + 1)) ++n;
  return n;
}

// What stands in the script element of the id.
std::string Data(const std::string& page, const std::string& id) {
  std::string open = "id=\"" + id + "\">";
  size_t begin = page.find(open) + open.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

TEST(Html, TextOfReportsCannotEndItsElement) {
  Dossier dossier = MakeSampleDossier();
  std::string page = Written(dossier);
  // The elements of the template alone: nothing that a report wrote.
  EXPECT_EQ(Occurrences(page, "<script"), 4u);
  EXPECT_EQ(Occurrences(page, "</script>"), 4u);
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_EQ(page.find("\xE2\x80\xA8"), std::string::npos);
  json data = json::parse(Data(page, "dossier"));
  EXPECT_EQ(data["articles"][3]["text"], dossier.articles[3].text);
}

TEST(Html, TitleIsEscapedWhereItEntersTheTemplate) {
  Dossier dossier = MakeSampleDossier();
  dossier.storylines[0].title = "</title><script>\"x\"&";
  EXPECT_NE(Written(dossier).find("<title>&lt;/title&gt;&lt;script&gt;&quot;x&quot;&amp; – "),
            std::string::npos);
}

TEST(Html, AsksNoNetworkForAnything) {
  std::string page = Written(MakeSampleDossier());
  for (const char* bad : {"src=\"", "@import", "url(", "<link", "https://", "fetch("}) {
    EXPECT_EQ(page.find(bad), std::string::npos) << bad;
  }
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(page.find("unsafe-inline"), std::string::npos);
}

TEST(Html, PolicyNamesItsScriptAndStyleByHash) {
  std::string page = Written(MakeSampleDossier());
  auto between = [&](const std::string& open, const std::string& close) {
    size_t begin = page.rfind(open) + open.size();
    return page.substr(begin, page.find(close, begin) - begin);
  };
  EXPECT_NE(page.find(CspHash(between("<script>", "</script>"))), std::string::npos);
  EXPECT_NE(page.find(CspHash(between("<style>", "</style>"))), std::string::npos);
}

TEST(Html, ScriptsNeverParseTextAsHtml) {
  for (std::string_view path : ListResources("web/")) {
    for (const char* bad : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
                            "eval(", "new Function"}) {
      EXPECT_EQ(FindResource(path)->find(bad), std::string_view::npos) << path << ": " << bad;
    }
  }
}

TEST(Html, SpeaksTheReadersLanguage) {
  Dossier dossier = MakeSampleDossier();
  dossier.ui_language = LanguageCode("it");
  std::string page = Written(dossier);
  EXPECT_NE(page.find("<html lang=\"it\">"), std::string::npos);
  EXPECT_EQ(json::parse(Data(page, "texts"))["nav.overview"], "Panoramica");
}

TEST(Html, EveryLanguageOfTheInterfaceHasTheSameTexts) {
  auto keys = [](LanguageCode code) {
    std::vector<std::string_view> list;
    for (const TableRow& row : FindLanguage(code)->Get("interface").rows) {
      std::string_view key = row.Column(0);
      if (key.starts_with("page.") || key.starts_with("report.")) list.push_back(key);
    }
    std::sort(list.begin(), list.end());
    EXPECT_EQ(std::adjacent_find(list.begin(), list.end()), list.end());
    return list;
  };
  std::vector<LanguageCode> codes = InterfaceLanguages();
  for (LanguageCode code : codes) EXPECT_EQ(keys(code), keys(codes[0])) << code.view();
}

TEST(Html, BeyondItsBudgetKeepsTheWeightiestAndSaysWhatIsLeftOut) {
  Dossier dossier = MakeSampleDossier();
  std::string page = Written(dossier, 14000);
  json data = json::parse(Data(page, "dossier")), notes = json::parse(Data(page, "notes"));
  EXPECT_LE(Data(page, "dossier").size(), 14000u);
  EXPECT_LT(data["articles"].size(), 5u);
  EXPECT_GT(data["articles"].size(), 0u);
  EXPECT_EQ(notes["articles_total"], 5);
  EXPECT_EQ(notes["articles_shown"], data["articles"].size());
  EXPECT_EQ(data["stories"][0]["title"], "The ferry Alba aground");
}

TEST(Excerpt, KeepsReferencesTrueAndDropsHalvedFindings) {
  Dossier whole = MakeSampleDossier();
  Dossier part = Excerpt(whole, {true, false, true, true, false});
  ASSERT_EQ(part.articles.size(), 3u);
  EXPECT_EQ(part.articles[1].path, "clips/gazette.txt");
  EXPECT_EQ(part.reuse[0].to, 1u);
  EXPECT_EQ(part.origins.size(), 2u);
  // The denial and one admission are still there; the two years for the light are not.
  ASSERT_EQ(part.findings.size(), 2u);
  EXPECT_EQ(part.findings[0].kind, FindingKind::kStatusChanged);
  const Claim& claim = part.claims[part.findings[0].claim];
  EXPECT_EQ(part.findings[0].sides[1].testimonies, (std::vector<uint32_t>{1}));
  EXPECT_EQ(claim.testimonies[1].article, 2u);
  EXPECT_EQ(part.origins[claim.testimonies[1].origin].id, "o-echo");
}

TEST(Excerpt, OfEverythingIsTheSame) {
  Dossier whole = MakeSampleDossier();
  Dossier same = Excerpt(whole, std::vector<bool>(whole.articles.size(), true));
  EXPECT_EQ(Written(whole), Written(same));
}

TEST(Sha256, FollowsTheStandardsExamples) {
  struct {
    std::string input, expected;
  } cases[] = {
      {"", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
      {"abc", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
      {std::string(1000000, 'a'), "sha256-zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA="},
  };
  for (const auto& c : cases) EXPECT_EQ(CspHash(c.input), c.expected);
}

}  // namespace
}  // namespace riscontro
