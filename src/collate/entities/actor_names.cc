#include "collate/entities/actor_names.h"

#include <unicode/locid.h>

#include "base/resource.h"
#include "base/table.h"
#include "text/fold.h"

namespace riscontro {
namespace {

Table LoadActors(std::string_view name) {
  auto bytes = FindResource("data/actors/" + std::string(name));
  return bytes ? ParseTable(*bytes) : Table{};
}

size_t LanguageColumn(const Table& table, std::string_view language, size_t otherwise) {
  for (const TableRow& row : table.rows) {
    if (row.Column(0) != "columns") continue;
    for (size_t i = 1; i < row.columns.size(); ++i) {
      if (row.columns[i] == language) return i;
    }
  }
  return otherwise;
}

std::string_view First(std::string_view list) {
  auto items = SplitList(list);
  return items.empty() ? std::string_view() : items[0];
}

}  // namespace

ActorNames::ActorNames(LanguageCode ui) : language_(ui.view()) {
  Table organisations = LoadActors("organisations.txt");
  size_t own = LanguageColumn(organisations, language_, 3);
  for (const TableRow& row : organisations.rows) {
    std::string_view name = First(row.Column(own));
    if (name.empty()) name = First(row.Column(3));
    if (name.empty()) name = First(row.Column(4));
    names_.try_emplace("org:" + std::string(row.Column(0)), name);
  }
  std::map<std::string, std::string, std::less<>> plain;  // without a name in the language
  for (std::string_view file : {"places.txt", "cities.tsv"}) {
    Table places = LoadActors(file);
    own = LanguageColumn(places, language_, 0);
    for (const TableRow& row : places.rows) {
      if (row.columns.size() < 5) continue;
      std::string_view name = own == 0 ? std::string_view() : First(row.Column(own));
      std::string key = "place:" + std::string(row.Column(1)) + "/" + Fold(row.Column(0));
      if (name.empty())
        plain.try_emplace(std::move(key), row.Column(0));
      else
        names_.try_emplace(std::move(key), name);
    }
  }
  names_.merge(plain);
  // States that are no more: ICU does not know them.
  Table states = LoadActors("names.txt");
  for (const TableRow* row : states.Section(language_)) {
    if (row->Column(0).size() == 2) continue;
    names_.try_emplace("state:" + std::string(row->Column(0)), First(row->Column(1)));
  }
}

std::string ActorNames::Find(std::string_view key) const {
  auto it = names_.find(key);
  if (it != names_.end()) return it->second;
  constexpr std::string_view kState = "state:";
  return key.starts_with(kState) ? StateName(std::string(key.substr(kState.size())))
                                 : std::string();
}

std::string ActorNames::StateName(const std::string& code) const {
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale(language_.c_str()), name);
  std::string text;
  name.toUTF8String(text);
  return text == code ? std::string() : text;
}

}  // namespace riscontro
