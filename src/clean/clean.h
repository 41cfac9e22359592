// clean: RawDocument → Article without layers: encoding to UTF-8, main text, blocks with their
// kind, title, byline, outlet, credits, publication time from metadata, url or dateline, language
// of the article and of each block. An article that is dated by none of these keeps
// PublishedFrom::kUnknown; inferring is the business of collate/.
#pragma once

#include "base/result.h"
#include "document/article.h"
#include "document/raw_document.h"

namespace riscontro {

// Thread-safe. Errors: kMalformed (no text in it, binary), kTooLarge.
Result<Article> Clean(const RawDocument& raw);

}  // namespace riscontro
