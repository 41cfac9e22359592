// From a trained network to the sections of a model file (src/analyse/syntax/model_file.h).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "corpus.h"
#include "network.h"

namespace riscontro::train {

inline constexpr const char* kNetworkSections[] = {"labels", "lemmas", "embeddings", "network"};

// Those sections, as src/analyse/syntax/network.h reads them.
std::vector<std::pair<std::string, std::string>> ExportNetwork(
    Network& network, const Corpus& corpus, const std::vector<TrainingPart>& training);

}  // namespace riscontro::train
