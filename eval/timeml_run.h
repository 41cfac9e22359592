// The annotators on a text of a gold set, and the dates they find as TIMEX3.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyse/annotator.h"
#include "eval/timeml.h"

namespace riscontro {

class TimexReader {
 public:
  // Up to and with the layer: "dates" or "events". Loads the models: do it once.
  explicit TimexReader(std::string_view layer = "dates");

  // An article of these blocks of the text, published then (nullopt = not known), with its
  // layers. Thread-safe.
  Article Read(std::string text, const std::vector<Span>& blocks, LanguageCode language,
               const std::optional<TimeInterval>& published) const;

 private:
  std::vector<std::unique_ptr<Annotator>> annotators_;
};

// The dates of an article, in text order, with the values that TIMEX3 has: a stretch of which one
// side is open ("2003/..") has that of its known side.
std::vector<Timex> TimexesOf(const Article& article);

// The same as TimeML marks them: the two ends of "from 3 to 5 June", which are one date of ours
// with the value "2008-06-03/2008-06-05", are two expressions. They are parted at the last small
// word or mark that has something on both its sides; where there is none the range stays whole.
std::vector<Timex> PartRanges(const Article& article, const std::vector<Timex>& timexes);

// A span without the articles and prepositions that it begins with.
Span WithoutLeadingArticle(const Article& article, Span span);

// --gold FOLDER of every command here: where the gold is; RISCONTRO_GOLD in the environment,
// else ../shared/gold from where the program is started.
std::string DefaultGoldFolder();

}  // namespace riscontro
