package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Settles what codes alone cannot: pregnancy by a test or a status, a man's record that speaks of pregnancy, an age beyond
 * which silence means no, and gestational diabetes that belongs to this pregnancy or to an earlier one.
 */
final class PregnancyRule {

    private static final String PREGNANT = "pregnant";
    private static final String NOT_PREGNANT = "not-pregnant";
    private static final String POSITIVE_TEST = "hcg-positive";
    private static final String CURRENT_GDM = "gdm-current";
    private static final String PRIOR_GDM = "prior-gdm";

    private PregnancyRule() {}

    /** Replaces the statements in place. */
    static void settle(Map<String, Statement> statements, Person person, BigDecimal silentFromYears) {
        Statement pregnant = pregnant(statements, person, silentFromYears);
        statements.put(PREGNANT, pregnant);
        Statement current = statement(statements, CURRENT_GDM);
        Statement prior = statement(statements, PRIOR_GDM);
        if (!(pregnant instanceof Present) && current instanceof Present present) {
            Statement none = pregnant instanceof Unknown
                    ? new Unknown(CURRENT_GDM, Unknown.Reason.DERIVED, present.sources(), List.of(PREGNANT))
                    : new Absent(CURRENT_GDM, Absent.Basis.DERIVED, present.sources(), List.of(PREGNANT));
            statements.put(CURRENT_GDM, none);
        } else if (current instanceof Present present
                && prior instanceof Present earlier
                && earlier.sources().equals(present.sources())) {
            statements.put(
                    PRIOR_GDM, new Absent(PRIOR_GDM, Absent.Basis.DERIVED, present.sources(), List.of(CURRENT_GDM)));
        }
    }

    private static Statement pregnant(Map<String, Statement> statements, Person person, BigDecimal silentFromYears) {
        Statement coded = statement(statements, PREGNANT);
        Statement test = statement(statements, POSITIVE_TEST);
        Statement denied = statement(statements, NOT_PREGNANT);
        Statement evidence = coded instanceof Present || !(test instanceof Present positive)
                ? coded
                : new Present(PREGNANT, positive.basis(), positive.since(), positive.sources(), List.of(POSITIVE_TEST));
        if (evidence instanceof Present present) {
            if (person.sex() == Person.Sex.MALE) {
                return new Unknown(PREGNANT, Unknown.Reason.CONTRADICTED, present.sources(), List.of());
            }
            return denied instanceof Present no && isNewer(no, present)
                    ? new Absent(PREGNANT, Absent.Basis.RECORDED, no.sources(), List.of())
                    : present;
        }
        if (denied instanceof Present no) {
            return new Absent(PREGNANT, Absent.Basis.RECORDED, no.sources(), List.of());
        }
        if (person.sex() == Person.Sex.MALE || isBeyond(person, silentFromYears)) {
            return new Absent(PREGNANT, Absent.Basis.IMPOSSIBLE, List.of(), List.of());
        }
        return evidence;
    }

    private static boolean isNewer(Present candidate, Present than) {
        return candidate.since() != null
                && than.since() != null
                && candidate.since().compareTo(than.since()) > 0;
    }

    private static boolean isBeyond(Person person, BigDecimal years) {
        Integer youngest = person.youngestAgeYears();
        return youngest != null && BigDecimal.valueOf(youngest).compareTo(years) > 0;
    }

    private static Statement statement(Map<String, Statement> statements, String concept) {
        Statement statement = statements.get(concept);
        if (statement == null) {
            throw new IllegalStateException("terms/concepts.csv has no row '" + concept + "'");
        }
        return statement;
    }
}
