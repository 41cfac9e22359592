// One function per kind of difference. Each looks at one claim and adds the findings it is sure
// of; none knows the others. The list of them is in findings.cc.
#pragma once

#include <vector>

#include "document/dossier.h"

namespace riscontro {

// What a rule may look at, and where it puts what it found.
struct ClaimView {
  const Dossier& dossier;
  const Claim& claim;
  ClaimIndex index = 0;

  const Article& article(const Testimony& t) const { return dossier.articles[t.article]; }
  const Event& event(const Testimony& t) const { return article(t).events[t.event]; }
  const Published& published(const Testimony& t) const { return article(t).published; }
  BlockKind block(const Testimony& t) const;
  // Told as fact: affirmed, and not as promise, plan, condition or possibility.
  bool Told(const Testimony& t) const;
  // Who vouches for it: the speaker's entity, else the origin (as a negative number).
  int64_t Voice(const Testimony& t) const;
  // Independent origins among the testimonies.
  uint32_t Origins(const std::vector<Side>& sides) const;
};

// Which of two testimonies was published first: −1, 0 (not known, or within kSameMoment), 1.
inline constexpr int64_t kSameMoment = 6 * 3600;
int ComparePublished(const Published& a, const Published& b);
// True when both are known to the day or better and lie within kSameMoment of each other.
bool SameMoment(const Published& a, const Published& b);

void FindAgreement(const ClaimView& view, std::vector<Finding>* findings);
void FindNumbers(const ClaimView& view, std::vector<Finding>* findings);
void FindDates(const ClaimView& view, std::vector<Finding>* findings);
void FindPlaces(const ClaimView& view, std::vector<Finding>* findings);
void FindParticipants(const ClaimView& view, std::vector<Finding>* findings);
// disputed, status-changed, and self-contradiction of status
void FindStatus(const ClaimView& view, std::vector<Finding>* findings);

// A finding with its texts filled in from the interface; the key chooses the wording:
// "finding.<key>" (arguments: claim, first side's value, last side's value) and "reason.<key>".
Finding MakeFinding(const ClaimView& view, FindingKind kind, const char* key, double confidence,
                    std::vector<Side> sides);

}  // namespace riscontro
