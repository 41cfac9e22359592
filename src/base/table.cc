#include "base/table.h"

namespace riscontro {

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::vector<std::string_view> SplitList(std::string_view column, char separator) {
  std::vector<std::string_view> items;
  while (!column.empty()) {
    size_t cut = column.find(separator);
    std::string_view item = Trim(column.substr(0, cut));
    if (!item.empty()) items.push_back(item);
    if (cut == std::string_view::npos) break;
    column.remove_prefix(cut + 1);
  }
  return items;
}

Table ParseTable(std::string_view text) {
  Table table;
  std::string_view section;
  int number = 0;
  while (!text.empty()) {
    size_t end = text.find('\n');
    std::string_view line = Trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[' && line.back() == ']') {
      section = Trim(line.substr(1, line.size() - 2));
      continue;
    }
    TableRow row{section, {}, number};
    for (size_t cut; (cut = line.find('|')) != std::string_view::npos;
         line.remove_prefix(cut + 1)) {
      row.columns.push_back(Trim(line.substr(0, cut)));
    }
    row.columns.push_back(Trim(line));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<const TableRow*> Table::Section(std::string_view name) const {
  std::vector<const TableRow*> found;
  for (const TableRow& row : rows) {
    if (row.section == name) found.push_back(&row);
  }
  return found;
}

}  // namespace riscontro
