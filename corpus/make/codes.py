"""The check character that closes a project code of the Hebei form."""

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def code_with_check(first_twenty: str) -> str:
    """Return the 21 characters: those given, and the one that checks them."""
    weighted = sum(
        ALPHABET.index(character) * 3**position
        for position, character in enumerate(first_twenty)
    )
    return first_twenty + ALPHABET[(30 - weighted) % len(ALPHABET)]
