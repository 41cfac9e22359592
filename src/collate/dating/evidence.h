// What speaks for or against a report having been written at some time.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "collate/deeds/deeds.h"
#include "document/dossier.h"

namespace riscontro {

// "The report was written about `when`."
struct DateEvidence {
  TimeInterval when;
  double weight = 0;
  std::string key;     // what it rests on: evidence of one key counts once
  std::string reason;  // in the interface language
  Span span;           // in the report; may be empty
  bool own = false;    // told by the report itself
};

// What every candidate must fit, and what makes one likelier.
struct ReportBounds {
  Instant not_before = kUnknownPast;   // begin of the latest past date that the report names
  Instant not_after = kUnknownFuture;  // end of the first date that it tells as still to come
  bool told_today = false;             // "oggi", "today": the report is of the happening's day
  std::vector<int> weekdays;           // bare weekdays told of the recent past, 1 = Monday
  std::vector<std::pair<int, int>> month_days;  // dates without a year: (month, day)
  std::vector<std::pair<int, int>> spans;       // (year named, years that have passed)

  bool Allows(const TimeInterval& when) const;
  // Extra support from weekdays, days of the month and spans of years that fit.
  double Support(const TimeInterval& when) const;
  // Those that fit, in words.
  std::vector<std::string> Checks(const TimeInterval& when, LanguageCode ui) const;
};

ReportBounds FindBounds(const Article& article, LanguageCode ui);

// Anniversaries of known events told as now.
std::vector<DateEvidence> OwnEvidence(const Article& article, LanguageCode ui);

// Dated deeds of all articles, to date the same deeds of undated ones by.
class CompanyIndex {
 public:
  // Keeps references to both.
  CompanyIndex(const std::vector<Article>& articles, const EntityTable& entities);
  // Of the deeds of reports for which `is_near` holds.
  using IsNear = std::function<bool(ArticleIndex other)>;
  void AddEvidence(ArticleIndex article, LanguageCode ui, const IsNear& is_near,
                   std::vector<DateEvidence>* evidence) const;

 private:
  // The dated deeds of the same root that share an actor, or an actor's state, with this one: no
  // other can match it strongly.
  std::vector<uint32_t> Company(const Deed& deed) const;

  const std::vector<Article>& articles_;
  std::vector<Deed> deeds_;
  // By root and by what an actor is known by: indexes of deeds_, ascending.
  std::map<std::pair<std::string_view, uint64_t>, std::vector<uint32_t>> dated_;
  std::vector<std::pair<uint32_t, uint32_t>> of_article_;  // [first, last) of deeds_
};

}  // namespace riscontro
