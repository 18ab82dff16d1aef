// Writes 8-bit RGB images as PNG (ISO/IEC 15948) without compression: a zlib stream (RFC 1950) of stored deflate blocks (RFC 1951).
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>

namespace png {

inline void big_endian(std::string &out, uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

inline uint32_t crc32(const std::string &data) {
    uint32_t crc = ~0u;
    for (unsigned char byte : data) {
        crc ^= byte;
        for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

inline uint32_t adler32(const std::string &data) {
    uint32_t a = 1, b = 0;
    for (unsigned char byte : data) {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
    }
    return (b << 16) | a;
}

inline std::string chunk(const std::string &type, const std::string &data) {
    std::string out;
    big_endian(out, static_cast<uint32_t>(data.size()));
    out += type + data;
    big_endian(out, crc32(type + data));
    return out;
}

inline std::string zlib_stored(const std::string &data) {
    std::string out = "\x78\x01";
    for (size_t start = 0; start < data.size();) {
        const size_t size = std::min<size_t>(65535, data.size() - start);
        const bool last = start + size == data.size();
        const uint16_t length = static_cast<uint16_t>(size), inverted = static_cast<uint16_t>(~length);
        for (int byte : {int(last), length & 255, length >> 8, inverted & 255, inverted >> 8}) out += static_cast<char>(byte);
        out.append(data, start, size);
        start += size;
    }
    big_endian(out, adler32(data));
    return out;
}

}  // namespace png

// rgb: height rows of width pixels of 3 bytes, top row first. Returns whether all was written.
inline bool write_png(const char *path, uint32_t width, uint32_t height, const uint8_t *rgb) {
    std::string header, rows;
    png::big_endian(header, width);
    png::big_endian(header, height);
    header += std::string("\x08\x02\0\0\0", 5);  // 8 bits, RGB, deflate, no filter method, not interlaced
    for (uint32_t y = 0; y < height; y++) {
        rows += '\0';  // filter: none
        rows.append(reinterpret_cast<const char *>(rgb) + size_t(3) * width * y, size_t(3) * width);
    }
    const std::string file = "\x89PNG\r\n\x1a\n" + png::chunk("IHDR", header) + png::chunk("IDAT", png::zlib_stored(rows)) + png::chunk("IEND", "");
    std::FILE *stream = std::fopen(path, "wb");
    if (stream == nullptr) return false;
    const bool complete = std::fwrite(file.data(), 1, file.size(), stream) == file.size();
    return std::fclose(stream) == 0 && complete;
}
