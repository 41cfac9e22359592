#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

namespace riscontro {
namespace {

namespace fs = std::filesystem;

// Closes the descriptor at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

Error SystemError(ErrorKind kind, const std::string& path) {
  int code = errno;
  if (code == ENOENT) kind = ErrorKind::kNotFound;
  return {kind, std::strerror(code), path, ""};
}

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes.remove_prefix(size_t(n));
  }
  return true;
}

class Walker {
 public:
  WalkResult result;

  // `named`: given by the user, so anything wrong with it is an error.
  void Visit(const std::string& path, bool named) {
    struct stat info;
    if (::stat(path.c_str(), &info) != 0) {
      result.errors.push_back(SystemError(ErrorKind::kUnreadable, path));
      return;
    }
    if (S_ISDIR(info.st_mode)) {
      if (!entered_.insert({info.st_dev, info.st_ino}).second) {
        result.errors.push_back({ErrorKind::kUnreadable,
                                 "a link back to a folder already read; passed over", path, ""});
        return;
      }
      VisitEntries(path);
    } else if (S_ISREG(info.st_mode) || named) {
      result.files.push_back(path);
    }
  }

 private:
  std::set<std::pair<dev_t, ino_t>> entered_;

  void VisitEntries(const std::string& folder) {
    std::error_code code;
    std::vector<std::string> entries;
    fs::directory_iterator it(folder, code);
    for (; !code && it != fs::directory_iterator(); it.increment(code)) {
      if (it->path().filename().string().front() != '.') entries.push_back(it->path().string());
    }
    if (code) result.errors.push_back({ErrorKind::kUnreadable, code.message(), folder, ""});
    std::sort(entries.begin(), entries.end());
    for (const std::string& entry : entries) Visit(entry, false);
  }
};

}  // namespace

Result<std::string> ReadFile(const std::string& path, uint64_t limit) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return SystemError(ErrorKind::kUnreadable, path);
  std::string bytes;
  struct stat info;
  if (::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode)) {
    if (uint64_t(info.st_size) > limit) {
      return Error{ErrorKind::kTooLarge, "larger than " + std::to_string(limit) + " bytes", path,
                   ""};
    }
    bytes.reserve(size_t(info.st_size) + 1);
  }
  char buffer[1 << 16];
  for (;;) {
    ssize_t n = ::read(file.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return SystemError(ErrorKind::kUnreadable, path);
    if (n == 0) return bytes;
    bytes.append(buffer, size_t(n));
    if (bytes.size() > limit) {
      return Error{ErrorKind::kTooLarge, "larger than " + std::to_string(limit) + " bytes", path,
                   ""};
    }
  }
}

Status WriteFileAtomic(const std::string& path,
                       const std::function<void(const WriteFunction&)>& produce) {
  std::error_code code;
  fs::path folder = fs::path(path).parent_path();
  if (!folder.empty()) fs::create_directories(folder, code);
  if (code) return Error{ErrorKind::kUnwritable, code.message(), folder.string(), ""};
  std::string temporary = path + ".part" + std::to_string(::getpid());
  int error = 0;
  {
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (file.get() < 0) return SystemError(ErrorKind::kUnwritable, path);
    produce([&](std::string_view bytes) {
      if (error == 0 && !WriteAll(file.get(), bytes)) error = errno;
      return error == 0;
    });
    if (error == 0 && ::fsync(file.get()) != 0 && errno != EINVAL) error = errno;
  }
  if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return Done{};
  ::unlink(temporary.c_str());
  return Error{ErrorKind::kUnwritable, std::strerror(error), path, ""};
}

Status WriteFileAtomic(const std::string& path, std::string_view bytes) {
  return WriteFileAtomic(path, [&](const WriteFunction& write) { write(bytes); });
}

WalkResult WalkFiles(const std::vector<std::string>& paths) {
  Walker walker;
  for (const std::string& path : paths) walker.Visit(path, true);
  std::sort(walker.result.files.begin(), walker.result.files.end());
  auto last = std::unique(walker.result.files.begin(), walker.result.files.end());
  walker.result.files.erase(last, walker.result.files.end());
  return walker.result;
}

}  // namespace riscontro
