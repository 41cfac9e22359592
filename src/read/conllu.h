// CoNLL-U, the format of Universal Dependencies' treebanks (universaldependencies.org/format.html):
// one word a line in ten columns, a blank line after each sentence, comments before it.
//
// The idea: the bytes are owned once, every field is a view into them. What is read is strict: a
// sentence whose ids do not count from 1, whose ranges overlap, or whose heads do not make one
// tree is an error with its line and is left out; the sentences after it are still read. Heads
// may be missing ("_") from a whole sentence: it has no parse. Empty nodes ("8.1") and the
// enhanced graph that needs them are passed over.
//
//   Result<Treebank> treebank = ReadTreebankFile("it-dev.conllu");
//   for (const ConlluSentence& sentence : treebank->sentences) …
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace riscontro {

// A syntactic word. Columns as they stand in the file, except "_" where it means "none": "" then.
// A form or lemma "_" stays what it is.
struct ConlluWord {
  std::string_view form;
  std::string_view lemma;
  std::string_view upos;
  std::string_view xpos;
  std::string_view feats;
  std::string_view deprel;  // with its subtype: "nsubj:pass"
  std::string_view deps;
  std::string_view misc;  // of a part of a range: the part's own
  int32_t head = -1;      // id of the head (the first word is 1), 0 = root, -1 = no parse
};

// What stands in the text: one word, or a range of words ("3-4 della").
struct ConlluToken {
  std::string_view form;
  std::string_view misc;
  uint32_t first_word = 0;  // words [first_word, last_word) of the sentence
  uint32_t last_word = 0;
  bool is_range = false;    // a multi-word token
  bool space_after = true;  // no SpaceAfter=No
};

struct ConlluSentence {
  std::vector<std::string_view> comments;  // whole lines, with their "#", in order
  std::string_view id;                     // "# sent_id = "
  std::string_view text;                   // "# text = "
  std::string_view document_id;            // of "# newdoc id = "
  bool begins_document = false;
  bool begins_paragraph = false;
  uint32_t line = 0;  // of its first word, from 1
  std::vector<ConlluWord> words;
  std::vector<ConlluToken> tokens;  // in order, covering the words
};

// Movable; the views stay good.
struct Treebank {
  std::unique_ptr<const std::string> bytes;  // what the views point into
  std::vector<ConlluSentence> sentences;

  uint64_t CountWords() const;
};

// All sound sentences; what is wrong with the others goes to *errors (input = name, place =
// line, kind kMalformed), one error a sentence. Lines count from lines_before + 1. Thread-safe.
Treebank ReadTreebank(std::string bytes, const std::string& name, std::vector<Error>* errors,
                      uint64_t lines_before = 0);

// The same, refusing the whole at the first error. Also kMalformed when no sentence is there.
Result<Treebank> ReadTreebank(std::string bytes, const std::string& name);

// A file up to 1 GiB. Errors also those of ReadFile.
Result<Treebank> ReadTreebankFile(const std::string& path);

// The value of an attribute of a MISC column ("SpacesAfter"), "" when it is not there.
std::string_view MiscValue(std::string_view misc, std::string_view attribute);

// What stands between a token and the next of the same paragraph: "", " ", or what SpacesAfter
// says (\s \t \n \r \p \\ decoded).
std::string SpaceAfter(const ConlluToken& token);

}  // namespace riscontro
