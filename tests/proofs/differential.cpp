// SPDX-License-Identifier: BSL-1.0
//
// What sipstatus and another library read in the same messages. Each line of input is "status" or "reason", and a message in
// hexadecimal. Each line of output is what sipstatus has read, a tab, and what the other library has read. OTHER_IS_OSIP2 or
// OTHER_IS_SOFIA chooses the library. differential.py compares the two.
//
// Without input, each line is a code, its phrase here and its phrase there. Without another library, each line is a registered
// code with what IANA's registry says about it.

#include <sipstatus/reason_header.hpp>
#include <sipstatus/reference.hpp>
#include <sipstatus/status_line.hpp>

#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#if defined(OTHER_IS_OSIP2)
#include <osipparser2/osip_parser.h>
#elif defined(OTHER_IS_SOFIA)
#include <sofia-sip/msg.h>
#include <sofia-sip/msg_addr.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_protos.h>
#include <sofia-sip/sip_status.h>
#endif

namespace {

using std::string;
using std::string_view;

string to_hex(string_view text)
{
    string hex;
    for (const char c : text) {
        char digits[3];
        std::snprintf(digits, sizeof digits, "%02x", static_cast<unsigned char>(c));
        hex += digits;
    }
    return hex;
}

string from_hex(string_view hex)
{
    string text;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
        text += static_cast<char>(std::stoi(string{hex.substr(at, 2)}, nullptr, 16));
    }
    return text;
}

string_view or_empty(const char* text) { return text != nullptr ? text : ""; }

string described(long number, string_view phrase) { return std::to_string(number) + " " + to_hex(phrase); }

/// One value of Reason. A missing cause or text is empty.
string described(string_view protocol, string_view cause, string_view text)
{
    return " " + to_hex(protocol) + ";" + to_hex(cause) + ";" + to_hex(text);
}

string described(const sipstatus::status_line& line)
{
    return line ? described(to_integer(line.status), line.phrase) : "refused";
}

namespace here {

string status(const string& message)
{
    return described(sipstatus::parse_status_line(message)) + "\t"
           + described(sipstatus::parse_status_line(message, sipstatus::tolerant));
}

string reason(const string& message)
{
    const std::size_t field = message.find("Reason:");
    string values;
    for (const sipstatus::reason_value& value : sipstatus::reason_values(string_view{message}.substr(field))) {
        if (!value) {
            return "refused";
        }
        values += described(value.protocol, value.has_cause ? std::to_string(value.cause) : "", value.text);
    }
    return values;
}

}  // namespace here

namespace there {

#if defined(OTHER_IS_OSIP2)

void ignore_trace(const char*, int, osip_trace_level_t, const char*, va_list) {}

void start()
{
    osip_trace_initialize_func(END_TRACE_LEVEL, ignore_trace);
    parser_init();
}

struct parsed {
    explicit parsed(const string& text)
    {
        osip_message_init(&message);
        is_valid = osip_message_parse(message, text.data(), text.size()) == OSIP_SUCCESS;
    }
    parsed(const parsed&) = delete;
    parsed& operator=(const parsed&) = delete;
    ~parsed() { osip_message_free(message); }

    osip_message_t* message = nullptr;
    bool is_valid = false;
};

string status(const string& text)
{
    const parsed made{text};
    return made.is_valid && MSG_IS_RESPONSE(made.message)
               ? described(made.message->status_code, or_empty(made.message->reason_phrase))
               : "refused";
}

// It knows no Reason, but Content-Disposition has the same grammar: a token and parameters.
string reason(const string& text)
{
    const parsed made{text};
    if (!made.is_valid) {
        return "refused";
    }
    string values;
    osip_header_t* field = nullptr;
    for (int at = 0; (at = osip_message_header_get_byname(made.message, "reason", at, &field)) >= 0; ++at) {
        osip_content_disposition_t* value = nullptr;
        osip_content_disposition_init(&value);
        const bool is_valid = osip_content_disposition_parse(value, field->hvalue) == OSIP_SUCCESS;
        const auto parameter = [value](const char* name) {
            osip_generic_param_t* found = nullptr;
            osip_generic_param_get_byname(&value->gen_params, const_cast<char*>(name), &found);
            return found != nullptr ? or_empty(found->gvalue) : "";
        };
        values += is_valid ? described(or_empty(value->element), parameter("cause"), parameter("text")) : "";
        osip_content_disposition_free(value);
        if (!is_valid) {
            return "refused";
        }
    }
    return values.empty() ? "refused" : values;
}

const char* phrase(int number) { return osip_message_get_reason(number); }

#elif defined(OTHER_IS_SOFIA)

void start() {}

struct parsed {
    explicit parsed(const string& text)
        : message{msg_make(sip_default_mclass(), 0, text.data(), static_cast<ssize_t>(text.size()))}, sip{sip_object(
                                                                                                          message)}
    {
    }
    parsed(const parsed&) = delete;
    parsed& operator=(const parsed&) = delete;
    ~parsed() { msg_destroy(message); }

    msg_t* message;
    const sip_t* sip;
};

string status(const string& text)
{
    const parsed made{text};
    const sip_status_t* const line = made.sip != nullptr ? made.sip->sip_status : nullptr;
    return line != nullptr ? described(line->st_status, or_empty(line->st_phrase)) : "refused";
}

string reason(const string& text)
{
    const parsed made{text};
    string values;
    for (const sip_reason_t* value = made.sip != nullptr ? made.sip->sip_reason : nullptr; value != nullptr;
         value = value->re_next) {
        values += described(or_empty(value->re_protocol), or_empty(value->re_cause), or_empty(value->re_text));
    }
    return values.empty() ? "refused" : values;
}

const char* phrase(int number) { return sip_status_phrase(number); }

#endif

}  // namespace there

}  // namespace

#if defined(OTHER_IS_OSIP2) || defined(OTHER_IS_SOFIA)

int main()
{
    there::start();
    bool has_input = false;
    string kind;
    string hex;
    while (std::cin >> kind >> hex) {
        has_input = true;
        const string message = from_hex(hex);
        std::cout << (kind == "status" ? here::status(message) + "\t" + there::status(message)
                                       : here::reason(message) + "\t" + there::reason(message))
                  << "\n";
    }
    for (int number = 100; !has_input && number != 700; ++number) {
        std::cout << number << "\t" << sipstatus::reason_phrase(number) << "\t" << or_empty(there::phrase(number))
                  << "\n";
    }
}

#else

int main()
{
    for (int number = 0; number != 65'536; ++number) {
        if (sipstatus::is_registered(number)) {
            std::cout << number << "\t" << sipstatus::reason_phrase(number) << "\t" << sipstatus::reference(number).rfc
                      << "\t" << sipstatus::is_deprecated(number) << "\n";
        }
    }
}

#endif
