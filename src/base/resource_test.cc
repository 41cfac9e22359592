#include "base/resource.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/files.h"

namespace riscontro {
namespace {

TEST(FindResource, GivesTheBytesOfTheFile) {
  const char* path = "data/concepts/concepts.txt";
  std::optional<std::string_view> bytes = FindResource(path);
  ASSERT_TRUE(bytes);
  Result<std::string> file = ReadFile(std::string(RISCONTRO_SOURCE_DIR "/") + path, 1 << 24);
  ASSERT_TRUE(file) << file.error().ToString();
  EXPECT_EQ(*bytes, *file);
}

TEST(FindResource, KnowsNothingElse) {
  for (const char* path : {"", "data", "data/concepts/", "data/concepts/concepts", "/etc/passwd",
                           "data/../data/concepts/concepts.txt"}) {
    EXPECT_FALSE(FindResource(path)) << path;
  }
}

TEST(ListResources, IsSortedAndEachIsFound) {
  std::vector<std::string_view> all = ListResources("");
  EXPECT_GT(all.size(), 10u);
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
  for (std::string_view path : all) EXPECT_TRUE(FindResource(path)) << path;
  for (std::string_view path : ListResources("data/language/")) {
    EXPECT_TRUE(path.starts_with("data/language/"));
  }
  EXPECT_TRUE(ListResources("no/such").empty());
}

}  // namespace
}  // namespace riscontro
