package org.myogate.viewer;

import java.util.List;
import java.util.Map;
import org.myogate.card.Telling;

/**
 * What may be assumed to be otherwise.
 *
 * @param missing values that are not there and would decide, best first
 * @param questions that are open
 * @param values that are there
 * @param recorded diagnoses, medicines and answers on record
 */
record WhatIfForm(
        List<ValueField> missing, List<AnswerField> questions, List<ValueField> values, List<AnswerField> recorded) {

    /**
     * A number with its unit.
     *
     * @param id of the use
     * @param name in words
     * @param number as it is now, empty where there is none or it is open at one end
     * @param unit UCUM unit of {@code number}
     * @param units that may be chosen, UCUM and shown
     * @param note when it was measured, or what it would change
     */
    record ValueField(String id, String name, String number, String unit, Map<String, String> units, String note) {

        /** The only unit that it can have, empty where there are several or none worth showing. */
        public String shownUnit() {
            return units.size() == 1 ? units.values().iterator().next() : "";
        }

        @Override
        public String toString() {
            return "ValueField[" + id + "]";
        }
    }

    /**
     * A yes or no.
     *
     * @param id of the concept
     * @param text the question, or what is on record
     * @param now yes, no or not known
     */
    record AnswerField(String id, String text, String now) {

        @Override
        public String toString() {
            return "AnswerField[" + id + "]";
        }
    }

    static WhatIfForm of(Telling telling) {
        WhatIfFields fields = new WhatIfFields(telling);
        return new WhatIfForm(fields.missing(), fields.questions(), fields.values(), fields.recorded());
    }
}
