package org.myogate.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.myogate.snapshot.Terms.Concept;
import org.myogate.snapshot.Terms.Kind;

/** Makes the one statement of a concept from everything a record says of it. */
final class StatementRule {

    private final AsOf asOf;
    private final Delivery delivery;

    StatementRule(AsOf asOf, Delivery delivery) {
        this.asOf = asOf;
        this.delivery = delivery;
    }

    Statement of(Concept concept, List<Mention> mentions) {
        return concept.kind() == Kind.HX || concept.kind() == Kind.DRUG
                ? ever(concept, mentions)
                : newest(concept, mentions);
    }

    /** History, and medicines: any standing entry counts. */
    private Statement ever(Concept concept, List<Mention> mentions) {
        List<Mention> standing = mentions.stream()
                .filter(mention ->
                        mention.isPositive() || (concept.kind() == Kind.HX && mention.kind() == Mention.Kind.ENDED))
                .filter(mention -> inWindow(concept, mention))
                .toList();
        if (!standing.isEmpty()) {
            return present(concept, standing);
        }
        List<Mention> doubtful = mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.DOUBTFUL)
                .toList();
        if (!doubtful.isEmpty()) {
            return new Unknown(concept.id(), Unknown.Reason.VAGUE, sources(doubtful), List.of());
        }
        return none(concept, mentions);
    }

    /** What holds now: the newest entry decides; an undated active one is never older than a dated one. */
    private Statement newest(Concept concept, List<Mention> mentions) {
        List<Mention> undated = mentions.stream()
                .filter(mention -> mention.isPositive() && mention.when() == null)
                .toList();
        if (!undated.isEmpty()) {
            return present(concept, undated);
        }
        List<Mention> dated =
                mentions.stream().filter(mention -> mention.when() != null).toList();
        if (dated.isEmpty()) {
            return none(concept, mentions);
        }
        Mention last = dated.stream().max(byTime()).orElseThrow();
        if (!last.isPositive()) {
            return new Absent(concept.id(), basisOf(last), List.of(last.source()), List.of());
        }
        if (inWindow(concept, last)) {
            return present(concept, dated.stream().filter(Mention::isPositive).toList());
        }
        return concept.open()
                ? new Unknown(concept.id(), Unknown.Reason.STALE, List.of(last.source()), List.of())
                : new Absent(concept.id(), Absent.Basis.ENDED, List.of(last.source()), List.of());
    }

    /** Of two entries of one time the positive one stands: it stops, and is asked about. */
    private static Comparator<Mention> byTime() {
        return Comparator.<Mention, When>comparing(mention -> Objects.requireNonNull(mention.when()))
                .thenComparing(Mention::isPositive);
    }

    private static Absent.Basis basisOf(Mention mention) {
        return mention.kind() == Mention.Kind.DENIED ? Absent.Basis.RECORDED : Absent.Basis.ENDED;
    }

    private boolean inWindow(Concept concept, Mention mention) {
        return concept.window() == null
                || mention.when() == null
                || asOf.within(mention.when(), Objects.requireNonNull(concept.window()));
    }

    private Statement none(Concept concept, List<Mention> mentions) {
        if (!mentions.isEmpty()) {
            return new Absent(concept.id(), basisOf(mentions.get(0)), sources(mentions), List.of());
        }
        boolean isMedicine = concept.kind() == Kind.DRUG;
        if (isMedicine ? delivery.medicinesFailed() : delivery.conditionsFailed()) {
            return new Unknown(concept.id(), Unknown.Reason.FAILED, List.of(), List.of());
        }
        if (!(isMedicine ? delivery.medicinesCame() : delivery.conditionsCame())) {
            return new Unknown(concept.id(), Unknown.Reason.NOT_DELIVERED, List.of(), List.of());
        }
        return concept.open()
                ? new Unknown(concept.id(), Unknown.Reason.NOT_RECORDED, List.of(), List.of())
                : new Absent(concept.id(), Absent.Basis.NONE_RECORDED, List.of(), List.of());
    }

    private static Present present(Concept concept, List<Mention> mentions) {
        When since = mentions.stream()
                .map(Mention::when)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Present(concept.id(), basis(mentions), since, sources(mentions), List.of());
    }

    /** The surest of several entries. */
    private static Present.Basis basis(List<Mention> mentions) {
        if (mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.ACTIVE || m.kind() == Mention.Kind.ENDED)) {
            return Present.Basis.CODED;
        }
        if (mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.ENTERED)) {
            return Present.Basis.ENTERED;
        }
        return mentions.stream().anyMatch(m -> m.kind() == Mention.Kind.UNCONFIRMED)
                ? Present.Basis.UNCONFIRMED
                : Present.Basis.TEXT;
    }

    private static List<Source> sources(List<Mention> mentions) {
        return mentions.stream().map(Mention::source).distinct().toList();
    }
}
