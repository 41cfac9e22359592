#include "read/feed_source.h"

#include <algorithm>
#include <cstring>

#include "read/fields.h"
#include "read/kinds.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool IsNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

// Copies the markup piece by piece; see PrepareFeed.
class Preparer {
 public:
  Preparer(std::string_view in, FeedSource* out) : in_(in), out_(*out) {}

  void Run() {
    out_.xml.reserve(in_.size() + in_.size() / 16);
    while (at_ < in_.size()) {
      size_t plain = at_;
      while (plain < in_.size() && in_[plain] != '<' && in_[plain] != '&') ++plain;
      Copy(plain);
      if (at_ == in_.size()) break;
      std::string_view rest = in_.substr(at_);
      if (rest[0] == '&') {
        Reference(rest);
      } else if (rest.starts_with("<!--")) {
        at_ = End("-->");
      } else if (rest.starts_with("<![CDATA[")) {
        Copy(End("]]>"));
      } else {
        CountClosing(rest);
        Copy(at_ + 1);
      }
    }
  }

 private:
  std::string_view in_;
  FeedSource& out_;
  size_t at_ = 0;

  // Just after the next occurrence of the mark; the end where there is none.
  size_t End(std::string_view mark) const {
    size_t found = in_.find(mark, at_);
    return found == std::string_view::npos ? in_.size() : found + mark.size();
  }

  // Moves to `end`, copying; the control characters that XML forbids become spaces.
  void Copy(size_t end) {
    for (; at_ < end; ++at_) {
      auto c = static_cast<unsigned char>(in_[at_]);
      bool forbidden = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      out_.xml += forbidden ? ' ' : in_[at_];
    }
  }

  void Reference(std::string_view rest) {
    size_t end = 1;
    while (end < rest.size() && end < 34 && IsNameChar(rest[end])) ++end;
    std::string_view name = rest.substr(1, end - 1);
    bool closed = end < rest.size() && rest[end] == ';' && !name.empty();
    bool own = name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
    if (closed && (own || IsNumber(name))) {
      Copy(at_ + end + 1);
    } else if (char32_t c = closed ? HtmlEntity(name) : 0; c != 0) {
      out_.xml += "&#" + std::to_string(uint32_t(c)) + ";";
      at_ += end + 1;
    } else {
      out_.xml += "&amp;";
      ++at_;
    }
  }

  // "#8217" or "#x2019", in range.
  static bool IsNumber(std::string_view name) {
    if (name.size() < 2 || name.size() > 9 || name[0] != '#') return false;
    bool hex = name[1] == 'x';
    std::string_view digits = name.substr(hex ? 2 : 1);
    return !digits.empty() &&
           digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == digits.npos;
  }

  void CountClosing(std::string_view rest) {
    if (!rest.starts_with("</")) return;
    std::string_view name = rest.substr(2, 64);
    size_t end = name.find_first_of("> \t\r\n");
    if (end == std::string_view::npos) return;
    name = name.substr(0, end);
    name.remove_prefix(name.find(':') + 1);  // npos + 1 = 0
    if (name == "item" || name == "entry") ++out_.closed_items;
  }
};

// What the XML declaration says, in lower case; "" when it says nothing.
std::string DeclaredEncoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return "";
  std::string_view declaration = bytes.substr(0, std::min(bytes.find("?>"), size_t{512}));
  size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return "";
  size_t open = declaration.find_first_of("\"'", at);
  if (open == std::string_view::npos) return "";
  size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return "";
  std::string name(declaration.substr(open + 1, close - open - 1));
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
  return name;
}

size_t Count(std::string_view text, std::string_view what) {
  size_t count = 0;
  for (size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
  return count;
}

// UTF-8 that is not: mostly right means a few broken characters, mostly wrong means that it is
// the old Western encoding under a false name.
void RepairEncoding(std::string* bytes, FeedSource* source) {
  source->repaired_encoding = true;
  std::string repaired = RepairUtf8(*bytes);
  size_t broken = Count(repaired, "\xEF\xBF\xBD");
  auto leads =
      std::count_if(repaired.begin(), repaired.end(), [](char c) { return (c & 0xC0) == 0xC0; });
  if (size_t(leads) >= 2 * broken) {
    *bytes = std::move(repaired);
  } else {
    source->encoding = "windows-1252";
  }
}

}  // namespace

FeedSource PrepareFeed(std::string_view bytes) {
  FeedSource source;
  std::string decoded;
  if (HasUtf16Mark(bytes)) {
    bytes = decoded = Utf16ToUtf8(bytes);
    source.encoding = "utf-8";
  }
  bytes = WithoutUtf8Mark(bytes);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(kSpace), bytes.size()));
  std::string declared = DeclaredEncoding(bytes);
  bool utf8 = declared.empty() || declared == "utf-8" || declared == "utf8" || decoded.size() > 0;
  if (utf8) {
    source.encoding = "utf-8";
    if (!IsValidUtf8(bytes)) {
      std::string repaired(bytes);
      RepairEncoding(&repaired, &source);
      decoded = std::move(repaired);
      bytes = decoded;
    }
  }
  Preparer(bytes, &source).Run();
  return source;
}

std::string RootElement(std::string_view head) {
  std::string decoded;
  if (HasUtf16Mark(head)) head = decoded = Utf16ToUtf8(head);
  for (size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    std::string_view rest = head.substr(at);
    if (rest.starts_with("<!--")) {
      at = head.find("-->", at);
      if (at == std::string_view::npos) return "";
    } else if (rest.size() > 1 && rest[1] != '?' && rest[1] != '!') {
      std::string_view name =
          rest.substr(1, std::min(rest.find_first_of(" \t\r\n/>"), rest.size()) - 1);
      name.remove_prefix(name.find(':') + 1);  // npos + 1 = 0
      return std::string(name);
    }
  }
  return "";
}

}  // namespace riscontro
