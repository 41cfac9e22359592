// What each model is made of: a row of models/recipes.txt, and the treebanks that it names.
//
//   model | language | treebanks | helpers | epochs | disguise
//   it/free | it | markit, twittiro | |  30 | 0.08
//
// Treebanks are files LANGUAGE/NAME-PART.conllu of one folder; helpers, of other languages, are
// written LANGUAGE/NAME: the network learns from them too, but keeps no words of theirs. The first
// treebank is the one in whose conventions the model reads text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "corpus.h"

namespace riscontro::train {

struct Recipe {
  std::string model;  // "it/free": models/it/free.bin
  std::string language;
  std::vector<std::string> treebanks;
  std::vector<std::string> helpers;
  int epochs = 0;
  float disguise = 0;  // network.h; 0 when the column is not there
};

// All rows, in order. Error kMalformed naming the line.
Result<std::vector<Recipe>> ReadRecipes(std::string_view text);

struct TrainingData {
  std::vector<TrainingPart> training;
  std::vector<TrainingPart> held_out;  // with the number of their treebank; empty unless asked for
  std::vector<std::string> names;      // "it/markit", by number
};

// With hold_out, dev parts are held out, of a treebank without a train part every fifth sentence
// of the dev part; else everything but the test parts is for training.
Result<TrainingData> ReadTrainingData(const Recipe& recipe, const std::string& folder,
                                      bool hold_out);

// How often the network sees each sentence of the language's own treebanks in an epoch, so that
// helpers do not drown them.
size_t Repeats(const TrainingData& data);

}  // namespace riscontro::train
