// The texts that our own annotations point into: rebuilt from public gold sets, which are not part
// of the project, by rules that never change.
//
// A source is a path below the gold folder, with "#document" where a file holds several:
//   *.txt               the file as it is (factRuEval); its lines are blocks
//   *.conll#document    MEANTIME: the fourth column of the document's rows, a block a sentence
//   *.tsv, .iob, .iob2  the first column; blank lines end a block (KIND, ner-uk, UNER)
// Tokens are joined by one space, except: none before , . ; : ! ? ... … ) ] } » ” %, none after
// ( [ { « “ „, none inside " … " (which open and close in turn within a block), none after an
// elided word (longer than one character, ending in ' or ’) before a vowel, an h or a digit.
// Blocks are joined by one line feed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace riscontro {

struct GoldText {
  std::string text;
  std::vector<Span> blocks;          // without the empty ones
  std::vector<uint32_t> characters;  // byte offset of each code point, and of the end

  // Bytes for a range of code points; an empty span where it is out of the text.
  Span Bytes(uint64_t begin, uint64_t end) const;
  // The number of code points before a byte offset.
  uint64_t CharactersBefore(uint32_t offset) const;
};

// One block's text.
std::string JoinGoldTokens(const std::vector<std::string_view>& tokens);

// The text of a source whose file's bytes are given. Errors: kUnknownFormat for an ending that is
// none of those above, kNotFound when the document is not in the file, kMalformed for bytes that
// are no UTF-8.
Result<GoldText> RebuildGoldText(std::string_view bytes, const std::string& source);
// The same, read from the gold folder.
Result<GoldText> ReadGoldText(const std::string& folder, const std::string& source);

}  // namespace riscontro
