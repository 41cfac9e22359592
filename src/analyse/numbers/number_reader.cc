#include "analyse/numbers/number_reader.h"

#include <map>
#include <mutex>

namespace riscontro {

class NumberWordTable {};

NumberReader::NumberReader(LanguageCode) {}
NumberReader::~NumberReader() = default;

ReadNumber NumberReader::At(const ScannedWords&, size_t, NumberMode) const {
  return {};
}

ReadNumber NumberReader::RatioAt(const ScannedWords&, size_t) const {
  return {};
}

bool NumberReader::InsideOther(const ScannedWords&, const ReadNumber&) const {
  return false;
}

size_t NumberReader::PercentEnd(const ScannedWords&, size_t i) const {
  return i;
}

const NumberReader& NumberReaderFor(LanguageCode language) {
  static std::mutex mutex;
  static auto* made = new std::map<LanguageCode, std::unique_ptr<NumberReader>>;
  std::lock_guard<std::mutex> lock(mutex);
  std::unique_ptr<NumberReader>& entry = (*made)[language];
  if (!entry) entry = std::make_unique<NumberReader>(language);
  return *entry;
}

std::vector<FoundNumber> ReadNumbers(std::string_view, LanguageCode, NumberMode) {
  return {};
}

}  // namespace riscontro
