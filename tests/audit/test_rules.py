"""The list of rules: each has its entry in the catalogue, and each entry its rule."""

from extractor.audit.rules import DOCUMENT_RULES, PROJECT_RULES, RUN_RULES
from extractor.findings import CATALOGUE, Group

AUDITED = {kind.code for kind in CATALOGUE.values() if kind.group is Group.AUDIT}
RULES = {**RUN_RULES, **PROJECT_RULES, **DOCUMENT_RULES}


def test_every_rule_has_an_entry_and_every_entry_a_rule():
    assert set(RULES) == AUDITED


def test_a_rule_is_named_as_its_code():
    names = {code: rule.__name__.replace("_", "-") for code, rule in RULES.items()}
    assert names == {code: code for code in RULES}


def test_every_audit_entry_says_what_it_rests_on():
    assert not [code for code in AUDITED if not CATALOGUE[code].basis]
