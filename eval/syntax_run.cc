#include "eval/syntax_run.h"

#include <chrono>

#include "engine/conllu_article.h"
#include "report/conllu.h"

namespace riscontro {

Result<SyntaxRun> RunSyntax(const Annotator& annotator, const Treebank& gold, SyntaxInput input,
                            LanguageCode language) {
  Article article = ArticleFromConllu(gold.sentences, language);
  if (input == SyntaxInput::kRawText) {
    article.sentences.clear();
    article.tokens.clear();
    article.lemmas.clear();
  }
  SyntaxRun run;
  auto begun = std::chrono::steady_clock::now();
  annotator.Annotate(article);
  std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begun;
  run.seconds = elapsed.count();
  run.words = article.tokens.size();
  std::string conllu;
  WriteConllu(article, &conllu);
  Result<Treebank> system = ReadTreebank(std::move(conllu), "the annotator's output");
  if (!system) {
    Error error = system.error();
    error.kind = ErrorKind::kInternal;
    return error;
  }
  run.system = std::move(*system);
  return run;
}

}  // namespace riscontro
