// The idea: heads are kept column by column, so that one value of a dependent is multiplied with
// all heads at once: vector code without sums across a vector, whose order would matter.
#include "analyse/syntax/arc_scores.h"

#include "analyse/syntax/kernels.h"

namespace riscontro {

ArcTable::ArcTable(size_t words, size_t width, std::vector<float>* heads,
                   std::vector<float>* scores)
    : stride_((words + kHeadBlock) / kHeadBlock * kHeadBlock), width_(width) {
  heads->assign((width + 1) * stride_, 0.0F);
  scores->resize(words * stride_);
  heads_ = heads->data();
  scores_ = scores->data();
}

void ArcTable::SetHead(size_t head, const float* values) {
  for (size_t i = 0; i <= width_; ++i) heads_[i * stride_ + head] = values[i];
}

void ArcTable::Score(size_t dependent, const float* values) {
  ScoreHeads(values, width_, heads_, stride_, scores_ + dependent * stride_);
}

}  // namespace riscontro
