// Golden cases of one layer, seen after the whole chain of annotators has run over a text: one
// line a case, the layer written as a line.
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "analyse/annotator.h"
#include "document/names.h"

namespace riscontro {

struct LayerCase {
  const char* language;
  const char* text;
  const char* expected;
};

// One block a line; published on Thursday, 5 June 2025.
inline Article AnnotateAll(const std::string& language, const std::string& text) {
  static const std::vector<std::unique_ptr<Annotator>> annotators = MakeAnnotators();
  Article article;
  article.language = LanguageCode(language);
  article.text = text;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    Block block;
    block.span = {uint32_t(begin), uint32_t(end)};
    block.language = article.language;
    if (end > begin) article.blocks.push_back(block);
    begin = end + 1;
  }
  article.published.interval = DayInterval(2025, 6, 5);
  article.published.from = PublishedFrom::kMetadata;
  for (const auto& annotator : annotators) annotator->Annotate(article);
  return article;
}

// "Mosca=metonym state:RU; …"
inline std::string ShowNames(const Article& a) {
  std::string out;
  for (const Name& n : a.names) {
    if (!out.empty()) out += "; ";
    out.append(a.Text(n.span)).append("=");
    if (n.form != MentionForm::kName) out.append(ToName(n.form)).append(" ");
    out += n.entity < 0 ? "?" : a.entities[size_t(n.entity)].key;
  }
  return out;
}

// "Neri [neri] deny/indirect: the content; …", the entity's keys in brackets.
inline std::string ShowQuotes(const Article& a) {
  std::string out;
  for (const Quote& q : a.quotes) {
    if (!out.empty()) out += "; ";
    out.append(a.Text(q.source)).append(" [");
    if (q.source_entity >= 0) out += a.entities[size_t(q.source_entity)].key;
    for (int32_t other : q.co_sources) out += "+" + a.entities[size_t(other)].key;
    if (q.agency >= 0) out += " via " + a.entities[size_t(q.agency)].key;
    out.append("] ").append(q.negated_cue ? "not " : "");
    out.append(ToName(q.stance)).append("/").append(ToName(q.kind)).append(": ");
    out.append(a.Text(q.content));
  }
  return out;
}

// "Mercoledì=2025-06-04; …"
inline std::string ShowDates(const Article& a) {
  std::string out;
  for (const Date& date : a.dates) {
    if (!out.empty()) out += "; ";
    out.append(a.Text(date.span)).append("=").append(date.value);
    if (date.modifier != TimexModifier::kNone) out.append("/").append(ToName(date.modifier));
  }
  return out;
}

// "circa 300=[270,330] {droni} drones; …"
inline std::string ShowQuantities(const Article& a) {
  auto number = [](double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.10g", value);
    return std::string(text);
  };
  std::string out;
  for (const Quantity& q : a.quantities) {
    if (!out.empty()) out += "; ";
    out.append(a.Text(q.span)).append("=");
    out += q.low == q.high ? number(q.low) : "[" + number(q.low) + "," + number(q.high) + "]";
    if (!q.unit.empty()) out += " " + q.unit;
    if (!q.counted.empty()) out.append(" {").append(a.Text(q.counted)).append("}");
    if (!q.concept_id.empty()) out += " " + q.concept_id;
  }
  return out;
}

inline void CheckLayer(std::string (*show)(const Article&), const std::vector<LayerCase>& cases) {
  for (const LayerCase& c : cases) {
    Article article = AnnotateAll(c.language, c.text);
    EXPECT_EQ(CheckArticle(article), "") << c.text;
    EXPECT_EQ(show(article), c.expected) << c.text;
  }
}

}  // namespace riscontro
