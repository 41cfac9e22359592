// The same input gives the same dossier, byte for byte, whatever the number of threads and the
// order of the files; reading it twice changes nothing.
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/pipeline.h"
#include "report/report.h"

namespace riscontro {
namespace {

std::string DossierOf(std::vector<std::string> paths, int jobs) {
  CollateRequest request;
  request.paths = std::move(paths);
  request.jobs = jobs;
  request.ui_language = LanguageCode("en");
  RunHooks hooks;
  hooks.sink = [](const Diagnostic&) {};
  std::string json;
  auto report = RunCollate(request, hooks, [&](const Dossier& dossier) {
    FindOutputFormat("json")->write(dossier, [&](std::string_view bytes) {
      json += bytes;
      return true;
    });
  });
  EXPECT_TRUE(report.ok());
  return json;
}

std::vector<std::string> ExampleFiles() {
  std::vector<std::string> files;
  std::string root = std::string(RISCONTRO_SOURCE_DIR) + "/examples/titanic-1912";
  for (const auto& entry : std::filesystem::directory_iterator(root)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Determinism, AnyNumberOfThreadsGivesTheSameBytes) {
  std::string one = DossierOf(ExampleFiles(), 1);
  EXPECT_GT(one.size(), 10000u);
  EXPECT_EQ(one, DossierOf(ExampleFiles(), 2));
  EXPECT_EQ(one, DossierOf(ExampleFiles(), 7));
}

TEST(Determinism, AnyOrderOfFilesGivesTheSameBytes) {
  std::vector<std::string> files = ExampleFiles();
  std::string sorted = DossierOf(files, 2);
  std::reverse(files.begin(), files.end());
  EXPECT_EQ(sorted, DossierOf(files, 2));
  std::rotate(files.begin(), files.begin() + 5, files.end());
  EXPECT_EQ(sorted, DossierOf(files, 3));
}

TEST(Determinism, AFileNamedTwiceIsReadOnce) {
  std::vector<std::string> files = ExampleFiles();
  std::string once = DossierOf(files, 2);
  files.push_back(files.front());
  EXPECT_EQ(once, DossierOf(files, 2));
}

TEST(Invariants, EveryLayerOfEveryReportLiesInItsText) {
  RunHooks hooks;
  hooks.sink = [](const Diagnostic&) {};
  RunReport report;
  std::string root = std::string(RISCONTRO_SOURCE_DIR) + "/examples";
  for (const Article& article : ReadReports({root}, 2, hooks, &report)) {
    EXPECT_EQ(CheckArticle(article), "") << article.path;
  }
  EXPECT_EQ(report.failed, 0u);
}

}  // namespace
}  // namespace riscontro
