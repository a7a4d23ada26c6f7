package org.myogate.intake;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

/**
 * Takes what HAPI's parser complains about and says nothing: HAPI's own handlers write the value into the log. What matters
 * was found before ({@link Shape}), with its path.
 */
final class QuietErrors implements IParserErrorHandler {

    @Override
    public void containedResourceWithNoId(IParseLocation location) {}

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {}

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {}

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {}

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {}

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {}

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {}

    @Override
    public void unknownAttribute(IParseLocation location, String attribute) {}

    @Override
    public void unknownElement(IParseLocation location, String element) {}

    @Override
    public void unknownReference(IParseLocation location, String reference) {}
}
