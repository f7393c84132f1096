"""``timeline rules``: the rules themselves: checked, listed, shown, described."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from timeline.cli import options

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.cli.report import Report


@click.group("rules")
def command() -> None:
    """Check, list and show the rules."""


@command.command("check", short_help="Run the examples of all rules or some.")
@click.argument("only", required=False, default="", metavar="[RULE]")
@options.rules
@options.talk
def check(only: str, rules: tuple[Path, ...], report: Report) -> None:
    """Run the examples of all rules, or of those whose id begins with RULE."""
    from timeline.cli.gather import load_rules
    from timeline.rulecheck import check_rules

    outcome = check_rules(load_rules(rules), only)
    if not outcome.examples:
        msg = f"no rule's id begins with {only!r}; see: timeline rules list"
        raise click.BadParameter(msg, param_hint="RULE")
    report.documents = outcome.examples
    for problem in outcome.problems:
        report.problem(problem)
    report.remark(f"{outcome.examples} examples, {len(outcome.problems)} problems")


@command.command("list", short_help="List all rules or some, in the order in which they read.")
@click.argument("only", required=False, default="", metavar="[RULE]")
@options.rules
@options.talk
def list_(only: str, rules: tuple[Path, ...], report: Report) -> None:
    """List all rules, or those whose id begins with RULE, in the order in which they read."""
    from timeline.cli.gather import load_rules

    found = [r for r in load_rules(rules).rules if r.id.startswith(only)]
    if not found:
        report.problem(f"no rule's id begins with {only!r}; see: timeline rules list")
    width = max((len(r.id) for r in found), default=0)
    for rule in found:
        place = click.style(f"{rule.path}:{rule.line}", dim=True)
        click.echo(f"{click.style(rule.id.ljust(width), bold=True)}  {rule.description}  {place}")


@command.command("show", short_help="Show a rule: its phrases, its value and its examples.")
@click.argument("wanted", metavar="RULE")
@options.rules
@options.talk
def show(wanted: str, rules: tuple[Path, ...], report: Report) -> None:
    """Show a rule: its phrases, what they compile to, its value and its examples."""
    from timeline.cli.gather import load_rules
    from timeline.cli.rule_page import rule_page
    from timeline.rulebook.problems import did_you_mean

    book = load_rules(rules)
    rule = book.rule(wanted)
    if rule is None:
        hint = did_you_mean(wanted, [r.id for r in book.rules])
        report.problem(f"there is no rule {wanted!r}; {hint}")
        return
    for line in rule_page(rule, book):
        click.echo(line)


@command.command("schema", short_help="Print the JSON Schema of rule files, for editors.")
@click.option("--lexicon", is_flag=True, help="The form of files in lexicon/ instead.")
@options.talk
def schema(report: Report, *, lexicon: bool) -> None:  # noqa: ARG001 - every command has a report
    """Print the JSON Schema of rule files, for editors that check TOML as you type."""
    from timeline.rulebook.schema import as_text, lexicon_schema, rule_schema

    click.echo(as_text(lexicon_schema() if lexicon else rule_schema()), nl=False)
