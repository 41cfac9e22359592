#include "analyse/syntax/multiword.h"

#include <algorithm>

#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint8_t kWholeWord = 255;
constexpr size_t kShortestStem = 2;

std::string_view EndOf(std::string_view word, size_t bytes) {
  return word.substr(word.size() - std::min(bytes, word.size()));
}

size_t LastTwo(std::string_view word) {
  return size_t(static_cast<unsigned char>(word[word.size() - 2])) << 8 |
         static_cast<unsigned char>(word.back());
}

// á é í ó ú (and their grave sisters) → the letter without accent; 0 for others.
char WithoutAccent(char32_t c) {
  switch (c) {
    case 0xE1:
      return 'a';
    case 0xE9:
      return 'e';
    case 0xED:
      return 'i';
    case 0xF3:
      return 'o';
    case 0xFA:
      return 'u';
    case 0xC1:
      return 'A';
    case 0xC9:
      return 'E';
    case 0xCD:
      return 'I';
    case 0xD3:
      return 'O';
    case 0xDA:
      return 'U';
    default:
      return 0;
  }
}

bool HasAccent(std::string_view word) {
  for (size_t at = 0; at < word.size();) {
    if (WithoutAccent(NextChar(word, &at)) != 0) return true;
  }
  return false;
}

uint64_t EndingKey(std::string_view ending, bool accent) {
  return CombineHash(Hash64(ending), accent);
}

// Capitals of the Latin letters that parts are written with.
char32_t Capital(char32_t c) {
  if (c >= 'a' && c <= 'z') return c - 32;
  return c >= 0xE0 && c <= 0xFE && c != 0xF7 ? c - 32 : c;
}

struct Casing {
  bool all = false;    // "DELLA"
  bool first = false;  // "Della"
  char32_t apostrophe = '\'';
};

Casing CasingOf(std::string_view word) {
  Casing casing;
  size_t letters = 0, upper = 0;
  for (size_t at = 0; at < word.size();) {
    const char32_t c = NextChar(word, &at);
    if (IsApostrophe(c)) casing.apostrophe = c;
    if (!IsLetter(c)) continue;
    if (IsUpper(c)) {
      if (letters == 0) casing.first = true;
      ++upper;
    }
    ++letters;
  }
  casing.all = letters > 1 && upper == letters;
  return casing;
}

void AppendCased(std::string_view lower, const Casing& casing, bool first, std::string* out) {
  for (size_t at = 0; at < lower.size();) {
    const bool capital = casing.all || (first && casing.first && at == 0);
    const char32_t c = NextChar(lower, &at);
    AppendChar(c == '\'' ? casing.apostrophe : capital ? Capital(c) : c, out);
  }
}

}  // namespace

bool DropLastAccent(std::string* word) {
  for (size_t at = word->size(); at > 0;) {
    const size_t end = at;
    const char plain = WithoutAccent(PreviousChar(*word, &at));
    if (plain == 0) continue;
    word->replace(at, end - at, 1, plain);
    return true;
  }
  return false;
}

bool IsNameAfter(std::string_view before, std::string_view word) {
  const char32_t last = CharAt(before, 0);
  if (!IsLetter(last) && !IsDigit(last) && last != ',') return false;
  size_t at = 0;
  return IsUpper(NextChar(word, &at)) && IsLower(CharAt(word, at));
}

void MultiwordFeatures(const MultiwordPlace& place, const MultiwordSplit& split, FeatureList* out) {
  const auto [lower, before, after, second_before, capital] = place;
  out->Clear();
  const bool whole = split.drop == kWholeWord;
  const std::string_view stem = whole ? lower : lower.substr(0, lower.size() - split.drop);
  const uint64_t ending = whole ? Hash64(lower) : Hash64(lower.substr(stem.size()));
  const uint64_t previous = Hash64(before), following = Hash64(after);
  out->Add(1, ending);
  out->Add(2, Hash64(lower));
  for (uint32_t n = 1; n <= 5; ++n) out->Add(2 + n, CombineHash(ending, Hash64(EndOf(stem, n))));
  for (uint32_t n = 2; !whole && n <= 4; ++n) out->Add(10 + n, Hash64(EndOf(stem, n)));
  out->Add(20, Hash64(stem));
  out->Add(21, CombineHash(ending, std::min<size_t>(stem.size(), 8)));
  out->Add(22, CombineHash(ending, previous));
  out->Add(23, CombineHash(ending, following));
  out->Add(24, CombineHash(ending, Hash64(EndOf(before, 3))));
  out->Add(25, CombineHash(ending, Hash64(EndOf(after, 3))));
  out->Add(26, CombineHash(ending, Hash64(EndOf(after, 1))));
  out->Add(27, CombineHash(Hash64(EndOf(stem, 2)), previous));
  out->Add(28, CombineHash(ending, CombineHash(previous, following)));
  out->Add(29, CombineHash(whole, capital));
  out->Add(30, CombineHash(ending, CombineHash(previous, Hash64(second_before))));
  out->Add(31, CombineHash(ending, Hash64(EndOf(before, 2))));
  out->Add(32, CombineHash(ending, CombineHash(Hash64(EndOf(before, 2)), Hash64(EndOf(after, 2)))));
  out->Add(33, CombineHash(ending, CombineHash(Hash64(second_before), Hash64(EndOf(before, 2)))));
}

