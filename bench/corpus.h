// Generated reports for benchmarks: a seeded world of happenings, each told by several outlets in
// two languages, with copies, cuts and tolls that move. Words repeat as they do in news (a few
// often, most seldom), so indexes and IDF meet what they meet in life.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace riscontro::bench {

struct CorpusOptions {
  uint64_t reports = 1000;
  uint64_t seed = 1912;
  uint32_t words = 400;   // per report, about
  double copies = 0.3;    // share of later tellings that copy the first one
  double undated = 0.02;  // share of reports that do not say when they were published
};

// Hands on each report as one line of JSON Lines. The first n reports of a larger corpus are
// those of a smaller one with the same seed.
void GenerateCorpus(const CorpusOptions& options,
                    const std::function<void(const std::string&)>& line);

}  // namespace riscontro::bench
