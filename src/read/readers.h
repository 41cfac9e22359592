// The readers behind the list of formats.cc, one file each; see InputFormat for their contract.
// For use within read/.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "document/raw_document.h"

namespace riscontro {

using EmitFunction = std::function<void(RawDocument)>;

bool SniffText(std::string_view head);
bool ReadText(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink);
bool SniffHtml(std::string_view head);
bool ReadHtml(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink);
bool SniffFeed(std::string_view head);
bool ReadFeed(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink);
bool SniffJson(std::string_view head);
bool ReadJson(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink);
bool SniffJsonLines(std::string_view head);
bool ReadJsonLines(std::string_view bytes, const std::string& path, const EmitFunction& emit,
                   const DiagnosticSink& sink);

}  // namespace riscontro
