package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.myogate.snapshot.Concept.Kind;

/** Makes the one statement of a concept from everything a record says of it. */
final class StatementRule {

    private final AsOf asOf;
    private final Delivery delivery;
    private final List<Mention> unreadable;

    /** @param unreadable diagnoses of which nobody can tell what they are */
    StatementRule(AsOf asOf, Delivery delivery, List<Mention> unreadable) {
        this.asOf = asOf;
        this.delivery = delivery;
        this.unreadable = List.copyOf(unreadable);
    }

    Statement of(Concept concept, List<Mention> mentions) {
        // So it is of nearly all concepts.
        if (mentions.isEmpty()) {
            return none(concept, mentions);
        }
        return switch (concept.kind()) {
            case HX, DRUG, ALLERGY, PROCEDURE -> ever(concept, mentions);
            case DX, ANS, OWN -> newest(concept, mentions);
        };
    }

    /** History, and medicines: any standing entry counts. */
    private Statement ever(Concept concept, List<Mention> mentions) {
        List<Mention> standing = inWindow(
                concept,
                mentions.stream()
                        .filter(mention -> concept.kind() == Kind.HX ? mention.wasPositive() : mention.isPositive())
                        .toList());
        if (!standing.isEmpty()) {
            return present(concept, standing);
        }
        List<Mention> doubtful =
                inWindow(concept, mentions.stream().filter(Mention::isDoubtful).toList());
        return doubtful.isEmpty() ? none(concept, mentions) : vague(concept, doubtful);
    }

    /**
     * What holds now: the newest entry decides. An undated active entry is never older than a dated one, and of two of
     * which neither is surely the later the positive one stands: it stops, and is asked about.
     */
    private Statement newest(Concept concept, List<Mention> mentions) {
        List<Mention> positive = mentions.stream().filter(Mention::isPositive).toList();
        List<Mention> standing = positive.stream()
                .filter(mention ->
                        mentions.stream().noneMatch(other -> !other.isPositive() && overtakes(other, mention)))
                .toList();
        if (!standing.isEmpty()) {
            List<Mention> inside = inWindow(concept, standing);
            return inside.isEmpty() ? beyond(concept, standing) : present(concept, inside);
        }
        List<Mention> doubtful = inWindow(
                        concept, mentions.stream().filter(Mention::isDoubtful).toList())
                .stream()
                .filter(mention ->
                        mentions.stream().noneMatch(other -> !other.isDoubtful() && overtakes(other, mention)))
                .toList();
        return doubtful.isEmpty() ? none(concept, mentions) : vague(concept, doubtful);
    }

    private static Unknown vague(Concept concept, List<Mention> doubtful) {
        return new Unknown(concept.id(), Unknown.Reason.VAGUE, Mention.sources(doubtful), List.of());
    }

    /** A no from somebody who does not stand for it as a clinician ends no diagnosis. */
    private static boolean overtakes(Mention later, Mention earlier) {
        boolean isHeard = later.kind() != Mention.Kind.ANSWERED_NO || earlier.kind() == Mention.Kind.ENTERED;
        return isHeard
                && later.when() != null
                && earlier.when() != null
                && later.when().isSurelyAfter(earlier.when());
    }

    /** The entries inside the look-back; where the date leaves it open the entry warns and does not qualify. */
    List<Mention> inWindow(Concept concept, List<Mention> mentions) {
        List<Mention> inside = new ArrayList<>();
        for (Mention mention : mentions) {
            Truth within = within(concept, mention);
            if (within == Truth.TRUE) {
                inside.add(mention);
            } else if (within == Truth.UNKNOWN) {
                inside.add(mention.kind() == Mention.Kind.TEXT ? mention : mention.as(Mention.Kind.UNCONFIRMED));
            }
        }
        return inside;
    }

    /** An entry without a date lies inside; one too far ahead does not. */
    private Truth within(Concept concept, Mention mention) {
        if (concept.window() == null || mention.when() == null) {
            return Truth.TRUE;
        }
        return asOf.noFurtherAhead(mention.when(), concept.window())
                ? asOf.surelyWithin(mention.when(), concept.window())
                : Truth.FALSE;
    }

    private static Statement beyond(Concept concept, List<Mention> mentions) {
        return concept.open()
                ? new Unknown(concept.id(), Unknown.Reason.STALE, Mention.sources(mentions), List.of())
                : new Absent(concept.id(), Absent.Basis.ENDED, Mention.sources(mentions), List.of());
    }

    /** Nothing speaks for it. What a list that failed does not say may stand in the part that was lost. */
    Statement none(Concept concept, List<Mention> mentions) {
        Delivery.State list = delivery.of(concept);
        Optional<Mention> last = mentions.stream()
                .filter(mention -> !mention.isDoubtful())
                .filter(mention -> list != Delivery.State.FAILED || mention.isSaidNo())
                .max(Comparator.comparing(Mention::when, Comparator.nullsFirst(Comparator.naturalOrder())));
        if (last.isPresent()) {
            return ended(concept, last.get());
        }
        return switch (list) {
            case FAILED -> unknown(concept, Unknown.Reason.FAILED);
            case UNSEEN ->
                concept.kind() == Kind.OWN ? noneRecorded(concept) : unknown(concept, Unknown.Reason.NOT_DELIVERED);
            case CAME -> concept.open() ? unknown(concept, Unknown.Reason.NOT_RECORDED) : noneRecorded(concept);
        };
    }

    /** A list that came says no, unless one of its entries could be it and cannot be read. */
    private Statement noneRecorded(Concept concept) {
        List<Mention> candidates = delivery.isDiagnosis(concept)
                ? inWindow(
                        concept,
                        unreadable.stream()
                                .filter(entry -> concept.kind() == Kind.HX ? entry.wasPositive() : entry.isPositive())
                                .toList())
                : List.of();
        return candidates.isEmpty()
                ? new Absent(concept.id(), Absent.Basis.NONE_RECORDED, List.of(), List.of())
                : new Unknown(concept.id(), Unknown.Reason.UNREADABLE, Mention.sources(candidates), List.of());
    }

    /** An old no to an open question is none. */
    private Statement ended(Concept concept, Mention last) {
        if (concept.open() && inWindow(concept, List.of(last)).isEmpty()) {
            return beyond(concept, List.of(last));
        }
        boolean isSaid = last.isSaidNo() || last.kind() == Mention.Kind.REFUTED;
        return new Absent(
                concept.id(), isSaid ? Absent.Basis.RECORDED : Absent.Basis.ENDED, List.of(last.source()), List.of());
    }

    private static Unknown unknown(Concept concept, Unknown.Reason reason) {
        return new Unknown(concept.id(), reason, List.of(), List.of());
    }

    static Present present(Concept concept, List<Mention> mentions) {
        When since = mentions.stream()
                .map(Mention::when)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Present(concept.id(), basis(mentions), since, Mention.sources(mentions), List.of());
    }

    /** The surest of several entries. */
    private static Present.Basis basis(List<Mention> mentions) {
        List<Mention.Kind> kinds = mentions.stream().map(Mention::kind).toList();
        if (kinds.contains(Mention.Kind.ACTIVE) || kinds.contains(Mention.Kind.ENDED)) {
            return Present.Basis.CODED;
        }
        if (kinds.contains(Mention.Kind.ENTERED)) {
            return Present.Basis.ENTERED;
        }
        return kinds.contains(Mention.Kind.UNCONFIRMED) || kinds.contains(Mention.Kind.ENDED_UNCONFIRMED)
                ? Present.Basis.UNCONFIRMED
                : Present.Basis.TEXT;
    }
}
