// The syntax annotator: words and sentences by analyse/syntax/segmentation.h, the rest by the
// language's network.
//
// Blocks that are news get sentences and tokens in the terms of their own language; titles and
// headings are one sentence each. All sentences of one language in an article are read at once,
// which is what the network is fast at. Lemmas, forms of parts and features are stored once per
// article, in Article::lemmas. Where the language pack lists a form of the same part of speech,
// its lemma holds: the pack's verbs and nouns are what the later layers ask for. A language
// without a model has words and sentences alone, the words' own lower case as lemmas.
#include "analyse/syntax/syntax.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <mutex>

#include "analyse/syntax/corrections.h"
#include "analyse/syntax/dateline.h"
#include "analyse/syntax/language_model.h"
#include "analyse/syntax/lexicon.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/resource.h"
#include "language/language.h"
#include "text/fold.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxModelBytes = 64 << 20;

// The names that a language's model may have, the best first.
std::vector<std::string> ModelNames(LanguageCode code, ModelChoice choice) {
  const std::string folder = std::string(code.view()) + "/";
  if (choice == ModelChoice::kFree) return {folder + "free.bin"};
  return {folder + "noncommercial.bin", folder + "free.bin"};
}

// The bytes of a language's model; "" when there is none. Those of a file go to *file.
std::string_view ModelBytes(LanguageCode code, const SyntaxOptions& options, std::string* file) {
  for (const std::string& name : ModelNames(code, options.model)) {
    if (!options.folder.empty()) {
      Result<std::string> bytes = ReadFile(options.folder + "/" + name, kMaxModelBytes);
      if (bytes) return *file = std::move(*bytes);
    }
    if (auto bytes = FindResource("models/" + name)) return *bytes;
  }
  return "";
}

// A language's tools, made when its first text comes.
class LazyModel {
 public:
  LazyModel(const LanguagePack& pack, const SyntaxOptions& options)
      : pack_(pack), options_(options) {}

  const LanguageModel& Get() const {
    std::call_once(once_, [this] {
      Result<LanguageModel> model =
          LanguageModel::Make(pack_, ModelBytes(pack_.code(), options_, &file_));
      // What is compiled in was checked when it was made; rules read on should it be damaged.
      if (!model) model = LanguageModel::Make(pack_, "");
      model_ = std::make_unique<LanguageModel>(std::move(*model));
      lexicon_ = std::make_unique<Lexicon>(pack_);
    });
    return *model_;
  }
  // After Get().
  const Lexicon& lexicon() const { return *lexicon_; }
  LanguageCode code() const { return pack_.code(); }

 private:
  const LanguagePack& pack_;
  SyntaxOptions options_;
  mutable std::once_flag once_;
  mutable std::string file_;  // what the model reads from, if that was a file
  mutable std::unique_ptr<LanguageModel> model_;
  mutable std::unique_ptr<Lexicon> lexicon_;
};

// Puts strings into Article::lemmas, each once.
class StringStore {
 public:
  explicit StringStore(std::string* text) : text_(*text) { Map().clear(); }

