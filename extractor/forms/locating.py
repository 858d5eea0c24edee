"""Where the YAML files stand: inside the installed package, or at the repository's top.

A wheel carries them as `extractor/schemas`; a checkout has them in `schemas/`, where
those who write templates look for them. What the files mean is read elsewhere:
templates, `classes` and `units` each have a module of this package.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from extractor.errors import TemplateError


@cache
def schemas_folder() -> Path:
    """Return the folder that holds `forms/`, `units.yaml` and `classes.yaml`."""
    package = Path(__file__).parents[1]
    candidates = (package / "schemas", package.parent / "schemas")
    for folder in candidates:
        if (folder / "units.yaml").is_file():
            return folder
    raise TemplateError(
        f"{candidates[0]}: no units.yaml here nor in {candidates[1]};"
        " the installation is incomplete, install jixiao again"
    )


def read_mapping(name: str) -> Mapping[str, object]:
    """Return the mapping that a YAML file of the schemas folder holds."""
    # `--help` must not pay for a YAML parser.
    import yaml  # noqa: PLC0415 - see above

    path = schemas_folder() / name
    try:
        content: object = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise TemplateError(f"{path}: not readable as YAML: {error}") from error
    return as_mapping(content, name)


def as_mapping(content: object, where: str) -> Mapping[str, object]:
    """Return the value as a mapping with text keys; complain with its place if not."""
    if isinstance(content, dict) and all(isinstance(key, str) for key in content):
        return content
    raise TemplateError(f"{where}: a mapping with text keys is needed here")


def as_texts(content: object, where: str) -> tuple[str, ...]:
    """Return the value as texts; complain with its place if it is no list of texts."""
    if isinstance(content, list) and all(isinstance(item, str) for item in content):
        return tuple(content)
    raise TemplateError(f"{where}: a list of texts is needed here")
