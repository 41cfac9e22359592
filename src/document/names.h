// The names of enumerators in files and JSON ("near-copy", "date-differs"). One list each; the
// enumerators may be renumbered, these words may not be changed.
#pragma once

#include <string_view>

#include "document/article.h"
#include "document/dossier.h"

namespace riscontro {

std::string_view ToName(BlockKind value);
std::string_view ToName(PublishedFrom value);
std::string_view ToName(EntityType value);
std::string_view ToName(MentionForm value);
std::string_view ToName(TimexType value);
std::string_view ToName(TimexModifier value);
std::string_view ToName(QuantityKind value);
std::string_view ToName(QuantityModifier value);
std::string_view ToName(QuantityChange value);
std::string_view ToName(QuoteKind value);
std::string_view ToName(Stance value);
std::string_view ToName(Role value);
std::string_view ToName(Polarity value);
std::string_view ToName(Modality value);
std::string_view ToName(Phase value);
std::string_view ToName(ReuseKind value);
std::string_view ToName(FindingKind value);
std::string_view ToName(Upos value);

// The enumerator of a name; false when there is none. For reading data files.
bool FromName(std::string_view name, Stance* value);
bool FromName(std::string_view name, Role* value);
bool FromName(std::string_view name, Modality* value);
bool FromName(std::string_view name, EntityType* value);
bool FromName(std::string_view name, Upos* value);

}  // namespace riscontro
