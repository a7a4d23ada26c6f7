package org.myogate.snapshot;

import java.util.List;

/** What is known of one concept: present, absent, or unknown. Exactly one per concept and patient. */
public sealed interface Statement permits Present, Absent, Unknown {

    /** The id in {@code terms/concepts.csv}, or of a state derived from others. */
    String concept();

    /** The resources it was read from. */
    List<Source> sources();

    /** The parts it was derived from, empty when it was read. */
    List<String> from();

    /** Truth where the concept would qualify somebody for a state, a finding or a plan. */
    Truth qualifies();

    /** Truth where the concept would stop or warn: an unconfirmed entry counts. */
    Truth warns();

    /** For rules that need "not known to be present": false for an absent and for an unknown concept. */
    default boolean present() {
        return warns() == Truth.TRUE;
    }

    /** For rules of which it would lift something: true for what is surely present; an unconfirmed entry lifts nothing. */
    default boolean certain() {
        return qualifies() == Truth.TRUE;
    }

    /** Whether it is surely absent; {@code !refuted()} is for rules that need "not known to be absent". */
    default boolean refuted() {
        return warns() == Truth.FALSE;
    }
}
