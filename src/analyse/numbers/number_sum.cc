#include "analyse/numbers/number_sum.h"

#include <cmath>
#include <limits>

namespace riscontro {

double NumberSum::Last() const {
  return size_ > 0 ? parts_[size_ - 1].factor : std::numeric_limits<double>::infinity();
}

double NumberSum::Value() const {
  double value = current_;
  for (size_t i = size_; i > 0; --i) value += parts_[i - 1].value;
  return value;
}

bool NumberSum::Fits(double value, const std::vector<NumberRoom>& rooms) const {
  if (closed_ || !(value > 0) || current_ <= 0 || current_ != std::floor(current_)) return false;
  int rest = int(std::fmod(current_, 100));
  if (rest == 0) return value < 100;
  for (const NumberRoom& room : rooms) {
    if (room.after == rest) return value >= room.low && value < room.high;
  }
  return rest % 10 == 0 && rest != 10 && value < 10;
}

bool NumberSum::Add(double value, const std::vector<NumberRoom>& rooms) {
  if (open_) {
    if (!Fits(value, rooms)) return false;
    current_ += value;
    return true;
  }
  if (size_ > 0 && (value <= 0 || value >= Last())) return false;
  current_ = value;
  open_ = true;
  return true;
}

bool NumberSum::AddDigits(double value) {
  if (open_ || (size_ > 0 && (value <= 0 || value >= Last()))) return false;
  current_ = value;
  open_ = closed_ = true;
  return true;
}

bool NumberSum::Multiply(double factor) {
  if (factor < 1000) {
    if (!open_) return Add(factor, {});
    if (current_ <= 0 || (!closed_ && current_ >= 100)) return false;
    double value = current_ * factor;
    if (value >= Last()) return false;
    current_ = value;
    closed_ = false;
    return true;
  }
  if (!open_ && size_ > 0 && factor == Last()) return false;
  if (open_ && current_ <= 0) return false;
  double value = open_ ? current_ : 0;
  size_t size = size_;
  while (size > 0 && parts_[size - 1].factor < factor) value += parts_[--size].value;
  if (value == 0) value = 1;
  if (size == parts_.size() || (size > 0 && parts_[size - 1].factor <= factor)) return false;
  // "three million two thousand million" is no number.
  if (size > 0 && value * factor >= parts_[size - 1].factor) return false;
  parts_[size] = {value * factor, factor};
  size_ = size + 1;
  current_ = 0;
  open_ = closed_ = false;
  return true;
}

bool NumberSum::Append(const NumberSum& other, const std::vector<NumberRoom>& rooms) {
  if (other.size_ == 0) return Add(other.current_, rooms);
  if (open_ || size_ + other.size_ > parts_.size()) return false;
  if (size_ > 0 && other.Value() >= Last()) return false;
  for (size_t i = 0; i < other.size_; ++i) parts_[size_++] = other.parts_[i];
  current_ = other.current_;
  open_ = other.open_;
  closed_ = other.closed_;
  return true;
}

}  // namespace riscontro
