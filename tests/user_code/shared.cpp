// SPDX-License-Identifier: BSL-1.0
//
// A shared object that calls every function of the library: see shared.py.
#include <sipstatus/error_code.hpp>
#include <sipstatus/ostream.hpp>
#include <sipstatus/sipstatus.hpp>

#include <iterator>
#include <sstream>
#include <string>

using namespace sipstatus;

#define EXPORTED extern "C" [[gnu::visibility("default")]]

EXPORTED void plugin_make(std::error_code& failure, std::error_code& cause, std::error_condition& condition)
{
    failure = code::busy_here;
    cause = isup_cause::user_busy;
    condition = response_class::request_failure;
}

namespace {

template <class Range>
int count_of(const Range& range)
{
    int count = 0;
    for (const auto& item : range) {
        count += sizeof item != 0 ? 1 : 0;
    }
    return count;
}

}  // namespace

EXPORTED int plugin_use(int number, const char* text)
{
    std::ostringstream out;
    out << code{486} << isup_cause::user_busy << method::invite << class_of(number) << dialog_effect_of(number)
        << next_step_of(number) << aspect::scope << warn_code::sips_required;
    std::string written;
    const auto it = std::back_inserter(written);
    write_status_line(it, number);
    write_status_line(it, number, text);
    write_reason_header(it, number);
    write_reason_header(it, isup_cause::user_busy);
    write_unquoted(it, text);
    write_comparison(it, compare(number, 600));
    for (const key_difference& d : compare(number, 600).key_differences()) {
        write_left(it, d);
        write_right(it, d);
    }
    for (const reason_value& value : reason_values(text)) {
        written += value.protocol;
        written += name_of(value.isup());
        written += value.cause_name();
        written += value.location_name();
        written += value.protocol_reference();
        written += analytics_block_of(value).url;
    }
    for (const warning_value& value : warning_values(text)) {
        written += value.text;
        written += warn_text(value.warning);
    }
    const code_map<int> map{1, {{response_class::success, 2}}, {{503, 3}}};
    const timer_bounds& own = glare_timer_of_owner;
    const timer_bounds& other = glare_timer_of_other;
    const guidance* const texts = guidance_for(number);
    const guidance* const texts_of_cause = guidance_for(isup_cause::user_busy);
    written += texts != nullptr ? texts->description : compare(number, 600).note().difference;
    written += texts_of_cause->description;
    for (const likely_cause likely : likely_causes_of(number)) {
        written += likely.sign;
    }
    written += reason_phrase(number);
    written += known_phrase(number);
    written += name_of(number);
    written += reference(number).section;
    const std::error_code failure = code::busy_here;
    const std::error_code cause = isup_cause::user_busy;
    written += failure.message() + cause.message();
    const bool is_equal = failure == code::busy_here && failure == response_class::request_failure
                          && failure == std::errc::device_or_resource_busy && cause == isup_cause::user_busy;
    int sum = is_equal ? 1 : 0;
    sum += to_integer(treat_as(number)) + to_integer(forwarded_as(number)) + to_integer(better_response(number, 600));
    sum += to_integer(best_response(all_codes)) + to_integer(parse_code(text)) + to_integer(from_reason_phrase(text));
    sum += to_integer(code_from_name(text)) + static_cast<int>(method_from_name(text)) + own.least + other.most;
    sum += to_integer(to_isup(number)) + to_integer(to_isup(number, warn_code{304})) + to_integer(from_isup(number));
    sum += static_cast<int>(cause_location_of(number)) + (comes_with(number, warn_code{304}) ? 1 : 0);
    sum += static_cast<int>(dialog_effect_of(number, method::bye)) + static_cast<int>(retry_rule_of(number).bound);
    sum += to_integer(parse_status_line(text).status) + to_integer(parse_status_line(text, tolerant).status);
    sum += count_of(codes_in(class_of(number))) + count_of(header_fields_of(number)) + count_of(codes_with_header(text));
    sum += count_of(confused_with(number)) + count_of(unregistered_uses_of(number)) + count_of(other_phrases_of(number));
    sum += count_of(unregistered_uses_of_phrase(text)) + count_of(other_phrases_like(text)) + map[number];
    sum += to_integer(first_uncovered(map, response_class::success)) + (covers(map, response_class::success) ? 1 : 0);
    sum += is_registered(number) && is_valid(number) && is_final(number) && can_answer(number, method::invite) ? 1 : 0;
    sum += static_cast<int>(status_line_size(number) + reason_header_size(number) + comparison_size(compare(number, 600)));
    return sum + static_cast<int>(written.size() + out.str().size());
}
