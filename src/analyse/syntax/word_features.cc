#include "analyse/syntax/word_features.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

uint32_t Key(std::string_view bytes, size_t kind) {
  const uint32_t key = uint32_t(Hash64(bytes, kind + 1));
  return key == 0 ? 1 : key;
}

// Marks that differ between outlets' typographies and mean the same.
char PlainMark(char32_t c) {
  switch (c) {
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
      return '"';
    case U'–':
    case U'—':
    case U'‒':
    case U'−':
    case U'‑':
      return '-';
    case U'‹':
    case U'›':
    case U'‚':
      return '\'';
    default:
      return 0;
  }
}

char ShapeOf(char32_t c) {
  if (IsUpper(c)) return 'X';
  if (IsLetter(c)) return 'x';
  if (IsDigit(c)) return 'd';
  return 0;
}

}  // namespace

void WordKeyMaker::Normalise(std::string_view form) {
  LowerWord(form, &lower_);
  plain_.clear();
  for (size_t at = 0; at < lower_.size();) {
    const unsigned char first = static_cast<unsigned char>(lower_[at]);
    if (first < 0x80) {
      plain_ += first >= '0' && first <= '9' ? '0' : char(first);
      ++at;
      continue;
    }
    const char32_t c = NextChar(lower_, &at);
    if (const char mark = PlainMark(c)) {
      plain_ += mark;
    } else {
      AppendChar(c, &plain_);
    }
  }
}

// Runs longer than two are cut to two; other characters stand as they are.
void WordKeyMaker::Shape(std::string_view form) {
  shape_.clear();
  char last = 0;
  int run = 0;
  for (size_t at = 0; at < form.size();) {
    const size_t begin = at;
    const char32_t c = NextChar(form, &at);
    const char shape = ShapeOf(c);
    if (shape == 0) {
      shape_.append(form.substr(begin, at - begin));
    } else if (shape != last || ++run < 2) {
      shape_ += shape;
    }
    if (shape != last) run = 0;
    last = shape;
  }
}

void WordKeyMaker::Make(std::string_view form, WordKeys* keys) {
  Normalise(form);
  Shape(form);
  keys->fill(0);
  (*keys)[kWordKey] = Key(plain_, kWordKey);
  (*keys)[kShapeKey] = Key(shape_, kShapeKey);
  size_t kind = kShapeKey + 1;
  size_t at = 0;
  for (size_t i = 0; i < kPrefixKeys && at < plain_.size(); ++i, ++kind) {
    NextChar(plain_, &at);
    (*keys)[kind] = Key(std::string_view(plain_).substr(0, at), kind);
  }
  kind = kShapeKey + 1 + kPrefixKeys;
  at = plain_.size();
  for (size_t i = 0; i < kSuffixKeys && at > 0; ++i, ++kind) {
    PreviousChar(plain_, &at);
    (*keys)[kind] = Key(std::string_view(plain_).substr(at), kind);
  }
}

}  // namespace riscontro
