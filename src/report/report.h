// report: Dossier → bytes, one file of this folder per output format; formats.cc is the list.
#pragma once

#include <string_view>
#include <vector>

#include "base/files.h"
#include "document/dossier.h"

namespace riscontro {

struct OutputFormat {
  std::string_view name;         // "json"
  std::string_view file_name;    // in the output folder: "dossier.json"; "" = the terminal
  std::string_view description;  // for --help
  // Writes piece by piece; stops when `write` returns false.
  void (*write)(const Dossier& dossier, const WriteFunction& write);
};

const std::vector<OutputFormat>& OutputFormats();

// nullptr when there is none of that name.
const OutputFormat* FindOutputFormat(std::string_view name);

}  // namespace riscontro
