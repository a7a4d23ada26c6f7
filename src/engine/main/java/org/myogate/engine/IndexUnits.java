package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The unit of each index of the replay line. */
final class IndexUnits {

    private static final List<String> RATIOS = List.of(
            "WHtR",
            "WHR",
            "TyG",
            "TyG_BMI",
            "TyG_WC",
            "TG_HDL",
            "HOMA_IR",
            "QUICKI",
            "Matsuda",
            "MuscleIS",
            "HepaticIR",
            "METS_IR",
            "VAI",
            "LAP",
            "FLI",
            "HSI",
            "FIB4",
            "NFS",
            "Adipo_IR",
            "ALR",
            "SPISE");

    private IndexUnits() {}

    static Map<String, String> byName() {
        Map<String, String> units = new LinkedHashMap<>();
        RATIOS.forEach(name -> units.put(name, "1"));
        units.put("BMI", "kg/m2");
        units.put("eGFR", "mL/min/{1.73_m2}");
        units.put("nonHDL", "mg/dL");
        units.put("remnantC", "mg/dL");
        return units;
    }
}
