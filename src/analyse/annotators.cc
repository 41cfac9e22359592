// The list of annotators, in order. Each names what it needs; the list is checked against that
// by a test.
#include "analyse/annotator.h"
#include "analyse/dates/dates.h"
#include "analyse/events/events.h"
#include "analyse/names/names.h"
#include "analyse/quantities/quantities.h"
#include "analyse/quotes/quotes.h"
#include "analyse/syntax/syntax.h"

namespace riscontro {

std::vector<std::unique_ptr<Annotator>> MakeAnnotators() {
  std::vector<std::unique_ptr<Annotator>> list;
  list.push_back(MakeSyntaxAnnotator());
  list.push_back(MakeNamesAnnotator());
  list.push_back(MakeDatesAnnotator());
  list.push_back(MakeQuantitiesAnnotator());
  list.push_back(MakeQuotesAnnotator());
  list.push_back(MakeEventsAnnotator());
  return list;
}

}  // namespace riscontro
