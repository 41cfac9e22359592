// 5/6/2025: the fifth of June or the sixth of May.
//
// What tells, best first: the weekday told beside it; the other days in digits of the report, one
// of which cannot be a month (13/6); the language, where all its countries write alike; the
// outlet's country. Where nothing does, the date becomes the stretch from the one reading to the
// other, and is no more precise than that.
#pragma once

#include "document/article.h"

namespace riscontro {

// Settles all such dates of the article, before they are resolved. Dates whose month is written as
// a word, or whose year comes first, are left alone.
void SettleDayOrder(Article* article);

}  // namespace riscontro
