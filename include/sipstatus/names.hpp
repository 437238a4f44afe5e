// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_NAMES_HPP
#define SIPSTATUS_NAMES_HPP

#include <string_view>  // std::string_view

#include "classify.hpp"

namespace sipstatus {

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

}  // namespace sipstatus

#endif
