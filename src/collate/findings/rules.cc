#include "collate/findings/rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "document/names.h"
#include "language/concepts.h"
#include "language/language.h"

namespace riscontro {
namespace {

// How much a reader should care, before confidence and origins: contradictions first.
double BaseWeight(FindingKind kind) {
  switch (kind) {
    case FindingKind::kSelfContradiction:
      return 1.0;
    case FindingKind::kDisputed:
      return 1.0;
    case FindingKind::kDateDiffers:
      return 0.95;
    case FindingKind::kNumberDiffers:
      return 0.95;
    case FindingKind::kPlaceDiffers:
      return 0.9;
    case FindingKind::kParticipantDiffers:
      return 0.9;
    case FindingKind::kStatusChanged:
      return 0.85;
    case FindingKind::kCorrected:
      return 0.8;
    case FindingKind::kNumberUpdated:
      return 0.7;
    case FindingKind::kCorroborated:
      return 0.5;
    case FindingKind::kSingleOrigin:
      return 0.4;
  }
  return 0;
}

}  // namespace

BlockKind ClaimView::block(const Testimony& t) const {
  const Article& a = article(t);
  return a.blocks[a.sentences[event(t).sentence].block].kind;
}

bool ClaimView::Told(const Testimony& t) const {
  return t.polarity == Polarity::kAffirmed && t.modality == Modality::kHappened && !event(t).future;
}

int64_t ClaimView::Voice(const Testimony& t) const {
  return t.speaker != kNoIndex ? int64_t(t.speaker) : -1 - int64_t(t.origin);
}

uint32_t ClaimView::Origins(const std::vector<Side>& sides) const {
  std::set<OriginIndex> origins;
  for (const Side& side : sides) {
    for (uint32_t t : side.testimonies) origins.insert(claim.testimonies[t].origin);
  }
  return uint32_t(origins.size());
}

int ComparePublished(const Published& a, const Published& b) {
  if (!a.interval.bounded() || !b.interval.bounded()) return 0;
  if (a.interval.Overlaps(b.interval)) return 0;
  if (std::abs(a.interval.begin - b.interval.begin) <= kSameMoment) return 0;
  return a.interval.begin < b.interval.begin ? -1 : 1;
}

bool SameMoment(const Published& a, const Published& b) {
  if (!a.interval.bounded() || !b.interval.bounded()) return false;
  if (std::max(a.interval.Length(), b.interval.Length()) > kSecondsPerDay) return false;
  return std::abs(a.interval.begin - b.interval.begin) <= kSameMoment;
}

Finding MakeFinding(const ClaimView& view, FindingKind kind, const char* key, double confidence,
                    std::vector<Side> sides) {
  Finding finding;
  finding.kind = kind;
  finding.claim = view.index;
  finding.confidence = confidence;
  finding.origins = view.Origins(sides);
  std::set<ArticleIndex> reports;
  for (const Side& side : sides) {
    for (uint32_t t : side.testimonies) reports.insert(view.claim.testimonies[t].article);
  }
  double reach = 0.05 * std::min<double>(10, double(reports.size())) +
                 0.05 * std::min<double>(6, finding.origins);
  finding.weight = std::round(1000 * BaseWeight(kind) * confidence * (0.6 + reach)) / 1000;
  std::vector<std::string> arguments = {view.claim.statement, sides.front().value,
                                        sides.back().value, std::to_string(finding.origins),
                                        std::to_string(reports.size())};
  LanguageCode ui = view.dossier.ui_language;
  finding.statement = Message(ui, std::string("finding.") + key, arguments);
  finding.reason = Message(ui, std::string("reason.") + key, arguments);
  finding.id = "f-" + std::string(key) + "-" + view.claim.id.substr(2);
  finding.sides = std::move(sides);
  return finding;
}

}  // namespace riscontro
