// What Recognizers-Text calls units, from recognizers_units.txt.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "eval/recognizers_spec.h"

namespace riscontro {

class SpecUnits {
 public:
  // `section` of the table: "currency". Errors: kMalformed for a row that is no mapping.
  static Result<SpecUnits> Parse(std::string_view table, std::string_view section);

  // Whether our value and unit say what theirs do; found: fields "value" and "unit", our code.
  bool Same(const SpecFields& expected, const SpecFields& found) const;

  // Whether the table has the name.
  bool Knows(std::string_view name) const { return meanings_.contains(name); }

 private:
  struct Meaning {
    std::vector<std::string> codes;
    double factor = 1;
  };
  std::map<std::string, std::vector<Meaning>, std::less<>> meanings_;  // by their name
};

}  // namespace riscontro
