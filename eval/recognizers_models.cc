// The list of models.
#include "eval/recognizers_models.h"

namespace riscontro {

Result<std::vector<SpecModel>> MakeSpecModels(const std::string& folder) {
  (void)folder;
  return NumberSpecModels();
}

const SpecModel* FindSpecModel(const std::vector<SpecModel>& models, std::string_view file_model) {
  const SpecModel* best = nullptr;
  for (const SpecModel& model : models) {
    if (!file_model.starts_with(model.name)) continue;
    if (best == nullptr || model.name.size() > best->name.size()) best = &model;
  }
  return best;
}

}  // namespace riscontro
