package org.myogate.card;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.NutritionOrder;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;
import org.myogate.card.DraftTables.Draft;
import org.myogate.gate.Slot;
import org.myogate.plan.ExercisePlan;

/**
 * Writes drafts as FHIR R4: proposals that a clinician signs or drops (D18), without instructions to the patient.
 *
 * @param context whose they are
 */
record DraftResources(DraftContext context) {

    private static final Set<String> FINDINGS = Set.of("Observation", "Condition");
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Coding REVIEW = new Coding("http://snomed.info/sct", "182836005", "Review of medication");
    private static final String EXERCISE = "exercise";
    private static final String CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category";

    /** A request, its doses and the tests that can be compared in its note. */
    ServiceRequest request(Draft draft, List<Part> parts) {
        ServiceRequest request = new ServiceRequest()
                .setStatus(ServiceRequest.ServiceRequestStatus.DRAFT)
                .setIntent(ServiceRequest.ServiceRequestIntent.PROPOSAL)
                .setSubject(context.patient())
                .setEncounter(context.encounter())
                .setCode(DraftContext.concept(draft.code(), draft.text()))
                .setAuthoredOnElement(context.writtenOn())
                .setReasonReference(context.reasons(parts, FINDINGS));
        parts.forEach(part -> request.addReasonCode(reason(part)));
        if (draft.id().equals(EXERCISE)) {
            request.setOccurrence(timing());
            new DoseLines(context.phrases()).lines().forEach(line -> request.addNote(new Annotation().setText(line)));
        }
        request.setId(context.uuid("order", draft.id()));
        return request;
    }

    private CodeableConcept reason(Part part) {
        return new CodeableConcept().setText(sentence(part));
    }

    private String sentence(Part part) {
        Phrases phrases = context.phrases();
        return Phrases.sentence(phrases.fill(phrases.words().of(part.id()).says(), List.of()));
    }

    /** How often and how long in the first weeks, until the main review; where the start is not told, by the target. */
    private @Nullable Timing timing() {
        BigDecimal days = low(Slot.Dimension.DAYS_PER_WK);
        if (days == null) {
            return null;
        }
        Timing timing = new Timing();
        Timing.TimingRepeatComponent repeat = timing.getRepeat();
        Long weeks = context.weeksToReview();
        if (weeks != null) {
            Duration bounds = new Duration();
            bounds.setValue(weeks).setUnit("wk").setSystem(UCUM).setCode("wk");
            repeat.setBounds(bounds);
        }
        repeat.setFrequency(days.intValue()).setPeriod(1).setPeriodUnit(Timing.UnitsOfTime.WK);
        BigDecimal minutes = low(Slot.Dimension.MIN_PER_BOUT);
        if (minutes != null) {
            repeat.setDuration(minutes).setDurationUnit(Timing.UnitsOfTime.MIN);
        }
        return timing;
    }

