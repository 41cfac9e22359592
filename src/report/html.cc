// index.html: the template web/dossier.html with its {{marks}} filled in.
//
// The dossier stands in a script element of type application/json, written by the same writer as
// dossier.json with <, > and & escaped, so that no report can end the element; the page's own
// script puts everything on screen as text. What enters the template itself (the title, one
// sentence for readers without scripts) is escaped here. Nothing else is generated.
#include "report/html.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/resource.h"
#include "language/language.h"
#include "report/dossier_json.h"
#include "report/excerpt.h"
#include "report/json_writer.h"
#include "report/sha256.h"

namespace riscontro {
namespace {

// The page's script, in the order of its parts.
constexpr std::array<std::string_view, 9> kScripts = {
    "web/dom.js",         "web/model.js",         "web/marks.js",
    "web/findings.js",    "web/view_overview.js", "web/view_story.js",
    "web/view_report.js", "web/view_compare.js",  "web/view_lists.js"};
constexpr std::string_view kMainScript = "web/dossier.js";
// Texts of the interface that the page uses: keys with this prefix, handed on without it.
constexpr std::string_view kTextPrefix = "page.";

std::string_view Resource(std::string_view path) {
  return FindResource(path).value_or("");
}

std::string PageScript() {
  std::string script = "\"use strict\";\n(() => {\n";
  for (std::string_view path : kScripts) script += Resource(path);
  script += Resource(kMainScript);
  return script + "})();\n";
}

std::string EscapeHtml(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void WriteTexts(LanguageCode language, const WriteFunction& write) {
  std::map<std::string_view, std::string_view> texts;
  auto take = [&](const LanguagePack& pack) {
    for (const TableRow& row : pack.Get("interface").rows) {
      std::string_view key = row.Column(0);
      if (!key.starts_with(kTextPrefix)) continue;
      texts[key.substr(kTextPrefix.size())] = row.Column(1);
    }
  };
  // The first interface there is fills the gaps of the reader's.
  for (const LanguagePack& pack : AllLanguages()) {
    if (pack.Get("interface").rows.empty()) continue;
    take(pack);
    break;
  }
  if (const LanguagePack* own = FindLanguage(language)) take(*own);
  JsonWriter json(write, JsonWriter::Escape::kHtml);
  json.BeginObject();
  for (const auto& [key, text] : texts) json.Member(key, text);
  json.EndObject();
  json.Finish();
}

// What the whole dossier has and what of it stands in the page.
void WriteNotes(const Dossier& whole, const Dossier& shown, const WriteFunction& write) {
  JsonWriter json(write, JsonWriter::Escape::kHtml);
  json.BeginObject();
  json.Member("articles_total", uint32_t(whole.articles.size()));
  json.Member("articles_shown", uint32_t(shown.articles.size()));
  json.Member("stories_total", uint32_t(whole.stories.size()));
  json.Member("findings_total", uint32_t(whole.findings.size()));
  json.EndObject();
  json.Finish();
}

void WriteData(const Dossier& dossier, const WriteFunction& write) {
  JsonWriter json(write, JsonWriter::Escape::kHtml);
  WriteDossierJson(dossier, json);
  json.Finish();
}

bool FitsIn(const Dossier& dossier, size_t budget_bytes) {
  size_t bytes = 0;
  WriteData(dossier, [&](std::string_view piece) {
    bytes += piece.size();
    return bytes <= budget_bytes;
  });
  return bytes <= budget_bytes;
}

std::string Title(const Dossier& dossier) {
  bool one = dossier.storylines.size() == 1 && !dossier.storylines[0].title.empty();
  return one ? dossier.storylines[0].title + " – Riscontro" : "Riscontro";
}

std::string Policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + CspHash(style) +
         "'; script-src '" + CspHash(script) + "'";
}

class Page {
 public:
  Page(const Dossier& whole, const Dossier& shown, const WriteFunction& write)
      : whole_(whole), shown_(shown), write_(write) {}

  void Write() {
    std::string_view rest = Resource("web/dossier.html");
    while (true) {
      size_t begin = rest.find("{{"), end = rest.find("}}");
      if (begin == std::string_view::npos || end == std::string_view::npos) break;
      if (!write_(rest.substr(0, begin))) return;
      Fill(rest.substr(begin + 2, end - begin - 2));
      rest.remove_prefix(end + 2);
    }
    write_(rest);
  }

 private:
  void Fill(std::string_view mark) {
    LanguageCode language = shown_.ui_language;
    if (language.empty()) language = InterfaceLanguages().front();
    if (mark == "language") write_(language.view());
    if (mark == "policy") write_(Policy(style_, script_));
    if (mark == "title") write_(EscapeHtml(Title(shown_)));
    if (mark == "style") write_(style_);
    if (mark == "script") write_(script_);
    if (mark == "skip") write_(EscapeHtml(Message(language, "page.skip")));
    if (mark == "noscript") write_(EscapeHtml(Message(language, "page.noscript")));
    if (mark == "dossier") WriteData(shown_, write_);
    if (mark == "texts") WriteTexts(language, write_);
    if (mark == "notes") WriteNotes(whole_, shown_, write_);
  }

  const Dossier& whole_;
  const Dossier& shown_;
  const WriteFunction& write_;
  const std::string style_{Resource("web/dossier.css")};
  const std::string script_ = PageScript();
};

}  // namespace

void WriteHtml(const Dossier& dossier, size_t budget_bytes, const WriteFunction& write) {
  size_t estimate = 0;
  for (const Article& article : dossier.articles) estimate += EstimateJsonBytes(article);
  if (estimate / 2 <= budget_bytes && FitsIn(dossier, budget_bytes)) {
    return Page(dossier, dossier, write).Write();
  }
  // The estimate of an article may be wrong by some factor: ask for less until it fits.
  for (size_t target = budget_bytes;; target /= 2) {
    Dossier part = Excerpt(dossier, ChooseArticles(dossier, target));
    if (part.articles.empty() || FitsIn(part, budget_bytes)) {
      return Page(dossier, part, write).Write();
    }
  }
}

void WriteHtml(const Dossier& dossier, const WriteFunction& write) {
  WriteHtml(dossier, kPageDataBytes, write);
}

}  // namespace riscontro
