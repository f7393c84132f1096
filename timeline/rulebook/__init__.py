"""Rules as data: TOML files into a Rulebook, the phrase language, guards and inline examples."""
