"""What was finished is kept: a run that is started again repeats nothing of it."""

import os
import resource
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from extractor import emit
from extractor.dataset import open_dataset
from extractor.emit import RunFacts, RunSummary, open_output
from extractor.errors import EmitError
from extractor.findings import Finding
from extractor.model import Document, DocumentBrief, Outcome, Status
from tests import records
from tests.emit import reading
from tests.outputs import write_output

OLD = tuple(records.document(content) for content in "ab")
NEW = tuple(records.document(content) for content in "bc")


def across(briefs: Iterable[DocumentBrief]) -> Mapping[str, tuple[Finding, ...]]:
    """Find something in every second document, as only the whole run shows it."""
    return {brief.document_id: (records.finding(),) for brief in list(briefs)[::2]}


def results(documents: Iterable[Document]) -> Iterator[tuple[Outcome, Document | None]]:
    for document in documents:
        yield records.outcome(document), document
    yield records.missing(), None


def write(folder: Path, facts: RunFacts, documents: Iterable[Document]) -> RunSummary:
    return write_output(results(documents), folder, facts, across)


@pytest.fixture
def old(tmp_path: Path, facts: RunFacts) -> Path:
    write(tmp_path / "old", facts, OLD)
    return tmp_path / "old"


@pytest.fixture
def undisturbed(tmp_path: Path, facts: RunFacts) -> Mapping[str, bytes]:
    write(tmp_path / "new", facts, NEW)
    return reading.content(tmp_path / "new")


def is_kept(folder: Path, facts: RunFacts, document: Document) -> bool:
    with open_output(folder, facts) as output:
        return output.kept(document.sha256, document.file_name) is not None


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("worker-timeout", False),
        ("worker-crashed", False),
        ("worker-memory", False),
        ("pdf-damaged", True),
    ],
)
def test_a_file_that_was_given_up_is_read_again_and_a_damaged_one_is_not(
    code: str, *, kept: bool, tmp_path: Path, facts: RunFacts
):
    failed = replace(OLD[0], status=Status.FAILED, error_code=code, projects=())
    write(tmp_path / "out", facts, [failed])
    assert is_kept(tmp_path / "out", facts, failed) is kept


def test_what_is_read_at_last_takes_the_place_of_what_was_given_up(
    tmp_path: Path, facts: RunFacts
):
    code = "worker-timeout"
    failed = replace(OLD[0], status=Status.FAILED, error_code=code, projects=())
    write(tmp_path / "out", facts, [failed])
    write(tmp_path / "out", facts, [OLD[0]])
    assert is_kept(tmp_path / "out", facts, OLD[0])


def times(folder: Path) -> Mapping[Path, int]:
    return {
        path: path.stat().st_mtime_ns
        for path in folder.glob("[!.]*/**/*")
        if path.is_file()
    }


def check_after_fault(
    folder: Path, facts: RunFacts, undisturbed: Mapping[str, bytes], old: Path
) -> None:
    """Check that the last output is whole or known not to be, and can be finished."""
    run = reading.nested(folder / "run.json")
    if run["state"] == "finished" and run["digests"] != digests_of(undisturbed):
        assert reading.content(folder) == reading.content(old)
        assert len(list(open_dataset(folder).documents())) == len(OLD)
    write(folder, facts, NEW)
    assert reading.content(folder) == undisturbed
    assert not list(folder.rglob("*.partial"))
    assert not (folder / ".jixiao" / "staged").exists()


def digests_of(content: Mapping[str, bytes]) -> Mapping[str, str]:
    return {name: sha256(found).hexdigest() for name, found in content.items()}


