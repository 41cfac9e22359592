#include "analyse/events/render.h"

#include "document/names.h"

namespace riscontro {
namespace {

std::string NameOf(const Article& article, int32_t entity, Span words) {
  if (entity != kNoIndex) return article.entities[size_t(entity)].name;
  return "'" + std::string(article.Text(words)) + "'";
}

template <typename T>
std::string Word(T value) {
  return std::string(ToName(value));
}

}  // namespace

std::string RenderEvent(const Article& article, const Event& event) {
  std::string out = event.concept_id + "(";
  for (const Participant& p : event.participants) {
    if (out.back() != '(') out += ", ";
    out += Word(p.role) + "=" + NameOf(article, p.entity, p.span);
  }
  out += ") " + Word(event.polarity) + " " + Word(event.modality);
  if (event.future) out += " future";
  if (event.phase != Phase::kNone) out += " " + Word(event.phase);
  if (event.place != kNoIndex) out += " at=" + article.entities[size_t(event.place)].name;
  for (uint32_t i : event.dates) out += " on=" + std::string(article.Text(article.dates[i].span));
  for (uint32_t i : event.quantities) {
    out += " with=" + std::string(article.Text(article.quantities[i].span));
  }
  for (const Attribution& a : event.attribution) {
    out +=
        " by=" + (a.source.empty() && a.entity == kNoIndex ? std::string("?")
                                                           : NameOf(article, a.entity, a.source));
    out += "/" + Word(a.stance);
  }
  return out;
}

}  // namespace riscontro
