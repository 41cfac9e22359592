#include "read/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/files.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxTreebankBytes = 1ull << 30;
constexpr size_t kColumns = 10;
using Columns = std::array<std::string_view, kColumns>;

enum Column { kId, kForm, kLemma, kUpos, kXpos, kFeats, kHead, kDeprel, kDeps, kMisc };

// A whole number without sign or leading zero; -1 for anything else.
int32_t ParseNumber(std::string_view text) {
  int32_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  bool whole = error == std::errc() && end == text.data() + text.size();
  bool plain = whole && text[0] != '-' && (text[0] != '0' || text.size() == 1);
  return plain ? value : -1;
}

std::string_view OrNone(std::string_view column) {
  return column == "_" ? std::string_view() : column;
}

bool IsText(std::string_view line) {
  return IsValidUtf8(line) && line.find('\0') == std::string_view::npos;
}

bool IsBlankForm(std::string_view form) {
  size_t at = 0;
  while (at < form.size()) {
    if (!IsSpace(NextChar(form, &at))) return false;
  }
  return true;
}

// One sentence from its lines. Each step gives "" or what is wrong.
class SentenceParser {
 public:
  explicit SentenceParser(ConlluSentence* sentence) : sentence_(*sentence) {}

  std::string Line(std::string_view line) {
    if (line[0] == '#') return Comment(line);
    Columns columns;
    if (!Split(line, &columns)) return "not ten columns with something in each";
    if (IsBlankForm(columns[kForm])) return "a form of white space alone";
    std::string_view id = columns[kId];
    if (id.find('.') != std::string_view::npos) return EmptyNode(id);
    size_t dash = id.find('-');
    if (dash != std::string_view::npos) return Range(id, dash, columns);
    return Word(columns);
  }

  std::string Finish() const {
    if (sentence_.words.empty()) return "a sentence without words";
    if (range_end_ > sentence_.words.size()) return "a range goes beyond the sentence";
    return CheckHeads();
  }

