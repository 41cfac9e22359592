#include "eval/own_gold_text.h"

#include <algorithm>

#include "base/files.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxBytes = uint64_t(256) << 20;
constexpr std::string_view kClosing[] = {",", ".", ";", ":", "!", "?", "...",
                                         "…", ")", "]", "}", "»", "”", "%"};
constexpr std::string_view kOpening[] = {"(", "[", "{", "«", "“", "„"};
constexpr std::u32string_view kElided =
    U"aeiouhàèéìòùáíóúâêîôûäëïöüAEIOUHÀÈÉÌÒÙÁÍÓÚÂÊÎÔÛÄËÏÖÜ0123456789";

template <size_t n>
bool IsIn(const std::string_view (&list)[n], std::string_view token) {
  return std::find(std::begin(list), std::end(list), token) != std::end(list);
}

bool Elides(std::string_view word, std::string_view next) {
  if (word.empty() || next.empty()) return false;
  size_t end = word.size();
  const char32_t last = PreviousChar(word, &end);
  return end > 0 && (last == U'\'' || last == U'’') &&
         kElided.find(CharAt(next, 0)) != std::u32string_view::npos;
}

// Whether a space stands between two tokens; `quoted` tells that the last " opened.
bool SpaceBetween(std::string_view before, std::string_view token, bool quoted) {
  if (before.empty() || IsIn(kClosing, token) || IsIn(kOpening, before)) return false;
  if (quoted && (before == "\"" || token == "\"")) return false;
  return !Elides(before, token);
}

std::string_view TakeLine(std::string_view* text) {
  size_t at = std::min(text->find('\n'), text->size());
  std::string_view line = text->substr(0, at);
  text->remove_prefix(std::min(at + 1, text->size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view Column(std::string_view line, size_t n) {
  for (; n > 0; --n) line.remove_prefix(std::min(line.find('\t'), line.size() - 1) + 1);
  return line.substr(0, line.find('\t'));
}

// Gathers blocks of tokens.
class Blocks {
 public:
  void Add(std::string_view token) { tokens_.push_back(token); }
  void End() {
    if (tokens_.empty()) return;
    AddBlock(JoinGoldTokens(tokens_));
    tokens_.clear();
  }
  void AddBlock(std::string_view block) {
    if (begun_) text_.text += '\n';
    begun_ = true;
    const uint32_t begin = uint32_t(text_.text.size());
    text_.text += block;
    if (!block.empty()) text_.blocks.push_back({begin, uint32_t(text_.text.size())});
  }
  GoldText Take() {
    End();
    for (size_t i = 0; i < text_.text.size(); ++i) {
      if (IsBoundary(text_.text, i)) text_.characters.push_back(uint32_t(i));
    }
    text_.characters.push_back(uint32_t(text_.text.size()));
    return std::move(text_);
  }

 private:
  GoldText text_;
  std::vector<std::string_view> tokens_;
  bool begun_ = false;
};

// Whether the document's rows were seen.
bool AddConll(std::string_view bytes, std::string_view document, Blocks* blocks) {
  std::string_view sentence;
  bool seen = false;
  while (!bytes.empty()) {
    std::string_view line = TakeLine(&bytes);
    if (line.empty() || line[0] == '#' || Column(line, 0) != document) continue;
    if (Column(line, 1) != sentence) blocks->End();
    sentence = Column(line, 1);
    if (std::string_view token = Column(line, 3); !token.empty()) blocks->Add(token);
    seen = true;
  }
  return seen;
}

void AddIob(std::string_view bytes, Blocks* blocks) {
  while (!bytes.empty()) {
    std::string_view line = TakeLine(&bytes);
    std::string_view token = line.substr(0, line.find_first_of("\t "));
    if (line.find_first_not_of("\t ") == std::string_view::npos) {
      blocks->End();
    } else if (!token.empty()) {
      blocks->Add(token);
    }
  }
}

void AddLines(std::string_view bytes, Blocks* blocks) {
  for (bool more = true; more;) {
    size_t at = bytes.find('\n');
    more = at != std::string_view::npos;
    blocks->AddBlock(bytes.substr(0, at));
    bytes.remove_prefix(more ? at + 1 : bytes.size());
  }
}

}  // namespace

Span GoldText::Bytes(uint64_t begin, uint64_t end) const {
  if (begin > end || end >= characters.size()) return {};
  return {characters[begin], characters[end]};
}

uint64_t GoldText::CharactersBefore(uint32_t offset) const {
  return uint64_t(std::lower_bound(characters.begin(), characters.end(), offset) -
                  characters.begin());
}

std::string JoinGoldTokens(const std::vector<std::string_view>& tokens) {
  std::string out;
  std::string_view before;
  bool quoted = false;
  for (std::string_view token : tokens) {
    if (SpaceBetween(before, token, quoted)) out += ' ';
    if (token == "\"") quoted = !quoted;
    out += token;
    before = token;
  }
  return out;
}

Result<GoldText> RebuildGoldText(std::string_view bytes, const std::string& source) {
  if (!IsValidUtf8(bytes)) return Error{ErrorKind::kMalformed, "not UTF-8", source, ""};
  const size_t mark = source.find('#');
  const std::string path = source.substr(0, mark);
  Blocks blocks;
  if (path.ends_with(".txt")) {
    AddLines(bytes, &blocks);
  } else if (path.ends_with(".conll")) {
    const std::string document = mark == std::string::npos ? "" : source.substr(mark + 1);
    if (!AddConll(bytes, document, &blocks)) {
      return Error{ErrorKind::kNotFound, "no document '" + document + "' in it", path, ""};
    }
  } else if (path.ends_with(".tsv") || path.ends_with(".iob") || path.ends_with(".iob2")) {
    AddIob(bytes, &blocks);
  } else {
    return Error{ErrorKind::kUnknownFormat, "not a source of texts", source, ""};
  }
  return blocks.Take();
}

Result<GoldText> ReadGoldText(const std::string& folder, const std::string& source) {
  Result<std::string> bytes =
      ReadFile(folder + "/" + source.substr(0, source.find('#')), kMaxBytes);
  if (!bytes) return bytes.error();
  return RebuildGoldText(*bytes, source);
}

}  // namespace riscontro
