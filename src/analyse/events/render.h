// An event as one line of text, for tests and for looking at output by eye:
//   supply-arms(agent=North Korea, recipient=Russia) affirmed happened by=United States/accuse
#pragma once

#include <string>

#include "document/article.h"

namespace riscontro {

std::string RenderEvent(const Article& article, const Event& event);

}  // namespace riscontro
