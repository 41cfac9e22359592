// RSS 0.9 to 2.0, RDF Site Summary 1.0 and Atom 1.0 (RFC 4287), read as one stream of elements:
// real feeds mix their vocabularies, so an element is known by its local name, whatever kind of
// feed it stands in. Each item becomes one document with what it says of itself; what it does
// not say of outlet and language it takes from the channel.
//
// libxml2 recovers from broken markup; no entity is expanded (feed_source.h) and its limits on
// depth and size stay on. An item that the file's end cuts off is reported, not handed on.
// Leaves out: enclosures, media descriptions, comments, extensions.
#include <libxml/xmlreader.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <vector>

#include "read/feed_item.h"
#include "read/feed_source.h"
#include "read/fields.h"
#include "read/read.h"
#include "read/readers.h"

namespace riscontro {
namespace {

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// An element's name cut at its colon: libxml2 does not where the prefix is not declared.
struct ElementName {
  std::string_view prefix;
  std::string_view local;
};

ElementName NameOf(xmlTextReaderPtr reader) {
  std::string_view whole = View(xmlTextReaderConstName(reader));
  size_t colon = whole.find(':');
  if (colon == std::string_view::npos) return {"", whole};
  return {whole.substr(0, colon), whole.substr(colon + 1)};
}

void AppendEscaped(std::string_view text, std::string* out) {
  for (char c : text) {
    switch (c) {
      case '<':
        *out += "&lt;";
        break;
      case '>':
        *out += "&gt;";
        break;
      case '&':
        *out += "&amp;";
        break;
      default:
        *out += c;
    }
  }
}

class FeedReader {
 public:
  FeedReader(const FeedSource& source, const std::string& path, const EmitFunction& emit,
             const DiagnosticSink& sink)
      : source_(source), path_(path), emit_(emit), sink_(sink), complaints_(path, sink) {}

  bool Run() {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
    const char* encoding = source_.encoding.empty() ? nullptr : source_.encoding.c_str();
    reader_.reset(xmlReaderForMemory(source_.xml.data(), int(source_.xml.size()), nullptr, encoding,
                                     XML_PARSE_RECOVER | XML_PARSE_NONET));
    if (reader_ == nullptr) {
      Complain(sink_, ErrorKind::kInternal, "libxml2 cannot start", path_);
      return false;
    }
    xmlTextReaderSetStructuredErrorHandler(reader_.get(), OnError, this);
    int code = 0;
    while ((code = xmlTextReaderRead(reader_.get())) == 1) Node();
    Finish(code);
    return emitted_ > 0;
  }

 private:
  const FeedSource& source_;
  const std::string& path_;
  const EmitFunction& emit_;
  const DiagnosticSink& sink_;
  Complaints complaints_;
  std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)> reader_{nullptr, xmlFreeTextReader};
  std::string error_message_, error_place_;  // libxml2's first
  std::string channel_title_, channel_language_;
  std::vector<std::string> open_;  // local names of the open elements
  FeedItem item_;
  int item_depth_ = 0;
  bool in_item_ = false;
  // The element being gathered, and what it has held so far.
  const FeedRule* rule_ = nullptr;
  int rule_depth_ = 0;
  FeedText content_;
  size_t items_ = 0, emitted_ = 0;

  static void OnError(void* self, xmlErrorPtr error) {
    auto* feed = static_cast<FeedReader*>(self);
    if (error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE) return;
    if (!feed->error_message_.empty()) return;
    feed->error_message_ = TidyField(error->message == nullptr ? "" : error->message);
    // "…: 256 use XML_PARSE_HUGE option" is advice for programmers.
    size_t advice = feed->error_message_.find(" use XML_PARSE");
    feed->error_message_.resize(std::min(advice, feed->error_message_.size()));
    if (feed->error_message_.empty()) feed->error_message_ = "not well-formed";
    feed->error_place_ = error->line > 0 ? "line " + std::to_string(error->line) : "";
  }

  void Node() {
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT: {
        int depth = xmlTextReaderDepth(reader_.get());
        bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        Open(depth);
        if (empty) Close(depth);
        break;
      }
      case XML_READER_TYPE_END_ELEMENT:
        Close(xmlTextReaderDepth(reader_.get()));
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        Text(View(xmlTextReaderConstValue(reader_.get())));
    }
  }