    private @Nullable BigDecimal low(Slot.Dimension dimension) {
        return context.phrases().outcome().exercise().lines().stream()
                .filter(line -> line.slot().equals(new Slot(Slot.Part.AEROBIC, dimension)))
                .map(ExercisePlan.Line::low)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A proposal to talk about a class, or to review a medicine: no order, and nothing that could be dispensed. */
    Task task(Draft draft, List<Part> parts) {
        Task task = new Task()
                .setStatus(Task.TaskStatus.DRAFT)
                .setIntent(Task.TaskIntent.PROPOSAL)
                .setPriority(Task.TaskPriority.ROUTINE)
                .setCode(DraftContext.concept(REVIEW, draft.text()))
                .setDescription(Phrases.sentence(draft.text()))
                .setFor(context.patient())
                .setEncounter(context.encounter())
                .setAuthoredOnElement(context.writtenOn());
        context.reasons(parts, FINDINGS).stream().findFirst().ifPresent(task::setReasonReference);
        if (draft.code() != null) {
            task.addInput()
                    .setType(new CodeableConcept().setText("candidate-class"))
                    .setValue(DraftContext.concept(draft.code(), draft.code().display()));
        }
        parts.forEach(part -> task.addInput()
                .setType(new CodeableConcept().setText("rule-id"))
                .setValue(new StringType(part.id())));
        task.setId(context.uuid("task", draft.id()));
        return task;
    }

    /** A plan of weeks with its review. */
    CarePlan plan(Draft draft, List<Part> parts) {
        CarePlan plan = new CarePlan()
                .setStatus(CarePlan.CarePlanStatus.DRAFT)
                .setIntent(CarePlan.CarePlanIntent.PROPOSAL)
                .setTitle(draft.text())
                .setSubject(context.patient())
                .setEncounter(context.encounter())
                .setCreatedElement(context.writtenOn())
                .addCategory(DraftContext.concept(
                        new Coding(CATEGORY, "assess-plan", "Assessment and Plan of Treatment"), draft.text()));
        plan.getPeriod().setStartElement(day(context.today()));
        DateType due = context.dueOn();
        if (due != null) {
            plan.getPeriod().setEndElement(day(due));
        }
        context.reasons(parts, Set.of("Condition")).forEach(plan::addAddresses);
        for (Part part : parts) {
            plan.addActivity()
                    .getDetail()
                    .setCode(DraftContext.concept(draft.code(), draft.text()))
                    .setStatus(CarePlan.CarePlanActivityStatus.NOTSTARTED)
                    .setDescription(sentence(part));
        }
        plan.setId(context.uuid("plan", draft.id()));
        return plan;
    }

    private static DateTimeType day(DateType date) {
        return new DateTimeType(date.getValueAsString());
    }

    /** A goal with its number, where one is known, due at the main review. */
    Goal goal(Draft draft, List<Part> parts) {
        GoalTarget target = GoalTarget.of(draft.target(), context.phrases());
        String text = target == null ? draft.text() : draft.text() + ": " + target.words();
        Goal goal = new Goal()
                .setLifecycleStatus(Goal.GoalLifecycleStatus.PROPOSED)
                .setDescription(new CodeableConcept().setText(text))
                .setSubject(context.patient())
                .setStart(context.today());
        context.reasons(parts, FINDINGS).forEach(goal::addAddresses);
        Goal.GoalTargetComponent component = goal.addTarget();
        DateType due = context.dueOn();
        if (due != null) {
            component.setDue(due);
        }
        component.setMeasure(DraftContext.concept(draft.code(), draft.text()));
        if (target != null) {
            component.setDetail(target.quantity());
        }
        goal.setId(context.uuid("goal", draft.id()));
        return goal;
    }

    /** One order of food for all diets that stand. */
    NutritionOrder diet(List<Draft> drafts) {
        NutritionOrder order = new NutritionOrder()
                .setStatus(NutritionOrder.NutritionOrderStatus.DRAFT)
                .setIntent(NutritionOrder.NutritiionOrderIntent.PROPOSAL)
                .setPatient(context.patient())
                .setEncounter(context.encounter())
                .setDateTimeElement(context.writtenOn());
        for (Draft draft : drafts) {
            if (draft.kind() == DraftTables.Kind.MODIFIER) {
                order.addFoodPreferenceModifier(DraftContext.concept(draft.code(), draft.id()));
            } else {
                order.getOralDiet().addType(DraftContext.concept(draft.code(), draft.text()));
            }
        }
        order.getOralDiet().setInstruction(new DietText(context.phrases()).line());
        new FoodExclusions(context).addTo(order);
        order.setId(context.uuid("diet", "diet"));
        return order;
    }

    Resource of(Draft draft, List<Part> parts) {
        return switch (draft.kind()) {
            case REQUEST -> request(draft, parts);
            case TASK -> task(draft, parts);
            case GOAL -> goal(draft, parts);
            case PLAN -> plan(draft, parts);
            case DIET, MODIFIER -> diet(List.of(draft));
        };
    }
}
