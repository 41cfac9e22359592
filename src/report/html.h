// The page: index.html, one file that opens offline and asks no network for anything.
//
// Made of web/dossier.html, .css and .js with the dossier's JSON inside a script element that
// holds data alone. A content security policy allows only our own script and style, by hash.
#pragma once

#include <cstddef>

#include "base/files.h"
#include "document/dossier.h"

namespace riscontro {

// At most about this many bytes of JSON go into the page, so that a browser opens it at once;
// beyond it the weightiest stories are kept and the page says what it leaves out.
inline constexpr size_t kPageDataBytes = 24u << 20;

// The output format "html".
void WriteHtml(const Dossier& dossier, const WriteFunction& write);

// The same with another budget; for tests.
void WriteHtml(const Dossier& dossier, size_t budget_bytes, const WriteFunction& write);

}  // namespace riscontro
