// A spelled number while it is read: "two million three hundred thousand and five".
//
// The one grammar of all languages: units after tens, tens after hundreds, groups that end in
// multipliers from great to small; a multiplier takes all smaller ones before it ("hundred
// thousand million", "tres mil millones"). A step that does not fit changes nothing.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace riscontro {

// Which numbers fit after a number, where that is not "1–9 after tens": 60 takes 1–19 in French.
struct NumberRoom {
  int after = 0, low = 1, high = 10;  // low ≤ value < high
};

class NumberSum {
 public:
  // An added number: 5, 20, 300. After a multiplier it opens a group.
  bool Add(double value, const std::vector<NumberRoom>& rooms);
  // Digits: a group of their own to which nothing is added.
  bool AddDigits(double value);
  // A hundred, or a power of ten from 1,000 up. Alone it counts as one of itself.
  bool Multiply(double factor);
  // The parts of a whole number that was written in one word.
  bool Append(const NumberSum& other, const std::vector<NumberRoom>& rooms);

  double Value() const;
  // The last multiplier from 1,000 up that nothing follows; 1 where there is none.
  double Multiplier() const { return !open_ && size_ > 0 ? parts_[size_ - 1].factor : 1; }
  // The smallest multiplier so far; infinite at first.
  double Last() const;
  double current() const { return current_; }
  bool closed() const { return closed_; }  // digits, to which nothing is added
  bool open() const { return open_; }      // a group without a multiplier so far
  bool empty() const { return size_ == 0 && !open_; }
  bool parts() const { return size_ > 0; }
  // Whether a smaller number fits after the current one.
  bool Fits(double value, const std::vector<NumberRoom>& rooms) const;
  // Scales a number that has no multiplier yet: "two and a half" million.
  void Set(double value) { *this = {}, current_ = value, open_ = true, closed_ = true; }

 private:
  struct Part {
    double value = 0;
    double factor = 1;
  };
  std::array<Part, 6> parts_;
  size_t size_ = 0;
  double current_ = 0;
  bool open_ = false;
  bool closed_ = false;  // of digits
};

}  // namespace riscontro
