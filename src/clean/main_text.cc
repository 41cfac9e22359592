#include "clean/main_text.h"

#include <algorithm>
#include <array>

#include "clean/encoding.h"
#include "clean/html_metadata.h"
#include "clean/page_measures.h"
#include "clean/report_chooser.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace riscontro {
namespace {

constexpr size_t kEnough = 500;  // bytes of a report that needs no second try

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
    uint32_t end;  // of the subtree in which the kind holds
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
    std::string names =
        LowerCase(page_.Attribute(i, "class")) + " " + LowerCase(page_.Attribute(i, "id"));
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
  for (uint32_t root : ChooseReport(page, measures)) blocks.Take(root);
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
