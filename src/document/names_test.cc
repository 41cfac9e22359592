#include "document/names.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace riscontro {
namespace {

// The words of all enumerators up to the last, joined; they must differ.
template <typename E>
std::string Words(E last) {
  std::set<std::string_view> seen;
  std::string text;
  for (int i = 0; i <= int(last); ++i) {
    std::string_view word = ToName(E(i));
    EXPECT_TRUE(seen.insert(word).second) << "twice: " << word;
    text += (i ? " " : "") + (word.empty() ? "-" : std::string(word));
  }
  EXPECT_EQ(ToName(E(int(last) + 1)), "") << "an enumerator that the test does not know";
  return text;
}

// Written into files and read by others: these words may not be changed, only added to.
TEST(ToName, GivesTheWordsOfTheFiles) {
  EXPECT_EQ(Words(BlockKind::kBoilerplate),
            "title subtitle lead heading paragraph caption list-item question answer byline "
            "boilerplate");
  EXPECT_EQ(Words(PublishedFrom::kUnknown), "metadata url dateline inferred unknown");
  EXPECT_EQ(Words(EntityType::kOther), "person state place organisation event work other");
  EXPECT_EQ(Words(MentionForm::kPronoun), "name demonym metonym role pronoun");
  EXPECT_EQ(Words(TimexType::kSet), "DATE TIME DURATION SET");
  EXPECT_EQ(Words(TimexModifier::kEqualOrLess),
            "- BEFORE AFTER APPROX START MID END ON_OR_BEFORE ON_OR_AFTER MORE_THAN LESS_THAN "
            "EQUAL_OR_MORE EQUAL_OR_LESS");
  EXPECT_EQ(Words(QuantityKind::kRatio),
            "cardinal ordinal percent money measure duration ratio");
  EXPECT_EQ(Words(QuantityChange::kFrom), "- rise-by fall-by rise-to fall-to from");
  EXPECT_EQ(Words(QuantityModifier::kDozens),
            "- about at-least more-than at-most less-than almost between dozens");
  EXPECT_EQ(Words(QuoteKind::kMixed), "direct indirect mixed");
  EXPECT_EQ(Words(Stance::kPropose),
            "- say claim confirm deny accuse promise demand warn doubt praise propose");
  EXPECT_EQ(Words(Role::kContent), "agent patient recipient theme place instrument content");
  EXPECT_EQ(Words(Polarity::kDenied), "affirmed denied");
  EXPECT_EQ(Words(Modality::kPossible),
            "happened promised demanded planned conditional possible");
  EXPECT_EQ(Words(Phase::kLater), "- initially later");
  EXPECT_EQ(Words(ReuseKind::kSharedQuotation),
            "identical near-copy excerpt rewrite translation update correction shared-quotation");
  EXPECT_EQ(Words(FindingKind::kCorrected),
            "corroborated single-origin number-differs number-updated date-differs place-differs "
            "participant-differs disputed status-changed self-contradiction corrected");
  EXPECT_EQ(Words(Upos::kX),
            "_ ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X");
}

template <typename E>
void ExpectRoundTrip(E last) {
  for (int i = 0; i <= int(last); ++i) {
    E value = E(i), read = last;
    EXPECT_TRUE(FromName(ToName(value), &read));
    EXPECT_EQ(read, value);
  }
  E read = last;
  EXPECT_FALSE(FromName("no such word", &read));
  EXPECT_EQ(read, last) << "left as it was";
}

TEST(FromName, ReadsWhatToNameWrites) {
  ExpectRoundTrip(Stance::kPropose);
  ExpectRoundTrip(Role::kContent);
  ExpectRoundTrip(Modality::kPossible);
  ExpectRoundTrip(EntityType::kOther);
  ExpectRoundTrip(Upos::kX);
}

TEST(FromName, MindsTheCase) {
  Role role = Role::kAgent;
  EXPECT_FALSE(FromName("Patient", &role));
}

}  // namespace
}  // namespace riscontro
