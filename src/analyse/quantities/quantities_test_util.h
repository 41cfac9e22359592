// Values of one sentence without a parse, for tests: what the words alone tell.
#pragma once

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/values.h"
#include "document/names.h"

namespace riscontro {

inline Article WithValues(const char* language, std::string_view text) {
  Article article;
  article.text = std::string(text);
  article.language = LanguageCode(language);
  const Span all{0, uint32_t(text.size())};
  article.blocks.push_back({BlockKind::kParagraph, all, article.language});
  article.sentences.push_back({all, 0, 0, 0, article.language});
  MakeValuesAnnotator()->Annotate(article);
  EXPECT_EQ(CheckArticle(article), "") << text;
  return article;
}

inline std::string ShowNumber(double value) {
  char out[40];
  std::snprintf(out, sizeof out, "%.10g", value);
  return out;
}

struct ValueCase {
  const char* language;
  const char* text;
  const char* expected;
};

// show(language, text) of each.
inline void CheckValues(std::string (*show)(const char*, std::string_view),
                        const std::vector<ValueCase>& cases) {
  for (const ValueCase& c : cases) EXPECT_EQ(show(c.language, c.text), c.expected) << c.text;
}

}  // namespace riscontro
