// Lemmas as edit rules: what to do with a form to get its lemma, as a short string that many
// forms share, so that a classifier can choose among a few hundred of them.
//
// The idea (after Straka 2018, "UDPipe 2.0 Prototype at CoNLL 2018 UD Shared Task"): the case of
// the form is settled first, then one stretch of any length is kept and what stands before and
// after it is edited character by character. Own notation:
//
//   case         k as it is, l in lower case, t the first character as it is and the rest lower
//   edits        −n drop n characters, =n keep n, +text insert; in text \ escapes + - = * \ .
//   *            the stretch that is kept whole
//   !lemma       this lemma whatever the form: where the two have little in common
//
//   "Parlato" → "parlare"  l*-2+re          "Häuser" → "Haus"  t=1-1+a*-2
//   "gekauft" → "kaufen"   l-2*-1+en        "fu" → "essere"    !essere
//
// A character is a code point; apostrophes become ' where the form is lowered (LowerWord). What
// it leaves out: which rule fits a word in its context; that is learnt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace riscontro {

// A rule made ready to be applied. Immutable once parsed, thread-safe.
class LemmaRule {
 public:
  // False for what is no rule; *rule is then not to be used.
  static bool Parse(std::string_view text, LemmaRule* rule);

  // Writes the lemma, in the memory of *out. False, with *out empty, if the rule drops or keeps
  // all characters of the form or more. `form` must not lie in *out.
  bool Apply(std::string_view form, std::string* out) const;

 private:
  enum class Case : uint8_t { kKeep, kLower, kFirst, kWhole };
  enum class Kind : uint8_t { kDrop, kKeep, kInsert };
  struct Edit {
    Kind kind = Kind::kKeep;
    uint32_t count = 0;  // characters to drop or keep; of kInsert the size of text
    uint32_t begin = 0;  // of kInsert: where in text_
  };
  struct Parser;

  void Append(const Edit& edit, size_t size, size_t* at, std::string* out) const;

  Case case_ = Case::kKeep;
  std::vector<Edit> before_, after_;  // of the kept stretch
  size_t head_ = 0, tail_ = 0;        // characters of the form that they use up
  std::string text_;                  // what is inserted; of kWhole the lemma
};

// The rule for a pair of valid UTF-8, always the same; applied to the form it gives the lemma.
// A lemma that is empty gives "k*" (the form). REQUIRES a form that is not empty.
std::string MakeLemmaRule(std::string_view form, std::string_view lemma);

}  // namespace riscontro
