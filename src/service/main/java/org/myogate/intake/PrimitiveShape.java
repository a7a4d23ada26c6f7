package org.myogate.intake;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import tools.jackson.databind.JsonNode;

/** Holds one JSON value against a primitive type of R4: the JSON type, the form, and for codes the fixed set. */
final class PrimitiveShape {

    private static final Set<String> NUMBERS = Set.of("decimal", "integer", "positiveInt", "unsignedInt");

    private final RuntimePrimitiveDatatypeDefinition definition;
    private final BaseRuntimeChildDefinition child;

    PrimitiveShape(RuntimePrimitiveDatatypeDefinition definition, BaseRuntimeChildDefinition child) {
        this.definition = definition;
        this.child = child;
    }

    Optional<Mistake> mistake(JsonNode value, ElementPath path) {
        String type = definition.getName();
        if (type.equals("boolean")) {
            return unless(value.isBoolean(), path, "is neither true nor false");
        }
        if (NUMBERS.contains(type)) {
            return unless(value.isNumber() && isAccepted(value.asString()), path, "is not a number of type " + type);
        }
        if (!value.isString()) {
            return Optional.of(Mistake.ofType(path, "is not a text"));
        }
        String text = value.stringValue();
        if (FhirDates.isDate(type)) {
            return FhirDates.isFormed(type, text) && isAccepted(text)
                    ? Optional.empty()
                    : Optional.of(Mistake.ofDate(path));
        }
        boolean isFixedSet = child.getInstanceConstructorArguments() != null;
        return unless(!isFixedSet || isAccepted(text), path, "is not one of the codes of R4");
    }

    private static Optional<Mistake> unless(boolean sound, ElementPath path, String what) {
        return sound ? Optional.empty() : Optional.of(Mistake.ofType(path, what));
    }

    private boolean isAccepted(String text) {
        try {
            ((IPrimitiveType<?>) definition.newInstance(child.getInstanceConstructorArguments()))
                    .setValueAsString(text);
            return true;
        } catch (DataFormatException | IllegalArgumentException e) {
            return false;
        }
    }
}
