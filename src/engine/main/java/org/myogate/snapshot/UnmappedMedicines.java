package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Medicines on the list that no table knows: how many, and how many of them sound like one for diabetes. */
final class UnmappedMedicines {

    static final Scale SCALE = Scale.of("{#}", null);

    private static final String ALL = "unmapped-medicines";
    private static final String ALARMING = "unmapped-alarms";

    /** The names of both numbers. */
    static final List<String> MARKERS = List.of(ALL, ALARMING);

    private final List<UnmappedMedicine> all = new ArrayList<>();
    private final List<Source> alarming = new ArrayList<>();

    /** @param alarms its text sounds like a medicine for diabetes, or it has none */
    void add(UnmappedMedicine medicine, boolean alarms) {
        all.add(medicine);
        if (alarms) {
            alarming.add(medicine.source());
        }
    }

    List<UnmappedMedicine> all() {
        return List.copyOf(all);
    }

    /** None on a list that came is zero; a list that did not come has no number. */
    List<Measurement> measurements(Delivery delivery, AsOf asOf) {
        if (!delivery.hasMedicines()) {
            return MARKERS.stream()
                    .<Measurement>map(marker -> new Unmeasured(marker, Unmeasured.Reason.MISSING, List.of()))
                    .toList();
        }
        return List.of(
                counted(ALL, all.stream().map(UnmappedMedicine::source).toList(), asOf),
                counted(ALARMING, alarming, asOf));
    }

    private static Measurement counted(String marker, List<Source> sources, AsOf asOf) {
        return new Measured(
                marker,
                Interval.point(BigDecimal.valueOf(sources.size())),
                SCALE,
                When.at(asOf.instant()),
                sources,
                Truth.UNKNOWN,
                false,
                Set.of());
    }
}
