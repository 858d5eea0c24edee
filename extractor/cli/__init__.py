"""The command `jixiao`: parses, calls one function, says what came of it.

Commands stand one a file and import what they need when they are called, so that
`--help` loads no PDF library. Only here does an error become an exit code.
"""

import click

from extractor import __version__
from extractor.cli.audit import audit_command
from extractor.cli.convert import convert_command
from extractor.cli.explain import explain_command
from extractor.cli.forms import forms_group
from extractor.cli.schema import schema_command
from extractor.cli.show import show_command
from extractor.cli.status import status_command
from extractor.cli.target import target_command

__all__ = ["main"]

_EPILOG = """
\b
Exit codes:
    0  every source was converted
    1  some source failed or was missing (the others are written)
    2  the command line is wrong
    3  no source could be read
    4  a form template or the configuration is wrong
    5  the output could not be written
  130  interrupted

\b
Example:
    jixiao convert corpus -o output
"""


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def main() -> None:
    """Turn budget performance texts (预算绩效文本, PDF) into tables you can trust."""


main.add_command(audit_command)
main.add_command(convert_command)
main.add_command(explain_command)
main.add_command(forms_group)
main.add_command(schema_command)
main.add_command(show_command)
main.add_command(status_command)
main.add_command(target_command)
