"""Brings the format of the Little Saltby Lifeboat Trust, an invented authority, to foiparse."""

from __future__ import annotations

from importlib.resources import as_file, files

from attrs import evolve

from foiparse import Format, Response, load_format


def little_saltby() -> Format:
    """The format: foiparse calls this when somebody names it."""
    with as_file(files(__name__) / "little-saltby.toml") as path:
        return load_format(path, after=trust_only)


def trust_only(response: Response) -> Response:
    """The hook: the crew's letters print the station's name where others print the authority's.

    Args:
        response: what was read.
    """
    if response.authority is not None and response.authority.lower().startswith("little saltby"):
        return evolve(response, authority="Little Saltby Lifeboat Trust")
    return response
