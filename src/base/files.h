// The file system: reading whole files, writing them so that no half-written one is ever seen,
// walking folders.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace riscontro {

// The whole file; kTooLarge above the limit (bytes).
Result<std::string> ReadFile(const std::string& path, uint64_t limit);

// Writes to a neighbour file, syncs and renames it into place: after a crash, a full disk or
// Ctrl-C the old file or none is there, never a part. Creates missing folders.
Status WriteFileAtomic(const std::string& path, std::string_view bytes);

// The same, for bytes produced piece by piece: `produce` is given a write function that
// returns false once writing has failed.
using WriteFunction = std::function<bool(std::string_view)>;
Status WriteFileAtomic(const std::string& path,
                       const std::function<void(const WriteFunction&)>& produce);

struct WalkResult {
  std::vector<std::string> files;  // regular files, sorted by path
  std::vector<Error> errors;       // what could not be entered or followed, one each
};

// Files named, and all files below folders named, recursively. Symbolic links are followed once:
// a folder already entered (by device and inode) is passed over with an error, so loops end.
// Hidden entries (".git") below a folder are passed over silently.
WalkResult WalkFiles(const std::vector<std::string>& paths);

}  // namespace riscontro
