"""The cascade: phrases over symbols, families that build on one another, selection."""

from __future__ import annotations

from dataclasses import replace

from timeline.match.cascade import Cascade

WEEKDAY = '[weekday]\nmatch = "[on] {weekday}"\n'


def test_a_word_of_a_lexicon_fills_its_slot(find):
    assert find("They met on Thursday.", date__a=WEEKDAY) == [("date.weekday", "Thursday")]


def test_the_extent_leaves_out_the_words_that_only_introduce_it(rulebook):
    mention = Cascade(rulebook(date__a=WEEKDAY)).find("They met on Thursday.").mentions[0]
    assert (mention.span.start, mention.whole.start) == (12, 9)


def test_a_form_with_a_capital_does_not_match_small_but_matches_in_capitals(find):
    assert find("thursday, THURSDAY, Thursdayish", date__a=WEEKDAY) == [("date.weekday", "THURSDAY")]


def test_words_of_a_phrase_match_in_any_case(find):
    rule = '[ago]\nmatch = "{number} {unit} ago"\n'
    assert find("2 Day AGO and 3 days ago", date__a=rule) == [("date.ago", "2 Day AGO")]


def test_groups_of_words_match_across_line_breaks(find):
    rule = '[last]\nmatch = "{unit} {number}"\n'
    assert find("the last\n  word 7", date__a=rule) == [("date.last", "last\n  word 7")]


def test_shapes_over_several_words_become_one_symbol(find):
    rule = '[iso]\nmatch = "{iso}"\n'
    assert find("On 2021-07-15, not 12021-07-15.", date__a=rule) == [("date.iso", "2021-07-15")]


def test_a_choice_and_an_optional_part(find):
    rule = '[r]\nmatch = "(early|late) [in] {year}"\n'
    assert find("early 1914, late in 1918, in 1916", date__a=rule) == [
        ("date.r", "early 1914"),
        ("date.r", "late in 1918"),
    ]


def test_a_later_family_reads_what_an_earlier_one_found_as_one_symbol(find):
    person = '[person]\nmatch = "{names}"\n'
    event = '[meeting]\nmatch = "{who:person} met {with:person} {when:date}"\n'
    found = find("Anna Berg met Karl Ott on Thursday.", date__a=WEEKDAY, name__a=person, event__a=event)
    assert ("event.meeting", "Anna Berg met Karl Ott on Thursday") not in found
    event = event.replace("{when", "on {when")
    found = find("Anna Berg met Karl Ott on Thursday.", date__a=WEEKDAY, name__a=person, event__a=event)
    assert ("event.meeting", "Anna Berg met Karl Ott on Thursday") in found


def test_a_later_stage_reads_an_earlier_one_and_takes_its_place(find):
    later = 'stage = 2\n[both]\nmatch = "{weekday_date:weekday_} {number} o clock"\n'
    first = '[weekday_]\nmatch = "{weekday}"\n'
    assert find("Thursday 3 o clock", date__a=first, date__b=later) == [("date.both", "Thursday 3 o clock")]


def test_the_parts_of_an_interval_stay(find):
    later = 'stage = 2\n[span]\nmatch = "from {from:date} to {until:date}"\n'
    later += '[span.value]\nfrom = "{from}"\nuntil = "{until}"\n'
    found = find("from Thursday to Friday", date__a='[weekday]\nmatch = "{weekday}"\n', date__b=later)
    assert [r for r, _ in found] == ["date.span", "date.weekday", "date.weekday"]


def test_the_longest_match_wins_then_the_priority_then_the_first_rule(find):
    rules = '[short]\nmatch = "{year}"\n[long]\nmatch = "early {year}"\n'
    assert find("early 1914", date__a=rules) == [("date.long", "early 1914")]
    rules = '[low]\nmatch = "{year}"\n[high]\nmatch = "{year}"\npriority = 1\n'
    assert find("1914", date__a=rules) == [("date.high", "1914")]
    rules = '[one]\nmatch = "{year}"\n[two]\nmatch = "{year}"\n'
    assert find("1914", date__a=rules) == [("date.one", "1914")]


def test_what_must_and_must_not_stand_beside_a_match(find):
    rule = '[year]\nmatch = "{year}"\nafter = "(in|of)"\nnot_before = "men"\n'
    assert find("in 1914; 1915; of 1916 men; of 1917", date__a=rule) == [("date.year", "1914"), ("date.year", "1917")]


def test_no_phrase_reaches_over_the_end_of_a_sentence(find):
    rule = '[r]\nmatch = "{year} {capital}"\n'
    assert find("It was 1914. Anna came.", date__a=rule) == []


def test_a_sentence_end_that_is_none_is_mended(find):
    rule = '[r]\nmatch = "{number} p . m . {weekday}"\n'
    assert find("They came at 3 p.m. Thursday.", date__a=rule) == [("date.r", "3 p.m. Thursday")]


def test_a_statement_rule_sees_a_quotation_of_several_sentences_as_one_thing(find):
    person = '[person]\nmatch = "{names}"\n'
    said = '[said]\nmatch = "{content:quote} {source:person} {cue:speech}"\n'
    found = find("“It is. It was,” Berg said.", name__a=person, statement__a=said)
    assert ("statement.said", "“It is. It was,” Berg said") in found


