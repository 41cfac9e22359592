// Writing JSON (RFC 8259) piece by piece, so that a dossier of any size needs a buffer's memory.
//
// The same calls give the same bytes: members in the order of the calls, numbers in their
// shortest form that reads back to the same value, one line per member of the outermost object
// and per item of the lists in it, so that two dossiers can be compared with diff. Bytes that are
// no UTF-8 (a path may hold some) become U+FFFD; what is not finite becomes null.
//
//   JsonWriter json(write);
//   json.BeginObject();
//   json.Member("kind", "near-copy");
//   json.EndObject();
//   json.Finish();
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/files.h"

namespace riscontro {

class JsonWriter {
 public:
  enum class Escape {
    kPlain,  // what JSON itself asks for
    kHtml,   // also < > & and U+2028, U+2029 as \uXXXX: nothing can end or open an HTML element
  };

  // `write` must outlive the writer.
  explicit JsonWriter(const WriteFunction& write, Escape escape = Escape::kPlain);

  void BeginObject() { Begin('{'); }
  void EndObject() { End('}'); }
  void BeginArray() { Begin('['); }
  void EndArray() { End(']'); }
  void Key(std::string_view key);

  void String(std::string_view value);
  void Integer(int64_t value);
  void Double(double value);
  void Bool(bool value);
  void Null();

  void Member(std::string_view key, std::string_view value) { Key(key); String(value); }
  void Member(std::string_view key, const char* value) { Key(key); String(value); }
  void Member(std::string_view key, double value) { Key(key); Double(value); }
  void Member(std::string_view key, bool value) { Key(key); Bool(value); }
  void Member(std::string_view key, uint32_t value) { Key(key); Integer(value); }

  // Hands on what is still buffered. False once `write` has returned false.
  bool Finish();
  // False once `write` has returned false: long loops may stop then; further calls do nothing.
  bool ok() const { return ok_; }

 private:
  void Begin(char open);
  void End(char close);
  void BeforeValue();
  void NewLine();
  void AppendEscaped(std::string_view text);
  void FlushIfFull();

  const WriteFunction& write_;
  const bool html_;
  bool ok_ = true;
  bool first_ = true;       // nothing yet in the innermost object or array
  bool after_key_ = false;
  int depth_ = 0;
  std::string buffer_;
};

}  // namespace riscontro
