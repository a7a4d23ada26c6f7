package org.myogate.intake;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds one resource against HAPI's R4 definitions and copies what is sound, so that HAPI's parser never has to guess.
 * Unknown elements, nulls, empty values and the narrative are left out without a word.
 */
final class Shape {

    /** What names a person or is prose stops here, whatever it holds: no rule reads it. */
    private static final Set<String> LEFT_OUT = Set.of(
            "address",
            "contact",
            // Resources of their own, held against their own definitions.
            "contained",
            "media",
            "name",
            "note",
            "photo",
            "presentedForm",
            "telecom",
            "text");

    private final FhirContext fhir;
    private final List<Mistake> mistakes = new ArrayList<>();

    private Shape(FhirContext fhir) {
        this.fhir = fhir;
    }

    /**
     * What became of a resource.
     *
     * @param tree what is sound of it
     * @param mistakes what is not
     */
    record Checked(ObjectNode tree, List<Mistake> mistakes) {}

    static Checked check(FhirContext fhir, String type, JsonNode resource) {
        Shape shape = new Shape(fhir);
        ObjectNode sound = shape.resource(type, resource, ElementPath.of(type));
        return new Checked(sound, List.copyOf(shape.mistakes));
    }

    private ObjectNode resource(String type, JsonNode resource, ElementPath path) {
        ObjectNode sound = composite(fhir.getResourceDefinition(type), resource, path, LEFT_OUT);
        sound.put("resourceType", type);
        contained(resource.path("contained"), path.to("contained")).ifPresent(list -> sound.set("contained", list));
        return sound;
    }

    private Optional<JsonNode> contained(JsonNode value, ElementPath path) {
        if (value.isMissingNode() || isEmpty(value)) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            return mistaken(Mistake.ofType(path, "is not a list"));
        }
        ArrayNode sound = ((ArrayNode) value).arrayNode();
        for (int i = 0; i < value.size(); i++) {
            String type = value.get(i).path("resourceType").stringValue("");
            Kind kind = Kind.of(type);
            if (kind == Kind.CONTEXT || kind == Kind.CLINICAL) {
                sound.add(resource(type, value.get(i), path.at(i)));
            }
        }
        return sound.isEmpty() ? Optional.empty() : Optional.of(sound);
    }

    private ObjectNode composite(
            BaseRuntimeElementCompositeDefinition<?> definition,
            JsonNode value,
            ElementPath path,
            Set<String> leftOut) {
        ObjectNode sound = ((ObjectNode) value).objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = member.getKey();
            if (!isEmpty(member.getValue()) && !leftOut.contains(name)) {
                element(definition, name, member.getValue(), path.to(name))
                        .ifPresent(element -> sound.set(name, element));
            }
        }
        return sound;
    }

    private Optional<JsonNode> element(
            BaseRuntimeElementCompositeDefinition<?> parent, String name, JsonNode value, ElementPath path) {
        if (name.startsWith("_")) {
            return parent.getChildByName(name.substring(1)) == null ? Optional.empty() : extensions(value, path);
        }
        BaseRuntimeChildDefinition child = parent.getChildByName(name);
        if (child == null) {
            return Optional.empty();
        }
        return child.getMax() == 1 ? one(child, name, value, path) : list(child, name, value, path);
    }

    private Optional<JsonNode> list(BaseRuntimeChildDefinition child, String name, JsonNode value, ElementPath path) {
        if (!value.isArray()) {
            return mistaken(Mistake.ofType(path, "is not a list"));
        }
        ArrayNode sound = ((ArrayNode) value).arrayNode();
        for (int i = 0; i < value.size(); i++) {
            if (!isEmpty(value.get(i))) {
                one(child, name, value.get(i), path.at(i)).ifPresent(sound::add);
            }
        }
        return sound.isEmpty() ? Optional.empty() : Optional.of(sound);
    }

    private Optional<JsonNode> one(BaseRuntimeChildDefinition child, String name, JsonNode value, ElementPath path) {
        BaseRuntimeElementDefinition<?> definition = definition(child, name);
        if (definition instanceof RuntimePrimitiveDatatypeDefinition primitive) {
            Optional<Mistake> mistake = new PrimitiveShape(primitive, child).mistake(value, path);
            return mistake.isPresent() ? mistaken(mistake.get()) : Optional.of(value);
        }
        if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            return value.isObject()
                    ? Optional.of(composite(composite, value, path, Set.of()))
                    : mistaken(Mistake.ofType(path, "is not an object"));
        }
        return Optional.empty();
    }

    private @Nullable BaseRuntimeElementDefinition<?> definition(BaseRuntimeChildDefinition child, String name) {
        return name.equals("modifierExtension") ? fhir.getElementDefinition("Extension") : child.getChildByName(name);
    }

    /** What stands beside a primitive value, under the same name with an underscore. */
    private Optional<JsonNode> extensions(JsonNode value, ElementPath path) {
        return value.isObject()
                        && fhir.getElementDefinition("Extension")
                                instanceof BaseRuntimeElementCompositeDefinition<?> extension
                ? Optional.of(composite(extension, value, path, Set.of()))
                : Optional.empty();
    }

    private Optional<JsonNode> mistaken(Mistake mistake) {
        mistakes.add(mistake);
        return Optional.empty();
    }

    /** FHIR has no empty values; a careless sender means that there is none. */
    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isBlank());
    }
}
