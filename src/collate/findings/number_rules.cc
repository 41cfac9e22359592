// number-differs and number-updated: tolls, durations, ordinals, sums. The interval rule decides
// whether two figures can both hold, the times of publication whether one replaces the other.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "collate/findings/rules.h"
#include "collate/findings/sides.h"
#include "collate/findings/values.h"
#include "language/concepts.h"
#include "language/language.h"
#include "language/measures.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// "Ten US citizens", "10 Americans", "two of the crew" are some of the victims, not all of them: a
// toll counts a single general word ("people", "passengers"), or nothing said.
bool CountsSome(const Article& article, const Quantity& q) {
  if (q.of.end > q.of.begin) return true;
  if (article.Text(q.counted).find(' ') != std::string_view::npos) return true;
  return std::any_of(article.names.begin(), article.names.end(),
                     [&](const Name& name) { return name.span.Overlaps(q.counted); });
}

// Which quantities of an event speak of the same thing: what single-valued argument of the
// concept they give, and of what.
std::string QuantityKey(const Concept& concept_, const Article& article, const Quantity& q) {
  // "Rose by 12", "from 10": no figure of what is the case. Nor is how old somebody is.
  if (q.IsDifference() || q.change == QuantityChange::kFrom || q.concept_id == "age") return "";
  switch (q.kind) {
    case QuantityKind::kDuration:
      return concept_.IsFunctional("duration") ? "duration" : "";
    case QuantityKind::kOrdinal:
      return concept_.IsFunctional("ordinal") ? "ordinal" : "";
    case QuantityKind::kMoney:
      return concept_.IsFunctional("amount") ? "money " + q.unit : "";
    case QuantityKind::kCardinal:
      break;
    default:
      return "";
  }
  if (!concept_.IsFunctional("toll") && !concept_.IsFunctional("amount")) return "";
  // Counts in an attack may be of anybody: attackers, victims, suspects.
  if (IsA(concept_.id, "conflict")) return "";
  if (concept_.IsFunctional("toll") && CountsSome(article, q)) return "";
  if (!q.concept_id.empty()) return "count " + q.concept_id;
  return q.counted.empty() ? "" : "count ~" + Fold(article.Text(q.counted));
}

// "10 foreigners, 2 locals killed": the count right before is of the same list, so that this one
// tells of some of them.
bool EndsList(const Article& article, uint32_t index) {
  if (index == 0) return false;
  constexpr uint32_t kLongestAnd = 6;  // ", and ", " und "
  const Quantity& q = article.quantities[index];
  const Quantity& before = article.quantities[index - 1];
  if (before.kind != QuantityKind::kCardinal || q.kind != QuantityKind::kCardinal) return false;
  // "30 injured and 12 killed" counts two things.
  if (before.counted.empty() || !before.concept_id.empty() || q.counted.empty()) return false;
  const uint32_t end = std::max(before.span.end, before.counted.end);
  if (q.span.begin < end || q.span.begin - end > kLongestAnd) return false;
  return article.Text({end, q.span.begin}).find_first_of(".;:!?()") == std::string_view::npos;
}

Valued MakeValued(const ClaimView& view, uint32_t t, const Quantity& q) {
  const Testimony& testimony = view.claim.testimonies[t];
  const Range range = InBaseUnits(q);
  // Units of time are rounded when told: "two hours" may be 2 h 10.
  double slack = q.kind == QuantityKind::kDuration && q.low == q.high ? 0.1 : 0;
  Valued value{
      t, range.low * (1 - slack), range.high * (1 + slack), "", {testimony.article, q.span}};
  value.shown = std::string(view.article(testimony).Text(q.span));
  if (!q.counted.empty() && !q.span.Overlaps(q.counted)) {
    value.shown += " " + std::string(view.article(testimony).Text(q.counted));
  }
  return value;
}

// True when some testimony of one side and some of the other speak at the same moment.
bool MeetInTime(const ClaimView& view, const Side& a, const Side& b) {
  for (uint32_t x : a.testimonies) {
    for (uint32_t y : b.testimonies) {
      const Testimony& s = view.claim.testimonies[x];
      const Testimony& t = view.claim.testimonies[y];
      if (s.article != t.article && SameMoment(view.published(s), view.published(t))) return true;
    }
  }
  return false;
}

// True when each side has a testimony published after all of an earlier side's first.
bool TellsSuccession(const ClaimView& view, const Side& a, const Side& b) {
  for (uint32_t x : a.testimonies) {
    for (uint32_t y : b.testimonies) {
      if (ComparePublished(view.published(view.claim.testimonies[x]),
                           view.published(view.claim.testimonies[y])) != 0)
        return true;
    }
  }
  return false;
}

