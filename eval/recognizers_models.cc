// The list of models.
#include "eval/recognizers_models.h"

#include "base/files.h"

namespace riscontro {
namespace {

constexpr uint64_t kLargestTable = uint64_t{1} << 20;

}  // namespace

Result<std::vector<SpecModel>> MakeSpecModels(const std::string& folder) {
  Result<std::string> table = ReadFile(folder + "/recognizers_units.txt", kLargestTable);
  if (!table) return table.error();
  Result<std::string> read = ReadFile(folder + "/recognizers_words.txt", kLargestTable);
  if (!read) return read.error();
  Result<std::vector<SpecModel>> units = UnitSpecModels(*table);
  if (!units) return units.error();
  std::vector<SpecModel> models = NumberSpecModels();
  models.insert(models.end(), units->begin(), units->end());
  models.push_back(NumberRangeSpecModel());
  models.push_back(DateSpecModel(ParseTable(*read)));
  return models;
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
