#include "base/parallel.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace riscontro {
namespace {

TEST(ParallelFor, CallsEachIndexOnce) {
  for (int jobs : {-1, 0, 1, 2, 7, 64}) {
    for (size_t count : {0u, 1u, 5u, 1000u}) {
      auto calls = std::make_unique<std::atomic<int>[]>(count);
      ParallelFor(count, jobs, [&](size_t i) { ++calls[i]; });
      for (size_t i = 0; i < count; ++i) ASSERT_EQ(calls[i], 1) << jobs << " " << i;
    }
  }
}

TEST(ParallelFor, OneJobGoesInOrder) {
  std::vector<size_t> order;
  ParallelFor(5, 1, [&](size_t i) { order.push_back(i); });
  EXPECT_EQ(order, (std::vector<size_t>{0, 1, 2, 3, 4}));
}

TEST(ParallelFor, StopsWhenCancelled) {
  CancelFlag cancel{true};
  int calls = 0;
  ParallelFor(
      100, 1, [&](size_t) { ++calls; }, &cancel);
  EXPECT_EQ(calls, 0);

  cancel = false;
  ParallelFor(
      100, 1, [&](size_t i) { ++calls, cancel = i == 9; }, &cancel);
  EXPECT_EQ(calls, 10);

  // On several threads those begun are done, and no more.
  cancel = false;
  std::atomic<int> begun{0}, done{0};
  ParallelFor(
      10000, 4,
      [&](size_t) {
        if (++begun == 50) cancel = true;
        ++done;
      },
      &cancel);
  EXPECT_EQ(begun, done);
  EXPECT_LT(done, 10000);
}

}  // namespace
}  // namespace riscontro
