# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the built program share: media, a loopback site, the program, and the judge of its files."""
