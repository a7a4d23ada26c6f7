package org.myogate.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells gestational diabetes of this pregnancy from that of an earlier one: both carry the same codes. */
final class GestationalRule {

    private static final String CURRENT = "gdm-current";
    private static final String PRIOR = "prior-gdm";

    private GestationalRule() {}

    /** Replaces both statements in place, once pregnancy is settled. */
    static void settle(Map<String, Statement> statements) {
        if (!(statements.get(CURRENT) instanceof Present current)
                || !(statements.get(PRIOR) instanceof Present prior)) {
            return;
        }
        Set<Source> earlier = new HashSet<>(prior.sources());
        earlier.removeAll(current.sources());
        Statement pregnant = statements.get(PregnancyRule.PREGNANT);
        if (pregnant instanceof Absent) {
            statements.put(CURRENT, new Absent(CURRENT, Absent.Basis.DERIVED, current.sources(), from()));
            return;
        }
        if (pregnant instanceof Unknown) {
            statements.put(CURRENT, unknown(CURRENT, current));
        }
        if (earlier.isEmpty()) {
            statements.put(
                    PRIOR,
                    pregnant instanceof Unknown
                            ? unknown(PRIOR, current)
                            : new Absent(PRIOR, Absent.Basis.DERIVED, current.sources(), from()));
        }
    }

    private static Unknown unknown(String concept, Present evidence) {
        return new Unknown(concept, Unknown.Reason.DERIVED, evidence.sources(), from());
    }

    private static List<String> from() {
        return List.of(PregnancyRule.PREGNANT);
    }
}
