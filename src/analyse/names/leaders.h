// The widely known leaders of data/actors/leaders.txt: whose state is known without being said.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace riscontro {

struct Leader {
  std::string country;
  std::string role_class;
};

struct Leaders {
  std::map<std::string, Leader, std::less<>> by_key;  // keys of text/transliterate.h
  std::set<std::string, std::less<>> surnames;
};

const Leaders& TheLeaders();

// By the words of a full name's key; nullptr when not known.
const Leader* FindLeader(const std::vector<std::string>& words);

}  // namespace riscontro
