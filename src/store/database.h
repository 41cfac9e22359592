// A thin cover over the SQLite C API (3.37 or later, for STRICT tables): every return code is
// checked, and the first failure sticks, so that a long run of inserts needs one test at its end.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace riscontro {

// What one column of a row holds. Text is borrowed: it must live until the row is written.
struct Value {
  enum class Kind : uint8_t { kNull, kInteger, kReal, kText };

  Value(std::nullptr_t) {}  // NOLINT
  template <std::integral T>
  Value(T value) : kind(Kind::kInteger), integer(int64_t(value)) {}    // NOLINT
  Value(double value) : kind(Kind::kReal), real(value) {}              // NOLINT
  Value(std::string_view value) : kind(Kind::kText), text(value) {}    // NOLINT
  Value(const std::string& value) : kind(Kind::kText), text(value) {}  // NOLINT

  Kind kind = Kind::kNull;
  int64_t integer = 0;
  double real = 0;
  std::string_view text;
};

// One connection. Not thread-safe.
class Database {
 public:
  // Opens or creates; nothing is read or written yet, so what is no database shows later.
  static Result<std::unique_ptr<Database>> Open(const std::string& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Runs statements without parameters and rows. False once anything has failed.
  bool Execute(const std::string& sql);
  // The first column of the first row: 0 when there is none.
  int64_t Integer(const std::string& sql);
  // Rows changed since the connection was opened.
  int64_t total_changes() const;

  bool ok() const { return !failed_; }
  // The first failure, naming the file. REQUIRES !ok().
  const Error& error() const { return error_; }
  // Forgets the failure and undoes the transaction, if one is open. True if that went well.
  bool Rollback();
  const std::string& path() const { return path_; }

 private:
  friend class Statement;
  explicit Database(std::string path) : path_(std::move(path)) {}
  bool Check(int code);  // records what is neither OK, ROW nor DONE

  std::string path_;
  sqlite3* handle_ = nullptr;
  bool failed_ = false;
  Error error_;
};

// A prepared statement. Failures go to its Database.
class Statement {
 public:
  Statement(Database* database, const std::string& sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Binds from the first parameter on and runs to the end.
  bool Run(std::initializer_list<Value> values) { return Run({}, values); }
  bool Run(std::initializer_list<Value> first, std::initializer_list<Value> rest);

  // Binds and moves to the first row; true if there is one. Its columns can be read until the next
  // call.
  bool First(std::initializer_list<Value> values);
  // Lets go of the row, so that the transaction can be committed.
  void Reset();
  int64_t Integer(int column) const;
  std::string Text(int column) const;

 private:
  Database* database_;
  sqlite3_stmt* handle_ = nullptr;

  bool Bind(std::initializer_list<Value> values, int* parameter);
};

}  // namespace riscontro
