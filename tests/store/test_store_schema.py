"""Older files are brought up to date, wholly or not at all."""

from __future__ import annotations

import sqlite3

import pytest

from timeline.store.schema import MIGRATIONS, migrate, version


def add_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE notes ADD COLUMN author TEXT")


def fail(connection: sqlite3.Connection) -> None:
    raise RuntimeError


def test_a_new_file_gets_the_latest_version() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    assert version(connection) == len(MIGRATIONS)
    migrate(connection)


def test_an_older_file_goes_through_the_steps_it_lacks() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    migrate(connection, (*MIGRATIONS, add_column))
    assert version(connection) == len(MIGRATIONS) + 1
    connection.execute("SELECT author FROM notes")


def test_a_step_that_fails_leaves_the_file_as_it_was() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    with pytest.raises(RuntimeError):
        migrate(connection, (*MIGRATIONS, add_column, fail))
    assert version(connection) == len(MIGRATIONS)
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("SELECT author FROM notes")
