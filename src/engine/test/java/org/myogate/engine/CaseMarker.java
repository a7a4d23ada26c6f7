package org.myogate.engine;

import java.util.Map;
import java.util.Objects;

/**
 * What the name of a measurement stands for where a fact of a probe does not say otherwise.
 *
 * @param system of the code
 * @param code as ordinary records carry it
 * @param unit of a value without one
 * @param time of day
 */
record CaseMarker(String system, String code, String unit, String time) {

    static final String DRAW = "T08:05:00Z";
    static final String VISIT = "T09:10:00Z";

    private static final Map<String, CaseMarker> ALL = Map.ofEntries(
            visit("waist", "8280-0", "cm"),
            visit("height", "8302-2", "cm"),
            visit("weight", "29463-7", "kg"),
            visit("bmi", "39156-5", "kg/m2"),
            visit("hip", "56063-1", "cm"),
            visit("vat", "73707-2", "cm2"),
            visit("cap", "81894-8", "dB/m"),
            visit("lsm", "77615-3", "kPa"),
            blood("tg", "3048-6", "mg/dL"),
            blood("hdl", "2085-9", "mg/dL"),
            blood("ldl", "18262-6", "mg/dL"),
            blood("tc", "2093-3", "mg/dL"),
            blood("nefa", "50253-4", "mmol/L"),
            blood("cer", "93876-1", "{score}"),
            blood("fpg", "1558-6", "mg/dL"),
            blood("ins", "27873-9", "u[IU]/mL"),
            blood("a1c", "4548-4", "%"),
            blood("lpir", "62255-5", "{Index_val}"),
            blood("irscore", "92845-7", "{score}"),
            blood("alt", "1742-6", "U/L"),
            blood("ast", "1920-8", "U/L"),
            blood("ggt", "2324-2", "U/L"),
            blood("plt", "777-3", "10*3/uL"),
            blood("alb", "1751-7", "g/dL"),
            blood("ck", "2157-6", "U/L"),
            blood("hgb", "718-7", "g/dL"),
            blood("mcv", "787-2", "fL"),
            blood("wbc", "6690-2", "10*3/uL"),
            blood("hscrp", "30522-7", "mg/L"),
            blood("crp", "1988-5", "mg/L"),
            blood("il6", "26881-3", "pg/mL"),
            blood("tnfa", "3074-2", "pg/mL"),
            blood("glyca", "82730-3", "umol/L"),
            blood("adipo", "47828-9", "ug/mL"),
            blood("leptin", "21365-2", "ng/mL"),
            blood("f2iso", "90783-2", "ng/mg{creat}"),
            blood("lactate", "2524-7", "mmol/L"),
            blood("urate", "3084-1", "mg/dL"),
            blood("crea", "2160-0", "mg/dL"),
            blood("egfr", "98979-8", "mL/min/{1.73_m2}"),
            blood("uacr", "9318-7", "mg/g{creat}"),
            visit("glucose", "2345-7", "mg/dL"),
            visit("bhb", "6873-4", "mmol/L"),
            blood("hb", "718-7", "g/dL"),
            visit("lvef", "10230-1", "%"),
            blood("ntprobnp", "33762-6", "pg/mL"),
            blood("calcitonin", "1992-7", "pg/mL"),
            blood("b12", "2132-9", "pg/mL"),
            blood("potassium", "2823-3", "mmol/L"),
            visit("temperature", "8310-5", "Cel"),
            later("g30", "1527-1", "mg/dL", "T08:35:00Z"),
            later("g60", "1507-3", "mg/dL", "T09:05:00Z"),
            later("g90", "1496-9", "mg/dL", "T09:35:00Z"),
            later("ogtt", "1518-0", "mg/dL", "T10:05:00Z"),
            later("i30", "30362-8", "u[IU]/mL", "T08:35:00Z"),
            later("i60", "27830-9", "u[IU]/mL", "T09:05:00Z"),
            later("i90", "27834-1", "u[IU]/mL", "T09:35:00Z"),
            later("i120", "27860-6", "u[IU]/mL", "T10:05:00Z"),
            visit("evs", "82290-8", "min/wk"),
            visit("evs-days", "89555-7", "d/wk"),
            visit("evs-minutes", "68516-4", "min/d"),
            visit("strength", "82291-6", "d/wk"),
            visit("steps", "41950-7", "{steps}"),
            visit("sitting", "87705-0", "h/d"),
            visit("sleep", "93832-4", "h"),
            visit("vo2", "94122-9", "mL/min/kg{body_wt}"),
            visit("rhr", "40443-4", "/min"),
            visit("grip", "83174-3", "kg"),
            visit("audit-c", "75626-2", "{score}"),
            visit("drinks", "44940-5", "{#}/wk"),
            visit("birth-weight", "8339-4", "kg"),
            blood("fasting-hours", "87527-8", "h"));

    private static Map.Entry<String, CaseMarker> visit(String name, String code, String unit) {
        return later(name, code, unit, VISIT);
    }

    private static Map.Entry<String, CaseMarker> blood(String name, String code, String unit) {
        return later(name, code, unit, DRAW);
    }

    private static Map.Entry<String, CaseMarker> later(String name, String code, String unit, String time) {
        return Map.entry(name, new CaseMarker(CaseResources.LOINC, code, unit, time));
    }

    static boolean isOne(String name) {
        return ALL.containsKey(name);
    }

    static CaseMarker of(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }
}