  Span Put(std::string_view value) {
    if (value.empty()) return {};
    auto [it, is_new] = Map().try_emplace(Hash64(value), Span{});
    if (is_new) {
      it.value() = {uint32_t(text_.size()), uint32_t(text_.size() + value.size())};
      text_ += value;
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

// What one run over an article needs; kept per thread.
struct Space {
  Segments segments;
  std::vector<std::string_view> words;
  std::vector<WordStretch> sentences;
  std::vector<WordReading> readings;
  std::string lemma;
};

class SyntaxAnnotator : public Annotator {
 public:
  explicit SyntaxAnnotator(const SyntaxOptions& options) : options_(options) {
    for (const LanguagePack& pack : AllLanguages()) {
      models_.push_back(std::make_unique<LazyModel>(pack, options));
    }
    plain_ =
        std::make_unique<LanguageModel>(*LanguageModel::Make(LanguagePack(LanguageCode()), ""));
  }

  std::string_view name() const override { return "syntax"; }
  std::vector<std::string_view> needs() const override { return {}; }

  void Annotate(Article& article) const override {
    static thread_local Space space;
    StringStore store(&article.lemmas);
    if (!options_.keep_tokens) {
      article.lemmas.clear();
      Segment(article, store, &space);
    }
    for (const auto& model : models_) Read(*model, options_.treebank, article, store, &space);
    for (Token& token : article.tokens) {
      if (!token.lemma.empty()) continue;
      LowerWord(article.Word(token), &space.lemma);
      token.lemma = store.Put(space.lemma);
    }
  }

 private:
  const LanguageModel& ModelOf(LanguageCode code) const {
    for (const auto& model : models_) {
      if (model->code() == code) return model->Get();
    }
    return *plain_;
  }

  void Segment(Article& article, StringStore& store, Space* space) const {
    article.sentences.clear();
    article.tokens.clear();
    for (uint32_t i = 0; i < article.blocks.size(); ++i) {
      const Block& block = article.blocks[i];
      if (!IsNews(block.kind)) continue;
      const LanguageCode code = block.language.empty() ? article.language : block.language;
      const bool title = block.kind == BlockKind::kTitle || block.kind == BlockKind::kHeading;
      space->segments.Clear();
      ModelOf(code).segmentation().Run(article.text, block.span, title, &space->segments);
      const uint32_t base = uint32_t(article.tokens.size());
      for (const SegmentWord& word : space->segments.words) {
        Token& token = article.tokens.emplace_back();
        token.span = word.span;
        if (!word.form.empty()) token.form = store.Put(word.form.In(space->segments.forms));
      }
      for (const SentenceSpan& s : space->segments.sentences) {
        article.sentences.push_back({s.span, base + s.first_token, base + s.last_token, i, code});
      }
    }
  }

  // Tags and parses the article's sentences in the model's language; those in which a name was
  // taken for a verb once more.
  static void Read(const LazyModel& lazy, const std::string& treebank, Article& article,
                   StringStore& store, Space* space) {
    space->sentences.clear();
    for (const Sentence& s : article.sentences) {
      if (s.language != lazy.code()) continue;
      const uint32_t start = s.first_token + DatelineLength(article, s);
      if (start > s.first_token) space->sentences.push_back({s.first_token, start});
      space->sentences.push_back({start, s.last_token});
    }
    if (space->sentences.empty() || !lazy.Get().has_network()) return;
    Parse(lazy, treebank, article, store, space);
    for (const Sentence& s : article.sentences) {
      if (s.language != lazy.code()) continue;
      if (uint32_t dateline = DatelineLength(article, s)) JoinDateline(&article, s, dateline);
    }
  }

  static void Parse(const LazyModel& lazy, const std::string& treebank, Article& article,
                    StringStore& store, Space* space) {
    const LanguageModel& model = lazy.Get();
    space->words.clear();
    for (const Token& token : article.tokens) space->words.push_back(article.Word(token));
    model.network().Run(space->words, space->sentences, model.network().TreebankNumber(treebank),
                        &space->readings);
    const LemmaModel& lemmas = model.network().lemmas();
    const TagSet& tags = model.network().tags();
    // Words are views into Article::lemmas, which grows from here on: forms are taken again.
    for (const WordStretch& s : space->sentences) {
      for (uint32_t t = s.first; t < s.last; ++t) {
        Token& token = article.tokens[t];
        const WordReading& reading = space->readings[t];
        const TagMeaning& tag = model.Tag(reading.bundle);
        token.upos = tag.upos;
        token.features = tag.features;
        token.feats = store.Put(tags.bundles[reading.bundle].feats);
        token.head = reading.head;
        token.relation = model.RelationOf(reading.relation);
        lemmas.Apply(reading.lemma_rule, reading.from_dictionary, article.Word(token),
                     &space->lemma);
        // Verbs are what the packs know best; of other words the model has seen more.
        if (token.upos == Upos::kVerb || !reading.from_dictionary) {
          CorrectLemma(lazy.lexicon(), article.Word(token), token.upos, &space->lemma);
        }
        token.lemma = store.Put(space->lemma);
      }
      for (uint32_t t = s.first; t < s.last; ++t) {
        const Token& token = article.tokens[t];
        const bool helps = token.head > 0 && token.relation.rel == Rel::kAux;
        const bool copula = token.head > 0 && token.relation.rel == Rel::kCop;
        // "Ukraine shot": right behind its subject, without a copula.
        const bool acts = token.relation.rel == Rel::kNsubj &&
                          s.first + uint32_t(token.head) == t + 2 &&
                          article.tokens[t + 1].upos == Upos::kNoun;
        Token& verb = helps || copula || acts ? article.tokens[s.first + uint32_t(token.head) - 1]
                                              : article.tokens[t];
        if (!helps && !copula && !acts && token.relation.rel != Rel::kRoot) continue;
        if (!helps && !acts && !IsVerbAlone(lazy.lexicon(), article.Word(verb), verb)) continue;
        if (CorrectVerb(lazy.lexicon(), article.Word(verb), &verb, &space->lemma)) {
          verb.lemma = store.Put(space->lemma);
        }
      }
    }
  }

  SyntaxOptions options_;
  std::vector<std::unique_ptr<LazyModel>> models_;
  std::unique_ptr<LanguageModel> plain_;  // for languages without a pack
};

}  // namespace

Status CheckModels(const SyntaxOptions& options) {
  if (options.folder.empty()) return Done{};
  bool found = false;
  for (const LanguagePack& pack : AllLanguages()) {
    for (const std::string& name : ModelNames(pack.code(), options.model)) {
      const std::string path = options.folder + "/" + name;
      Result<std::string> bytes = ReadFile(path, kMaxModelBytes);
      if (!bytes && bytes.error().kind == ErrorKind::kNotFound) continue;
      if (!bytes) return bytes.error();
      // Without bytes LanguageModel would go by rules.
      Result<ModelFile> file = ModelFile::Read(*bytes);
      Result<LanguageModel> model =
          file ? LanguageModel::Make(pack, *bytes) : Result<LanguageModel>(file.error());
      if (!model) {
        Error error = model.error();
        error.input = path;
        return error;
      }
      found = true;
    }
  }
  if (found) return Done{};
  return Error{ErrorKind::kUnreadable, "no syntax model here (LANGUAGE/free.bin)", options.folder,
               ""};
}

std::unique_ptr<Annotator> MakeSyntaxAnnotator(const SyntaxOptions& options) {
  return std::make_unique<SyntaxAnnotator>(options);
}

}  // namespace riscontro
