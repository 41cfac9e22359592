// What the events of a sentence owe to each other: doubles, participants and phases.
#pragma once

#include <vector>

#include "analyse/events/status.h"

namespace riscontro {

// A found event with what is needed to judge it.
struct Found {
  Event event;
  const Frame* frame = nullptr;
  EventStatus status;
  uint32_t token = 0;
  int32_t verb = -1;
  int32_t phrase = -1;
  bool carries = false;  // tells of another event that is found as well
  int32_t theme = -1;    // the phrase that decided the frame: "an agreement" of "signed"
};

class Settler {
 public:
  Settler(const Structure& structure, const std::vector<Arguments>& arguments, const Roles& roles,
          std::vector<Found>* found)
      : s_(structure), arguments_(arguments), roles_(roles), found_(*found) {}

  // Drops doubles; then fills in who must have taken part.
  void Settle() {
    DropDoubles();
    ShareMeetings();
    ShareIdentity();
  }
  void SettlePhases();
  // Enough is known of it to be told.
  bool Stands(const Found& found) const;

 private:
  void DropDoubles();
  std::vector<Participant> Persons() const;
  void ShareMeetings();
  void ShareIdentity();

  const Structure& s_;
  const std::vector<Arguments>& arguments_;
  const Roles& roles_;
  std::vector<Found>& found_;
};

}  // namespace riscontro
