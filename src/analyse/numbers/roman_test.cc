#include "analyse/numbers/roman.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

TEST(RomanValue, ReadsNumeralsAndNothingElse) {
  EXPECT_EQ(RomanValue("XX"), 20);
  EXPECT_EQ(RomanValue("XIX"), 19);
  EXPECT_EQ(RomanValue("MCMXII"), 1912);
  EXPECT_EQ(RomanValue("IIII"), 0);
  EXPECT_EQ(RomanValue("VV"), 0);
  EXPECT_EQ(RomanValue("xx"), 0);
  EXPECT_EQ(RomanValue("LIX"), 59);
  EXPECT_EQ(RomanValue("Roma"), 0);
}

}  // namespace
}  // namespace riscontro
