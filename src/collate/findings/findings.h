// findings: where testimonies of one claim agree, differ, or contradict each other.
//
// The interval rule: two values conflict only if their intervals are disjoint. In doubt no
// finding is raised.
#pragma once

#include <vector>

#include "document/dossier.h"

namespace riscontro {

// Heaviest first. Reads articles, origins, stories and claims of the dossier.
std::vector<Finding> FindFindings(const Dossier& dossier);

}  // namespace riscontro
