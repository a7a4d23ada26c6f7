package org.myogate.intake;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The cases of the files of one folder, patients by first appearance. Bundles and requests are handed on as they come. From
 * the first loose resource on, the rest of the folder is gone through to its end, since any file may belong to that
 * patient; of a Bundle or request found then only the place is kept, and it is read again in its turn.
 */
final class FolderCases implements Closeable {

    private final CaseReader cases;
    private final Pieces pieces;
    private final LooseResources loose;
    private final Deque<ReplayCase> ready = new ArrayDeque<>();
    private final Deque<Turn> waiting = new ArrayDeque<>();

    /** What comes later, and where it was found first. */
    private record Turn(Piece piece, Supplier<List<ReplayCase>> cases) {}

    FolderCases(Pieces pieces, CaseReader cases, ResourceReader reader) {
        this.cases = cases;
        this.pieces = pieces;
        loose = new LooseResources(cases, reader);
    }

    /** The next case, null at the end. */
    @Nullable
    ReplayCase next() {
        while (ready.isEmpty()) {
            Pieces.Text text = pieces.next();
            if (text != null) {
                take(text);
            } else if (!waiting.isEmpty()) {
                Turn turn = waiting.remove();
                ready.addAll(casesOf(turn));
            } else {
                return null;
            }
        }
        return ready.remove();
    }

    /** A file may have changed since it was gone through. */
    private static List<ReplayCase> casesOf(Turn turn) {
        try {
            return turn.cases().get();
        } catch (BadInput e) {
            return List.of(CaseReader.problem(turn.piece(), e));
        }
    }

    private void take(Pieces.Text text) {
        Piece piece = text.piece();
        try {
            JsonNode tree = cases.tree(text);
            if (CaseReader.isLoose(tree)) {
                String subject = loose.add(piece, tree);
                if (subject != null) {
                    waiting.add(new Turn(piece, () -> List.of(loose.caseOf(subject))));
                }
            } else if (loose.isEmpty()) {
                ready.addAll(cases.cases(piece, tree));
            } else {
                waiting.add(new Turn(piece, () -> cases.cases(piece, cases.tree(Pieces.read(piece)))));
            }
        } catch (BadInput e) {
            ReplayCase problem = CaseReader.problem(piece, e);
            if (loose.isEmpty()) {
                ready.add(problem);
            } else {
                waiting.add(new Turn(piece, () -> List.of(problem)));
            }
        }
    }

    @Override
    public void close() {
        pieces.close();
    }
}
