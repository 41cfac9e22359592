#include "analyse/syntax/segmentation.h"

#include <algorithm>
#include <iterator>

#include "analyse/syntax/rules.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
void Segments::Clear() {
  words.clear();
  forms.clear();
  sentences.clear();
}

Result<Segmentation> Segmentation::Make(const LanguagePack& pack, const ModelFile* model) {
  auto section = [&](std::string_view name) {
    return model == nullptr ? std::string_view() : model->Section(name);
  };
  Result<SentenceModel> sentences = SentenceModel::Read(section("sentences"));
  if (!sentences) return sentences.error();
  Result<MultiwordModel> multiword =
      MultiwordModel::Make(pack.Get("multiword"), section("multiword"));
  if (!multiword) return multiword.error();
  return Segmentation(Segmenter(ReadSegmentRules(pack)), *std::move(sentences),
                      *std::move(multiword));
}

void Segmentation::Run(std::string_view text, Span block, bool one_sentence, Segments* out) const {
  static thread_local std::vector<Span> tokens;
  static thread_local std::vector<SentenceSpan> sentences;
  tokens.clear();
  sentences.clear();
  segmenter_.Run(text, block, one_sentence, &tokens, &sentences);
  if (!one_sentence) sentences_.Run(segmenter_, text, tokens, &sentences);
  for (const SentenceSpan& sentence : sentences) AddWords(text, tokens, sentence, out);
}

void Segmentation::AddWords(std::string_view text, const std::vector<Span>& tokens,
                            const SentenceSpan& sentence, Segments* out) const {
  // The second word before, the one before, the word, the one after, in lower case.
  static thread_local std::string lower[4];
  const uint32_t first_word = uint32_t(out->words.size());
  for (std::string& word : lower) word.clear();
  LowerWord(tokens[sentence.first_token].In(text), &lower[2]);
  for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
    lower[3].clear();
    if (i + 1 < sentence.last_token) LowerWord(tokens[i + 1].In(text), &lower[3]);
    const bool continues = i > sentence.first_token && tokens[i - 1].end == tokens[i].begin &&
                           segmenter_.IsTokenPart(lower[2]);
    AddToken(text, tokens[i], continues, lower, out);
    std::rotate(std::begin(lower), std::begin(lower) + 1, std::end(lower));
  }
  out->sentences.push_back({sentence.span, first_word, uint32_t(out->words.size())});
}

void Segmentation::AddToken(std::string_view text, Span token, bool continues,
                            const std::string* lower, Segments* out) const {
  const MultiwordSplit* split = multiword_.Find(lower[2]);
  const bool capital = IsNameAfter(lower[1], token.In(text));
  if (split == nullptr ||
      !multiword_.Splits({lower[2], lower[1], lower[3], lower[0], capital}, *split)) {
    out->words.push_back({token, {}, continues});
    return;
  }
  size_t at = out->forms.size();
  AppendParts(token.In(text), *split, &out->forms);
  while (at <= out->forms.size()) {
    const size_t end = std::min(out->forms.find(' ', at), out->forms.size());
    out->words.push_back({token, {uint32_t(at), uint32_t(end)}, continues});
    continues = true;
    at = end + 1;
  }
}

}  // namespace riscontro