// Pairs of sides, each a finding of its own: a reader compares two values at a time.
void JudgeNumbers(const ClaimView& view, const std::vector<Side>& sides, bool toll,
                  std::vector<Finding>* findings) {
  std::vector<Side> moving;
  for (size_t i = 0; i < sides.size(); ++i) {
    for (size_t j = i + 1; j < sides.size(); ++j) {
      std::vector<Side> pair = DropTwofold(view, {sides[i], sides[j]}, toll);
      if (pair.size() < 2) continue;
      bool same_moment = MeetInTime(view, pair[0], pair[1]);
      if (same_moment || !toll) {
        findings->push_back(MakeFinding(view, FindingKind::kNumberDiffers, "number-differs",
                                        toll ? 0.9 : 0.92, std::move(pair)));
      }
      if (toll && TellsSuccession(view, sides[i], sides[j])) {
        for (const Side* side : {&sides[i], &sides[j]}) {
          auto same = [&](const Side& s) { return s.testimonies == side->testimonies; };
          if (std::none_of(moving.begin(), moving.end(), same)) moving.push_back(*side);
        }
      }
    }
  }
  if (moving.size() < 2) return;
  auto first_published = [&](const Side& side) {
    Instant first = kUnknownFuture;
    for (uint32_t t : side.testimonies) {
      // By when it was out: what an undated report may have said first, it need not have.
      first = std::min(first, view.published(view.claim.testimonies[t]).interval.end);
    }
    return first;
  };
  std::stable_sort(moving.begin(), moving.end(), [&](const Side& a, const Side& b) {
    return first_published(a) < first_published(b);
  });
  findings->push_back(
      MakeFinding(view, FindingKind::kNumberUpdated, "number-updated", 0.9, std::move(moving)));
}

// Times of publication further apart than this are told of separately: a retrospective gives the
// figure of its day, not another one of the first week.
constexpr int64_t kEpoch = 60 * kSecondsPerDay;

std::vector<std::vector<Valued>> Epochs(const ClaimView& view, std::vector<Valued> values) {
  auto time = [&](const Valued& v) {
    return view.published(view.claim.testimonies[v.testimony]).interval.begin;
  };
  std::erase_if(values, [&](const Valued& v) { return time(v) == kUnknownPast; });
  std::stable_sort(values.begin(), values.end(),
                   [&](const Valued& a, const Valued& b) { return time(a) < time(b); });
  std::vector<std::vector<Valued>> epochs;
  for (Valued& value : values) {
    bool next = epochs.empty() || time(value) - time(epochs.back().back()) > kEpoch;
    if (next) epochs.emplace_back();
    epochs.back().push_back(std::move(value));
  }
  return epochs;
}

// True when a finding of the kind already sets apart the same testimonies.
bool AlreadyFound(const std::vector<Finding>& findings, const Finding& finding) {
  auto meets = [](const Side& a, const Side& b) {
    return std::any_of(a.testimonies.begin(), a.testimonies.end(), [&](uint32_t t) {
      return std::find(b.testimonies.begin(), b.testimonies.end(), t) != b.testimonies.end();
    });
  };
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    if (f.kind != finding.kind || f.claim != finding.claim) return false;
    std::set<size_t> used;
    for (const Side& side : finding.sides) {
      for (size_t s = 0; s < f.sides.size(); ++s) {
        if (meets(side, f.sides[s])) used.insert(s);
      }
    }
    return used.size() >= finding.sides.size();
  });
}

}  // namespace

void FindNumbers(const ClaimView& view, std::vector<Finding>* findings) {
  const Concept* concept_ = FindConcept(view.claim.concept_id);
  if (concept_ == nullptr) return;
  std::map<std::string, std::vector<Valued>> by_key;
  for (uint32_t t = 0; t < view.claim.testimonies.size(); ++t) {
    const Testimony& testimony = view.claim.testimonies[t];
    if (testimony.polarity == Polarity::kDenied || testimony.modality == Modality::kConditional)
      continue;
    std::map<std::string, int> here;
    const Article& article = view.article(testimony);
    for (uint32_t q : testimony.quantities)
      ++here[QuantityKey(*concept_, article, article.quantities[q])];
    for (uint32_t q : testimony.quantities) {
      std::string key = QuantityKey(*concept_, article, article.quantities[q]);
      // Two figures of one kind in one clause: a breakdown or a change, not a value.
      if (!key.empty() && here[key] == 1 && !EndsList(article, q))
        by_key[key].push_back(MakeValued(view, t, article.quantities[q]));
    }
  }
  for (auto& [key, values] : by_key) {
    bool toll = key.starts_with("count");
    std::vector<std::vector<Valued>> epochs = Epochs(view, values);
    if (epochs.size() > 1) epochs.insert(epochs.begin(), values);
    if (epochs.empty()) epochs.push_back(values);
    for (const std::vector<Valued>& epoch : epochs) {
      std::vector<ValueSide> sides = SplitSides(epoch);
      if (sides.size() < 2) continue;
      std::vector<Finding> found;
      JudgeNumbers(view, ToSides(sides), toll, &found);
      for (Finding& finding : found) {
        if (!AlreadyFound(*findings, finding)) findings->push_back(std::move(finding));
      }
    }
  }
}

}  // namespace riscontro
