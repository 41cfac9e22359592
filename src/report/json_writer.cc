// The writer keeps one buffer and hands it on whenever it passes kBufferBytes. Commas come from
// one flag: an object or array that has just ended was itself an item, so its parent is never
// empty and no stack is needed.
#include "report/json_writer.h"

#include <charconv>
#include <cmath>

#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kBufferBytes = 1 << 16;
// Members of the outermost object (depth 1) and items of its lists (depth 2) get their own lines.
constexpr int kLineDepth = 2;

bool IsLineSeparator(std::string_view text, size_t i) {
  return text.size() - i >= 3 && text[i] == '\xE2' && text[i + 1] == '\x80' &&
         (text[i + 2] == '\xA8' || text[i + 2] == '\xA9');
}

}  // namespace

JsonWriter::JsonWriter(const WriteFunction& write, Escape escape)
    : write_(write), html_(escape == Escape::kHtml) {
  buffer_.reserve(2 * kBufferBytes);
}

void JsonWriter::NewLine() {
  if (depth_ <= kLineDepth) buffer_ += '\n';
}

void JsonWriter::BeforeValue() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) buffer_ += ',';
  if (depth_ > 0) NewLine();
  first_ = false;
}

void JsonWriter::Begin(char open) {
  BeforeValue();
  buffer_ += open;
  ++depth_;
  first_ = true;
}

void JsonWriter::End(char close) {
  if (!first_) NewLine();
  --depth_;
  buffer_ += close;
  first_ = false;
  FlushIfFull();
}

void JsonWriter::Key(std::string_view key) {
  BeforeValue();
  buffer_ += '"';
  AppendEscaped(key);
  buffer_ += "\":";
  after_key_ = true;
}

void JsonWriter::String(std::string_view value) {
  BeforeValue();
  buffer_ += '"';
  if (IsValidUtf8(value)) {
    AppendEscaped(value);
  } else {
    AppendEscaped(RepairUtf8(value));
  }
  buffer_ += '"';
  FlushIfFull();
}

void JsonWriter::Integer(int64_t value) {
  BeforeValue();
  char digits[24];
  auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  buffer_.append(digits, end);
}

void JsonWriter::Double(double value) {
  if (!std::isfinite(value)) return Null();
  // Whole numbers without an exponent ("200000", not "2e+05"), as far as a double counts them.
  if (value == std::trunc(value) && std::fabs(value) < 9e15) return Integer(int64_t(value));
  BeforeValue();
  char digits[32];
  auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  buffer_.append(digits, end);
}

void JsonWriter::Bool(bool value) {
  BeforeValue();
  buffer_ += value ? "true" : "false";
}

void JsonWriter::Null() {
  BeforeValue();
  buffer_ += "null";
}

void JsonWriter::AppendEscaped(std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  size_t begin = 0;  // of the run not yet copied
  auto replace = [&](size_t at, size_t length, std::string_view by) {
    buffer_.append(text, begin, at - begin);
    buffer_ += by;
    begin = at + length;
  };
  for (size_t i = 0; i < text.size(); ++i) {
    unsigned char c = static_cast<unsigned char>(text[i]);
    if (c == '"') {
      replace(i, 1, "\\\"");
    } else if (c == '\\') {
      replace(i, 1, "\\\\");
    } else if (c == '\n') {
      replace(i, 1, "\\n");
    } else if (c < 0x20 || (html_ && (c == '<' || c == '>' || c == '&'))) {
      const char code[] = {'\\', 'u', '0', '0', kHex[c >> 4], kHex[c & 15]};
      replace(i, 1, {code, sizeof code});
    } else if (c == 0xE2 && html_ && IsLineSeparator(text, i)) {
      replace(i, 3, text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029");
      i += 2;
    }
  }
  buffer_.append(text, begin);
}

void JsonWriter::FlushIfFull() {
  if (buffer_.size() >= kBufferBytes) Finish();
}

bool JsonWriter::Finish() {
  if (ok_ && !buffer_.empty()) ok_ = write_(buffer_);
  buffer_.clear();
  return ok_;
}

}  // namespace riscontro
