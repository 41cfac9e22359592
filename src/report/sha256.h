// SHA-256 (FIPS 180-4), for the hashes by which a content security policy names its scripts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace riscontro {

std::array<uint8_t, 32> Sha256(std::string_view bytes);

// "sha256-" and the digest in base64, as Content-Security-Policy has it.
std::string CspHash(std::string_view bytes);

}  // namespace riscontro
