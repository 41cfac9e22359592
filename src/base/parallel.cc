#include "base/parallel.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace riscontro {

void ParallelFor(size_t count, int jobs, const std::function<void(size_t)>& work,
                 const CancelFlag* cancel) {
  std::atomic<size_t> next{0};
  auto run = [&] {
    while (cancel == nullptr || !cancel->load(std::memory_order_relaxed)) {
      size_t i = next.fetch_add(1, std::memory_order_relaxed);
      if (i >= count) return;
      work(i);
    }
  };
  size_t helpers = std::min<size_t>(count, size_t(std::max(jobs, 1)));
  std::vector<std::thread> threads;
  for (size_t t = 1; t < helpers; ++t) threads.emplace_back(run);
  run();
  for (std::thread& thread : threads) thread.join();
}

}  // namespace riscontro
