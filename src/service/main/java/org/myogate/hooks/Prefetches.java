package org.myogate.hooks;

import java.util.List;
import org.myogate.intake.PrefetchKey;
import org.myogate.intake.PrefetchKeys;
import org.myogate.snapshot.Terms;

/**
 * What each service asks for, in its discovery entry and, where that did not come, of the FHIR server.
 *
 * @param chart when a chart is looked at
 * @param orders when orders are
 */
record Prefetches(List<PrefetchKey> chart, List<PrefetchKey> orders) {

    Prefetches {
        chart = List.copyOf(chart);
        orders = List.copyOf(orders);
    }

    static Prefetches of(Terms terms) {
        return new Prefetches(PrefetchKeys.of(terms), PrefetchKeys.forOrders(terms));
    }

    List<PrefetchKey> of(CdsService service) {
        return service.isAboutOrders() ? orders : chart;
    }
}
