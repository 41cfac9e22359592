#include "read/kinds.h"

namespace riscontro {
namespace {

using std::string_view_literals::operator""sv;

struct Magic {
  size_t offset;
  std::string_view bytes;
  std::string_view kind;
};

constexpr Magic kMagics[] = {
    {0, "%PDF-"sv, "a PDF document"},
    {0, "PK\x03\x04"sv, "a zip archive or an office document (docx, odt, epub)"},
    {0, "PK\x05\x06"sv, "a zip archive"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old office document (doc, xls)"},
    {0, "{\\rtf"sv, "an RTF document"},
    {0, "%!PS"sv, "a PostScript document"},
    {0, "\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    {0, "\xFF\xD8\xFF"sv, "a JPEG image"},
    {0, "GIF87a"sv, "a GIF image"},
    {0, "GIF89a"sv, "a GIF image"},
    {8, "WEBP"sv, "a WebP image"},
    {0, "II*\0"sv, "a TIFF image"},
    {0, "MM\0*"sv, "a TIFF image"},
    {4, "ftyp"sv, "a video or HEIF image"},
    {0, "ID3"sv, "an MP3 sound file"},
    {0, "OggS"sv, "an Ogg sound file"},
    {8, "WAVE"sv, "a WAVE sound file"},
    {0, "SQLite format 3\0"sv, "an SQLite database"},
    {0, "\x1F\x8B"sv, "gzip inside gzip"},
    {0, "BZh"sv, "a bzip2 file"},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     "an xz file"},
    {0, "\x28\xB5\x2F\xFD"sv, "a zstd file"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
    {0, "Rar!\x1A\x07"sv, "a RAR archive"},
    {257, "ustar"sv, "a tar archive"},
    {0, "WARC/"sv, "a WARC archive"},
    {0,
     "\x7F"
     "ELF"sv,
     "a program"},
};

bool HasUtf32Mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv);
}

}  // namespace

std::string_view BinaryKind(std::string_view head) {
  if (HasUtf16Mark(head) || HasUtf32Mark(head)) return "";
  for (const Magic& magic : kMagics) {
    if (head.size() > magic.offset && head.substr(magic.offset).starts_with(magic.bytes)) {
      // "BZh" and "ID3" are also how a text may begin.
      if (magic.bytes.size() > 3 || head.substr(0, 512).find('\0') != head.npos ||
          static_cast<unsigned char>(magic.bytes[0]) >= 0x80 || magic.bytes[0] < ' ') {
        return magic.kind;
      }
    }
  }
  return head.find('\0') != head.npos ? "binary data" : "";
}

bool HasUtf16Mark(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

std::string_view WithoutUtf8Mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

}  // namespace riscontro
