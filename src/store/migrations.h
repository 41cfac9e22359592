// The steps of the schema: step n leads from version n to n + 1. A step that has been released is
// never changed; a new one is added at the end.
#pragma once

#include <string>
#include <vector>

namespace riscontro {

const std::vector<std::string>& Migrations();

}  // namespace riscontro
