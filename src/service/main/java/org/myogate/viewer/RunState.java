package org.myogate.viewer;

import java.util.List;

/**
 * A moment of a replay: how far it is, and what came of it so far.
 *
 * @param filesBegun of {@code filesTotal}
 * @param rows so far
 * @param messages so far that belong to no row
 */
record RunState(Stage stage, int filesTotal, int filesBegun, List<RunRow> rows, List<String> messages) {

    /** How far it is. */
    enum Stage {
        TAKING,
        WAITING,
        RUNNING,
        STOPPED,
        DONE
    }

    public boolean isOver() {
        return stage == Stage.DONE || stage == Stage.STOPPED;
    }

    /** How many patients are other than expected. */
    public int different() {
        return (int) rows.stream().filter(row -> !row.differences().isEmpty()).count();
    }

    /** How much of a long run is done, from 0 to 1; less than 0 while nobody can know. */
    public double share() {
        if (isOver()) {
            return 1;
        }
        return filesTotal > 1 ? Math.max(0, filesBegun - 1) / (double) filesTotal : -1;
    }

    @Override
    public String toString() {
        return "RunState[" + stage + ", " + rows.size() + " rows]";
    }
}
