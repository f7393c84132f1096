"""The rules of one language, loaded."""
class Rulebook:
    """The rules of one language, loaded."""
