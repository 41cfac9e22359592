// collate: many analysed Articles → one Dossier.
//
// The steps, each a folder with one function, each taking and giving plain data:
//   reuse/      copies, rewrites, translations; origins
//   entities/   local entities of all articles → one entity per actor
//   dating/     publication times inferred from what reports tell and from the company they keep
//   stories/    clusters of articles on one happening; storylines
//   claims/     events and quantities of all articles → claims with testimonies
//   findings/   agreement, difference, contradiction
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/parallel.h"
#include "document/dossier.h"

namespace riscontro {

struct CollateOptions {
  LanguageCode ui_language;
  int jobs = 1;
  const CancelFlag* cancel = nullptr;
  std::function<void(std::string_view step)> on_step;  // progress; may be empty
};

// Takes the articles over. Their order does not matter: they are sorted by path and id first.
// Where cancelled, the Dossier is incomplete and must be thrown away.
Dossier Collate(std::vector<Article> articles, const CollateOptions& options);

}  // namespace riscontro
