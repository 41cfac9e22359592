// Values as the sides of a finding.
#pragma once

#include <vector>

#include "collate/findings/rules.h"
#include "collate/findings/values.h"

namespace riscontro {

// One side for each, shown in its most frequent wording, testimonies unique and ascending.
std::vector<Side> ToSides(const std::vector<ValueSide>& values);

// A voice (a speaker in a report, or the report itself) that stands on two sides tells of two
// things, or of a change, and does not contradict the others: its testimonies are left out. Of a
// figure that moves, a whole report that gives two values tells how it moved. Sides that are left
// without testimony go.
std::vector<Side> DropTwofold(const ClaimView& view, std::vector<Side> sides, bool moves = false);

}  // namespace riscontro
