// The list of annotators, in order. Each names what it needs; the list is checked against that
// by a test.
#include <algorithm>

#include "analyse/annotator.h"
#include "analyse/dates/dates.h"
#include "analyse/events/events.h"
#include "analyse/names/names.h"
#include "analyse/quotes/quotes.h"
#include "analyse/syntax/syntax.h"
#include "analyse/values.h"

namespace riscontro {

namespace {

struct LayerEntry {
  std::string_view name;
  std::unique_ptr<Annotator> (*make)(const SyntaxOptions& syntax);
};

using Syntax = const SyntaxOptions&;
constexpr LayerEntry kLayers[] = {
    {"syntax", [](Syntax syntax) { return MakeSyntaxAnnotator(syntax); }},
    {"names", [](Syntax) { return MakeNamesAnnotator(); }},
    {"dates", [](Syntax) { return MakeDatesAnnotator(); }},
    {"quantities", [](Syntax) { return MakeValuesAnnotator(); }},
    {"quotes", [](Syntax) { return MakeQuotesAnnotator(); }},
    {"events", [](Syntax) { return MakeEventsAnnotator(); }},
};

}  // namespace

std::vector<std::string_view> LayerNames() {
  std::vector<std::string_view> names;
  for (const LayerEntry& layer : kLayers) names.push_back(layer.name);
  return names;
}

std::vector<std::unique_ptr<Annotator>> MakeAnnotators(const std::vector<std::string_view>& layers,
                                                       const SyntaxOptions& syntax) {
  std::vector<std::string_view> wanted = layers, made;
  std::vector<std::unique_ptr<Annotator>> list;
  auto among = [](const std::vector<std::string_view>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  // From the last to the first: what a layer needs stands before it.
  for (size_t i = std::size(kLayers); i-- > 0;) {
    if (!among(wanted, kLayers[i].name) || among(made, kLayers[i].name)) continue;
    list.push_back(kLayers[i].make(syntax));
    for (std::string_view layer : list.back()->makes()) made.push_back(layer);
    for (std::string_view need : list.back()->needs()) wanted.push_back(need);
  }
  std::reverse(list.begin(), list.end());
  return list;
}

std::vector<std::unique_ptr<Annotator>> MakeAnnotators() {
  return MakeAnnotators(LayerNames(), SyntaxOptions());
}

}  // namespace riscontro
