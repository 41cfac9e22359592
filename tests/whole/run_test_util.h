// Runs the whole way over a folder once and asks questions about the Dossier.
#pragma once

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "document/names.h"
#include "engine/pipeline.h"

namespace riscontro {

class WholeRun {
 public:
  WholeRun(const std::vector<std::string>& paths, const char* ui) {
    CollateRequest request;
    request.paths = paths;
    request.jobs = 2;
    request.ui_language = LanguageCode(ui);
    RunHooks hooks;
    hooks.sink = [this](const Diagnostic& d) {
      std::lock_guard lock(mutex_);
      if (d.severity == Severity::kError) errors.push_back(d.error.ToString());
    };
    auto report = RunCollate(request, hooks, [this](const Dossier& d) { dossier = d; });
    if (!report) errors.push_back(report.error().ToString());
  }

  Dossier dossier;
  std::vector<std::string> errors;

  // The article whose file name begins with the prefix; "#n" after it for the n-th of a file.
  const Article* Find(std::string_view prefix) const {
    for (const Article& a : dossier.articles) {
      if (Name(a).starts_with(prefix)) return &a;
    }
    return nullptr;
  }
  static std::string Name(const Article& a) { return a.path.substr(a.path.rfind('/') + 1); }
  ArticleIndex Index(std::string_view prefix) const {
    const Article* a = Find(prefix);
    return a == nullptr ? UINT32_MAX : ArticleIndex(a - dossier.articles.data());
  }
  size_t StoryOf(std::string_view prefix) const {
    for (size_t s = 0; s < dossier.stories.size(); ++s) {
      const auto& members = dossier.stories[s].articles;
      if (std::find(members.begin(), members.end(), Index(prefix)) != members.end()) return s;
    }
    return SIZE_MAX;
  }

  // The file names on any side of a finding.
  std::set<std::string> Files(const Finding& f) const {
    std::set<std::string> files;
    for (const Side& side : f.sides) {
      for (const std::string& file : Files(f, side)) files.insert(file);
    }
    return files;
  }
  std::set<std::string> Files(const Finding& f, const Side& side) const {
    std::set<std::string> files;
    for (uint32_t t : side.testimonies) {
      files.insert(Name(dossier.articles[dossier.claims[f.claim].testimonies[t].article]));
    }
    return files;
  }
  // The sentences on all sides, for messages and for checks of what they rest on.
  std::string Sentences(const Finding& f) const {
    std::string text;
    for (const Side& side : f.sides) {
      text += "  side " + side.value + "\n";
      for (uint32_t t : side.testimonies) {
        const Evidence& e = dossier.claims[f.claim].testimonies[t].evidence;
        const Article& a = dossier.articles[e.article];
        text += "    " + Name(a) + ": " + std::string(a.Text(e.span)) + "\n";
      }
    }
    return text;
  }
  // Findings of the kind whose claim is of one of the concepts and that rest on all the files
  // (given by prefix).
  std::vector<const Finding*> FindAll(FindingKind kind, const std::set<std::string>& concepts,
                                      const std::vector<std::string>& files) const {
    std::vector<const Finding*> found;
    for (const Finding& f : dossier.findings) {
      if (f.kind != kind || !concepts.contains(dossier.claims[f.claim].concept_id)) continue;
      std::set<std::string> names = Files(f);
      bool all = std::all_of(files.begin(), files.end(), [&](const std::string& prefix) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& name) { return name.starts_with(prefix); });
      });
      if (all) found.push_back(&f);
    }
    return found;
  }
  // Every finding in a few lines each, for a failing test's message.
  std::string Listing() const {
    std::string text;
    for (const Finding& f : dossier.findings) {
      text += std::string(ToName(f.kind)) + " " + dossier.claims[f.claim].concept_id + ": " +
              f.statement + "\n" + Sentences(f);
    }
    return text;
  }

 private:
  std::mutex mutex_;
};

}  // namespace riscontro
