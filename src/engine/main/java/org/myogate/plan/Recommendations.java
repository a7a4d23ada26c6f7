package org.myogate.plan;

import java.util.regex.Pattern;
import org.myogate.table.Row;

/** Ids of recommendations in tables. */
final class Recommendations {

    private static final Pattern ID = Pattern.compile("(EX|DI|PH)-[0-9]+[a-z]?|ART-R[0-9]+[a-z]?");

    private Recommendations() {}

    static boolean isOne(String id) {
        return ID.matcher(id).matches();
    }

    /** The cell; one that cannot be an id is a problem. */
    static String id(Row row, String column) {
        String id = row.required(column);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            row.problem("'" + id + "' is no recommendation: EX-, DI-, PH- and a number, or ART-R and a number");
        }
        return id;
    }
}
