package org.myogate.audit;

/** Is told how far a long run is; asked from several threads. */
public interface Progress {

    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String task, int steps) {}

        @Override
        public void step() {}
    };

    /**
     * Begins a part of the run.
     *
     * @param task what is done, a word or two
     * @param steps how many there will be
     */
    void begin(String task, int steps);

    /** One is done. */
    void step();
}
