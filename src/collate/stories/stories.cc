#include "collate/stories/stories.h"
