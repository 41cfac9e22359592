#include "report/conllu.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/hash.h"
#include "base/table.h"
#include "document/names.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

// White space of any kind becomes one space, so that nothing breaks the columns.
void AppendField(std::string_view text, std::string* out) {
  bool space = false;
  size_t before = out->size();
  for (size_t at = 0; at < text.size();) {
    char32_t c = NextChar(text, &at);
    if (IsSpace(c) || c < ' ') {
      space = out->size() > before;
      continue;
    }
    if (space) *out += ' ';
    space = false;
    AppendChar(c, out);
  }
  if (out->size() == before) *out += '_';
}

// "Number=Sing|Case=Acc" → by name, without regard to case, as the format wants it.
void AppendFeats(std::string_view feats, std::string* out) {
  std::vector<std::string_view> items = SplitList(feats, '|');
  auto less = [](char a, char b) {
    auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    return lower(a) < lower(b);
  };
  std::stable_sort(items.begin(), items.end(), [&](std::string_view a, std::string_view b) {
    a = a.substr(0, a.find('='));
    b = b.substr(0, b.find('='));
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), less);
  });
  if (items.empty()) *out += '_';
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) *out += '|';
    *out += items[i];
  }
}

class SentenceWriter {
 public:
  SentenceWriter(const Article& article, size_t index, std::string* out)
      : article_(article), sentence_(article.sentences[index]), out_(*out) {
    size_t first = sentence_.first_token;
    tokens_ = std::span(article.tokens).subspan(first, sentence_.last_token - first);
    bool last = index + 1 == article.sentences.size() ||
                article.sentences[index + 1].block != sentence_.block;
    end_ = last ? 0 : article.sentences[index + 1].span.begin;
    for (const Token& token : tokens_) {
      parsed_ = parsed_ && token.head >= 0 && size_t(token.head) <= tokens_.size();
    }
  }

  void Text() {
    out_ += "# text = ";
    for (size_t i = 0; i < tokens_.size(); i = EndOfToken(i)) {
      AppendField(article_.Form(tokens_[i]), &out_);
      size_t next = EndOfToken(i);
      if (next < tokens_.size() && !Gap(i).empty()) out_ += ' ';
    }
    out_ += '\n';
  }

  void Words() {
    for (size_t i = 0; i < tokens_.size();) {
      size_t end = EndOfToken(i);
      if (end > i + 1) RangeLine(i, end);
      for (size_t word = i; word < end; ++word) WordLine(word, end == i + 1);
      i = end;
    }
    out_ += '\n';
  }

 private:
  // Past the words that share the token's characters.
  size_t EndOfToken(size_t i) const {
    size_t end = i + 1;
    if (!tokens_[i].IsPart()) return end;
    while (end < tokens_.size() && tokens_[end].IsPart() && tokens_[end].span == tokens_[i].span) {
      ++end;
    }
    return end;
  }

  // What stands between the token and the next one of its block; "" at the block's end as well.
  std::string_view Gap(size_t i) const {
    size_t next = EndOfToken(i);
    uint32_t begin = tokens_[i].span.end;
    uint32_t end = next < tokens_.size() ? tokens_[next].span.begin : end_;
    return end > begin ? Span{begin, end}.In(article_.text) : std::string_view();
  }

  void RangeLine(size_t i, size_t end) {
    out_ += std::to_string(i + 1) + "-" + std::to_string(end) + "\t";
    AppendField(article_.Form(tokens_[i]), &out_);
    out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
    Misc(i);
  }

  void WordLine(size_t i, bool alone) {
    const Token& token = tokens_[i];
    out_ += std::to_string(i + 1) + "\t";
    AppendField(alone ? article_.Form(token) : article_.Word(token), &out_);
    out_ += '\t';
    AppendField(article_.Lemma(token), &out_);
    out_ += '\t';
    out_ += token.upos == Upos::kUnknown ? "_" : ToName(token.upos);
    out_ += "\t_\t";
    AppendFeats(article_.Feats(token), &out_);
    out_ += '\t';
    out_ += parsed_ ? std::to_string(token.head) : "_";
    out_ += '\t';
    out_ += parsed_ ? RelationName(token) : "_";
    out_ += "\t_\t";
    if (alone) {
      Misc(i);
    } else {
      out_ += "_\n";
    }
  }

  static std::string RelationName(const Token& token) {
    if (token.head == 0) return "root";
    return token.relation.rel == Rel::kNone ? "dep" : ToName(token.relation);
  }

  void Misc(size_t i) {
    std::string_view gap = Gap(i);
    bool at_end = EndOfToken(i) == tokens_.size() && end_ == 0;
    if (at_end || gap == " ") {
      out_ += "_\n";
    } else if (gap.empty()) {
      out_ += "SpaceAfter=No\n";
    } else {
      out_ += "SpacesAfter=";
      for (char c : gap) AppendSpace(c);
      out_ += '\n';
    }
  }

  void AppendSpace(char c) {
    static constexpr std::string_view kMeanings = " \t\n\r|\\", kCodes = "stnrp\\";
    size_t code = kMeanings.find(c);
    if (code != std::string_view::npos) {
      out_ += '\\';
      out_ += kCodes[code];
    } else {
      out_ += c;
    }
  }

  const Article& article_;
  const Sentence& sentence_;
  std::string& out_;
  std::span<const Token> tokens_;
  uint32_t end_ = 0;  // where the next sentence of the block begins; 0 = there is none
  bool parsed_ = true;
};

}  // namespace

void WriteConllu(const Article& article, std::string* out) {
  std::string id = article.id.ToString();
  std::string sentence_id = id + "-";
  if (!article.path.empty()) sentence_id += Hash128(article.path).ToString().substr(0, 8) + "-";
  const Sentence* before = nullptr;
  for (size_t i = 0; i < article.sentences.size(); ++i) {
    const Sentence& sentence = article.sentences[i];
    if (sentence.first_token == sentence.last_token) continue;
    if (before == nullptr) *out += "# newdoc id = " + id + "\n";
    if (before == nullptr || before->block != sentence.block) *out += "# newpar\n";
    before = &sentence;
    *out += "# sent_id = " + sentence_id + std::to_string(i + 1) + "\n";
    SentenceWriter writer(article, i, out);
    writer.Text();
    writer.Words();
  }
}

}  // namespace riscontro
