// dating: publication times inferred for reports that carry none.
//
// Two kinds of evidence, both intervals:
//   - what the report tells: its latest absolute date is no later than its publication; an
//     anniversary told as present dates it ("80th anniversary of 1945" → 2025); "first since
//     2000 … in 24 years" → 2024;
//   - the company it keeps: its main events, told as now, are dated by another report (same
//     concept and actors, with a date), checked against its own weekdays and bounds.
// The result is marked kInferred with the reason; where the evidence disagrees or is weak, the
// article stays undated. Afterwards the article's relative dates are resolved again.
#pragma once

#include <vector>

#include "collate/entities/entities.h"
#include "document/dossier.h"

namespace riscontro {

// Changes `published` and `dates` of undated articles. Deterministic: evidence is read from the
// articles as they came, never from dates inferred in the same call.
void InferDates(std::vector<Article>& articles, const EntityTable& entities, LanguageCode ui,
                int jobs = 1);

}  // namespace riscontro
