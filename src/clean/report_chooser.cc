#include "clean/report_chooser.h"

#include <algorithm>
#include <string_view>

namespace riscontro {
namespace {

constexpr uint32_t kParagraphLeast = 25;  // bytes: shorter ones give no points
constexpr int kLevels = 5;                // ancestors that a paragraph gives points to
constexpr uint32_t kMarkedLeast = 500;    // bytes in an element marked as the article's body

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
      if (!marked || m_.measures[i].text < kMarkedLeast || m_.measures[i].LinkDensity() > 0.5)
        continue;
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
                       ? score_[top] * 0.2
                       : 0;
    if (has_score_[i] && score_[i] + bonus >= std::max(10.0, score_[top] * 0.2)) return true;
    if (page_.nodes[i].tag != "p") return false;
    const Measures& m = m_.measures[i];
    return (m.text > 80 && m.LinkDensity() < 0.25) ||
           (m.text > 0 && m.link_text == 0 && m.commas > 0);
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

}  // namespace

std::vector<uint32_t> ChooseReport(const HtmlPage& page, const PageMeasures& measures) {
  return Chooser(page, measures).Choose();
}

}  // namespace riscontro
