// SPDX-License-Identifier: BSL-1.0
#ifndef SIPSTATUS_TOOL_REDACT_HPP
#define SIPSTATUS_TOOL_REDACT_HPP

// How numbers, names and addresses are replaced, so that a report can go into a ticket.

#include <string>
#include <unordered_map>

#include "calls.hpp"
#include "message.hpp"
#include "sightings.hpp"

namespace tool {

/// Numbers texts as they come. A text gets another number only if very many others came since it was last seen.
class text_numbers {
public:
    unsigned number_of(string_view text)
    {
        const std::uint64_t key = long_hash_of(text);
        if (const auto known = recent_.find(key); known != recent_.end()) {
            return known->second;
        }
        if (recent_.size() == most_recent) {
            older_ = std::move(recent_);
            recent_.clear();
        }
        const auto known = older_.find(key);
        return recent_[key] = known != older_.end() ? known->second : ++count_;
    }

private:
    /// 64 bits on every machine (FNV-1a), since among so many texts two could have the same 32 bits.
    static std::uint64_t long_hash_of(string_view text)
    {
        std::uint64_t hash = 0xcbf29ce484222325;
        for (const char c : text) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        }
        return hash;
    }

    // More than the calls that are open at the same time.
    static constexpr size_t most_recent = 50'000;
    static_assert(most_recent > most_open_calls, "a call must keep its token");

    std::unordered_map<std::uint64_t, unsigned> recent_;
    std::unordered_map<std::uint64_t, unsigned> older_;
    unsigned count_ = 0;
};

/// Replaces what identifies somebody: the same number or address by the same token wherever it is.
class redactor final : public message_sink {
public:
    explicit redactor(message_sink& sink) : sink_{sink} {}

    void add(const message& m) override { sink_.add(redacted(m)); }
    bool show(const message& m) override { return sink_.show(redacted(m)); }

private:
    message redacted(const message& m)
    {
        message made = m;
        call_id_ = m.call_id.view();
        users_ = {party_in(m.from.view()), party_in(m.to.view())};
        for (auto* const party : {&made.from, &made.to}) {
            replace(*party, [this](string_view text) { return redacted_party(text); });
        }
        if (!equal_ignoring_case(m.phrase.view(), reason_phrase(m.status))) {
            replace(made.phrase, [this](string_view text) { return redacted_text(text); });
        }
        replace(field(made, told::reason), [this](string_view text) { return redacted_values(text, false); });
        replace(field(made, told::warning), [this](string_view text) { return redacted_values(text, true); });
        for (const told name : {told::retry_after, told::min_se, told::min_expires}) {
            replace(field(made, name), [this](string_view text) {
                const string_view rest = without_number(text);
                return std::string{text.substr(0, text.size() - rest.size())} + redacted_text(rest);
            });
        }
        replace(made.call_id, [this](string_view text) { return call_token(text); });
        for (auto* const endpoint : {&made.seen.source, &made.seen.destination}) {
            replace(*endpoint, [this](string_view text) { return host_token(text); });
        }
        return made;
    }

    static kept_text<512>& field(message& m, told name) { return m.fields[static_cast<size_t>(name)]; }

    template <size_t Size, class Redact>
    static void replace(kept_text<Size>& text, Redact redact)
    {
        if (!text.empty()) {
            const bool was_cut = text.is_cut();
            text.assign(redact(text.view()));
            if (was_cut) {
                text.mark_cut();
            }
        }
    }

    // Tokens.

    std::string call_token(string_view call_id) { return "call" + std::to_string(calls_.number_of(call_id)); }

    /// The token of a telephone number, which people write in several ways, or of a name.
    std::string number_token(string_view text)
    {
        std::string plain{text};
        if (is_of(text, phone_characters)) {
            plain.erase(std::remove_if(plain.begin(), plain.end(), [](char c) { return c != '+' && !is_digit(c); }),
                        plain.end());
        }
        return "number" + std::to_string(numbers_.number_of(plain));
    }

    /// The token of a host, and its port, if any.
    std::string host_token(string_view endpoint)
    {
        const size_t colon = endpoint.rfind(':');
        const bool has_port = colon != string_view::npos && colon != 0
                              && (endpoint.find(':') == colon || endpoint[colon - 1] == ']')
                              && is_number(endpoint.substr(colon + 1));
        std::string host{endpoint.substr(0, has_port ? colon : endpoint.size())};
        if (starts_with(host, "[")) {
            host = host.substr(1, host.find(']') - 1);
        }
        std::transform(host.begin(), host.end(), host.begin(), to_lower);
        return "host" + std::to_string(hosts_.number_of(host)).append(has_port ? endpoint.substr(colon) : "");
    }

    // Fields.

