#include "eval/timeml.h"

#include <libxml/xmlreader.h>

#include <memory>

#include "base/files.h"
#include "document/names.h"
#include "eval/timeml_cat.h"

namespace riscontro {
namespace {

constexpr uint64_t kMaxBytes = uint64_t(64) << 20;
constexpr TimexType kTypes[] = {TimexType::kDate, TimexType::kTime, TimexType::kDuration,
                                TimexType::kSet};

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

bool IsSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class TimemlReader {
 public:
  TimemlReader(std::string_view xml, const std::string& path) {
    document_.path = path;
    reader_.reset(xmlReaderForMemory(xml.data(), int(xml.size()), nullptr, nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  }

  Result<TimemlDocument> Run() {
    int code = 0;
    while (reader_ != nullptr && (code = xmlTextReaderRead(reader_.get())) == 1) {
      if (!Node()) return Fail("a TIMEX3 of unknown type '" + open_timex_type_ + "'");
    }
    if (reader_ == nullptr || code < 0) return Fail("not well-formed XML");
    if (!has_text_) return Fail("no TEXT in it");
    document_.blocks = BlocksOf(document_.text);
    return std::move(document_);
  }

 private:
  Error Fail(std::string message) const {
    int line = reader_ == nullptr ? 0 : xmlTextReaderGetParserLineNumber(reader_.get());
    return {ErrorKind::kMalformed, std::move(message), document_.path,
            "line " + std::to_string(line)};
  }

  std::string Attribute(const char* name) {
    xmlChar* value =
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name));
    std::string out(View(value));
    xmlFree(value);
    return out;
  }

  uint32_t Here() const { return uint32_t(document_.text.size()); }

  bool Node() {
    std::string_view name = View(xmlTextReaderConstName(reader_.get()));
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT: {
        bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        return Open(name) && (!empty || Close(name));
      }
      case XML_READER_TYPE_END_ELEMENT:
        return Close(name);
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if (in_text_) document_.text += View(xmlTextReaderConstValue(reader_.get()));
        if (in_id_) document_.id += View(xmlTextReaderConstValue(reader_.get()));
        return true;
      default:
        return true;
    }
  }

  bool Open(std::string_view name) {
    if (name == "DOCID") in_id_ = true;
    if (name == "DCT") in_dct_ = true;
    if (name == "TEXT") in_text_ = has_text_ = true;
    if (name == "TIMEX3") return OpenTimex();
    if (!in_text_) return true;
    if (name == "s") {
      if (!document_.text.empty()) document_.text += "\n\n";
      document_.sentences.push_back({Attribute("id"), {Here(), Here()}});
    } else if (name == "EVENT") {
      const bool within = !document_.sentences.empty() && document_.sentences.back().span.empty();
      document_.events.push_back({Attribute("eid"),
                                  {Here(), Here()},
                                  within ? document_.sentences.back().id : std::string()});
    }
    return true;
  }

  bool OpenTimex() {
    timex_ = Timex();
    timex_.span = {Here(), Here()};
    open_timex_type_ = Attribute("type");
    timex_.value = Attribute("value");
    timex_.modifier = Attribute("mod");
    creation_ = in_dct_ || Attribute("functionInDocument") == "CREATION_TIME";
    if (creation_) document_.creation_time = timex_.value;
    return creation_ || FromTimex3Name(open_timex_type_, &timex_.type);
  }

  bool Close(std::string_view name) {
    if (name == "DOCID") in_id_ = false;
    if (name == "DCT") in_dct_ = false;
    if (name == "TEXT") in_text_ = false;
    if (!in_text_) return true;
    if (name == "s" && !document_.sentences.empty()) document_.sentences.back().span.end = Here();
    if (name == "EVENT" && !document_.events.empty()) document_.events.back().span.end = Here();
    if (name == "TIMEX3") {
      timex_.span.end = Here();
      if (creation_) {
        document_.unscored.push_back(timex_.span);
      } else if (!timex_.span.empty()) {
        document_.timexes.push_back(std::move(timex_));
      }
    }
    return true;
  }

  TimemlDocument document_;
  std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)> reader_{nullptr, xmlFreeTextReader};
  bool in_id_ = false, in_dct_ = false, in_text_ = false, has_text_ = false, creation_ = false;
  Timex timex_;
  std::string open_timex_type_;
};

}  // namespace

bool FromTimex3Name(std::string_view name, TimexType* type) {
  for (TimexType known : kTypes) {
    if (ToName(known) != name) continue;
    *type = known;
    return true;
  }
  return false;
}

std::vector<Span> BlocksOf(std::string_view text) {
  std::vector<Span> blocks;
  size_t begin = 0, last = 0;  // of the block being gathered: its first character, past its last
  int feeds = 2;
  for (size_t i = 0; i < text.size(); ++i) {
    if (IsSpace(text[i])) {
      feeds += text[i] == '\n';
      continue;
    }
    if (feeds >= 2) {
      if (last > begin) blocks.push_back({uint32_t(begin), uint32_t(last)});
      begin = i;
    }
    feeds = 0;
    last = i + 1;
  }
  if (last > begin) blocks.push_back({uint32_t(begin), uint32_t(last)});
  return blocks;
}

Result<TimemlDocument> ParseTimeml(std::string_view xml, const std::string& path) {
  return TimemlReader(xml, path).Run();
}

Result<TimemlDocument> ReadTimemlFile(const std::string& path) {
  Result<std::string> bytes = ReadFile(path, kMaxBytes);
  if (!bytes) return bytes.error();
  return IsCat(*bytes) ? ParseCat(*bytes, path) : ParseTimeml(*bytes, path);
}

}  // namespace riscontro
