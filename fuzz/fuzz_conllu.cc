// CoNLL-U: the reader of treebanks, and the way of `analyse --input conllu` up to the annotators.
// What is read holds to the reader's promises, makes a sound article, and that article written as
// CoNLL-U reads back with the same words.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "check_reader.h"
#include "engine/conllu_article.h"
#include "engine/report_source.h"
#include "read/conllu.h"
#include "report/conllu.h"

namespace riscontro {
namespace {

void CheckSentence(const ConlluSentence& sentence) {
  Require(!sentence.words.empty());
  uint32_t next = 0;
  for (const ConlluToken& token : sentence.tokens) {
    Require(token.first_word == next && token.last_word > token.first_word);
    Require(!token.form.empty() && token.is_range == (token.last_word > next + 1));
    next = token.last_word;
  }
  Require(next == sentence.words.size());
  size_t roots = 0, without = 0;
  for (const ConlluWord& word : sentence.words) {
    Require(!word.form.empty() && IsValidUtf8(word.form));
    Require(word.head >= -1 && word.head <= int32_t(sentence.words.size()));
    roots += word.head == 0;
    without += word.head == -1;
  }
  Require(without == sentence.words.size() || (without == 0 && roots == 1));
}

void CheckArticleOf(const Treebank& treebank) {
  Article article = ArticleFromConllu(treebank.sentences, LanguageCode());
  Require(CheckArticle(article).empty());
  Require(article.tokens.size() == treebank.CountWords());
  std::string written;
  WriteConllu(article, &written);
  std::vector<Error> errors;
  Treebank again = ReadTreebank(written, "written", &errors);
  Require(errors.empty());
  Require(again.CountWords() == treebank.CountWords());
  Require(again.sentences.size() == treebank.sentences.size());
}

void Check(const std::string& bytes) {
  std::vector<Error> errors;
  Treebank treebank = ReadTreebank(bytes, "input", &errors);
  for (const ConlluSentence& sentence : treebank.sentences) CheckSentence(sentence);
  for (const Error& error : errors) {
    Require(error.input == "input" && error.place.starts_with("line ") && !error.message.empty());
  }
  if (!treebank.sentences.empty()) CheckArticleOf(treebank);

  // Cut into documents, the same sentences and faults come out.
  uint64_t words = 0, faults = 0;
  SourceHooks hooks;
  hooks.sink = [](const Diagnostic&) {};
  hooks.stop = [] { return false; };
  hooks.emit = [&](SourceReport report) {
    std::vector<Error> wrong;
    Treebank part = ReadTreebank(report.raw.bytes, "input", &wrong, report.lines_before);
    words += part.CountWords();
    for (const Error& error : wrong) {
      Require(faults < errors.size() && error.place == errors[faults].place);
      ++faults;
    }
  };
  if (bytes.size() >= 2 && bytes[0] == '\x1F' && bytes[1] == '\x8B') return;
  ReadSourceBytes(bytes, "input", ReportFormat::kConllu, hooks);
  Require(words == treebank.CountWords() && faults == errors.size());
}

}  // namespace
}  // namespace riscontro

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  riscontro::Check(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
