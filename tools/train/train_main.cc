// riscontro_train: makes a language's syntax model from treebanks in CoNLL-U.
//
//   riscontro_train --model it/free --treebanks ../shared/gold/treebanks --out models
//
// With --hold-out it trains on the train parts alone, prints figures on the dev parts and writes
// nothing: for choosing options. Exit 0 done, 2 usage, 3 cannot read or write.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/files.h"
#include "export.h"
#include "recipe.h"
#include "segment_trainer.h"
#include "trainer.h"

namespace riscontro::train {
namespace {

using Sections = std::vector<std::pair<std::string, std::string>>;

struct Arguments {
  std::string model, recipes = "models/recipes.txt", treebanks = "../shared/gold/treebanks";
  std::string out = "models";
  bool hold_out = false;
  bool keep_network = false;
  NetworkOptions network;
  TrainerOptions trainer;
  VocabularyOptions vocabulary;
  std::vector<std::string> treebank_list, helper_list;
};

int Fail(const Error& error) {
  std::fprintf(stderr, "riscontro_train: %s\n", error.ToString().c_str());
  return 3;
}

double Percent(int64_t part, int64_t whole) {
  return whole == 0 ? 0 : 100.0 * double(part) / double(whole);
}

void PrintFigures(Network& network, const Corpus& corpus, const TrainingData& data) {
  for (const TrainingPart& part : data.held_out) {
    const Figures f = Evaluate(network, corpus, part);
    std::printf("  %s: UPOS %.2f feats %.2f lemma %.2f UAS %.2f LAS %.2f\n",
                data.names[size_t(part.number)].c_str(), Percent(f.upos, f.words),
                Percent(f.feats, f.words), Percent(f.lemmas, f.words), Percent(f.heads, f.words),
                Percent(f.relations, f.words));
  }
  std::fflush(stdout);
}

Result<Recipe> FindRecipe(const Arguments& arguments) {
  Result<std::string> text = ReadFile(arguments.recipes, 1 << 20);
  if (!text) return text.error();
  Result<std::vector<Recipe>> recipes = ReadRecipes(*text);
  if (!recipes) return recipes.error();
  for (Recipe& recipe : *recipes) {
    if (recipe.model != arguments.model) continue;
    if (!arguments.treebank_list.empty()) recipe.treebanks = arguments.treebank_list;
    if (!arguments.helper_list.empty()) recipe.helpers = arguments.helper_list;
    return recipe;
  }
  return Error{ErrorKind::kNotFound, "no recipe for this model", arguments.recipes,
               arguments.model};
}

std::string PathOf(const Arguments& arguments) {
  return arguments.out + "/" + arguments.model + ".bin";
}

// The sections that ExportNetwork made when the model was last written.
Result<Sections> ReadNetwork(const Arguments& arguments) {
  Result<std::string> bytes = ReadFile(PathOf(arguments), 64 << 20);
  if (!bytes) return bytes.error();
  Result<ModelFile> file = ModelFile::Read(*bytes);
  if (!file) return file.error();
  Sections sections;
  for (const char* name : kNetworkSections) {
    sections.emplace_back(name, file->Section(name));
  }
  return sections;
}

// The network's sections, then what is quickly made: the names of the treebanks, segmentation.
Status Write(const Arguments& arguments, const Recipe& recipe, const TrainingData& data,
             Sections sections) {
  SectionWriter names;
  names.Number(uint32_t(data.names.size()));
  for (const std::string& name : data.names) names.Text(name);
  sections.emplace_back("treebanks", names.bytes());
  std::vector<const Treebank*> treebanks;
  for (const TrainingPart& part : data.training) {
    if (part.target) treebanks.push_back(part.treebank.get());
  }
  for (const LanguagePack& pack : AllLanguages()) {
    if (pack.code().view() != recipe.language) continue;
    for (auto& section : TrainSegmentation(treebanks, pack)) sections.push_back(section);
  }
  return WriteFileAtomic(PathOf(arguments), WriteModelFile(sections));
}

Sections Train(const Arguments& arguments, const TrainingData& data) {
  Corpus corpus(data.training, arguments.vocabulary);
  std::vector<Example> examples;
  for (const TrainingPart& part : data.training) {
    for (size_t i = 0; i < (part.target ? Repeats(data) : 1); ++i) {
      for (Example& example : corpus.Encode(part)) examples.push_back(std::move(example));
    }
  }
  std::printf("%s: %zu sentences, %zu keys, %zu tags, %zu lemma rules, %zu relations\n",
              arguments.model.c_str(), examples.size(), corpus.keys().size(),
              corpus.tags().bundles.size(), corpus.tags().lemma_rules.size(),
              corpus.tags().relations.size());
  Network network(arguments.network, corpus.tags(), int(corpus.keys().size()),
                  int(data.names.size()), arguments.trainer.seed);
  TrainNetwork(examples, arguments.trainer, &network, [&](const EpochReport& epoch) {
    std::printf("epoch %d: loss %.4f, %.0f words/s\n", epoch.epoch, epoch.loss,
                epoch.words_per_second);
    const bool last = epoch.epoch == arguments.trainer.epochs;
    if (last || epoch.epoch % 4 == 0) PrintFigures(network, corpus, data);
    std::fflush(stdout);
  });
  return ExportNetwork(network, corpus, data.training);
}

int Run(Arguments arguments) {
  PrepareArithmetic();
  Result<Recipe> recipe = FindRecipe(arguments);
  if (!recipe) return Fail(recipe.error());
  if (arguments.trainer.epochs == 0) arguments.trainer.epochs = recipe->epochs;
  if (arguments.network.disguise < 0) arguments.network.disguise = recipe->disguise;
  Result<TrainingData> data = ReadTrainingData(*recipe, arguments.treebanks, arguments.hold_out);
  if (!data) return Fail(data.error());
  Result<Sections> sections =
      arguments.keep_network ? ReadNetwork(arguments) : Train(arguments, *data);
  if (!sections) return Fail(sections.error());
  if (arguments.hold_out) return 0;
  Status written = Write(arguments, *recipe, *data, std::move(*sections));
  return written ? 0 : Fail(written.error());
}

void AddOptions(CLI::App& app, Arguments& a) {
  a.trainer.epochs = 0;
  a.network.disguise = -1;
  app.add_option("--model", a.model, "Which row of the recipes: LANG/NAME")->required();
  app.add_option("--recipes", a.recipes, "The file of recipes")->capture_default_str();
  app.add_option("--treebanks", a.treebanks, "Folder of LANG/NAME-PART.conllu")
      ->capture_default_str();
  app.add_option("--out", a.out, "Folder of models to write LANG/NAME.bin in")
      ->capture_default_str();
  app.add_flag("--hold-out", a.hold_out, "Train on train parts, score dev parts, write nothing");
  app.add_flag("--keep-network", a.keep_network,
               "Make segmentation anew, keep the network of the model that is there");
  app.add_option("--only", a.treebank_list, "Treebanks in place of the recipe's")->delimiter(',');
  app.add_option("--helpers", a.helper_list, "Helpers in place of the recipe's")->delimiter(',');
  app.add_option("--epochs", a.trainer.epochs, "In place of the recipe's");
  app.add_option("--seed", a.trainer.seed, "Seed of all chance")->capture_default_str();
  app.add_option("--rate", a.trainer.rate, "Learning rate")->capture_default_str();
  app.add_option("--batch", a.trainer.batch_words, "Words a batch")->capture_default_str();
  app.add_option("--embedding", a.network.embedding, "Width of a word")->capture_default_str();
  app.add_option("--hidden", a.network.hidden, "States of each direction")->capture_default_str();
  app.add_option("--arc", a.network.arc, "Width for heads")->capture_default_str();
  app.add_option("--label", a.network.label, "Width for relations")->capture_default_str();
  app.add_option("--dropout", a.network.dropout, "Of states")->capture_default_str();
  app.add_option("--embedding-dropout", a.network.embedding_dropout, "Of words")
      ->capture_default_str();
  app.add_option("--word-dropout", a.network.word_dropout, "d of d / (d + count)")
      ->capture_default_str();
  app.add_option("--disguise", a.network.disguise, "Of names, in place of the recipe's");
  app.add_option("--feature-weight", a.network.feature_weight, "Of the loss of each feature")
      ->capture_default_str();
  app.add_option("--min-word", a.vocabulary.min_word, "Least count of a word")
      ->capture_default_str();
  app.add_option("--min-affix", a.vocabulary.min_affix, "Least count of an affix")
      ->capture_default_str();
}

}  // namespace
}  // namespace riscontro::train

int main(int argc, char** argv) {
  riscontro::train::Arguments arguments;
  CLI::App app("Makes a syntax model from treebanks in CoNLL-U.", "riscontro_train");
  riscontro::train::AddOptions(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return riscontro::train::Run(arguments);
}