    /// From or To with nothing but the token of who is called there, and the tag.
    std::string redacted_party(string_view text)
    {
        const string_view party = party_in(text);
        const size_t tag = text.rfind("tag=");
        std::string out = ";";
        out.append(tag != string_view::npos ? text.substr(tag) : "");
        if (party.empty()) {
            return out;
        }
        const auto at = static_cast<size_t>(party.data() - text.data());
        const string_view before = text.substr(std::max<size_t>(at, 5) - 5, std::min<size_t>(at, 5));
        const bool is_in_sip_uri = find_ignoring_case(before, "sip:") != string_view::npos
                                   || find_ignoring_case(before, "sips:") != string_view::npos;
        const string_view rest = text.substr(at);
        const bool has_user = has(rest.substr(0, rest.find_first_of(">?, \t")), '@');
        return "sip:" + (is_in_sip_uri && !has_user ? host_token(party) : number_token(party)) + out;
    }

    /// Reason or Warning: what is outside of quotation marks has a form, and must keep it.
    std::string redacted_values(string_view text, bool is_warning)
    {
        std::string out;
        while (!text.empty()) {
            const size_t open = std::min(text.find('"'), text.size());
            const string_view head = text.substr(0, open);
            out += is_warning ? redacted_agent(head) : redacted_text(head, false);
            if (open == text.size()) {
                break;
            }
            size_t close = open + 1;
            while (close < text.size() && text[close] != '"') {
                close += text[close] == '\\' ? 2 : 1;
            }
            close = std::min(close, text.size());
            out += '"';
            out += redacted_text(text.substr(open + 1, close - open - 1));
            out.append(close != text.size() ? "\"" : "");
            text.remove_prefix(std::min(close + 1, text.size()));
        }
        return out;
    }

    /// `399 pbx.example.com `: the agent is a host, whatever it looks like.
    std::string redacted_agent(string_view text)
    {
        const size_t code = text.find_first_of("0123456789");
        const size_t blank = text.find(' ', std::min(code, text.size()));
        if (code == string_view::npos || blank == string_view::npos) {
            return redacted_text(text, false);
        }
        const string_view agent = without_outer_blanks(text.substr(blank));
        std::string out{text.substr(0, blank + 1)};
        return out + (agent.empty() || agent == "-" ? std::string{agent} : host_token(agent)) + " ";
    }

    // Texts.

    static constexpr string_view phone_characters = "0123456789+-./() ";

    static bool is_of(string_view text, string_view characters)
    {
        return text.find_first_not_of(characters) == string_view::npos;
    }

    static bool is_part(char c)
    {
        return is_letter(c) || is_digit(c) || string_view{"+-_.%~*#&$!:/[]"}.find(c) != string_view::npos
               || static_cast<unsigned char>(c) >= 0x80;
    }

    static size_t count_digits(string_view text)
    {
        return static_cast<size_t>(std::count_if(text.begin(), text.end(), is_digit));
    }

    /// Replaces URIs, addresses, names of hosts, numbers, Call-ID and, except in what is no free text, who is called in
    /// From and To: that may be "17", like a cause.
    std::string redacted_text(string_view text, bool is_free = true)
    {
        std::string out;
        while (!text.empty()) {
            const size_t known = append_known(out, text);
            const size_t taken = known != 0 ? known : append_word(out, text, is_free);
            text.remove_prefix(taken);
            if (taken == 0) {
                out += text.front();
                text.remove_prefix(1);
            }
        }
        return out;
    }

    /// What is known by its form or from the message; returns how much of the text that is.
    size_t append_known(std::string& out, string_view text)
    {
        constexpr size_t shortest = 4;
        if (call_id_.size() >= shortest && starts_with(text, call_id_)) {
            out += call_token(call_id_);
            return call_id_.size();
        }
        for (const string_view scheme : {"sip:", "sips:", "tel:"}) {
            if (starts_with_ignoring_case(text, scheme)) {
                out += text.substr(0, scheme.size());
                return scheme.size() + append_uri(out, text.substr(scheme.size()), scheme == "tel:");
            }
        }
        for (const string_view scheme : {"http://", "https://", "ws://", "wss://"}) {
            if (starts_with_ignoring_case(text, scheme)) {
                const string_view address = text.substr(0, text.find_first_of(" \t\"'<>,;)"));
                const string_view rest = address.substr(scheme.size());
                const size_t end = std::min(rest.find_first_of("/?#"), rest.size());
                out.append(scheme).append(host_token(rest.substr(0, end))).append(end != rest.size() ? "/..." : "");
                return address.size();
            }
        }
        return append_phone(out, text);
    }

