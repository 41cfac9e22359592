#include "engine/conllu_article.h"

#include <string>

namespace riscontro {
namespace {

class ArticleBuilder {
 public:
  explicit ArticleBuilder(LanguageCode language) { article_.language = language; }

  void Add(const ConlluSentence& given) {
    if (given.begins_document || given.begins_paragraph || article_.blocks.empty()) {
      BeginBlock();
    } else {
      article_.text += space_;
    }
    Sentence sentence;
    sentence.block = uint32_t(article_.blocks.size() - 1);
    sentence.language = article_.language;
    sentence.first_token = uint32_t(article_.tokens.size());
    sentence.span.begin = Here();
    for (size_t i = 0; i < given.tokens.size(); ++i) {
      if (i > 0) article_.text += space_;
      AddToken(given, given.tokens[i]);
      space_ = SpaceAfter(given.tokens[i]);
    }
    sentence.span.end = Here();
    sentence.last_token = uint32_t(article_.tokens.size());
    article_.blocks.back().span.end = Here();
    article_.sentences.push_back(sentence);
  }

  Article Take() {
    article_.id = MakeArticleId(article_.text, article_.url);
    return std::move(article_);
  }

 private:
  uint32_t Here() const { return uint32_t(article_.text.size()); }

  void BeginBlock() {
    if (!article_.blocks.empty()) article_.text += "\n\n";
    article_.blocks.push_back({BlockKind::kParagraph, {Here(), Here()}, article_.language});
  }

  void AddToken(const ConlluSentence& sentence, const ConlluToken& given) {
    Span span{Here(), Here() + uint32_t(given.form.size())};
    article_.text += given.form;
    for (uint32_t w = given.first_word; w < given.last_word; ++w) {
      Token& token = article_.tokens.emplace_back();
      token.span = span;
      if (!given.is_range) continue;
      std::string_view form = sentence.words[w].form;
      token.form.begin = uint32_t(article_.lemmas.size());
      article_.lemmas += form;
      token.form.end = uint32_t(article_.lemmas.size());
    }
  }

  Article article_;
  std::string space_;  // between the last token and the next
};

}  // namespace

Article ArticleFromConllu(std::span<const ConlluSentence> sentences, LanguageCode language) {
  ArticleBuilder builder(language);
  for (const ConlluSentence& sentence : sentences) builder.Add(sentence);
  return builder.Take();
}

}  // namespace riscontro
