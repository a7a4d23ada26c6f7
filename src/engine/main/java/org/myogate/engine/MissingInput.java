package org.myogate.engine;

import java.util.List;

/**
 * An input that is not there and would decide something.
 *
 * @param input a word of {@code missing[].input}
 * @param wouldDecide axis names, state names, rule ids that its value could change
 * @param effort question, vital, blood, device or imaging
 * @param tried whether the change was seen by evaluating plausible values, or taken from the table
 */
public record MissingInput(String input, List<String> wouldDecide, String effort, boolean tried) {

    public MissingInput {
        wouldDecide = List.copyOf(wouldDecide);
    }
}
