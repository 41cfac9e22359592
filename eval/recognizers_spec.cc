#include "eval/recognizers_spec.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/files.h"
#include "text/fold.h"

namespace riscontro {
namespace {

using Json = nlohmann::json;

constexpr uint64_t kLargestFile = uint64_t{64} << 20;

constexpr std::pair<std::string_view, std::string_view> kFolders[] = {
    {"English", "en"}, {"Italian", "it"}, {"Spanish", "es"},
    {"French", "fr"},  {"German", "de"},  {"Portuguese", "pt"},
};

std::string TextOf(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string Member(const Json& object, const char* key) {
  auto found = object.find(key);
  return found == object.end() ? "" : TextOf(*found);
}

SpecFields FieldsOf(const Json& object) {
  SpecFields fields;
  for (auto it = object.begin(); it != object.end(); ++it) fields[it.key()] = TextOf(*it);
  return fields;
}

// Byte offsets of the input's characters, its end included.
std::vector<uint32_t> CharacterStarts(std::string_view text) {
  std::vector<uint32_t> starts;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if ((uint8_t(text[i]) & 0xC0) != 0x80) starts.push_back(i);
  }
  starts.push_back(uint32_t(text.size()));
  return starts;
}

// Where `wanted` stands in the input nearest to character `start`, without regard to case and
// accents; empty when nowhere.
Span FindText(std::string_view input, const std::vector<uint32_t>& starts, size_t start,
              std::string_view wanted) {
  const size_t length = CharacterStarts(wanted).size() - 1;
  const std::string folded = Fold(wanted);
  Span best;
  auto matches = [&](size_t i) {
    if (length == 0 || i + length >= starts.size()) return false;
    best = {starts[i], starts[i + length]};
    return Fold(best.In(input)) == folded;
  };
  for (size_t distance = 0; distance < starts.size(); ++distance) {
    if (matches(start + distance) || (distance <= start && matches(start - distance))) return best;
  }
  return {};
}

// "2016-11-07T00:00:00" → its instant; kUnknownPast for what is no such text.
Instant ParseReference(const std::string& text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  const int read =
      std::sscanf(text.c_str(), "%d-%d-%dT%d:%d:%d", &year, &month, &day, &hour, &minute, &second);
  if (read < 3 || !IsValidDate(year, month, day)) return kUnknownPast;
  return DaysFromCivil(year, month, day) * kSecondsPerDay + hour * 3600 + minute * 60 + second;
}

class SpecReader {
 public:
  explicit SpecReader(SpecFile* file) : file_(file) {}

  void Read(const Json& object) {
    SpecCase one;
    one.input = Member(object, "Input");
    starts_ = CharacterStarts(one.input);
    if (auto context = object.find("Context"); context != object.end() && context->is_object()) {
      one.reference = ParseReference(Member(*context, "ReferenceDateTime"));
    }
    one.ports_failing = PortsFailing(object);
    if (auto results = object.find("Results"); results != object.end()) {
      for (const Json& result : *results) ReadResult(result, &one);
    }
    file_->cases.push_back(std::move(one));
  }

 private:
  static int PortsFailing(const Json& object) {
    const std::string names =
        Fold(Member(object, "NotSupported") + "," + Member(object, "NotSupportedByDesign"));
    // "java" also stands in "javascript": count whole words.
    int failing = 0;
    for (std::string_view port : {"dotnet", "javascript", "python", "java"}) {
      bool found = false;
      for (size_t at = 0; at < names.size();) {
        size_t end = names.find_first_of(", ", at);
        if (end == std::string::npos) end = names.size();
        found = found || std::string_view(names).substr(at, end - at) == port;
        at = end + 1;
      }
      failing += found;
    }
    return failing;
  }

  void ReadResult(const Json& object, SpecCase* one) {
    if (!object.is_object()) return;
    SpecResult result;
    result.type = Member(object, "TypeName");
    if (result.type.empty()) result.type = Member(object, "Typename");
    if (size_t dot = result.type.find("V2."); dot != std::string::npos) {
      result.type.erase(0, dot + 3);
    }
    result.span = SpanOf(object, one->input);
    if (auto resolution = object.find("Resolution");
        resolution != object.end() && resolution->is_object()) {
      auto values = resolution->find("values");
      if (values == resolution->end()) {
        result.values.push_back(FieldsOf(*resolution));
      } else if (values->is_array()) {
        for (const Json& value : *values) result.values.push_back(FieldsOf(value));
        one->lacks_reference |= one->reference == kUnknownPast && NeedsReference(result);
      }
    }
    one->results.push_back(std::move(result));
  }

  static bool NeedsReference(const SpecResult& result) {
    return result.type != "duration" && result.type != "set";
  }

