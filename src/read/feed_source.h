// Makes the XML of real feeds fit for libxml2: they hold bare ampersands, HTML's entities, control
// characters, and bytes that are not in the encoding they declare.
#pragma once

#include <string>
#include <string_view>

namespace riscontro {

struct FeedSource {
  std::string xml;
  // For libxml2, over what the XML declaration says; "" = as declared there.
  std::string encoding;
  // How many item or entry elements are closed; those beyond are cut off.
  size_t closed_items = 0;
  bool repaired_encoding = false;  // the bytes were not what the file says
};

// Every reference other than XML's own five is turned into a number (HTML's) or into plain text
// (unknown ones and bare ampersands), in document type declarations too: so no entity is ever
// expanded. Comments are dropped. CDATA sections stay as they are.
FeedSource PrepareFeed(std::string_view bytes);

// The local name of the first element: "rss", "feed", "RDF", "html"; "" where none is near.
std::string RootElement(std::string_view head);

}  // namespace riscontro
