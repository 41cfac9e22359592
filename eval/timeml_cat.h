// CAT documents (ECB+): tokens with marks over them, read by libxml2; of the marks only the times.
//
// A mark TIME_DATE, TIME_OF_THE_DAY, TIME_DURATION or TIME_REPETITION is a time expression without
// a value ("?"). Tokens are joined as our own annotations' texts are (eval/own_gold_text.h), a
// sentence a block. Only some sentences of a document are annotated, which it does not say, so that
// recall alone means something; they tell no day of creation.
#pragma once

#include <string>
#include <string_view>

#include "eval/timeml.h"

namespace riscontro {

// Whether the bytes look like such a document: the first element is Document.
bool IsCat(std::string_view xml);

// Errors: kMalformed for broken XML and for marks over tokens that are not there.
Result<TimemlDocument> ParseCat(std::string_view xml, const std::string& path);

}  // namespace riscontro
