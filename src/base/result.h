// Errors as values.
//
// A Result<T> holds a T or an Error. Functions that can fail for reasons outside the program
// (a file, its bytes, its format) return one; broken invariants inside the program are asserts.
// The library never prints, exits or throws; exceptions of third-party code are caught where
// they are called.
//
//   Result<std::string> text = ReadFile(path, limit);
//   if (!text) return text.error();
//   Use(*text);
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace riscontro {

enum class ErrorKind {
  kNotFound,       // no such file, entry or name
  kUnreadable,     // there, but cannot be read (rights, I/O)
  kUnwritable,     // cannot be written (rights, full disk)
  kTooLarge,       // over a stated limit
  kUnknownFormat,  // not a format we read
  kMalformed,      // claims a format and breaks it
  kUnsupported,    // well-formed, but a feature or version we do not know
  kCancelled,      // the user asked to stop
  kUsage,          // the caller's arguments do not fit
  kInternal,       // ours: a bug
};

// What went wrong, in which input, where in it.
struct Error {
  ErrorKind kind = ErrorKind::kInternal;
  std::string message;  // one sentence without a full stop, in English
  std::string input;    // the file, address or argument it is about; may be empty
  std::string place;    // where in it: "line 12", "byte 4096"; may be empty

  // "input, place: message"
  std::string ToString() const {
    std::string out = input;
    if (!place.empty()) out += (out.empty() ? "" : ", ") + place;
    return out.empty() ? message : out + ": " + message;
  }
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& operator*() & {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  const T& operator*() const& {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  T&& operator*() && {
    assert(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  T* operator->() {
    assert(ok());
    return std::get_if<0>(&state_);
  }
  const T* operator->() const {
    assert(ok());
    return std::get_if<0>(&state_);
  }
  const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

// A Result without a value.
struct Done {};
using Status = Result<Done>;

}  // namespace riscontro
