#include "read/json_place.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace riscontro {
namespace {

// Takes every event and keeps the offset of the first error.
struct ErrorPosition : nlohmann::json::json_sax_t {
  size_t position = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(size_t at, const std::string&, const nlohmann::json::exception&) override {
    position = at;
    return false;
  }
};

}  // namespace

std::string JsonBreakPlace(std::string_view json) {
  ErrorPosition sax;
  try {
    if (nlohmann::json::sax_parse(json.begin(), json.end(), &sax)) return "";
  } catch (const std::exception&) {
    return "";
  }
  std::string_view before = json.substr(0, sax.position > 0 ? sax.position - 1 : 0);
  return "line " + std::to_string(std::count(before.begin(), before.end(), '\n') + 1);
}

}  // namespace riscontro
