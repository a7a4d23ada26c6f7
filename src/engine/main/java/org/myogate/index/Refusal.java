package org.myogate.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * What about a patient forbids a formula, whatever the values; in the order in which one word stands for several. An
 * unconfirmed entry forbids too; what is not known forbids nothing.
 */
enum Refusal {
    ON_INSULIN("on-insulin", "on-insulin"),
    T1D("t1d", "t1d"),
    /** Pancreatogenic, monogenic, latent autoimmune: insulin says nothing of its resistance there either. */
    OTHER_DIABETES("domain", "other-diabetes"),
    /** Niacin and omega-3 on prescription as well: they move triglycerides like a fibrate. */
    FIBRATE("fibrate", "tg-hdl-drug"),
    DIALYSIS("dialysis", "dialysis"),
    PREGNANT("pregnant", "pregnant", "postpartum-12wk");

    /** Ids of the concepts they look at; {@code terms/concepts.csv} must hold them. */
    static final Set<String> CONCEPTS = Stream.of(values())
            .flatMap(refusal -> Stream.of(refusal.concept, refusal.orConcept))
            .collect(Collectors.toUnmodifiableSet());

    private final String word;
    private final String concept;
    private final String orConcept;

    Refusal(String word, String concept) {
        this(word, concept, concept);
    }

    Refusal(String word, String concept, String orConcept) {
        this.word = word;
        this.concept = concept;
        this.orConcept = orConcept;
    }

    /** As the replay line spells it. */
    String word() {
        return word;
    }

    boolean stands(Snapshot snapshot) {
        return snapshot.statements().stream().anyMatch(this::isMeant);
    }

    List<Source> sources(Snapshot snapshot) {
        return snapshot.statements().stream()
                .filter(this::isMeant)
                .flatMap(statement -> statement.sources().stream())
                .toList();
    }

    private boolean isMeant(Statement statement) {
        boolean isNamed = concept.equals(statement.concept()) || orConcept.equals(statement.concept());
        return isNamed && statement.warns() == Truth.TRUE;
    }
}
