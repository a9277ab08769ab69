"""Refusals: a rule of the house says no, with a code and values; the edge words it."""

from __future__ import annotations

import errno
from collections.abc import Mapping


class DomainRefusal(Exception):  # noqa: N818 - a refusal is no error
    """A rule of the field says no. `code` and `values` are worded where people read them."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        return self.code


class EnvironmentFailure(Exception):  # noqa: N818 - worded like a refusal
    """Disk, server, file or rights failed; `code` and `values` tell the user what to do."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, object] = values


def cause_of(error: OSError) -> str:
    """What kept a file from being read or written, as a word the edge puts into a sentence."""
    return _CAUSES.get(error.errno or 0, "other")


_CAUSES: Mapping[int, str] = {
    errno.ENOENT: "missing",
    errno.EISDIR: "is_folder",
    errno.ENOTDIR: "no_folder",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read_only",
    errno.ENOSPC: "disk_full",
    errno.ENAMETOOLONG: "name_too_long",
}
