#include "analyse/syntax/model_file.h"

#include <cstring>

#include "base/hash.h"

namespace riscontro {
namespace {

constexpr std::string_view kMagic = "RISCSYN\n";
constexpr size_t kChecked = 24;  // magic, version, count, checksum

}  // namespace

Result<ModelFile> ModelFile::Read(std::string_view bytes) {
  auto wrong = [](ErrorKind kind, std::string message) { return Error{kind, message, "", ""}; };
  SectionReader reader(bytes);
  if (reader.Bytes(kMagic.size()) != kMagic || bytes.size() < kChecked) {
    return wrong(ErrorKind::kUnknownFormat, "not a syntax model");
  }
  const uint32_t version = reader.Number();
  if (version > kModelVersion) {
    return wrong(ErrorKind::kUnsupported, "the model is of version " + std::to_string(version) +
                                              ", newer than this program, which reads up to " +
                                              std::to_string(kModelVersion));
  }
  const uint32_t count = reader.Number();
  uint64_t checksum = 0;
  std::memcpy(&checksum, reader.Bytes(sizeof checksum).data(), sizeof checksum);
  if (Hash64(bytes.substr(kChecked)) != checksum || count > reader.left() / 8) {
    return wrong(ErrorKind::kMalformed, "the model is damaged: its checksum does not fit");
  }
  ModelFile file;
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t name_size = reader.Number();
    const uint32_t size = reader.Number();
    std::string_view name = reader.Bytes(name_size);
    file.sections_.emplace_back(name, reader.Bytes(size));
  }
  if (!reader.ok()) return wrong(ErrorKind::kMalformed, "the model is damaged: it ends too soon");
  return file;
}

std::string_view ModelFile::Section(std::string_view name) const {
  for (const auto& [known, bytes] : sections_) {
    if (known == name) return bytes;
  }
  return {};
}

std::string WriteModelFile(const std::vector<std::pair<std::string, std::string>>& sections) {
  SectionWriter body;
  for (const auto& [name, bytes] : sections) {
    body.Number(uint32_t(name.size()));
    body.Number(uint32_t(bytes.size()));
    body.Bytes(name.data(), name.size());
    body.Bytes(bytes.data(), bytes.size());
  }
  SectionWriter whole;
  whole.Bytes(kMagic.data(), kMagic.size());
  whole.Number(kModelVersion);
  whole.Number(uint32_t(sections.size()));
  const uint64_t checksum = Hash64(body.bytes());
  whole.Bytes(&checksum, sizeof checksum);
  whole.Bytes(body.bytes().data(), body.bytes().size());
  return whole.bytes();
}

void SectionWriter::Number(uint32_t value) {
  Bytes(&value, sizeof value);
}

void SectionWriter::Real(float value) {
  Bytes(&value, sizeof value);
}

void SectionWriter::Text(std::string_view value) {
  Number(uint32_t(value.size()));
  Bytes(value.data(), value.size());
}

void SectionWriter::Bytes(const void* data, size_t size) {
  bytes_.append(static_cast<const char*>(data), size);
}

std::string_view SectionReader::Bytes(size_t size) {
  if (size > bytes_.size()) {
    ok_ = false;
    bytes_ = {};
    return {};
  }
  std::string_view out = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return out;
}

uint32_t SectionReader::Number() {
  uint32_t value = 0;
  std::string_view bytes = Bytes(sizeof value);
  if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

float SectionReader::Real() {
  float value = 0;
  std::string_view bytes = Bytes(sizeof value);
  if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

std::string_view SectionReader::Text() {
  return Bytes(Number());
}

}  // namespace riscontro
