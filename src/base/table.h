// The format of every file in data/: text that a linguist edits.
//
//   # a comment, to the end of the line (only at the line's start)
//   [section]
//   first column | second column | third, fourth
//
// Columns are split on '|' and trimmed; a list inside a column is split on ','. Blank lines are
// skipped. Rows before the first [section] belong to the section "". A row's views point into
// the text given to ParseTable, which must outlive the Table (embedded resources do).
#pragma once

#include <string_view>
#include <vector>

namespace riscontro {

struct TableRow {
  std::string_view section;
  std::vector<std::string_view> columns;  // at least one
  int line = 0;                           // 1-based, for messages

  // The column, or "" where the row is shorter.
  std::string_view Column(size_t i) const { return i < columns.size() ? columns[i] : ""; }
};

struct Table {
  std::vector<TableRow> rows;

  std::vector<const TableRow*> Section(std::string_view name) const;
};

Table ParseTable(std::string_view text);

// "a, b ,c" → {"a", "b", "c"}; empty items are dropped.
std::vector<std::string_view> SplitList(std::string_view column, char separator = ',');

std::string_view Trim(std::string_view text);

}  // namespace riscontro
