#include "text/utf8.h"

#include <gtest/gtest.h>

#include "text/fold.h"

namespace riscontro {
namespace {

TEST(Utf8, TellsWellFormedFromIllFormed) {
  EXPECT_TRUE(IsValidUtf8("però Кім 金 😀"));
  EXPECT_FALSE(IsValidUtf8("caf\xE9"));           // Latin-1
  EXPECT_FALSE(IsValidUtf8("\xC0\xAF"));          // over-long
  EXPECT_FALSE(IsValidUtf8("\xED\xA0\x80"));      // surrogate
  EXPECT_FALSE(IsValidUtf8("\xF4\x90\x80\x80"));  // past U+10FFFF
  EXPECT_FALSE(IsValidUtf8("\xE2\x82"));          // cut off
}

TEST(Utf8, RepairKeepsWhatIsRight) {
  EXPECT_EQ(RepairUtf8("caf\xE9 però"), "caf\xEF\xBF\xBD però");
  EXPECT_TRUE(IsValidUtf8(RepairUtf8("\xFF\xFE\xE2\x82x")));
}

TEST(Utf8, WalksBothWaysOverTheSameCharacters) {
  std::string text = "aßЖ金😀";
  std::u32string forward, backward;
  for (size_t at = 0; at < text.size();) forward += NextChar(text, &at);
  for (size_t at = text.size(); at > 0;) backward.insert(backward.begin(), PreviousChar(text, &at));
  EXPECT_EQ(forward, backward);
  EXPECT_EQ(forward, U"aßЖ金😀");
}

TEST(Fold, RemovesCaseAndDiacritics) {
  EXPECT_EQ(Fold("Perché"), "perche");
  EXPECT_EQ(Fold("STRASSE"), Fold("Straße"));
  EXPECT_EQ(Fold("Łódź"), "lodz");
  EXPECT_EQ(Fold("Её"), "ее");
  EXPECT_EQ(LowerCase("Вівторок"), "вівторок");
}

}  // namespace
}  // namespace riscontro
