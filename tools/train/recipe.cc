#include "recipe.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "base/table.h"

namespace riscontro::train {
namespace {

std::vector<std::string> List(std::string_view column) {
  std::vector<std::string> out;
  for (std::string_view item : SplitList(column)) out.emplace_back(item);
  return out;
}

constexpr size_t kHelperWords = 40000;  // of each helper, evenly taken
constexpr size_t kMaxRepeats = 4;       // of the own sentences, where helpers outweigh them

// Which sentences of a treebank a part takes.
enum class Take { kAll, kFifth, kOthers };

TrainingPart MakePart(std::shared_ptr<const Treebank> treebank, int32_t number, bool target,
                      Take take) {
  TrainingPart part{std::move(treebank), {}, number, target};
  for (size_t i = 0; i < part.treebank->sentences.size(); ++i) {
    if (take != Take::kAll && (i % 5 == 0) != (take == Take::kFifth)) continue;
    part.sentences.push_back(&part.treebank->sentences[i]);
  }
  return part;
}

// Every n-th sentence, so that about kHelperWords words are left.
void CutHelper(TrainingPart* part) {
  size_t words = 0;
  for (const ConlluSentence* sentence : part->sentences) words += sentence->words.size();
  const size_t step = (words + kHelperWords - 1) / kHelperWords;
  if (step <= 1) return;
  std::vector<const ConlluSentence*> kept;
  for (size_t i = 0; i < part->sentences.size(); i += step) kept.push_back(part->sentences[i]);
  part->sentences = std::move(kept);
}

struct Parts {
  std::shared_ptr<Treebank> train, dev;  // null when there is no such file
};

Result<Parts> ReadParts(const std::string& folder, const std::string& name) {
  Parts parts;
  for (auto [part, suffix] :
       {std::pair{&parts.train, "-train.conllu"}, {&parts.dev, "-dev.conllu"}}) {
    const std::string path = folder + "/" + name + suffix;
    if (!std::filesystem::exists(path)) continue;
    Result<Treebank> read = ReadTreebankFile(path);
    if (!read) return read.error();
    *part = std::make_shared<Treebank>(std::move(*read));
  }
  if (!parts.train && !parts.dev) {
    return Error{ErrorKind::kNotFound, "no train or dev part of the treebank here",
                 folder + "/" + name, ""};
  }
  return parts;
}

}  // namespace

Result<std::vector<Recipe>> ReadRecipes(std::string_view text) {
  std::vector<Recipe> recipes;
  const Table table = ParseTable(text);
  for (const TableRow& row : table.rows) {
    Recipe recipe{std::string(row.Column(0)),
                  std::string(row.Column(1)),
                  List(row.Column(2)),
                  List(row.Column(3)),
                  0,
                  0};
    const std::string_view epochs = row.Column(4);
    std::from_chars(epochs.data(), epochs.data() + epochs.size(), recipe.epochs);
    const std::string_view disguise = row.Column(5);
    std::from_chars(disguise.data(), disguise.data() + disguise.size(), recipe.disguise);
    if (recipe.model.empty() || recipe.treebanks.empty() || recipe.epochs <= 0) {
      return Error{ErrorKind::kMalformed,
                   "a recipe is: model | language | treebanks | helpers | epochs", "",
                   "line " + std::to_string(row.line)};
    }
    recipes.push_back(std::move(recipe));
  }
  return recipes;
}

Result<TrainingData> ReadTrainingData(const Recipe& recipe, const std::string& folder,
                                      bool hold_out) {
  TrainingData data;
  for (const std::string& name : recipe.treebanks)
    data.names.push_back(recipe.language + "/" + name);
  data.names.insert(data.names.end(), recipe.helpers.begin(), recipe.helpers.end());
  for (size_t i = 0; i < data.names.size(); ++i) {
    Result<Parts> parts = ReadParts(folder, data.names[i]);
    if (!parts) return parts.error();
    const int32_t number = int32_t(i);
    const bool target = i < recipe.treebanks.size();
    if (parts->train) data.training.push_back(MakePart(parts->train, number, target, Take::kAll));
    if (!parts->dev) continue;
    if (!hold_out || !target) {
      data.training.push_back(MakePart(parts->dev, number, target, Take::kAll));
    } else if (parts->train) {
      data.held_out.push_back(MakePart(parts->dev, number, target, Take::kAll));
    } else {
      data.training.push_back(MakePart(parts->dev, number, target, Take::kOthers));
      data.held_out.push_back(MakePart(parts->dev, number, target, Take::kFifth));
    }
  }
  for (TrainingPart& part : data.training) {
    if (!part.target) CutHelper(&part);
  }
  return data;
}

size_t Repeats(const TrainingData& data) {
  size_t own = 0, helpers = 0;
  for (const TrainingPart& part : data.training) {
    for (const ConlluSentence* s : part.sentences) (part.target ? own : helpers) += s->words.size();
  }
  return std::clamp<size_t>(helpers / std::max<size_t>(own, 1), 1, kMaxRepeats);
}

}  // namespace riscontro::train
