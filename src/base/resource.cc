#include "base/resource.h"

#include <algorithm>

#define RESOURCE(number, name)                 \
  extern "C" const char riscontro_r##number[]; \
  extern "C" const char riscontro_r##number##_end[];
#include "resources.inc"
#undef RESOURCE

namespace riscontro {
namespace {

struct Resource {
  std::string_view path;
  std::string_view bytes;
};

const std::vector<Resource>& Resources() {
  static const std::vector<Resource> resources = [] {
    std::vector<Resource> list = {
#define RESOURCE(number, name) \
  {name, {riscontro_r##number, size_t(riscontro_r##number##_end - riscontro_r##number)}},
#include "resources.inc"
#undef RESOURCE
    };
    std::sort(list.begin(), list.end(),
              [](const Resource& a, const Resource& b) { return a.path < b.path; });
    return list;
  }();
  return resources;
}

}  // namespace

std::optional<std::string_view> FindResource(std::string_view path) {
  const auto& all = Resources();
  auto it = std::lower_bound(all.begin(), all.end(), path,
                             [](const Resource& r, std::string_view p) { return r.path < p; });
  if (it == all.end() || it->path != path) return std::nullopt;
  return it->bytes;
}

std::vector<std::string_view> ListResources(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const Resource& r : Resources()) {
    if (r.path.starts_with(prefix)) paths.push_back(r.path);
  }
  return paths;
}

}  // namespace riscontro
