#include "document/relation.h"

#include <gtest/gtest.h>

namespace riscontro {
namespace {

TEST(Relation, NamesGoThereAndBack) {
  for (std::string_view name : {"nsubj", "nsubj:pass", "acl:relcl", "root", "obl:agent", "xcomp"}) {
    EXPECT_EQ(ToName(RelationFromName(name)), name);
  }
  EXPECT_EQ(RelationFromName("nsubj:pass"), (Relation{Rel::kNsubj, kPass}));
}

TEST(Relation, UnknownSubtypesAreDroppedAndUnknownRelationsAreNone) {
  EXPECT_EQ(RelationFromName("nmod:strange"), (Relation{Rel::kNmod, 0}));
  EXPECT_EQ(RelationFromName("subject"), Relation{});
  EXPECT_EQ(RelationFromName(""), Relation{});
  EXPECT_EQ(ToName(Relation{}), "");
}

}  // namespace
}  // namespace riscontro
