// Sentences and tokens in the terms of Universal Dependencies (universaldependencies.org).
//
// Tokens are syntactic words: "L'Italia" is two ("L'", "Italia"). The parts of a multi-word token
// ("della" = "di" + "la") follow one another, share the span of the whole and have a form of
// their own. Enumerators' order is free to change: files store names, not numbers.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"
#include "document/language_code.h"
#include "document/relation.h"

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
enum class Case : uint8_t {
  kNone, kNominative, kAccusative, kGenitive, kDative, kInstrumental, kLocative, kVocative,
};
enum class PronType : uint8_t {
  kNone, kArticle, kPersonal, kDemonstrative, kInterrogative, kRelative, kIndefinite, kTotal,
  kNegative, kReciprocal,
};

// The morphological features the later stages ask for; Token::feats has all of them. kNone = not
// known or not applicable.
struct Features {
  VerbForm verb_form = VerbForm::kNone;
  Mood mood = Mood::kNone;
  Tense tense = Tense::kNone;
  Number number = Number::kNone;
  Gender gender = Gender::kNone;
  Voice voice = Voice::kNone;
  Case grammatical_case = Case::kNone;
  PronType pron_type = PronType::kNone;
  uint8_t person = 0;  // 1–3, 0 = none
  bool negative = false;  // Polarity=Neg
  auto operator<=>(const Features&) const = default;
};

struct Token {
  Span span;              // in Article::text
  Span lemma;             // in Article::lemmas; empty = not known
  Span form;              // in Article::lemmas: of a part of a multi-word token; empty = as written
  Span feats;             // in Article::lemmas: "Case=Acc|Number=Sing"; empty = none
  Upos upos = Upos::kUnknown;
  Features features;
  Relation relation;      // to its head; none = no parse
  // Dependency: index of the head within the sentence + 1, 0 = root; -1 = no parse.
  int32_t head = -1;

  bool IsPart() const { return form.end > form.begin; }
};

struct Sentence {
  Span span;               // in Article::text, without surrounding white space
  uint32_t first_token = 0;  // tokens [first_token, last_token) of Article::tokens
  uint32_t last_token = 0;
  uint32_t block = 0;      // index into Article::blocks
  LanguageCode language;   // of its block
};

}  // namespace riscontro
