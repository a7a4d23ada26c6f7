package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * Relatives with type 2 diabetes. Type 1 is no sign, and neither is a step or adoptive relative. Only a record that says
 * so makes an absence: both parents on file, completed, without any diabetes. Silence says nothing.
 */
final class FamilyReader {

    /** The code group of the count of first-degree relatives. */
    static final String GROUP = "FHX-T2D";

    static final String MOTHER = "mother";
    static final String FATHER = "father";
    static final String PARENT = "parent";

    private static final String NONE = "no-family-diabetes";
    private static final String SECOND_DEGREE = "second-degree-t2d";
    private static final String MATERNAL_GDM = "maternal-gdm";

    /** A first-degree relative with type 2 diabetes; one key is one person. */
    private record Affected(
            String key,
            String person,
            Source source,
            @Nullable When when) {}

    private final Terms terms;
    private final RelativeDiabetes diabetes;
    private final ClinicalTimes times;
    private final AsOf asOf;
    private final List<Affected> affected = new ArrayList<>();
    private final Set<String> parentsWithout = new HashSet<>();
    private final List<Mention> without = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private boolean anyDiabetes;

    FamilyReader(Terms terms, CodeMatcher codes, AsOf asOf) {
        this.terms = terms;
        this.diabetes = new RelativeDiabetes(terms, codes, asOf);
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    void read(Entry entry) {
        FamilyMemberHistory history = (FamilyMemberHistory) entry.resource();
        Optional<Relative> known = relative(history);
        FamilyHistoryStatus status = history.getStatus();
        When when = times.of(history.getDateElement()).orElse(null);
        boolean counts = status == FamilyHistoryStatus.COMPLETED || status == FamilyHistoryStatus.PARTIAL;
        if (known.isEmpty() || !counts || (when != null && when.isAfter(asOf))) {
            return;
        }
        Relative relative = known.get();
        RelativeDiabetes.Says says = diabetes.of(history);
        anyDiabetes |= says.any();
        if (says.type2() && relative.degree() == 1) {
            affected.add(new Affected(key(history, relative, entry.source()), relative.person(), entry.source(), when));
        } else if (says.type2()) {
            mentions.add(new Mention(SECOND_DEGREE, Mention.Kind.ACTIVE, when, entry.source()));
        }
        if (says.gestational() && relative.person().equals(MOTHER)) {
            mentions.add(new Mention(MATERNAL_GDM, Mention.Kind.ACTIVE, when, entry.source()));
        }
        boolean isWhole = status == FamilyHistoryStatus.COMPLETED && !history.hasDataAbsentReason();
        if (isWhole && !says.any() && says.readable() && Set.of(MOTHER, FATHER).contains(relative.person())) {
            parentsWithout.add(relative.person());
            without.add(new Mention(NONE, Mention.Kind.ACTIVE, when, entry.source()));
        }
    }

    /** What the histories say of the family as a whole. */
    List<Mention> mentions() {
        List<Mention> all = new ArrayList<>(mentions);
        if (parentsWithout.size() == 2 && !anyDiabetes) {
            all.addAll(without);
        }
        return all;
    }

    /**
     * A record that no diabetes is in the family, and one of a relative who has it, exclude each other.
     *
     * @param none what is said of no diabetes in the family, and {@code onRecord} of some
     */
    Optional<Statement> contradiction(Statement none, Statement onRecord) {
        boolean isContradicted = none.present() && (anyDiabetes || onRecord.present());
        return isContradicted
                ? Optional.of(new Unknown(NONE, Unknown.Reason.CONTRADICTED, none.sources(), List.of()))
                : Optional.empty();
    }

    /**
     * How many first-degree relatives have type 2 diabetes, when somebody recorded one way or the other. A family history
     * without a relative counts as one, unless a relative on file explains it.
     */
    Optional<Reading> reading(List<Mention> onRecord, List<Mention> none) {
        List<Mention> coded = onRecord.stream().filter(Mention::isPositive).toList();
        if (!affected.isEmpty()) {
            List<Source> sources =
                    affected.stream().map(Affected::source).distinct().toList();
            return Optional.of(reading(count(), sources, affected.stream().map(Affected::when)));
        }
        if (!coded.isEmpty() && !anyDiabetes) {
            return Optional.of(reading(1, Mention.sources(coded), coded.stream().map(Mention::when)));
        }
        List<Mention> saying = none.stream().filter(Mention::isPositive).toList();
        return saying.isEmpty() || anyDiabetes
                ? Optional.empty()
                : Optional.of(
                        reading(0, Mention.sources(saying), saying.stream().map(Mention::when)));
    }

    /** A parent of whom nobody says which is one of the two, so that both may speak of one person. */
    private long count() {
        long unnamed = affected.stream()
                .filter(one -> one.person().equals(PARENT))
                .map(Affected::key)
                .distinct()
                .count();
        long named = affected.stream()
                .map(Affected::person)
                .filter(person -> person.equals(MOTHER) || person.equals(FATHER))
                .distinct()
                .count();
        long others = affected.stream()
                .filter(one -> one.person().isEmpty())
                .map(Affected::key)
                .distinct()
                .count();
        return Math.min(2, Math.max(unnamed, named)) + others;
    }

    private Reading reading(long count, List<Source> sources, Stream<@Nullable When> recorded) {
        When newest = recorded.flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> When.at(asOf.instant()));
        return new Reading(
                GROUP,
                Interval.point(BigDecimal.valueOf(count)),
                terms.quantityOf(GROUP).scales().get(0).scale(),
                newest,
                sources,
                Truth.UNKNOWN,
                "",
                null,
                Reading.Setting.WELL,
                Set.of());
    }

    private static String key(FamilyMemberHistory history, Relative relative, Source source) {
        String name = history.hasName() ? history.getName().trim().toLowerCase(Locale.ROOT) : source.reference();
        return relative.person() + "|" + name;
    }

    private Optional<Relative> relative(FamilyMemberHistory history) {
        return history.getRelationship().getCoding().stream()
                .flatMap(coding -> Stream.ofNullable(terms.relatives().get(key(coding))))
                .findFirst();
    }

    private static String key(Coding coding) {
        return Systems.wordOf(coding).orElse("") + "|" + coding.getCode();
    }
}
