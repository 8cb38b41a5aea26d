"""What an authority's sentences say about an outcome, and what an answer made of them gave.

Where to make a change: another way to say an outcome is a rule in `rules.py`, and the words it cannot do without are in `cues.py`;
what makes a sentence state nothing, or takes back what it says, is in `unsaid.py`; how the sentences of one answer are weighed
against each other is in `answer.py`.
"""

from __future__ import annotations

from foiparse.statements.answer import answer_outcome as answer_outcome
from foiparse.statements.answer import points_first as points_first
from foiparse.statements.earlier import recalls as recalls
from foiparse.statements.rule import Scope as Scope
from foiparse.statements.sentence import Holes as Holes
from foiparse.statements.sentence import Statement as Statement
from foiparse.statements.sentence import Told as Told
from foiparse.statements.sentence import statement as statement
