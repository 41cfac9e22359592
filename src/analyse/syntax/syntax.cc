// The syntax annotator: a segmenter, a lexicon and a tagger per language pack.
//
// Blocks that are news get sentences and tokens in the terms of their own language; titles and
// headings are one sentence each. Lemmas are stored once per article, in Article::lemmas. Words
// the lexicon does not know have their own lower case as lemma. No parse yet (Token::head = -1).
#include "analyse/syntax/syntax.h"

#include <tsl/robin_map.h>

#include "analyse/syntax/lexicon.h"
#include "analyse/syntax/rules.h"
#include "analyse/syntax/tagger.h"
#include "base/hash.h"
#include "language/language.h"
#include "text/fold.h"
#include "text/segment.h"

namespace riscontro {
namespace {

struct LanguageTools {
  explicit LanguageTools(const LanguagePack& pack)
      : code(pack.code()), segmenter(ReadSegmentRules(pack)), lexicon(pack), tagger(lexicon) {}
  LanguageTools(const LanguageTools&) = delete;

  LanguageCode code;
  Segmenter segmenter;
  Lexicon lexicon;
  Tagger tagger;
};

// Puts lemmas into Article::lemmas, each once.
class LemmaStore {
 public:
  explicit LemmaStore(std::string* text) : text_(*text) { Map().clear(); }

  Span Put(std::string_view lemma) {
    auto [it, is_new] = Map().try_emplace(Hash64(lemma), Span{});
    if (is_new) {
      it.value() = {uint32_t(text_.size()), uint32_t(text_.size() + lemma.size())};
      text_ += lemma;
    }
    return it.value();
  }

 private:
  // Kept per thread so that its memory is used again.
  static tsl::robin_map<uint64_t, Span>& Map() {
    static thread_local tsl::robin_map<uint64_t, Span> map;
    return map;
  }
  std::string& text_;
};

class SyntaxAnnotator : public Annotator {
 public:
  SyntaxAnnotator() : plain_(SegmentRules{}) {
    for (const LanguagePack& pack : AllLanguages()) {
      tools_.push_back(std::make_unique<LanguageTools>(pack));
    }
  }

  std::string_view name() const override { return "syntax"; }
  std::vector<std::string_view> needs() const override { return {}; }

  void Annotate(Article& article) const override {
    article.sentences.clear();
    article.tokens.clear();
    article.lemmas.clear();
    LemmaStore store(&article.lemmas);
    for (uint32_t i = 0; i < article.blocks.size(); ++i) {
      if (IsNews(article.blocks[i].kind)) AnnotateBlock(i, article, store);
    }
  }

 private:
  const LanguageTools* Tools(LanguageCode code) const {
    for (const auto& tools : tools_) {
      if (tools->code == code) return tools.get();
    }
    return nullptr;
  }

  void AnnotateBlock(uint32_t index, Article& article, LemmaStore& store) const {
    static thread_local std::vector<Span> spans;
    static thread_local std::vector<SentenceSpan> sentences;
    spans.clear();
    sentences.clear();
    const Block& block = article.blocks[index];
    LanguageCode code = block.language.empty() ? article.language : block.language;
    const LanguageTools* tools = Tools(code);
    bool title = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
    (tools ? tools->segmenter : plain_).Run(article.text, block.span, title, &spans, &sentences);
    uint32_t base = uint32_t(article.tokens.size());
    for (Span span : spans) article.tokens.emplace_back().span = span;
    for (const SentenceSpan& s : sentences) {
      article.sentences.push_back({s.span, base + s.first_token, base + s.last_token, index, code});
      if (tools) TagSentence(*tools, article, store);
    }
  }

  // Tags the article's last sentence.
  static void TagSentence(const LanguageTools& tools, Article& article, LemmaStore& store) {
    static thread_local std::vector<uint32_t> lemmas;
    static thread_local std::string lower;
    const Sentence& s = article.sentences.back();
    std::span<Token> tokens(&article.tokens[s.first_token], s.last_token - s.first_token);
    tools.tagger.Tag(article.text, tokens, &lemmas);
    for (size_t i = 0; i < tokens.size(); ++i) {
      if (lemmas[i] != 0) {
        tokens[i].lemma = store.Put(tools.lexicon.Lemma(lemmas[i]));
      } else {
        LowerWord(article.Form(tokens[i]), &lower);
        tokens[i].lemma = store.Put(lower);
      }
    }
  }

  std::vector<std::unique_ptr<LanguageTools>> tools_;
  Segmenter plain_;  // for languages without a pack
};

}  // namespace

std::unique_ptr<Annotator> MakeSyntaxAnnotator(const SyntaxOptions&) {
  return std::make_unique<SyntaxAnnotator>();
}

}  // namespace riscontro
