// Words of age in the tables of quantities: "летний", "jährige", "trentacinquenne".
#include <algorithm>

#include "analyse/quantities/quantity_tables.h"
#include "text/fold.h"

namespace riscontro {
namespace {

// Most words end in no age: told by a hash of their last bytes.
constexpr size_t kLongTail = 6, kShortTail = 4;

size_t TailSize(std::string_view ending) {
  return ending.size() >= kLongTail ? kLongTail : ending.size() >= kShortTail ? kShortTail : 1;
}

size_t TailOf(std::string_view word, size_t size) {
  size_t hash = size;
  for (char c : word.substr(word.size() - size)) hash = hash * 31 + uint8_t(c);
  return hash % QuantityTables::kTails;
}

}  // namespace

void QuantityTables::AddAgeEnding(std::string_view form, std::string_view unit, bool noun) {
  age_endings_.push_back({Fold(form), unit, noun});
  const std::string_view ending = age_endings_.back().ending;
  if (!ending.empty()) age_tails_[TailOf(ending, TailSize(ending))] = true;
}

bool QuantityTables::MayBeAge(std::string_view folded) const {
  const bool tail = (folded.size() >= kLongTail && age_tails_[TailOf(folded, kLongTail)]) ||
                    (folded.size() >= kShortTail && age_tails_[TailOf(folded, kShortTail)]) ||
                    (!folded.empty() && age_tails_[TailOf(folded, 1)]);
  if (!tail) return false;
  return std::any_of(age_endings_.begin(), age_endings_.end(),
                     [&](const AgeEnding& e) { return folded.ends_with(e.ending); });
}

double QuantityTables::AgeInWord(std::string_view folded) const {
  ScannedWords words;
  for (std::string_view link : age_links_) {
    std::string number(folded);
    if (link != "-") number += link;
    words.Scan(number, {0, uint32_t(number.size())});
    const ReadNumber read = words.size() == 0 ? ReadNumber() : numbers_->At(words, 0);
    if (read.found() && read.end == words.size() && !read.ordinal()) return read.value;
  }
  return 0;
}

}  // namespace riscontro
