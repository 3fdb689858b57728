"""Documents read and extracted on several cores, in order, some way ahead of what stores them."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor

from exportlex.errors import ReadingError
from exportlex.indexing.desired import Wanted
from exportlex.indexing.ingest import Extracted, extract

Outcome = Extracted | ReadingError
# Below this many documents starting workers (1.5 s each on the two cores measured) costs more than it saves.
_WORTH_IT = 12
_WINDOW = 6  # documents under way for each worker: large laws must not pile up in memory


def outcomes(documents: Sequence[Wanted]) -> Iterator[tuple[Wanted, Outcome]]:
    """Each document with what reading it gave; a document that cannot be read comes with its error."""
    workers = min(os.cpu_count() or 1, len(documents))
    if len(documents) < _WORTH_IT or workers < 2:
        yield from ((document, _outcome(document)) for document in documents)
        return
    # Not forked: the parent may hold threads of the embedding model.
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from _windowed(pool, documents, workers * _WINDOW)


def _windowed(pool: ProcessPoolExecutor, documents: Sequence[Wanted], window: int) -> Iterator[tuple[Wanted, Outcome]]:
    waiting: deque[tuple[Wanted, Future[Outcome]]] = deque()
    for document in documents:
        waiting.append((document, pool.submit(_outcome, document)))
        if len(waiting) >= window:
            first, future = waiting.popleft()
            yield first, future.result()
    for first, future in waiting:
        yield first, future.result()


def _outcome(document: Wanted) -> Outcome:
    try:
        return extract(document)
    except ReadingError as error:
        return error
