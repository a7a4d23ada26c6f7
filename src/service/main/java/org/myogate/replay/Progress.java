package org.myogate.replay;

import java.util.Iterator;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.ReplayCase;

/** Shows on standard error how far a long replay is, when somebody watches and the results go elsewhere. */
final class Progress implements AutoCloseable {

    private static final int HANDFUL = 5;
    private static final int UNKNOWN_END = -1;
    private static final String BACK_TO_EMPTY_LINE = "\r\u001b[K";

    private final Surroundings around;
    private final Messages messages;
    private int done;
    private @Nullable ProgressBar bar;

    Progress(Surroundings around, Messages messages) {
        this.around = around;
        this.messages = messages;
    }

    /** The same cases, counted as they are taken. */
    Iterator<ReplayCase> over(Iterator<ReplayCase> cases) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cases.hasNext();
            }

            @Override
            public ReplayCase next() {
                step();
                return cases.next();
            }
        };
    }

    private void step() {
        done++;
        if (done == HANDFUL + 1 && around.wantsProgress().getAsBoolean()) {
            bar = Terminal.bar(around.err(), "replay", UNKNOWN_END)
                    .setUnit(" patients", 1)
                    .build()
                    .stepTo(HANDFUL);
            messages.beforeEach(() -> around.err().print(BACK_TO_EMPTY_LINE));
        }
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
