// SPDX-License-Identifier: BSL-1.0
#include <sipstatus/code.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

#include "catch.hpp"
#include "laws.hpp"

using sipstatus::any_code;
using sipstatus::code;
using sipstatus::to_integer;

namespace {

template <class T>
constexpr bool is_taken = std::is_invocable_v<decltype(to_integer), T>;

enum class scoped { busy = 486 };
enum unscoped { unscoped_busy = 486, unscoped_negative = -1 };
enum unscoped_byte : unsigned char { byte_ringing = 180 };
enum unscoped_wide : long long { wide_wrapping = 65'536 + 200 };

// The snake_case of a phrase: letters and digits in lower case, and an underscore for every other character.
constexpr bool is_snake_case_of(std::string_view phrase, std::string_view name)
{
    std::size_t at = 0;
    for (const char c : phrase) {
        const bool is_upper = c >= 'A' && c <= 'Z';
        const bool is_kept = is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const char wanted = is_upper ? static_cast<char>(c - 'A' + 'a') : is_kept ? c : '_';
        if (at == name.size() || name[at] != wanted) {
            return false;
        }
        ++at;
    }
    return at == name.size();
}

struct row {
    code value;
    std::string_view name;
    std::string_view phrase;
};

constexpr row rows[] = {
#define SIPSTATUS_CODE(number, name, phrase, ...) {code::name, #name, phrase},
#include <sipstatus/registry/all.def>
};

}  // namespace

TEST_CASE("code is a 16-bit enumeration, and code{} is 0")
{
    STATIC_REQUIRE(std::is_same_v<std::underlying_type_t<code>, std::uint16_t>);
    STATIC_REQUIRE(to_integer(code{}) == 0);
}

TEST_CASE("an enumerator has the number of its code")
{
    STATIC_REQUIRE(to_integer(code::trying) == 100);
    STATIC_REQUIRE(to_integer(code::ok) == 200);
    STATIC_REQUIRE(to_integer(code::busy_here) == 486);
    STATIC_REQUIRE(to_integer(code::rejected) == 608);
}

TEST_CASE("an enumerator is its phrase in snake_case, except for the second Not Acceptable")
{
    for (const row& r : rows) {
        INFO(r.name);
        if (r.value == code::not_acceptable_anywhere) {
            CHECK(to_integer(r.value) == 606);
        } else {
            CHECK(is_snake_case_of(r.phrase, r.name));
        }
    }
    STATIC_REQUIRE(is_snake_case_of("Call/Transaction Does Not Exist", "call_transaction_does_not_exist"));
    STATIC_REQUIRE(!is_snake_case_of("Busy Here", "busy_her"));
    STATIC_REQUIRE(!is_snake_case_of("Busy Here", "busy_here_"));
    STATIC_REQUIRE(!is_snake_case_of("Busy Here", "Busy_here"));
}

TEST_CASE("an integer of any width and signedness is accepted as a code")
{
    STATIC_REQUIRE(to_integer(486) == 486);
    STATIC_REQUIRE(to_integer(486u) == 486);
    STATIC_REQUIRE(to_integer(486l) == 486);
    STATIC_REQUIRE(to_integer(486ul) == 486);
    STATIC_REQUIRE(to_integer(486ll) == 486);
    STATIC_REQUIRE(to_integer(486ull) == 486);
    STATIC_REQUIRE(to_integer(std::int16_t{486}) == 486);
    STATIC_REQUIRE(to_integer(std::uint16_t{65'535}) == 65'535);
    STATIC_REQUIRE(to_integer(std::int8_t{100}) == 100);
    STATIC_REQUIRE(to_integer(std::uint8_t{180}) == 180);
    STATIC_REQUIRE(to_integer('d') == 100);
    STATIC_REQUIRE(to_integer(u'd') == 100);
    STATIC_REQUIRE(to_integer(U'd') == 100);
    STATIC_REQUIRE(to_integer(L'd') == 100);
}

TEST_CASE("an integer outside 0..65'535 becomes 0 and does not wrap around")
{
    STATIC_REQUIRE(to_integer(0) == 0);
    STATIC_REQUIRE(to_integer(-1) == 0);
    STATIC_REQUIRE(to_integer(-486) == 0);
    STATIC_REQUIRE(to_integer(std::int8_t{-28}) == 0);
    STATIC_REQUIRE(to_integer(65'535) == 65'535);
    STATIC_REQUIRE(to_integer(65'536) == 0);
    STATIC_REQUIRE(to_integer(65'736) == 0);
    STATIC_REQUIRE(to_integer(65'736u) == 0);
    STATIC_REQUIRE(to_integer(65'736l) == 0);
    STATIC_REQUIRE(to_integer(4'294'967'496ll) == 0);
    STATIC_REQUIRE(to_integer(4'294'967'496ull) == 0);
    STATIC_REQUIRE(to_integer(-4'294'967'096ll) == 0);
    STATIC_REQUIRE(to_integer(65'535ll) == 65'535);
    STATIC_REQUIRE(to_integer(65'536ll) == 0);
    STATIC_REQUIRE(to_integer(-1ll) == 0);
    STATIC_REQUIRE(to_integer(std::numeric_limits<int>::min()) == 0);
    STATIC_REQUIRE(to_integer(std::numeric_limits<int>::max()) == 0);
    STATIC_REQUIRE(to_integer(std::numeric_limits<unsigned>::max()) == 0);
    STATIC_REQUIRE(to_integer(std::numeric_limits<long long>::min()) == 0);
    STATIC_REQUIRE(to_integer(std::numeric_limits<long long>::max()) == 0);
    STATIC_REQUIRE(to_integer(std::numeric_limits<unsigned long long>::max()) == 0);
}

#ifdef __SIZEOF_INT128__
TEST_CASE("an integer of 128 bits is accepted too")
{
    __extension__ using wide = __int128;
    __extension__ using unsigned_wide = unsigned __int128;
    STATIC_REQUIRE(to_integer(wide{486}) == 486);
    STATIC_REQUIRE(to_integer(unsigned_wide{486}) == 486);
    STATIC_REQUIRE(to_integer(wide{-1}) == 0);
    STATIC_REQUIRE(to_integer((wide{1} << 64) + 486) == 0);
    STATIC_REQUIRE(to_integer((unsigned_wide{1} << 127) + 486) == 0);
}
#endif

TEST_CASE("an enumerator of another library is accepted if its enumeration is unscoped")
{
    STATIC_REQUIRE(to_integer(unscoped_busy) == 486);
    STATIC_REQUIRE(to_integer(unscoped_negative) == 0);
    STATIC_REQUIRE(to_integer(byte_ringing) == 180);
    STATIC_REQUIRE(to_integer(wide_wrapping) == 0);
}

TEST_CASE("an argument that is neither a code nor an integer does not compile")
{
    STATIC_REQUIRE(is_taken<code>);
    STATIC_REQUIRE(is_taken<int>);
    STATIC_REQUIRE(is_taken<unscoped>);
    STATIC_REQUIRE(!is_taken<bool>);
    STATIC_REQUIRE(!is_taken<float>);
    STATIC_REQUIRE(!is_taken<double>);
    STATIC_REQUIRE(!is_taken<long double>);
    STATIC_REQUIRE(!is_taken<scoped>);
    STATIC_REQUIRE(!is_taken<std::byte>);
    STATIC_REQUIRE(!is_taken<const char*>);
    STATIC_REQUIRE(!is_taken<void*>);
    STATIC_REQUIRE(!is_taken<int*>);
    STATIC_REQUIRE(!is_taken<std::nullptr_t>);
    STATIC_REQUIRE(!is_taken<std::string_view>);
}

TEST_CASE("converting a code to its number and back gives the same code")
{
    constexpr auto law = [](code c) {
        const int number = to_integer(c);
        return static_cast<code>(number) == c && any_code(number).value() == c
               && any_code(c).number() == any_code(number).number();
    };
    REQUIRE_FOR_ALL_CODES(law);
}

TEST_CASE("any_code distinguishes a number outside 0..65'535 from 0")
{
    STATIC_REQUIRE(any_code(0).number() == 0);
    STATIC_REQUIRE(any_code(-1).number() > 65'535);
    STATIC_REQUIRE(any_code(65'536).number() > 65'535);
    STATIC_REQUIRE(any_code(-1l).number() > 65'535);
    STATIC_REQUIRE(any_code(-1ll).number() > 65'535);
    STATIC_REQUIRE(any_code(65'536ul).number() > 65'535);
    STATIC_REQUIRE(any_code(65'536ull).number() > 65'535);
    STATIC_REQUIRE(any_code(0ll).number() == 0);
    STATIC_REQUIRE(noexcept(to_integer(486)));
    STATIC_REQUIRE(any_code(-1).value() == code{});
}
