"""The app over an index without vectors, as the test suite builds one of the whole mirror (``evaluation/words_alone``).

Making the vectors takes minutes. What is missing of the work of a page without them: encoding a query (10 to 30 ms, and
kept for the next time) and the search among 18,000 vectors (2 ms).
"""

from exportlex.evaluation.words_alone import NoEncoder, NoVectors
from exportlex.indexing import knowledge
from exportlex.ui import cache
from exportlex.ui.main import main

cache.Recalling = NoEncoder  # type: ignore[misc, assignment]
knowledge.VectorIndex = lambda path: NoVectors()  # type: ignore[misc, assignment]
main()
