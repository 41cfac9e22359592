// What a reader of the report has in mind: who the last subjects were, and which two leaders or
// countries "the two" are. One per article, carried from sentence to sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/events/structure.h"

namespace riscontro {

// Somebody who takes part, and the words that say so. entity is an index into
// Article::entities, kNoIndex for common nouns.
struct Doer {
  int32_t entity = kNoIndex;
  Span span;
};

class Discourse {
 public:
  explicit Discourse(const Article& article) : article_(article) {}

  // Subjects are remembered until the block ends.
  void AddSubject(const std::vector<Doer>& actors, bool plural, uint32_t block);
  // The last subject that a left-out one can be: of the same number when that is known, told
  // at or after the offset.
  std::vector<Doer> Subject(bool plural, bool number_known, uint32_t block, uint32_t from) const;
  // Of the last few entities of the type told before the mention, the `count` told of most;
  // empty when there are not as many. kOther: the type of the last subject.
  std::vector<Doer> Group(EntityType type, size_t count, Span mention) const;

 private:
  bool Speaks(int32_t entity, Span mention) const;
  int Mentions(int32_t entity, uint32_t before) const;
  struct Memory {
    std::vector<Doer> actors;
    bool plural = false;
    uint32_t block = 0;
  };
  const Article& article_;
  std::vector<Memory> subjects_;
};

}  // namespace riscontro
