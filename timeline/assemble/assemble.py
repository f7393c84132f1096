"""Mentions and dates into entries: who is who, what was said, what happened, and when."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.assemble.author import Authors
from timeline.assemble.bounds import bounded
from timeline.assemble.cast import Cast
from timeline.assemble.clauses import Clauses
from timeline.assemble.content import Contents
from timeline.assemble.entries import EntryMaker
from timeline.assemble.gender import with_gender
from timeline.assemble.grammar import grammar_of
from timeline.assemble.happenings import Happenings, dates_of_events
from timeline.assemble.headline_names import without_headline_words
from timeline.assemble.lexis import lexis_of
from timeline.assemble.names import Name, name_of, owner_of
from timeline.assemble.places import placed
from timeline.assemble.reports import Reports
from timeline.assemble.short_names import shortened
from timeline.assemble.speakers import People, Speakers
from timeline.assemble.statements import Telling, nested, parted_by_unsaid, statements_of
from timeline.assemble.told_as_bodies import told_as_bodies
from timeline.assemble.zones import zones_of
from timeline.match.found import Found
from timeline.match.symbols import Symbols
from timeline.match.within_quotes import parted
from timeline.model.document import Document
from timeline.model.mention import DatedMention
from timeline.model.reading import Reading
from timeline.model.stretches import Stretches
from timeline.resolve.publication import Context
from timeline.rulebook.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Material:
    """What the stages before have found in a document."""

    document: Document
    found: Found
    dates: tuple[DatedMention, ...]
    context: Context


def assemble(material: Material, rulebook: Rulebook, symbols: Symbols) -> Reading:
    """Everything that was found in a document, with its entries."""
    document, found = material.document, material.found
    lexis = lexis_of(rulebook, symbols)
    names: list[Name] = [n for m in found.of("name") if (n := name_of(m, document.text, rulebook, symbols.value))]
    zones = zones_of(found.of("context"), rulebook)
    members, wording, heads = lexis.members, lexis.wording, lexis.heads
    clauses = Clauses(found.view, members, lexis.verbs, lexis.nouns)
    inside = without_headline_words([n for n in names if not zones.at(n.span)], document.text)
    grammar = grammar_of(found.view, members)
    known = with_gender(placed(inside, clauses.beside), document.text, wording)
    told = shortened(told_as_bodies(known, grammar.standing, wording.new), wording)
    owners = [n for m in found.of("name") if (n := owner_of(m, document.text, rulebook, symbols.value))]
    quoted = Stretches(found.quoted)
    members_of_cast = [*told, *without_headline_words([n for n in owners if not zones.at(n.span)], document.text)]
    cast = Cast(members_of_cast, heads, lexis.relates)
    authors = Authors(found.of("context"), names, cast, rulebook)
    people = People(cast, told, authors, heads)
    speakers = Speakers(found.view, people, quoted, wording, grammar, rulebook.language)
    contents = Contents(document.text, [d.span for d in material.dates], rulebook.language.leave_out.__contains__)
    telling = Telling(document.text, zones, quoted, rulebook, symbols.value, clauses.sentence, contents)
    read = list(statements_of(found.of("statement"), speakers, telling))
    speakers.all_spoke()
    made, unsaid = parted_by_unsaid(read)
    statements = nested(made)
    dated = sorted({q for d in material.dates for q in quoted.touching(d.span) if q.holds(d.span)})
    finer = clauses.on(parted(found.view, dated, rulebook.language.code))
    happenings = Happenings(document.text, finer, told, Reports(statements, unsaid), zones, rulebook)
    dates = bounded(dates_of_events(material.dates), found.of("context"), rulebook)
    events = list(happenings.find(found.of("event"), dates, material.dates))
    maker = EntryMaker(document, material.context, rulebook, clauses, material.dates, lexis)
    return Reading(
        document=document,
        publication=material.context.publication,
        mode=material.context.mode,
        dates=material.dates,
        statements=statements,
        mentions=tuple(found.of("name", "event", "context")),
        entries=maker.entries(statements, events, speakers, unsaid),
        problems=found.problems,
    )
