#include "store/database.h"

#include <sqlite3.h>
#include <unistd.h>

namespace riscontro {
namespace {

constexpr int kBusyMilliseconds = 10000;

// SQLite's extended result codes → kinds of error, with a message for people.
Error ErrorOf(int code, const char* message, const std::string& path) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return {ErrorKind::kMalformed, "not a database", path, ""};
    case SQLITE_CORRUPT:
      return {ErrorKind::kMalformed, "a damaged database", path, ""};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::kUnwritable, "in use by another program", path, ""};
    case SQLITE_FULL:
      return {ErrorKind::kUnwritable, "the disk is full; nothing was saved", path, ""};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {ErrorKind::kUnwritable, "cannot be written (no right to)", path, ""};
    case SQLITE_CANTOPEN: {
      bool hidden = ::access(path.c_str(), F_OK) == 0 && ::access(path.c_str(), R_OK) != 0;
      return {hidden ? ErrorKind::kUnreadable : ErrorKind::kUnwritable, message, path, ""};
    }
    case SQLITE_IOERR:
      return {ErrorKind::kUnwritable, message, path, ""};
    default:
      return {ErrorKind::kInternal, std::string("SQLite: ") + message, path, ""};
  }
}

}  // namespace

Result<std::unique_ptr<Database>> Database::Open(const std::string& path) {
  std::unique_ptr<Database> database(new Database(path));
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (!database->Check(sqlite3_open_v2(path.c_str(), &database->handle_, flags, nullptr))) {
    return database->error();
  }
  sqlite3_extended_result_codes(database->handle_, 1);
  sqlite3_busy_timeout(database->handle_, kBusyMilliseconds);
  if (sqlite3_db_readonly(database->handle_, "main") == 1) {
    return ErrorOf(SQLITE_READONLY, "", path);
  }
  return database;
}

Database::~Database() {
  sqlite3_close_v2(handle_);
}

bool Database::Check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return true;
  if (!failed_) {
    failed_ = true;
    error_ =
        ErrorOf(code, handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_), path_);
  }
  return false;
}

bool Database::Execute(const std::string& sql) {
  if (failed_) return false;
  return Check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr));
}

int64_t Database::Integer(const std::string& sql) {
  Statement statement(this, sql);
  return statement.First({}) ? statement.Integer(0) : 0;
}

int64_t Database::total_changes() const {
  return sqlite3_total_changes64(handle_);
}

bool Database::Rollback() {
  failed_ = false;
  // Some failures (a full disk) have rolled back by themselves.
  return sqlite3_get_autocommit(handle_) != 0 || Execute("ROLLBACK");
}

Statement::Statement(Database* database, const std::string& sql) : database_(database) {
  if (!database->ok()) return;
  database->Check(
      sqlite3_prepare_v2(database->handle_, sql.data(), int(sql.size()), &handle_, nullptr));
}

Statement::~Statement() {
  sqlite3_finalize(handle_);
}

bool Statement::Bind(std::initializer_list<Value> values, int* parameter) {
  for (const Value& value : values) {
    int code = SQLITE_OK, at = ++*parameter;
    switch (value.kind) {
      case Value::Kind::kNull:
        code = sqlite3_bind_null(handle_, at);
        break;
      case Value::Kind::kInteger:
        code = sqlite3_bind_int64(handle_, at, value.integer);
        break;
      case Value::Kind::kReal:
        code = sqlite3_bind_double(handle_, at, value.real);
        break;
      case Value::Kind::kText: {
        // A view without data would be bound as NULL.
        const char* data = value.text.data() == nullptr ? "" : value.text.data();
        code =
            sqlite3_bind_text64(handle_, at, data, value.text.size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
      }
    }
    if (!database_->Check(code)) return false;
  }
  return true;
}

bool Statement::Run(std::initializer_list<Value> first, std::initializer_list<Value> rest) {
  if (!database_->ok()) return false;
  int parameter = 0;
  if (!Bind(first, &parameter) || !Bind(rest, &parameter)) return false;
  int code = SQLITE_OK;
  do {
    code = sqlite3_step(handle_);
  } while (code == SQLITE_ROW);
  bool done = database_->Check(code);
  sqlite3_reset(handle_);  // repeats the code of the step, which has been checked
  return done;
}

bool Statement::First(std::initializer_list<Value> values) {
  if (!database_->ok()) return false;
  sqlite3_reset(handle_);
  int parameter = 0;
  if (!Bind(values, &parameter)) return false;
  int code = sqlite3_step(handle_);
  database_->Check(code);
  return code == SQLITE_ROW;
}

void Statement::Reset() {
  sqlite3_reset(handle_);
}

int64_t Statement::Integer(int column) const {
  return sqlite3_column_int64(handle_, column);
}

std::string Statement::Text(int column) const {
  const unsigned char* text = sqlite3_column_text(handle_, column);
  if (text == nullptr) return "";
  return std::string(reinterpret_cast<const char*>(text),
                     size_t(sqlite3_column_bytes(handle_, column)));
}

}  // namespace riscontro
