#include "clean/html_page.h"

#include <myhtml/api.h>

#include <algorithm>
#include <memory>

#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kChunk = size_t{8} << 10;
constexpr size_t kOpenElements = 2000;
// The parser copies open formatting elements into every new paragraph, so a small page may ask
// for millions of nodes: more nodes than this plus the bytes read is an attack, not a page.
constexpr size_t kFreeNodes = 20000;

struct ParserDeleter {
  void operator()(myhtml_t* parser) const { myhtml_destroy(parser); }
};
struct TreeDeleter {
  void operator()(myhtml_tree_t* tree) const { myhtml_tree_destroy(tree); }
};
using Parser = std::unique_ptr<myhtml_t, ParserDeleter>;
using Tree = std::unique_ptr<myhtml_tree_t, TreeDeleter>;

// The elements open at the end of what was read: the chain of last children.
size_t OpenElements(myhtml_tree_t* tree) {
  size_t depth = 0;
  for (myhtml_tree_node_t* node = myhtml_tree_get_document(tree); node != nullptr;
       node = myhtml_node_last_child(node)) {
    ++depth;
  }
  return depth;
}

void CountNode(myhtml_tree_t*, myhtml_tree_node_t*, void* count) {
  ++*static_cast<size_t*>(count);
}

// True when all was read; else the page was cut off, and the tree holds what came before.
bool Feed(myhtml_tree_t* tree, std::string_view html) {
  if (html.empty()) return true;  // the parser cannot end what never began
  size_t nodes = 0;
  bool whole = true;
  myhtml_callback_tree_node_insert_set(tree, CountNode, &nodes);
  for (size_t at = 0; whole && at < html.size();) {
    size_t end = std::min(at + kChunk, html.size());
    while (!IsBoundary(html, end)) --end;
    whole = myhtml_parse_chunk(tree, html.data() + at, end - at) == MyHTML_STATUS_OK;
    at = end;
    if (nodes > kFreeNodes + at || OpenElements(tree) > kOpenElements) whole = false;
  }
  myhtml_parse_chunk_end(tree);
  return whole;
}

void CopyAttributes(myhtml_tree_node_t* from, HtmlNode* node, HtmlPage* page) {
  node->first_attribute = uint32_t(page->attributes.size());
  for (myhtml_tree_attr_t* a = myhtml_node_attribute_first(from); a != nullptr;
       a = myhtml_attribute_next(a)) {
    size_t length = 0;
    const char* name = myhtml_attribute_key(a, &length);
    if (name == nullptr) continue;
    HtmlAttribute attribute{std::string(name, length), ""};
    if (const char* value = myhtml_attribute_value(a, &length))
      attribute.value.assign(value, length);
    page->attributes.push_back(std::move(attribute));
  }
  node->attribute_count = uint32_t(page->attributes.size()) - node->first_attribute;
}

// Appends the node; false for comments and the doctype, which nobody asks for.
bool CopyNode(myhtml_tree_t* tree, myhtml_tree_node_t* from, uint32_t parent, HtmlPage* page) {
  myhtml_tag_id_t tag = myhtml_node_tag_id(from);
  if (tag == MyHTML_TAG__COMMENT || tag == MyHTML_TAG__DOCTYPE) return false;
  HtmlNode node;
  node.parent = parent;
  size_t length = 0;
  if (tag == MyHTML_TAG__TEXT) {
    if (const char* text = myhtml_node_text(from, &length)) node.text.assign(text, length);
  } else if (const char* name = myhtml_tag_name_by_id(tree, tag, &length)) {
    node.tag.assign(name, length);
    CopyAttributes(from, &node, page);
  }
  if (node.tag.empty() && tag != MyHTML_TAG__TEXT) node.tag = "#unknown";
  page->nodes.push_back(std::move(node));
  return true;
}

// The tree in document order, without recursion.
void CopyTree(myhtml_tree_t* tree, HtmlPage* page) {
  myhtml_tree_node_t* root = myhtml_tree_get_document(tree);
  myhtml_tree_node_t* node = root == nullptr ? nullptr : myhtml_node_child(root);
  uint32_t parent = 0;
  while (node != nullptr) {
    auto index = uint32_t(page->nodes.size());
    bool copied = CopyNode(tree, node, parent, page);
    if (copied && myhtml_node_child(node) != nullptr) {
      parent = index;
      node = myhtml_node_child(node);
      continue;
    }
    if (copied) page->nodes[index].end = uint32_t(page->nodes.size());
    while (node != nullptr && node != root && myhtml_node_next(node) == nullptr) {
      node = myhtml_node_parent(node);
      if (node == nullptr || node == root) return;
      page->nodes[parent].end = uint32_t(page->nodes.size());
      parent = page->nodes[parent].parent;
    }
    node = node == nullptr ? nullptr : myhtml_node_next(node);
  }
}

}  // namespace

std::string_view HtmlPage::Attribute(uint32_t node, std::string_view name) const {
  const HtmlNode& n = nodes[node];
  for (uint32_t i = 0; i < n.attribute_count; ++i) {
    const HtmlAttribute& attribute = attributes[n.first_attribute + i];
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool HtmlPage::HasAttribute(uint32_t node, std::string_view name) const {
  const HtmlNode& n = nodes[node];
  for (uint32_t i = 0; i < n.attribute_count; ++i) {
    if (attributes[n.first_attribute + i].name == name) return true;
  }
  return false;
}

HtmlPage ParseHtml(std::string_view html) {
  HtmlPage page;
  page.nodes.emplace_back();
  page.nodes[0].tag = "#document";
  Parser parser(myhtml_create());
  if (parser != nullptr &&
      myhtml_init(parser.get(), MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 4096) == MyHTML_STATUS_OK) {
    Tree tree(myhtml_tree_create());
    if (tree != nullptr && myhtml_tree_init(tree.get(), parser.get()) == MyHTML_STATUS_OK) {
      page.cut_off = !Feed(tree.get(), html);
      CopyTree(tree.get(), &page);
    }
  }
  page.nodes[0].end = uint32_t(page.nodes.size());
  return page;
}

}  // namespace riscontro
