package org.myogate.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.myogate.snapshot.PatientRecord;

/**
 * The same record from a laboratory that reports in the other system of units. Factors are written down here once
 * more, from phenotype section 3, so that a slip in {@code units.csv} shows.
 */
final class OtherScale {

    /** The code and unit of a value on the other scale, and what to do to it: {@code value * factor + offset}. */
    private record Twin(String code, String unit, BigDecimal factor, BigDecimal offset) {}

    private static final Map<String, Twin> TWINS = new HashMap<>();

    static {
        twin("1558-6", "mg/dL", "14771-0", "mmol/L", "18.016");
        twin("3048-6", "mg/dL", "47210-0", "mmol/L", "88.57");
        twin("2085-9", "mg/dL", "14646-4", "mmol/L", "38.67");
        twin("2093-3", "mg/dL", "14647-2", "mmol/L", "38.67");
        twin("13457-7", "mg/dL", "39469-2", "mmol/L", "38.67");
        twin("22748-8", "mmol/L", "2089-1", "mg/dL", "0.025859839669");
        twin("59179-2", "pmol/L", "27873-9", "u[IU]/mL", "6");
        twin("14682-9", "umol/L", "2160-0", "mg/dL", "88.42");
        twin("14933-6", "umol/L", "3084-1", "mg/dL", "59.48");
        twin("1751-7", "g/L", "1751-7", "g/dL", "10");
        twin("777-3", "10*3/uL", "777-3", "10*9/L", "1");
        twin("8302-2", "cm", "8302-2", "[in_i]", "2.54");
        twin("29463-7", "kg", "29463-7", "[lb_av]", "0.45359237");
        twin("8280-0", "cm", "8280-0", "[in_i]", "2.54");
        twin("56063-1", "cm", "56063-1", "[in_i]", "2.54");
        twin("15066-4", "mmol/L", "15066-4", "umol/L", "0.001");
        twin("21365-2", "ng/mL", "21365-2", "pg/mL", "0.001");
        twin("47828-9", "ug/mL", "47828-9", "ng/mL", "0.001");
        twin("30522-7", "mg/L", "30522-7", "mg/dL", "10");
        twin("83174-3", "kg", "83174-3", "[lbf_av]", "0.45359237");
        TWINS.put("4548-4 %", new Twin("59261-8", "mmol/mol", inverse("0.09148"), new BigDecimal("-23.5242676")));
        TWINS.put("59261-8 mmol/mol", new Twin("4548-4", "%", new BigDecimal("0.09148"), new BigDecimal("2.152")));
    }

    private OtherScale() {}

    static PatientRecord of(PatientRecord record) {
        List<PatientRecord.Entry> entries = new ArrayList<>();
        record.entries()
                .forEach(entry -> entries.add(
                        new PatientRecord.Entry(resource(entry.resource()), entry.source(), entry.fullUrl())));
        return new PatientRecord(
                record.id(), record.patient(), entries, record.deliveredTypes(), record.failedTypes(), List.of());
    }

    private static Resource resource(Resource resource) {
        Resource copy = resource.copy();
        if (copy instanceof Observation observation && observation.getValue() instanceof Quantity quantity) {
            String code = observation.getCode().getCodingFirstRep().getCode();
            Twin twin = TWINS.get(code + " " + quantity.getCode());
            if (twin != null) {
                observation.getCode().getCodingFirstRep().setCode(twin.code()).setDisplay(null);
                quantity.setValue(quantity.getValue().multiply(twin.factor()).add(twin.offset()))
                        .setUnit(twin.unit())
                        .setCode(twin.unit());
            }
        }
        return copy;
    }

    /** One unit of {@code otherUnit} is {@code factor} of {@code unit}; both ways. */
    private static void twin(String code, String unit, String otherCode, String otherUnit, String factor) {
        TWINS.put(code + " " + unit, new Twin(otherCode, otherUnit, inverse(factor), BigDecimal.ZERO));
        TWINS.put(otherCode + " " + otherUnit, new Twin(code, unit, new BigDecimal(factor), BigDecimal.ZERO));
    }

    private static BigDecimal inverse(String factor) {
        return BigDecimal.ONE.divide(new BigDecimal(factor), MathContext.DECIMAL64);
    }
}
