// The container of a trained model: named sections of bytes behind a magic, a version and a
// checksum. What a section holds is known to the part that reads it ("words", "sentences").
//
//   bytes 0–7   "RISCSYN\n"
//   bytes 8–11  version, little-endian like every number here; a newer one is refused
//   bytes 12–15 number of sections
//   bytes 16–23 XXH3-64 of everything after this field
//   then, for each section: u32 length of its name, u32 length of its bytes, name, bytes
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace riscontro {

inline constexpr uint32_t kModelVersion = 1;

// Views into the bytes it was read from, which must outlive it. Thread-safe once read.
class ModelFile {
 public:
  // Errors: kUnreadable with what is wrong: not a model, newer than this program, damaged.
  static Result<ModelFile> Read(std::string_view bytes);

  // The bytes of a section; "" when the model does not have it.
  std::string_view Section(std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> sections_;
};

// The same sections give the same bytes.
std::string WriteModelFile(const std::vector<std::pair<std::string, std::string>>& sections);

// Numbers and strings in a section, in the order they were put.
class SectionWriter {
 public:
  void Number(uint32_t value);
  void Real(float value);
  void Text(std::string_view value);   // length, then bytes
  void Bytes(const void* data, size_t size);  // the bytes alone
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reading past the end gives zeros and makes ok() false: check once, at the end, and check every
// count against left() before taking memory for it.
class SectionReader {
 public:
  explicit SectionReader(std::string_view bytes) : bytes_(bytes) {}
  uint32_t Number();
  float Real();
  std::string_view Text();
  std::string_view Bytes(size_t size);
  size_t left() const { return bytes_.size(); }
  bool ok() const { return ok_; }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace riscontro
