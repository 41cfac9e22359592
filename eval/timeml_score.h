// Scores of time expressions as the toolkit of TempEval-3 counts them.
//
// UzZaman et al. 2013, SemEval task 1: a gold and a found expression match *relaxed* where their
// spans overlap, *strict* where they are equal, one to one. Type and value are counted among the
// relaxed matches by equality of strings, and given as an F1 over all expressions found and all
// gold ones. Beside that, *bare* counts spans that are equal but for a leading article or
// preposition, in which annotators differ. Expressions whose gold value is "?" count in spans and
// types alone. Beside the strict figure, values that say the same in other words
// (eval/timeml_value.h) are counted by themselves.
#pragma once

#include <string>
#include <vector>

#include "eval/timeml.h"

namespace riscontro {

struct TimexCounts {
  size_t gold = 0, found = 0;
  size_t strict = 0, bare = 0, relaxed = 0, type = 0;
  // Of those whose value is to be scored.
  size_t gold_values = 0, found_values = 0;
  size_t value = 0;       // equal strings
  size_t same_value = 0;  // equal, or the same in other words

  TimexCounts& operator+=(const TimexCounts& other);
};

struct TimexF1 {
  double precision = 0, recall = 0;
  double F1() const {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }
};
// 0 where nothing is there.
TimexF1 MakeTimexF1(size_t right, size_t found, size_t gold);

enum class TimexFault : uint8_t { kNone, kMissed, kInvented, kType, kValue };

// A gold and a found expression that belong together; -1 = none. In text order.
struct TimexPair {
  int gold = -1, found = -1;  // indices
  TimexFault fault = TimexFault::kNone;
};

struct TimexScore {
  TimexCounts counts;
  std::vector<TimexPair> pairs;
};

// Both in text order; expressions of one side do not overlap each other. Found ones that overlap
// an `unscored` span and no gold one are left out.
TimexScore ScoreTimexes(const std::vector<Timex>& gold, const std::vector<Timex>& found,
                        const std::vector<Span>& unscored = {});

// One row of Markdown for each part (a language, a corpus), with its counts.
struct NamedCounts {
  std::string name;
  TimexCounts counts;
};
std::string TimexTable(const std::vector<NamedCounts>& rows);

// "missed 'June' gold DATE 2008-06"; "" where nothing is wrong.
std::string DescribeFault(const TimexPair& pair, std::string_view text,
                          const std::vector<Timex>& gold, const std::vector<Timex>& found);

}  // namespace riscontro