 private:
  static bool Split(std::string_view line, Columns* columns) {
    for (size_t i = 0; i < kColumns; ++i) {
      size_t tab = line.find('\t');
      if ((tab == std::string_view::npos) != (i + 1 == kColumns)) return false;
      (*columns)[i] = line.substr(0, tab);
      if ((*columns)[i].empty()) return false;
      line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    return true;
  }

  std::string Comment(std::string_view line) {
    if (!sentence_.words.empty() || !sentence_.tokens.empty()) return "a comment among the words";
    sentence_.comments.push_back(line);
    std::string_view rest = line.substr(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    std::string_view key = rest.substr(0, rest.find_first_of(" \t="));
    std::string_view value = rest.substr(key.size());
    if (key == "newdoc" || key == "newpar") {
      (key == "newdoc" ? sentence_.begins_document : sentence_.begins_paragraph) = true;
      value.remove_prefix(std::min(value.find("id"), value.size()));
      if (value.starts_with("id")) value.remove_prefix(2);
      if (key == "newdoc") sentence_.document_id = AfterEquals(value);
    } else if (key == "sent_id") {
      sentence_.id = AfterEquals(value);
    } else if (key == "text") {
      sentence_.text = AfterEquals(value);
    }
    return "";
  }

  // " = x " → "x"; "" without the sign.
  static std::string_view AfterEquals(std::string_view text) {
    size_t sign = text.find_first_not_of(" \t");
    if (sign == std::string_view::npos || text[sign] != '=') return "";
    text.remove_prefix(sign + 1);
    size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
  }

  std::string EmptyNode(std::string_view id) const {
    size_t point = id.find('.');
    bool here = ParseNumber(id.substr(0, point)) == int32_t(sentence_.words.size());
    return here && ParseNumber(id.substr(point + 1)) > 0 ? "" : "an empty node out of its place";
  }

  std::string Range(std::string_view id, size_t dash, const Columns& columns) {
    int32_t first = ParseNumber(id.substr(0, dash));
    int32_t last = ParseNumber(id.substr(dash + 1));
    if (first != int32_t(sentence_.words.size()) + 1 || last <= first) {
      return "the range " + std::string(id) + " does not begin with the next word";
    }
    if (uint32_t(first) <= range_end_) return "the range " + std::string(id) + " overlaps another";
    range_end_ = uint32_t(last);
    ConlluToken& token = AddToken(columns);
    token.last_word = range_end_;
    token.is_range = true;
    return "";
  }

  std::string Word(const Columns& columns) {
    if (ParseNumber(columns[kId]) != int32_t(sentence_.words.size()) + 1) {
      return "the id '" + std::string(columns[kId]) + "' is not the next number";
    }
    if (sentence_.words.size() >= range_end_) AddToken(columns);
    ConlluWord& word = sentence_.words.emplace_back();
    word.form = columns[kForm];
    word.lemma = columns[kLemma];
    word.upos = OrNone(columns[kUpos]);
    word.xpos = OrNone(columns[kXpos]);
    word.feats = OrNone(columns[kFeats]);
    word.deprel = OrNone(columns[kDeprel]);
    word.deps = OrNone(columns[kDeps]);
    word.misc = OrNone(columns[kMisc]);
    word.head = ParseNumber(columns[kHead]);
    bool head = word.head >= 0 || columns[kHead] == "_";
    return head ? "" : "the head '" + std::string(columns[kHead]) + "' is no number";
  }

  ConlluToken& AddToken(const Columns& columns) {
    ConlluToken& token = sentence_.tokens.emplace_back();
    token.form = columns[kForm];
    token.misc = OrNone(columns[kMisc]);
    token.first_word = uint32_t(sentence_.words.size());
    token.last_word = token.first_word + 1;
    token.space_after = MiscValue(token.misc, "SpaceAfter") != "No";
    return token;
  }

  // One tree with one root, or no heads at all.
  std::string CheckHeads() const {
    const auto& words = sentence_.words;
    size_t roots = 0, without = 0;
    for (const ConlluWord& word : words) {
      if (word.head > int32_t(words.size())) return "a head beyond the sentence";
      roots += word.head == 0;
      without += word.head < 0;
    }
    if (without == words.size()) return "";
    if (without > 0) return "some words have a head and some have none";
    if (roots != 1) return std::to_string(roots) + " roots";
    // Walks up from each word, painting the path with its number; meeting the own paint is a cycle.
    std::vector<size_t> paint(words.size() + 1, 0);
    for (size_t i = 1; i <= words.size(); ++i) {
      size_t at = i;
      while (at != 0 && paint[at] == 0) {
        paint[at] = i;
        at = size_t(words[at - 1].head);
      }
      if (at != 0 && paint[at] == i) return "the heads go in a circle";
    }
    return "";
  }

  ConlluSentence& sentence_;
  uint32_t range_end_ = 0;  // the last word of the last range
};

class LineReader {
 public:
  explicit LineReader(std::string_view text) : rest_(text) {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
  }
  // The next line without its end; false after the last.
  bool Next(std::string_view* line) {
    if (rest_.empty()) return false;
    size_t end = rest_.find('\n');
    *line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (line->ends_with('\r')) line->remove_suffix(1);
    ++number_;
    return true;
  }
  uint32_t number() const { return number_; }  // of the line given last, from 1

 private:
  std::string_view rest_;
  uint32_t number_ = 0;
};

// The lines up to the next blank one; *wrong stays "" when they are a sound sentence. False when
// there are none.
bool ReadSentence(LineReader& lines, ConlluSentence* sentence, std::string* wrong,
                  uint32_t* wrong_line) {
  SentenceParser parser(sentence);
  uint32_t begun = 0;
  std::string_view line;
  while (lines.Next(&line)) {
    if (line.empty() && begun == 0) continue;
    if (line.empty()) break;
    if (begun == 0) begun = lines.number();
    if (sentence->line == 0 && line[0] != '#') sentence->line = lines.number();
    if (!wrong->empty()) continue;
    *wrong = IsText(line) ? parser.Line(line) : "not UTF-8 text";
    *wrong_line = lines.number();
  }
  if (begun != 0 && wrong->empty()) {
    *wrong = parser.Finish();
    *wrong_line = begun;
  }
  return begun != 0;
}

}  // namespace

uint64_t Treebank::CountWords() const {
  uint64_t count = 0;
  for (const ConlluSentence& sentence : sentences) count += sentence.words.size();
  return count;
}

Treebank ReadTreebank(std::string bytes, const std::string& name, std::vector<Error>* errors,
                      uint64_t lines_before) {
  Treebank treebank;
  treebank.bytes = std::make_unique<const std::string>(std::move(bytes));
  LineReader lines(*treebank.bytes);
  for (;;) {
    ConlluSentence sentence;
    uint32_t wrong_line = 0;
    std::string wrong;
    if (!ReadSentence(lines, &sentence, &wrong, &wrong_line)) return treebank;
    if (wrong.empty()) {
      treebank.sentences.push_back(std::move(sentence));
    } else {
      errors->push_back({ErrorKind::kMalformed, wrong, name,
                         "line " + std::to_string(lines_before + wrong_line)});
    }
  }
}

Result<Treebank> ReadTreebank(std::string bytes, const std::string& name) {
  std::vector<Error> errors;
  Treebank treebank = ReadTreebank(std::move(bytes), name, &errors);
  if (!errors.empty()) return errors.front();
  if (treebank.sentences.empty()) {
    return Error{ErrorKind::kMalformed, "no sentence in it", name, ""};
  }
  return treebank;
}

Result<Treebank> ReadTreebankFile(const std::string& path) {
  Result<std::string> bytes = ReadFile(path, kMaxTreebankBytes);
  if (!bytes) return bytes.error();
  return ReadTreebank(std::move(*bytes), path);
}

}  // namespace riscontro
