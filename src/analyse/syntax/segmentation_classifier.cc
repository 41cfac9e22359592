#include "analyse/syntax/segmentation_classifier.h"

namespace riscontro {

FeatureClassifier::FeatureClassifier(SectionReader* reader) {
  const uint32_t bits = reader->Number();
  // More than may be is asked for as more than is there, which makes the reader fail.
  const size_t size = bits <= kMostBits ? size_t{1} << bits : reader->left() + 1;
  weights_ = reader->Bytes(size);
  mask_ = weights_.empty() ? 0 : size - 1;
}

}  // namespace riscontro
