#include "clean/main_text.h"

#include <algorithm>
#include <array>

#include "clean/encoding.h"
#include "clean/html_metadata.h"
#include "clean/page_measures.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr uint32_t kParagraphLeast = 25;   // bytes: shorter ones give no points
constexpr int kLevels = 5;                 // ancestors that a paragraph gives points to
constexpr size_t kEnough = 500;            // bytes of a report that needs no second try
constexpr uint32_t kMarkedLeast = 500;     // bytes in an element marked as the article's body

bool HoldsBlocks(const HtmlPage& page, uint32_t node) {
  for (uint32_t i = node + 1; i < page.nodes[node].end; ++i) {
    if (IsBlockTag(page.nodes[i].tag)) return true;
  }
  return false;
}

double TagWeight(std::string_view tag) {
  if (tag == "article") return 8;
  if (tag == "div") return 5;
  if (tag == "pre" || tag == "td" || tag == "blockquote") return 3;
  if (tag == "address" || tag == "ol" || tag == "ul" || tag == "dl" || tag == "dd" || tag == "dt" ||
      tag == "li" || tag == "form") {
    return -3;
  }
  return IsHeadingTag(tag) || tag == "th" ? -5 : 0;
}

// Chooses the report's elements.
class Chooser {
 public:
  Chooser(const HtmlPage& page, const PageMeasures& measures)
      : page_(page), m_(measures), score_(page.nodes.size()), has_score_(page.nodes.size()) {}

  std::vector<uint32_t> Choose() {
    if (uint32_t marked = MarkedBody()) return {marked};
    ScoreParagraphs();
    uint32_t top = TopCandidate();
    if (top == 0) return {Body()};
    return WithNeighbours(Climb(top));
  }

 private:
  uint32_t Body() const {
    for (uint32_t i = 0; i < page_.nodes.size(); ++i) {
      if (page_.nodes[i].tag == "body") return i;
    }
    return 0;
  }

  // The one element that the page itself marks as the body of its article.
  uint32_t MarkedBody() const {
    uint32_t found = 0;
    for (uint32_t i = 1; i < page_.nodes.size(); ++i) {
      if (m_.dropped[i] || page_.nodes[i].attribute_count == 0) continue;
      bool marked = page_.Attribute(i, "itemprop") == "articleBody" ||
                    page_.Attribute(i, "property") == "articleBody";
      if (!marked || m_.measures[i].text < kMarkedLeast || m_.measures[i].LinkDensity() > 0.5) continue;
      if (found != 0 && i >= page_.nodes[found].end) return 0;
      if (found == 0) found = i;
    }
    return found;
  }

  bool IsParagraph(uint32_t i) const {
    const std::string& tag = page_.nodes[i].tag;
    if (tag == "p" || tag == "td" || tag == "pre") return true;
    return (tag == "div" || tag == "section" || tag == "blockquote") && !HoldsBlocks(page_, i);
  }

  void Give(uint32_t node, double points) {
    if (!has_score_[node]) {
      has_score_[node] = true;
      score_[node] = TagWeight(page_.nodes[node].tag) + m_.weight[node];
    }
    score_[node] += points;
  }

  void ScoreParagraphs() {
    // A leaf's search for blocks ends at its subtree, so the whole is linear in text.
    for (uint32_t i = 1; i < page_.nodes.size(); ++i) {
      const Measures& m = m_.measures[i];
      if (m_.dropped[i] || m.text < kParagraphLeast || !IsParagraph(i)) continue;
      double points = 2 + m.commas + std::min(m.text / 100, 3u);
      uint32_t node = i;
      for (int level = 0; level < kLevels && page_.nodes[node].parent != node; ++level) {
        node = page_.nodes[node].parent;
        if (node == 0 || page_.nodes[node].tag == "html") break;
        Give(node, points / (level == 0 ? 1 : level == 1 ? 2 : level * 3));
      }
    }
    for (uint32_t i = 1; i < page_.nodes.size(); ++i) {
      if (has_score_[i]) score_[i] *= 1 - m_.measures[i].LinkDensity();
    }
  }

