// Dossier → the JSON of docs/dossier.md: one writer, for dossier.json and for the page.
#pragma once

#include "base/files.h"
#include "document/dossier.h"
#include "report/json_writer.h"

namespace riscontro {

// What "schema" says in every dossier.json; the number changes when a reader must change.
inline constexpr std::string_view kDossierSchema = "riscontro-dossier/1";

// Writes the whole object. Needs memory for four numbers an article and one a local entity.
void WriteDossierJson(const Dossier& dossier, JsonWriter& json);

// The output format "json".
void WriteDossierJsonFile(const Dossier& dossier, const WriteFunction& write);

}  // namespace riscontro
