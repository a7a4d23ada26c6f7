package org.myogate.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.intake.PrefetchValue.State;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;
import tools.jackson.databind.JsonNode;

/**
 * The prefetch of one request as one patient's record. What a value is, its content tells; a key of our own also says
 * which list was asked for.
 */
final class Prefetch {

    private final List<PrefetchValue> values = new ArrayList<>();
    private final HookContext context;
    private final RecordBuilder builder;
    private final Set<Source> problems = new HashSet<>();
    private final Set<String> delivered = new HashSet<>();
    private final Set<String> failed = new HashSet<>();

    /** @param context of the request, whose orders and problems join the record */
    Prefetch(String patientId, JsonNode prefetch, HookContext context, ResourceReader reader) {
        this.context = context;
        int before = 0;
        for (Map.Entry<String, JsonNode> member : prefetch.properties()) {
            PrefetchValue value = PrefetchValue.of(member.getKey(), member.getValue(), before);
            values.add(value);
            before = value.contents().last();
        }
        Subjects subjects = new Subjects();
        values.stream()
                .flatMap(value -> value.contents().resources().stream())
                .filter(resource -> resource.kind() == Kind.PATIENT)
                .forEach(subjects::learn);
        builder = new RecordBuilder(
                patientId, subjects, placed -> reader.read(placed.type(), placed.tree(), placed.source()));
        values.forEach(this::take);
        builder.addDrafts(context.drafts(before));
        List<Placed> entered = context.problems(before);
        entered.forEach(problem -> problems.add(problem.source()));
        builder.addAll(entered);
        settleLists();
    }

    private static boolean isOurs(String key) {
        return !PrefetchKeys.types(key).isEmpty();
    }

    /** Types that came, be it with what does not count here. */
    private Set<String> held(List<Placed> resources) {
        Map<Boolean, List<Placed>> counting = resources.stream().collect(Collectors.partitioningBy(context::isBeside));
        Set<String> held = new HashSet<>(builder.addAll(counting.getOrDefault(true, List.of())));
        counting.getOrDefault(false, List.of()).forEach(resource -> held.add(resource.type()));
        return held;
    }

    private void take(PrefetchValue value) {
        Set<String> held = held(value.contents().resources());
        Set<String> asked = PrefetchKeys.types(value.key());
        boolean isWhole = value.state() == State.DATA
                || (value.state() == State.CUT_SHORT && isOurs(value.key()) && !PrefetchKeys.isWholeList(value.key()));
        if (isWhole) {
            delivered.addAll(held);
        } else if (value.state() != State.NULL) {
            failed.addAll(asked);
        }
        boolean isEmpty =
                value.state() == State.NULL || (isWhole && value.contents().entries() == 0);
        if (isEmpty) {
            delivered.addAll(asked);
        }
    }

    /** A call that knows our keys answers for the two lists that safety leans on, even where it left them out. */
    private void settleLists() {
        delivered.addAll(Medicines.joinDelivered(delivered));
        if (values.stream().anyMatch(value -> isOurs(value.key()))) {
            if (!delivered.contains(PrefetchKeys.CONDITION)) {
                failed.add(PrefetchKeys.CONDITION);
            }
            Medicines.joinFailed(delivered, failed, isCutShort(PrefetchKeys.MEDICATION_STATEMENT));
        }
        delivered.removeAll(failed);
    }

    private boolean isCutShort(String type) {
        return values.stream()
                .anyMatch(value -> value.state() == State.CUT_SHORT
                        && PrefetchKeys.types(value.key()).contains(type));
    }

    /** Where the problems stand that the context brought. */
    Set<Source> problems() {
        return problems;
    }

    boolean hasPatient() {
        return builder.hasPatient();
    }

    PatientRecord record() {
        return builder.build(delivered, failed);
    }

    /** Our own keys whose answer is an error, or no answer, or lacks a part that counts. */
    List<String> unavailable() {
        return values.stream()
                .filter(value -> isOurs(value.key()) && isUnavailable(value))
                .map(PrefetchValue::key)
                .toList();
    }

    private static boolean isUnavailable(PrefetchValue value) {
        return switch (value.state()) {
            case FAILED, WRONG_TYPE -> true;
            case CUT_SHORT -> PrefetchKeys.isWholeList(value.key());
            case NULL, DATA -> false;
        };
    }

    /** What was odd, by key. */
    List<String> notes() {
        return values.stream()
                .filter(value -> value.state() != State.DATA && value.state() != State.NULL)
                .map(value -> "prefetch." + ShownName.of(value.key()) + " " + words(value.state()))
                .toList();
    }

    private static String words(State state) {
        return switch (state) {
            case CUT_SHORT -> "is one page of several";
            case FAILED -> "tells of an error";
            case WRONG_TYPE -> "is neither a resource nor null";
            case NULL, DATA -> "came";
        };
    }
}
