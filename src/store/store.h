// store: runs of collate in an SQLite file. The only SQL of the project.
//
// An archive keeps articles once, by content id, and each run's dossier under the digest of its
// content: saving the same run again changes nothing, saving another adds to the archive.
// Schema version in PRAGMA user_version; older files are migrated, newer ones refused.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "document/dossier.h"

namespace riscontro {

class Store {
 public:
  // Opens or creates. Errors: kUnreadable, kUnwritable, kMalformed (not a Riscontro database),
  // kUnsupported (made by a newer version).
  static Result<std::unique_ptr<Store>> Open(const std::string& path);
  virtual ~Store() = default;

  struct SaveResult {
    bool changed = false;  // false: this very run was there already
    uint64_t new_articles = 0;
  };
  // All or nothing.
  virtual Result<SaveResult> Save(const Dossier& dossier) = 0;
};

}  // namespace riscontro
