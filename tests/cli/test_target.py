"""`jixiao target`: targets from arguments and from stdin, one JSON object a line."""

import json
from decimal import Decimal

import pytest
from click.testing import CliRunner

from extractor.cli import main
from tests.cli.running import jixiao, run_example_of

KEYS = [
    *("raw", "kind", "operator", "operator_implied", "low", "high", "unit"),
    *("date_from", "date_to", "note"),
]
Answer = dict[str, object]


def answers(stdout: str) -> list[Answer]:
    lines = stdout.removesuffix("\n").split("\n") if stdout else []
    return [json.loads(line, parse_float=Decimal) for line in lines]


def answers_to(fed: bytes, *arguments: str) -> list[Answer]:
    """Return what the command says to so many bytes on its stdin."""
    done = CliRunner().invoke(main, ["target", *arguments], input=fed)
    assert done.exception is None
    assert (done.exit_code, done.stderr) == (0, "")
    return answers(done.stdout)


def test_an_argument_gives_one_object_on_one_line_its_keys_in_order():
    done = jixiao("target", "≤186.48 万元")
    assert done.stdout == (
        '{"raw": "≤186.48 万元", "kind": "number", "operator": "<=",'
        ' "operator_implied": false, "low": null, "high": 186.48, "unit": "万元",'
        ' "date_from": null, "date_to": null, "note": null}\n'
    )
    assert list(answers(done.stdout)[0]) == KEYS


def test_each_argument_is_a_target_of_its_own():
    done = jixiao("target", "100%", "", "按合同")
    assert [answer["raw"] for answer in answers(done.stdout)] == ["100%", "", "按合同"]
    kinds = [answer["kind"] for answer in answers(done.stdout)]
    assert kinds == ["number", "blank", "text"]


def test_figures_are_written_as_the_tables_of_a_run_write_them():
    low = '"low": 100, "high": 100,'
    assert low in jixiao("target", "100.00%").stdout
    assert '"low": 0.5,' in jixiao("target", "0.50‰").stdout


def test_the_note_and_the_operator_say_what_is_printed_and_what_is_implied():
    (answer,) = answers(jixiao("target", "满意率100%").stdout)
    assert (answer["note"], answer["operator_implied"]) == ("满意率", True)


def test_the_year_dates_what_prints_none():
    (dated,) = answers(jixiao("target", "--year", 2022, "12月底到位").stdout)
    assert (dated["kind"], dated["date_from"], dated["date_to"]) == (
        "date",
        None,
        "2022-12-31",
    )
    (undated,) = answers(jixiao("target", "12月底到位").stdout)
    assert (undated["kind"], undated["date_to"]) == ("date", None)


@pytest.mark.parametrize("year", ["22", "1949", "2101", "二〇二二"])
def test_a_year_that_is_none_is_a_wrong_command_line(year: str):
    done = jixiao("target", "--year", year, "12月底")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--year" in done.stderr


def test_the_second_level_after_a_tab_decides_whether_a_bare_scale_is_money():
    fed = "≤10万\t成本指标\n≤10万\t数量指标\n≤10万\n".encode()
    told = [(answer["raw"], answer["unit"]) for answer in answers_to(fed)]
    assert told == [("≤10万", "万元"), ("≤10万", "万"), ("≤10万", "万元")]


def test_a_line_is_told_exactly_as_it_is_given_without_its_end():
    fed = "\ufeff' =3 人\r\n\r\n \u3000\n二\u2028次\x0c\n=5".encode()
    raws = [answer["raw"] for answer in answers_to(fed)]
    assert raws == ["' =3 人", "", " \u3000", "二\u2028次\x0c", "=5"]


def test_an_empty_line_is_a_blank_target_and_no_line_is_none():
    assert [answer["kind"] for answer in answers_to(b"\n=1\n\n")] == [
        "blank",
        "number",
        "blank",
    ]
    assert answers_to(b"") == []


def test_bytes_that_are_no_text_are_replaced_and_the_next_line_is_read():
    first, second = answers_to(b"\xff\xfe95%\n" + "≥3个\n".encode())
    assert first["raw"] == "\ufffd\ufffd95%"
    assert (second["raw"], second["low"]) == ("≥3个", 3)


def test_an_argument_that_is_no_text_has_its_bytes_replaced():
    (answer,) = answers(jixiao("target", "95\udcff%").stdout)
    assert answer["raw"] == "95\ufffd%"


def test_a_target_may_begin_with_a_dash_after_two_dashes():
    told = answers(jixiao("target", "--", "-5℃", "—").stdout)
    assert [answer["kind"] for answer in told] == ["number", "none"]


def test_the_example_of_the_help_runs():
    done = run_example_of("target")
    assert (done.returncode, done.stderr) == (0, "")
    told = [(answer["kind"], answer["unit"]) for answer in answers(done.stdout)]
    assert told == [("number", "%"), ("date", None), ("number", "次/季度")]
