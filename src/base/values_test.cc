// The small value types: Result, Error, Span.
#include <gtest/gtest.h>

#include <memory>

#include "base/result.h"
#include "base/span.h"

namespace riscontro {
namespace {

TEST(Result, HoldsAValueOrAnError) {
  Result<std::string> good = std::string("text");
  ASSERT_TRUE(good);
  EXPECT_EQ(*good, "text");
  EXPECT_EQ(good->size(), 4u);

  Result<std::string> bad = Error{ErrorKind::kMalformed, "broken", "f", "line 3"};
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().kind, ErrorKind::kMalformed);
}

TEST(Result, GivesItsValueAway) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  std::unique_ptr<int> taken = *std::move(result);
  EXPECT_EQ(*taken, 7);
}

TEST(Error, SaysWhereAndWhat) {
  struct {
    Error error;
    const char* text;
  } cases[] = {
      {{ErrorKind::kInternal, "broken", "", ""}, "broken"},
      {{ErrorKind::kInternal, "broken", "f.txt", ""}, "f.txt: broken"},
      {{ErrorKind::kInternal, "broken", "f.txt", "line 3"}, "f.txt, line 3: broken"},
      {{ErrorKind::kInternal, "broken", "", "line 3"}, "line 3: broken"},
  };
  for (const auto& c : cases) EXPECT_EQ(c.error.ToString(), c.text);
}

TEST(Span, IsHalfOpen) {
  Span a{2, 5};
  EXPECT_EQ(a.size(), 3u);
  EXPECT_EQ(a.In("0123456"), "234");
  EXPECT_TRUE(a.Contains(2u));
  EXPECT_FALSE(a.Contains(5u));
  EXPECT_TRUE(a.Contains(Span{2, 5}));
  EXPECT_FALSE(a.Contains(Span{1, 3}));
  EXPECT_TRUE(a.Overlaps({4, 9}));
  EXPECT_FALSE(a.Overlaps({5, 9})) << "neighbours do not overlap";
  EXPECT_EQ(a.Cover({7, 8}), (Span{2, 8}));
  EXPECT_TRUE((Span{3, 3}).empty());
}

}  // namespace
}  // namespace riscontro
