"""How a table is divided: by what is in it, in order, and no part too large."""

from hashlib import sha256

from hypothesis import given, strategies as st

from extractor.emit import parts
from extractor.emit.parts import PART_ROWS, Part, counts_to_parts


def ids(count: int) -> list[str]:
    return [sha256(str(number).encode()).hexdigest()[:16] for number in range(count)]


def test_a_table_up_to_the_limit_is_one_part():
    first, second = sorted(ids(2))
    counts = [(first, PART_ROWS - 1), (second, 1)]
    assert counts_to_parts(counts) == (Part("", (first, second)),)
    assert counts_to_parts(counts)[0].file_name == "part.parquet"
    assert counts_to_parts([(first, PART_ROWS), (second, 1)]) == (
        Part(first[0], (first,)),
        Part(second[0], (second,)),
    )


def test_an_empty_table_is_one_part():
    assert counts_to_parts([]) == (Part("", ()),)


def test_one_document_is_never_divided():
    assert counts_to_parts([("ab", 3 * PART_ROWS)]) == (Part("", ("ab",)),)


def test_only_what_is_too_large_is_divided_further():
    counts = [("a1", PART_ROWS), ("a2", 1), ("b1", 1), ("b2", 1)]
    found = [(part.file_name, part.document_ids) for part in counts_to_parts(counts)]
    assert found == [
        ("part-a1.parquet", ("a1",)),
        ("part-a2.parquet", ("a2",)),
        ("part-b.parquet", ("b1", "b2")),
    ]


@given(
    counts=st.dictionaries(
        st.text("0123456789abcdef", min_size=16, max_size=16),
        st.integers(1, PART_ROWS),
    ),
    order=st.randoms(),
)
def test_parts_hold_every_document_once_in_order_whatever_order_they_came_in(
    counts: dict[str, int], order: object
):
    shuffled = list(counts.items())
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    found = counts_to_parts(shuffled)
    assert [one for part in found for one in part.document_ids] == sorted(counts)
    assert [part.file_name for part in found] == sorted(p.file_name for p in found)
    for part in found:
        rows = sum(counts[one] for one in part.document_ids)
        assert rows <= parts.PART_ROWS or len(part.document_ids) == 1
        assert all(one.startswith(part.prefix) for one in part.document_ids)


def test_a_new_document_changes_one_part():
    counts = [(document_id, 100) for document_id in ids(2000)]
    before, after = counts_to_parts(counts[:-1]), counts_to_parts(counts)
    assert len(before) == 16
    assert len(set(after) - set(before)) == 1
