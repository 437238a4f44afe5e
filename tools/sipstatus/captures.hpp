// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_CAPTURES_HPP
#define SIPSTATUS_TOOL_CAPTURES_HPP

// The packets in captures: pcap and pcapng.

#include <cstdint>
#include <string>
#include <vector>

#include "packets.hpp"

namespace tool {

inline void append_padded(std::string& out, unsigned long long number, size_t digits)
{
    const std::string text = std::to_string(number);
    out.append(digits - std::min(digits, text.size()), '0').append(text);
}

/// "2026-11-26T12:45:11.775640Z" of the seconds since 1970 and the nanoseconds of the last one.
inline std::string name_of_time(unsigned long long seconds, unsigned long long nanoseconds)
{
    // Years begin in March, so that the day that may be left out is the last one.
    const unsigned long long days = seconds / 86'400 + 719'468;
    const unsigned long long era = days / 146'097;
    const unsigned long long day_of_era = days % 146'097;
    const unsigned long long year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const unsigned long long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const unsigned long long month = (5 * day_of_year + 2) / 153;
    std::string out;
    append_padded(out, era * 400 + year_of_era + (month >= 10 ? 1 : 0), 4);
    append_padded(out += '-', month < 10 ? month + 3 : month - 9, 2);
    append_padded(out += '-', day_of_year - (153 * month + 2) / 5 + 1, 2);
    append_padded(out += 'T', seconds / 3600 % 24, 2);
    append_padded(out += ':', seconds / 60 % 60, 2);
    append_padded(out += ':', seconds % 60, 2);
    append_padded(out += '.', nanoseconds / 1000, 6);
    return out += 'Z';
}

/// Reads the packets of a capture, which comes in chunks.
class capture_reader {
public:
    enum class format { pcap, pcapng };

    capture_reader(format f, packet_reader& packets) : format_{f}, packets_{packets} {}

    void read(string_view bytes)
    {
        if (is_broken_) {
            return;
        }
        const size_t skipped = std::min(to_skip_, bytes.size());
        to_skip_ -= skipped;
        held_.append(bytes.substr(skipped));
        string_view rest = held_;
        for (size_t used = next(rest); used != 0; used = next(rest)) {
            rest.remove_prefix(std::min(used, rest.size()));
        }
        held_.erase(0, held_.size() - rest.size());
    }

    /// Whether something in it cannot be read, so that the rest was not.
    bool is_broken() const { return is_broken_; }
    /// Whether it ends within a part; to be asked at the end.
    bool is_cut() const { return !is_broken_ && (to_skip_ != 0 || !held_.empty()); }
    unsigned long long packets() const { return seen_.line; }

private:
    static constexpr size_t longest = 262'144 + 512;

    std::uint32_t number(string_view bytes, size_t at) const
    {
        return is_big_endian_ ? big_32(bytes, at) : little_32(bytes, at);
    }
    std::uint32_t short_number(string_view bytes, size_t at) const
    {
        return is_big_endian_ ? big_16(bytes, at) : little_16(bytes, at);
    }

    /// Reads the next part, and returns how many bytes it has; 0 if it is not there as a whole.
    size_t next(string_view bytes)
    {
        return is_broken_ ? 0 : format_ == format::pcap ? next_of_pcap(bytes) : next_of_pcapng(bytes);
    }

    size_t broken()
    {
        is_broken_ = true;
        return 0;
    }

    /// Skips a part that may be longer than what is kept.
    size_t skip(string_view bytes, size_t size)
    {
        to_skip_ = size - std::min(size, bytes.size());
        return size;
    }

    void read_packet(size_t index, unsigned long long time, string_view frame)
    {
        ++seen_.line;
        seen_.is_packet = true;
        const unsigned long long units = index < interfaces_.size() ? interfaces_[index].units : 1'000'000;
        if (time != 0) {
            const unsigned long long nanoseconds = time % units * 1'000'000'000 / units;
            constexpr unsigned long long year_10000 = 253'402'300'800;
            seen_.time.assign(name_of_time(time / units % year_10000, nanoseconds));
        } else {
            seen_.time.clear();
        }
        packets_.read(index < interfaces_.size() ? interfaces_[index].link : ~0u, frame, seen_);
    }