void AppendParts(std::string_view word, const MultiwordSplit& split, std::string* out) {
  const Casing casing = CasingOf(word);
  if (split.drop == kWholeWord) {
    const size_t first = std::min(split.parts.find(' '), split.parts.size());
    AppendCased(split.parts.substr(0, first), casing, true, out);
    AppendCased(split.parts.substr(first), casing, false, out);
    return;
  }
  static thread_local std::string stem;
  stem.assign(word.substr(0, word.size() - split.drop));
  if (split.plain_stem) DropLastAccent(&stem);
  *out += stem;
  AppendCased(split.add, casing, false, out);
  *out += ' ';
  AppendCased(split.parts, casing, false, out);
}

Result<MultiwordModel> MultiwordModel::Make(const Table& pack, std::string_view section) {
  MultiwordModel model;
  for (const TableRow* row : pack.Section("forms")) {
    model.forms_[Hash64(row->Column(0))] = {MultiwordSplit::Mode::kAlways, kWholeWord, false, "",
                                            row->Column(1)};
  }
  for (const TableRow* row : pack.Section("endings")) {
    std::string_view ending = row->Column(0);
    if (ending.size() < 2) continue;
    for (bool accent : {false, true}) {
      model.AddEnding(
          ending, accent,
          {MultiwordSplit::Mode::kAsk, uint8_t(ending.size()), accent, "", row->Column(1)});
    }
  }
  if (!section.empty() && !model.ReadSection(section)) {
    return Error{ErrorKind::kMalformed, "the model's part for multi-word tokens is damaged", "",
                 ""};
  }
  return model;
}

bool MultiwordModel::ReadSection(std::string_view section) {
  SectionReader reader(section);
  const uint32_t forms = reader.Number();
  if (forms > reader.left() / 12) return false;
  forms_.reserve(forms_.size() + forms);
  for (uint32_t i = 0; i < forms; ++i) {
    if (!ReadForm(&reader)) return false;
  }
  const uint32_t endings = reader.Number();
  if (endings > reader.left() / 20) return false;
  for (uint32_t i = 0; i < endings; ++i) {
    if (!ReadEnding(&reader)) return false;
  }
  classifier_ = FeatureClassifier(&reader);
  return reader.ok() && reader.left() == 0;
}

bool MultiwordModel::ReadForm(SectionReader* reader) {
  std::string_view word = reader->Text();
  const uint32_t mode = reader->Number();
  std::string_view parts = reader->Text();
  if (mode > uint32_t(MultiwordSplit::Mode::kAsk) || !IsValidUtf8(parts)) return false;
  if (mode != uint32_t(MultiwordSplit::Mode::kNever) && parts.empty()) return false;
  forms_[Hash64(word)] = {MultiwordSplit::Mode(mode), kWholeWord, false, "", parts};
  return reader->ok();
}

bool MultiwordModel::ReadEnding(SectionReader* reader) {
  std::string_view ending = reader->Text();
  const uint32_t flags = reader->Number();  // 1 = of words with an accent, 2 = plain_stem
  MultiwordSplit split{MultiwordSplit::Mode::kAsk, uint8_t(ending.size()), (flags & 2) != 0,
                       reader->Text(), reader->Text()};
  if (ending.size() < 2 || ending.size() > 32 || split.parts.empty()) return false;
  if (!IsBoundary(ending, 0) || !IsValidUtf8(split.add) || !IsValidUtf8(split.parts)) return false;
  AddEnding(ending, flags & 1, split);
  return reader->ok();
}

void MultiwordModel::AddEnding(std::string_view ending, bool accent, const MultiwordSplit& split) {
  endings_[EndingKey(ending, accent)] = split;
  last_bytes_[LastTwo(ending)] = true;
  longest_ending_ = std::max(longest_ending_, ending.size());
}

const MultiwordSplit* MultiwordModel::Find(std::string_view lower) const {
  if (lower.size() < 2) return nullptr;
  if (auto found = forms_.find(Hash64(lower)); found != forms_.end()) {
    return found->second.mode == MultiwordSplit::Mode::kNever ? nullptr : &found->second;
  }
  return FindEnding(lower);
}

const MultiwordSplit* MultiwordModel::FindEnding(std::string_view lower) const {
  if (lower.size() < 2 + kShortestStem || !last_bytes_[LastTwo(lower)]) return nullptr;
  const bool accent = HasAccent(lower);
  for (size_t n = std::min(longest_ending_, lower.size() - kShortestStem); n >= 2; --n) {
    if (!IsBoundary(lower, lower.size() - n)) continue;
    auto found = endings_.find(EndingKey(EndOf(lower, n), accent));
    if (found != endings_.end()) return &found->second;
  }
  return nullptr;
}

bool MultiwordModel::Splits(const MultiwordPlace& place, const MultiwordSplit& split) const {
  if (split.mode != MultiwordSplit::Mode::kAsk) return split.mode == MultiwordSplit::Mode::kAlways;
  if (place.capital && split.drop != kWholeWord) return false;
  FeatureList features;
  MultiwordFeatures(place, split, &features);
  return classifier_.Score(features) > 0;
}

}  // namespace riscontro
