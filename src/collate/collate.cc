#include "collate/collate.h"

#include <algorithm>
#include <tuple>

#include "collate/claims/claims.h"
#include "collate/dating/dating.h"
#include "collate/entities/entities.h"
#include "collate/findings/findings.h"
#include "collate/reuse/reuse.h"
#include "collate/stories/stories.h"

namespace riscontro {

Dossier Collate(std::vector<Article> articles, const CollateOptions& options) {
  auto step = [&](std::string_view name) {
    if (options.on_step) options.on_step(name);
    return options.cancel == nullptr || !options.cancel->load();
  };
  Dossier d;
  d.ui_language = options.ui_language;
  d.articles = std::move(articles);
  std::sort(d.articles.begin(), d.articles.end(), [](const Article& a, const Article& b) {
    return std::tie(a.path, a.id) < std::tie(b.path, b.id);
  });

  if (!step("reuse")) return d;
  d.reuse = FindReuse(d.articles, d.ui_language, options.jobs, options.cancel);
  d.origins = FindOrigins(d.articles, d.reuse);
  if (!step("entities")) return d;
  EntityTable entities = MergeEntities(d.articles, d.ui_language);
  if (!step("dating")) return d;
  InferDates(d.articles, entities, d.ui_language, options.jobs);
  if (!step("stories")) return d;
  StoryTable stories =
      FindStories(d.articles, entities, d.reuse, d.ui_language, options.jobs, options.cancel);
  if (!step("claims")) return d;
  d.claims = BuildClaims(d.articles, entities, stories, d.origins, d.ui_language);
  d.entities = std::move(entities.entities);
  d.stories = std::move(stories.stories);
  d.storylines = std::move(stories.storylines);
  if (!step("findings")) return d;
  d.findings = FindFindings(d);
  return d;
}

}  // namespace riscontro
