// The Store over an open Database. Split from store.h so that tests can set the database up.
#pragma once

#include <memory>

#include "store/database.h"
#include "store/store.h"

namespace riscontro {

// Migrates and takes the connection. Errors as in Store::Open.
Result<std::unique_ptr<Store>> OpenArchive(std::unique_ptr<Database> database);

}  // namespace riscontro