  std::string Attribute(const char* name) {
    xmlChar* value =
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name));
    std::string copy(View(value));
    if (value != nullptr) xmlFree(value);
    return copy;
  }

  void Open(int depth) {
    auto [prefix, name] = NameOf(reader_.get());
    if (rule_ != nullptr) {
      OpenWithin(name);
    } else if (!in_item_ && (name == "item" || name == "entry")) {
      item_ = FeedItem{};
      item_depth_ = depth;
      ++items_;
      item_.document.language = TidyField(Attribute("xml:lang"));
      in_item_ = true;
    } else if (in_item_ ? depth == item_depth_ + 1 : IsChannel(depth)) {
      OpenField(prefix, name, depth);
    }
    open_.resize(size_t(depth));
    open_.emplace_back(name);
    // On <feed>, <rss> or <channel>: asking every element would cost more than reading it.
    if (depth <= 1 && !in_item_ && channel_language_.empty()) {
      channel_language_ = TidyField(Attribute("xml:lang"));
    }
  }

  // Directly below <channel> or <feed>: what is said there is said of the whole.
  bool IsChannel(int depth) const {
    if (depth < 1 || size_t(depth) > open_.size()) return false;
    return open_[size_t(depth) - 1] == "channel" || open_[size_t(depth) - 1] == "feed";
  }

  void OpenField(std::string_view prefix, std::string_view name, int depth) {
    const FeedRule* rule = FindFeedRule(prefix, name);
    if (rule == nullptr) return;
    if (rule->field == FeedField::kLink && in_item_) {
      std::string target = Attribute("href"), relation = Attribute("rel");
      if (!target.empty() && (relation.empty() || relation == "alternate")) item_.StoreLink(target);
      if (name == "guid" && Attribute("isPermaLink") == "false") return;
    }
    rule_ = rule;
    rule_depth_ = depth;
    content_ = {};
    content_.type = Attribute("type");
    if (content_.type.empty() && name != "content" && name != "summary") content_.type = "html";
    content_.markup = content_.type == "xhtml";
  }

  // An element inside a field: markup of a body, "name" of an author, "title" of a source.
  void OpenWithin(std::string_view name) {
    if (rule_->field != FeedField::kBody) return;
    content_.markup = true;
    content_.text += '<';
    content_.text += name;
    content_.text += '>';
  }

  void Text(std::string_view text) {
    if (rule_ == nullptr) return;
    if (rule_->field == FeedField::kBody) {
      content_.markup ? AppendEscaped(text, &content_.text) : void(content_.text += text);
      return;
    }
    // Of <author> and Atom's <source> only the name and the title count.
    std::string_view inner = open_.empty() ? std::string_view() : std::string_view(open_.back());
    bool whole = int(open_.size()) == rule_depth_ + 1;
    bool named = rule_->field == FeedField::kByline
                     ? inner == "name"
                     : rule_->field != FeedField::kOutlet || inner == "title";
    if (whole || named) content_.text += text;
  }

  void Close(int depth) {
    if (rule_ != nullptr && depth == rule_depth_) {
      in_item_ ? item_.Store(*rule_, std::move(content_)) : StoreChannelField();
      rule_ = nullptr;
    } else if (rule_ != nullptr && rule_->field == FeedField::kBody && depth > rule_depth_) {
      content_.text += "</";
      content_.text += NameOf(reader_.get()).local;
      content_.text += '>';
    } else if (in_item_ && depth == item_depth_) {
      EndItem();
    }
    if (size_t(depth) < open_.size()) open_.resize(size_t(depth));
  }

  void StoreChannelField() {
    if (rule_->field == FeedField::kLanguage) channel_language_ = TidyField(content_.text);
    if (rule_->field == FeedField::kTitle && channel_title_.empty()) {
      channel_title_ = PlainTitle(content_.text);
    }
  }

  void EndItem() {
    in_item_ = false;
    RawDocument& document = item_.document;
    if (items_ > source_.closed_items) {
      complaints_.Add({ErrorKind::kMalformed, "cut off by the end of the file", "", ""}, items_);
    } else if (document.bytes.size() > kMaxDocumentBytes) {
      complaints_.Add({ErrorKind::kTooLarge, "one report larger than 64 MiB", "", ""}, items_);
    } else if (document.bytes.empty()) {
      complaints_.Add({ErrorKind::kMalformed, "no text in this item", "", ""}, items_);
    } else {
      document.path = path_ + "#" + std::to_string(items_);
      document.charset = "utf-8";
      if (document.outlet.empty()) document.outlet = channel_title_;
      if (document.language.empty()) document.language = channel_language_;
      ++emitted_;
      emit_(std::move(document));
    }
  }

  void Finish(int code) {
    if (in_item_) {
      complaints_.Add({ErrorKind::kMalformed, "cut off where the feed breaks", "", ""}, items_);
    }
    complaints_.Finish();
    if (!error_message_.empty() || code < 0) {
      Complain(sink_, ErrorKind::kMalformed,
               "not well-formed XML (" + error_message_ + "), read as far as it goes", path_,
               error_place_, emitted_ > 0 && code == 0 ? Severity::kWarning : Severity::kError);
    } else if (items_ == 0) {
      Complain(sink_, ErrorKind::kMalformed, "a feed without items", path_);
    }
    if (source_.repaired_encoding) {
      Complain(sink_, ErrorKind::kMalformed, "not in the encoding it declares; repaired", path_, "",
               Severity::kWarning);
    }
  }
};

}  // namespace

bool SniffFeed(std::string_view head) {
  std::string root = RootElement(head);
  return root == "rss" || root == "feed" || root == "RDF";
}

bool ReadFeed(std::string_view bytes, const std::string& path, const EmitFunction& emit,
              const DiagnosticSink& sink) {
  std::string root = RootElement(bytes.substr(0, 1 << 16));
  if (root == "html") return ReadHtml(bytes, path, emit, sink);
  if (root != "rss" && root != "feed" && root != "RDF") {
    Complain(sink, ErrorKind::kUnknownFormat,
             root.empty() ? "not a format we read: no XML in it"
                          : "not a format we read: XML with <" + TidyField(root) + ">, no feed",
             path);
    return false;
  }
  FeedSource source = PrepareFeed(bytes);
  if (source.xml.size() > kMaxInputBytes) {
    Complain(sink, ErrorKind::kTooLarge, "larger than 512 MiB once its references are escaped",
             path);
    return false;
  }
  return FeedReader(source, path, emit, sink).Run();
}

}  // namespace riscontro