class Faults:
    """Let the disk be full at the n-th call of what writes."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.calls = 0

    def failing(self, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object, **options: object) -> object:
            self.calls += 1
            if self.calls == self.at:
                raise OSError(28, "No space left on device")
            return call(*arguments, **options)

        return counted


def test_a_fault_at_any_write_costs_nothing_that_was_finished(
    old: Path, tmp_path: Path, facts: RunFacts, undisturbed: Mapping[str, bytes]
):
    at, folder = 0, tmp_path / "fault"
    while True:
        at += 1
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(old, folder)
        faults = Faults(at)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "fsync", faults.failing(lambda _: None))
            for name in ("replace", "unlink"):
                patch.setattr(os, name, faults.failing(getattr(os, name)))
            try:
                write(folder, facts, NEW)
            except EmitError:
                check_after_fault(folder, facts, undisturbed, old)
            else:
                break
    assert at > 40


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let the system refuse to write files larger than this."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 1, 600, 1100, 3000, 6000, 9000, 12000])
def test_a_system_that_refuses_to_write_is_told_and_survived(
    old: Path, facts: RunFacts, undisturbed: Mapping[str, bytes], size: int
):
    before = reading.content(old)
    with largest_file(size), pytest.raises(EmitError, match="Could not write"):
        write(old, facts, NEW)
    assert reading.content(old) == before
    assert len(list(open_dataset(old).documents())) == len(OLD)
    write(old, facts, NEW)
    assert reading.content(old) == undisturbed


def test_while_sources_are_read_the_last_output_is_whole(old: Path, facts: RunFacts):
    before = reading.content(old)

    def interrupted() -> Iterator[tuple[Outcome, Document | None]]:
        for result in results(NEW[:2]):
            yield result
            assert reading.content(old) == before
            assert len(list(open_dataset(old).documents())) == len(OLD)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_output(interrupted(), old, facts)
    assert len(list(open_dataset(old).documents())) == len(OLD)
    assert is_kept(old, facts, NEW[0])


def test_a_run_that_finds_all_as_it_was_touches_nothing(old: Path, facts: RunFacts):
    before = times(old)
    write(old, facts, OLD)
    assert times(old) == before
    assert len(before) == 11 + len(OLD)


def test_an_increment_touches_the_tables_and_leaves_the_other_json(
    old: Path, facts: RunFacts
):
    before = times(old)
    write(old, facts, (*OLD, records.document("z")))
    changed = {path for path, time in times(old).items() if before.get(path) != time}
    (new,) = (path for path in changed if path.suffix == ".json")
    assert new.stem == records.document("z").document_id


def test_a_source_that_is_gone_is_told_and_leaves(
    old: Path, facts: RunFacts, undisturbed: Mapping[str, bytes]
):
    summary = write(old, facts, NEW)
    assert summary.gone == ("a.pdf",)
    assert reading.content(old) == undisturbed
    assert not is_kept(old, facts, OLD[0])
    assert is_kept(old, facts, NEW[0])


def test_a_document_is_kept_for_its_content_its_name_and_its_recipe(
    old: Path, facts: RunFacts
):
    document = OLD[0]
    assert is_kept(old, facts, document)
    assert not is_kept(old, facts, replace(document, file_name="renamed.pdf"))
    alike = replace(document, sha256=document.sha256[:16] + "0" * 48)
    assert not is_kept(old, facts, alike)
    assert not is_kept(old, replace(facts, recipe={"reader": "other"}), document)


def test_what_is_forgotten_is_not_kept(old: Path, facts: RunFacts):
    before = reading.content(old)
    with open_output(old, facts, force=True) as output:
        assert output.kept(OLD[0].sha256, OLD[0].file_name) is None
    assert reading.content(old) == before


@pytest.mark.parametrize("at", [0, 0.1, 0.5, 0.9, 0.999])
def test_a_damaged_parcel_counts_as_none(old: Path, facts: RunFacts, at: float):
    document = OLD[1]
    (path,) = (old / ".jixiao" / "store").glob(f"*/{document.document_id}.*.parcel")
    whole = path.read_bytes()
    place = int(at * len(whole))
    flipped = bytes([whole[place] ^ 1])
    path.write_bytes(whole[:place] + flipped + whole[place + 1 :])
    assert not is_kept(old, facts, document)
    path.write_bytes(whole[:place])
    assert not is_kept(old, facts, document)
    path.write_bytes(whole)
    assert is_kept(old, facts, document)


@pytest.mark.parametrize("table", ["cells", "files"])
def test_a_file_that_was_changed_is_written_again(
    old: Path, facts: RunFacts, table: str
):
    whole = reading.content(old)
    part = old / "parquet" / table / "part.parquet"
    part.write_bytes(part.read_bytes()[:-1])
    text = next((old / "json").iterdir())
    text.write_text("{}")
    write(old, facts, OLD)
    assert reading.content(old) == whole


def test_what_is_kept_is_not_written_again(old: Path, facts: RunFacts):
    content = reading.content(old)
    store = old / ".jixiao" / "store"
    before = {path: path.stat().st_mtime_ns for path in store.glob("*/*")}
    with open_output(old, facts) as output:
        kept = [(each, output.kept(each.sha256, each.file_name)) for each in OLD]
        found = [(records.outcome(each), parcel) for each, parcel in kept]
        emit.write_output([*found, (records.missing(), None)], output, across)
    assert None not in [parcel for _, parcel in kept]
    assert {path: path.stat().st_mtime_ns for path in store.glob("*/*")} == before
    assert reading.content(old) == content


def test_what_the_run_as_a_whole_shows_is_not_kept_when_it_changes(
    old: Path, tmp_path: Path, facts: RunFacts
):
    def other(briefs: Iterable[DocumentBrief]) -> Mapping[str, tuple[Finding, ...]]:
        found = replace(records.finding(), code="label-split")
        return dict.fromkeys(across(briefs), (found,))

    renamed = [replace(each, file_name=f"new-{each.file_name}") for each in OLD]
    for documents, shown in ((OLD, other), (renamed, other), (renamed, across)):
        write_output(results(documents), old, facts, shown)
        write_output(results(documents), tmp_path / "fresh", facts, shown)
        assert reading.content(old) == reading.content(tmp_path / "fresh")
        shutil.rmtree(tmp_path / "fresh")
