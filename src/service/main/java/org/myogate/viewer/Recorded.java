package org.myogate.viewer;

import java.util.List;
import org.myogate.record.RuleCount;

/** What the record page asks of the record. */
public interface Recorded {

    /**
     * How the cards of each rule fared, by rule and version.
     *
     * @throws org.springframework.core.NestedRuntimeException when the database does not answer in time
     */
    List<RuleCount> rules();

    /** Reports since the start on cards that were never shown here, or are deleted by now. */
    long unknownCards();
}
