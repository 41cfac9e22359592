// An Article: one report, its text owned once, everything else as spans over that text.
//
// Invariants (checked by CheckArticle and by property tests):
//   - text is valid UTF-8 without NUL and never changes once clean/ has made it;
//   - every Span of every layer lies inside the text, on character boundaries;
//   - blocks do not overlap and are in order; sentences lie inside one block, tokens inside
//     one sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/span.h"
#include "document/language_code.h"
#include "document/layers.h"
#include "document/time_interval.h"
#include "document/timex.h"
#include "document/token.h"

namespace riscontro {

enum class BlockKind : uint8_t {
  kTitle,
  kSubtitle,
  kLead,
  kHeading,
  kParagraph,
  kCaption,
  kListItem,
  kQuestion,
  kAnswer,
  kByline,
  kBoilerplate,
};

// Title to list item, question and answer: the report itself. Byline and boilerplate (author
// notes, "read also", navigation) are kept for display and never analysed.
bool IsNews(BlockKind kind);

struct Block {
  BlockKind kind = BlockKind::kParagraph;
  Span span;
  LanguageCode language;
};

// Where a publication time was found, best first.
enum class PublishedFrom : uint8_t { kMetadata, kUrl, kDateline, kInferred, kUnknown };

struct Published {
  TimeInterval interval;
  PublishedFrom from = PublishedFrom::kUnknown;
  double confidence = 0;       // 0–1
  std::string reason;          // for kInferred, in the interface language: why
  std::vector<Span> evidence;  // the expressions it rests on, in this article's text
};

struct Article {
  ContentId id;      // of the normalised text and url
  std::string path;  // as given; "feed.xml#3" for the third item of a file
  std::string url;
  std::string outlet;
  std::string title;
  std::string byline;
  LanguageCode language;
  Published published;
  std::string text;
  std::vector<Block> blocks;
  // Agencies the report credits ("(ANSA)", "fonte: Reuters"), as written; from clean/.
  std::vector<std::string> credits;

  // Layers, each added by one annotator (analyse/annotators.cc).
  std::string lemmas;  // the characters that Token::lemma, form and feats point into
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<Name> names;  // in text order
  std::vector<LocalEntity> entities;
  std::vector<Date> dates;           // in text order
  std::vector<Quantity> quantities;  // in text order
  std::vector<Quote> quotes;         // in text order of content
  std::vector<Event> events;         // in text order of trigger

  std::string_view Text(Span span) const { return span.In(text); }
  // As written; both parts of "della" are "della".
  std::string_view Form(const Token& token) const { return token.span.In(text); }
  // The syntactic word: "di", "la".
  std::string_view Word(const Token& token) const {
    return token.IsPart() ? token.form.In(lemmas) : token.span.In(text);
  }
  std::string_view Feats(const Token& token) const { return token.feats.In(lemmas); }
  std::string_view Lemma(const Token& token) const { return token.lemma.In(lemmas); }
  // Index of the sentence that holds the offset; nullopt between sentences.
  std::optional<uint32_t> SentenceAt(uint32_t offset) const;
  // Index of the first token that ends after the offset (tokens.size() at the end).
  uint32_t TokenAt(uint32_t offset) const;
};

// Gives back what the layers hold beyond their size. For articles that will be kept.
void ShrinkToFit(Article* article);

// The first broken invariant, in words; "" when all hold. For tests, fuzzing and debug runs.
std::string CheckArticle(const Article& article);

// The id of design: hash of the text with white space folded, and the url.
ContentId MakeArticleId(std::string_view text, std::string_view url);

}  // namespace riscontro
