// What every reader must hold to for any bytes at all: no crash, documents that name themselves
// and are within the limits, complaints that name the file, and an answer that fits both.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "clean/clean.h"
#include "document/article.h"
#include "read/read.h"
#include "text/utf8.h"

namespace riscontro {

inline void Require(bool holds) {
  if (!holds) std::abort();
}

inline void RequireField(std::string_view field) {
  Require(IsValidUtf8(field));
  for (char c : field) Require(static_cast<unsigned char>(c) >= ' ');
}

// Reads the bytes as the file `name`, whose extension forces the format; with `clean` each
// document goes through clean/ as well, and what comes out must be a sound Article.
inline void CheckReader(const uint8_t* data, size_t size, const std::string& name,
                        bool clean = false) {
  size_t documents = 0, errors = 0;
  auto emit = [&](RawDocument document) {
    ++documents;
    Require(std::string_view(document.path).starts_with(name));
    Require(!document.bytes.empty() && document.bytes.size() <= kMaxDocumentBytes);
    RequireField(document.url);
    RequireField(document.outlet);
    RequireField(document.title);
    RequireField(document.byline);
    RequireField(document.published);
    RequireField(document.language);
    if (document.charset == "utf-8") Require(IsValidUtf8(document.bytes));
    if (!clean) return;
    Result<Article> article = Clean(document);
    if (!article) return;
    std::string broken = CheckArticle(*article);
    if (!broken.empty()) std::fprintf(stderr, "%s\n", broken.c_str());
    Require(broken.empty());
  };
  auto sink = [&](const Diagnostic& complaint) {
    errors += complaint.severity == Severity::kError;
    Require(complaint.stage == "read" && complaint.error.input == name);
    Require(!complaint.error.message.empty());
  };
  std::string bytes(reinterpret_cast<const char*>(data), size);
  bool any = ReadBytes(std::move(bytes), name, emit, sink);
  Require(any == (documents > 0));
  Require(documents > 0 || errors > 0);
}

}  // namespace riscontro
