#include "base/table.h"

#include <gtest/gtest.h>

#include <string>

namespace riscontro {
namespace {

// "section:line a|b" for each row.
std::string Show(const Table& table) {
  std::string text;
  for (const TableRow& row : table.rows) {
    text += std::string(row.section) + ":" + std::to_string(row.line) + " ";
    for (size_t i = 0; i < row.columns.size(); ++i) {
      text += (i ? "|" : "") + std::string(row.columns[i]);
    }
    text += "\n";
  }
  return text;
}

TEST(ParseTable, ReadsRowsColumnsAndSections) {
  struct {
    const char *text, *rows;
  } cases[] = {
      {"", ""},
      {"# nothing but a comment\n\n   \n", ""},
      {"one | two | three", ":1 one|two|three\n"},
      {"  a|b  \n", ":1 a|b\n"},
      {"[numbers]\none | 1\n\n# and\ntwo | 2\n", "numbers:2 one|1\nnumbers:5 two|2\n"},
      {"free\n[ a ]\nx\n[b]\ny\n", ":1 free\na:3 x\nb:5 y\n"},
      {"a || c\n", ":1 a||c\n"},
      {"a |\n", ":1 a|\n"},
      {"windows | line\r\nend\r\n", ":1 windows|line\n:2 end\n"},
      {"no # comment within\n", ":1 no # comment within\n"},
      {"[not closed | x\n", ":1 [not closed|x\n"},
      {"città | perché\n", ":1 città|perché\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(Show(ParseTable(c.text)), c.rows) << c.text;
}

TEST(ParseTable, SectionsMayComeAgain) {
  Table table = ParseTable("[a]\n1\n[b]\n2\n[a]\n3\n");
  ASSERT_EQ(table.Section("a").size(), 2u);
  EXPECT_EQ(table.Section("a")[1]->Column(0), "3");
  EXPECT_TRUE(table.Section("c").empty());
}

TEST(TableRow, AColumnThatIsNotThereIsEmpty) {
  Table table = ParseTable("a | b");
  EXPECT_EQ(table.rows[0].Column(1), "b");
  EXPECT_EQ(table.rows[0].Column(7), "");
}

TEST(SplitList, TrimsItemsAndDropsEmptyOnes) {
  using List = std::vector<std::string_view>;
  EXPECT_EQ(SplitList("a, b ,c"), (List{"a", "b", "c"}));
  EXPECT_EQ(SplitList(" , a,,"), (List{"a"}));
  EXPECT_EQ(SplitList(""), List{});
  EXPECT_EQ(SplitList("x; y", ';'), (List{"x", "y"}));
  EXPECT_EQ(SplitList("a b"), (List{"a b"}));
}

TEST(Trim, TakesWhiteSpaceOffBothEnds) {
  EXPECT_EQ(Trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(Trim(" \n"), "");
  EXPECT_EQ(Trim(""), "");
}

}  // namespace
}  // namespace riscontro
