// From the text of a block to the syntactic words and sentences of Universal Dependencies.
//
// The idea, in three steps: text/segment.h makes tokens and sentences by the pack's rules; the
// model's classifier judges again where sentences end (sentence_model.h); tokens that stand for
// several words are taken apart (multiword.h). Without a model the rules do all three, less well.
//
//   Result<Segmentation> segmentation = Segmentation::Make(pack, &model);
//   Segments segments;
//   segmentation->Run("Della pace.", {0, 11}, false, &segments);  // "Di" "la" "pace" "."
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/syntax/model_file.h"
#include "analyse/syntax/multiword.h"
#include "analyse/syntax/sentence_model.h"
#include "base/result.h"
#include "base/span.h"
#include "language/language.h"
#include "text/segment.h"

namespace riscontro {

struct SegmentWord {
  Span span;  // in the text; of a part of a multi-word token, the whole token's
  Span form;  // in Segments::forms; empty = as written
  // The word belongs to the same token as the word before it. Where a token is cut by an
  // apostrophe ("did" + "n't"), its parts have spans of their own and no form.
  bool continues = false;

  std::string_view In(std::string_view text, std::string_view forms) const {
    return form.empty() ? span.In(text) : form.In(forms);
  }
};

struct Segments {
  std::vector<SegmentWord> words;
  std::string forms;
  // Spans from the first word's begin to the last one's end; first_token and last_token count
  // `words`.
  std::vector<SentenceSpan> sentences;

  void Clear();
};

// Thread-safe once made; keeps its memory per thread, so that a block allocates nothing in the
// long run. Time is linear in the block's length.
class Segmentation {
 public:
  // Without a model (nullptr), or with one that lacks the sections "sentences" and "multiword":
  // rules alone. The pack and the model's bytes must outlive it. Errors: kMalformed.
  static Result<Segmentation> Make(const LanguagePack& pack, const ModelFile* model);

  // Appends the words and sentences of text[block]; spans are in `text`. White space belongs to no
  // word, every other character to exactly one token. With one_sentence all words are one.
  // REQUIRES valid UTF-8 and a block on character boundaries.
  void Run(std::string_view text, Span block, bool one_sentence, Segments* out) const;

 private:
  Segmentation(Segmenter segmenter, SentenceModel sentences, MultiwordModel multiword)
      : segmenter_(std::move(segmenter)),
        sentences_(std::move(sentences)),
        multiword_(std::move(multiword)) {}

  void AddWords(std::string_view text, const std::vector<Span>& tokens,
                const SentenceSpan& sentence, Segments* out) const;
  void AddToken(std::string_view text, Span token, bool continues, const std::string* lower,
                Segments* out) const;

  Segmenter segmenter_;
  SentenceModel sentences_;
  MultiwordModel multiword_;
};

}  // namespace riscontro
