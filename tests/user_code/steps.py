#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that calls take as many steps in a constant expression as docs/cost.md states: python3 tests/steps.py"""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "benchmarks" / "compile_time"))
import constexpr_steps as steps  # noqa: E402

MARGIN = 0.03


class Steps(unittest.TestCase):
    def test_the_page_states_all_calls(self):
        self.assertEqual(list(steps.stated()), steps.CALLS)

    def test_the_calls_take_as_many_steps_as_the_page_states(self):
        loop = steps.steps_with_loop("0")
        for call, stated in steps.stated().items():
            with self.subTest(call=call, stated=stated):
                # Enough for more steps than the headers take themselves, and for half a step in what is stated.
                times = max(1, 2 * steps.LEAST_LIMIT // stated)
                margin = max(MARGIN * stated, 1)
                self.assertTrue(steps.is_within(int((stated + loop + margin) * times), call, times), "it takes more")
                self.assertFalse(steps.is_within(int((stated + loop - margin) * times), call, times), "it takes less")


if __name__ == "__main__":
    if steps.versions() != steps.VERSIONS:
        harness.skip_all(f"the steps are those of {steps.VERSIONS}; found: {steps.versions() or 'no ' + steps.COMPILER}")
    harness.main()
