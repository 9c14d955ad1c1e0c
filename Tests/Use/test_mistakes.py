"""What docs/checks.md says of cfn-lint is what cfn-lint says."""

import copy

import mistakes


def test_answers_are_those_in_the_file():
    now = mistakes.text(mistakes.answers())
    assert now == mistakes.ANSWERS.read_text(encoding="utf-8"), \
        "run .tools/venv/bin/python Tests/Use/mistakes.py, then INFRA_ACCEPT=1 swift test --filter CheckPageTests"


def test_a_mistake_is_told_from_what_both_templates_have():
    mistake = copy.deepcopy(mistakes.templates()["LAM002"])
    assert mistakes.answer(mistake) == ["E3034"]
    for stack in mistake["wrong"] + mistake["right"]:
        stack["template"]["Parameters"]["Unused"] = {"Type": "String"}
    assert "W2001" in mistakes.rules(mistake["right"])
    assert mistakes.answer(mistake) == ["E3034"]
    assert mistakes.answer({"wrong": mistake["right"], "right": mistake["right"]}) == []
