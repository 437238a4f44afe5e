// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/status_line.hpp>

#include <cstring>

#include "contest.hpp"

#ifdef HAS_SOFIA
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_protos.h>
#include <sofia-sip/su_alloc.h>
#endif

namespace status_line {

RIVAL int sipstatus(const std::string& line)
{
    const auto parsed = ::sipstatus::parse_status_line(line);
    return to_integer(parsed.status) + static_cast<int>(parsed.phrase.size());
}

// What the bytes themselves cost, without a check of the phrase or a reason for a failure.
RIVAL int memchr_sketch(const std::string& line)
{
    const auto digit = [&line](std::size_t at) { return static_cast<unsigned char>(line[at] - '0'); };
    if (line.size() < 12 || std::memcmp(line.data(), "SIP/2.0 ", 8) != 0) {
        return 0;
    }
    if (digit(8) > 9 || digit(9) > 9 || digit(10) > 9) {
        return 0;
    }
    const char* const phrase = line.data() + 12;
    const void* const end = std::memchr(phrase, '\r', line.size() - 12);
    if (end == nullptr) {
        return 0;
    }
    return digit(8) * 100 + digit(9) * 10 + digit(10) + static_cast<int>(static_cast<const char*>(end) - phrase);
}

RIVAL int find_substr_stoi(const std::string& line)
{
    const auto first = line.find(' ');
    const auto second = line.find(' ', first + 1);
    const auto end = line.find("\r\n", second + 1);
    const int number = std::stoi(line.substr(first + 1, second - first - 1));
    const std::string phrase = line.substr(second + 1, end - second - 1);
    return number + static_cast<int>(phrase.size());
}

#ifdef HAS_SOFIA
su_home_t home[1] = {SU_HOME_INIT(home)};

RIVAL sip_status_t* sofia_sip(const char* line) { return sip_status_make(home, line); }

// What was allocated is given back here, so that above the parsing alone is counted.
RIVAL int sofia_sip_and_free(const std::string& line)
{
    sip_status_t* const made = sofia_sip(line.c_str());
    const int answer =
        made != nullptr ? made->st_status + static_cast<int>(std::string_view{made->st_phrase}.size()) : 0;
    su_free(home, made);
    return answer;
}
#endif

void run(std::vector<std::string> lines)
{
    for (const std::string& line : lines) {
        bool all_agree = sipstatus(line) == find_substr_stoi(line) && sipstatus(line) == memchr_sketch(line);
#ifdef HAS_SOFIA
        all_agree = all_agree && sipstatus(line) == sofia_sip_and_free(line);
#endif
        REQUIRE(all_agree);
    }
    contest<std::string> all{std::move(lines)};
    all.rival("sipstatus", sipstatus).rival("memchr_sketch", memchr_sketch).rival("find_substr_stoi", find_substr_stoi);
#ifdef HAS_SOFIA
    all.rival("sofia_sip_and_free", sofia_sip_and_free);
#endif
    all.run();
}

}  // namespace status_line

TEST_CASE("status_line: SIP/2.0 486 Busy Here") { status_line::run({"SIP/2.0 486 Busy Here\r\n"}); }

TEST_CASE("status_line: all registered codes")
{
    std::vector<std::string> lines;
    for (const named_code& c : named_codes) {
        lines.push_back("SIP/2.0 " + std::to_string(c.number) + ' ' + std::string{c.phrase} + "\r\n\r\n");
    }
    status_line::run(std::move(lines));
}
