// What a language pack knows of words: one hash table from form to readings.
//
// Filled once per language from lexicon.txt (closed classes as they are, open ones by lemma),
// from the [verb] and [noun] rows of every table that lists lemmas in column 0 (lexicon,
// concepts, reporting), each expanded by morphology.txt, and, for the rest, from guesses by
// suffix. Looking up allocates nothing. Thread-safe once built.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/paradigm.h"
#include "document/token.h"
#include "language/language.h"

namespace riscontro {

// One way to read a form.
struct Reading {
  uint32_t lemma = 0;  // Lexicon::Lemma
  Upos upos = Upos::kUnknown;
  Features features;
  bool operator==(const Reading&) const = default;
};

class Lexicon {
 public:
  explicit Lexicon(const LanguagePack& pack);

  // Readings of a form in lower case (text/fold.h LowerWord), the likelier first; empty when the
  // form is not known.
  std::span<const Reading> Find(std::string_view form) const;
  // The reading that the end of the word suggests; upos kUnknown when none does.
  Reading Guess(std::string_view form) const;
  std::string_view Lemma(uint32_t id) const { return lemmas_[id]; }

 private:
  struct Slot {
    uint64_t hash = 0;  // 0 = free
    uint32_t first = 0;
    uint32_t count = 0;
  };
  struct Pending {
    uint64_t hash;
    Reading reading;
  };
  struct Suffix {
    std::string_view end;
    Reading reading;
  };
  class Builder;

  std::vector<Slot> slots_;  // open addressing, a power of two
  std::vector<Reading> readings_;
  std::vector<std::string> lemmas_;  // 0 = ""
  std::vector<Suffix> suffixes_;     // longest first
};

}  // namespace riscontro
