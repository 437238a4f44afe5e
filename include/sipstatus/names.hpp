// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_NAMES_HPP
#define SIPSTATUS_NAMES_HPP

#include <string_view>  // std::string_view

#include "methods.hpp"
#include "row_texts.hpp"

namespace sipstatus {

namespace detail {

inline constexpr char name_text[] =
#define SIPSTATUS_CODE(number, name, ...) #name
#include "registry/all.def"
    ;

inline constexpr std::uint8_t name_sizes[] = {
#define SIPSTATUS_CODE(number, name, ...) sizeof #name - 1,
#include "registry/all.def"
};

inline constexpr text_begins name_begins = make_text_begins(name_sizes);

}  // namespace detail

/// What the enumerator of a code is called ("busy_here"); empty when the code is not registered.
constexpr std::string_view name_of(any_code c) noexcept
{
    return detail::text_of_row(detail::name_text, detail::name_begins, detail::row_of(c));
}

/// The registered code whose enumerator has this name, in this spelling; `code{}` when there is none.
constexpr code code_from_name(std::string_view name) noexcept
{
    for (const code c : all_codes) {
        if (name_of(c) == name) {
            return c;
        }
    }
    return code{};
}

/// What the class is called ("Request Failure"); empty for `invalid` and for values that are no class. RFC 3261, 21.
constexpr std::string_view name_of(response_class c) noexcept
{
    switch (c) {
    case response_class::provisional: return "Provisional";
    case response_class::success: return "Success";
    case response_class::redirection: return "Redirection";
    case response_class::request_failure: return "Request Failure";
    case response_class::server_failure: return "Server Failure";
    case response_class::global_failure: return "Global Failure";
    case response_class::invalid: break;
    }
    return {};
}

/// What the method is called in a request ("INVITE"); empty for `unknown` and for values that are no method.
constexpr std::string_view name_of(method m) noexcept
{
    switch (m) {
    case method::ack: return "ACK";
    case method::bye: return "BYE";
    case method::cancel: return "CANCEL";
    case method::info: return "INFO";
    case method::invite: return "INVITE";
    case method::message: return "MESSAGE";
    case method::notify: return "NOTIFY";
    case method::options: return "OPTIONS";
    case method::prack: return "PRACK";
    case method::publish: return "PUBLISH";
    case method::refer: return "REFER";
    case method::register_: return "REGISTER";
    case method::subscribe: return "SUBSCRIBE";
    case method::update: return "UPDATE";
    case method::unknown: break;
    }
    return {};
}

/// The method with this name; `unknown` for any other. Methods are case-sensitive: RFC 3261, 7.1.
constexpr method method_from_name(std::string_view name) noexcept
{
    for (int value = 1; value <= static_cast<int>(method::update); ++value) {
        if (name_of(static_cast<method>(value)) == name) {
            return static_cast<method>(value);
        }
    }
    return method::unknown;
}

/// What the effect is called ("usage"); empty for values that are none.
constexpr std::string_view name_of(dialog_effect effect) noexcept
{
    switch (effect) {
    case dialog_effect::none: return "none";
    case dialog_effect::transaction: return "transaction";
    case dialog_effect::usage: return "usage";
    case dialog_effect::dialog: return "dialog";
    }
    return {};
}

/// What the step is called ("retry later"); empty for values that are none.
constexpr std::string_view name_of(next_step step) noexcept
{
    switch (step) {
    case next_step::none: return "none";
    case next_step::wait: return "wait";
    case next_step::proceed: return "proceed";
    case next_step::follow_contact: return "follow contact";
    case next_step::authenticate: return "authenticate";
    case next_step::change_request: return "change request";
    case next_step::retry_later: return "retry later";
    case next_step::try_elsewhere: return "try elsewhere";
    case next_step::stop: return "stop";
    }
    return {};
}

}  // namespace sipstatus

#endif
