"""Whatever goes wrong is a sentence on standard error and an exit status, and the other documents are still read."""

import os
import signal
import subprocess
import sys

import pytest

from timeline.cli import main


def test_a_file_that_is_not_there(timeline):
    ran = timeline("list", "nowhere.txt")
    assert (ran.status, ran.out, ran.err) == (3, "", "nowhere.txt: no such file or directory; check the name\n")


def test_the_other_documents_are_still_read(timeline, article, tmp_path):
    (tmp_path / "b.bin").write_bytes(bytes(range(256)))
    (tmp_path / "empty.txt").write_text("")
    ran = timeline("mentions", "nowhere.txt", tmp_path / "b.bin", tmp_path / "empty.txt", article)
    assert ran.status == 1
    assert {r["document"] for r in ran.records} == {str(article)}
    assert len(ran.err.splitlines()) == 3


def test_a_publication_date_that_is_none(timeline, article):
    ran = timeline("list", article, "--published", "yesterday")
    assert ran.status == 2
    assert "write it as 2021-07-16" in ran.err


def test_an_unknown_option_value(timeline, article):
    ran = timeline("list", article, "--mode", "poetry")
    assert ran.status == 2
    assert "'poetry' is not one of 'auto', 'news', 'narrative'" in ran.err


def test_a_mode_that_is_settled_is_used_unless_another_is_said(timeline, article, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "timeline.toml").write_text('mode = "narrative"\n')
    assert "narrative" in timeline("explain", "It rained.").out
    assert "narrative" not in timeline("explain", "It rained.", "--mode", "news").out
    (tmp_path / "timeline.toml").write_text('mode = "poetry"\n')
    ran = timeline("explain", "It rained.")
    assert ran.status == 2
    assert "timeline.toml: there is no mode 'poetry'" in ran.err


def test_an_unknown_command(timeline):
    ran = timeline("exprot")
    assert ran.status == 2
    assert "no such command 'exprot'; did you mean 'export'?" in ran.err


def test_an_input_without_a_name_is_not_the_folder_one_is_in(timeline):
    ran = timeline("list", "")
    assert (ran.status, ran.out) == (3, "")
    assert "has no name" in ran.err


def test_nothing_to_explain(timeline):
    ran = timeline("explain", " ")
    assert ran.status == 2
    assert "no words" in ran.err


def test_an_output_whose_ending_is_no_format(timeline, article, tmp_path):
    ran = timeline("export", article, "-o", tmp_path / "x.pdf")
    assert ran.status == 2
    assert "no format goes by .pdf; choose one with --format: csv, html, ics" in ran.err
    assert not (tmp_path / "x.pdf").exists()


def test_a_timeline_file_that_is_none(timeline, article, tmp_path):
    fake = tmp_path / "fake.timeline"
    fake.write_text("no timeline")
    for command, status in (("list", 3), ("mentions", 3), ("export", 3)):
        ran = timeline(command, fake)
        assert (ran.status, ran.out) == (status, "")
        assert "is not a timeline file; make one under another name" in ran.err
    ran = timeline("list", article, fake)
    assert (ran.status, bool(ran.out)) == (1, True)
    assert timeline("build", article, "-o", fake).status == 1
    assert fake.read_text() == "no timeline"


def test_rules_that_cannot_be_used(timeline, article, tmp_path):
    (tmp_path / "rules" / "date").mkdir(parents=True)
    (tmp_path / "rules" / "date" / "my.toml").write_text('[mine]\nmatch = "{weekdy}"\n')
    ran = timeline("list", article, "--rules", tmp_path / "rules")
    assert ran.status == 2
    assert "my.toml:1: " in ran.err
    assert "did you mean 'weekday'?" in ran.err


def test_hostile_text_reaches_no_terminal(timeline, tmp_path):
    path = tmp_path / "a\x1b[31m.txt"
    path.write_text("It rained \x1b[31m\u202e on Thursday \x9b2J.\n")
    for command in ("list", "browse", "export"):
        ran = timeline(command, path, tmp_path / "b\x1b]0;x\x07.txt", "--published", "2021-07-16")
        assert not set(ran.out + ran.err) & set("\x1b\x07\x9b\u202e")
    assert not set(timeline("explain", path.read_text()).out) & set("\x1b\x9b\u202e")


def test_a_fault_of_the_program_is_a_sentence_too(timeline, article, monkeypatch):
    monkeypatch.delenv("TIMELINE_DEBUG", raising=False)

    def broken(*_):
        raise ZeroDivisionError("by \x1b[31m zero")

    monkeypatch.setattr("timeline.pipeline.assemble", broken)
    ran = timeline("list", article)
    assert ran.status == 1
    assert "it could not be read (ZeroDivisionError: by ␛[31m zero); please report this with the text" in ran.err
    monkeypatch.setattr("timeline.cli.gather.read", broken)
    ran = timeline("list", article)
    assert ran.status == 1
    assert "something went wrong that should not have: ZeroDivisionError" in ran.err


def test_an_interrupt_is_no_traceback(timeline, article, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.pipeline.assemble", interrupted)
    ran = timeline("list", article)
    assert (ran.status, ran.err.strip()) == (130, "interrupted")


def test_an_interrupt_from_outside(tmp_path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    program = subprocess.Popen([sys.executable, "-m", "timeline", "list", fifo], stderr=subprocess.PIPE, text=True)
    with fifo.open("wb"):  # which waits until the program reads
        program.send_signal(signal.SIGINT)
        _, err = program.communicate(timeout=300)
    assert (program.returncode, err.strip()) == (130, "interrupted")


@pytest.mark.parametrize("command", ["mentions", "list", "export"])
def test_a_reader_that_has_enough_ends_the_run_in_silence(command, feed):
    line = '{"id": "d%d", "text": "It rained on Thursday.", "published": "2021-07-16"}\n'
    feed.write_text("".join(line % i for i in range(2000)))
    program = subprocess.Popen(
        [sys.executable, "-m", "timeline", command, "-q", feed], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    program.stdout.read(10)
    program.stdout.close()
    err = program.stderr.read().decode()
    assert "Traceback" not in err
    assert "Broken" not in err
    assert program.wait(timeout=300) in (0, 1)


def test_nothing_catches_a_fault_while_one_looks_for_it(article, monkeypatch):
    monkeypatch.setenv("TIMELINE_DEBUG", "1")
    monkeypatch.setattr("timeline.pipeline.assemble", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        main.run(["list", str(article)])
