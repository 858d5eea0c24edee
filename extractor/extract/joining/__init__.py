"""Form parts to forms: joined over page breaks, each with the template that knows it.

`groups` decides which parts are one table, `choosing` which template it is a form of,
`building` joins the cells, and `cuts` tells whether the first row of a page is the
rest of the last row before it. `explaining` tells afterwards why a template won. What
the cells mean is read in `records`.
"""

from extractor.extract.joining.explaining import parts_to_fits
from extractor.extract.joining.joining import join_forms

__all__ = ["join_forms", "parts_to_fits"]
