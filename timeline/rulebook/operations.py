"""The operations of a rule's value: one word each. This table is what the loader checks and the schema documents."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Operation:
    """What may stand at a key of a value: kinds of TOML values, the words it may be, and what it does."""

    does: str
    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("string",)


_TEXT = ("string",)
_NUMBER = ("string", "integer")
_LIST = ("string", "array")

TOWARD = (
    "past", "future", "before", "after", "this", "nearest", "rather past", "rather future", "slightly past", "tense",
    "context",
)  # fmt: skip

DATE: dict[str, Operation] = {
    "anchor": Operation(
        "what the expression is counted from: publication, previous (the time last mentioned), context (publication in"
        " news, previous in narrative), day (the day that the sentence names, or else that of the context), told (the"
        " day told last that is over), ahead (the"
        " day that the sentence names next), sentence (the time of that length that the sentence told before), period"
        " (the quarter that the text reports on), quarter (the same, or else the last full quarter), {slot} with a"
        " date, or nothing (the text does not tell which one is meant)",
        kinds=_LIST,
    ),
    "shift": Operation("how far from the anchor: '-1 week', '{n} {unit}', '{direction} {unit}'", kinds=_LIST),
    "eve": Operation(
        "the day of the week, 1 to 7, on which weeks are counted from the one that begins the day after: 7, in Sunday"
        " papers",
        kinds=_NUMBER,
    ),
    "then": Operation("how far on or back from what was found: '1 week', '-{n} week'", kinds=_LIST),
    "granularity": Operation("the unit of the result: day, week, month, {unit} …"),
    "toward": Operation(
        "which one, where the anchor leaves a choice: past (on or before), future (on or after), before, after"
        " (strictly), this (of the anchor's own week, month or year), nearest, tense (as the clause says), {slot}",
        TOWARD,
        _LIST,
    ),
    "present": Operation("the direction in a clause about the present; without it, that of 'otherwise'", TOWARD),
    "otherwise": Operation("the direction when tense says nothing", TOWARD),
    "millennium": Operation("which millennium: 2 is 1001 to 2000", kinds=_NUMBER),
    "century": Operation("which century: 20 is 1900 to 1999", kinds=_NUMBER),
    "decade": Operation("first year of the decade, in four digits or two", kinds=_NUMBER),
    "year": Operation("the year, in four digits or two", kinds=_NUMBER),
    "era": Operation("BCE or CE", kinds=_TEXT),
    "season": Operation("SP, SU, FA or WI"),
    "half": Operation("1 or 2", kinds=_NUMBER),
    "quarter": Operation("1 to 4", kinds=_NUMBER),
    "month": Operation("1 to 12", kinds=_NUMBER),
    "week": Operation("ISO week, 1 to 53", kinds=_NUMBER),
    "weekend": Operation("true: Saturday and Sunday", kinds=("boolean",)),
    "holiday": Operation("a holiday: 'month-day', 'easter+N' or 'Nth weekday month' (see the holiday lexicon)"),
    "weekday": Operation("1 (Monday) to 7", kinds=_NUMBER),
    "day": Operation("1 to 31", kinds=_NUMBER),
    "part": Operation("part of day: MO, MI, AF, EV, NI or DT"),
    "hour": Operation("0 to 24", kinds=_NUMBER),
    "minute": Operation("0 to 59", kinds=_NUMBER),
    "second": Operation("0 to 59", kinds=_NUMBER),
    "meridiem": Operation("AM, PM or NI (at night: 2 is AM, 11 is PM, 12 is midnight), for hours of twelve"),
    "zone": Operation("the time zone, as an offset such as +01:00 or Z"),
    "nth": Operation("which one within 'of': 1 is the first, -1 the last", kinds=_NUMBER),
    "unit": Operation("the unit, or 'weekday N', that 'nth' counts"),
    "of": Operation("the period that 'nth' counts in: {slot} with a date", kinds=_TEXT),
    "edtf": Operation("a fixed time in EDTF, or the slot of a lexicon of named times"),
    "from": Operation("where an interval begins: {slot} with a date, or a value of its own", kinds=("string", "table")),
    "until": Operation("where an interval ends", kinds=("string", "table")),
    "within": Operation("true: somewhere between the ends of the interval, and not all of it", kinds=("boolean",)),
    "also": Operation(
        "further dates that lack what another tells: { day = '{next}', like = '{first}' }", kinds=("table", "array")
    ),
    "like": Operation("take the parts that are not given from this date: {slot}"),
    "date": Operation("a date in a slot that takes its year or week from 'like': {slot}"),
    "span": Operation("the slots that a part stands in, where they are not those of its fields", kinds=_LIST),
    "duration": Operation("a length of time: '{n} {unit}'", kinds=_LIST),
    "every": Operation("a set of times: 'every' so much: '1 {unit}', 'weekday {weekday}', 'part MO'"),
    "times": Operation("how often within 'every'", kinds=_NUMBER),
    "quantifier": Operation("EVERY or EACH"),
    "only": Operation(
        "the tense, or tenses, without which 'else' holds; none is that of a clause without a verb",
        ("past", "present", "timeless", "future", "near", "start", "limit", "prospect", "end", "none"),
        _LIST,
    ),
    "else": Operation("the value where the clause has not the tense of 'only'", kinds=("table",)),
    "ref": Operation("a vague reference", ("PRESENT_REF", "PAST_REF", "FUTURE_REF")),
    "mod": Operation("TIMEX3 mod: START, MID, END, APPROX, MORE_THAN, LESS_THAN, BEFORE, AFTER …"),
    "approximate": Operation("true: known only roughly", kinds=("boolean",)),
    "uncertain": Operation("true: the text doubts it", kinds=("boolean",)),
}

NUMBER: dict[str, Operation] = {
    "sum": Operation("slots that are added", kinds=_LIST),
    "product": Operation("slots that are multiplied", kinds=_LIST),
    "digits": Operation("slots whose digits stand one after the other: nineteen eighty-four", kinds=_LIST),
}

NAME: dict[str, Operation] = {
    "kind": Operation("what it names", ("person", "organisation", "place", "group", "pronoun", "thing")),
    "name": Operation("the slots that make the name proper, without title", kinds=_LIST),
    "role": Operation("the slots that tell office or description", kinds=_LIST),
    "place": Operation("the slots that tell a place", kinds=_LIST),
    "owner": Operation("of a group, the slot of the one by whom it is told: “Berg’s lawyers”"),
    "gender": Operation("f, m or n"),
    "number": Operation("singular or plural", ("singular", "plural")),
    "means": Operation(
        "of a pronoun that stands for no subject named before: whom it means",
        ("speaker", "hearer", "nobody", "antecedent"),
    ),
}

STATEMENT: dict[str, Operation] = {
    "source": Operation("the slots with who says it", kinds=_LIST),
    "cue": Operation("the slots with the cue", kinds=_LIST),
    "content": Operation("the slots with what is said", kinds=_LIST),
    "addressee": Operation("the slots with whom it is said to", kinds=_LIST),
    "cue_class": Operation("say, ask, deny, promise, demand, write, believe …"),
    "polarity": Operation("denied, for a denial; unsaid, for what was not said", ("asserted", "denied", "unsaid")),
}

EVENT: dict[str, Operation] = {
    "type": Operation("what kind of event: meeting, visit, vote …"),
    "who": Operation("the slots with those who take part", kinds=_LIST),
    "place": Operation("the slots with where", kinds=_LIST),
    "object": Operation("the slots with what it is done to", kinds=_LIST),
    "subject": Operation("true: the subject of the clause takes part as well", kinds=("boolean",)),
    "frame": Operation("true: where a statement is made in it, that tells as much", kinds=("boolean",)),
    "setting": Operation("true: it is where something is said, and whoever says it takes part", kinds=("boolean",)),
}

CONTEXT: dict[str, Operation] = {
    "zone": Operation(
        "what the stretch is; boilerplate, byline and publisher never reach an entry",
        ("headline", "byline", "dateline", "header", "publisher", "boilerplate", "letterhead", "reply", "entry"),
    ),
    "publication": Operation("the slots whose date is the publication date", kinds=_LIST),
    "entry": Operation("a slot with the day of an entry of a diary, if others follow it, each on a later day"),
    "changed": Operation("the slots whose date is that of the last change, when nothing tells more", kinds=_LIST),
    "solve": Operation("a slot with a relative date; the publication is the year for which it equals 'equals'"),
    "equals": Operation("a slot with an event of known date"),
    "aside": Operation("slots with a date that does not tell when it happened: the lowest since May", kinds=_LIST),
    "opens": Operation("slots with the date from which on the state that its clause tells lasts", kinds=_LIST),
    "closes": Operation("slots with the date up to which the state that its clause tells lasts", kinds=_LIST),
    "remembers": Operation("slots with a date before the time of the story: had been besieged in 1198", kinds=_LIST),
    "author": Operation("the slots with the author", kinds=_LIST),
    "reason": Operation("why this tells the publication date"),
}

OPERATIONS = {
    "number": NUMBER, "date": DATE, "name": NAME, "context": CONTEXT, "statement": STATEMENT, "event": EVENT,
}  # fmt: skip
"""The operations of each family."""
