// Sentences and tokens in the terms of Universal Dependencies (universaldependencies.org).
//
// Tokens are syntactic words: "L'Italia" is two ("L'", "Italia"), "della" two that share a span
// ("di", "la"). Enumerators' order is free to change: files store names, not numbers.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"
#include "document/language_code.h"

namespace riscontro {

enum class Upos : uint8_t {
  kUnknown, kAdj, kAdp, kAdv, kAux, kCconj, kDet, kIntj, kNoun, kNum, kPart, kPron, kPropn,
  kPunct, kSconj, kSym, kVerb, kX,
};

enum class VerbForm : uint8_t { kNone, kFinite, kInfinitive, kParticiple, kGerund };
enum class Mood : uint8_t { kNone, kIndicative, kSubjunctive, kConditional, kImperative };
enum class Tense : uint8_t { kNone, kPresent, kPast, kImperfect, kFuture, kPluperfect };
enum class Number : uint8_t { kNone, kSingular, kPlural };
enum class Gender : uint8_t { kNone, kMasculine, kFeminine, kNeuter };
enum class Voice : uint8_t { kNone, kActive, kPassive };

// The morphological features the later stages ask for. kNone = not known or not applicable.
struct Features {
  VerbForm verb_form = VerbForm::kNone;
  Mood mood = Mood::kNone;
  Tense tense = Tense::kNone;
  Number number = Number::kNone;
  Gender gender = Gender::kNone;
  Voice voice = Voice::kNone;
  uint8_t person = 0;  // 1–3, 0 = none
  auto operator<=>(const Features&) const = default;
};

struct Token {
  Span span;              // in Article::text
  Span lemma;             // in Article::lemmas (lower case); empty = not known
  Upos upos = Upos::kUnknown;
  Features features;
  // Dependency: index of the head within the sentence + 1, 0 = root; -1 = no parse.
  int32_t head = -1;
  uint8_t relation = 0;   // index into the relation list of analyse/syntax; 0 = none
};

struct Sentence {
  Span span;               // in Article::text, without surrounding white space
  uint32_t first_token = 0;  // tokens [first_token, last_token) of Article::tokens
  uint32_t last_token = 0;
  uint32_t block = 0;      // index into Article::blocks
  LanguageCode language;   // of its block
};

}  // namespace riscontro
