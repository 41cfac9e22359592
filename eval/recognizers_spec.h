// The specification files of Microsoft's Recognizers-Text: sentences with the expressions that
// stand in them, their types and values.
//
// A file is <anything>/<Language>/<Model>.json: a list of {Input, Context: {ReferenceDateTime},
// NotSupported, Results: [{Text, TypeName, Start, End, Resolution}]}, with a byte order mark.
// Start and End count characters (UTF-16 units and code points are the same in these files), End
// inclusive; here they become byte offsets. Some ports' files count End otherwise, or leave it
// out, so the result's Text is what counts: where it does not stand at Start, the nearest place
// where it does is taken, without regard to case.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "document/language_code.h"
#include "document/time_interval.h"

namespace riscontro {

// "value" → "5", "unit" → "Kilometer"; what is null in the file is "null".
using SpecFields = std::map<std::string, std::string>;

struct SpecResult {
  Span span;         // of the input, in bytes; without a full stop or spaces at its end
  std::string type;  // "number", "daterange": without "datetimeV2."
  // One for most models; for dates one for each day that may be meant.
  std::vector<SpecFields> values;
};

struct SpecCase {
  std::string input;
  // What "today" is; kUnknownPast where the case does not say.
  Instant reference = kUnknownPast;
  // The values cannot be told without a reference, and there is none. Lengths and sets can.
  bool lacks_reference = false;
  bool borrowed_reference = false;  // the file gives none, another one does
  // How many of the four ports (.NET, JavaScript, Python, Java) fail it or leave it out.
  int ports_failing = 0;
  std::vector<SpecResult> results;
};

inline constexpr int kSpecPorts = 4;

struct SpecFile {
  std::string path;
  LanguageCode language;
  std::string model;  // "NumberModel"
  std::vector<SpecCase> cases;
  size_t spans_moved = 0;  // results whose Text does not stand at Start
  size_t spans_lost = 0;   // results whose Text stands nowhere in the input: Start and End count
};

// The language of a folder's name, "" for one that the engine does not read.
LanguageCode SpecLanguage(std::string_view folder);

// `path` gives language and model. Errors: kMalformed for what is not such a file.
Result<SpecFile> ParseSpec(std::string_view json, const std::string& path);
Result<SpecFile> ReadSpecFile(const std::string& path);

// The span without the full stop and spaces at its end: files differ in whether it belongs there.
Span WithoutStop(std::string_view input, Span span);

// Most French dates are translations that lost their reference; they stand in the order of the
// originals. A case takes the reference of the case of `from` with the very same types and
// values, of several the next one after the case that lent before; and a case whose values were
// changed that of the case which stands in its place between two that did not.
bool LacksReferences(const SpecFile& file);
void BorrowReferences(const SpecFile& from, SpecFile* to);

}  // namespace riscontro
