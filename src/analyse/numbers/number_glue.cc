// Number words that are written in one: "duecentoquaranta", "zweitausendvierundzwanzig",
// "veintidosmilésimo".
//
// Such a word is cut into atoms from left to right, the longest first, going back where the rest
// does not fit; a bound on the steps keeps that linear. What may be cut is told beforehand by the
// word's first and last letters.
#include "analyse/numbers/number_table.h"
#include "base/hash.h"

namespace riscontro {
namespace {

constexpr size_t kLongestWord = 160;  // bytes
constexpr int kMostSteps = 256;

// Three letters of one or two bytes.
size_t Letters(std::string_view word) {
  return uint8_t(word[0]) < 0x80 ? 3 : 6;
}

uint64_t Bit(std::string_view letters) {
  return Hash64(letters) % (64 * 64);
}

}  // namespace

struct NumberWordTable::GlueReading {
  Glued out;
  int atoms = 0;
  int steps = 0;
  bool joined = false;  // the last atom was an "and"
};

void NumberWordTable::AddGlue(std::string_view form, NumberWord kind, double value) {
  if (form.empty() || form.back() == '\'') return;
  if (form.size() < 2 && kind != NumberWord::kAnd) return;
  glue_.emplace(std::string(form), GlueAtom{kind, value});
  longest_glue_ = std::max(longest_glue_, form.size());
  auto allow = [](std::string_view letters, std::vector<uint64_t>* filter) {
    (*filter)[Bit(letters) / 64] |= uint64_t(1) << (Bit(letters) % 64);
  };
  const size_t letters = Letters(form);
  if (form.size() >= letters) {
    allow(form.substr(0, letters), &first_letters_);
    allow(form.substr(form.size() - letters), &last_letters_);
  } else if (form.size() == 2) {  // "un": any letter of the atom beside it
    for (char c = 'a'; c <= 'z'; ++c) {
      allow(std::string(form) + c, &first_letters_);
      allow(c + std::string(form), &last_letters_);
    }
  }
}

bool NumberWordTable::MayBeGlued(std::string_view folded) const {
  if (!glue_words_ || folded.size() < 5 || folded.size() > kLongestWord) return false;
  const size_t letters = Letters(folded);
  if (folded.size() < letters) return false;
  uint64_t first = Bit(folded.substr(0, letters));
  if (!(first_letters_[first / 64] >> (first % 64) & 1)) return false;
  uint64_t last = Bit(folded.substr(folded.size() - letters));
  return last_letters_[last / 64] >> (last % 64) & 1;
}

// Adds the atom to the reading; false where it does not fit.
bool NumberWordTable::TakeGlued(const GlueAtom& atom, bool last, GlueReading* reading) const {
  Glued& out = reading->out;
  switch (atom.kind) {
    case NumberWord::kAnd:
      if (last || reading->atoms == 0 || reading->joined) return false;
      reading->joined = true;
      return true;
    case NumberWord::kHalf:  // "zweieinhalb"
      if (!last || out.sum.empty()) return false;
      out.sum.Set(out.sum.Value() + atom.value);
      return true;
    case NumberWord::kFraction:  // "dreiviertel"
      if (!last || out.sum.empty()) return false;
      out.sum.Set(out.sum.Value() * atom.value);
      out.denominator = false;
      return true;
    case NumberWord::kOverPart:
      out.denominator = true;
      return last && !out.sum.empty();
    case NumberWord::kOrdinal:
      if (!last) return false;
      out.ordinal = true;
      break;
    default:
      break;
  }
  reading->joined = false;
  const bool multiplies = atom.kind == NumberWord::kMultiplier || atom.value >= 1000 ||
                          (atom.value == 100 && !out.sum.empty());
  return multiplies ? out.sum.Multiply(atom.value) : out.sum.Add(atom.value, rooms_);
}

bool NumberWordTable::CutGlued(std::string_view folded, size_t at, GlueReading* reading) const {
  for (size_t length = std::min(longest_glue_, folded.size() - at); length >= 1; --length) {
    if (++reading->steps > kMostSteps * 8) return false;
    auto found = glue_.find(folded.substr(at, length));
    if (found == glue_.end()) continue;
    GlueReading next = *reading;
    const bool last = at + length == folded.size();
    bool fits = TakeGlued(found->second, last, &next);
    if (fits) ++next.atoms;
    if (fits && (last || CutGlued(folded, at + length, &next))) {
      *reading = next;
      return true;
    }
    reading->steps = next.steps;
  }
  return false;
}

NumberWordTable::Glued NumberWordTable::ReadGlued(std::string_view folded) const {
  if (!MayBeGlued(folded)) return {};
  GlueReading reading;
  if (!CutGlued(folded, 0, &reading) || reading.atoms < 2) return {};
  reading.out.found = true;
  return reading.out;
}

}  // namespace riscontro
