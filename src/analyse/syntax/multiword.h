// Multi-word tokens: "della" = "di" + "la", "farlo" = "far" + "lo", "au" = "à" + "le".
//
// The idea: three kinds of knowledge, asked in this order.
//   1. A table of forms that are always split ("della"), sometimes ("des") or never though they
//      look like it ("popolo"), with their parts: from the pack's multiword.txt, and from the
//      model, which wins.
//   2. Endings ("-lo" of "farlo") with the parts that they stand for and what they did to the stem
//      ("dándole" = "dando" + "le"): from the pack, and from the model, which wins.
//   3. For "sometimes" and for endings, a classifier that sees the word's ends and its neighbours.
// Without a model there are the pack's forms alone. A capital within a sentence is a name's, and
// names have no endings. Forms of parts are made from what is written:
// "Della" = "Di" + "la", "DELLA" = "DI" + "LA", "dell’" = "di" + "l’". Words cut by an apostrophe
// ("did" + "n't") are the segmenter's work, not done here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyse/syntax/segmentation_classifier.h"
#include "base/result.h"
#include "base/span.h"
#include "base/table.h"

namespace riscontro {

// How a word may be split. Views live as long as what they were read from.
struct MultiwordSplit {
  enum class Mode : uint8_t { kNever, kAlways, kAsk };
  Mode mode = Mode::kNever;
  uint8_t drop = 0;         // bytes of the ending, cut off the word; 255 = the whole word
  bool plain_stem = false;  // the last accent of what is left is taken off
  std::string_view add;     // put in the place of the ending: the end of the first part
  std::string_view parts;   // the others, between spaces; of a whole word, all parts
};

// A word where it stands.
struct MultiwordPlace {
  std::string_view lower;   // the word
  std::string_view before;  // its neighbours in lower case; "" at a sentence's ends
  std::string_view after;
  std::string_view second_before;
  bool capital = false;  // it is written with a capital, and not because a sentence begins
};

// Whether a word as written is a name by its capital, after a word in lower case ("" = none):
// "Marti" within a sentence, neither "DIRLO" nor the first word of a quotation.
bool IsNameAfter(std::string_view before, std::string_view word);

// What the classifier is to know of one way to split the word.
void MultiwordFeatures(const MultiwordPlace& place, const MultiwordSplit& split, FeatureList* out);

// Appends the parts of a word as written, split by spaces, to *out.
void AppendParts(std::string_view word, const MultiwordSplit& split, std::string* out);

// The last accented vowel loses its accent: "dándo" → "dando". False when there is none.
bool DropLastAccent(std::string* word);

// Thread-safe once made. The table's text and the section must outlive it.
class MultiwordModel {
 public:
  // The rows of the table: [forms] "della | di la", [endings] "melo | me lo". "" = no model.
  // Errors: kMalformed.
  static Result<MultiwordModel> Make(const Table& pack, std::string_view section);

  // How a word in lower case may be split; nullptr when in no way.
  const MultiwordSplit* Find(std::string_view lower) const;
  // By its ending alone, whatever the table says.
  const MultiwordSplit* FindEnding(std::string_view lower) const;
  // Whether the word is split here.
  bool Splits(const MultiwordPlace& place, const MultiwordSplit& split) const;

 private:
  bool ReadSection(std::string_view section);
  bool ReadForm(SectionReader* reader);
  bool ReadEnding(SectionReader* reader);
  void AddEnding(std::string_view ending, bool accent, const MultiwordSplit& split);

  std::unordered_map<uint64_t, MultiwordSplit> forms_;    // by hash of the word; never iterated
  std::unordered_map<uint64_t, MultiwordSplit> endings_;  // by hash of ending and accent
  std::vector<bool> last_bytes_ = std::vector<bool>(1 << 16);  // how known endings end
  size_t longest_ending_ = 0;
  FeatureClassifier classifier_;
};

}  // namespace riscontro
