#include "store/database.h"

#include <gtest/gtest.h>

#include "store/schema.h"

namespace riscontro {
namespace {

using std::string_literals::operator""s;

std::unique_ptr<Database> InMemory() {
  auto database = Database::Open(":memory:");
  EXPECT_TRUE(database);
  return std::move(*database);
}

TEST(Database, RowsGoInAndComeOut) {
  auto database = InMemory();
  ASSERT_TRUE(database->Execute("CREATE TABLE t (i INTEGER, r REAL, x TEXT) STRICT"));
  {
    Statement insert(database.get(), "INSERT INTO t VALUES (?, ?, ?)");
    EXPECT_TRUE(insert.Run({1, 2.5, "però"s}));
    EXPECT_TRUE(insert.Run({nullptr, nullptr, std::string_view()}));  // NULL, NULL, ""
    EXPECT_TRUE(insert.Run({int64_t{1} << 40}, {-0.5, std::string_view("a\0b", 3)}));
  }
  EXPECT_EQ(database->total_changes(), 3);
  Statement find(database.get(), "SELECT i, x FROM t WHERE r = ?");
  EXPECT_TRUE(find.First({2.5}));
  EXPECT_EQ(find.Integer(0), 1);
  EXPECT_EQ(find.Text(1), "però");
  EXPECT_TRUE(find.First({-0.5}));
  EXPECT_EQ(find.Integer(0), int64_t{1} << 40);
  EXPECT_EQ(find.Text(1), "a\0b"s);
  EXPECT_FALSE(find.First({9.0}));
  find.Reset();
  EXPECT_EQ(database->Integer("SELECT count(*) FROM t WHERE x = ''"), 1);
  EXPECT_EQ(database->Integer("SELECT i FROM t WHERE 0"), 0);
  EXPECT_TRUE(database->ok());
}

TEST(Database, TheFirstFailureSticksUntilRollback) {
  auto database = InMemory();
  ASSERT_TRUE(database->Execute("CREATE TABLE t (i INTEGER UNIQUE) STRICT; BEGIN"));
  Statement insert(database.get(), "INSERT INTO t VALUES (?)");
  EXPECT_TRUE(insert.Run({1}));
  EXPECT_FALSE(insert.Run({1}));
  EXPECT_FALSE(insert.Run({2}));  // not even tried
  EXPECT_FALSE(database->Execute("COMMIT"));
  EXPECT_EQ(database->Integer("SELECT 7"), 0);
  EXPECT_FALSE(database->ok());
  EXPECT_EQ(database->error().kind, ErrorKind::kInternal);
  EXPECT_NE(database->error().message.find("UNIQUE"), std::string::npos);
  EXPECT_EQ(database->error().input, ":memory:");
  EXPECT_TRUE(database->Rollback());
  EXPECT_TRUE(database->ok());
  EXPECT_EQ(database->Integer("SELECT count(*) FROM t"), 0);
  EXPECT_TRUE(database->Rollback());  // nothing open: nothing to do
}

TEST(Database, WrongStatementsAreErrorsNotCrashes) {
  auto database = InMemory();
  Statement wrong(database.get(), "SELEKT 1");
  EXPECT_FALSE(wrong.Run({}));
  EXPECT_FALSE(wrong.First({}));
  EXPECT_FALSE(database->ok());
  database->Rollback();
  Statement too_many(database.get(), "SELECT ?");
  EXPECT_FALSE(too_many.Run({1, 2}));
}

TEST(Schema, IsMadeOnceAndKept) {
  auto database = InMemory();
  ASSERT_TRUE(Migrate(database.get()));
  EXPECT_EQ(database->Integer("PRAGMA user_version"), SchemaVersion());
  EXPECT_NE(database->Integer("PRAGMA application_id"), 0);
  int64_t tables = database->Integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
  EXPECT_EQ(tables, kTableCount + 2);  // beside article and run themselves
  int64_t changes = database->total_changes();
  ASSERT_TRUE(Migrate(database.get()));
  EXPECT_EQ(database->total_changes(), changes);
}

TEST(Schema, EveryTableTakesTheColumnsThatAreWritten) {
  auto database = InMemory();
  ASSERT_TRUE(Migrate(database.get()));
  for (int table = 0; table < kTableCount; ++table) {
    Statement insert(database.get(), InsertStatement(TableId(table)));
    EXPECT_TRUE(database->ok()) << InsertStatement(TableId(table));
  }
}

TEST(Schema, EveryTableIsStrict) {
  auto database = InMemory();
  ASSERT_TRUE(Migrate(database.get()));
  EXPECT_EQ(database->Integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND "
                              "type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict"),
            0);
}

TEST(Schema, AFailedStepLeavesNothing) {
  auto database = InMemory();
  ASSERT_TRUE(database->Execute("PRAGMA max_page_count = 5"));
  Status status = Migrate(database.get());
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, ErrorKind::kUnwritable);
  EXPECT_EQ(database->Integer("SELECT count(*) FROM sqlite_schema"), 0);
  EXPECT_EQ(database->Integer("PRAGMA user_version"), 0);
  ASSERT_TRUE(database->Execute("PRAGMA max_page_count = 1000"));
  EXPECT_TRUE(Migrate(database.get()));
}

}  // namespace
}  // namespace riscontro
