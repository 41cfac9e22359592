#include "eval/conllu.h"

#include "engine/conllu_article.h"

namespace riscontro {
namespace {

std::string_view OrUnderscore(std::string_view column) {
  return column.empty() ? "_" : column;
}

void AppendColumns(std::initializer_list<std::string_view> columns, std::string* out) {
  for (std::string_view column : columns) {
    *out += column;
    *out += '\t';
  }
  out->back() = '\n';
}

void AppendSentence(const ConlluSentence& sentence, std::string* out) {
  for (std::string_view comment : sentence.comments) (*out += comment) += '\n';
  for (const ConlluToken& token : sentence.tokens) {
    if (token.is_range) {
      std::string range =
          std::to_string(token.first_word + 1) + "-" + std::to_string(token.last_word);
      AppendColumns(
          {range, token.form, "_", "_", "_", "_", "_", "_", "_", OrUnderscore(token.misc)}, out);
    }
    for (uint32_t w = token.first_word; w < token.last_word; ++w) {
      const ConlluWord& word = sentence.words[w];
      std::string head = word.head < 0 ? "_" : std::to_string(word.head);
      AppendColumns({std::to_string(w + 1), word.form, word.lemma, OrUnderscore(word.upos),
                     OrUnderscore(word.xpos), OrUnderscore(word.feats), head,
                     OrUnderscore(word.deprel), OrUnderscore(word.deps), OrUnderscore(word.misc)},
                    out);
    }
  }
  *out += '\n';
}

}  // namespace

std::string PlainText(const Treebank& treebank) {
  return ArticleFromConllu(treebank.sentences, LanguageCode()).text;
}

std::string WriteTreebank(const Treebank& treebank) {
  std::string out;
  for (const ConlluSentence& sentence : treebank.sentences) AppendSentence(sentence, &out);
  return out;
}

}  // namespace riscontro
