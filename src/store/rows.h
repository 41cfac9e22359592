// A dossier as rows of tables, handed out one after the other: one walk over the data serves both
// the digest (which hashes the rows) and the database (which inserts them), so the digest is by
// construction that of all that is stored.
#pragma once

#include <initializer_list>
#include <string>

#include "document/dossier.h"
#include "store/schema.h"

namespace riscontro {

class RowSink {
 public:
  virtual ~RowSink() = default;
  // The columns of ColumnsOf(table). The values live only during the call.
  virtual void Row(TableId table, std::initializer_list<Value> values) = 0;
};

// The layers of an article, as rows of its tables.
void WriteLayers(const Article& article, RowSink* sink);

// Everything that a run holds beside its articles' layers; tables after those they refer to.
void WriteRun(const Dossier& dossier, RowSink* sink);

// 32 hex digits over the article itself (all but path and publication, which belong to the run)
// and its layers.
std::string LayersDigest(const Article& article);

// 32 hex digits over everything in the dossier that is stored. Two runs with the same digest are
// the same run. `layers` has the LayersDigest of each article.
std::string RunDigest(const Dossier& dossier, const std::vector<std::string>& layers);

// How values that may be missing are stored.
inline Value OrNull(int32_t index) {
  return index < 0 ? Value(nullptr) : Value(index);
}
inline Value BeginOrNull(Span span) {
  return span.empty() ? Value(nullptr) : Value(span.begin);
}
inline Value EndOrNull(Span span) {
  return span.empty() ? Value(nullptr) : Value(span.end);
}
inline Value BeginOrNull(const TimeInterval& time) {
  return time.begin == kUnknownPast ? Value(nullptr) : Value(time.begin);
}
inline Value EndOrNull(const TimeInterval& time) {
  return time.end == kUnknownFuture ? Value(nullptr) : Value(time.end);
}
// NULL for infinities: an interval's open side.
Value FiniteOrNull(double value);

}  // namespace riscontro