def test_statements_may_stand_inside_the_content_of_another(find):
    person = '[person]\nmatch = "{names}"\n'
    said = '[said]\nmatch = "{source:person} {cue:speech} {content:statement_words}"\n'
    said = said.replace("statement_words", "long")
    lexicon = '[long]\nrun = ["word", "person"]\nmost = 20\n'
    found = find("Berg said Ott said it rains", name__a=person, statement__a=said, lexicon__more=lexicon)
    assert [w for r, w in found if r == "statement.said"] == ["Berg said Ott said it rains", "Ott said it rains"]


def test_the_tense_of_the_clause_is_noted(rulebook):
    reader = Cascade(rulebook(date__a=WEEKDAY))
    tenses = [
        m.tense for m in reader.find("He came on Thursday. He will go on Friday. On Friday, he met her.").mentions
    ]
    assert tenses == ["past", "future", "past"]


RUNS = '[wild]\nrun = ["word"]\nmost = 60\n'
WILD = '[wild_one]\nmatch = "' + " ".join(f"{{a{i}:wild}}" for i in range(9)) + ' {unit}"\nnot_before = "word"\n'
LONG = "word " * 2_000 + "week word."
"""What keeps the rule busy for seconds."""


def test_a_rule_that_runs_away_is_cut_off_and_named_and_the_rest_is_read(rulebook, monkeypatch):
    monkeypatch.setattr("timeline.match.expression.RULE_SECONDS", 0.02)
    reader = Cascade(rulebook(lexicon__more=RUNS, event__a=WILD, date__a=WEEKDAY))
    found = reader.find(f"On Thursday {LONG} On Friday.")
    assert [m.rule for m in found.mentions] == ["date.weekday", "date.weekday"]
    assert "event.wild_one" in found.problems[0]


def test_what_a_rule_found_before_it_was_cut_off_does_not_count(rulebook, monkeypatch):
    monkeypatch.setattr("timeline.match.expression.RULE_SECONDS", 0.02)
    reader = Cascade(rulebook(lexicon__more=RUNS, event__a=WILD))
    short = "a b c d e f g h i week."
    assert [m.rule for m in reader.find(short).mentions] == ["event.wild_one"]
    found = reader.find(f"{short} {LONG}")
    assert found.mentions == ()
    assert "event.wild_one" in found.problems[0]


def test_a_phrase_that_cannot_run_away_has_no_time_limit(rulebook, monkeypatch):
    monkeypatch.setattr("timeline.match.expression.RULE_SECONDS", 0.0)
    days = '[weekday]\nmatch = "{weekday}"\nnot_after = ["by [no] means"]\n'
    found = Cascade(rulebook(date__a=days)).find("x " * 50_000 + "On Friday, and by no means Thursday.")
    assert [m.rule for m in found.mentions] == ["date.weekday"]
    assert found.problems == ()


def test_a_shape_that_runs_away_is_cut_off_and_named_and_counts_for_nothing(rulebook, monkeypatch):
    monkeypatch.setattr("timeline.match.reader.PATTERN_SECONDS", 0.05)
    shape = '[shape]\npatterns = ["(?:a|aa)+b"]\n'
    reader = Cascade(rulebook(lexicon__more=shape, date__a='[shaped]\nmatch = "{shape}"\n' + WEEKDAY))
    assert [m.rule for m in reader.find("aab on Thursday").mentions] == ["date.shaped", "date.weekday"]
    found = reader.find("aab on Thursday " + "a" * 70 + " b")
    assert [m.rule for m in found.mentions] == ["date.weekday"]
    assert "a pattern of the lexicon shape" in found.problems[0]


def test_rules_that_cannot_match_a_text_cost_next_to_nothing(rulebook, takes_at_most):
    many = "".join(
        f'[r{i}]\nmatch = "nothing{"x" * (i % 7)} zz{chr(97 + i % 26)}q {{weekday}} {{number}}"\n' for i in range(400)
    )
    text = "Anna Berg met Karl Ott on Thursday, and they came in 1914. " * 400

    few, lots = Cascade(rulebook(date__a=WEEKDAY)), Cascade(rulebook(date__a=WEEKDAY, date__b=many))
    _ = lots.find(text).mentions  # what is made ready once is not counted
    takes_at_most(2, lambda: lots.find(text).mentions, lambda: few.find(text).mentions, 0)


def test_a_described_name_counts_as_what_its_noun_is(rulebook):
    lexicon = '[treaty]\nnoun = true\nforms = ["treaty"]\n[article]\nforms = ["the"]\n'
    name = '[described]\nmatch = "{article} [{number}] {word}"\n'
    event = '[signing]\nmatch = "signed {what:treaty}"\n'
    book = rulebook(lexicon__more=lexicon, name__a=name, event__a=event)
    plain = Cascade(book).find("They signed the 2 treaty.")
    assert [m.rule for m in plain.mentions] == ["name.described"]
    settings = {**book.language.settings, "described": {"names": ["described"]}}
    book = replace(book, language=replace(book.language, settings=settings))
    found = Cascade(book).find("They signed the 2 treaty. They signed the 2 boat.")
    words = [m.capture("what").span.of("They signed the 2 treaty.") for m in found.mentions if m.family == "event"]
    assert words == ["the 2 treaty"]
