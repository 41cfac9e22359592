// Every rule over every claim; then the heaviest first.
#include "collate/findings/findings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "collate/findings/rules.h"
#include "language/language.h"
#include "language/measures.h"

namespace riscontro {
namespace {

// The figures and the date that testimonies give with the claim: "prima; 24 anni; 2024-06-19".
std::string Details(const ClaimView& view, const std::vector<uint32_t>& testimonies) {
  std::vector<std::string> parts;
  for (uint32_t t : testimonies) {
    const Testimony& testimony = view.claim.testimonies[t];
    auto add = [&](std::string part) {
      bool there = std::find(parts.begin(), parts.end(), part) != parts.end();
      if (!part.empty() && !there && parts.size() < 3) parts.push_back(std::move(part));
    };
    if (testimony.time.bounded()) add(FormatDays(testimony.time));
    for (uint32_t q : testimony.quantities) {
      add(std::string(view.article(testimony).Text(view.article(testimony).quantities[q].span)));
    }
  }
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

// Several findings of one kind and claim are told apart by "-2", "-3", …
void NumberIds(std::vector<Finding>* findings) {
  std::map<std::string, int> times;
  for (Finding& finding : *findings) {
    int n = ++times[finding.id];
    if (n > 1) finding.id += "-" + std::to_string(n);
  }
}

}  // namespace

namespace {

// Told with a verb, a date or a figure: a bare noun ("the war") mentions and does not report.
bool Reports(const ClaimView& view, const Testimony& t) {
  return !view.event(t).nominal || t.time.bounded() || !t.quantities.empty();
}

// What two testimonies must have in common beyond concept and story to be of one deed: an actor of
// their own (a person, a body, a ship), two actors of any kind, a day, or a figure.
bool SpeakOfOneDeed(const ClaimView& view, const Testimony& x, const Testimony& y) {
  size_t shared = 0;
  auto count = [&](const std::vector<EntityIndex>& a, const std::vector<EntityIndex>& b) {
    for (EntityIndex entity : a) {
      if (std::find(b.begin(), b.end(), entity) == b.end()) continue;
      shared += view.dossier.entities[entity].type == EntityType::kState ? 1 : 2;
    }
  };
  count(x.doers, y.doers);
  count(x.others, y.others);
  shared += x.place != kNoIndex && x.place == y.place ? 1 : 0;
  if (shared >= 2) return true;
  constexpr int64_t kDay = 2 * kSecondsPerDay;
  bool days = x.time.bounded() && y.time.bounded() && x.time.Length() <= kDay &&
              y.time.Length() <= kDay && x.time.Overlaps(y.time);
  if (days) return true;
  const Article &a = view.article(x), &b = view.article(y);
  return std::any_of(x.quantities.begin(), x.quantities.end(), [&](uint32_t i) {
    const Quantity& p = a.quantities[i];
    return std::any_of(y.quantities.begin(), y.quantities.end(), [&](uint32_t j) {
      const Quantity& q = b.quantities[j];
      return p.concept_id == q.concept_id && p.value > 1 && !p.IsDifference() &&
             !q.IsDifference() && MayAgree(p, q);
    });
  });
}

// Those that another report's testimony goes together with.
std::vector<uint32_t> KeepLinked(const ClaimView& view, const std::vector<uint32_t>& told) {
  constexpr size_t kCompared = 200;  // of a claim with more testimonies the first stand for all
  std::vector<uint32_t> linked;
  for (uint32_t t : told) {
    const Testimony& x = view.claim.testimonies[t];
    for (size_t i = 0; i < std::min(told.size(), kCompared); ++i) {
      const Testimony& y = view.claim.testimonies[told[i]];
      if (x.article == y.article || !SpeakOfOneDeed(view, x, y)) continue;
      linked.push_back(t);
      break;
    }
  }
  return linked;
}

void AddAgreement(const ClaimView& view, std::vector<uint32_t> told,
                  std::vector<Finding>* findings) {
  told = KeepLinked(view, told);
  std::set<OriginIndex> origins;
  std::set<int64_t> voices;
  std::set<ArticleIndex> reports;
  for (uint32_t t : told) {
    const Testimony& testimony = view.claim.testimonies[t];
    origins.insert(testimony.origin);
    voices.insert(view.Voice(testimony));
    reports.insert(testimony.article);
  }
  if (reports.size() < 2) return;
  // One speaker whom two outlets quote is one voice, but no reuse.
  if (origins.size() >= 2 && voices.size() < 2) return;
  bool independent = origins.size() >= 2;
  std::string details = Details(view, told);
  std::vector<Side> sides = {{details, std::move(told)}};
  findings->push_back(
      independent
          ? MakeFinding(view, FindingKind::kCorroborated, "corroborated", 0.9, std::move(sides))
          : MakeFinding(view, FindingKind::kSingleOrigin, "single-origin", 0.9, std::move(sides)));
}

// Leaves out the testimonies on the smaller sides of a difference of date, place or figure: those
// that agree on the rest still corroborate it, the odd one out does not.
void KeepLargestSides(const ClaimView& view, const std::vector<Finding>& findings,
                      std::vector<uint32_t>* told) {
  for (const Finding& f : findings) {
    bool difference = f.kind == FindingKind::kDateDiffers || f.kind == FindingKind::kPlaceDiffers ||
                      f.kind == FindingKind::kNumberDiffers;
    if (!difference || f.claim != view.index) continue;
    const Side* largest = &f.sides.front();
    for (const Side& side : f.sides) {
      if (view.Origins({side}) > view.Origins({*largest})) largest = &side;
    }
    for (const Side& side : f.sides) {
      if (&side == largest) continue;
      std::erase_if(*told, [&](uint32_t t) {
        return std::find(side.testimonies.begin(), side.testimonies.end(), t) !=
               side.testimonies.end();
      });
    }
  }
}

bool IsDisputed(const ClaimView& view, const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.claim == view.index && f.kind == FindingKind::kDisputed;
  });
}

}  // namespace

