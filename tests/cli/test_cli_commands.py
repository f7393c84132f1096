"""The other commands, each by what a user does with it."""

import json
import tomllib

import pytest
from jsonschema import Draft202012Validator

from tests.export.test_export_json import schema
from timeline import __version__
from timeline.cli.main import COMMANDS, cli
from timeline.rulebook.files import rules_folder


def test_every_command_says_what_it_is_in_a_line(timeline):
    ran = timeline("--help")
    assert ran.status == 0
    for name in COMMANDS:
        (line,) = [line for line in ran.out.splitlines() if line.startswith(f"  {name} ")]
        assert line.endswith(".")
        assert not line.endswith("...")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_is_explained(name):
    command = cli.get_command(None, name)
    many = [command, *(command.commands.values() if hasattr(command, "commands") else ())]
    for one in many:
        assert one.help
        assert all(p.help for p in one.params if p.param_type_name == "option"), one.name


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_whole_and_laid_out(timeline, name):
    ran = timeline(name, "--help")
    assert ran.status == 0
    assert "\\b" not in ran.out
    assert not [line for line in ran.out.splitlines()[1:] if line.endswith("...")]


def test_the_help_of_export_keeps_its_table(timeline):
    assert "  page          html, markdown\n" in timeline("export", "--help").out


def test_the_version(timeline):
    assert timeline("--version").out == f"timeline {__version__}\n"


def test_mentions_are_json_lines_that_fit_their_schema(timeline, article):
    ran = timeline("mentions", article, "--published", "2021-07-16")
    dates = [r for r in ran.records if r["kind"] == "date"]
    for record in ran.records:
        Draft202012Validator(schema("mention")).validate(record)
    assert [(d["text"], d["value"]) for d in dates] == [("Thursday", "2021-07-15"), ("next Friday", "2021-07-23")]


def test_mentions_of_many_documents_come_in_their_order_on_any_number_of_processes(timeline, feed):
    one = timeline("mentions", feed)
    assert [r["document"] for r in one.records if r["kind"] == "date"] == [f"d{i}" for i in range(1, 21)]
    assert timeline("mentions", feed, "--jobs", "2").out == one.out


@pytest.mark.parametrize("kinds", [("date",), ("name", "date"), ("statement",), ("date", "event")])
def test_mentions_of_some_kinds_are_those_of_the_whole(timeline, article, feed, kinds):
    whole = [r for r in timeline("mentions", article, feed).records if r["kind"] in kinds]
    some = timeline("mentions", article, feed, *(word for kind in kinds for word in ("--kind", kind)))
    assert some.records == whole


def test_mentions_of_dates_alone_are_read_on_any_number_of_processes(timeline, feed):
    one = timeline("mentions", feed, "--kind", "date")
    assert timeline("mentions", feed, "--kind", "date", "--jobs", "2").out == one.out != ""


def test_list_is_a_heading_a_date_and_a_line_an_entry(timeline, article):
    ran = timeline("list", article, "--published", "2021-07-16")
    lines = ran.out.splitlines()
    assert lines[0] == "Thursday 15 July 2021"
    assert lines[1].startswith("  • It rained on Thursday.")
    assert f"{article}:1 " in lines[1]


def test_colours_only_where_they_are_wanted(timeline, article, monkeypatch):
    assert "\x1b[1m" not in timeline("list", article).out
    assert "\x1b[1m" in timeline("list", article, "--color", "always").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1m" in timeline("list", article, "--color", "always").out
    assert "\x1b[1m" not in timeline("list", article).out


def test_show_tells_everything_of_an_entry(timeline, article):
    ident = timeline("list", article, "--published", "2021-07-16").out.splitlines()[1].split()[-1]
    ran = timeline("show", ident[:6], article, "--published", "2021-07-16")
    assert ran.status == 0
    facts = dict(line.strip().split("  ", 1) for line in ran.out.splitlines())
    assert facts["id"] == ident
    assert facts["date"] == "15 July 2021 (2021-07-15), inferred"
    assert facts["source"] == f"{article}:1"
    assert facts["published"] == "2021-07-16"
    assert "step" in facts


def test_show_of_an_id_that_is_not_there_or_no_id(timeline, article):
    assert timeline("show", "abcdef", article).status == 1
    assert timeline("show", "Thursday", article).status == 2


def test_build_makes_a_timeline_file_and_skips_what_has_not_changed(timeline, feed, tmp_path):
    target = tmp_path / "x.timeline"
    assert timeline("build", feed, "-o", target).err == f"{target}: 20 documents\n"
    assert timeline("build", feed, "-o", target).err == f"{target}: 20 documents, 20 of them unchanged\n"
    feed.write_text(feed.read_text().replace("2021-07-07", "2021-07-08"))
    assert timeline("build", feed, "-o", target).err == f"{target}: 20 documents, 19 of them unchanged\n"
    assert timeline("build", feed, "-o", target, "-q").err == ""


def test_build_keeps_the_old_reading_of_a_document_on_which_the_program_fails(timeline, article, tmp_path, monkeypatch):
    timeline("build", article, "-o", tmp_path / "x.timeline")
    before = timeline("list", tmp_path / "x.timeline").out
    monkeypatch.setattr("timeline.pipeline.assemble", lambda *_: 1 / 0)
    assert timeline("build", article, "-o", tmp_path / "x.timeline", "--published", "2021-07-16").status == 1
    assert timeline("list", tmp_path / "x.timeline").out == before != ""


def test_a_timeline_file_has_the_mentions_of_its_texts(timeline, article, feed, tmp_path):
    how = ("--published", "2021-07-16")
    timeline("build", article, feed, "-o", tmp_path / "x.timeline", *how)
    ran = timeline("mentions", tmp_path / "x.timeline")
    assert (ran.status, ran.out) == (0, timeline("mentions", article, feed, *how).out)


