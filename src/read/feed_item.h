// One item of a feed while it is read: which elements say something of it, and which of several
// is believed.
#pragma once

#include <string>
#include <string_view>

#include "document/raw_document.h"

namespace riscontro {

enum class FeedField { kTitle, kLink, kByline, kPublished, kBody, kOutlet, kLanguage };
inline constexpr int kFeedFieldCount = 7;

struct FeedRule {
  std::string_view name;  // the element's local name
  FeedField field;
  int rank;  // where an item has several elements for a field, the lowest wins
};

// What an element is for; nullptr for those we do not read and for foreign prefixes ("media").
const FeedRule* FindFeedRule(std::string_view prefix, std::string_view name);

// An element's content as gathered.
struct FeedText {
  std::string text;
  std::string type;     // Atom's type attribute; "html" for the elements of RSS
  bool markup = false;  // written as HTML: the element held other elements
};

class FeedItem {
 public:
  RawDocument document;

  // Takes the element for its field unless a better one has been there; several authors add up.
  void Store(const FeedRule& rule, FeedText content);
  // The address of Atom's <link rel="alternate" href="…">.
  void StoreLink(std::string_view target);

 private:
  int ranks_[kFeedFieldCount] = {99, 99, 99, 99, 99, 99, 99};

  void StoreBody(FeedText content);
};

}  // namespace riscontro
