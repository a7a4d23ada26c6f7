package org.myogate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.myogate.snapshot.Cutoff;

/** Watches one session and writes down each firing: what matched, what it was held against, what it added. */
final class Trace {

    private final Stage stage;
    private final Map<String, List<String>> evidence;
    private final Deadline deadline;
    private final List<Firing> firings = new ArrayList<>();
    private final List<Object> added = new ArrayList<>();

    /** @param evidence ids of sources by rule name */
    Trace(Stage stage, Map<String, List<String>> evidence, Deadline deadline) {
        this.stage = stage;
        this.evidence = evidence;
        this.deadline = deadline;
    }

    /** Facts that the caller inserts after this call are not told from those of a rule, so insert them before. */
    void watch(KieSession session) {
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                added.add(event.getObject());
            }
        });
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                deadline.check();
                added.clear();
            }

            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                firings.add(firing(event.getMatch()));
            }
        });
    }

    List<Firing> firings() {
        return List.copyOf(firings);
    }

    private Firing firing(Match match) {
        List<Object> facts = new ArrayList<>();
        List<Cutoff> cutoffs = new ArrayList<>();
        for (Object object : match.getObjects()) {
            if (object instanceof Cutoff cutoff) {
                cutoffs.add(cutoff);
            } else {
                facts.add(object);
            }
        }
        String rule = match.getRule().getName();
        return new Firing(stage, rule, facts, cutoffs, evidence.getOrDefault(rule, List.of()), added);
    }
}
