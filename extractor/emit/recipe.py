"""The recipe of a run: all that decides what is read of a source, and nothing else.

Documents are kept from run to run as long as it stays the same. It holds a digest of
this program's own code and schemas, since a version alone does not tell what a
developer changed.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from extractor.contract import CONTRACT_VERSION, Json
from extractor.forms.locating import schemas_folder

PACKAGE = Path(__file__).parents[1]
_SAYS_ONLY = ("cli",)
"""Packages of ours that change nothing of what is read."""


def read_recipe(
    jixiao_version: str,
    template_digest: str,
    versions: Mapping[str, str],
    options: Mapping[str, Json],
) -> Mapping[str, Json]:
    """Return the recipe of a run with these options, as far as they change results."""
    return {
        "jixiao_version": jixiao_version,
        "contract_version": CONTRACT_VERSION,
        "code_digest": code_digest(),
        "template_digest": template_digest,
        "versions": versions,
        **options,
    }


@cache
def code_digest() -> str:
    """Return a SHA-256 over the program's own code, and the schemas beside it."""
    code = (
        path
        for path in PACKAGE.rglob("*.py")
        if path.relative_to(PACKAGE).parts[0] not in _SAYS_ONLY
    )
    digest = sha256()
    for path in sorted([*code, *schemas_folder().glob("*.yaml")]):
        digest.update(path.name.encode() + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()
