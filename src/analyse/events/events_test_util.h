// For the tests of events: a text through all annotators, and its events as text.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "analyse/annotator.h"
#include "analyse/events/render.h"

namespace riscontro {

// A sentence and its events, one a line, as RenderEvent writes them.
struct EventCase {
  const char* language;
  const char* text;
  const char* events;
};

inline Article Annotated(const char* language, const std::string& text,
                         BlockKind kind = BlockKind::kParagraph) {
  static const auto annotators = MakeAnnotators();
  Article article;
  article.language = LanguageCode(language);
  article.text = text;
  Block block;
  block.kind = kind;
  block.span = {0, uint32_t(text.size())};
  block.language = article.language;
  article.blocks = {block};
  for (const auto& annotator : annotators) annotator->Annotate(article);
  return article;
}

inline std::string EventsOf(const Article& article) {
  std::string out;
  for (const Event& event : article.events) {
    if (!out.empty()) out += "\n";
    out += RenderEvent(article, event);
  }
  return out;
}

inline void CheckCase(const EventCase& c) {
  Article article = Annotated(c.language, c.text);
  EXPECT_EQ(EventsOf(article), c.events) << c.text;
  EXPECT_EQ(CheckArticle(article), "") << c.text;
}

}  // namespace riscontro
