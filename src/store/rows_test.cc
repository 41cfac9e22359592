#include "store/rows.h"

#include <gtest/gtest.h>

#include "store/store_test_util.h"

namespace riscontro {
namespace {

// The rows as text: "table: column, column, …", NULL as "-".
class TextSink : public RowSink {
 public:
  void Row(TableId table, std::initializer_list<Value> values) override {
    auto columns = ColumnsOf(table).columns;
    EXPECT_EQ(std::count(columns.begin(), columns.end(), ',') + 1, std::ssize(values))
        << ColumnsOf(table).table;
    text += std::string(ColumnsOf(table).table) + ":";
    for (const Value& value : values) text += " " + Show(value);
    text += "\n";
  }
  std::string text;

 private:
  static std::string Show(const Value& value) {
    switch (value.kind) {
      case Value::Kind::kNull:
        return "-";
      case Value::Kind::kInteger:
        return std::to_string(value.integer);
      case Value::Kind::kReal:
        return std::to_string(value.real).substr(0, 4);
      case Value::Kind::kText:
        return "'" + std::string(value.text) + "'";
    }
    return "";
  }
};

TEST(Rows, TheLayersOfAnArticle) {
  TextSink sink;
  WriteLayers(SampleArticle("a.txt", "Nave ferma."), &sink);
  EXPECT_EQ(sink.text, R"(article_block: 0 'title' 0 4 'it'
article_block: 1 'paragraph' 5 9 'it'
article_credit: 0 'ANSA'
article_entity: 0 'place' 'Genova' 'genova' 'IT' 44.4 8.90
article_entity: 1 'person' 'Neri' 'neri' '' - -
article_name: 0 0 4 'place' 'name' 0
article_name: 1 5 9 'other' 'role' -
article_date: 0 0 4 'DATE' '' '2024-06-05' 1717545600 1717632000
article_quantity: 0 0 4 'cardinal' 'at-least' 4.00 4.00 - '' - - ''
article_quote: 0 5 9 'direct' '' 0 - - - - 1 -
article_event: 0 'close' 5 9 - - 0 'affirmed' 'happened' '' 0 0
event_participant: 0 0 'agent' 0 4 1
event_date: 0 0 0
event_quantity: 0 0 0
event_attribution: 0 0 'deny' 1 0 4 - -
)");
}

TEST(Rows, ADateNotResolvedHasNoTime) {
  Article article = SampleArticle("a.txt", "Nave ferma.");
  article.dates[0].resolved = false;
  TextSink sink;
  WriteLayers(article, &sink);
  EXPECT_NE(sink.text.find("'2024-06-05' - -\n"), std::string::npos);
}

TEST(Rows, WhatARunHolds) {
  Dossier dossier = SampleDossier();
  dossier.articles[0].id = {1, 2};
  dossier.articles[1].id = {3, 4};
  TextSink sink;
  WriteRun(dossier, &sink);
  EXPECT_EQ(
      sink.text,
      R"(report: 0 '00000000000000010000000000000002' 'a.txt' 1717545600 1717632000 'inferred' 0.80 'perché'
report_evidence: 0 0 0 4
report: 1 '00000000000000030000000000000004' 'b.txt' 1717545600 1717632000 'inferred' 0.80 'perché'
report_evidence: 1 0 0 4
reuse: 0 0 1 'rewrite' 1 0.50 0.90 'simili'
reuse_aligned: 0 0 0 4 0 4
origin: 0 'o1' 'ANSA'
origin_report: 0 0 0
origin_report: 0 1 1
story: 0 's1' 'Il porto chiude' 1717545600 1717632000
story_reason: 0 0 'stesso porto'
story_report: 0 0 0
story_report: 0 1 1
storyline: 0 'l1' 'Il porto'
storyline_story: 0 0 0
entity: 0 'e1' 'person' 'Neri' ''
entity_alias: 0 0 'A. Neri'
entity_alias: 0 1 'Neri'
entity_mention: 0 0 0 5 9
claim: 0 'c1' 'close' 'Il porto chiude'
claim_participant: 0 0 0
claim_story: 0 0 0
testimony: 0 0 0 0 0 '' 'affirmed' 'happened' '' - - - 0 9
testimony_participant: 0 0 0 'doer' 0
testimony_quantity: 0 0 0 0 4 'at-least' 4.00 4.00 - '' ''
testimony: 0 1 1 0 - 'la capitaneria' 'denied' 'happened' '' - - - 0 9
finding: 0 'f1' 'disputed' 0 0.70 2.00 'Chi dice' 'due voci' 1
finding_side: 0 0 'affermato'
side_testimony: 0 0 0 0 0
finding_side: 0 1 'negato'
side_testimony: 0 1 0 0 1
)");
}

}  // namespace
}  // namespace riscontro
