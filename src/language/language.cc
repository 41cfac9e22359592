#include "language/language.h"

#include "base/resource.h"
#include "language/languages.h"

namespace riscontro {
namespace {

// The row's text with {0}, {1}, … filled in.
std::string Fill(std::string_view text, const std::vector<std::string>& arguments) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' &&
        text[i + 1] <= '9') {
      size_t number = size_t(text[i + 1] - '0');
      if (number < arguments.size()) out += arguments[number];
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string_view FindMessage(const LanguagePack& pack, std::string_view key) {
  for (const TableRow& row : pack.Get("interface").rows) {
    if (row.Column(0) == key) return row.Column(1);
  }
  return {};
}

}  // namespace

LanguagePack::LanguagePack(LanguageCode code) : code_(code) {
  std::string folder = "data/language/" + std::string(code.view()) + "/";
  for (std::string_view path : ListResources(folder)) {
    std::string_view name = path.substr(folder.size());
    if (!name.ends_with(".txt")) continue;
    name.remove_suffix(4);
    tables_.emplace_back(std::string(name), ParseTable(*FindResource(path)));
  }
}

const Table& LanguagePack::Get(std::string_view name) const {
  static const Table empty;
  for (const auto& [table_name, table] : tables_) {
    if (table_name == name) return table;
  }
  return empty;
}

const std::vector<LanguagePack>& AllLanguages() {
  static const std::vector<LanguagePack> packs = [] {
    std::vector<LanguagePack> list;
    for (std::string_view code : LanguageList()) list.emplace_back(LanguageCode(code));
    return list;
  }();
  return packs;
}

const LanguagePack* FindLanguage(LanguageCode code) {
  for (const LanguagePack& pack : AllLanguages()) {
    if (pack.code() == code) return &pack;
  }
  return nullptr;
}

std::string Message(LanguageCode ui, std::string_view key,
                    const std::vector<std::string>& arguments) {
  std::string_view text;
  if (const LanguagePack* pack = FindLanguage(ui)) text = FindMessage(*pack, key);
  for (const LanguagePack& pack : AllLanguages()) {
    if (!text.empty()) break;
    text = FindMessage(pack, key);
  }
  return Fill(text.empty() ? key : text, arguments);
}

std::vector<LanguageCode> InterfaceLanguages() {
  std::vector<LanguageCode> codes;
  for (const LanguagePack& pack : AllLanguages()) {
    if (!pack.Get("interface").rows.empty()) codes.push_back(pack.code());
  }
  return codes;
}

}  // namespace riscontro
