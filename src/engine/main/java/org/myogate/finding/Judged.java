package org.myogate.finding;

import java.util.List;

/**
 * An item of evidence after the confounders of this patient.
 *
 * @param item as the rule gave it
 * @param weight what it counts now; {@link Weight#NONE} when dropped
 * @param confounders ids that lowered, dropped or noted it, {@code fasting-assumed} among them
 */
public record Judged(Item item, Weight weight, List<String> confounders) {

    public Judged {
        confounders = List.copyOf(confounders);
    }
}