    /// What follows the scheme of a URI.
    size_t append_uri(std::string& out, string_view text, bool is_phone)
    {
        const string_view uri = text.substr(0, text.find_first_of(" \t\"'<>"));
        const size_t at = is_phone ? string_view::npos : uri.find('@');
        if (is_phone || at != string_view::npos) {
            const string_view user = uri.substr(0, std::min(at, uri.size()));
            const string_view name = user.substr(0, user.find_first_of(is_phone ? ";:?,)" : ";:"));
            out.append(name.empty() ? "" : number_token(name));
            if (is_phone) {
                return name.size();
            }
            out += '@';
        }
        const size_t first = at != string_view::npos ? at + 1 : 0;
        return first + append_host(out, uri.substr(first));
    }

    /// A host where there must be one.
    size_t append_host(std::string& out, string_view text)
    {
        string_view host = text.substr(0, text.find_first_of(" \t\"'<>;?,)("));
        while (!host.empty() && string_view{".:/!"}.find(host.back()) != string_view::npos) {
            host.remove_suffix(1);
        }
        out.append(host.empty() ? "" : host_token(host));
        return host.size();
    }

    /// A telephone number in one or several groups of digits.
    size_t append_phone(std::string& out, string_view text)
    {
        const size_t start = text.find_first_not_of("(+");
        if (start > 2 || start == string_view::npos || !is_digit(text[start])) {
            return 0;
        }
        size_t end = 0;  // of the groups that belong to it
        for (size_t next = 0; next < text.size() && text[next] != ' ';) {
            const size_t stop = std::min(
                text.find_first_not_of(phone_characters.substr(0, phone_characters.size() - 1), next), text.size());
            const string_view group = text.substr(next, stop - next);
            const bool goes_on = stop != text.size() && text[stop] != ' ' && is_part(text[stop]);
            if (count_digits(group) == 0 || goes_on || text.substr(stop, 1) == "@"
                || !sightings::read_endpoint(group).empty()) {
                break;
            }
            end = stop;
            next = stop + 1;
        }
        while (end != 0 && !is_digit(text[end - 1])) {
            --end;
        }
        const string_view number = text.substr(0, end);
        constexpr size_t shortest = 5;
        constexpr size_t shortest_of_groups = 7;
        const bool has_groups = number.find_first_of(" (/") != string_view::npos;
        if (count_digits(number) < (has_groups ? shortest_of_groups : shortest)) {
            return 0;
        }
        out += number_token(number);
        return end;
    }

    /// The next word, and the host after it if it is a user; returns the size of both.
    size_t append_word(std::string& out, string_view text, bool is_free)
    {
        size_t end = 0;
        while (end != text.size() && is_part(text[end])) {
            ++end;
        }
        if (end != 0 && text.substr(end, 1) == "@") {
            out.append(number_token(text.substr(0, end))).append("@");
            return end + 1 + append_host(out, text.substr(end + 1));
        }
        string_view word = text.substr(0, end);
        string_view ending;
        while (!word.empty() && string_view{".:,/!"}.find(word.back()) != string_view::npos) {
            ending = {word.data() + word.size() - 1, ending.size() + 1};
            word.remove_suffix(1);
        }
        const sightings::endpoint found = sightings::read_endpoint(word.substr(0, word.find('%')));
        if (!found.empty()) {
            out += host_token(found.text());
        } else if (is_name_of_host(word)) {
            out += host_token(word.substr(0, word.find('/')));
            out.append(has(word, '/') ? "/..." : "");
        } else if (is_free && is_user(word)) {
            out += number_token(word);
        } else {
            append_without_numbers(out, word);
        }
        out += ending;
        return end;
    }

    /// A word that may have numbers in it, such as "PJSIP/5550100-0000001a".
    void append_without_numbers(std::string& out, string_view word)
    {
        constexpr size_t shortest = 5;
        while (!word.empty()) {
            const size_t digits = word.size() - without_number(word).size();
            const size_t size = digits != 0 ? digits : std::min(word.find_first_of("0123456789"), word.size());
            out += digits >= shortest ? number_token(word.substr(0, digits)) : std::string{word.substr(0, size)};
            word.remove_prefix(size);
        }
    }

    /// Whether the word is who is called in From or To.
    bool is_user(string_view word) const { return word.size() > 1 && (word == users_[0] || word == users_[1]); }

    /// "pbx.example.com", and not "Q.850" or "1.5".
    static bool is_name_of_host(string_view word)
    {
        const string_view name = word.substr(0, word.find_first_of(":/"));
        const size_t dot = name.rfind('.');
        return dot != string_view::npos && dot != 0 && name.size() - dot >= 3 && is_letter(name[dot + 1])
               && std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(),
                              [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
    }

    message_sink& sink_;
    text_numbers hosts_;
    text_numbers numbers_;
    text_numbers calls_;
    string_view call_id_;               // of the message that is replaced
    std::array<string_view, 2> users_;  // and who is called in From and To of it
};

}  // namespace tool

#endif
