#include "eval/timeml_cat.h"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <map>
#include <memory>

#include "eval/own_gold_text.h"

namespace riscontro {
namespace {

struct CatType {
  std::string_view mark;
  TimexType type;
};
constexpr CatType kTypes[] = {{"TIME_DATE", TimexType::kDate},
                              {"TIME_OF_THE_DAY", TimexType::kTime},
                              {"TIME_DURATION", TimexType::kDuration},
                              {"TIME_REPETITION", TimexType::kSet}};

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct CatToken {
  std::string id, sentence, form;
  Span span;
};

class CatReader {
 public:
  CatReader(std::string_view xml, const std::string& path) {
    document_.path = path;
    reader_.reset(xmlReaderForMemory(xml.data(), int(xml.size()), nullptr, nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  }

  Result<TimemlDocument> Run() {
    int code = 0;
    while (reader_ != nullptr && (code = xmlTextReaderRead(reader_.get())) == 1) Node();
    if (reader_ == nullptr || code < 0) return Fail("not well-formed XML");
    BuildText();
    for (const auto& [type, tokens] : marks_) {
      if (!AddMark(type, tokens)) return Fail("a mark over a token that is not there");
    }
    std::sort(document_.timexes.begin(), document_.timexes.end(),
              [](const Timex& a, const Timex& b) { return a.span < b.span; });
    DropOverlaps();
    return std::move(document_);
  }

 private:
  Error Fail(const char* what) const { return {ErrorKind::kMalformed, what, document_.path, ""}; }

  std::string Attribute(const char* name) {
    xmlChar* value =
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name));
    std::string out(View(value));
    xmlFree(value);
    return out;
  }

  void Node() {
    const std::string_view name = View(xmlTextReaderConstName(reader_.get()));
    const int kind = xmlTextReaderNodeType(reader_.get());
    if (kind == XML_READER_TYPE_ELEMENT) {
      in_token_ = name == "token";
      if (in_token_) tokens_.push_back({Attribute("t_id"), Attribute("sentence"), "", {}});
      if (name == "Document") document_.id = Attribute("doc_name");
      const auto* type = std::find_if(std::begin(kTypes), std::end(kTypes),
                                      [&](const CatType& t) { return t.mark == name; });
      in_mark_ = name == "token_anchor" ? in_mark_ : type != std::end(kTypes);
      if (type != std::end(kTypes)) marks_.push_back({type->type, {}});
      if (name == "token_anchor" && in_mark_) marks_.back().second.push_back(Attribute("t_id"));
    } else if (kind == XML_READER_TYPE_TEXT && in_token_) {
      tokens_.back().form += View(xmlTextReaderConstValue(reader_.get()));
    }
  }

  void BuildText() {
    for (size_t begin = 0; begin < tokens_.size();) {
      size_t end = begin;
      std::vector<std::string_view> forms;
      if (begin > 0) document_.text += '\n';
      const uint32_t at = uint32_t(document_.text.size());
      for (; end < tokens_.size() && tokens_[end].sentence == tokens_[begin].sentence; ++end) {
        forms.push_back(tokens_[end].form);
      }
      document_.text += JoinGoldTokens(forms);
      const Span block{at, uint32_t(document_.text.size())};
      if (!block.empty()) document_.blocks.push_back(block);
      size_t from = at;
      for (size_t t = begin; t < end; ++t) {  // joining moves no letter: each is found in turn
        from = document_.text.find(tokens_[t].form, from);
        tokens_[t].span.begin = uint32_t(from);
        tokens_[t].span.end = uint32_t(from += tokens_[t].form.size());
      }
      begin = end;
    }
    for (size_t t = 0; t < tokens_.size(); ++t) index_[tokens_[t].id] = t;
  }

  bool AddMark(TimexType type, const std::vector<std::string>& ids) {
    Span span;
    for (const std::string& id : ids) {
      const auto found = index_.find(id);
      if (found == index_.end()) return false;
      const Span token = tokens_[found->second].span;
      span = span.empty() ? token : span.Cover(token);
    }
    if (!span.empty()) document_.timexes.push_back({span, {}, type, "?", ""});
    return true;
  }

  // One expression marked twice is one.
  void DropOverlaps() {
    std::vector<Timex> kept;
    for (Timex& timex : document_.timexes) {
      if (kept.empty() || kept.back().span.end <= timex.span.begin) kept.push_back(timex);
    }
    document_.timexes = std::move(kept);
  }

  TimemlDocument document_;
  std::unique_ptr<xmlTextReader, void (*)(xmlTextReaderPtr)> reader_{nullptr, xmlFreeTextReader};
  bool in_token_ = false, in_mark_ = false;
  std::vector<CatToken> tokens_;
  std::map<std::string, size_t> index_;
  std::vector<std::pair<TimexType, std::vector<std::string>>> marks_;
};

}  // namespace

bool IsCat(std::string_view xml) {
  constexpr size_t kHead = 1024;
  xml = xml.substr(0, kHead);
  return xml.find("<Document ") != std::string_view::npos &&
         xml.find("<TimeML") == std::string_view::npos;
}

Result<TimemlDocument> ParseCat(std::string_view xml, const std::string& path) {
  return CatReader(xml, path).Run();
}

}  // namespace riscontro