// Origins that tell it in their own voice, or through a voice of their own, corroborate; the
// reports of one origin are one voice, however many. Of what has not happened (yet), only what is
// told with figures: "would be the third visit in six years". What is disputed is not agreed.
void FindAgreement(const ClaimView& view, std::vector<Finding>* findings) {
  std::vector<uint32_t> told, open;
  for (uint32_t t = 0; t < view.claim.testimonies.size(); ++t) {
    const Testimony& testimony = view.claim.testimonies[t];
    if (testimony.polarity == Polarity::kDenied || !Reports(view, testimony)) continue;
    if (view.Told(testimony))
      told.push_back(t);
    else if (!testimony.quantities.empty())
      open.push_back(t);
  }
  KeepLargestSides(view, *findings, &told);
  if (!IsDisputed(view, *findings)) AddAgreement(view, std::move(told), findings);
  AddAgreement(view, std::move(open), findings);
}

std::vector<Finding> FindFindings(const Dossier& dossier) {
  using Rule = void (*)(const ClaimView&, std::vector<Finding>*);
  static constexpr Rule kRules[] = {FindStatus, FindNumbers,      FindDates,
                                    FindPlaces, FindParticipants, FindAgreement};
  std::vector<Finding> findings;
  for (ClaimIndex c = 0; c < dossier.claims.size(); ++c) {
    ClaimView view{dossier, dossier.claims[c], c};
    if (view.claim.testimonies.size() < 2) continue;
    std::vector<Finding> own;  // later rules look at what earlier ones found on the claim
    for (Rule rule : kRules) rule(view, &own);
    NumberIds(&own);
    std::move(own.begin(), own.end(), std::back_inserter(findings));
  }
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(-a.weight, a.claim, a.kind, a.id) <
           std::tuple(-b.weight, b.claim, b.kind, b.id);
  });
  return findings;
}

}  // namespace riscontro
