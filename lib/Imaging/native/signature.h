#pragma once

#include "bridge.h"

namespace artgan {

// What a file is, by its first bytes and never by trying loaders in turn.
Kind kind_of(const uint8_t* data, size_t length);

} // namespace artgan
