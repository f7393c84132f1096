"""Mentions and dates into entries: who is who, what was said, what happened, and when."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.assemble.attributes import Nouns
from timeline.assemble.author import Authors
from timeline.assemble.bounds import bounded
from timeline.assemble.cast import Cast
from timeline.assemble.clauses import Clauses
from timeline.assemble.entries import EntryMaker
from timeline.assemble.grammar import grammar_of
from timeline.assemble.happenings import Happenings, dates_of_events
from timeline.assemble.headline_names import without_headline_words
from timeline.assemble.names import Name, name_of
from timeline.assemble.places import placed
from timeline.assemble.reports import Reports
from timeline.assemble.roles import heads_of, owned_by_name
from timeline.assemble.short_names import shortened
from timeline.assemble.speakers import People, Speakers
from timeline.assemble.statements import UNSAID, Telling, nested, statements_of
from timeline.assemble.wording import wording_of
from timeline.assemble.words import said_by, words_of
from timeline.assemble.zones import zones_of
from timeline.match.found import Found
from timeline.match.members import members_of
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
    settings = rulebook.language.settings
    names: list[Name] = [n for m in found.of("name") if (n := name_of(m, document.text, rulebook, symbols.value))]
    zones = zones_of(found.of("context"), rulebook)
    members = members_of(settings, symbols)
    nouns = Nouns(words_of(settings, "happening", symbols.value), words_of(settings, "held", symbols.value))
    clauses = Clauses(found.view, members, nouns)
    wording = wording_of(settings, symbols.value)
    inside = without_headline_words([n for n in names if not zones.at(n.span)], document.text)
    told = shortened(placed(inside, clauses.beside), wording)
    quoted = Stretches(found.quoted)
    heads = heads_of(
        words_of(settings, "role_end", symbols.value),
        words_of(settings, "role_joint", symbols.value),
        said_by(settings, "written_out", symbols.value),
    )
    cast = Cast(told, heads, lambda role: any(map(wording.owned, role.split()[:1])) or owned_by_name(role))
    authors = Authors(found.of("context"), names, cast, rulebook)
    people = People(cast, told, authors, heads)
    speakers = Speakers(found.view, people, quoted, wording, grammar_of(found.view, members), rulebook.language)
    telling = Telling(document.text, zones, quoted, rulebook, symbols.value, clauses.sentence)
    read = list(statements_of(found.of("statement"), speakers, telling))
    speakers.all_spoke()
    statements = nested([s for s in read if s.polarity != UNSAID])
    unsaid = [s for s in read if s.polarity == UNSAID]
    dated = [q for q in found.quoted if any(q.holds(d.span) for d in material.dates)]
    finer = clauses.on(parted(found.view, dated, rulebook.language.code))
    happenings = Happenings(document.text, finer, told, Reports(statements, unsaid), zones, rulebook)
    dates = bounded(dates_of_events(material.dates), found.of("context"), rulebook)
    events = list(happenings.find(found.of("event"), dates))
    words = {role: words_of(settings, role, symbols.value) for role in ("opener", "within", "utterance")}
    maker = EntryMaker(document, material.context, rulebook, clauses, material.dates, words)
    return Reading(
        document=document,
        publication=material.context.publication,
        mode=material.context.mode,
        dates=material.dates,
        statements=statements,
        mentions=tuple(m for m in found.mentions if m.family in ("name", "event", "context")),
        entries=maker.entries(statements, events, speakers, unsaid),
        problems=found.problems,
    )
