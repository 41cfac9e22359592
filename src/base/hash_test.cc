#include "base/hash.h"

#include <gtest/gtest.h>

#include <set>

namespace riscontro {
namespace {

// Ids are kept in databases and dossiers: these values may never change.
TEST(Hash, IsStable) {
  EXPECT_EQ(Hash64(""), 0x2d06800538d394c2u);
  EXPECT_EQ(Hash128("").ToString(), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(Hash64("a"), Hash64(std::string("a")));
  EXPECT_NE(Hash64("a"), Hash64("a", 1));
}

TEST(Hash, TellsTextsApart) {
  std::set<uint64_t> hashes;
  std::set<ContentId> ids;
  for (int i = 0; i < 20000; ++i) {
    std::string text = "report " + std::to_string(i);
    hashes.insert(Hash64(text));
    ids.insert(Hash128(text));
  }
  EXPECT_EQ(hashes.size(), 20000u);
  EXPECT_EQ(ids.size(), 20000u);
}

TEST(ContentId, IsShownAs32HexDigits) {
  EXPECT_EQ((ContentId{0x0123456789abcdefu, 0xfu}).ToString(), "0123456789abcdef000000000000000f");
  EXPECT_EQ(ContentId{}.ToString(), std::string(32, '0'));
}

TEST(CombineHash, MindsTheOrder) {
  EXPECT_NE(CombineHash(1, 2), CombineHash(2, 1));
  EXPECT_EQ(CombineHash(1, 2), CombineHash(1, 2));
}

}  // namespace
}  // namespace riscontro
