package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What CDS Hooks 2.0.1 holds every body of a service to; no test of one rule alone would notice a slip. */
public final class WireChecks {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SUMMARY_BELOW = 140;
    private static final Set<String> MAY_BE_EMPTY = Set.of("/cards", "/services");

    private WireChecks() {}

    /** A body of 200 on {@code POST /cds-services/ID}. */
    public static JsonNode answer(String body) {
        JsonNode answer = JSON.readTree(body);
        assertThat(answer.propertyNames()).isSubsetOf("cards", "systemActions", "extension");
        assertThat(answer.path("cards").isArray()).as("cards is an array").isTrue();
        nothingEmpty(answer, "");
        answer.get("cards").forEach(WireChecks::card);
        uniqueIds(answer);
        boolean silent = answer.get("cards").isEmpty();
        JsonNode silence = answer.at("/extension/org.myogate.silence");
        assertThat(silence.isMissingNode())
                .as("a silence stands exactly where there is no card")
                .isEqualTo(!silent);
        if (silent) {
            text(silence, "reason");
            text(silence, "text");
        }
        return answer;
    }

    /** A body of 200 on {@code GET /cds-services}. */
    public static JsonNode discovery(String body) {
        JsonNode list = JSON.readTree(body);
        assertThat(list.path("services").isArray()).as("services is an array").isTrue();
        nothingEmpty(list, "");
        for (JsonNode service : list.get("services")) {
            assertThat(service.propertyNames())
                    .isSubsetOf("hook", "id", "title", "description", "usageRequirements", "prefetch", "extension");
            text(service, "hook");
            text(service, "id");
            text(service, "description");
            service.path("prefetch")
                    .forEach(query -> assertThat(query.isString()).isTrue());
        }
        return list;
    }

    /** The body of any other status. */
    public static JsonNode refusal(String body) {
        JsonNode outcome = JSON.readTree(body);
        nothingEmpty(outcome, "");
        assertThat(outcome.path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(outcome.path("issue").size()).isEqualTo(1);
        JsonNode issue = outcome.at("/issue/0");
        assertThat(issue.propertyNames()).isSubsetOf("severity", "code", "details", "diagnostics");
        assertThat(text(issue, "severity")).isEqualTo("error");
        text(issue, "code");
        text(issue.path("details"), "text");
        return outcome;
    }

    private static void card(JsonNode card) {
        assertThat(card.propertyNames())
                .isSubsetOf(
                        "uuid",
                        "summary",
                        "detail",
                        "indicator",
                        "source",
                        "suggestions",
                        "selectionBehavior",
                        "overrideReasons",
                        "links",
                        "extension");
        uuid(card);
        String summary = text(card, "summary");
        assertThat(summary.codePointCount(0, summary.length())).as(summary).isLessThan(SUMMARY_BELOW);
        assertThat(summary).doesNotContain("\n");
        assertThat(text(card, "indicator")).isIn("info", "warning", "critical");
        text(card.path("source"), "label");
        coding(card.path("source").path("topic"), false);
        detail(card.path("detail").asString(""));
        assertThat(card.has("selectionBehavior"))
                .as("selectionBehavior stands exactly beside suggestions")
                .isEqualTo(card.has("suggestions"));
        if (card.has("suggestions")) {
            assertThat(text(card, "selectionBehavior")).isIn("at-most-one", "any");
            suggestions(card);
        }
        card.path("overrideReasons").forEach(reason -> coding(reason, true));
        card.path("links").forEach(WireChecks::link);
    }

    private static void detail(String detail) {
        assertThat(detail)
                .as("no HTML, no picture")
                .doesNotContainPattern("<[A-Za-z/!]")
                .doesNotContain("![");
        List<String> tableLines =
                detail.lines().filter(line -> line.startsWith("|")).toList();
        for (String line : tableLines) {
            long bars = line.replace("\\|", "").chars().filter(c -> c == '|').count();
            assertThat(bars).as("at most three columns: " + line).isLessThanOrEqualTo(4);
        }
    }

    private static void suggestions(JsonNode card) {
        int recommended = 0;
        for (JsonNode suggestion : card.get("suggestions")) {
            text(suggestion, "label");
            uuid(suggestion);
            recommended += suggestion.path("isRecommended").asBoolean(false) ? 1 : 0;
            suggestion.path("actions").forEach(WireChecks::action);
        }
        if (card.get("selectionBehavior").asString().equals("at-most-one")) {
            assertThat(recommended).isLessThanOrEqualTo(1);
        }
    }

    private static void action(JsonNode action) {
        String type = text(action, "type");
        assertThat(type).isIn("create", "update", "delete");
        text(action, "description");
        if (type.equals("delete")) {
            text(action, "resourceId");
        } else {
            assertThat(action.path("resource").isObject()).isTrue();
            text(action.get("resource"), "resourceType");
            text(action.get("resource"), "id");
        }
    }

    private static void link(JsonNode link) {
        text(link, "label");
        assertThat(text(link, "url")).startsWith("https://");
        String type = text(link, "type");
        assertThat(type).isIn("absolute", "smart");
        assertThat(link.has("appContext") && type.equals("absolute")).isFalse();
    }

    private static void coding(JsonNode coding, boolean displayed) {
        text(coding, "code");
        text(coding, "system");
        if (displayed) {
            text(coding, "display");
        }
    }

    private static void uuid(JsonNode node) {
        String uuid = text(node, "uuid");
        assertThat(UUID.fromString(uuid).toString()).isEqualTo(uuid);
    }

    private static void uniqueIds(JsonNode answer) {
        List<String> ids = answer.findValuesAsString("uuid");
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static String text(JsonNode node, String name) {
        assertThat(node.path(name).isString()).as(name + " is a text").isTrue();
        assertThat(node.get(name).asString()).as(name).isNotBlank();
        return node.get(name).asString();
    }

    private static void nothingEmpty(JsonNode node, String path) {
        assertThat(node.isNull()).as("null at " + path).isFalse();
        if (node.isString()) {
            assertThat(node.asString()).as("text at " + path).isNotEmpty();
        }
        if (node.isContainer() && !MAY_BE_EMPTY.contains(path)) {
            assertThat(node.size()).as("size at " + path).isPositive();
        }
        node.propertyStream().forEach(member -> nothingEmpty(member.getValue(), path + "/" + member.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            nothingEmpty(node.get(i), path + "/" + i);
        }
    }
}
