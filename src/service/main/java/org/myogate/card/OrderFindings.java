package org.myogate.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.gate.Ask;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Gate;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.snapshot.DraftedOrder;
import org.myogate.snapshot.MedicineClass;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;

/**
 * What concerns an order that is being written, and nothing that holds without it. Orders that one rule looks at together
 * stand together.
 *
 * @param orders one or more
 * @param outcome with their recommendations, gates and questions only
 */
record OrderFindings(List<DraftedOrder> orders, Outcome outcome) {

    OrderFindings {
        orders = List.copyOf(orders);
    }

    /** Those of every order, in the order of the drafts. */
    static List<OrderFindings> of(Outcome outcome, Collection<MedicineClass> registry) {
        List<Group> groups = new ArrayList<>();
        for (DraftedOrder order : outcome.snapshot().drafted()) {
            Group group = Group.of(order, outcome);
            groups.removeIf(other -> group.takesIn(other));
            groups.add(group);
        }
        return groups.stream().map(group -> group.findings(outcome, registry)).toList();
    }

    /** Orders with the rules that rest on one of them. */
    private record Group(List<DraftedOrder> orders, Set<Firing> firings) {

        static Group of(DraftedOrder order, Outcome outcome) {
            Set<Firing> firings = proposing(outcome)
                    .filter(firing -> firing.facts().stream().anyMatch(fact -> restsOn(fact, List.of(order))))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Group(new ArrayList<>(List.of(order)), firings);
        }

        /** Whether the other rests on a rule of this one, and so is a part of it now. */
        boolean takesIn(Group other) {
            if (other.firings.stream().noneMatch(firings::contains)) {
                return false;
            }
            orders.addAll(0, other.orders);
            firings.addAll(other.firings);
            return true;
        }

        OrderFindings findings(Outcome outcome, Collection<MedicineClass> registry) {
            List<Firing> all = outcome.firings().stream()
                    .filter(firing -> firings.contains(firing) || !isProposing(firing))
                    .toList();
            List<Proposal> proposals = outcome.proposals().stream()
                    .filter(proposal ->
                            firings.stream().anyMatch(firing -> firing.added().contains(proposal)))
                    .distinct()
                    .toList();
            Set<DrugClass> begun = EnumSet.noneOf(DrugClass.class);
            Set<DrugClass> ordered = EnumSet.noneOf(DrugClass.class);
            for (MedicineClass row : registry) {
                DrugClass.of(row.word()).filter(each -> isOrdered(row, outcome)).ifPresent(each -> {
                    ordered.add(each);
                    if (!outcome.snapshot().statement(row.taken()).present()) {
                        begun.add(each);
                    }
                });
            }
            return new OrderFindings(
                    orders,
                    outcome.narrowed(
                            all,
                            proposals,
                            settled(outcome, proposals),
                            gates(outcome, begun),
                            asks(outcome, ordered)));
        }

        private boolean isOrdered(MedicineClass row, Outcome outcome) {
            return restsOn(outcome.snapshot().statement(row.drafted()), orders);
        }

        /** What lives on in a recommendation that does not speak of this order speaks for itself. */
        private static Settled settled(Outcome outcome, List<Proposal> proposals) {
            Set<String> ids = proposals.stream().map(Proposal::id).collect(Collectors.toSet());
            Set<String> told = outcome.settled().merged().stream()
                    .filter(merged -> ids.contains(merged.in()))
                    .map(Settled.Merged::id)
                    .collect(Collectors.toSet());
            return new Settled(
                    outcome.settled().standing().stream()
                            .filter(id -> ids.contains(id) && !told.contains(id))
                            .toList(),
                    List.of(),
                    List.of());
        }

        /** Those behind the rules, and the questions that come before a class that is to be begun. */
        private List<Gate> gates(Outcome outcome, Set<DrugClass> begun) {
            Set<Object> matched =
                    firings.stream().flatMap(firing -> firing.facts().stream()).collect(Collectors.toSet());
            return outcome.gates().stream()
                    .filter(gate -> matched.contains(gate) || begun.stream().anyMatch(gate::asksBefore))
                    .toList();
        }

        private static List<Ask> asks(Outcome outcome, Set<DrugClass> ordered) {
            Set<String> words = ordered.stream().map(Enum::name).collect(Collectors.toSet());
            return outcome.asks().stream()
                    .filter(ask -> ask.kind() == Ask.Kind.GATE)
                    .filter(ask -> ask.changes().stream().anyMatch(words::contains)
                            || (Snapshot.LISTS.contains(ask.id()) && !words.isEmpty()))
                    .toList();
        }
    }

    private static Stream<Firing> proposing(Outcome outcome) {
        return outcome.firings().stream().filter(OrderFindings::isProposing);
    }

    private static boolean isProposing(Firing firing) {
        return firing.added().stream().anyMatch(Proposal.class::isInstance);
    }

    private static boolean restsOn(Object fact, List<DraftedOrder> orders) {
        return fact instanceof Statement statement
                && statement.present()
                && orders.stream().map(DraftedOrder::source).anyMatch(source -> isOf(statement, source));
    }

    private static boolean isOf(Statement statement, Source source) {
        return statement.sources().contains(source);
    }

    @Override
    public String toString() {
        return "OrderFindings" + orders;
    }
}
