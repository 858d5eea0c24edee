"""Which bytes a file holds, when, and why there are none."""

import hashlib
import os
from pathlib import Path

import pytest

from extractor.batch.content import Content, Unread, read_bytes, read_digest
from extractor.model import Status


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


def test_a_digest_is_that_of_the_bytes(file: Path):
    sha256 = hashlib.sha256(b"%PDF-1.7").hexdigest()
    assert read_digest(file) == Content(sha256, 8)


def test_bytes_are_given_while_they_are_the_same(file: Path):
    content = read_digest(file)
    assert isinstance(content, Content)
    assert read_bytes(file, content) == b"%PDF-1.7"
    file.write_bytes(b"%PDF-1.7 and more")
    assert read_bytes(file, content) == Unread(
        Status.FAILED,
        "file-changed",
        "the file changed while it was read: 8 bytes, then 17",
    )


def test_a_file_that_vanishes_is_missing(file: Path):
    content = read_digest(file)
    assert isinstance(content, Content)
    file.unlink()
    assert read_bytes(file, content) == read_digest(file)
    assert read_digest(file) == Unread(Status.MISSING, "file-missing", "no such file")


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.pdf")
    found = read_digest(tmp_path / "pipe.pdf")
    assert isinstance(found, Unread)
    assert found.error_code == "file-unreadable"
    assert "no regular file" in found.error_message


def test_a_folder_and_a_loop_of_links_are_unreadable(tmp_path: Path):
    (tmp_path / "loop.pdf").symlink_to(tmp_path / "loop.pdf")
    for path, said in ((tmp_path, "could not be listed"), (tmp_path / "loop.pdf", "")):
        found = read_digest(path)
        assert isinstance(found, Unread)
        assert found.error_code == "file-unreadable"
        assert said in found.error_message