    size_t next_of_pcap(string_view bytes)
    {
        if (interfaces_.empty()) {
            if (bytes.size() < 24) {
                return 0;
            }
            is_big_endian_ = big_16(bytes, 0) == 0xa1b2;
            interfaces_.push_back(
                {number(bytes, 20) & 0xffffu, number(bytes, 0) == 0xa1b23c4d ? 1'000'000'000u : 1'000'000u, 0});
            return 24;
        }
        if (bytes.size() < 16) {
            return 0;
        }
        const size_t size = number(bytes, 8);
        if (size > longest) {
            return broken();
        }
        if (bytes.size() < 16 + size) {
            return 0;
        }
        read_packet(0, number(bytes, 0) * interfaces_[0].units + number(bytes, 4), bytes.substr(16, size));
        return 16 + size;
    }

    size_t next_of_pcapng(string_view bytes)
    {
        if (bytes.size() < 12) {
            return 0;
        }
        constexpr std::uint32_t section = 0x0a0d0d0a;
        const bool is_section = big_32(bytes, 0) == section;
        if (is_section) {
            is_big_endian_ = big_32(bytes, 8) == 0x1a2b3c4d;
            interfaces_.clear();
        }
        const std::uint32_t type = number(bytes, 0);
        const size_t size = number(bytes, 4);
        if (size < 12 || size % 4 != 0 || (is_section && number(bytes, 8) != 0x1a2b3c4d)) {
            return broken();
        }
        const bool is_read = type == 1 || type == 2 || type == 3 || type == 6;
        if (!is_read) {
            return skip(bytes, size);
        }
        if (size > longest) {
            return broken();
        }
        if (bytes.size() < size) {
            return 0;
        }
        read_block(type, bytes.substr(8, size - 12));
        return size;
    }

    void read_block(std::uint32_t type, string_view block)
    {
        if (type == 1 && block.size() >= 8) {
            interfaces_.push_back({short_number(block, 0), units_of(block.substr(8)), number(block, 4)});
            if (interfaces_.size() > 1024) {
                is_broken_ = true;
            }
        } else if (type == 3 && block.size() >= 4) {
            const size_t most =
                interfaces_.empty() || interfaces_[0].longest == 0 ? block.size() : interfaces_[0].longest;
            read_packet(0, 0, block.substr(4, std::min<size_t>(most, number(block, 0))));
        } else if ((type == 6 || type == 2) && block.size() >= 20) {
            const std::uint32_t index = type == 6 ? number(block, 0) : short_number(block, 0);
            const unsigned long long time = static_cast<unsigned long long>(number(block, 4)) << 32 | number(block, 8);
            read_packet(index, time, block.substr(20, number(block, 12)));
        }
    }

    /// How many units of time a second has, by the option if_tsresol.
    unsigned long long units_of(string_view options) const
    {
        while (options.size() >= 4) {
            const std::uint32_t code = short_number(options, 0);
            const size_t size = short_number(options, 2);
            if (code == 9 && size == 1 && options.size() > 4) {
                const std::uint32_t resolution = byte_at(options, 4);
                unsigned long long units = 1;
                for (std::uint32_t i = 0; i != std::min<std::uint32_t>(resolution & 0x7fu, resolution >= 0x80 ? 30 : 9);
                     ++i) {
                    units *= resolution >= 0x80 ? 2 : 10;
                }
                return units;
            }
            options.remove_prefix(std::min(4 + (size + 3) / 4 * 4, options.size()));
        }
        return 1'000'000;
    }

    struct interface {
        std::uint32_t link;
        unsigned long long units;  // of time in a second
        size_t longest;
    };

    format format_;
    packet_reader& packets_;
    std::string held_;
    size_t to_skip_ = 0;
    bool is_big_endian_ = false;
    bool is_broken_ = false;
    std::vector<interface> interfaces_;
    sighting seen_;
};

}  // namespace tool

#endif
