#include "analyse/names/leaders.h"

#include "base/resource.h"
#include "base/table.h"
#include "text/transliterate.h"

namespace riscontro {
namespace {

Leaders Load() {
  Leaders leaders;
  auto bytes = FindResource("data/actors/leaders.txt");
  if (!bytes) return leaders;
  for (const TableRow& row : ParseTable(*bytes).rows) {
    for (std::string_view name : SplitList(row.Column(2))) {
      std::string key = NameKey(name);
      std::vector<std::string_view> words = SplitList(key, ' ');
      if (words.size() < 2) continue;
      leaders.surnames.emplace(words[SurnameIndex(key)]);
      leaders.by_key.try_emplace(key,
                                 Leader{std::string(row.Column(0)), std::string(row.Column(1))});
    }
  }
  return leaders;
}

}  // namespace

const Leaders& TheLeaders() {
  static const Leaders leaders = Load();
  return leaders;
}

const Leader* FindLeader(const std::vector<std::string>& words) {
  if (words.size() < 2) return nullptr;
  std::string key;
  for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
  auto it = TheLeaders().by_key.find(key);
  return it == TheLeaders().by_key.end() ? nullptr : &it->second;
}

}  // namespace riscontro