  uint32_t TopCandidate() const {
    uint32_t top = 0;
    for (uint32_t i = 1; i < page_.nodes.size(); ++i) {
      if (has_score_[i] && !m_.dropped[i] && (top == 0 || score_[i] > score_[top])) top = i;
    }
    return top;
  }

  // A report cut into sections: several strong candidates under one roof. And a lone child's
  // parent is as good, with its neighbours to look at.
  uint32_t Climb(uint32_t top) const {
    uint32_t node = page_.nodes[top].parent;
    uint32_t best = top;
    for (int level = 0; level < kLevels && node != 0 && page_.nodes[node].tag != "body"; ++level) {
      size_t strong = 0;
      for (uint32_t i = node + 1; i < page_.nodes[node].end; ++i) {
        if (has_score_[i] && score_[i] >= score_[top] * 0.75) ++strong;
      }
      if (strong >= 4) best = node;
      node = page_.nodes[node].parent;
    }
    double last = score_[best];
    node = page_.nodes[best].parent;
    while (node != 0 && page_.nodes[node].tag != "body" && has_score_[node]) {
      if (score_[node] < score_[top] / 3) break;
      if (score_[node] > last) {
        best = node;
        break;
      }
      last = score_[node];
      node = page_.nodes[node].parent;
    }
    while (IsLoneChild(best)) best = page_.nodes[best].parent;
    return best;
  }

  bool IsLoneChild(uint32_t i) const {
    uint32_t parent = page_.nodes[i].parent;
    return parent != 0 && page_.nodes[parent].tag != "body" && page_.nodes[parent].tag != "html" &&
           m_.measures[parent].text == m_.measures[i].text;
  }

  bool IsLikeTop(uint32_t i, uint32_t top) const {
    double bonus = page_.nodes[i].attribute_count > 0 && !page_.Attribute(top, "class").empty() &&
                           page_.Attribute(i, "class") == page_.Attribute(top, "class")
                       ? score_[top] * 0.2 : 0;
    if (has_score_[i] && score_[i] + bonus >= std::max(10.0, score_[top] * 0.2)) return true;
    if (page_.nodes[i].tag != "p") return false;
    const Measures& m = m_.measures[i];
    return (m.text > 80 && m.LinkDensity() < 0.25) || (m.text > 0 && m.link_text == 0 && m.commas > 0);
  }

  std::vector<uint32_t> WithNeighbours(uint32_t top) const {
    std::vector<uint32_t> roots;
    uint32_t parent = page_.nodes[top].parent;
    for (uint32_t i = parent + 1; i < page_.nodes[parent].end; i = page_.nodes[i].end) {
      if (i == top || (!m_.dropped[i] && !page_.nodes[i].is_text() && IsLikeTop(i, top))) {
        roots.push_back(i);
      }
    }
    return roots;
  }

  const HtmlPage& page_;
  const PageMeasures& m_;
  std::vector<double> score_;
  std::vector<bool> has_score_;
};

// Turns the chosen elements into blocks.
class Blocks {
 public:
  Blocks(const HtmlPage& page, const PageMeasures& measures, bool strict)
      : page_(page), m_(measures), strict_(strict) {}

  void Take(uint32_t root) {
    kinds_.assign(1, {page_.nodes[root].end, BlockKind::kParagraph});
    for (uint32_t i = root; i < page_.nodes[root].end;) {
      Close(i);
      if (i != root && Skips(i)) {
        if (IsBlockTag(page_.nodes[i].tag)) Flush();
        i = page_.nodes[i].end;
        continue;
      }
      Open(i);
      ++i;
    }
    Flush();
  }

  MainText result;

 private:
  struct Level {
    uint32_t end;     // of the subtree in which the kind holds
    BlockKind kind;
  };

