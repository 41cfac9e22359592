// The summary for a terminal: plain text of at most kSummaryColumns columns, no colour.
#pragma once

#include "base/files.h"
#include "document/dossier.h"

namespace riscontro {

inline constexpr size_t kSummaryColumns = 100;
inline constexpr size_t kSummaryFindings = 20;
inline constexpr size_t kSummaryStories = 20;

// The output format "summary": counts, stories, then findings, the weightiest first.
void WriteSummary(const Dossier& dossier, const WriteFunction& write);

}  // namespace riscontro
