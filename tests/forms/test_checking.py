"""Template files: everything wrong is told with its line, and what to do."""

from pathlib import Path

import pytest

from extractor.errors import TemplateError
from extractor.forms import Template, check_template, load_forms
from extractor.forms.checking import check_file
from extractor.forms.loading import load_template

WHOLE = """\
form: lake-project
name: {zh: 项目绩效表, en: Project form of one lake}
kind: budget
begins: [项目名称]
requires: [[项目名称], [指标值]]
fields:
  project_name: [项目名称]
  supervisor: {labels: [主管部门], value: [right]}
funds: {rows: [{kind: total, labels: [预算数], scope: annual}]}
goals: [{labels: [年度目标]}]
indicators:
  columns: {level3: [三级指标], target_raw: [指标值]}
  required: [level3, target_raw]
"""


def written(folder: Path, text: str, name: str = "lake-project.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def told(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """Return the complaints, after these parts of the whole template are changed."""
    text = WHOLE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    _, complaints = check_file(written(folder, text))
    return [f"{line}: {message}" for line, message in complaints]


def test_a_whole_template_has_no_complaint_and_no_doubt(tmp_path: Path):
    assert told(tmp_path) == []
    check = check_template(written(tmp_path, WHOLE), load_forms())
    assert check.template is not None
    assert check.template.form == "lake-project"
    assert check.doubts == ()


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (
            "kind: budget",
            "kind: plan",
            "3: kind: 'plan' is not allowed; one of budget, ",
        ),
        ("kind: budget", "knd: budget", "1: the file: 'kind' is missing; add it"),
        (
            "kind: budget",
            "kind: budget\nknd: x",
            "4: the file: unknown word 'knd'; one",
        ),
        (", en: Project form of one lake", "", "2: name: 'en' is missing; add it"),
        ("begins: [项目名称]", "begins: []", "4: begins: nothing stands here; name"),
        ("[指标值]]", "[]]", "5: requires.1: nothing stands here; name at least one"),
        ("[指标值]]", "['']]", "5: requires.1.0: nothing stands here; name at least"),
        ("[指标值]]", "[2024]]", "5: requires.1.0: found 2024, which is no text to"),
        ("[指标值]]", "指标值]", "5: requires.1: found '指标值'; expected a list in"),
        ("[指标值]]", "null]", "5: requires.1: found nothing; expected a list in"),
        ("[指标值]]", "{a: b}]", "5: requires.1: found words with values; expected"),
        ("kind: budget", "kind: [budget]", "3: kind: ['budget'] is not allowed; one"),
        ("form: lake", "form: Lake", "1: form: 'Lake-project' does not match '^[a-z]"),
        (
            "project_name: [项目名称]",
            "project_name: 项目名称",
            "7: fields.project_name: found '项目名称'; expected a list in square brack",
        ),
        ("[right]", "[left]", "8: fields.supervisor.value.0: 'left' is not allowed; "),
        ("{labels: [主", "{lables: [主", "8: fields.supervisor: 'labels' is missing;"),
        ("{labels: [主", "{lables: [主", "8: fields.supervisor: unknown word 'lables'"),
        ("scope: annual", "scope: [a]", "9: funds.rows.0.scope: ['a'] is not allowed"),
        ("labels: [预算数]", "kind: b", "9: 'kind' stands here a second time; join"),
        ("[level3, t", "[level2, t", "13: indicators.required: column 'level2' has no"),
        (": [指标值]}", ": []}", "13: indicators.required: column 'target_raw' has no"),
        (
            "[年度目标]",
            "[年度目标, （）]",
            "10: goals.0.labels.1: '（）' has no letter",
        ),
        ("lake-project", "lakes", "1: form: 'lakes' stands in a file named lake-pro"),
        ("goals: [", "goals: [[", "11: not readable as YAML: "),
        ("level3: [三级指标]", "yes: [a]", "12: indicators.columns: unknown word True"),
    ],
)
def test_a_complaint_says_line_what_was_found_and_what_was_expected(
    old: str, new: str, complaint: str, tmp_path: Path
):
    complaints = told(tmp_path, (old, new))
    assert any(line.startswith(complaint) for line in complaints), complaints


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file(tmp_path: Path):
    changes = (("kind: budget", "kind: plan"), ("[right]", "[left]"), ("zh", "cn"))
    lines = [complaint.split(":")[0] for complaint in told(tmp_path, *changes)]
    assert lines == ["2", "2", "3", "8"]


@pytest.mark.parametrize("name", ["nowhere.yaml", "."])
def test_a_file_that_cannot_be_opened_is_a_complaint(name: str, tmp_path: Path):
    ((line, message),) = check_file(tmp_path / name).complaints
    assert line == 1
    assert message.endswith("; name a template (*.yaml)")


def test_bytes_that_are_not_utf_8_are_told_with_their_line(tmp_path: Path):
    path = tmp_path / "lake-project.yaml"
    path.write_bytes(b"form: a\nname: \xcf\xee\n")
    assert check_file(path).complaints == ((2, "not UTF-8 text; save it as UTF-8"),)


def test_a_text_that_holds_itself_is_a_complaint_and_not_the_end(tmp_path: Path):
    complaints = told(tmp_path, ("begins: [项目名称]", "begins: &a [*a]"))
    assert any(line.startswith("4: begins.0: found a list") for line in complaints)


def test_loading_stops_with_the_first_complaint_and_says_how_many_follow(
    tmp_path: Path,
):
    path = written(tmp_path, WHOLE.replace("kind: budget", "kind: a\nb: c\nd: e"))
    with pytest.raises(TemplateError) as error:
        load_template(path)
    first, second = str(error.value).split("\n")
    assert first.startswith(f"{path}:3: kind: 'a' is not allowed; one of budget")
    assert second == f"    and 2 more: jixiao forms check {path} tells all"


def test_loading_names_the_page_to_read_when_one_thing_is_wrong(tmp_path: Path):
    path = written(tmp_path, WHOLE.replace("kind: budget", "kind: a"))
    with pytest.raises(TemplateError, match=r"self_evaluation, other\. See docs/forms"):
        load_template(path)


def test_a_label_of_two_things_is_doubtful(tmp_path: Path):
    text = WHOLE.replace("[年度目标]", "[年度目标, 预算数：, 主管部门]")
    check = check_template(written(tmp_path, text), load_forms())
    one, two = "field supervisor", "fund total annual"
    assert sorted(check.doubts) == [
        f"主管部门 is a label of {one} and of goal annual; it is always read as {one}",
        f"预算数 is a label of {two} and of goal annual; it is always read as {two}",
    ]


def test_the_same_label_twice_for_one_thing_is_not_doubtful(tmp_path: Path):
    text = WHOLE.replace("[年度目标]", "[年度目标, 年度目标：]")
    assert check_template(written(tmp_path, text), load_forms()).doubts == ()


def test_a_template_that_asks_for_what_a_shipped_one_asks_for_is_doubtful(
    tmp_path: Path,
):
    (hebei,) = (t for t in load_forms().templates if t.form == "hebei-project")
    shipped = Path(hebei.file).read_text(encoding="utf-8")
    path = written(tmp_path, shipped.replace("form: hebei-", "form: lake-"))
    (doubt,) = check_template(path, load_forms()).doubts
    assert doubt.startswith("it asks for the same labels as hebei-project;")
    narrower = shipped.replace("form: hebei-", "form: lake-") + "excludes: [政策名称]\n"
    assert check_template(written(tmp_path, narrower), load_forms()).doubts == ()


@pytest.mark.parametrize("template", load_forms().templates, ids=lambda t: t.form)
def test_the_shipped_templates_are_beyond_doubt(template: Template):
    check = check_template(Path(template.file), load_forms())
    assert (check.complaints, check.doubts) == ((), ())
