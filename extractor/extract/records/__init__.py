"""A form to raw records, letter for letter.

`head` reads the upper part (fields, funds, plan, goals), `grid` the indicator rows,
`levels` the merged 一级 and 二级 labels. Nothing is typed here: that is `normalize`.
"""

from extractor.extract.records.records import form_to_project

__all__ = ["form_to_project"]
