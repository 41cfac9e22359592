#include "read/feed_item.h"

#include <algorithm>

#include "read/fields.h"

namespace riscontro {
namespace {

constexpr FeedRule kRules[] = {
    {"title", FeedField::kTitle, 0},       {"link", FeedField::kLink, 0},
    {"guid", FeedField::kLink, 1},         {"id", FeedField::kLink, 1},
    {"creator", FeedField::kByline, 0},    {"author", FeedField::kByline, 1},
    {"pubDate", FeedField::kPublished, 0}, {"published", FeedField::kPublished, 0},
    {"issued", FeedField::kPublished, 0},  {"date", FeedField::kPublished, 1},
    {"updated", FeedField::kPublished, 2}, {"modified", FeedField::kPublished, 2},
    {"encoded", FeedField::kBody, 0},      {"content", FeedField::kBody, 1},
    {"description", FeedField::kBody, 2},  {"summary", FeedField::kBody, 3},
    {"source", FeedField::kOutlet, 0},     {"language", FeedField::kLanguage, 0},
};
constexpr std::string_view kPrefixes[] = {"", "dc", "dcterms", "content", "atom", "rss", "a10"};

// "desk@example.org (Anna Neri)" → "Anna Neri" (RSS 2.0).
std::string AuthorName(const std::string& text) {
  size_t open = text.find('('), close = text.rfind(')');
  if (open == text.npos || close == text.npos || close < open || text.find('@') > open) return text;
  return text.substr(open + 1, close - open - 1);
}

}  // namespace

const FeedRule* FindFeedRule(std::string_view prefix, std::string_view name) {
  if (std::find(std::begin(kPrefixes), std::end(kPrefixes), prefix) == std::end(kPrefixes)) {
    return nullptr;
  }
  const FeedRule* rule = std::find_if(std::begin(kRules), std::end(kRules),
                                      [&](const FeedRule& r) { return r.name == name; });
  return rule == std::end(kRules) ? nullptr : rule;
}

void FeedItem::Store(const FeedRule& rule, FeedText content) {
  int& rank = ranks_[int(rule.field)];
  bool body = rule.field == FeedField::kBody;
  std::string tidy = body ? "" : TidyField(content.text);
  bool empty = body ? content.text.find_first_not_of(" \t\r\n") == std::string::npos : tidy.empty();
  if (empty) return;
  if (rule.field == FeedField::kByline && rule.rank == rank) {
    document.byline += ", " + AuthorName(tidy);
    return;
  }
  if (rule.rank >= rank) return;
  switch (rule.field) {
    case FeedField::kTitle:
      document.title = PlainTitle(content.text);
      break;
    case FeedField::kLink:
      if (rule.rank > 0 && !tidy.starts_with("http")) return;  // an id that is no address
      document.url = TidyUrl(tidy);
      break;
    case FeedField::kByline:
      document.byline = AuthorName(tidy);
      break;
    case FeedField::kPublished:
      document.published = tidy;
      break;
    case FeedField::kOutlet:
      document.outlet = PlainTitle(content.text);
      break;
    case FeedField::kLanguage:
      document.language = tidy;
      break;
    case FeedField::kBody:
      StoreBody(std::move(content));
      break;
  }
  rank = rule.rank;
}

void FeedItem::StoreLink(std::string_view target) {
  int& rank = ranks_[int(FeedField::kLink)];
  if (rank == 0) return;
  document.url = TidyUrl(target);
  rank = 0;
}

// HTML without a tag or reference is plain text: so its line breaks are kept.
void FeedItem::StoreBody(FeedText content) {
  bool declared = !content.type.empty() && content.type != "text";
  bool html = content.markup || LooksLikeHtml(content.text) ||
              (declared && content.text.find('&') != std::string::npos);
  document.media = html ? MediaKind::kHtml : MediaKind::kPlainText;
  document.bytes = std::move(content.text);
}

}  // namespace riscontro
