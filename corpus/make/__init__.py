"""Makes the corpus: `python -m corpus.make` writes it, `--check` compares it.

content → forms → grids → layout → strokes and text → PDF; content → truth. The
truth is taken from the content and never from a drawn page, so that a mistake
in the drawing shows as a wrong reading and not as a wrong truth.
"""
