#include "read/fields.h"

#include <libxml/HTMLparser.h>

#include <algorithm>

#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kMostComplaints = 20;  // of one file

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}
bool IsLetter(char c) {
  return Lower(c) >= 'a' && Lower(c) <= 'z';
}
bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

constexpr std::string_view kInlineTags[] = {"a",    "b",    "i",     "u",      "q",
                                            "em",   "br",   "sup",   "sub",    "span",
                                            "font", "cite", "small", "strong", "mark"};
constexpr std::string_view kBlockTags[] = {
    "p",     "div", "img", "ul",     "ol",      "li",      "h1",         "h2",     "h3", "h4",
    "table", "td",  "tr",  "figure", "section", "article", "blockquote", "iframe", "hr", "script"};

template <size_t N>
bool IsOneOf(std::string_view name, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

// The lower-case name of the tag that begins at text[at] == '<'; "" when none does.
std::string TagName(std::string_view text, size_t at) {
  std::string name;
  size_t i = at + 1;
  if (i < text.size() && text[i] == '/') ++i;
  for (; i < text.size() && name.size() < 12 && (IsLetter(text[i]) || IsDigit(text[i])); ++i) {
    name += Lower(text[i]);
  }
  bool ends = i < text.size() && (text[i] == '>' || text[i] == '/' || text[i] == ' ' ||
                                  text[i] == '\n' || text[i] == '\t' || text[i] == '\r');
  return ends ? name : "";
}

// Appends the character that the reference at text[*at] == '&' stands for and moves past it.
bool AppendReference(std::string_view text, size_t* at, std::string* out) {
  size_t end = text.substr(*at, 34).find(';');
  if (end == std::string_view::npos || end < 2) return false;
  std::string_view name = text.substr(*at + 1, end - 1);
  char32_t c = 0;
  if (name[0] == '#') {
    bool hex = name.size() > 1 && Lower(name[1]) == 'x';
    for (char d : name.substr(hex ? 2 : 1)) {
      int value = IsDigit(d) ? d - '0' : hex ? Lower(d) - 'a' + 10 : -1;
      if (value < 0 || value > 15 || (value > 9 && !IsLetter(d)) || c > 0x110000) return false;
      c = c * (hex ? 16 : 10) + char32_t(value);
    }
  } else {
    c = HtmlEntity(name);
  }
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return false;
  AppendChar(c, out);
  *at += end + 1;
  return true;
}

}  // namespace

void Complain(const DiagnosticSink& sink, ErrorKind kind, std::string message,
              const std::string& path, std::string place, Severity severity) {
  if (sink) sink({severity, "read", {kind, std::move(message), path, std::move(place)}});
}

void Complaints::Add(const Error& error, size_t number) {
  if (++count_ > kMostComplaints) return;
  Complain(sink_, error.kind, error.message, path_,
           number == 0 ? "" : unit_ + " " + std::to_string(number));
}

void Complaints::Finish() const {
  if (count_ <= kMostComplaints) return;
  Complain(sink_, ErrorKind::kMalformed,
           std::to_string(count_ - kMostComplaints) + " more " + unit_ + "s could not be read",
           path_);
}

std::string TidyField(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  for (char c : value) {
    bool space = (static_cast<unsigned char>(c) <= ' ') || c == 0x7F;
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return IsValidUtf8(out) ? out : RepairUtf8(out);
}

std::string TidyUrl(std::string_view value) {
  std::string url = TidyField(value);
  size_t end = url.find_first_of(":/?#");
  if (end == std::string::npos || url[end] != ':') return url;
  std::string scheme(url, 0, end);
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), Lower);
  // "example.org:8080/x" has a port, not a scheme.
  bool port =
      scheme.find('.') != std::string::npos && end + 1 < url.size() && IsDigit(url[end + 1]);
  return scheme == "http" || scheme == "https" || port ? url : "";
}

std::string PlainTitle(std::string_view html) {
  std::string out;
  for (size_t i = 0; i < html.size();) {
    if (html[i] == '<') {
      std::string name = TagName(html, i);
      size_t end = html.find('>', i);
      if (end != std::string_view::npos &&
          (IsOneOf(name, kInlineTags) || IsOneOf(name, kBlockTags))) {
        if (!IsOneOf(name, kInlineTags) || name == "br") out += ' ';
        i = end + 1;
        continue;
      }
    } else if (html[i] == '&' && AppendReference(html, &i, &out)) {
      continue;
    }
    out += html[i++];
  }
  return TidyField(out);
}

bool LooksLikeHtml(std::string_view text) {
  for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    std::string name = TagName(text, at);
    if (!name.empty() && (IsOneOf(name, kInlineTags) || IsOneOf(name, kBlockTags))) return true;
  }
  return false;
}

std::string Utf16ToUtf8(std::string_view bytes) {
  bool little = bytes.starts_with("\xFF\xFE");
  auto unit = [&](size_t i) {
    auto first = static_cast<unsigned char>(bytes[i]);
    auto second = static_cast<unsigned char>(bytes[i + 1]);
    return char32_t(little ? first | second << 8 : first << 8 | second);
  };
  std::string out;
  out.reserve(bytes.size() / 2);
  for (size_t i = 2; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size()) {
      char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    AppendChar(c >= 0xD800 && c < 0xE000 ? kReplacement : c, &out);
  }
  return out;
}

char32_t HtmlEntity(std::string_view name) {
  std::string key(name);
  const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(key.c_str()));
  return entity == nullptr ? 0 : entity->value;
}

}  // namespace riscontro
