// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_ONE_CALL_HPP
#define SIPSTATUS_TOOL_ONE_CALL_HPP

#include "message.hpp"

namespace tool {

/// Passes on the messages whose Call-ID contains a text; all of them if the text is empty.
class one_call final : public message_sink {
public:
    one_call(message_sink& sink, string_view wanted) : sink_{sink}, wanted_{wanted} {}

    void add(const message& m) override
    {
        if (is_wanted(m)) {
            sink_.add(m);
        }
    }

    bool show(const message& m) override { return is_wanted(m) && sink_.show(m); }

private:
    bool is_wanted(const message& m) const { return m.call_id.view().find(wanted_) != string_view::npos; }

    message_sink& sink_;
    string_view wanted_;
};

}  // namespace tool

#endif
