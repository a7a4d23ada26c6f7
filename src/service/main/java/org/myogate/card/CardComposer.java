package org.myogate.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.card.CardTables.Role;
import org.myogate.card.CardTables.Slot;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.engine.Silence;
import org.myogate.plan.Settled.Withheld;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unknown;

/** Writes the cards of one outcome. Immutable and safe to share. */
public final class CardComposer {

    /** Reasons to be silent about a chart that say nothing about an order. */
    private static final Set<Silence.Reason> DATA = Set.of(Silence.Reason.NO_DATA, Silence.Reason.NO_REASON);

    private final Knowledge knowledge;
    private final UuidKey key;

    /**
     * Reads the tables that say which part opens which card.
     *
     * @throws org.myogate.table.RulesetException naming every mistake in them with file and line
     */
    public CardComposer(Ruleset ruleset, UuidKey key) {
        this(Knowledge.of(ruleset), key);
    }

    /**
     * The same, of rules that a site may change without raising their version.
     *
     * @param hash of their content, which stands on each card
     * @throws org.myogate.table.RulesetException naming every mistake in the tables with file and line
     */
    public CardComposer(Ruleset ruleset, String hash, UuidKey key) {
        this(Knowledge.of(ruleset, hash), key);
    }

    CardComposer(Knowledge knowledge, UuidKey key) {
        this.knowledge = knowledge;
        this.key = key;
    }

    /** Writes cards of other rules, or of the same under other settings, with ids of the same key. */
    public CardComposer with(Ruleset other) {
        return new CardComposer(other, key);
    }

    /** The cards, or why there are none, whatever was said before. The same outcome and call give the same answer. */
    public Answer compose(Outcome outcome, CallContext context) {
        return compose(outcome, context, Quiet.NONE);
    }

    /**
     * The same without what is not to be said again; that it is not, the answer says. What speaks against an order is said
     * each time: the order was not there before.
     */
    public Answer compose(Outcome outcome, CallContext context, Quiet quiet) {
        if (context.userIsPatient()) {
            return silent(Silence.Reason.PATIENT_USER, "silence.patient-user");
        }
        Silence silence = outcome.silence();
        Occasion occasion = context.occasion();
        if (occasion.kind() == Occasion.Kind.ORDERS && (silence == null || DATA.contains(silence.reason()))) {
            return new OrderCards(knowledge, key).compose(outcome, context);
        }
        if (silence != null) {
            return Answer.silent(silence);
        }
        if (occasion.kind() == Occasion.Kind.PROBLEMS && !isAnyKnown(occasion.problems(), outcome)) {
            return Answer.silent(new Silence(
                    Silence.Reason.NO_REASON,
                    knowledge.words().of("problem.unknown").says() + "."));
        }
        return ofChart(outcome, context, quiet);
    }

    /** Whether any fact rests on one of them; an entry that cannot be read leaves every diagnosis open and is none. */
    private static boolean isAnyKnown(Set<Source> problems, Outcome outcome) {
        return outcome.snapshot().statements().stream()
                .filter(statement ->
                        !(statement instanceof Unknown unknown && unknown.reason() == Unknown.Reason.UNREADABLE))
                .anyMatch(statement -> statement.sources().stream().anyMatch(problems::contains));
    }

    private Answer ofChart(Outcome outcome, CallContext context, Quiet quiet) {
        List<OpenSlot> open = OpenSlot.of(new Situation(outcome), knowledge.tables());
        if (open.isEmpty()) {
            return silent(Silence.Reason.NOTHING_LEFT, "silence.nothing-left");
        }
        Silenced.Parted parted = Silenced.part(open, new Grounds(knowledge, outcome), quiet);
        return parted.left().isEmpty() ? allSaid(outcome, parted) : cards(outcome, context, open, parted);
    }

    private Answer allSaid(Outcome outcome, Silenced.Parted parted) {
        String words = knowledge.words().of("silence.already-shown").name();
        String what = new QuietText(new Phrases(knowledge, outcome)).plain(parted.silenced());
        return Answer.silent(new Silence(Silence.Reason.ALREADY_SHOWN, words + ": " + what));
    }

    /** @param open every card that could be written: what belongs on one that is kept back goes on no other */
    private Answer cards(Outcome outcome, CallContext context, List<OpenSlot> open, Silenced.Parted parted) {
        List<OpenSlot> left = parted.left();
        Phrases phrases = new Phrases(knowledge, outcome);
        Optional<OpenSlot> general = general(left, new Situation(outcome));
        Suggestions suggestions = new Suggestions(new DraftContext(phrases, context, key));
        List<Card> cards = new ArrayList<>();
        Map<String, String> facts = new HashMap<>();
        for (OpenSlot slot : left) {
            List<Withheld> withheld = outcome.settled().withheld().stream()
                    .filter(item -> slot.equals(home(item, open)))
                    .filter(item -> slot.slot() != Slot.CLASSES || !isToldOfItsClass(item, outcome))
                    .toList();
            Detail detail = new Detail(
                    phrases,
                    context,
                    general.filter(slot::equals).isPresent(),
                    QuestionsText.of(phrases, slot.slot(), slots(left)),
                    withheld,
                    slot.equals(parted.teller()) ? parted.silenced() : List.of());
            Card card = new CardWriter(phrases, context, key, detail, suggestions.of(slot, left), open).write(slot);
            cards.add(card);
            facts.put(card.uuid(), parted.facts(slot));
        }
        return new Answer(EachOrderOnce.of(cards), null, facts);
    }

    /** The words of one outcome, the same in which its cards are written. */
    public Telling telling(Outcome outcome) {
        Phrases phrases = new Phrases(knowledge, outcome);
        return new Telling(phrases, phrases.isBare());
    }

    /** What a clinician chose who gave this code as the reason for setting a card aside; empty for a code of others. */
    public Optional<String> overrideReason(String code) {
        return knowledge.tables().reasons().stream()
                .map(CardTables.ReasonRow::reason)
                .filter(reason -> code.equals(reason.code()))
                .map(Coding::display)
                .findFirst();
    }

    /** The lines of the classes tell which are withheld, and all that stands behind it. */
    private static boolean isToldOfItsClass(Withheld withheld, Outcome outcome) {
        Set<String> told = outcome.settled().options().blocked().stream()
                .flatMap(blocked -> blocked.because().stream())
                .collect(Collectors.toSet());
        return told.containsAll(withheld.because());
    }

    private static List<Slot> slots(List<OpenSlot> open) {
        return open.stream().map(OpenSlot::slot).toList();
    }

    /** What concerns the whole response stands on no urgent card, and nowhere while a crisis lasts. */
    private Optional<OpenSlot> general(List<OpenSlot> open, Situation situation) {
        if (knowledge.tables().items(Slot.PATTERN, Role.QUIET).anyMatch(situation::forbids)) {
            return Optional.empty();
        }
        return open.stream().filter(slot -> slot.slot() != Slot.URGENT).findFirst();
    }

    /** The card of its family; where that is shut the one on which its reason stands, else the first. */
    private OpenSlot home(Withheld withheld, List<OpenSlot> open) {
        Slot family = knowledge.tables().home(withheld.id()).orElse(Slot.PATTERN);
        return open.stream()
                .filter(slot -> slot.slot() == family)
                .findFirst()
                .or(() -> open.stream()
                        .filter(slot -> slot.holdsOneOf(withheld.because()))
                        .findFirst())
                .orElse(open.get(0));
    }

    private Answer silent(Silence.Reason reason, String words) {
        return Answer.silent(new Silence(reason, knowledge.words().of(words).name() + "."));
    }
}
