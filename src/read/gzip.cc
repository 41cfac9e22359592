#include "read/gzip.h"

#include <zlib.h>

#include <limits>
#include <memory>

namespace riscontro {
namespace {

constexpr size_t kStep = 1 << 18;
constexpr int kGzipWindow = 15 + 16;  // zlib: the largest window, gzip header and trailer

std::string_view RestOf(const z_stream& stream) {
  return {reinterpret_cast<const char*>(stream.next_in), stream.avail_in};
}

// What follows the last member: nothing, padding, the beginning of another, or something else.
void LookAtRest(std::string_view rest, Unpacked* out) {
  out->truncated = !rest.empty() && std::string_view("\x1F\x8B\x08").starts_with(rest);
  out->trailing = !out->truncated && rest.find_first_not_of('\0') != rest.npos;
}

}  // namespace

bool IsGzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B\x08");
}

namespace {

// Unpacks what the stream has, member after member, until it ends, breaks or passes the limit.
Result<Unpacked> Inflate(z_stream& stream, uint64_t limit) {
  std::string buffer(kStep, '\0');
  Unpacked out;
  for (;;) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = uInt(buffer.size());
    int code = inflate(&stream, Z_NO_FLUSH);
    size_t made = buffer.size() - stream.avail_out;
    if (out.bytes.size() + made > limit) {
      return Error{ErrorKind::kTooLarge,
                   "unpacks to more than " + std::to_string(limit >> 20) + " MiB", "", ""};
    }
    out.bytes.append(buffer, 0, made);
    if (code == Z_STREAM_END) {
      if (IsGzip(RestOf(stream))) {
        inflateReset(&stream);
        continue;
      }
      LookAtRest(RestOf(stream), &out);
      return out;
    }
    if (code == Z_BUF_ERROR) {
      out.truncated = true;  // it wants more than there is
      return out;
    }
    if (code != Z_OK) {
      return Error{ErrorKind::kMalformed,
                   std::string("damaged gzip data (") + (stream.msg ? stream.msg : "unknown") + ")",
                   "", ""};
    }
  }
}

}  // namespace

Result<Unpacked> Gunzip(std::string_view packed, uint64_t limit) {
  z_stream stream{};
  if (inflateInit2(&stream, kGzipWindow) != Z_OK) {
    return Error{ErrorKind::kInternal, "zlib cannot start", "", ""};
  }
  std::unique_ptr<z_stream, int (*)(z_stream*)> guard(&stream, inflateEnd);
  if (packed.size() > std::numeric_limits<uInt>::max()) {
    return Error{ErrorKind::kTooLarge, "more packed bytes than zlib takes at once", "", ""};
  }
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = uInt(packed.size());
  return Inflate(stream, limit);
}

}  // namespace riscontro
