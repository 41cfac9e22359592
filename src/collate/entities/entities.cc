#include "collate/entities/entities.h"