  // Furniture inside the report: lists of links, forms, bars.
  bool Skips(uint32_t i) {
    const HtmlNode& node = page_.nodes[i];
    if (m_.dropped[i]) return true;
    if (node.is_text()) return false;
    const Measures& m = m_.measures[i];
    if (IsByline(i, m)) return true;
    if (!strict_) return false;
    if (IsHeadingTag(node.tag)) return m_.weight[i] < 0 && m.text < 200;
    bool group = node.tag == "div" || node.tag == "ul" || node.tag == "ol" || node.tag == "table" ||
                 node.tag == "form" || node.tag == "section" || node.tag == "dl";
    if (!group) return false;
    if (m_.weight[i] < 0 && m.text < 1000 && m.commas < 10) return true;
    if (m.commas >= 10 && m.LinkDensity() < 0.5) return false;
    bool list = node.tag == "ul" || node.tag == "ol";
    if (list && m.LinkDensity() > 0.5 && m.text > 0) return true;
    if (m.inputs > 0 && m.inputs * 3 > m.paragraphs) return true;
    if (m.LinkDensity() > (m_.weight[i] >= 25 ? 0.6 : 0.4) && m.text > 10) return true;
    return false;
  }

  // A short element that the page marks as the author's.
  bool IsByline(uint32_t i, const Measures& m) {
    if (m.text == 0 || m.text > 100 || page_.nodes[i].attribute_count == 0) return false;
    std::string names = LowerCase(page_.Attribute(i, "class")) + " " + LowerCase(page_.Attribute(i, "id"));
    bool marked = page_.Attribute(i, "rel") == "author" ||
                  page_.Attribute(i, "itemprop").find("author") != std::string_view::npos ||
                  names.find("byline") != names.npos || names.find("author") != names.npos;
    if (!marked) return false;
    if (result.byline.empty()) result.byline = NodeText(page_, i);
    return true;
  }

  void Open(uint32_t i) {
    const HtmlNode& node = page_.nodes[i];
    if (node.is_text()) {
      buffer_ += node.text;
      return;
    }
    if (node.tag == "br") {
      bool again = buffer_.ends_with("\n");
      buffer_ += '\n';
      if (again) Flush();
      return;
    }
    if (!IsBlockTag(node.tag)) return;
    Flush();
    BlockKind kind = kinds_.back().kind;
    // Whatever stands in a figure describes it.
    if (kind == BlockKind::kCaption || node.tag == "figure" || node.tag == "figcaption" ||
        node.tag == "caption") {
      kind = BlockKind::kCaption;
    } else if (IsHeadingTag(node.tag)) {
      kind = BlockKind::kHeading;
    } else if (node.tag == "li") {
      kind = BlockKind::kListItem;
    }
    kinds_.push_back({node.end, kind});
  }

  // Ends the blocks whose elements end before node i.
  void Close(uint32_t i) {
    while (kinds_.size() > 1 && kinds_.back().end <= i) {
      Flush();
      kinds_.pop_back();
    }
  }

  void Flush() {
    std::string text = FoldSpaces(NormalizeText(buffer_));
    buffer_.clear();
    if (!text.empty()) result.blocks.push_back({kinds_.back().kind, std::move(text)});
  }

  const HtmlPage& page_;
  const PageMeasures& m_;
  bool strict_;
  std::string buffer_;
  std::vector<Level> kinds_;
};

// `by_name` and `strict`: what is taken for furniture, by the elements' names and by their links.
MainText Extract(const HtmlPage& page, bool by_name, bool strict) {
  PageMeasures measures = MeasurePage(page, by_name);
  Blocks blocks(page, measures, strict);
  for (uint32_t root : Chooser(page, measures).Choose()) blocks.Take(root);
  return std::move(blocks.result);
}

size_t TextBytes(const MainText& main) {
  size_t bytes = 0;
  for (const TextBlock& block : main.blocks) bytes += block.text.size();
  return bytes;
}

}  // namespace

MainText ExtractMainText(const HtmlPage& page) {
  MainText best = Extract(page, true, true);
  // Where little is left, the rules took the report for furniture: they are lifted one by one.
  for (auto [by_name, strict] : {std::pair{false, true}, std::pair{false, false}}) {
    if (TextBytes(best) >= kEnough) break;
    MainText looser = Extract(page, by_name, strict);
    if (TextBytes(looser) > 2 * TextBytes(best)) best = std::move(looser);
  }
  return best;
}

}  // namespace riscontro
