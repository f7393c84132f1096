"""``python -m timeline`` is the same as ``timeline``."""

from timeline.cli.main import main

if __name__ == "__main__":
    main()
