// Work over an index range on a fixed number of threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace riscontro {

// Set from a signal handler or another thread; long loops look at it between items.
using CancelFlag = std::atomic<bool>;

// Calls work(i) once for each i in [0, count), on `jobs` threads (at least one; the caller's
// thread is one of them). Items are taken in increasing order; work must not throw. Returns
// when all are done, or, once *cancel is true, when those begun are done.
// Output must depend on i alone, never on the thread: that keeps runs deterministic.
void ParallelFor(size_t count, int jobs, const std::function<void(size_t)>& work,
                 const CancelFlag* cancel = nullptr);

}  // namespace riscontro
