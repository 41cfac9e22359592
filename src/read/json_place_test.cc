#include "read/json_place.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

TEST(JsonPlace, TheLineOfTheFirstError) {
  struct Case {
    const char* json;
    const char* place;
  };
  for (Case c : {Case{"{\"a\": 1}", ""},
                 {"[1,\n2,\n]", "line 3"},
                 {"", "line 1"},
                 {"{\"a\":\n\"x\ny\"}", "line 2"},
                 {"[1]\n[2]", "line 2"},
                 {"[\n\n\xFF]", "line 3"}}) {
    EXPECT_EQ(JsonBreakPlace(c.json), c.place) << c.json;
  }
}

}  // namespace
}  // namespace riscontro
