// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_REDACT_HPP
#define SIPSTATUS_TOOL_REDACT_HPP

// How numbers, names and addresses are replaced, so that a report can go into a ticket.

#include <string>
#include <unordered_map>

#include "mentions.hpp"
#include "message.hpp"
#include "sightings.hpp"

namespace tool {

/// Replaces what identifies somebody: the same text by the same token wherever it is. Tokens are numbered as they come.
class redactor final : public message_sink {
public:
    explicit redactor(message_sink& sink) : sink_{sink} {}

    void add(const message& m) override { sink_.add(redacted(m)); }
    bool show(const message& m) override { return sink_.show(redacted(m)); }

private:
    message redacted(const message& m)
    {
        message made = m;
        replace(made.from);
        replace(made.to);
        replace(made.phrase);
        for (auto& field : made.fields) {
            replace(field);
        }
        if (!m.call_id.empty()) {
            made.call_id.assign(token("call", m.call_id.view()));
        }
        replace(made.seen.source);
        replace(made.seen.destination);
        return made;
    }

    /// Beyond so many, all texts get one token.
    static constexpr size_t most_tokens = 100'000;

    template <size_t Size>
    void replace(kept_text<Size>& text)
    {
        if (!text.empty()) {
            kept_text<Size> made;
            made.assign(replaced(text.view()));
            text = made;
        }
    }

    std::string token(string_view kind, string_view text)
    {
        std::string key{kind};
        key.append(":").append(text);
        if (const auto known = tokens_.find(key); known != tokens_.end()) {
            return std::string{kind} + std::to_string(known->second);
        }
        if (tokens_.size() == most_tokens) {
            return std::string{kind} + "N";
        }
        const unsigned number = ++count_[key[0] == 'h' ? 0 : key[0] == 'n' ? 1 : 2];
        tokens_.emplace(std::move(key), number);
        return std::string{kind} + std::to_string(number);
    }

    static bool is_part(char c)
    {
        return is_letter(c) || is_digit(c) || string_view{"+-_.%~*#&$!:/[]"}.find(c) != string_view::npos
               || static_cast<unsigned char>(c) >= 0x80;
    }

    /// Replaces the display name, the users and hosts of URIs, addresses, names of hosts, and numbers.
    std::string replaced(string_view text)
    {
        std::string out;
        const size_t bracket = text.find('<');
        if (bracket != string_view::npos && mentions::find_ignoring_case(text, "sip") != string_view::npos
            && bracket != 0 && text.find('=') > bracket) {
            text.remove_prefix(bracket);  // the display name
        }
        while (!text.empty()) {
            size_t end = 0;
            while (end != text.size() && is_part(text[end])) {
                ++end;
            }
            append_replaced(out, text.substr(0, end), end != text.size() && text[end] == '@');
            text.remove_prefix(end);
            if (!text.empty()) {
                out += text.front();
                text.remove_prefix(1);
            }
        }
        return out;
    }

    void append_replaced(std::string& out, string_view word, bool is_user)
    {
        for (const string_view scheme : {"sip:", "sips:", "tel:", "http://", "https://", "mailto:"}) {
            if (starts_with_ignoring_case(word, scheme)) {
                out += word.substr(0, scheme.size());
                word.remove_prefix(scheme.size());
                append_replaced(out, word, is_user || scheme == "tel:");
                return;
            }
        }
        if (const size_t slash = word.find('/'); slash != string_view::npos && is_name_of_host(word.substr(0, slash))) {
            append_host(out, word.substr(0, slash));
            out += word.substr(slash);
            return;
        }
        string_view ending;
        while (!word.empty() && string_view{".:,/!"}.find(word.back()) != string_view::npos) {
            ending = {word.data() + word.size() - 1, ending.size() + 1};
            word.remove_suffix(1);
        }
        if (word.empty()) {
            out += ending;
        } else if (is_user) {
            out += token("number", word);
            out += ending;
        } else if (const std::string endpoint = sightings::read_endpoint(word); !endpoint.empty()) {
            append_host(out, endpoint);
            out += ending;
        } else if (is_name_of_host(word)) {
            append_host(out, word);
            out += ending;
        } else {
            out += is_long_number(word) ? token("number", word) : std::string{word};
            out += ending;
        }
    }

    void append_host(std::string& out, string_view endpoint)
    {
        const size_t colon = endpoint.rfind(':');
        const bool has_port = colon != string_view::npos && (endpoint.find(':') == colon || endpoint[colon - 1] == ']')
                              && is_number(endpoint.substr(colon + 1));
        string_view host = has_port ? endpoint.substr(0, colon) : endpoint;
        if (starts_with(host, "[")) {
            host = host.substr(1, host.size() - 2);
        }
        out += token("host", host);
        out += has_port ? endpoint.substr(colon) : string_view{};
    }

    /// "pbx.example.com", and not "Q.850" or "1.5".
    static bool is_name_of_host(string_view word)
    {
        const string_view name = word.substr(0, word.find(':'));
        const size_t dot = name.rfind('.');
        if (dot == string_view::npos || dot == 0 || name.size() - dot < 3) {
            return false;
        }
        for (const char c : name.substr(dot + 1)) {
            if (!is_letter(c)) {
                return false;
            }
        }
        return name.find_first_of("/_") == string_view::npos;
    }

    static bool is_long_number(string_view word)
    {
        constexpr long shortest = 5;
        return std::count_if(word.begin(), word.end(), is_digit) >= shortest
               && word.find_first_not_of("0123456789+-.") == string_view::npos;
    }

    message_sink& sink_;
    std::unordered_map<std::string, unsigned> tokens_;
    std::array<unsigned, 3> count_{};  // of hosts, of numbers, of calls
};

}  // namespace tool

#endif
