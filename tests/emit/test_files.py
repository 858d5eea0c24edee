"""What may go wrong with a folder: each refusal says what was found and what to do."""

import errno
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.emit import RunFacts
from extractor.emit.files import emit_errors, write_bytes
from extractor.errors import EmitError
from extractor.model import Document, Outcome
from tests import records
from tests.emit import reading
from tests.outputs import write_output


def results() -> Iterator[tuple[Outcome, Document | None]]:
    document = records.document("a")
    yield records.outcome(document), document


def interrupted() -> Iterator[tuple[Outcome, Document | None]]:
    yield from results()
    raise KeyboardInterrupt


def test_a_folder_of_somebody_else_is_refused_and_left_alone(
    tmp_path: Path, facts: RunFacts
):
    (tmp_path / "thesis.docx").write_text("chapter 1")
    (tmp_path / "json").mkdir()
    with pytest.raises(EmitError, match=r"holds json and 1 more, but no run\.json"):
        write_output(results(), tmp_path, facts)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["json", "thesis.docx"]


@pytest.mark.parametrize("text", ["{}", "[1]", "not json", '{"made_by": "make"}'])
def test_a_run_json_of_another_program_is_no_permission(
    tmp_path: Path, facts: RunFacts, text: str
):
    (tmp_path / "run.json").write_text(text)
    with pytest.raises(EmitError, match="Expected an empty folder"):
        write_output(results(), tmp_path, facts)
    assert (tmp_path / "run.json").read_text() == text


def test_a_readme_and_hidden_files_are_no_hindrance(tmp_path: Path, facts: RunFacts):
    (tmp_path / "README.md").write_text("Written by `make demo`.")
    (tmp_path / ".gitignore").write_text("*")
    write_output(results(), tmp_path, facts)
    assert (tmp_path / "README.md").read_text() == "Written by `make demo`."


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path, facts: RunFacts):
    (tmp_path / "out").write_text("")
    for folder in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(EmitError, match="a file stands where a folder is expected"):
            write_output(results(), folder, facts)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_refused(tmp_path: Path, facts: RunFacts):
    tmp_path.chmod(0o500)
    with pytest.raises(
        EmitError, match=r"permission denied\. Make the folder writable"
    ):
        write_output(results(), tmp_path / "out", facts)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
def test_a_full_disk_leaves_no_half_file(tmp_path: Path, facts: RunFacts):
    write_output([], tmp_path, facts)
    before = (tmp_path / "run.json").read_bytes()
    partial = tmp_path / ".run.json.partial"
    partial.symlink_to("/dev/full")
    with pytest.raises(EmitError, match=r"disk is full\. Free some space") as caught:
        write_output(results(), tmp_path, facts)
    assert caught.value.exit_code == 5
    assert (tmp_path / "run.json").read_bytes() == before
    assert not partial.is_symlink()


@pytest.mark.parametrize("number", [errno.EROFS, errno.EDQUOT, errno.EPERM])
def test_other_refusals_say_what_to_do(number: int):
    refused = OSError(number, os.strerror(number))
    message = r"Could not write out: .+(Name|Free|Make)"
    with pytest.raises(EmitError, match=message), emit_errors(Path("out")):
        raise refused


def test_an_unknown_refusal_keeps_the_systems_words():
    with (
        pytest.raises(EmitError, match="Could not write out: Input/output error"),
        emit_errors(Path("out")),
    ):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_an_interrupted_run_can_be_started_again(tmp_path: Path, facts: RunFacts):
    with pytest.raises(KeyboardInterrupt):
        write_output(interrupted(), tmp_path / "out", facts)
    run = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert run["state"] == "unfinished"
    assert not list((tmp_path / "out").rglob("*.partial"))

    write_output(results(), tmp_path / "out", facts)
    write_output(results(), tmp_path / "whole", facts)
    assert reading.content(tmp_path / "out") == reading.content(tmp_path / "whole")


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path, facts: RunFacts):
    staged = tmp_path / ".jixiao" / "staged" / "parquet" / "cells" / "part.parquet"
    torn = tmp_path / ".jixiao" / "store" / "ab" / ".torn.partial"
    for path in (staged, torn):
        path.parent.mkdir(parents=True)
        path.write_text("cut off")
    write_output(results(), tmp_path, facts)
    assert not staged.exists()
    assert not torn.exists()


def test_an_error_of_the_reader_is_not_taken_for_one_of_the_writer(
    tmp_path: Path, facts: RunFacts
):
    def broken() -> Iterator[tuple[Outcome, Document | None]]:
        yield from results()
        raise OSError(errno.EIO, "the share is gone")

    with pytest.raises(OSError, match="the share is gone"):
        write_output(broken(), tmp_path, facts)


def test_a_file_is_written_whole_into_folders_made_for_it(tmp_path: Path):
    write_bytes(tmp_path / "a" / "b.txt", "绩效".encode())
    assert (tmp_path / "a" / "b.txt").read_bytes() == "绩效".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]
