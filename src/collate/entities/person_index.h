// Full and partial names of persons, of all articles, brought together: which are one person.
//
// Keys are those of text/transliterate.h. Candidates come from hash maps of skeletons (whole name;
// first word and surname; last two words), so that the work grows with the number of names and not
// of pairs. Never together: different given names, different countries.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace riscontro {

struct PersonName {
  std::string key;      // "kim jong un"
  std::string country;  // "" = not known
  uint32_t count = 0;   // articles that have it
};

// For each name, the index of the group it belongs to; groups are numbered in no order of meaning.
// `names` must be distinct as (key, country). The result depends on their set alone.
std::vector<uint32_t> GroupPersons(const std::vector<PersonName>& names);

}  // namespace riscontro