def test_a_timeline_file_named_twice_is_read_once_and_as_it_was_built(timeline, article, tmp_path):
    timeline("build", article, "-o", tmp_path / "x.timeline")
    once = timeline("list", tmp_path / "x.timeline")
    twice = timeline("list", tmp_path / "x.timeline", tmp_path / "x.timeline", "--published", "2021-07-16")
    assert (twice.status, twice.out) == (0, once.out)
    assert "shown as it was built" in twice.err


def test_build_leaves_no_file_behind_when_nothing_could_be_read(timeline, tmp_path):
    ran = timeline("build", tmp_path / "nowhere.txt", "-o", tmp_path / "x.timeline")
    assert ran.status == 3
    assert ran.err.endswith("x.timeline was not made, for there is nothing to put into it\n")
    assert not (tmp_path / "x.timeline").exists()


def test_build_wants_texts_and_the_name_of_a_timeline_file(timeline, article, tmp_path):
    ran = timeline("build", article, "-o", tmp_path / "x.db")
    assert (ran.status, "x.timeline" in ran.err) == (2, True)
    ran = timeline("build", tmp_path / "y.timeline", "-o", tmp_path / "x.timeline")
    assert (ran.status, "name texts to read" in ran.err) == (2, True)


def test_a_file_that_is_no_timeline_file_is_told_and_the_others_are_read(timeline, article, tmp_path):
    (tmp_path / "x.timeline").write_text("no database")
    ran = timeline("list", tmp_path / "x.timeline", article)
    assert ran.status == 1
    assert "x.timeline is not a timeline file" in ran.err
    assert "It rained" in ran.out


def test_browse_without_a_terminal_prints_the_timeline(timeline, article):
    assert timeline("browse", article).out == timeline("list", article).out


def test_browse_of_the_examples_prints_every_article(timeline):
    ran = timeline("browse", "--examples")
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.out.splitlines()) > 30


def test_browse_with_nothing_named_opens_the_one_timeline_file_here(timeline, article, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert timeline("browse").status == 2
    timeline("build", article, "-o", "x.timeline")
    assert timeline("browse").out == timeline("list", article).out.replace("//", "/")
    timeline("build", article, "-o", "y.timeline")
    assert "there are several timeline files here" in timeline("browse").err


def test_explain_shows_the_rule_the_steps_and_the_meaning(timeline):
    out = timeline("explain", "It rained on Thursday.", "--published", "2021-07-16").out
    assert "“Thursday”  13–21" in out
    assert "rule  date.weekday" in out
    assert "means  15 July 2021 (2021-07-15)" in out
    assert "timex3  DATE 2021-07-15" in out
    assert "step  " in out


def test_explain_shows_what_lost_and_why(timeline, tmp_path):
    rules = tmp_path / "rules" / "date"
    rules.mkdir(parents=True)
    rules.joinpath("mine.toml").write_text(
        '[rain_day]\ndescription = "A rainy day."\nmatch = "rained on {weekday}"\npriority = 1\n'
        '[rain_day.value]\nweekday = "{weekday}"\nanchor = "publication"\ntoward = "past"\n'
        '[rain_day.accept]\n"It <date>rained on Thursday</date>." = true\n'
        '[rain_day.reject]\n"It rained." = "no weekday"\n'
    )
    out = timeline("explain", "It rained on Thursday.", "--rules", tmp_path / "rules").out
    assert "rule  date.rain_day" in out
    assert "against  date.weekday “Thursday” is shorter" in out


def test_rules_are_checked_listed_and_shown(timeline):
    checked = timeline("rules", "check", "date.weekday")
    assert (checked.status, checked.err.endswith("examples, 0 problems\n")) == (0, True)
    assert timeline("rules", "list", "date.weekday").out.startswith("date.weekday")
    page = timeline("rules", "show", "date.weekday").out
    assert "match " in page
    assert "{weekday}" in page
    assert "⟨weekday⟩" in page
    assert "[Monday].  → 2021-07-12" in page


def test_an_unknown_rule_gets_a_hint(timeline):
    assert "did you mean 'date.weekday'?" in timeline("rules", "show", "date.weekdya").err
    assert timeline("rules", "check", "nonsense").status == 2


def test_an_example_that_fails_is_reported_by_its_line(timeline, tmp_path):
    rules = tmp_path / "rules" / "date"
    rules.mkdir(parents=True)
    rules.joinpath("mine.toml").write_text(
        '[rain]\ndescription = "x"\nmatch = "rainy {weekday}"\n[rain.value]\nweekday = "{weekday}"\n'
        '[rain.accept]\n"On <date>Friday</date>." = true\n[rain.reject]\n"It rained." = "no weekday"\n'
    )
    ran = timeline("rules", "check", "date.rain", "--rules", tmp_path / "rules")
    assert ran.status == 1
    assert "mine.toml:7: date.rain: should find “Friday” but finds nothing" in ran.err


def test_every_rule_file_of_ours_fits_the_schema_that_editors_get(timeline):
    form = json.loads(timeline("rules", "schema").out)
    Draft202012Validator.check_schema(form)
    families = ("number", "date", "name", "context", "statement", "event")
    files = [f for family in families for f in (rules_folder() / "en" / family).glob("*.toml")]
    assert files
    for file in files:
        errors = [e.message for e in Draft202012Validator(form).iter_errors(tomllib.loads(file.read_text("utf-8")))]
        assert not errors, (file, errors)
    assert not Draft202012Validator(form).is_valid({"x": {"match": "a", "valeu": {}}})