  static size_t Number(const Json& object, const char* key) {
    auto found = object.find(key);
    return found != object.end() && found->is_number_unsigned() ? found->get<size_t>() : 0;
  }

  Span SpanOf(const Json& object, std::string_view input) {
    const size_t start = Number(object, "Start");
    Span span = FindText(input, starts_, start, Member(object, "Text"));
    if (span.empty()) {
      ++file_->spans_lost;
      const size_t end = Number(object, "End") + 1;
      if (end > 1 && start < end && end < starts_.size()) span = {starts_[start], starts_[end]};
    } else {
      file_->spans_moved += start >= starts_.size() || span.begin != starts_[start];
    }
    return WithoutStop(input, span);
  }

  SpecFile* file_;
  std::vector<uint32_t> starts_;
};

}  // namespace

LanguageCode SpecLanguage(std::string_view folder) {
  for (auto [name, code] : kFolders) {
    if (name == folder) return LanguageCode(code);
  }
  return LanguageCode();
}

Result<SpecFile> ParseSpec(std::string_view json, const std::string& path) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (json.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    json.remove_prefix(kByteOrderMark.size());
  }
  const std::filesystem::path place(path);
  SpecFile file;
  file.path = path;
  file.model = place.stem().string();
  file.language = SpecLanguage(place.parent_path().filename().string());
  const Json root = Json::parse(json, nullptr, false);
  if (!root.is_array()) return Error{ErrorKind::kMalformed, "not a list of cases", path, ""};
  SpecReader reader(&file);
  for (const Json& one : root) {
    if (!one.is_object()) return Error{ErrorKind::kMalformed, "a case is no object", path, ""};
    reader.Read(one);
  }
  return file;
}

bool LacksReferences(const SpecFile& file) {
  return std::any_of(file.cases.begin(), file.cases.end(),
                     [](const SpecCase& one) { return one.lacks_reference; });
}

Span WithoutStop(std::string_view input, Span span) {
  constexpr std::string_view kStops = ". ";
  while (span.end > span.begin + 1 && kStops.find(input[span.end - 1]) != std::string_view::npos)
    --span.end;
  return span;
}

namespace {

constexpr size_t kNoPlace = SIZE_MAX;

// For each case of `to` the case of `from` that it was made of; kNoPlace where that is not known.
std::vector<size_t> Originals(const SpecFile& from, const SpecFile& to) {
  using Key = std::vector<std::pair<std::string, std::vector<SpecFields>>>;
  auto key = [](const SpecCase& one) {
    Key out;
    for (const SpecResult& result : one.results) out.emplace_back(result.type, result.values);
    return out;
  };
  std::map<Key, std::vector<size_t>> places;
  for (size_t i = 0; i < from.cases.size(); ++i) {
    if (from.cases[i].reference != kUnknownPast) places[key(from.cases[i])].push_back(i);
  }
  std::vector<size_t> originals(to.cases.size(), kNoPlace);
  size_t next = 0;
  for (size_t i = 0; i < to.cases.size(); ++i) {
    if (!to.cases[i].lacks_reference) continue;
    const auto found = places.find(key(to.cases[i]));
    if (found == places.end()) continue;
    const std::vector<size_t>& list = found->second;
    const auto place = std::lower_bound(list.begin(), list.end(), next);
    if (place == list.end()) continue;
    originals[i] = *place;
    // One of several may be too far on.
    if (list.size() == 1) next = *place + 1;
  }
  return originals;
}

// Where as many cases lie between two known ones in both files, they are the same ones.
void FillGaps(std::vector<size_t>* originals) {
  size_t last = kNoPlace;
  for (size_t i = 0; i < originals->size(); ++i) {
    const size_t place = (*originals)[i];
    if (place == kNoPlace) continue;
    if (last != kNoPlace && place > (*originals)[last] && place - (*originals)[last] == i - last) {
      for (size_t k = last + 1; k < i; ++k) (*originals)[k] = (*originals)[last] + (k - last);
    }
    last = i;
  }
}

}  // namespace

void BorrowReferences(const SpecFile& from, SpecFile* to) {
  std::vector<size_t> originals = Originals(from, *to);
  FillGaps(&originals);
  for (size_t i = 0; i < originals.size(); ++i) {
    SpecCase& one = to->cases[i];
    if (!one.lacks_reference || originals[i] == kNoPlace) continue;
    const Instant reference = from.cases[originals[i]].reference;
    if (reference == kUnknownPast) continue;
    one.reference = reference;
    one.lacks_reference = false;
    one.borrowed_reference = true;
  }
}

Result<SpecFile> ReadSpecFile(const std::string& path) {
  Result<std::string> bytes = ReadFile(path, kLargestFile);
  if (!bytes) return bytes.error();
  return ParseSpec(*bytes, path);
}

}  // namespace riscontro
