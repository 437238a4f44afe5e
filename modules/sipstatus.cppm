// SPDX-License-Identifier: BSL-1.0
module;

#include <sipstatus/error_code.hpp>
#include <sipstatus/format.hpp>
#include <sipstatus/ostream.hpp>
#include <sipstatus/sipstatus.hpp>

export module sipstatus;

// Every public name of the headers. A test compares the list with them.
export namespace sipstatus {

using sipstatus::all_codes;
using sipstatus::analytics_block;
using sipstatus::analytics_block_of;
using sipstatus::any_cause;
using sipstatus::any_code;
using sipstatus::aspect;
using sipstatus::best_response;
using sipstatus::better_response;
using sipstatus::can_answer;
using sipstatus::cause_category;
using sipstatus::cause_diagnostic;
using sipstatus::cause_location;
using sipstatus::cause_location_of;
using sipstatus::citation;
using sipstatus::class_category;
using sipstatus::class_of;
using sipstatus::code;
using sipstatus::code_category;
using sipstatus::code_from_name;
using sipstatus::code_map;
using sipstatus::code_range;
using sipstatus::codes_in;
using sipstatus::codes_with_header;
using sipstatus::comes_with;
using sipstatus::compare;
using sipstatus::comparison;
using sipstatus::comparison_size;
using sipstatus::confused_code_range;
using sipstatus::confused_with;
using sipstatus::covers;
using sipstatus::dialog_effect;
using sipstatus::dialog_effect_of;
using sipstatus::ends_subscription;
using sipstatus::field_value_range;
using sipstatus::first_uncovered;
using sipstatus::forwarded_as;
using sipstatus::from_isup;
using sipstatus::from_reason_phrase;
using sipstatus::glare_timer_of_other;
using sipstatus::glare_timer_of_owner;
using sipstatus::guidance;
using sipstatus::guidance_for;
using sipstatus::header_code_range;
using sipstatus::header_field;
using sipstatus::header_field_range;
using sipstatus::header_fields_of;
using sipstatus::is_deprecated;
using sipstatus::is_failure;
using sipstatus::is_final;
using sipstatus::is_forwarded_immediately;
using sipstatus::is_global_failure;
using sipstatus::is_provisional;
using sipstatus::is_redirection;
using sipstatus::is_registered;
using sipstatus::is_request_failure;
using sipstatus::is_server_failure;
using sipstatus::is_success;
using sipstatus::is_valid;
using sipstatus::isup_cause;
using sipstatus::item_range;
using sipstatus::key_difference;
using sipstatus::key_difference_range;
using sipstatus::known_phrase;
using sipstatus::likely_cause;
using sipstatus::likely_cause_range;
using sipstatus::likely_causes_of;
using sipstatus::make_error_code;
using sipstatus::make_error_condition;
using sipstatus::method;
using sipstatus::method_from_name;
using sipstatus::must_cover;
using sipstatus::name_of;
using sipstatus::next_step;
using sipstatus::next_step_of;
using sipstatus::operator<<;
using sipstatus::other_phrase;
using sipstatus::other_phrase_range;
using sipstatus::other_phrases_like;
using sipstatus::other_phrases_of;
using sipstatus::pair_note;
using sipstatus::parse_code;
using sipstatus::parse_status_line;
using sipstatus::reason_error;
using sipstatus::reason_header_size;
using sipstatus::reason_phrase;
using sipstatus::reason_value;
using sipstatus::reason_value_range;
using sipstatus::reason_values;
using sipstatus::reference;
using sipstatus::requirement;
using sipstatus::response_class;
using sipstatus::retry_bound;
using sipstatus::retry_rule;
using sipstatus::retry_rule_of;
using sipstatus::status_line;
using sipstatus::status_line_error;
using sipstatus::status_line_size;
using sipstatus::timer_bounds;
using sipstatus::to_integer;
using sipstatus::to_isup;
using sipstatus::tolerant;
using sipstatus::tolerant_t;
using sipstatus::treat_as;
using sipstatus::unregistered_use;
using sipstatus::unregistered_use_range;
using sipstatus::unregistered_uses_of;
using sipstatus::unregistered_uses_of_phrase;
using sipstatus::warn_code;
using sipstatus::warn_text;
using sipstatus::warning_error;
using sipstatus::warning_value;
using sipstatus::warning_value_range;
using sipstatus::warning_values;
using sipstatus::write_comparison;
using sipstatus::write_left;
using sipstatus::write_reason_header;
using sipstatus::write_right;
using sipstatus::write_status_line;
using sipstatus::write_unquoted;

inline namespace literals {

using sipstatus::literals::operator""_sip;

}

// A module exports no macros: these are the macros of version.hpp.
inline constexpr int version_major = SIPSTATUS_VERSION_MAJOR;
inline constexpr int version_minor = SIPSTATUS_VERSION_MINOR;
inline constexpr int version_patch = SIPSTATUS_VERSION_PATCH;
inline constexpr int version = SIPSTATUS_VERSION;

}  // namespace sipstatus
