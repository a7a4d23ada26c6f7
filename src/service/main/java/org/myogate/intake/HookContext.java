package org.myogate.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the context of a request brings beside its ids: orders that are being written, whatever the client calls them, or
 * problems that were entered just now.
 *
 * @param hook which context it is
 * @param patientId whose; what names nobody in it is theirs
 * @param tree as sent
 */
record HookContext(String hook, String patientId, JsonNode tree) {

    static final String SELECTIONS = "selections";
    static final String DRAFTS = "draftOrders";
    static final String PROBLEMS = "conditions";

    private static final String SELECT = "order-select";
    private static final String MEDICINE = "MedicationRequest";
    private static final String DIET = "NutritionOrder";
    private static final String BUNDLE = "Bundle";
    private static final String DRAFT = "draft";

    /** Hooks that bring resources, and under which field. */
    private static final Map<String, String> FIELDS =
            Map.of(SELECT, DRAFTS, "order-sign", DRAFTS, "problem-list-item-create", PROBLEMS);

    /** An order that ends something orders nothing; until it is signed the thing goes on. */
    private static final Set<String> ENDED = Set.of("cancelled", "completed", "entered-in-error", "revoked", "stopped");

    /** @throws BadInput with 400 naming the field that has not the shape of its hook; that it is there is checked before */
    static HookContext of(String hook, String patientId, JsonNode context) {
        if (hook.equals(SELECT)) {
            checkReferences(context.path(SELECTIONS));
        }
        String field = FIELDS.get(hook);
        if (field != null) {
            checkBundle(context.path(field), "context." + field);
        }
        return new HookContext(hook, patientId, context);
    }

    private static void checkReferences(JsonNode selections) {
        boolean isList = selections.isArray()
                && selections
                        .valueStream()
                        .allMatch(each -> each.isString() && !each.stringValue().isBlank());
        if (!isList) {
            throw Fields.wrong("structure", "context." + SELECTIONS, "is not a list of references");
        }
    }

    private static void checkBundle(JsonNode bundle, String where) {
        if (!bundle.path("resourceType").stringValue("").equals(BUNDLE)) {
            throw Fields.wrong("structure", where, "is not a Bundle");
        }
        JsonNode entries = bundle.path("entry");
        if (!entries.isArray() && !entries.isMissingNode() && !entries.isNull()) {
            throw new BadInput(400, "structure", where + ": entry is not a list.", where);
        }
    }

    private boolean isOfOrders() {
        return DRAFTS.equals(FIELDS.get(hook));
    }

    /**
     * Whether a resource of the prefetch counts: while orders are being written, one that was left unfinished some other
     * time is none of them.
     */
    boolean isBeside(Placed resource) {
        return !isOfOrders()
                || !resource.type().equals(MEDICINE)
                || !resource.tree().path("status").stringValue("").equals(DRAFT);
    }

    /**
     * The orders that count, each as a draft of this patient's, with the medicines that they refer to.
     *
     * @param before how many resources came before them in the request
     */
    List<Placed> drafts(int before) {
        List<Placed> drafts = new ArrayList<>();
        if (isOfOrders()) {
            for (Placed each : Contents.ofBundle(tree.path(DRAFTS), before).resources()) {
                if (each.type().equals("Medication")) {
                    drafts.add(each);
                } else if (isOrder(each) && isSelected(each)) {
                    drafts.add(draft(each));
                }
            }
        }
        return drafts;
    }

    private static boolean isOrder(Placed resource) {
        boolean isRead = resource.type().equals(MEDICINE) || resource.type().equals(DIET);
        String status = resource.tree().path("status").stringValue("");
        return resource.kind() == Kind.OTHER_RELEASE || (isRead && !ENDED.contains(status));
    }

    private Placed draft(Placed order) {
        Placed own = own(order, order.type().equals(DIET) ? "patient" : "subject");
        ((ObjectNode) own.tree()).put("status", DRAFT);
        return own;
    }

    /** At order-select the user looks at some of the drafts; the others are background. */
    private boolean isSelected(Placed order) {
        return !hook.equals(SELECT)
                || tree.path(SELECTIONS)
                        .valueStream()
                        .anyMatch(each -> isNamed(order, each.stringValue().strip()));
    }

    /** By {@code Type/id}, by the id alone, by the entry's fullUrl, or by how that ends. */
    private static boolean isNamed(Placed order, String reference) {
        String name = reference.split("/_history/", 2)[0];
        String own = order.id() == null ? "" : order.type() + "/" + order.id();
        String url = order.fullUrl() == null ? "" : order.fullUrl();
        boolean isById =
                order.id() != null && (name.equals(order.id()) || name.equals(own) || name.endsWith("/" + own));
        return isById || name.equals(url) || url.endsWith("/" + name) || url.endsWith(":" + name);
    }

    /**
     * The problems that were entered, as entries of the patient's problem list.
     *
     * @param before how many resources came before them in the request
     */
    List<Placed> problems(int before) {
        return PROBLEMS.equals(FIELDS.get(hook))
                ? Contents.ofBundle(tree.path(PROBLEMS), before).resources().stream()
                        .filter(each -> each.type().equals("Condition"))
                        .map(this::problem)
                        .toList()
                : List.of();
    }

    /** A diagnosis of a visit may fade; one that was put on the list just now does not. */
    private Placed problem(Placed condition) {
        Placed own = own(condition, "subject");
        ((ObjectNode) own.tree()).remove("category");
        return own;
    }

    /** As a resource of this patient where it names nobody; without its version, since nothing on file is newer. */
    private Placed own(Placed resource, String subject) {
        ObjectNode tree = (ObjectNode) resource.tree().deepCopy();
        tree.remove("meta");
        JsonNode named = tree.has("subject") ? tree.path("subject") : tree.path("patient");
        boolean isNobody = named.isMissingNode() || named.isNull();
        if (isNobody || (named.isObject() && !named.has("reference") && !named.has("identifier"))) {
            tree.remove(List.of("subject", "patient"));
            tree.set(subject, JsonNodeFactory.instance.objectNode().put("reference", "Patient/" + patientId));
        }
        return new Placed(tree, resource.fullUrl(), resource.place());
    }

    @Override
    public String toString() {
        return "HookContext[" + hook + "]";
    }
}
