#include "analyse/events/events.h"

namespace riscontro {
namespace {

class EventsAnnotator : public Annotator {
 public:
  std::string_view name() const override { return "events"; }
  std::vector<std::string_view> needs() const override { return {"syntax", "names", "dates", "quantities", "quotes"}; }
  void Annotate(Article&) const override {}
};

}  // namespace

std::unique_ptr<Annotator> MakeEventsAnnotator() { return std::make_unique<EventsAnnotator>(); }

}  // namespace riscontro
