// The model's sections for segmentation: "sentences" (analyse/syntax/sentence_model.h) and
// "multiword" (analyse/syntax/multiword.h), learned from treebanks.
//
// The idea: the treebanks' raw text goes through the pack's rules; every gap that could end a
// sentence, and every token that could be split, becomes an example of what the treebank does
// there. A treebank in which full stops seldom end a sentence (one of tweets, each a sentence)
// teaches nothing about sentences and is left out of that part.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "language/language.h"
#include "read/conllu.h"

namespace riscontro::train {

// Pairs of a section's name and bytes. The same treebanks in the same order give the same bytes.
std::vector<std::pair<std::string, std::string>> TrainSegmentation(
    const std::vector<const Treebank*>& treebanks, const LanguagePack& pack);

}  // namespace riscontro::train
