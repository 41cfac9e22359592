// Collections of reports whose time of publication is known, to hide it from the engine.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/raw_document.h"

namespace riscontro {

// Reports that keep each other company: one run of the engine would read them together. Each has
// its true day or time in `published`, as ISO 8601.
struct DatedSet {
  std::string name;
  std::vector<RawDocument> reports;
};

// The sets of the gold folder that are there. A set that is absent or broken goes to `missing`.
//   stories         stories/*.jsonl
//   wikinews        articles/wikinews_*.csv
//   timelines       timeline-semeval2015, by creation time
//   meantime it, es meantime/<language>, by the creation time of the same article in timelines
//   ecb+            ecbplus: the articles whose address, which is their first sentence, has a date
std::vector<DatedSet> ReadDatedSets(const std::string& gold,
                                    const std::function<void(const Error&)>& missing);

// Rows of comma-separated values (RFC 4180): quoted fields may hold commas, line ends and "".
std::vector<std::vector<std::string>> ParseCsv(std::string_view text);

}  // namespace riscontro
